import {escapeHtml} from '../kernel/escape.ts'
import {type Chart, type ChartLine, type Mark, type Panel, type Point, thinned} from './chart.ts'
import {shareTicks, timeTicks} from './scale.ts'

/** Pixels: above the first panel (two rows of marks), between panels (a title), and below the last one (the time). */
const ABOVE = 64
const BETWEEN = 46
const BELOW = 26

/** Labels at the ends of lines keep this distance, in pixels. */
const LABEL_HEIGHT = 15

/** Labels of steps that follow the one before closer than this, as a share of the width, are for wide screens only. */
const TIGHT = 0.17
/** Closer than this they are left out. */
const TOO_TIGHT = 0.05

/**
 * A chart as inline SVG. Across, everything is in percent and lines are stretched; down, in pixels: so it takes the width
 * that there is, and its text keeps its size. Colours are classes of the page's style sheet. `id` is unique on the page.
 */
export function svgOf(chart: Chart, id: string): string {
  const panels = placed(chart.panels)
  const bottom = panels.reduce((lowest, it) => Math.max(lowest, it.y + it.panel.height), 0)
  return [
    `<svg class="plot" role="img" aria-labelledby="${id}-title ${id}-desc" width="100%" height="${px(bottom + BELOW)}">`,
    `<title id="${id}-title">${escapeHtml(chart.title)}</title><desc id="${id}-desc">${escapeHtml(chart.description)}</desc>`,
    ...marksOf(chart, bottom),
    ...panels.map(({panel, y}) => panelOf(panel, y, chart.span)),
    ...timeAxis(chart.span, bottom),
    '</svg>',
  ].join('\n')
}

function placed(panels: readonly Panel[]): {readonly panel: Panel; readonly y: number}[] {
  const result: {panel: Panel; y: number}[] = []
  let y = ABOVE
  for (const panel of panels) {
    result.push({panel, y})
    y += panel.height + BETWEEN
  }
  return result
}

function panelOf(panel: Panel, y: number, span: number): string {
  const {title, height, top, lines} = panel
  const at = (share: number) => y + height * (1 - Math.min(share, top) / top)
  return [
    `<text class="panel" x="0" y="${px(y - 12)}">${escapeHtml(title)}</text>`,
    ...shareTicks(top, height > 120 ? 4 : 2).map((it) => gridLine(at(it.at), it.label)),
    ...(panel.level ? [levelLine(at(panel.level.at), panel.level.label)] : []),
    `<svg x="0" y="${px(y)}" width="100%" height="${px(height)}" viewBox="0 0 1000 1000" preserveAspectRatio="none">`,
    ...lines.map((it) => `<path class="line ${it.series}" d="${pathOf(it, span, top)}"/>`),
    '</svg>',
    ...endLabels(lines, at, y + height),
  ].join('\n')
}

const gridLine = (y: number, label: string) =>
  `<line class="grid" x1="0" x2="100%" y1="${px(y)}" y2="${px(y)}"/><text class="tick" x="-8" y="${px(y + 4)}" text-anchor="end">${escapeHtml(label)}</text>`

const levelLine = (y: number, label: string) =>
  `<line class="level" x1="0" x2="100%" y1="${px(y)}" y2="${px(y)}"/><text class="tick" x="6" y="${px(y + 15)}">${escapeHtml(label)}</text>`

function pathOf({points, isStepped}: ChartLine, span: number, top: number): string {
  const place = ([seconds, share]: Point) =>
    [px((1000 * seconds) / span), px(1000 * (1 - Math.min(share, top) / top))] as const
  return thinned(points)
    .map((point, i) => {
      const [x, y] = place(point)
      if (i === 0) return `M${x} ${y}`
      return isStepped ? `H${x}V${y}` : `L${x} ${y}`
    })
    .join('')
}

/** Each line's label at its end, pushed apart where they would cover each other. */
function endLabels(lines: readonly ChartLine[], at: (share: number) => number, lowest: number): string[] {
  const wanted = lines
    .flatMap((line) => {
      const end = line.points.at(-1)
      return end ? [{line, y: at(end[1]) + 4}] : []
    })
    .toSorted((a, b) => b.y - a.y)
  let free = lowest + 4
  return wanted.map(({line, y}) => {
    const own = Math.min(y, free)
    free = own - LABEL_HEIGHT
    return `<text class="label ${line.series}" x="100%" dx="8" y="${px(own)}">${escapeHtml(line.label)}</text>`
  })
}

function marksOf({marks, span}: Chart, bottom: number): string[] {
  return marks.flatMap((mark, place) => {
    const share = mark.at / span
    const before = marks.slice(0, place).findLast((it) => it.kind === 'step')
    const room = mark.kind === 'decision' || !before ? 1 : share - before.at / span
    return [markLine(mark, share, bottom), ...(room < TOO_TIGHT ? [] : [markLabel(mark, share, room < TIGHT)])]
  })
}

const markLine = ({kind}: Mark, share: number, bottom: number) =>
  `<line class="mark ${kind}" x1="${percent(share)}" x2="${percent(share)}" y1="${kind === 'decision' ? 18 : 34}" y2="${px(bottom)}"/>`

/** A label stands on the side of its line where there is room. */
function markLabel({kind, label}: Mark, share: number, isTight: boolean): string {
  const isLate = share > 0.5
  const y = kind === 'decision' ? 12 : 30
  const anchor = kind === 'decision' && isLate ? 'end' : 'start'
  return `<text class="mark ${kind}${isTight ? ' tight' : ''}" x="${percent(share)}" y="${y}" text-anchor="${anchor}">${escapeHtml(label)}</text>`
}

function timeAxis(span: number, bottom: number): string[] {
  return timeTicks(span, 4).map(
    ({at, label}) =>
      `<text class="tick" x="${percent(at / span)}" y="${px(bottom + 18)}" text-anchor="middle">${escapeHtml(label)}</text>`,
  )
}

/** Numbers only, with no more digits than a screen shows. */
const px = (value: number) => Number(value.toFixed(1)).toString()

const percent = (share: number) => `${Number((share * 100).toFixed(2))}%`

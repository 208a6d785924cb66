import {escapeHtml} from '../kernel/escape.ts'
import type {Block, Entry, Figure, Line, Section, Table, Text} from './section.ts'
import {svgOf} from './svg.ts'

/** A section as HTML; `id` is unique on the page. */
export function htmlSection({title, blocks}: Section, id: string): string {
  return [
    `<section aria-labelledby="${id}">`,
    `<h2 id="${id}">${escapeHtml(title)}</h2>`,
    ...blocks.map((block, place) => htmlBlock(block, `${id}-${place + 1}`)),
    '</section>',
  ].join('\n')
}

function htmlBlock(block: Block, id: string): string {
  switch (block.kind) {
    case 'heading':
      return `<h3>${escapeHtml(block.text)}</h3>`
    case 'sentence':
      return `<p>${htmlLine(block.text)}</p>`
    case 'note':
      return `<p class="note">${htmlLine(block.text)}</p>`
    case 'figures':
      return `<dl class="figures">\n${block.figures.map(htmlFigure).join('\n')}\n</dl>`
    case 'facts':
      return `<dl class="facts">\n${block.facts.map(htmlFact).join('\n')}\n</dl>`
    case 'table':
      return htmlTable(block)
    case 'timeline':
      return `<ol class="timeline">\n${block.entries.map((it, place) => htmlEntry(it, block.entries[place - 1]?.at)).join('\n')}\n</ol>`
    case 'chart':
      return `<figure>${svgOf(block.chart, id)}</figure>`
    case 'paste':
      return `<pre tabindex="0"><code>${escapeHtml(block.text)}</code></pre>`
  }
}

const htmlFigure = ({value, what, tone = 'plain'}: Figure) =>
  `<div class="${tone}"><dt>${escapeHtml(what)}</dt><dd>${escapeHtml(value)}</dd></div>`

const htmlFact = ([name, value]: readonly [string, Line]) =>
  `<div><dt>${escapeHtml(name)}</dt><dd>${htmlLine(value)}</dd></div>`

function htmlTable({columns, rows}: Table): string {
  const kind = (place: number) => (columns[place]?.isNumber ? ' class="number"' : '')
  const head = columns.map(({title}, place) => `<th scope="col"${kind(place)}>${escapeHtml(title)}</th>`).join('')
  return [
    '<div class="scroll" tabindex="0" role="group"><table>',
    `<thead><tr>${head}</tr></thead>`,
    '<tbody>',
    ...rows.map((row) => `<tr>${row.map((cell, place) => htmlCell(cell, place, kind(place))).join('')}</tr>`),
    '</tbody>',
    '</table></div>',
  ].join('\n')
}

function htmlCell(cell: Line, place: number, kind: string): string {
  return place === 0 ? `<th scope="row"${kind}>${htmlLine(cell)}</th>` : `<td${kind}>${htmlLine(cell)}</td>`
}

function htmlEntry({at, what, more = [], tone = 'plain'}: Entry, before: string | undefined): string {
  const lines = more.map((it) => `<span class="more">${htmlLine(it)}</span>`).join('')
  return `<li class="${tone}"><time datetime="${escapeHtml(at)}">${escapeHtml(timeOf(at, before))}</time><span class="what">${htmlLine(what)}</span>${lines}</li>`
}

/** The time of day of an ISO 8601 instant, in UTC, behind its day where that is another than that of the entry before. */
function timeOf(at: string, before = at): string {
  const isSameDay = at.slice(0, 10) === before.slice(0, 10)
  return isSameDay ? at.slice(11, 19) : `${at.slice(5, 10)} ${at.slice(11, 19)}`
}

function htmlLine(line: Line): string {
  return typeof line === 'string' || !Array.isArray(line) ? htmlText(line as Text) : line.map(htmlText).join('')
}

function htmlText(text: Text): string {
  if (typeof text === 'string') return escapeHtml(text)
  return 'code' in text ? `<code>${escapeHtml(text.code)}</code>` : `<strong>${escapeHtml(text.strong)}</strong>`
}

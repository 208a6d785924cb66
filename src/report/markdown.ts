import {escapeMarkdown, oneLine} from '../kernel/escape.ts'
import type {Block, Line, Section, Table, Text} from './section.ts'

/** Sections as GitHub Markdown, for a job summary or a comment. A section without a title has no heading. Pure. */
export function markdown(sections: readonly Section[]): string {
  return sections
    .flatMap(({title, blocks}) => [...(title ? [`### ${escapeMarkdown(title)}`] : []), ...blocks.map(markdownBlock)])
    .filter((it) => it !== '')
    .map((it) => `${it}\n`)
    .join('\n')
}

function markdownBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `#### ${escapeMarkdown(block.text)}`
    case 'sentence':
      return markdownLine(block.text)
    case 'note':
      return `<sub>${markdownLine(block.text)}</sub>`
    case 'figures':
      return block.figures.map(({value, what}) => `- **${escapeMarkdown(value)}** ${escapeMarkdown(what)}`).join('\n')
    case 'facts':
      return block.facts.map(([name, value]) => `- ${escapeMarkdown(name)}: ${markdownLine(value)}`).join('\n')
    case 'table':
      return markdownTable(block)
    case 'timeline':
      return block.entries.map(({at, what}) => `- ${escapeMarkdown(at)} ${markdownLine(what)}`).join('\n')
    // A summary shows no inline SVG: the chart in words.
    case 'chart':
      return escapeMarkdown(block.chart.description)
    case 'paste':
      return fenced(block.text)
  }
}

function markdownTable({columns, rows}: Table): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    row(columns.map(({title}) => escapeMarkdown(title))),
    row(columns.map(({isNumber}) => (isNumber ? '--:' : '---'))),
    ...rows.map((cells) => row(cells.map(markdownLine))),
  ].join('\n')
}

/** A fence is longer than any run of backticks inside it (GFM §4.5). */
function fenced(text: string): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, it) => Math.max(most, it.length), 2)
  const fence = '`'.repeat(longest + 1)
  return `${fence}yaml\n${text}\n${fence}`
}

function markdownLine(line: Line): string {
  return typeof line === 'string' || !Array.isArray(line) ? markdownText(line as Text) : line.map(markdownText).join('')
}

function markdownText(text: Text): string {
  if (typeof text === 'string') return escapeMarkdown(text)
  return 'code' in text ? codeSpan(text.code) : `**${escapeMarkdown(text.strong)}**`
}

/** Inside a code span that it cannot leave; in a table cell a bar would end the cell. */
const codeSpan = (text: string) =>
  `\`${
    oneLine(text)
      .replace(/[`\s|]+/g, ' ')
      .trim() || ' '
  }\``

import type {Place} from '../kernel/errors.ts'
import {shortRevision} from '../kernel/revision.ts'
import {type Block, markdown, type Section} from '../report/index.ts'
import type {GateReport} from './report.ts'
import {reasonsOf, sentenceOf, wordOf} from './words.ts'

function gateSection(report: GateReport): Section {
  const columns = [{title: 'gate'}, {title: 'verdict'}, {title: 'why'}, {title: 'asked for in'}]
  const rows = report.gates.map((it) => [it.gate, wordOf(it), reasonsOf(it), {code: placeText(it.place)}])
  return {
    title: '',
    blocks: [...(rows.length > 0 ? [{kind: 'table', columns, rows} as const] : []), ...hintsOf(report)],
  }
}

function hintsOf({gates}: GateReport): Block[] {
  return gates
    .filter((it) => it.closes && it.hint !== undefined)
    .map((it) => ({kind: 'sentence', text: [`To open ${it.gate}: `, it.hint ?? '']}))
}

/** The job summary: the verdict first, then every gate with its reasons. Pure. */
export function gateSummary(report: GateReport): string {
  const word = report.outcome === 'open' ? 'Open' : 'Closed'
  const what = report.revision === undefined ? '' : ` (for ${shortRevision(report.revision)})`
  const verdict: Block = {kind: 'sentence', text: [{strong: word}, `: ${sentenceOf(report)}${what}.`]}
  return markdown([{title: '', blocks: [verdict]}, gateSection(report)])
}

const placeText = ({file, line, column}: Place) => [file, line, column].filter((it) => it !== undefined).join(':')

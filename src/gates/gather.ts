import {verifyPoints} from '../backup/index.ts'
import type {Revision} from '../kernel/revision.ts'
import {readFindings, unreadable} from './findings.ts'
import type {Inquiry} from './inquiry.ts'
import {
  type Facts,
  type Findings,
  GATES,
  type Known,
  known,
  type Need,
  notKnown,
  type Provenance,
  type Settings,
  type SourcePoint,
  textIn,
  textsIn,
} from './kinds/index.ts'
import {look, lookInto} from './look.ts'
import {provenanceOf} from './provenance.ts'
import {openHistory, reviewedRange} from './reviewed-range.ts'

/** Looks up, at once, what the gates of an environment need; nothing else is asked of anybody. */
export async function gather(inquiry: Inquiry): Promise<Facts> {
  const {site, records, wayBack} = inquiry
  const needs = new Set(site.surroundings.gates.flatMap(({gate}) => GATES.find((it) => it.name === gate)?.needs ?? []))
  const candidate = await lookInto(() => candidateOf(inquiry))
  const ask = <T>(need: Need, work: () => Promise<Known<T>>) => (needs.has(need) ? lookInto(work) : notAsked)
  const [range, points, provenance, findings] = await Promise.all([
    ask('range', async () => (candidate.isKnown ? reviewedRange(inquiry, candidate.value) : candidate)),
    ask('points', () => pointsOf(inquiry)),
    ask('provenance', async () => (candidate.isKnown ? provenanceFor(candidate.value, inquiry) : candidate)),
    ask('findings', () => look(() => findingsOf(inquiry))),
  ])
  return {environment: site.surroundings.name, candidate, records, range, points, provenance, findings, wayBack}
}

const notAsked = notKnown('nobody asked', '')

async function candidateOf(inquiry: Inquiry): Promise<Known<Revision>> {
  if (inquiry.revision !== undefined) return known(inquiry.revision)
  const head = await (await openHistory(inquiry)).resolve('HEAD')
  return head === undefined ? notKnown('nothing is checked out here', 'Name the revision: `--revision`.') : known(head)
}

async function provenanceFor(revision: Revision, {github}: Inquiry): Promise<Known<readonly Provenance[]>> {
  if (!revision.startsWith('sha256:')) return known([])
  return known((await (await github()).attestations.of(revision)).map(provenanceOf))
}

function settingsOf(gate: string, {site}: Inquiry): Settings {
  return site.surroundings.gates.find((it) => it.gate === gate)?.settings ?? {}
}

async function pointsOf(inquiry: Inquiry): Promise<Known<readonly SourcePoint[]>> {
  const {records, site} = inquiry
  if (!records.isKnown) return records
  const settings = settingsOf('backup', inquiry)
  const named = textsIn(settings, 'sources')
  const sources = named.length > 0 ? named : Object.keys(site.configuration.backup?.sources ?? {})
  const problems = await problemsOf(sources, settings, inquiry)
  return known(
    sources.map((source) => {
      const points = Object.hasOwn(records.value.points, source) ? (records.value.points[source] ?? []) : []
      const newest = points.find((it) => it.status === 'complete')
      return {source, newest, problem: newest && problems(source, newest.point)}
    }),
  )
}

/** What is wrong with a point in the store, at the level that the gate asks for. */
async function problemsOf(sources: readonly string[], settings: Settings, {site, ports}: Inquiry) {
  const level = textIn(settings, 'verify')
  if (level !== 'stored' && level !== 'restorable') return () => undefined
  const {checks} = await verifyPoints({sources, level, identity: undefined}, site, site.journal, ports)
  return (source: string, point: string) => {
    const check = checks.find((it) => it.source === source && it.point === point)
    if (!check) return `the store does not have point ${point}`
    return check.problem && `${check.problem.code} ${check.problem.message}`
  }
}

async function findingsOf(inquiry: Inquiry): Promise<Findings> {
  const path = textIn(settingsOf('vulnerabilities', inquiry), 'findings')
  const {files, runner} = inquiry.ports
  const text = await files.read(await files.inside(runner.context.workspace, `${inquiry.site.folder}/${path}`))
  if (text === undefined) throw unreadable(path, 'there is no such file')
  return readFindings(text, path)
}

import {readableDuration} from '../../kernel/duration.ts'
import {type Revision, shortRevision} from '../../kernel/revision.ts'
import {environmentOf, type Finished, type State} from '../../records/index.ts'
import {fail, type Gate, pass, type Ruling, ruleOn} from './gate.ts'
import {duration, text} from './schema-parts.ts'
import {durationIn, type Settings, textIn} from './settings.ts'

/** The same revision ran in another environment, for so long, and was not taken back there. */
export const deployed: Gate = {
  name: 'deployed',
  summary: 'The same revision was promoted in another environment, not rolled back, and ran there for so long.',
  properties: {
    environment: text('Where it must have run.'),
    for: duration('How long it must have run there after its promotion.', '30m'),
  },
  required: ['environment'],
  needs: ['records'],
  mistakes(settings, {environment, environments}) {
    const at = ['environment']
    const asked = textIn(settings, 'environment')
    if (asked === environment) {
      return [{at, message: `${asked} cannot wait for itself`, hint: 'Name the environment that comes before it.'}]
    }
    if (environments.includes(asked)) return []
    return [{at, message: `there is no environment '${asked}'`, hint: `Environments here: ${environments.join(', ')}.`}]
  },
  rule: (settings, {records, candidate}, now) =>
    ruleOn(records, (state) => ruleOn(candidate, (revision) => ruleFor(settings, state, revision, now))),
}

function ruleFor(settings: Settings, state: State, revision: Revision, now: Date): Ruling {
  const where = textIn(settings, 'environment')
  const {history, open} = environmentOf(state, where)
  const short = shortRevision(revision)
  const at = history.findIndex((it) => it.revision === revision)
  const last = history[at]
  if (!last) {
    return open?.started.revision === revision
      ? fail([`${short} is still being deployed to ${where}`], 'Wait for the end of that deployment.')
      : fail([`${short} is not among the last deployments to ${where}`], `Deploy it to ${where} first.`)
  }
  if (!served(last) || last.undone === true) {
    const hint = `Mend what failed in ${where} and deploy a new revision there.`
    return fail(
      [`${short} ended as ${last.undone ? 'rolled back later' : last.outcome} in ${where}: ${last.reason}`],
      hint,
    )
  }
  return longEnough(settings, {since: last.finishedAt, next: history.slice(0, at).findLast(served)}, now)
}

const served = (it: Finished) => it.outcome === 'promoted' || (it.kind === 'rollback' && it.outcome === 'rolled-back')

/** It ran until the next one that served began, or runs still. */
function longEnough(
  settings: Settings,
  {since, next}: {readonly since: string; readonly next: Finished | undefined},
  now: Date,
): Ruling {
  const [where, wanted] = [textIn(settings, 'environment'), durationIn(settings, 'for')]
  const end = next ? Date.parse(next.startedAt) : now.getTime()
  const ran = Math.max(0, end - Date.parse(since))
  const said = `has run in ${where} for ${readableDuration(ran)} since its promotion`
  if (ran >= wanted) return pass(next ? said.replace('has run', 'ran') : said)
  const reasons = [`${next ? said.replace('has run', 'ran') : said}, ${readableDuration(wanted)} are asked for`]
  if (next) return fail(reasons, `Another revision came over it: deploy this one to ${where} again and let it run.`)
  return fail(reasons, `Try again at ${new Date(Date.parse(since) + wanted).toISOString()}.`)
}

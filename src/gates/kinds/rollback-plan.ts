import {shortRevision} from '../../kernel/revision.ts'
import type {WayBack} from './facts.ts'
import {fail, type Gate, pass, type Ruling, ruleOn} from './gate.ts'
import {text} from './schema-parts.ts'
import {type Settings, textIn} from './settings.ts'

/** There is something good to go back to, and it is known how. */
export const rollbackPlan: Gate = {
  name: 'rollback-plan',
  summary: 'There is a last good revision that the target serves now, so that going back to it is one write.',
  properties: {
    'no-rollback': text('Why a deployment may begin where there is nothing to go back to.'),
  },
  required: [],
  needs: ['records', 'wayBack'],
  mistakes: () => [],
  rule: (settings, {wayBack}) => ruleOn(wayBack, (it) => ruleFor(settings, it)),
}

function ruleFor(settings: Settings, {environment, baseline, slot, isGood, stops}: WayBack): Ruling {
  const excuse = textIn(settings, 'no-rollback')
  if (!baseline) {
    const lack = `nothing serves ${environment} yet, so there is nothing to go back to`
    return excuse === ''
      ? fail([lack], 'For a first deployment say why it may begin: `rollback-plan: { no-rollback: … }`.')
      : pass(`${lack}; accepted: ${excuse}`)
  }
  const name = baseline.version ?? shortRevision(baseline.revision)
  const later = stops ? '; once the deployment has ended, it is started again first' : ''
  if (isGood) return pass(`back to ${name} by one write: ${slot} to 0 % and ${baseline.slot} to 100 %${later}`)
  const lack = `the records do not know ${name}, which serves from ${baseline.slot}, as promoted and not rolled back`
  return excuse === ''
    ? fail([lack], 'Roll back to a revision that was good, or deploy one, before the next comes.')
    : pass(`${lack}; accepted: ${excuse}`)
}

import {dayOf, isStill} from './calendar.ts'
import {type Finding, type Findings, SEVERITIES} from './facts.ts'
import {fail, type Gate, inNoCalendar, pass, type Ruling, ruleOn, shortened, unknown} from './gate.ts'
import {day, list, mapping, text} from './schema-parts.ts'
import {mappingsIn, type Settings, textIn} from './settings.ts'

/** A list of findings holds none above a severity that nobody has accepted, for a while and by name. */
export const vulnerabilities: Gate = {
  name: 'vulnerabilities',
  summary: 'A list of findings, SARIF or our own, holds none above a severity but those that are waived for now.',
  properties: {
    findings: text('Path of the list, from the folder of refuge.yml: SARIF 2.1.0, or findings.json.'),
    'none-above': {
      type: 'string',
      enum: SEVERITIES,
      default: 'medium',
      description: 'The highest severity that does not close the gate: medium lets medium pass and stops high.',
    },
    waivers: list(
      'Findings that are accepted until a day.',
      mapping(
        'A waiver.',
        {
          id: text('Id of the finding, as the list has it.'),
          until: day('Its last day (UTC).'),
          reason: text('Why it may stay.'),
          owner: text('Who answers for it.'),
        },
        ['id', 'until', 'reason'],
      ),
    ),
  },
  required: ['findings'],
  needs: ['findings'],
  mistakes: (settings) =>
    mappingsIn(settings, 'waivers').flatMap((it, place) =>
      dayOf(textIn(it, 'until')) === undefined ? [inNoCalendar(['waivers', place, 'until'], textIn(it, 'until'))] : [],
    ),
  rule: (settings, {findings, candidate}, now) =>
    ruleOn(findings, (list) =>
      ruleOn(candidate, (revision) =>
        list.revision === undefined || list.revision === revision ? ruleFor(settings, list, now) : other(list.revision),
      ),
    ),
}

const other = (revision: string) =>
  unknown(`the list is about another revision (${revision})`, 'Scan the revision that is deployed, and give that list.')

function ruleFor(settings: Settings, {all}: Findings, now: Date): Ruling {
  const limit = textIn(settings, 'none-above')
  const above = all.filter((it) => rank(it.severity) > rank(limit))
  const open = above.filter((it) => !it.isSuppressed && !waiverOf(it, settings, now))
  if (open.length > 0) {
    const reasons = open.map((it) => `${it.severity}: ${it.id} ${it.title}${expired(it, settings)}`.trim())
    return fail(
      shortened(reasons, 'findings'),
      'Update what has a fix; accept the rest by a waiver with an end and a reason.',
    )
  }
  const waived =
    above.length === 0
      ? ''
      : `; ${above.length} waived: ${shortened(
          above.map((it) => it.id),
          'waived',
        ).join(', ')}`
  return pass(`${all.length} findings, none above ${limit}${waived}`)
}

const rank = (severity: string) => (SEVERITIES as readonly string[]).indexOf(severity)

function waiverOf({id}: Finding, settings: Settings, now: Date): Settings | undefined {
  return mappingsIn(settings, 'waivers').find((it) => textIn(it, 'id') === id && isStill(textIn(it, 'until'), now))
}

function expired({id}: Finding, settings: Settings): string {
  const ended = mappingsIn(settings, 'waivers').find((it) => textIn(it, 'id') === id)
  return ended ? ` (its waiver ended on ${textIn(ended, 'until')})` : ''
}

import {fail, type Gate, inNoCalendar, pass, type Ruling, type SettingMistake, unknown} from './gate.ts'
import {localClock} from './local-clock.ts'
import {
  freezeAt,
  HOURS_PATTERN,
  hoursIn,
  isWithinHours,
  nextOpening,
  type Opening,
  wallText,
  wallTime,
} from './opening-hours.ts'
import {list, mapping, moment, text} from './schema-parts.ts'
import {mappingsIn, type Settings, textIn, textsIn} from './settings.ts'

/** It is a time of the week at which deployments begin, and nothing is frozen. */
export const window: Gate = {
  name: 'window',
  summary: 'It is a day and an hour at which deployments begin, in a named time zone, and no freeze holds.',
  properties: {
    timezone: text('Name of the time zone (IANA) whose clock counts, such as Europe/Paris.'),
    allow: list('Days and hours at which deployments begin; always where it is left out.', {
      type: 'string',
      title: 'days and hours such as Mon-Thu 09:00-17:00',
      pattern: HOURS_PATTERN,
      description: 'Days and hours; what ends before it begins ends on the next day.',
    }),
    freeze: list(
      'Times in which nothing is deployed.',
      mapping(
        'A freeze.',
        {
          from: moment('Its first day, or a minute of it.'),
          to: moment('Its last day, or the minute at which it ends.'),
          reason: text('Why, for whoever is stopped by it.'),
        },
        ['from', 'to', 'reason'],
      ),
    ),
  },
  required: ['timezone'],
  needs: [],
  mistakes: (settings) => [...zoneMistakes(settings), ...mappingsIn(settings, 'freeze').flatMap(freezeMistakes)],
  rule: (settings, _, now) => ruleFor(settings, now.getTime()),
}

function zoneMistakes(settings: Settings): SettingMistake[] {
  const zone = textIn(settings, 'timezone')
  if (localClock(zone)) return []
  return [{at: ['timezone'], message: `'${zone}' is no time zone`, hint: 'Write a name such as Europe/Paris, or UTC.'}]
}

function freezeMistakes(freeze: Settings, place: number): SettingMistake[] {
  const [from, to] = [wallTime(textIn(freeze, 'from'), false), wallTime(textIn(freeze, 'to'), true)]
  const noDay = (key: string) => inNoCalendar(['freeze', place, key], textIn(freeze, key))
  if (from === undefined) return [noDay('from')]
  if (to === undefined) return [noDay('to')]
  if (from < to) return []
  return [{at: ['freeze', place, 'to'], message: 'the freeze ends before it begins', hint: 'Swap `from` and `to`.'}]
}

function ruleFor(settings: Settings, now: number): Ruling {
  const clock = localClock(textIn(settings, 'timezone'))
  if (!clock) return unknown(`the time zone ${textIn(settings, 'timezone')} is not known here`, 'Name another one.')
  const opening: Opening = {
    clock,
    hours: textsIn(settings, 'allow').map(hoursIn),
    freezes: mappingsIn(settings, 'freeze').map((it) => ({
      from: wallTime(textIn(it, 'from'), false) ?? 0,
      to: wallTime(textIn(it, 'to'), true) ?? 0,
      reason: textIn(it, 'reason'),
    })),
  }
  return ruleAt(opening, now, settings)
}

function ruleAt(opening: Opening, now: number, settings: Settings): Ruling {
  const [zone, allowed] = [textIn(settings, 'timezone'), textsIn(settings, 'allow').join(', ')]
  const said = `${wallText(opening.clock(now))} ${zone}`
  const freeze = freezeAt(opening, now)
  const isOutside = !isWithinHours(opening, now)
  const reasons = [
    ...(freeze ? [`${said}: frozen until ${wallText(freeze.to)}: ${freeze.reason}`] : []),
    ...(isOutside ? [`${said} is outside ${allowed}`] : []),
  ]
  if (reasons.length === 0) return pass(allowed === '' ? `${said}: no freeze holds` : `${said} is within ${allowed}`)
  const next = nextOpening(opening, now)
  const hint =
    next === undefined
      ? 'It does not open in the next 100 days.'
      : `It opens at ${wallText(opening.clock(next))} ${zone}.`
  return fail(reasons, hint)
}

import {
  dayOf,
  GATES,
  inNoCalendar,
  mappingIn,
  type SettingMistake,
  type Settings,
  textIn,
} from '../gates/kinds/index.ts'
import {isFields, listOf} from '../kernel/fields.ts'
import {below, clip, type Pointer, pathOf} from './pointer.ts'
import type {Mistake} from './problems.ts'
import {didYouMean} from './suggestion.ts'
import {entriesOf, field} from './tolerant.ts'

/** Settings of gates that make no sense: names that refer to nothing, days in no calendar, zones that do not exist. */
export function gateMistakes(document: unknown): readonly Mistake[] {
  const environments = entriesOf(field(document, 'environments'))
  const names = environments.map(([name]) => name)
  const sources = entriesOf(field(field(document, 'backup'), 'sources')).map(([name]) => name)
  return environments.flatMap(([environment, it]) =>
    entriesOf(field(it, 'gates')).flatMap(([gate, settings]) => {
      const pointer = below('/environments', environment, 'gates', gate)
      const found = GATES.find(({name}) => name === gate)
      if (!found || !isFields(settings)) return []
      const around = {environment, environments: names, sources}
      return [...found.mistakes(settings, around), ...waiverMistakes(settings)]
        .filter((it) => isThere(settings, it.at))
        .map((it) => placed(it, pointer, settings, names))
    }),
  )
}

/** What is missing, or has another shape, has been said already. */
function isThere(settings: unknown, [key, ...rest]: readonly (string | number)[]): boolean {
  if (key === undefined) return settings !== undefined
  return isThere(typeof key === 'number' ? listOf(settings)[key] : field(settings, key), rest)
}

function waiverMistakes(settings: Settings): SettingMistake[] {
  const waived = mappingIn(settings, 'waived')
  const until = waived && textIn(waived, 'until')
  if (until === undefined || dayOf(until) !== undefined) return []
  return [inNoCalendar(['waived', 'until'], until)]
}

function placed(
  {at, message, hint}: SettingMistake,
  gate: Pointer,
  settings: Settings,
  names: readonly string[],
): Mistake {
  const pointer = below(gate, ...at)
  const near = at[0] === 'environment' ? didYouMean(textIn(settings, 'environment'), names) : ''
  return {
    code: 'RFG-702',
    pointer,
    at: at.length === 0 ? 'key' : 'value',
    message: `${pathOf(pointer)}: ${clip(message, 200)}${near}`,
    hint: clip(hint, 400),
  }
}

import {parsed, refusal, type Source, type Value} from '../source.ts'
import {flawIn} from './json-flaw.ts'
import {placeIn} from './json-place.ts'

/** The text at a path of keys, or undefined when there is none. RFG-214 for what is no JSON, and for a value that is no text. */
export function jsonValue(source: Source, path: readonly string[]): Value | undefined {
  readJson(source)
  const place = placeIn(source.text, path)
  if (!place) return undefined
  const value: unknown = JSON.parse(source.text.slice(place.start, place.end))
  if (typeof value !== 'string') throw refusal(source, place.start, `"${path.at(-1)}" is not a text: put it in quotes`)
  return {start: place.start + 1, end: place.end - 1, value}
}

/** What a JSON text says; RFG-214 for what is none. */
export function readJson(source: Source): unknown {
  return parsed(
    source,
    'JSON',
    (): unknown => JSON.parse(source.text),
    () => flawIn(source.text),
  )
}

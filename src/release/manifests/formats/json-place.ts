/** Where a value stands in a text: from `start` up to, not including, `end`. */
export interface JsonPlace {
  readonly start: number
  readonly end: number
}

/**
 * The place of the value at a path of keys in a JSON text, or undefined when there is none. Walks the text by the grammar, so
 * what looks like a key inside a string or deeper down is not found. The text must be valid JSON. Source: RFC 8259.
 */
export function placeIn(text: string, path: readonly string[]): JsonPlace | undefined {
  let place: JsonPlace | undefined = {start: skipBlank(text, 0), end: text.length}
  for (const key of path) place = place && memberOf(text, place.start, key)
  return place
}

/** The value of a key in the object that begins at `at`. Of keys that are there twice the last counts, as for JSON.parse. */
function memberOf(text: string, at: number, wanted: string): JsonPlace | undefined {
  if (text[at] !== '{') return undefined
  let found: JsonPlace | undefined
  let here = skipBlank(text, at + 1)
  while (text[here] === '"') {
    const keyEnd = stringEnd(text, here)
    const start = skipBlank(text, skipBlank(text, keyEnd) + 1)
    const end = valueEnd(text, start)
    if (JSON.parse(text.slice(here, keyEnd)) === wanted) found = {start, end}
    const comma = skipBlank(text, end)
    here = text[comma] === ',' ? skipBlank(text, comma + 1) : comma
  }
  return found
}

function valueEnd(text: string, at: number): number {
  if (text[at] === '"') return stringEnd(text, at)
  if (text[at] === '{' || text[at] === '[') return nestEnd(text, at)
  let end = at
  while (end < text.length && !/[\s,\]}]/.test(text[end] ?? '')) end++
  return end
}

function nestEnd(text: string, at: number): number {
  let depth = 0
  for (let here = at; here < text.length; here++) {
    const char = text[here]
    if (char === '"') here = stringEnd(text, here) - 1
    else if (char === '{' || char === '[') depth++
    else if ((char === '}' || char === ']') && --depth === 0) return here + 1
  }
  return text.length
}

function stringEnd(text: string, at: number): number {
  let here = at + 1
  while (here < text.length && text[here] !== '"') here += text[here] === '\\' ? 2 : 1
  return here + 1
}

function skipBlank(text: string, at: number): number {
  let here = at
  while (/\s/.test(text[here] ?? '')) here++
  return here
}

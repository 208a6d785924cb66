/** One token. Control characters may not stand in a text. */
const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the grammar excludes them
  /[[\]{}:,]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** What may come next: a value, a key, or what follows one of them. */
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end'

/** Where a text stops being JSON; JSON.parse says so only at times. Source: RFC 8259. */
export function flawIn(text: string): number {
  const open: string[] = []
  let expected: Expected = 'value'
  let at = 0
  for (;;) {
    while (/[ \t\r\n]/.test(text[at] ?? '')) at++
    TOKEN.lastIndex = at
    const token = TOKEN.exec(text)?.[0]
    const next: Expected | undefined = token === undefined ? undefined : step(token, expected, open)
    if (token === undefined || next === undefined) return at
    expected = next
    at += token.length
  }
}

function step(token: string, expected: Expected, open: string[]): Expected | undefined {
  const isOpening = token === '{' || token === '['
  switch (expected) {
    case 'value':
    case 'value or ]':
      if (token === ']' && expected === 'value or ]') return closed(token, open)
      if (/^[\]},:]$/.test(token)) return undefined
      if (isOpening) open.push(token)
      return token === '{' ? 'key or }' : token === '[' ? 'value or ]' : ', or end'
    case 'key':
    case 'key or }':
      if (token === '}' && expected === 'key or }') return closed(token, open)
      return token.startsWith('"') ? ':' : undefined
    case ':':
      return token === ':' ? 'value' : undefined
    case ', or end':
      if (token === ',') return open.length === 0 ? undefined : open.at(-1) === '{' ? 'key' : 'value'
      return closed(token, open)
  }
}

function closed(token: string, open: string[]): Expected | undefined {
  const opening = token === '}' ? '{' : token === ']' ? '[' : undefined
  return opening !== undefined && open.pop() === opening ? ', or end' : undefined
}

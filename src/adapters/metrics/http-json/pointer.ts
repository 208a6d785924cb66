/** What a JSON pointer (RFC 6901) points at; undefined where there is nothing. */
export function at(document: unknown, pointer: string): unknown {
  if (pointer === '') return document
  const keys = pointer
    .slice(1)
    .split('/')
    .map((it) => it.replaceAll('~1', '/').replaceAll('~0', '~'))
  return keys.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined,
    document,
  )
}

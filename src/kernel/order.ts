/** Order of two texts by the bytes of their UTF-8, which is the order of their code points. */
export function compareBytes(a: string, b: string): number {
  return compare(a, b, rank)
}

/** Order of two paths, their parts compared as bytes: a folder, then everything in it, then what is beside it. */
export function comparePaths(a: string, b: string): number {
  return compare(a, b, (unit) => (unit === SLASH ? -1 : rank(unit)))
}

const SLASH = 0x2f

/** UTF-16 puts surrogates (U+10000 and above) before U+E000–U+FFFF; UTF-8 puts them after. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800
}

function compare(a: string, b: string, order: (unit: number) => number): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const left = a.charCodeAt(i)
    const right = b.charCodeAt(i)
    if (left !== right) return order(left) - order(right)
  }
  return a.length - b.length
}

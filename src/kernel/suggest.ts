/** Damerau–Levenshtein distance (optimal string alignment), the edits between two words. */
export function distance(a: string, b: string): number {
  const rows = Array.from({length: a.length + 1}, (_, i) => [i, ...Array.from({length: b.length}, () => 0)])
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0
  for (let j = 0; j <= b.length; j++) (rows[0] as number[])[j] = j
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same)
      ;(rows[i] as number[])[j] = swapped ? Math.min(best, at(i - 2, j - 2) + 1) : best
    }
  }
  return at(a.length, b.length)
}

/** The known word that was probably meant, if one is near enough (a third of its length, at least one edit). */
export function suggest(word: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((it) => ({it, far: distance(word.toLowerCase(), it.toLowerCase())}))
    .filter(({it, far}) => far <= Math.max(1, Math.floor(it.length / 3)))
    .sort((x, y) => x.far - y.far)
  return ranked[0]?.it
}

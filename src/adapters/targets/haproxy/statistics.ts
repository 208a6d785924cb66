/** One line of `show stat`, by the names of its columns; an empty column is undefined. */
export type Row = Readonly<Record<string, string | undefined>>

/** The rows of `show stat` (CSV with a `# ` before the heading; management guide §9.1). */
export function readStatistics(answer: string): readonly Row[] {
  const [heading = '', ...lines] = answer.split('\n')
  const names = heading.replace(/^# /, '').split(',')
  return lines.filter((it) => it !== '').map((line) => rowOf(names, fields(line)))
}

function rowOf(names: readonly string[], values: readonly string[]): Row {
  return Object.fromEntries(names.map((name, index) => [name, values[index] || undefined]))
}

/** Fields of one line; those with commas are in quotes, a quote inside is doubled. */
function fields(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((it) =>
    it[1] === undefined ? (it[2] ?? '') : it[1].replaceAll('""', '"'),
  )
}

/** A counter; 0 when HAProxy does not show it. */
export function count(row: Row, column: string): number {
  return Number(row[column] ?? 0)
}

/** UP, also while a check begins to fail (`UP 2/3`), and servers without a check. */
export function isReady(row: Row): boolean {
  return /^(UP|no check|OPEN)\b/.test(row.status ?? '')
}

/** Set aside by hand or configuration, whatever its health. */
export function isSetAside(row: Row): boolean {
  return /^(MAINT|DRAIN)\b/.test(row.status ?? '')
}

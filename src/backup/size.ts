const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** Bytes for a reader, in powers of ten: `812 B`, `1.2 GB`, `310 MB`. */
export function readableSize(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000
    unit++
  }
  return `${unit > 0 && value < 9.95 ? value.toFixed(1) : Math.round(value)} ${UNITS[unit]}`
}

/** `1 file, 812 B`, `18412 files, 1.2 GB`. */
export function readableAmount({files, bytes}: {readonly files: number; readonly bytes: number}): string {
  return `${files} ${files === 1 ? 'file' : 'files'}, ${readableSize(bytes)}`
}

/** A count, a level, or a bucket's content as JSON gives it. */
export const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0

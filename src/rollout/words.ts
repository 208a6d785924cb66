/** `0.52 % (31 of 5 963)`, or what there is to say without requests. */
export function rate(total: number, events: number): string {
  if (total === 0) return 'no requests'
  return `${percent(events / total)} (${count(events)} of ${count(total)})`
}

/** Two significant digits below ten percent, none that say nothing: `0 %`, `0.052 %`, `5.2 %`, `37 %`. */
export function percent(share: number): string {
  const value = share * 100
  if (value === 0) return '0 %'
  return `${value >= 10 ? value.toFixed(0) : Number(value.toPrecision(2))} %`
}

/** Thousands apart by a narrow space: 18 412. */
export function count(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, '\u202f')
}

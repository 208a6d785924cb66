/** A place on an axis with its label. */
export interface Tick {
  readonly at: number
  readonly label: string
}

/** Steps that people count time in, in seconds. */
const TIME_STEPS = [
  0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400,
] as const

/** At most `most` intervals of round length between 0 and `span` seconds, labelled in the unit that the step has. */
export function timeTicks(span: number, most: number): readonly Tick[] {
  const step = TIME_STEPS.find((it) => span / it <= most) ?? Math.ceil(span / most / 86_400) * 86_400
  return multiples(step, span).map((at) => ({at, label: timeLabel(at, step)}))
}

function timeLabel(seconds: number, step: number): string {
  if (seconds === 0) return '0'
  const [unit, length] = step < 60 ? ['s', 1] : step < 3600 ? ['min', 60] : step < 86_400 ? ['h', 3600] : ['d', 86_400]
  return `${rounded(seconds / Number(length))} ${unit}`
}

/** At most `most` intervals of 1, 2 or 5 times a power of ten between 0 and `top` (a share: 1 is 100 %). */
export function shareTicks(top: number, most: number): readonly Tick[] {
  const rough = (top * 100) / most
  const unit = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((it) => it * unit >= rough - 1e-9) ?? 10) * unit
  return multiples(step, top * 100).map((at) => ({at: at / 100, label: `${rounded(at)} %`}))
}

/** The smallest round share that nothing exceeds, so that the highest tick is the top of the axis. */
export function roundTop(share: number): number {
  if (!(share > 0)) return 0.01
  const unit = 10 ** Math.floor(Math.log10(share) + 1e-9)
  const top = ([1, 2, 5, 10].find((it) => it * unit >= share - 1e-12) ?? 10) * unit
  return Math.min(1, Number(top.toPrecision(6)))
}

function multiples(step: number, top: number): readonly number[] {
  const count = Math.floor(top / step + 1e-9)
  return Array.from({length: count + 1}, (_, place) => rounded(place * step))
}

/** 0.1 + 0.2 must not be printed as 0.30000000000000004. */
const rounded = (value: number) => Number(value.toPrecision(10))

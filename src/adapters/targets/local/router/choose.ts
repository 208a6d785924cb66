/** Fractional part of the golden ratio: its multiples fill the unit interval most evenly (Knuth, TAOCP 3, §6.4). */
const STEP = (Math.sqrt(5) - 1) / 2

/**
 * Which of two sides answers the next request: a Weyl sequence, so that n requests are off the wanted share by O(log n), and
 * without the fixed period that a round robin has (which a page of twenty resources would always hit at the same one).
 */
export function chooser(): (shareOfSecond: number) => 0 | 1 {
  let position = 0
  return (shareOfSecond) => {
    position += STEP
    if (position >= 1) position -= 1
    return position < shareOfSecond ? 1 : 0
  }
}

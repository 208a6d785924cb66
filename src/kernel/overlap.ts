/**
 * Gives each value to `take` as soon as it is there, and asks for the next one while the last is still being taken: two are
 * under way at most, and one is done with before two more are asked for. The first failure of either side is thrown, once
 * nothing is under way any more.
 */
export async function overlap<T>(source: AsyncIterable<T>, take: (value: T) => Promise<void>): Promise<void> {
  let before: Promise<void> = Promise.resolve()
  let now = before
  try {
    for await (const value of source) {
      now = take(value)
      // Awaited in the next turn or below; until then a failure must not count as unhandled.
      now.catch(() => {})
      await before
      before = now
    }
    await before
  } finally {
    await Promise.allSettled([before, now])
  }
}

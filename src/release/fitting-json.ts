import type {Runner} from '../ports/runner.ts'

/**
 * Longest text of a structured output, in UTF-16 units of two bytes. The outputs of a job may have 1 MB together, counted so,
 * beside `notes` with its 125 000: two of these and the notes fit. Source: GitHub Docs, "Workflow syntax", `jobs.<job_id>.outputs`.
 */
const LIMIT = 180_000

/**
 * The items from the first on, as JSON, as many as an output can hold: one that is too long would break the job.
 * @param shown what stands for an item
 */
export function fittingJson<T>(
  output: string,
  items: readonly T[],
  {warning}: Pick<Runner, 'warning'>,
  {shown = (it) => it, limit = LIMIT}: {readonly shown?: (item: T) => unknown; readonly limit?: number} = {},
): string {
  const parts: string[] = []
  let length = '[]'.length
  for (const it of items) {
    const part = JSON.stringify(shown(it))
    length += part.length + 1
    if (length > limit) break
    parts.push(part)
  }
  if (parts.length < items.length) {
    warning(
      `The output ${output} holds the newest ${parts.length} of ${items.length} entries: a job's outputs may have 1 MB.`,
    )
  }
  return `[${parts.join(',')}]`
}

/** What runs: a full commit id (40 or 64 hex) or an image digest `sha256:` + 64 hex. Never a name that can move. */
export type Revision = string

const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/
const DIGEST = /^(?:[^@\s]+@)?(sha256:[0-9a-f]{64})$/

/** The revision in a text, or an Error that says what is accepted. Behind `name@` only the digest counts. */
export function parseRevision(raw: string): Revision {
  if (COMMIT.test(raw)) return raw
  const digest = DIGEST.exec(raw)?.[1]
  if (digest !== undefined) return digest
  throw new Error(
    `expected a full commit id or a digest (sha256:…), got '${raw}': branches, tags, latest and shortened ids can move`,
  )
}

/** A revision as people quote it: 7 characters of a commit, 12 of a digest. */
export function shortRevision(revision: Revision): string {
  return revision.startsWith('sha256:') ? revision.slice(7, 19) : revision.slice(0, 7)
}

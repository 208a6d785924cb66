/** Longest text of a release, in characters. Source: REST API, "Create a release". */
export const RELEASE_TEXT = 125_000

/** Longest text of a comment or pull request: GitHub refuses 65 536 characters. */
export const COMMENT_TEXT = 65_000

/** Of the notes so much stands in a job summary, beside all else. */
export const SUMMARY_NOTES = 60_000

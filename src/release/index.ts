export {type BumpInputs, type BumpOutcome, bumpVersion} from './bump-version.ts'
export {bumpOutputs, changelogOutputs} from './outputs.ts'
export {releaseOutputs, releaseSummary} from './publish/index.ts'
export {bumpSummary, changelogSummary} from './summary.ts'
export {type ChangelogInputs, type ChangelogOutcome, writeChangelog} from './write-changelog.ts'

type Preview = typeof import('./preview/index.ts').preview
type Release = typeof import('./publish/release.ts').release

/** Loaded by those who call it: notes and versions need none of it. */
export const preview: Preview = async (...given) => (await import('./preview/index.ts')).preview(...given)
export const release: Release = async (...given) => (await import('./publish/release.ts')).release(...given)

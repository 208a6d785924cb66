export {type BumpInputs, type BumpOutcome, bumpVersion} from './bump-version.ts'
export {bumpOutputs, changelogOutputs} from './outputs.ts'
export {bumpSummary, changelogSummary} from './summary.ts'
export {type ChangelogInputs, type ChangelogOutcome, writeChangelog} from './write-changelog.ts'

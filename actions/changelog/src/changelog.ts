import {defineAction} from '../../../src/kernel/action.ts'
import {flag, oneOf, optional, text} from '../../../src/kernel/inputs.ts'
import {day, languages, optionalVersion, tagPrefix} from '../../../src/release/inputs/index.ts'

/** Writes the notes of a range of commits, keeps the changelog file, and says on a pull request what it would release. */
export const changelog = defineAction({
  name: 'changelog',
  inputs: {
    'tag-prefix': tagPrefix(),
    history: oneOf(['auto', 'exact', 'local', 'api'], 'auto'),
    squash: oneOf(['auto', 'off'], 'auto'),
    unparsed: oneOf(['warn', 'list', 'fail'], 'warn'),
    gitmoji: flag(false),
    package: optional(),
    'package-by': oneOf(['path', 'scope'], 'path'),
    from: optional(),
    to: text('HEAD'),
    version: optionalVersion(),
    date: day(),
    mode: oneOf(['notes', 'file', 'preview'], 'notes'),
    file: text('CHANGELOG.md'),
    languages: languages('en'),
    audience: oneOf(['users', 'operators', 'developers'], 'developers'),
    authors: oneOf(['auto', 'github', 'git', 'mention'], 'auto'),
    base: optional(),
    head: optional(),
  },
  outputs: ['notes', 'notes-file', 'changed', 'counts-json', 'commits-json'],
  refused: () => ({changed: 'false'}),
  async run(inputs, ports) {
    const {changelogOutputs, changelogSummary, writeChangelog} = await import('../../../src/release/index.ts')
    if (inputs.mode === 'preview') {
      const {preview} = await import('../../../src/release/preview/index.ts')
      const {text, changelog: it} = await preview(inputs, ports)
      await ports.runner.summary(text)
      return {outputs: changelogOutputs(it, ports.runner)}
    }
    const it = await writeChangelog(inputs, ports)
    await ports.runner.summary(changelogSummary(it))
    return {outputs: changelogOutputs(it, ports.runner), problem: it.problem}
  },
})

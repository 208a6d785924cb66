import {defineAction} from '../../../src/kernel/action.ts'
import {flag, oneOf, optional, text} from '../../../src/kernel/inputs.ts'
import {
  assetLines,
  branchChannels,
  channel,
  languages,
  optionalVersion,
  tagPrefix,
  version,
} from '../../../src/release/inputs/index.ts'

/** Makes the release that is due, or keeps the pull request that proposes it. */
export const release = defineAction({
  name: 'release',
  inputs: {
    mode: oneOf(['pull-request', 'tag', 'commit'], 'pull-request'),
    'tag-prefix': tagPrefix(),
    history: oneOf(['auto', 'exact', 'local', 'api'], 'auto'),
    'initial-version': version('0.1.0'),
    'zero-major': oneOf(['minor', 'major'], 'minor'),
    'release-as': optionalVersion(),
    prerelease: channel(),
    'branch-channels': branchChannels(),
    package: optional(),
    'package-by': oneOf(['path', 'scope'], 'path'),
    unparsed: oneOf(['warn', 'list', 'fail'], 'warn'),
    squash: oneOf(['auto', 'off'], 'auto'),
    gitmoji: flag(false),
    file: text('CHANGELOG.md'),
    languages: languages('en'),
    audience: oneOf(['users', 'operators', 'developers'], 'developers'),
    authors: oneOf(['auto', 'github', 'git', 'mention'], 'auto'),
    assets: assetLines(),
    draft: flag(false),
    'floating-tags': oneOf(['none', 'major', 'minor'], 'none'),
  },
  outputs: [
    'outcome',
    'release',
    'created',
    'version',
    'tag',
    'commit',
    'url',
    'pull-request',
    'packages-json',
    'notes',
  ],
  refused: () => ({outcome: 'refused', release: 'false', created: 'false'}),
  async run(inputs, ports) {
    const {release: makeRelease, releaseOutputs, releaseSummary} = await import('../../../src/release/publish/index.ts')
    const it = await makeRelease(inputs, ports)
    await ports.runner.summary(releaseSummary(it))
    return {outputs: releaseOutputs(it), problem: it.problem}
  },
})

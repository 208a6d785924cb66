import {defineAction} from '../../../src/kernel/action.ts'
import {flag, oneOf, optional} from '../../../src/kernel/inputs.ts'
import {branchChannels, channel, optionalVersion, tagPrefix, version} from '../../../src/release/inputs/index.ts'

/** Finds the next version from the commits since the last one. */
export const versionBump = defineAction({
  name: 'version-bump',
  inputs: {
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
    write: oneOf(['none', 'files'], 'none'),
  },
  outputs: [
    'release',
    'version',
    'tag',
    'level',
    'previous-version',
    'previous-tag',
    'base-sha',
    'head-sha',
    'commits',
    'counts-json',
    'reasons-json',
    'packages-json',
  ],
  refused: () => ({release: 'false'}),
  async run(inputs, ports) {
    const {bumpOutputs, bumpSummary, bumpVersion} = await import('../../../src/release/index.ts')
    const it = await bumpVersion(inputs, ports)
    await ports.runner.summary(bumpSummary(it))
    return {outputs: bumpOutputs(it, ports.runner), problem: it.problem}
  },
})

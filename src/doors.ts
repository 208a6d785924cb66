import {githubRunner} from './adapters/runner/github.ts'
import {runAction} from './kernel/action.ts'
import {live} from './live.ts'

/** Every door of the bundle by name; what lies behind one is loaded when it is opened. */
const doors = {
  'version-bump': async () => (await import('../actions/version-bump/src/version-bump.ts')).versionBump,
  changelog: async () => (await import('../actions/changelog/src/changelog.ts')).changelog,
  release: async () => (await import('../actions/release/src/release.ts')).release,
  'canary-promote': async () => (await import('../actions/canary-promote/src/canary-promote.ts')).canaryPromote,
  rollback: async () => (await import('../actions/rollback/src/rollback.ts')).rollback,
  'backup-snapshot': async () => (await import('../actions/backup-snapshot/src/backup-snapshot.ts')).backupSnapshot,
  package: async () => (await import('../actions/package/src/package.ts')).packageAction,
  'verify-package': async () => (await import('../actions/verify-package/src/verify-package.ts')).verifyPackageAction,
  gate: async () => (await import('../actions/gate/src/gate.ts')).gateAction,
  probe: async () => (await import('../actions/probe/src/probe.ts')).probe,
  deploy: async () => (await import('../actions/deploy/src/deploy.ts')).deploy,
}

/** Names of the actions, for the build and the tests. */
export const actions = Object.keys(doors)

/** Opens a door: an action, the command line, or the embedded router's process. */
export async function open(name: string): Promise<void> {
  if (name === 'local-router') {
    await import('./adapters/targets/local/router/main.ts')
    return
  }
  if (name === 'refuge') {
    const [{refuge}, {terminalRunner}] = await Promise.all([
      import('../cli/src/refuge.ts'),
      import('./adapters/runner/terminal.ts'),
    ])
    process.exitCode = await refuge(process.argv.slice(2), live(terminalRunner()))
    return
  }
  const load = Object.hasOwn(doors, name) ? doors[name as keyof typeof doors] : undefined
  if (!load) throw new Error(`there is no action '${name}'`)
  process.exitCode = await runAction(await load(), live(githubRunner()))
}

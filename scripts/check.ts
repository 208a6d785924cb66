import {spawnSync} from 'node:child_process'
import {join} from 'node:path'

/** What guards main besides the tests: each is a command that fails when something is wrong. */
export const checks = [
  {name: 'format', argv: ['biome', 'check', '--error-on-warnings', '.']},
  {name: 'lint', argv: ['oxlint', '--deny-warnings', '.']},
  {name: 'types', argv: ['tsc', '--noEmit', '-p', 'tsconfig.json']},
  {name: 'unused code', argv: ['knip', '--no-progress']},
  {name: 'generated files', argv: ['node', 'scripts/docs.ts', '--check']},
  {name: 'workflows', argv: ['node', 'scripts/workflows.ts']},
  {name: 'bundle', argv: ['node', 'scripts/check-bundle.ts']},
] as const

if (import.meta.main) {
  const failed = checks.filter(({name, argv: [program, ...args]}) => {
    console.log(`== ${name}`)
    return spawnSync(program, args, {cwd: join(import.meta.dirname, '..'), stdio: 'inherit'}).status !== 0
  })
  console.log(failed.length === 0 ? 'all checks passed' : `failed: ${failed.map((it) => it.name).join(', ')}`)
  process.exit(failed.length === 0 ? 0 : 1)
}

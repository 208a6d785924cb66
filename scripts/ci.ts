import {spawn} from 'node:child_process'
import {existsSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {checks} from './check.ts'

/** All that guards main, each part whatever became of the others; the last line counts what passed. */
const root = join(import.meta.dirname, '..')
const report = join(tmpdir(), `refuge-jest-${process.pid}.json`)

const results: boolean[] = []
for (const check of checks) results.push(await run(check.name, check.argv))
const jest = await run('tests', ['node', 'scripts/test.ts', '--json', `--outputFile=${report}`])
const {passed, failed} = testCounts(jest)
const good = results.filter(Boolean).length + passed
const bad = results.filter((it) => !it).length + failed
console.log(`${good} passed, ${bad} failed`)
process.exit(bad === 0 ? 0 : 1)

function run(name: string, argv: readonly string[]): Promise<boolean> {
  const started = performance.now()
  console.log(`\n== ${name}: ${argv.join(' ')}`)
  const [program = '', ...args] = argv
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {...process.env, CI: 'true'},
  })
  return new Promise((resolve) => {
    const end = (ok: boolean) => {
      console.log(`== ${name}: ${ok ? 'passed' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
      resolve(ok)
    }
    child.on('error', () => end(false))
    child.on('exit', (code) => end(code === 0))
  })
}

/** Jest's own counts; a run that left none is one failure. */
function testCounts(ok: boolean): {passed: number; failed: number} {
  if (!existsSync(report)) return {passed: 0, failed: 1}
  const it = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number
    numFailedTests: number
    numRuntimeErrorTestSuites: number
  }
  rmSync(report)
  const failed = it.numFailedTests + it.numRuntimeErrorTestSuites
  return {passed: it.numPassedTests, failed: ok ? failed : Math.max(1, failed)}
}

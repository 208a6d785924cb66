import {execFileSync} from 'node:child_process'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {type ActionEnd, runAction, startAction} from '../test/support/run-action.ts'
import {chooseFront} from './demo/front.ts'
import {startLoad} from './demo/load.ts'
import {openProgramme} from './demo/programme.ts'
import {openStage, type Stage} from './demo/stage.ts'

/** A real release of a small shop: what goes well, what goes wrong, and the way back. Pages stay, `--keep` leaves all the rest. */
const keep = process.argv.includes('--keep')
const front = chooseFront()
const started = performance.now()
let run = 0
say('stage', front.says)
const stage = await openStage(front.open)
const programme = openProgramme(stage.pages)
try {
  await play(stage)
} finally {
  await stage.close(keep)
  say('folder', keep ? stage.root : `${stage.pages} stays, all the rest is removed (--keep leaves it)`)
}

async function play({root, commit, git, url, workspace, temporary}: Stage): Promise<void> {
  const secrets = {BACKUP_PASSPHRASE: 'only for this demonstration'}
  const where = () => ({workspace, temporary, run: String(++run), env: secrets})
  const deploy = (revision: string, version = '') =>
    runAction('canary-promote', {environment: 'production', revision, version}, where())

  const first = commit('feat: the shop opens')
  git('tag', 'v1.0.0')
  await act('deploy 1.0.0', () => deploy(first, '1.0.0'), 'promoted')
  const load = startLoad(url)

  const second = commit('feat: more goods')
  const bump = expect('bump', await runAction('version-bump', {}, where()), '1.1.0', 'version')
  for (const {level, header} of JSON.parse(bump['reasons-json'] ?? '[]') as {level: string; header: string}[])
    say('reason', `${level}: ${header}`)
  const notes = expect('notes', await runAction('changelog', {version: '1.1.0'}, where()), undefined, 'notes')
  console.log(notes.notes?.replace(/^/gm, '    '))
  await act('canary 1.1.0', () => deploy(second, '1.1.0'), 'promoted')

  const bad = commit('feat: a bug in every twentieth answer', 0.05)
  await act('canary with a bug', () => deploy(bad, '1.2.0'), 'rolled-back')

  await act(
    'operator goes back',
    () => runAction('rollback', {environment: 'production', reason: 'a customer called'}, where()),
    'rolled-back',
  )

  const third = commit('fix: the bug')
  const driver = await startAction('canary-promote', {environment: 'production', revision: third}, where())
  await setTimeout(9000)
  driver.kill()
  await driver.end
  say('killed', 'the driver got SIGKILL in the middle of the canary')
  await setTimeout(5500)
  await act('next run finishes', () => deploy(third), 'promoted')

  const {answered, failed, unanswered} = await load.stop()
  say(
    'users',
    `${answered} answers, ${failed} of them errors (all by the bug), ${unanswered} requests without an answer`,
  )
  if (unanswered > 0) throw new Error('users lost answers')
  const refuge = join(import.meta.dirname, '../cli/dist/index.js')
  const env = {...process.env, ...secrets, RUNNER_TEMP: temporary, GITHUB_REPOSITORY: 'acme/shop'}
  const ask = (...words: string[]) =>
    execFileSync(process.execPath, [refuge, ...words], {cwd: workspace, encoding: 'utf8', env}).trim()
  const restored = join(root, 'restored')
  say('restore', ask('restore', 'data', '--to', restored))
  execFileSync('diff', ['-r', join(workspace, 'data'), join(restored, 'data')], {stdio: 'inherit'})
  say('compared', 'the snapshot of the last deployment is what was there, byte for byte')
  say('audit', ask('audit', 'verify'))
  console.log(`\n${programme.lines().join('\n')}\n`)
  say('done', `in ${((performance.now() - started) / 1000).toFixed(0)} s`)
}

/** Plays a deployment: its line now, its row in the table at the end. */
async function act(name: string, play: () => Promise<ActionEnd>, wanted: string): Promise<void> {
  const from = performance.now()
  const end = await play()
  expect(name, end, wanted)
  programme.played(name, end, (performance.now() - from) / 1000)
}

/** Prints an act's line; throws with the action's log when it did not end as it must. */
function expect(
  act: string,
  {outputs, log}: ActionEnd,
  wanted: string | undefined,
  output = 'outcome',
): ActionEnd['outputs'] {
  const came = outputs[output]
  if (wanted === undefined ? !came : came !== wanted)
    throw new Error(`${act}: ${output} is '${came}', not '${wanted}'\n${log}`)
  say(
    act,
    [wanted ?? 'written', outputs.reason, outputs.seconds ? `${outputs.seconds} s` : ''].filter(Boolean).join(': '),
  )
  return outputs
}

function say(act: string, text: string): void {
  console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${act.padEnd(20)} ${text}`)
}

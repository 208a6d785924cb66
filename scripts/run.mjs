// Runs a script on the project's own Node 24, whatever Node started this file; installs the dependencies when the lock
// file changed. Plain JavaScript that any Node from 20 on can read: it is what `npm run …` calls straight after a clone.
import {spawn, spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {constants} from 'node:os'
import {delimiter, join} from 'node:path'

const root = join(import.meta.dirname, '..')
const bin = join(root, 'node_modules', '.bin')
const node = join(bin, process.platform === 'win32' ? 'node.cmd' : 'node')
const stamp = join(root, 'node_modules', '.refuge-lock')
const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')

const hasNode24 = () => spawnSync(node, ['-v'], {encoding: 'utf8'}).stdout?.startsWith('v24.') ?? false
const npm = (...args) => spawnSync('npm', args, {cwd: root, stdio: ['ignore', 2, 2]}).status === 0
const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === lock && hasNode24()

if (!isInstalled()) {
  console.error('refuge: installing dependencies (npm ci)')
  const done = npm('ci', '--no-audit', '--no-fund', '--loglevel=error')
  if (done && !hasNode24()) npm('rebuild', 'node', '--ignore-scripts=false')
  if (!done || !hasNode24()) {
    console.error('refuge: npm ci brought no Node 24; run it by hand to see why, then try again')
    process.exit(1)
  }
  writeFileSync(stamp, lock)
}

const env = {...process.env, PATH: bin + delimiter + process.env.PATH}
const child = spawn(node, process.argv.slice(2), {cwd: root, env, stdio: 'inherit'})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))

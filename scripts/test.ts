import {spawnSync} from 'node:child_process'
import {join} from 'node:path'
import {ensureEngines} from './engines.ts'

/** `npm test`: brings the engines that the suites need where that is possible, then runs jest with the arguments given. */
const root = join(import.meta.dirname, '..')
const env = {
  ...process.env,
  ...ensureEngines(['haproxy', 'sshd', 'age', 'zstd', 'openssl', 'chromium', 'prometheus', 'act']),
}
const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js']
const {status} = spawnSync(process.execPath, [...jest, ...process.argv.slice(2)], {cwd: root, stdio: 'inherit', env})
process.exit(status ?? 1)

import {execFileSync, spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import {afterEach, beforeEach, expect, test} from '@jest/globals'
import {describeWith} from '../support/describe-with.ts'

const root = join(import.meta.dirname, '../..')
const guide = readFileSync(join(root, 'docs/users/backup.md'), 'utf8')

const blocks = (language: string) =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(([, text = '']) => text)

const REST = `version: 1
service: {name: shop}
environments: {production: {target: here}}
targets: {here: {kind: local, run: ./server, ready: /, listen: "127.0.0.1:8080"}}
`

let folder: string
let workspace: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'refuge-guide-'))
  workspace = join(folder, 'shop')
  const git = (...args: string[]) => execFileSync('git', args, {stdio: 'ignore'})
  git('init', '-q', '--bare', join(folder, 'origin.git'))
  git('init', '-q', workspace)
  git('-C', workspace, 'remote', 'add', 'origin', join(folder, 'origin.git'))
  for (const it of ['bin', 'temp']) mkdirSync(join(folder, it))
  const node = join(root, 'node_modules/.bin/node')
  const command = `#!/bin/sh\nexec "${node}" "${join(root, 'cli/dist/index.js')}" "$@"\n`
  writeFileSync(join(folder, 'bin/refuge'), command, {mode: 0o755})
  mkdirSync(join(workspace, 'uploads/2026'), {recursive: true})
  for (const name of ['one.txt', '2026/two.txt', '2026/ünï.txt']) {
    writeFileSync(join(workspace, 'uploads', name), `content of ${name}\n`.repeat(1000))
  }
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

/** Runs a block as a reader would, in one shell that stops at the first failure. */
function shell(text: string): string {
  const {status, stdout, stderr} = spawnSync('bash', ['-euo', 'pipefail', '-c', text], {
    cwd: workspace,
    encoding: 'utf8',
    env: {
      PATH: [join(folder, 'bin'), process.env.PATH].join(delimiter),
      HOME: folder,
      RUNNER_TEMP: join(folder, 'temp'),
      GITHUB_REPOSITORY: 'acme/shop',
    },
  })
  expect([text, status, stderr]).toEqual([text, 0, stderr])
  return stdout
}

describeWith(['age', 'zstd'], 'the guide to backups', () => {
  test('holds what it says: every command in its order, from the key to a restore without us', () => {
    const [makeKey = '', ...rest] = blocks('sh')
    const recipient = shell(makeKey).trim()
    expect(recipient).toMatch(/^age1\w+$/)
    const [backup = ''] = blocks('yaml')
    const ours = (text: string) => text.replaceAll('/mnt/backup', join(folder, 'backup')).replace('age1TEAM', recipient)
    writeFileSync(join(workspace, 'refuge.yml'), REST + ours(backup))
    const said = rest.map((it) => shell(ours(it))).join('')
    expect(rest.length).toBeGreaterThan(5)
    expect(said).toMatch(/point \w+-\w+: 3 files/)
    expect(said).toMatch(/restorable/)
    expect(said).toMatch(/restored uploads of .*: 3 files/)
  }, 60_000)
})

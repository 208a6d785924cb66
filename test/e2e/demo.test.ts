import {spawn} from 'node:child_process'
import {join} from 'node:path'
import {expect, test} from '@jest/globals'
import {describeWith} from '../support/describe-with.ts'

const root = join(import.meta.dirname, '../..')

function demo(): Promise<{code: number | null; text: string}> {
  const child = spawn(join(root, 'node_modules/.bin/node'), ['scripts/demo.ts'], {cwd: root})
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      text += data
    })
  }
  return new Promise((resolve) => child.on('close', (code) => resolve({code, text})))
}

describeWith(['haproxy'], 'the demonstration', () => {
  test('releases, catches a bug, goes back, is finished after a SIGKILL and restores its data, on a real HAProxy', async () => {
    const {code, text} = await demo()
    expect([code, text]).toEqual([0, text])
    expect(text).toContain('0 requests without an answer')
    expect(text).toContain('byte for byte')
    expect(text).toContain('the chain holds')
  }, 240_000)
})

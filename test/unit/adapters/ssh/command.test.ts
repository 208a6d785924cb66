import {spawnSync} from 'node:child_process'
import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {remoteScript} from '../../../../src/adapters/ssh/command.ts'
import {shellWord, sshArguments} from '../../../../src/adapters/ssh/destination.ts'

const sh = (script: string) => spawnSync('sh', [], {input: script, encoding: 'utf8'})

describe('what reaches the other machine', () => {
  test('any text is one word of its shell', () => {
    const word = fc.string({unit: 'binary', maxLength: 30}).filter((it) => !it.includes('\0'))
    fc.assert(
      fc.property(word, (value) => {
        expect(sh(`printf %s ${shellWord(value)}`).stdout).toBe(value)
      }),
      {numRuns: 40},
    )
  })

  test('the command sees its variables and runs in its folder, and its status comes back', () => {
    const script = remoteScript('echo "$A in $(pwd)"; exit 5', {A: "it's; $(id)"}, '/tmp')
    const ended = spawnSync('sh', ['-c', `{ cat; sleep 1; } | sh`], {input: script, encoding: 'utf8'})
    expect(ended.stdout).toBe("it's; $(id) in /tmp\n")
    expect(ended.status).toBe(5)
  })

  test('a folder that is not there ends it', () => {
    expect(sh(remoteScript('echo ran', {}, '/no/such')).stdout).toBe('')
  })

  test('ssh never asks, never trusts a strange host, and takes the destination as no option', () => {
    const words = sshArguments({host: 'me@there', port: 2222, identity: '/a b/k%h', knownHosts: '/k'})
    expect(words).toEqual(expect.arrayContaining(['BatchMode=yes', 'StrictHostKeyChecking=yes', 'Port=2222']))
    expect(words).toContain('IdentityFile="/a b/k%%h"')
    expect(words.slice(-2)).toEqual(['--', 'me@there'])
  })
})

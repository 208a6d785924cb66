import {describe, expect, test} from '@jest/globals'
import {Ajv} from 'ajv'
import {options as haproxy} from '../../../../src/adapters/targets/haproxy/options.ts'
import {options as local} from '../../../../src/adapters/targets/local/options.ts'
import {readSettings} from '../../../../src/adapters/targets/local/settings.ts'
import type {Kind} from '../../../../src/ports/kinds.ts'

const accepts = ({schema}: Kind, value: unknown) => new Ajv({strict: true}).validate(schema, value)

const HAPROXY = {socket: '/run/haproxy/admin.sock', backend: 'shop', slots: ['blue', 'green'], start: './start.sh'}
const LOCAL = {run: 'node server.js', ready: '/health', listen: '127.0.0.1:8080'}

describe('the schema of a target', () => {
  test('takes the examples of the documentation', () => {
    expect(accepts(haproxy, HAPROXY)).toBe(true)
    expect(accepts(haproxy, {...HAPROXY, socket: 'tcp://127.0.0.1:9999', via: {ssh: 'deploy@edge-1'}})).toBe(true)
    expect(accepts(local, LOCAL)).toBe(true)
    expect(accepts(local, {...LOCAL, preview: true, drain: '1m30s', build: 'npm ci', state: 'state'})).toBe(true)
  })

  test('refuses unknown keys, missing ones and wrong shapes', () => {
    for (const more of [
      {sockt: 1},
      {backend: 'a b'},
      {slots: ['a']},
      {slots: ['a', 'a']},
      {drain: '10'},
      {via: {ssh: '-x'}},
    ]) {
      expect(accepts(haproxy, {...HAPROXY, ...more})).toBe(false)
    }
    for (const more of [{ready: 'health'}, {listen: '8080'}, {run: ''}, {preview: 'yes'}, {stop: 'x'}]) {
      expect(accepts(local, {...LOCAL, ...more})).toBe(false)
    }
    expect(accepts(local, {run: 'x'})).toBe(false)
  })

  test('describes every option', () => {
    for (const {schema} of [haproxy, local]) {
      const described = Object.values(schema.properties as Record<string, {description?: string}>)
      expect(described.filter(({description}) => !description)).toEqual([])
    }
  })
})

describe('the state folder of a local target', () => {
  const place = {folder: '/repo', service: 'shop', environment: 'preview'}
  const at = (more: Record<string, unknown>, env: Record<string, string>) =>
    readSettings({kind: 'local', ...LOCAL, ...more}, place, env).state

  test('is one for each service, environment and address, where the system keeps state', () => {
    expect(at({}, {HOME: '/home/me'})).toMatch(/^\/home\/me\/\.local\/state\/refuge\/[0-9a-f]{16}$/)
    expect(at({}, {HOME: '/home/me', XDG_STATE_HOME: '/x'})).toMatch(/^\/x\/refuge\//)
    expect(at({listen: '127.0.0.1:8081'}, {HOME: '/h'})).not.toBe(at({}, {HOME: '/h'}))
    expect(at({state: 's'}, {HOME: '/h'})).toBe('/repo/s')
  })

  test('durations and addresses that a template spoiled are refused', () => {
    for (const more of [{drain: 'soon'}, {listen: '127.0.0.1:0'}, {listen: '127.0.0.1:99999'}, {listen: ':x'}]) {
      expect(() => at(more, {})).toThrow(expect.objectContaining({code: 'RFG-300'}))
    }
  })
})

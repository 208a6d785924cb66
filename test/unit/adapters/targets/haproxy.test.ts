import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {addressOf} from '../../../../src/adapters/targets/haproxy/address.ts'
import {readErrors, readResponseTime} from '../../../../src/adapters/targets/haproxy/counters.ts'
import {readSettings} from '../../../../src/adapters/targets/haproxy/settings.ts'
import {isReady, readStatistics} from '../../../../src/adapters/targets/haproxy/statistics.ts'
import {sharesOf, unitsOf, writeOrder} from '../../../../src/adapters/targets/haproxy/weights.ts'

const SLOTS = ['blue', 'green'] as const
const OPTIONS = {kind: 'haproxy', socket: '/run/a.sock', backend: 'shop', slots: ['blue', 'green'], start: './start.sh'}

describe('weights of HAProxy', () => {
  test('every half percent is exact, there and back', () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 200}), (halves) => {
        const weights = {blue: halves / 2, green: 100 - halves / 2}
        const units = unitsOf(weights, SLOTS)
        expect(Math.max(units.blue ?? 0, units.green ?? 0)).toBeLessThanOrEqual(256)
        expect(sharesOf(units, SLOTS)).toEqual(weights)
      }),
    )
  })

  test('no moment between two writes gives a side more than both ends do, and none gives nothing', () => {
    const units = fc.record({blue: fc.integer({min: 0, max: 256}), green: fc.integer({min: 0, max: 256})})
    const halves = fc.integer({min: 0, max: 200})
    fc.assert(
      fc.property(units, halves, (now, half) => {
        fc.pre(now.blue + now.green > 0)
        const next = unitsOf({blue: half / 2, green: 100 - half / 2}, SLOTS)
        const [first] = writeOrder(now, next, SLOTS)
        const between = {...now, [first]: next[first] ?? 0}
        const green = [now, between, next].map((it) => sharesOf(it, SLOTS).green ?? 0)
        expect(between.blue + between.green).toBeGreaterThan(0)
        const [before = 0, during = 0, after = 0] = green
        if (after >= before) expect(during).toBeLessThanOrEqual(after + 1e-9)
        else expect(100 - during).toBeLessThanOrEqual(100 - after + 1e-9)
      }),
      {numRuns: 2000},
    )
  })

  test('weights that HAProxy cannot hold, or that do not add up, are refused', () => {
    for (const weights of [{blue: 99.9, green: 0.1}, {blue: 0, green: 0}, {blue: 110, green: -10}, {blue: 100}]) {
      expect(() => unitsOf(weights, SLOTS)).toThrow(expect.objectContaining({code: 'RFG-302'}))
    }
  })
})

describe('answers of HAProxy', () => {
  const HEAD = '# pxname,svname,econ,eresp,status,mode,hrsp_1xx,hrsp_2xx,hrsp_5xx,hrsp_other,last_chk,uweight,'

  test('quoted fields may hold commas and quotes', () => {
    const [row] = readStatistics(`${HEAD}\nshop,blue,1,2,UP 2/3,http,0,5,1,0,"it said ""no, never""",7,\n\n`)
    expect(row).toMatchObject({last_chk: 'it said "no, never"', uweight: '7', econ: '1'})
  })

  test('a server without a check is ready, one that is set aside or down is not', () => {
    const ready = ['UP', 'UP 1/3', 'no check', 'DOWN', 'MAINT', 'DRAIN', 'NOLB', 'DOWN 1/2', 'MAINT (via x/y)']
    expect(ready.filter((status) => isReady({status}))).toEqual(['UP', 'UP 1/3', 'no check'])
  })

  test('requests without an answer are errors and requests, 1xx answers are neither', async () => {
    const stat = `${HEAD}\nshop,blue,3,2,UP,http,9,50,4,1,x,1,\nshop,green,0,0,UP,http,0,0,0,0,x,0,\nshop,BACKEND,,,UP,http,,,,,,,\n`
    const reading = await readErrors(async () => stat, {backend: 'shop', slots: SLOTS})
    expect(reading).toEqual({kind: 'counts', sides: {blue: {instances: [[60, 9]]}, green: {instances: [[0, 0]]}}})
  })

  test('the mean response time is in seconds, with the answers behind it, and absent where a server has none', async () => {
    const head = HEAD.replace('last_chk', 'rtime')
    const stat = `${head}\nshop,blue,3,2,UP,http,9,50,4,1,25,1,\nshop,green,0,0,UP,http,0,0,0,0,,0,\nshop,BACKEND,,,UP,http,,,,,,,\n`
    expect(await readResponseTime(async () => stat, {backend: 'shop', slots: SLOTS})).toEqual({
      kind: 'gauge',
      window: 1024,
      sides: {blue: {value: 0.025, served: 55}, green: {value: undefined, served: 0}},
    })
  })

  test('a backend that counts no answers, or none at all, is no data with its reason', async () => {
    const tcp = `${HEAD}\nshop,blue,0,0,UP,tcp,,,,,x,1,\nshop,green,0,0,UP,tcp,,,,,x,1,\nshop,BACKEND,,,UP,tcp,,,,,,,\n`
    const part = {backend: 'shop', slots: SLOTS}
    expect(await readErrors(async () => tcp, part)).toMatchObject({
      kind: 'no-data',
      reason: expect.stringContaining('tcp'),
    })
    expect(await readErrors(async () => 'No such proxy.\n', part)).toMatchObject({
      kind: 'no-data',
      reason: expect.stringContaining('no backend'),
    })
  })

  test('addresses are URLs, also of IPv6 and TLS, and none where there is none', async () => {
    const head = '1\n# be_name srv_name srv_addr srv_port srv_use_ssl\n'
    const ask = async () => `${head}shop blue 10.0.0.1 8080 0\nshop green ::1 443 1\nshop red - 0 0\n`
    const at = (slot: string) => addressOf(ask, {backend: 'shop'}, slot)
    expect(await at('blue')).toBe('http://10.0.0.1:8080')
    expect(await at('green')).toBe('https://[::1]:443')
    expect(await at('red')).toBeUndefined()
    expect(await at('none')).toBeUndefined()
  })
})

describe('options of a haproxy target', () => {
  const read = (more: Record<string, unknown>) => readSettings({...OPTIONS, ...more}, {folder: '/repo'})

  test('have their defaults', () => {
    expect(read({})).toMatchObject({drain: 10_000, startTimeout: 300_000, stop: undefined, via: undefined})
  })

  test('take sockets by path, from the folder of refuge.yml, and by address', () => {
    expect(read({socket: 'a.sock'}).socket).toEqual({path: '/repo/a.sock'})
    expect(read({socket: 'tcp://10.0.0.1:9999'}).socket).toEqual({host: '10.0.0.1', port: 9999})
    expect(read({socket: 'tcp://[::1]:9999'}).socket).toEqual({host: '::1', port: 9999})
  })

  test('refuse names that could end a command, and hosts that are options of ssh', () => {
    for (const more of [
      {backend: 'shop;shutdown'},
      {slots: ['blue', 'gr een']},
      {backend: 'shop\nx'},
      {via: {ssh: '-oProxyCommand=id'}},
      {via: {ssh: 'host'}, socket: 'relative.sock'},
      {socket: 'udp:x'},
      {start: ''},
    ]) {
      expect(() => read(more)).toThrow(expect.objectContaining({code: 'RFG-300'}))
    }
  })
})

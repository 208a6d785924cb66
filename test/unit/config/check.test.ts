import {describe, expect, test} from '@jest/globals'
import {check, linesOf, SHORTEST} from '../../support/configurations.ts'
import {ROUTER_ONLY} from '../../support/kinds.ts'

const MISTAKEN = `version: 2
servce: { name: shop }
environments:
  production: { target: egde, stratgey: canary }
  staging: { target: edge, strategy: [canary] }
  2 two: { target: edge }
targets:
  edge:
    kind: balancer
    socket: haproxy.sock
    slots: [blue, blue]
    port: "80"
    via: { shh: deploy@edge }
  k8s: { kind: kubernetes, context: prod }
  other: { kind: balanser }
  none: { run: x }
  list: []
strategies:
  canary:
    steps:
      - { trafic: 1%, dwell: 10m }
      - { traffic: 5, dwell: 10m }
      - { traffic: 6%, dwell: 10 }
    on-fail: rolback
    probe: { paths: [health] }
    lease: 2s
    alpha: 0%
  mine: { bake: 5m }
metrics:
  latency: { kind: latency }
  errors: { kind: errors, weight: 1.5, source: prom }
  errors: { kind: errors }
backup:
  store: { kind: s3, bucket: x }
  keep: { last: 10 }
  sources:
    uploads: { kind: files, paths: {a: 1}, on: deploy }
  passphrase: hunter2
records: { ref: a..b }
`

describe('a file full of mistakes', () => {
  test('has every one reported at its line and column, in the order of the file, once', async () => {
    expect(await linesOf(MISTAKEN)).toEqual([
      'refuge.yml:1:10 RFG-132 version: expected 1, got 2',
      "refuge.yml:2:1 RFG-130 unknown key 'servce' in the file: did you mean 'service'?",
      "refuge.yml:4:25 RFG-140 environments.production.target: there is no target 'egde': did you mean 'edge'?",
      "refuge.yml:4:31 RFG-130 unknown key 'stratgey' in environments.production: did you mean 'strategy'?",
      'refuge.yml:5:38 RFG-132 environments.staging.strategy: expected a name of letters, digits, dots, dashes and underscores, got a list',
      "refuge.yml:6:3 RFG-132 '2 two' in environments is not a name",
      "refuge.yml:10:13 RFG-132 targets.edge.socket: expected a path or tcp://host:port, got 'haproxy.sock'",
      "refuge.yml:11:19 RFG-146 targets.edge.slots[1]: 'blue' is there twice",
      "refuge.yml:12:11 RFG-132 targets.edge.port: expected a whole number, got '80'",
      "refuge.yml:13:12 RFG-130 unknown key 'shh' in targets.edge.via: did you mean 'ssh'?",
      "refuge.yml:14:16 RFG-134 targets.k8s: kind 'kubernetes' is not yet supported",
      "refuge.yml:15:18 RFG-133 targets.other: unknown kind 'balanser': did you mean 'balancer'?",
      "refuge.yml:16:9 RFG-131 targets.none has no 'kind'",
      'refuge.yml:17:9 RFG-132 targets.list: expected a mapping, got a list',
      "refuge.yml:21:11 RFG-130 unknown key 'trafic' in strategies.canary.steps[0]: did you mean 'traffic'?",
      'refuge.yml:22:20 RFG-132 strategies.canary.steps[1].traffic: expected a percentage with its sign such as 25%, got 5',
      'refuge.yml:23:31 RFG-132 strategies.canary.steps[2].dwell: expected a duration with its unit such as 15s, 10m or 5h15m, got 10',
      "refuge.yml:24:14 RFG-132 strategies.canary.on-fail: 'rolback' is not one of rollback, hold: did you mean 'rollback'?",
      "refuge.yml:25:22 RFG-132 strategies.canary.probe.paths[0]: expected a path such as /health, got 'health'",
      'refuge.yml:26:12 RFG-142 strategies.canary.lease: 2s is shorter than 5s',
      'refuge.yml:27:12 RFG-143 strategies.canary.alpha: 0% is not between 0% and 50%',
      "refuge.yml:28:3 RFG-131 strategies.mine has no 'steps'",
      "refuge.yml:30:12 RFG-144 metrics.latency: the router of target 'edge' (balancer) keeps no buckets of durations",
      'refuge.yml:31:35 RFG-132 metrics.errors.weight: expected at most 1, got 1.5',
      "refuge.yml:31:48 RFG-140 metrics.errors.source: there is no source 'prom'",
      "refuge.yml:32:3 RFG-123 key 'errors' is there twice",
      "refuge.yml:34:18 RFG-134 backup.store: kind 's3' is not yet supported",
      "refuge.yml:35:3 RFG-134 'keep' in backup is not yet supported",
      'refuge.yml:37:36 RFG-132 backup.sources.uploads.paths: expected text or a list, got a mapping',
      "refuge.yml:37:48 RFG-132 backup.sources.uploads.on: expected a list, got 'deploy'",
      'refuge.yml:38:15 RFG-132 backup.passphrase: expected a secret such as {{ secrets.BACKUP_PASSPHRASE }}, got other text',
      "refuge.yml:39:17 RFG-132 records.ref: expected a branch such as refuge/records, got 'a..b'",
    ])
  })

  test('says which keys, kinds and words would do', async () => {
    const {problems} = await check(MISTAKEN)
    const hintAt = (line: number): string | undefined => problems.find((it) => it.line === line)?.hint
    expect(hintAt(13)).toBe('Keys here: ssh, proxy.')
    expect(hintAt(15)).toBe('Kinds here: balancer, here.')
    expect(hintAt(16)).toBe('Kinds: balancer, here.')
    expect(hintAt(24)).toBe('What a FAIL does.')
  })

  test('has no configuration', async () => {
    expect((await check(MISTAKEN)).configuration).toBeUndefined()
  })
})

describe('single mistakes', () => {
  test('what is missing is named at what lacks it', async () => {
    expect(await linesOf('# a comment\nversion: 1\n')).toEqual([
      "refuge.yml:2:1 RFG-131 the file has no 'environments'",
      "refuge.yml:2:1 RFG-131 the file has no 'service'",
      "refuge.yml:2:1 RFG-131 the file has no 'targets'",
    ])
  })

  test('a pattern without a title is explained by the description of its key', async () => {
    const text = SHORTEST.replace(
      'kind: here, run: node server.js',
      'kind: balancer, socket: /s, slots: [a, b], name: X',
    )
    expect(await linesOf(text)).toEqual([
      "refuge.yml:6:60 RFG-132 targets.edge.name: 'X' does not fit: Name of the backend",
    ])
  })

  test('a kind that is no text, and an entry twice', async () => {
    const edge = (fields: string): string => SHORTEST.replace('{ kind: here, run: node server.js }', fields)
    expect(await linesOf(edge('{ kind: [here] }'))).toEqual([
      'refuge.yml:6:17 RFG-132 targets.edge: the kind must be text, got a list',
    ])
    expect(await linesOf(edge('{ kind: here, run: x, ports: [1, 1] }'))).toEqual([
      'refuge.yml:6:42 RFG-146 targets.edge.ports[1]: this entry is there twice',
    ])
  })

  test('an engine of a later version is named as such', async () => {
    const text = `${SHORTEST}backup:
  engine: restic
  store: { kind: directory, path: b }
  encryption: none
  sources: { a: { kind: files, paths: x } }
`
    expect(await linesOf(text)).toEqual(["refuge.yml:8:11 RFG-134 backup.engine: 'restic' is not yet supported"])
  })

  test('a key without a value is nothing, at the key', async () => {
    expect(await linesOf(`${SHORTEST}records:\n`)).toEqual([
      'refuge.yml:7:1 RFG-132 records: expected a mapping, got nothing',
    ])
  })

  test('a source of a kind that does not exist is refused', async () => {
    const text = `${SHORTEST}sources:\n  p: { kind: prometheus, url: x }\n  q: { kind: thing }\n`
    expect(await linesOf(text, ROUTER_ONLY)).toEqual([
      "refuge.yml:8:14 RFG-133 sources.p: unknown kind 'prometheus'",
      "refuge.yml:9:14 RFG-133 sources.q: unknown kind 'thing'",
    ])
  })

  test('text that steers terminals or runs over lines comes out inert', async () => {
    const [line] = await linesOf(`${SHORTEST}"a\\e[31m\\n::error::b": 1\n`)
    expect(line).toBe("refuge.yml:7:1 RFG-130 unknown key 'a\ufffd[31m ::error::b' in the file")
  })

  test('a private key that stands where the public one belongs is not repeated', async () => {
    const text = `${SHORTEST}backup:
  store: { kind: directory, path: b }
  recipients: [AGE-SECRET-KEY-1QQQ]
  sources: { a: { kind: files, paths: x } }
`
    expect(await linesOf(text)).toEqual([
      'refuge.yml:9:16 RFG-132 backup.recipients[0]: expected a public key age1…, got other text',
    ])
  })

  test('names that every object has are names like others', async () => {
    const text = SHORTEST.replace('target: edge', 'target: toString, strategy: constructor')
    expect(await linesOf(text)).toEqual([
      "refuge.yml:4:25 RFG-140 environments.production.target: there is no target 'toString'",
      "refuge.yml:4:45 RFG-140 environments.production.strategy: there is no strategy 'constructor'",
    ])
    expect(await linesOf(`${SHORTEST}__proto__: { a: 1 }\n`)).toEqual([
      "refuge.yml:7:1 RFG-130 unknown key '__proto__' in the file",
    ])
  })
})

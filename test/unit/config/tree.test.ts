import {describe, expect, test} from '@jest/globals'
import {check, linesOf, SHORTEST} from '../../support/configurations.ts'

describe('what is no configuration at all', () => {
  test.each([
    ['an empty file', '', '1:1 RFG-121 the file is empty'],
    ['nothing but a comment', '# later\n', '1:1 RFG-121 the file is empty'],
    ['a list', '- version: 1\n', '1:1 RFG-121 the file is not a mapping of keys'],
    ['a word', 'version', '1:1 RFG-121 the file is not a mapping of keys'],
    ['two documents', 'version: 1\n---\nversion: 1\n', '2:1 RFG-121 a second document starts here'],
    ['a tab', 'service:\n\tname: shop\n', '2:1 RFG-122 a tab stands where YAML wants spaces'],
    ['an open quote', 'service: "shop\n', '2:1 RFG-122 not valid YAML: Missing closing "quote'],
    ['a tag', 'service: !shop x\n', '1:10 RFG-122 tags (!name) are not supported'],
    ['a known tag', 'service: !!binary aGk=\n', '1:10 RFG-122 tags (!name) are not supported'],
    ['a value inside itself', 'service: &a [*a]\n', '1:14 RFG-124 the file has a value that contains itself'],
  ])('%s', async (_what, text, line) => {
    expect(await linesOf(text)).toEqual([`refuge.yml:${line}`])
  })

  test('aliases that multiply without end are stopped', async () => {
    const levels = Array.from('bcdefghi').map(
      (it, i) => `${it}: &${it} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(', ')}]`,
    )
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...levels].join('\n')
    expect(await linesOf(bomb)).toEqual(['refuge.yml:1:1 RFG-124 the file has more than 20000 keys and values'])
  })

  test('nesting without end is stopped', async () => {
    expect(await linesOf('['.repeat(50_000))).toEqual([expect.stringContaining('RFG-124 the file cannot be read')])
    expect(await linesOf(`a: ${'['.repeat(70)}${']'.repeat(70)}`)).toEqual([
      expect.stringContaining('nested deeper than 64'),
    ])
    expect(await linesOf('#'.repeat(250_001))).toEqual([expect.stringContaining('RFG-124 the file is longer')])
  })
})

describe('keys', () => {
  test('are there once; the second is the mistake', async () => {
    expect(await linesOf(`${SHORTEST}service: { name: other }\n`)).toEqual([
      "refuge.yml:7:1 RFG-123 key 'service' is there twice",
    ])
  })

  test('do not merge', async () => {
    const text = SHORTEST.replace(
      'production: { target: edge }',
      'a: &a { target: edge }\n  b: { <<: *a, target: edge }',
    )
    expect(await linesOf(text)).toEqual(['refuge.yml:5:8 RFG-122 merge keys (<<) are not supported'])
  })

  test('are text', async () => {
    expect(await linesOf(`${SHORTEST}? [a]\n: 1\n`)).toEqual(['refuge.yml:7:3 RFG-122 a key must be plain text'])
  })
})

describe('values', () => {
  test('an alias stands for its value', async () => {
    const text = SHORTEST.replace('production: { target: edge }', 'a: &a { target: edge }\n  b: *a')
    const {configuration} = await check(text)
    expect(configuration?.environments.b).toEqual({target: 'edge', strategy: 'canary', noBackup: undefined, gates: []})
  })

  test('an alias to nothing is a mistake', async () => {
    expect(await linesOf(SHORTEST.replace('name: shop', 'name: *shop'))).toContain(
      'refuge.yml:2:18 RFG-122 this alias (*name) refers to nothing above it',
    )
  })

  test('on, no, 22:30 and 1_000 are what they look like, also where the file asks for YAML 1.1', async () => {
    const text = `${SHORTEST.replace('name: shop', 'name: no').replace('node server.js', '22:30').replace('edge: {', 'edge: { ready: 1_000,')}backup:
  store: { kind: directory, path: on }
  encryption: none
  sources: { a: { kind: files, paths: yes, on: [deploy] } }
`
    for (const it of [text, `%YAML 1.1\n---\n${text}`]) {
      const {configuration, problems} = await check(it)
      expect(problems).toEqual([])
      expect(configuration?.service.name).toBe('no')
      expect(configuration?.targets.edge).toEqual({kind: 'here', run: '22:30', ready: '1_000'})
      expect(configuration?.backup?.store).toEqual({kind: 'directory', path: 'on'})
      expect(configuration?.backup?.sources.a).toMatchObject({paths: 'yes', on: ['deploy']})
    }
  })

  test('a byte order mark and Windows line ends move no position', async () => {
    const text = `\ufeff${SHORTEST.replace('target: edge', 'target: egde')}`.replaceAll('\n', '\r\n')
    expect(await linesOf(text)).toEqual([
      "refuge.yml:4:25 RFG-140 environments.production.target: there is no target 'egde': did you mean 'edge'?",
    ])
  })
})

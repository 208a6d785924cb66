import {describe, expect, test} from '@jest/globals'
import {edited, expectMarked, type Given, type Marked} from './marked.ts'

const CHART = `# version: 1.0.0
apiVersion: v2
name: shop
description: |
  version: 1.0.0
version:   «1.0.0»   # version: 1.0.0
appVersion: "«1.0.0»"
dependencies:
  - name: version
    version: 1.0.0
annotations: {version: 1.0.0, text: 'version: 1.0.0'}
`

const PUBSPEC = `name: shop
version: «1.0.0+41→1.1.0+42» # 1.0.0+41
environment:
  sdk: '>=1.0.0'
dependencies:
  version: 1.0.0
`

const CASES: readonly (readonly [string, Marked, Given?])[] = [
  ['a chart', {'Chart.yaml': CHART}],
  ['a chart with CR LF and a byte order mark', {'Chart.yaml': `\ufeff${CHART.replaceAll('\n', '\r\n')}`}],
  ['a chart whose application has another version', {'Chart.yaml': "version: '«1.0.0»'\nappVersion: 2.0.0"}],
  [
    'an application that has the version before, behind a v',
    {'Chart.yaml': 'version: «0.3.0»\nappVersion: "«v1.0.0→v1.1.0»"\n'},
    {previous: '1.0.0'},
  ],
  ['a value that has an anchor', {'Chart.yaml': 'version: &it «1.0.0»\nappVersion: *it\n'}],
  ['a value that has a tag, in a flow', {'Chart.yaml': '{name: x, "version": !!str "«1.0.0»"}'}],
  ['a pubspec', {'pubspec.yaml': 'name: x\nversion: «1.0.0-dev»\n'}],
  ['a pubspec whose text behind + is no number', {'pubspec.yaml': 'version: «1.0.0+exp»\n'}],
]

describe('the version in YAML', () => {
  test.each(CASES)('is edited in %s', (_, ...[marked, given]) => expectMarked(marked, given))

  test('of a Flutter app gets the next number of a build, once', async () => {
    await expectMarked({'pubspec.yaml': PUBSPEC})
  })

  test.each([
    ['x: &it 1.0.0\nversion: *it\n', /'version' repeats another value \(\*it\)/, 2, 10],
    ['version: >-\n  1.0.0\n', /several lines/, 1, 10],
    ['version: "1.0\n  .0"\n', /several lines/, 1, 10],
    ['version: [1.0.0]\n', /no value that is a text/, 1, 10],
    ['version:\n', /no value that is a text/, 1, 9],
    ['a: 1\nversion: 1.0.0\nversion: 1.0.0\n', /not valid YAML: .*unique/, 3, 1],
    ['version: 1.0.0\n---\nversion: 1.0.0\n', /not valid YAML/, 2, 1],
    ['version: "1.0.0', /not valid YAML/, 1, 16],
  ])('is refused: %j', async (text, message, line, column) => {
    await expect(edited({'Chart.yaml': text})).rejects.toMatchObject({
      code: 'RFG-214',
      message: expect.stringMatching(message),
      place: {file: 'Chart.yaml', line, column},
    })
  })

  test('is not looked for in what merges', async () => {
    await expect(edited({'pubspec.yaml': 'x: &x {version: 1.0.0}\n<<: *x\n'})).rejects.toMatchObject({
      message: expect.stringMatching(/names no version/),
    })
  })
})

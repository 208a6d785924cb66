import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from '@jest/globals'
import {parse} from 'yaml'
import {GATES} from '../../../src/gates/kinds/index.ts'
import {linesOf} from '../../support/configurations.ts'

const page = readFileSync(join(import.meta.dirname, '../../../docs/operations/gates.md'), 'utf8')
const sections = new Map(page.split(/^## /m).map((it) => [it.slice(0, it.indexOf('\n')), it]))

describe('the page of gates', () => {
  test.each(GATES.map((it) => [it.name, it] as const))(
    'has a section for %s with every setting and its default',
    (name, gate) => {
      const section = sections.get(name) ?? ''
      for (const [setting, schema] of Object.entries(gate.properties)) {
        const {default: fallback} = schema as {readonly default?: string | number | boolean}
        const row = section.split('\n').find((it) => it.startsWith(`| \`${setting}\` `)) ?? ''
        const shown = gate.required.includes(setting)
          ? 'required'
          : fallback === undefined
            ? ''
            : `\`${String(fallback)}\``
        expect([name, setting, row.includes(`| ${shown}`)]).toEqual([name, setting, true])
      }
    },
  )

  test('begins with an example that is right, with every gate', async () => {
    const example = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
    const rest = `version: 1
service: { name: shop }
targets: { edge: { kind: here, run: x }, inside: { kind: here, run: x } }
backup: { encryption: none, store: { kind: directory, path: /b }, sources: { rows: { kind: files, paths: [data] } } }
`
    expect(await linesOf(rest + example)).toEqual([])
    const {environments} = parse(example) as {environments: {production: {gates: object}}}
    expect(Object.keys(environments.production.gates)).toEqual(GATES.map((it) => it.name))
  })
})

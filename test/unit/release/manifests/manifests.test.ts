import {describe, expect, test} from '@jest/globals'
import {edited, expectMarked} from './marked.ts'

describe('the manifests of a folder', () => {
  test('are edited together, whatever their ecosystem', async () => {
    await expectMarked({
      'package.json': '{"version": "«1.0.0»"}',
      'Cargo.toml': '[package]\nversion = "«0.9.0»"\n',
      'composer.json': '{"require": {"version": "1.0.0"}, "version": "«1.0.0»"}',
      VERSION: '\n  «v1.0.0→v1.1.0»\r\n',
      'other/package.json': '{"version": "1.0.0"}',
    })
  })

  test('need no edit when they say it already', async () => {
    expect(await edited({'package.json': '{"version": "1.1.0"}'})).toEqual({})
  })

  test.each([
    ['there is none', {}, /^no manifest is in \/shop, so there is nothing to write it into$/],
    [
      'none has a version',
      {'package.json': '{"private": true}', VERSION: 'a b'},
      /holds the version: package\.json names no version; VERSION holds more, or something else/,
    ],
    [
      'one is not UTF-8',
      {'pom.xml': '<project><version>1.0.0</version><!-- caf\ufffd --></project>'},
      /pom\.xml is not UTF-8/,
    ],
  ])('are refused when %s', async (_, texts, message) => {
    await expect(edited(texts)).rejects.toMatchObject({code: 'RFG-214', message: expect.stringMatching(message)})
  })

  test.each([
    ['package.json', '{\n "version": \n', 3, 1, /not valid JSON/],
    ['package.json', '{\n "version": x}', 2, 13, /not valid JSON/],
    ['package.json', '{"version": 1}', 1, 13, /"version" is not a text/],
    ['Cargo.toml', '[package]\nversion = "1.0.0\n', 2, 17, /not valid TOML/],
    ['Cargo.toml', '[package]\nversion = "1"\nversion = "1"', 3, 1, /not valid TOML/],
    ['Cargo.toml', '[package]\nversion = 1', 2, 11, /package\.version is not a text/],
    ['Cargo.toml', '[package]\nversion = """\n1"""', 2, 11, /several lines/],
    ['pom.xml', '<project>\r\n<version>1</project>', 2, 11, /not valid XML/],
    [
      'pom.xml',
      '<!DOCTYPE p [<!ENTITY v SYSTEM "file:///etc/passwd">]>\n<project><version>&v;</version></project>',
      2,
      19,
      /not valid XML: .*v/,
    ],
    ['pom.xml', '<project><version>1<b/></version></project>', 1, 10, /<version> holds more than a text/],
    ['setup.cfg', 'version = 1', 1, 1, /expected a \[section\]/],
    ['setup.cfg', '[metadata]\nversion', 2, 1, /expected 'key = value'/],
    ['setup.cfg', '[metadata]\nversion = 1\n 2', 3, 2, /several lines/],
    ['pyproject.toml', `x = ${'['.repeat(50_000)}`, 1, 1, /nested too deeply|not valid TOML/],
    ['pom.xml', '<a>'.repeat(50_000), 1, 1, /nested too deeply/],
    ['Chart.yaml', `version: ${'['.repeat(50_000)}`, 1, 1, /nested too deeply|not valid YAML/],
    ['mix.exs', '"#{'.repeat(50_000), 1, 1, /nested too deeply/],
  ])('are refused with the place of the mistake: %s', async (file, text, line, column, message) => {
    const refused = await edited({[file]: text}).catch((it: unknown) => it)
    expect(refused).toMatchObject({code: 'RFG-214', message: expect.stringMatching(message)})
    if (text.length < 1000) expect(refused).toMatchObject({place: {file, line, column}})
  })

  test.each([
    ['gradle.properties', `version=${'\\\\'.repeat(200_000)}x`],
    ['build.gradle.kts', `${'/*'.repeat(200_000)}${'*/'.repeat(200_000)}`],
    ['x.gemspec', 'VERSION = "1"\n'.repeat(20_000)],
    ['package.json', `{"a": ${'['.repeat(5000)}${']'.repeat(5000)}}`],
  ])('take no long time, whatever is in them: %s', async (file, text) => {
    const started = performance.now()
    await edited({[file]: text, VERSION: '1.0.0'})
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

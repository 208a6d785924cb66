import {describe, expect, test} from '@jest/globals'
import {parseXml} from '@rgrove/parse-xml'
import fc from 'fast-check'
import {getStaticTOMLValue, parseTOML} from 'toml-eslint-parser'
import {parse as parseYaml} from 'yaml'
import {edited} from './marked.ts'

interface Language {
  readonly file: string
  /** Lines that look like the version and are not, fit to stand anywhere before or after it. */
  readonly decoys: readonly string[]
  readonly around: (before: string, after: string) => string
  /** What the file means, for a comparison of both. */
  readonly read?: (text: string) => unknown
}

const VERSION = '«1.0.0»'

const LANGUAGES: readonly Language[] = [
  {
    file: 'Cargo.toml',
    decoys: [
      '# version = "1.0.0"',
      'note§ = \'version = "1.0.0"\'',
      'x§ = """\nversion = "1.0.0"\n"""',
      'a§.version = "1.0.0"',
      'b§ = [{version = "1.0.0"}]',
    ],
    around: (before, after) => `[package]\n${before}\nversion = "${VERSION}"\n${after}\n[other]\nversion = "1.0.0"`,
    read: (text) => getStaticTOMLValue(parseTOML(text)),
  },
  {
    file: 'Chart.yaml',
    decoys: [
      '# version: 1.0.0',
      'a§: {version: 1.0.0}',
      "b§: 'version: 1.0.0'",
      'c§: |\n  version: 1.0.0',
      'd§:\n  - version: 1.0.0',
      'e§: "\\"\n  version: 1.0.0"',
    ],
    around: (before, after) => `${before}\nversion: ${VERSION}\n${after}`,
    read: (text) => parseYaml(text),
  },
  {
    file: 'pom.xml',
    decoys: [
      '<!-- <version>1.0.0</version> -->',
      '<x><version>1.0.0</version></x>',
      '<![CDATA[<version>1.0.0</version>]]>',
      '<?x <version>1.0.0</version>?>',
      '<y version="1.0.0"/>',
      '&lt;version&gt;1.0.0',
    ],
    around: (before, after) => `<project>${before}<version>${VERSION}</version>${after}</project>`,
    read: (text) => parseXml(text, {preserveCdata: true, preserveComments: true}).toJSON(),
  },
  {
    file: 'gradle.properties',
    decoys: [
      '# version=1.0.0',
      '!version=1.0.0\\',
      'a§=\\\n  version=1.0.0',
      'b§ version=1.0.0',
      'c.version=1.0.0',
      'version\\ =1.0.0',
      'd§=\\\\',
    ],
    around: (before, after) => `${before}\nversion=${VERSION}\n${after}`,
  },
  {
    file: 'setup.cfg',
    decoys: [
      '# version = 1.0.0',
      '  ; version = 1.0.0',
      'a§ =\n  version = 1.0.0',
      'b§: version = 1.0.0',
      'version_info = 1.0.0',
    ],
    around: (before, after) => `[metadata]\n${before}\nversion = ${VERSION}\n${after}\n[x]\nversion = 1.0.0`,
  },
  {
    file: 'build.gradle',
    decoys: [
      "// version = '1.0.0",
      "/* version = '1.0.0' */",
      "x { version = '1.0.0' }",
      'def a§ = [\'version = \', "version = \'1.0.0\' ${"}"}"]',
      "b§ = '''\nversion = '1.0.0'\n'''",
      "id 'x' version '1.0.0'",
      'c§ =~ /version = \'\\/"/',
      'd§ = $/version = "/$',
    ],
    around: (before, after) => `${before}\nversion = '${VERSION}'\n${after}`,
  },
  {
    file: 'build.gradle.kts',
    decoys: [
      '// version = "1.0.0',
      '/* /* */ version = "1.0.0" */',
      'x { version = "1.0.0" }',
      "val a§ = '\"'",
      'val b§ = """\nversion = "1.0.0"\n\\"""',
      'val c§ = "${ if (x) { "version = \\"" } else "}" }"',
      'id("x") version "1.0.0"',
    ],
    around: (before, after) => `${before}\nversion = "${VERSION}"\n${after}`,
  },
  {
    file: 'mix.exs',
    decoys: [
      '# version: "1.0.0"',
      'a: [version: "1.0.0"],',
      'b: {:version, "1.0.0"},',
      'c: ~S(version: "),',
      'd: "#{"version: \\"1.0.0\\""}",',
      'e: """\n  version: "1.0.0"\n""",',
      'f: ?", g: ?\\",',
      'h: %{version: "1.0.0"},',
    ],
    around: (before, after) => `def project do\n[\n${before}\nversion: "${VERSION}",\n${after}\n]\nend`,
  },
  {
    file: 'shop.gemspec',
    decoys: [
      '# s.version = "1.0.0"',
      '=begin\ns.version = "1.0.0"\n=end',
      'a = <<~X\n  s.version = "1.0.0"\nX',
      "b = %q(s.version = '(1.0.0)')",
      'c = "#{"s.version = \\"1.0.0\\" }"}"',
      'd = x / 2 / "1.0.0".size',
      'e = /s.version = "/',
      'f = %w[" \']',
      'g = ?"',
      'h["s.version"] = "1.0.0"',
      't.version = "1.0.0"',
    ],
    around: (before, after) => `Gem::Specification.new do |s|\n${before}\ns.version = "${VERSION}"\n${after}\nend`,
  },
]

describe('whatever looks like the version around it', () => {
  test.each(LANGUAGES)('in $file, only the characters of the version differ', async ({file, decoys, around, read}) => {
    const some = fc.array(fc.constantFrom(...decoys), {maxLength: 8})
    const ends = fc.constantFrom('\n', '\r\n')
    await fc.assert(
      fc.asyncProperty(some, some, ends, fc.boolean(), fc.boolean(), async (first, last, end, mark, final) => {
        // Keys must differ where the format demands it.
        const numbered = [first, last].map((part, at) =>
          part.map((it, index) => it.replaceAll('§', `${at}x${index}`)).join('\n'),
        )
        const marked = around(numbered[0] ?? '', numbered[1] ?? '')
        const text = `${mark ? '\ufeff' : ''}${marked.replaceAll('\n', end)}${final ? end : ''}`
        const before = text.replace(VERSION, '1.0.0')
        const after = text.replace(VERSION, '1.1.0')
        expect(await edited({[file]: before})).toEqual({[file]: after})
        if (read) expect(JSON.stringify(read(after.replace('\ufeff', '')))).toContain('1.1.0')
        if (read)
          expect(JSON.stringify(read(after.replace('\ufeff', ''))).replace('1.1.0', '1.0.0')).toBe(
            JSON.stringify(read(before.replace('\ufeff', ''))),
          )
      }),
      {numRuns: 150},
    )
  })
})

describe('any text', () => {
  const names = LANGUAGES.map((it) => it.file)
  const pieces = fc.constantFrom(
    ...Array.from('"\'`\\#$%/~?<>{}[]()|=:;&!-*\n\r\t '),
    'version',
    'VERSION',
    '1.0.0',
    '"""',
    '<<~A',
    '${',
    '#{',
    '/*',
    '*/',
    'é',
    '[package]',
    '[metadata]',
    's.',
    '@',
  )

  test.each(names)('is edited or refused with its place, never anything else: %s', async (file) => {
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, {maxLength: 40}), async (parts) => {
        const outcome = await edited({[file]: parts.join('')}).catch((it: unknown) => it)
        if (outcome instanceof Error) expect(outcome).toMatchObject({code: 'RFG-214'})
        else expect(Object.keys(outcome as object).every((it) => it === file)).toBe(true)
      }),
      {numRuns: 300},
    )
  })
})

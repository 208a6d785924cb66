import {describe, expect, test} from '@jest/globals'
import {edited, expectMarked, type Given, type Marked} from './marked.ts'

const PYPROJECT = `[build-system]
requires = ["setuptools==1.0.0"]

# version = "1.0.0"
[project]
name = "the.shop"
version = "«1.0.0»" # version = "1.0.0"
dependencies = ["version==1.0.0"]
[project.scripts]
version = "1.0.0"
[tool.ruff]
version = "1.0.0"
`

const UV = `version = 1
[[package]]
name = "version"
version = "1.0.0"
source = { registry = "https://pypi.org/simple" }
[[package]]
name = "the-shop"
version = "«1.0.0»"
source = { editable = "." }
dependencies = [{ name = "version", version = "1.0.0" }]
`

const SETUP_CFG = `# version = 1.0.0
[metadata]
name = shop
; version = 1.0.0
description = first line
    version = 1.0.0
Version : «1.0.0»
[options]
version = 1.0.0
install_requires =
    version==1.0.0
    # version
`

const CASES: readonly (readonly [string, Marked, Given?])[] = [
  ['pyproject.toml and uv.lock', {'pyproject.toml': PYPROJECT, 'uv.lock': UV}],
  [
    'Poetry’s table',
    {
      'pyproject.toml':
        "[tool.poetry]\nname = 'shop'\nversion = '«1.0.0»'\n[tool.poetry.dependencies]\nversion = '1.0.0'",
    },
  ],
  ['both tables', {'pyproject.toml': "[project]\nversion = '«1.0.0»'\n[tool.poetry]\nversion = '«1.0.0»'\n"}],
  ['setup.cfg', {'setup.cfg': SETUP_CFG}],
  ['setup.cfg with CR LF and no newline at the end', {'setup.cfg': '[metadata]\r\nversion=«1.0.0»'}],
  ['setup.cfg with the value in the next line', {'setup.cfg': '[metadata]\nversion =\n\t«1.0.0»\n'}],
  [
    'the form that Python gives a prerelease',
    {'pyproject.toml': '[project]\nversion = "«1.0.0→1.1.0rc2»"\n'},
    {version: '1.1.0-rc.2'},
  ],
  [
    'the form that Python gives an alpha',
    {'setup.cfg': '[metadata]\nversion = «1.0.0→1.1.0a0»\n'},
    {version: '1.1.0-alpha'},
  ],
  [
    'the form that Python gives a development version',
    {'setup.cfg': '[metadata]\nversion = «1.0.0→1.1.0.dev3»\n'},
    {version: '1.1.0-dev.3'},
  ],
  [
    'a file VERSION, where pyproject.toml takes it from',
    {
      'pyproject.toml':
        '[project]\nname = "shop"\ndynamic = ["version"]\n[tool.setuptools.dynamic]\nversion = {file = "VERSION"}\n',
      VERSION: '«1.0.0»\n',
    },
  ],
]

describe('the version of a Python package', () => {
  test.each(CASES)('is edited in %s', (_, ...[marked, given]) => expectMarked(marked, given))

  test.each([
    [
      '[tool.setuptools.dynamic]\nversion = {attr = "shop.__version__"}',
      /to 'shop\.__version__' \(setuptools\.dynamic\.version\.attr\)/,
    ],
    ['[tool.setuptools.dynamic]\nversion = {file = ["A", "B"]}', /to 'A' \(setuptools\.dynamic\.version\.file\)/],
    ['[tool.hatch.version]\npath = "shop/about.py"', /to 'shop\/about\.py' \(hatch\.version\.path\)/],
    ['[tool.hatch.version]\nsource = "vcs"', /to hatch/],
    ['[tool.setuptools_scm]\nlocal_scheme = "x"', /to setuptools_scm/],
    ['[build-system]\nbuild-backend = "flit_core.buildapi"', /to 'flit_core\.buildapi'/],
    ['', /to the tool that builds it/],
  ])('that is dynamic is said to come from elsewhere: %s', async (tool, sentence) => {
    const text = `[project]\nname = "shop"\ndynamic = ["readme", "version"]\n${tool}\n`
    await expect(edited({'pyproject.toml': text})).rejects.toMatchObject({
      code: 'RFG-214',
      message: expect.stringMatching(sentence),
    })
  })

  test('that setup.cfg takes from code is not written', async () => {
    const text = '[metadata]\nversion = attr: shop.__version__\n'
    await expect(edited({'setup.cfg': text})).rejects.toMatchObject({
      message: expect.stringContaining("from 'attr: shop.__version__'"),
    })
  })

  test('is refused when Python does not know the prerelease', async () => {
    await expect(
      edited({'pyproject.toml': '[project]\nversion = "1.0.0"'}, {version: '1.1.0-next.1'}),
    ).rejects.toMatchObject({
      code: 'RFG-214',
      message: expect.stringContaining("no prerelease 'next.1'"),
    })
  })
})

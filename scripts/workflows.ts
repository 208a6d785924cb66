import {existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {parse} from 'yaml'
import {ensureEngines} from './engines.ts'
import {languageServiceMistakes} from './workflows/language-service.ts'
import {lintAll} from './workflows/linters.ts'
import {differingPins, mistakesIn, propertyMistakes, type Source} from './workflows/rules.ts'

/**
 * Checks every workflow of this repository, every one that users copy (the first of README among them), and every action.yml:
 * by GitHub's language service, by actionlint and zizmor, and by rules of our own.
 */
const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const files = (pattern: string) => globSync(pattern, {cwd: root}).sort()

const workflows: readonly Source[] = [
  ...files('.github/workflows/{*,.*}.yml').map((path) => ({path, text: read(path), isForUsers: false})),
  ...files('workflows-templates/*.yml').map((path) => ({path, text: read(path), isForUsers: true})),
  {path: '.github/workflows/readme-example.yml', text: firstExample(read('README.md')), isForUsers: true},
]
const metadata = ['action.yml', ...files('actions/*/action.yml')].map((path) => ({
  path,
  text: read(path),
  isForUsers: true,
}))

const mistakes = [
  ...workflows.flatMap((it) => mistakesIn(it, outputsOf)),
  ...differingPins(workflows),
  ...files('workflows-templates/*.yml').flatMap((it) => {
    const path = it.replace(/\.yml$/, '.properties.json')
    return propertyMistakes(path, existsSync(join(root, path)) ? read(path) : undefined)
  }),
  ...(await Promise.all([...workflows, ...metadata].map((it) => languageServiceMistakes(it, root)))).flat(),
]
for (const it of mistakes) console.error(it)
const {bad, missing} = lintersOverCopies()
for (const it of missing) console.error(`${it} is missing, so it checked nothing: scripts/engines.sh ${it}`)
const isFailed = mistakes.length > 0 || bad.length > 0 || (missing.length > 0 && process.env.CI === 'true')
console.log(`${workflows.length} workflows, ${metadata.length} actions: ${isFailed ? 'failed' : 'no mistake'}`)
process.exitCode = isFailed ? 1 : 0

/** The linters read a folder in which the example of the README is a file like all others. */
function lintersOverCopies(): ReturnType<typeof lintAll> {
  const folder = mkdtempSync(join(tmpdir(), 'refuge-workflows-'))
  try {
    const settings = files('.github/*.{yml,yaml}').map((path) => ({path, text: read(path)}))
    for (const {path, text} of [...workflows, ...settings]) {
      mkdirSync(join(folder, dirname(path)), {recursive: true})
      writeFileSync(join(folder, path), text)
    }
    const {PATH} = ensureEngines(['actionlint', 'zizmor'])
    return lintAll(
      workflows.map((it) => it.path),
      folder,
      PATH,
    )
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function firstExample(markdown: string): string {
  const example = /^```yaml\n(.*?)^```$/ms.exec(markdown)?.[1]
  if (example === undefined) throw new Error('README.md shows no workflow')
  return example
}

/** Outputs of `$/actions/x` and `refuge/deploy[/actions/x]@…`. */
function outputsOf(uses: string): readonly string[] | undefined {
  const path = /^\$\/(.*)$/.exec(uses)?.[1] ?? /^refuge\/deploy\/?([^@]*)@/.exec(uses)?.[1]
  if (path === undefined) return undefined
  const {outputs} = parse(read(join(path, 'action.yml'))) as {outputs?: Record<string, unknown>}
  return Object.keys(outputs ?? {})
}

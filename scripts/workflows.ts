import {existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {parse} from 'yaml'
import {ensureEngines} from './engines.ts'
import {callMistakes} from './workflows/called.ts'
import {withFullReferences} from './workflows/full-references.ts'
import {languageServiceMistakes} from './workflows/language-service.ts'
import {lintAll} from './workflows/linters.ts'
import {differingPins, mistakesIn, propertyMistakes, type Source} from './workflows/rules.ts'

/**
 * Checks every workflow of this repository, every one that users copy (the first of README and of the guide among them), and every action.yml:
 * by GitHub's language service, by actionlint and zizmor, and by rules of our own.
 */
const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const files = (pattern: string) => globSync(pattern, {cwd: root}).sort()

const sources: readonly Source[] = [
  ...files('.github/workflows/{*,.*}.yml').map((path) => ({path, text: read(path), isForUsers: false})),
  ...files('workflows-templates/*.yml').map((path) => ({path, text: read(path), isForUsers: true})),
  {path: '.github/workflows/readme-example.yml', text: firstExample('README.md'), isForUsers: true},
  {path: '.github/workflows/guide-example.yml', text: firstExample('docs/users/workflows.md'), isForUsers: true},
]
/** What a release carries for GitHub Enterprise Server and old runners, made anew here and held to the same rules. */
const forOldRunners = files('.github/workflows/[a-z]*.yml').map((path) => ({
  path: path.replace(/[^/]+$/, 'full-$&'),
  text: withFullReferences(read(path), '0'.repeat(40)),
  isForUsers: false,
}))
const workflows = [...sources, ...forOldRunners]
const metadata = ['action.yml', ...files('actions/*/action.yml')].map((path) => ({
  path,
  text: read(path),
  isForUsers: true,
}))

const mistakes = [
  ...workflows.flatMap((it) => [...mistakesIn(it, outputsOf), ...callMistakes(it, workflowOf)]),
  ...differingPins(sources),
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

function firstExample(path: string): string {
  const example = /^```yaml\n(.*?)^```$/ms.exec(read(path))?.[1]
  if (example === undefined) throw new Error(`${path} shows no workflow`)
  return example
}

/** What `$/.github/workflows/x.yml` and `refuge/deploy/.github/workflows/x.yml@…` name. */
function workflowOf(uses: string): string | undefined {
  const path = /^(?:\$|refuge\/deploy)\/(\.github\/workflows\/[\w.-]+\.yml)(?:@.*)?$/.exec(uses)?.[1]
  return path !== undefined && existsSync(join(root, path)) ? read(path) : undefined
}

/** Outputs of `$/actions/x` and `refuge/deploy[/actions/x]@…`. */
function outputsOf(uses: string): readonly string[] | undefined {
  const path = /^\$\/(.*)$/.exec(uses)?.[1] ?? /^refuge\/deploy\/?([^@]*)@/.exec(uses)?.[1]
  if (path === undefined) return undefined
  const {outputs} = parse(read(join(path, 'action.yml'))) as {outputs?: Record<string, unknown>}
  return Object.keys(outputs ?? {})
}

import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {parse} from 'yaml'
import {publishedSchema} from '../src/config/index.ts'
import {actions} from '../src/doors.ts'
import {kinds} from '../src/kinds.ts'

/** Writes every generated file, or with `--check` says which one is stale. */
const root = join(import.meta.dirname, '..')
const isCheck = process.argv.includes('--check')
const stale: string[] = []

interface Metadata {
  readonly inputs: Readonly<Record<string, {description: string; required?: boolean; default?: string}>>
  readonly outputs: Readonly<Record<string, {description: string}>>
}

for (const name of actions) await update(`actions/${name}/README.md`, await withTables(name))
await update('action.yml', await rootAction())
await update('refuge.schema.json', publishedSchema(kinds))
if (stale.length > 0) {
  console.error(`stale: ${stale.join(', ')}\nrun npm run docs and commit what it wrote`)
  process.exitCode = 1
}

async function update(path: string, text: string): Promise<void> {
  const now = await readFile(join(root, path), 'utf8').catch(() => undefined)
  if (now === text) return
  if (isCheck) stale.push(path)
  else await writeFile(join(root, path), text)
}

/** The README with its tables between the markers made anew from action.yml. */
async function withTables(name: string): Promise<string> {
  const {inputs, outputs} = parse(await readFile(join(root, 'actions', name, 'action.yml'), 'utf8')) as Metadata
  const readme = await readFile(join(root, 'actions', name, 'README.md'), 'utf8')
  const inputRows = Object.entries(inputs).map(
    ([input, it]) => `| \`${input}\` | ${cell(it.description)} | ${shown(it.required === true, it.default)} |`,
  )
  const outputRows = Object.entries(outputs).map(([output, it]) => `| \`${output}\` | ${cell(it.description)} |`)
  const tables = {
    inputs: ['| input | what | default |', '| --- | --- | --- |', ...inputRows],
    outputs: ['| output | what |', '| --- | --- |', ...outputRows],
  }
  return Object.entries(tables).reduce((text, [marker, rows]) => between(text, marker, rows.join('\n'), name), readme)
}

function between(text: string, marker: string, table: string, name: string): string {
  const [open, close] = [`<!-- ${marker} -->`, `<!-- /${marker} -->`]
  const [from, to] = [text.indexOf(open), text.indexOf(close)]
  if (from < 0 || to < from) throw new Error(`actions/${name}/README.md needs ${open} and ${close}`)
  return `${text.slice(0, from + open.length)}\n${table}\n${text.slice(to)}`
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ').trim()
}

function shown(isRequired: boolean, value: string | undefined): string {
  if (isRequired) return 'required'
  return value ? `\`${value}\`` : ''
}

/** The door to all is the deploy action, found by `uses: refuge/deploy@v1`. */
async function rootAction(): Promise<string> {
  const deploy = await readFile(join(root, 'actions/deploy/action.yml'), 'utf8')
  return `# Generated from actions/deploy/action.yml by npm run docs.\n${deploy.replace('main: dist/index.js', 'main: actions/deploy/dist/index.js')}`
}

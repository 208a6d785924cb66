import {globSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {withFullReferences} from '../../../scripts/workflows/full-references.ts'

const ROOT = join(import.meta.dirname, '../../..')
const WORKFLOWS = join(ROOT, '.github/workflows')
const STAND_INS = ['checkout', 'upload-artifact', 'download-artifact', 'attest', 'setup-node'] as const

/** Keys that act does not know: nothing here is queued by GitHub, and nobody reads deployments of GitHub. */
const UNKNOWN = [/^ *queue: max.*\n/gm, /^ *deployment: false.*\n/gm]

const reusable = () =>
  globSync('[a-z]*.yml', {cwd: WORKFLOWS}).map((name) => ({name, text: readFileSync(join(WORKFLOWS, name), 'utf8')}))

/** Puts the reusable workflows beside the released files as a release carries them for old runners, since act knows no `$/`. */
export function releaseWorkflows(released: string): void {
  const texts = reusable()
  for (const key of UNKNOWN)
    if (!texts.some(({text}) => text.search(key) >= 0)) throw new Error(`${key} is in no workflow`)
  mkdirSync(join(released, '.github/workflows'), {recursive: true})
  for (const {name, text} of texts) {
    const known = UNKNOWN.reduce((rest, key) => rest.replace(key, ''), withFullReferences(text, 'v1'))
    writeFileSync(join(released, '.github/workflows', name), known)
  }
}

/** Folders that stand for the foreign actions of the reusable workflows, by `owner/name@ref`. */
export function standIns(): Readonly<Record<string, string>> {
  const texts = reusable().map((it) => it.text)
  return Object.fromEntries(
    STAND_INS.map((name) => {
      const uses = new RegExp(`uses: (actions/${name}@\\S+)`)
      const found = texts.flatMap((text) => uses.exec(text)?.[1] ?? [])[0]
      if (found === undefined) throw new Error(`no workflow uses actions/${name} any more: remove its stand-in`)
      return [found, join(import.meta.dirname, name)]
    }),
  )
}

/** A starter workflow as GitHub writes it into a repository whose default branch is main, without keys that act does not know. */
export function starterWorkflow(name: string): string {
  const text = readFileSync(join(ROOT, 'workflows-templates', `${name}.yml`), 'utf8')
  return UNKNOWN.reduce((rest, key) => rest.replace(key, ''), text.replaceAll('[$default-branch]', '[main]'))
}

/** The first workflow of the guide, which this project's own checks validate as well. */
export function workflowOfTheGuide(): string {
  const guide = readFileSync(join(ROOT, 'docs/users/workflows.md'), 'utf8')
  const example = /^```yaml\n(.*?)^```$/ms.exec(guide)?.[1]
  if (example === undefined) throw new Error('docs/users/workflows.md shows no workflow')
  return example
}

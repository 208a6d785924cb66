import {globSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {withFullReferences} from './workflows/full-references.ts'

/**
 * Writes the reusable workflows for GitHub Enterprise Server and old runners, to attach to a release:
 * `full-workflows.ts FOLDER COMMIT`. Needs no package, so that the release job installs nothing.
 */
const [folder, commit = ''] = process.argv.slice(2)
if (folder === undefined || !/^[0-9a-f]{40}$/.test(commit)) {
  throw new Error('usage: full-workflows.ts FOLDER COMMIT (40 hex digits)')
}
const workflows = join(import.meta.dirname, '../.github/workflows')
mkdirSync(folder, {recursive: true})
for (const path of globSync('[a-z]*.yml', {cwd: workflows}).sort()) {
  writeFileSync(join(folder, basename(path)), withFullReferences(readFileSync(join(workflows, path), 'utf8'), commit))
  console.log(join(folder, basename(path)))
}

import {readFile} from 'node:fs/promises'
import {registerHooks} from 'node:module'
import {join} from 'node:path'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {parse} from 'yaml'
import type {Source} from './rules.ts'

// The packages of GitHub's language service import JSON without saying so, which Node refuses.
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context)
    return specifier.endsWith('.json') ? {...found, importAttributes: {type: 'json'}} : found
  },
})
const {validate} = await import('@actions/languageservice')

type Config = NonNullable<Parameters<typeof validate>[1]>
type FetchMetadata = NonNullable<Config['actionsMetadataProvider']>['fetchActionMetadata']

/** What GitHub's own language service has against a workflow or an action.yml: `path:line sentence`. */
export async function languageServiceMistakes({path, text}: Source, root: string): Promise<readonly string[]> {
  const found = await validate(TextDocument.create(`file:///${path}`, 'yaml', 1, text), config(root))
  return found.map(
    ({range, message}) => `${path}:${range.start.line + 1} ${typeof message === 'string' ? message : message.value}`,
  )
}

/** Inputs of our own actions are known, by each of their names; those of others are not looked at. */
function config(root: string): Config {
  const fetchActionMetadata: FetchMetadata = async ({owner, name, path = '.'}) =>
    `${owner}/${name}` === 'refuge/deploy'
      ? (parse(await readFile(join(root, path, 'action.yml'), 'utf8')) as Awaited<ReturnType<FetchMetadata>>)
      : {name, description: ''}
  return {
    actionsMetadataProvider: {fetchActionMetadata},
    fileProvider: {
      getFileContent: async ({path}) => ({name: path, content: await readFile(join(root, path), 'utf8')}),
    },
  }
}

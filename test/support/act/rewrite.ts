import {readFileSync} from 'node:fs'
import {join} from 'node:path'

export const TEMPLATE = join(import.meta.dirname, '../../../workflows-templates/node-haproxy-ssh.yml')

/** What of the starter workflow act cannot run, and what stands there instead. */
const REWRITES = [
  // GitHub puts the name there when the template is copied.
  {from: /\[\$default-branch\]/g, to: '[main]'},
  // Keys that act does not know. Nothing here runs at the same time, and nobody reads deployments of GitHub.
  {from: /^ *queue: max.*\n/gm, to: ''},
  {from: /^ *deployment: false.*\n/gm, to: ''},
  // There is no GitHub that could hold a release: the tag alone, and the notes in the log.
  {from: /gh release create .*/g, to: 'git tag "$TAG" "$GITHUB_SHA" && git push -q origin "$TAG" && cat "$NOTES"'},
] as const

/** The starter workflow with exactly these changes. Throws when one of them finds nothing to change. */
export function templateForAct(): string {
  return REWRITES.reduce(
    (text, {from, to}) => {
      if (text.search(from) < 0) throw new Error(`${TEMPLATE} has nothing like ${from} any more: correct the rewrites`)
      return text.replace(from, () => to)
    },
    readFileSync(TEMPLATE, 'utf8'),
  )
}

/** `owner/name@ref` of the checkout that the starter workflow uses. */
export function checkoutReference(): string {
  const found = /uses: (actions\/checkout@\S+)/.exec(readFileSync(TEMPLATE, 'utf8'))?.[1]
  if (found === undefined) throw new Error(`${TEMPLATE} uses no actions/checkout`)
  return found
}

import {type Place, RefugeError} from '../../kernel/errors.ts'
import {oneLine} from '../../kernel/escape.ts'
import {suggest} from '../../kernel/suggest.ts'
import type {Package} from './package.ts'
import {isTagBeginning} from './series.ts'

/** RFG-237 for two packages of one name, RFG-238 for two that would have the same tags, and for tags that git does not take. */
export function demandApart(packages: readonly Package[]): void {
  const [name] = twins(packages, (it) => it.name)
  if (name) {
    throw new RefugeError('RFG-237', oneLine(`${name[0].path} and ${name[1].path} are both named ${name[0].name}`), {
      hint: 'Give one of them another name in its manifest, or by `packages` in refuge.yml.',
    })
  }
  const hint = 'Write another `tag-prefix`, with {name} or {path} in it, as input or in refuge.yml.'
  const [series] = twins(packages, (it) => it.prefix)
  if (series) {
    const [one, other] = series
    const what = `${one.name} and ${other.name} would share the tags ${one.prefix}1.2.3`
    throw new RefugeError('RFG-238', oneLine(what), {hint})
  }
  const bad = packages.find((it) => !isTagBeginning(it.prefix))
  if (!bad) return
  throw new RefugeError('RFG-238', oneLine(`git takes no tag such as '${bad.prefix}1.2.3' of ${bad.path}`), {hint})
}

function twins(packages: readonly Package[], keyOf: (it: Package) => string): readonly (readonly [Package, Package])[] {
  return packages.flatMap((it, at) => {
    const first = packages.findIndex((other) => keyOf(other) === keyOf(it))
    const other = packages[first]
    return other && first < at ? [[other, it] as const] : []
  })
}

/** RFG-236, with the name that was probably meant. */
export function unknownPackage(name: string, packages: readonly Pick<Package, 'name'>[], place?: Place): RefugeError {
  const names = packages.map((it) => it.name)
  const near = suggest(name, names)
  const meant = near === undefined ? '' : `: did you mean '${near}'?`
  const shown = names.slice(0, 20).join(', ')
  const hint =
    names.length === 0
      ? 'This repository is one package: no workspace and no `packages` in refuge.yml say otherwise. Leave `package` out.'
      : `Packages here: ${shown}${names.length > 20 ? ' …' : ''}.`
  return new RefugeError('RFG-236', oneLine(`there is no package '${name}'${meant}`), {hint, ...(place && {place})})
}

/** RFG-241: one version cannot be that of several packages. */
export function demandOneForVersion(packages: readonly Pick<Package, 'name'>[]): void {
  if (packages.length < 2) return
  throw new RefugeError(
    'RFG-241',
    `\`release-as\` names one version, and this repository has ${packages.length} packages`,
    {
      hint: 'Say which one with `package`, or write `Release-As: 1.2.3` at the end of a commit that changes only that one.',
    },
  )
}

import {isRoot, type Package} from './package.ts'

/** The tags of a package unless something else is said: `cart@1.2.0`, `@acme/cart@1.2.0`. */
const USUAL = '{name}@'

/**
 * What stands before the version in the tags of a package: what refuge.yml says of it, else the input where that is a template, else
 * `{name}@`; the package in the working directory itself has the input as it is.
 */
export function prefixOf(it: Pick<Package, 'name' | 'path'>, configured: string | undefined, input: string): string {
  const template = configured ?? (isRoot(it) || input.includes('{') ? input : USUAL)
  const path = isRoot(it) ? template.replaceAll('{path}/', '').replaceAll('{path}', '') : template
  return path.replaceAll('{name}', it.name).replaceAll('{path}', it.path)
}

/** Whether git takes a tag that begins so. Source: git-check-ref-format(1). */
export function isTagBeginning(prefix: string): boolean {
  return !/^[-/.]|\.\.|\/\/|\/\.|@\{|\.lock\/|[\s~^:?*[\\{}\p{Cc}]/u.test(prefix)
}

import type {Answer, Request} from './exchange.ts'

/** What answers an operation, and the permission that it needs. */
export interface Route {
  /** Id of the operation in GitHub's description. */
  readonly operation: string
  readonly needs: readonly [scope: string, level: 'read' | 'write']
  /** It makes something that people are notified of: counted by the secondary limit. */
  readonly isContent?: boolean
  handle(request: Request): Answer
}

/** The values in a path that fits a template; undefined where it does not fit. `{ref}` may hold slashes. */
export function match(template: string, path: string): Readonly<Record<string, string>> | undefined {
  const pattern = template.replace(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>${name === 'ref' ? '.+' : '[^/]+'})`)
  const groups = new RegExp(`^${pattern}$`).exec(path)?.groups
  return groups && Object.fromEntries(Object.entries(groups).map(([name, it]) => [name, decodeURIComponent(it)]))
}

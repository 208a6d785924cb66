import type {AuthorSource} from '../authors.ts'
import type {BumpInputs} from '../bump-version.ts'
import type {Language} from '../languages.ts'
import type {Audience} from '../sections.ts'

export interface ReleaseInputs extends Omit<BumpInputs, 'write'> {
  readonly mode: 'pull-request' | 'tag' | 'commit'
  /** The changelog file, from the working directory. */
  readonly file: string
  readonly languages: readonly Language[]
  readonly audience: Audience
  readonly authors: AuthorSource
  /** Files of the working directory by name or glob. */
  readonly assets: readonly string[]
  /** Leave the release as a draft, for a person to publish. */
  readonly draft: boolean
  /** Tags that follow the newest release: `v1`, or `v1` and `v1.2`. */
  readonly 'floating-tags': 'none' | 'major' | 'minor'
}

import type {BumpOutcome} from '../bump-version.ts'
import {moveFloating} from './floating-tags.ts'
import type {Site} from './site.ts'

/** Floating tags that a run left behind after it had published. */
export async function settle(
  site: Site,
  {head, base, tags}: Pick<BumpOutcome, 'head' | 'base' | 'tags'>,
): Promise<void> {
  if (!base || base.commit === head || site.inputs['floating-tags'] === 'none') return
  const there = await site.github.releases.find(base.name)
  if (there && !there.isDraft)
    await moveFloating(site, {version: base.version, tag: base.name, commit: base.commit}, tags)
}

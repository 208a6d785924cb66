import type {History} from '../../ports/history.ts'

/** Where bases of packages are looked up: one answer about the ancestors of a commit serves all of them. */
export const mergedInto = (history: Pick<History, 'ancestors'>): Pick<History, 'firstAncestor'> => ({
  async firstAncestor(of, candidates) {
    if (candidates.length === 0) return undefined
    const merged = await history.ancestors(of, candidates)
    return candidates.find((it) => merged.has(it))
  },
})

/**
 * A reusable workflow of ours as it stands where `$/…` is not known (GitHub Enterprise Server, runners before 2.336): our own
 * actions by repository and commit. Nothing else changes.
 */
export function withFullReferences(text: string, commit: string): string {
  return text.replace(
    /^(\s*(?:- )?uses: )\$\/([\w./-]+)/gm,
    (_all, before: string, path: string) => `${before}refuge/deploy/${path}@${commit} # the same commit as this file`,
  )
}

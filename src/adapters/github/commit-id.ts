/** A full id of a commit, which may stand in the text of a query; anything else is a bug of ours. */
export function demandId(id: string): string {
  if (/^[0-9a-f]{40,64}$/.test(id)) return id
  throw new Error(`'${id}' is no id of a commit`)
}

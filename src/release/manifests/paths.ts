/** The path below the root at which `path`, as seen from `folder`, lies; undefined when it leads out of the root. */
export function below(folder: string, path: string): string | undefined {
  if (/^([/\\]|[A-Za-z]:)/.test(path)) return undefined
  const parts = folder === '' ? [] : folder.split('/')
  for (const part of path.split(/[/\\]/)) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}

/** A name in a folder. */
export function nameIn(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}

/** The folder that holds a path. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

/** The folder and those around it, nearest first; the root, `''`, is the last. */
export function upward(folder: string): readonly string[] {
  return folder === '' ? [''] : [folder, ...upward(folderOf(folder))]
}

/** Whether a name matches a glob of one part, in which `*` stands for any characters and `?` for one. */
export function matches(name: string, glob: string): boolean {
  let [at, here, star, resume] = [0, 0, -1, 0]
  while (at < name.length) {
    if (glob[here] === '*') [star, resume, here] = [here, at, here + 1]
    else if (glob[here] === '?' || glob[here] === name[at]) [at, here] = [at + 1, here + 1]
    else if (star >= 0) [here, resume, at] = [star + 1, resume + 1, resume + 1]
    else return false
  }
  return /^\**$/.test(glob.slice(here))
}

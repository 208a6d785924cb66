/** Small text files of the user and of ours. */
export interface Files {
  /** The text, or undefined when there is no such file. */
  read(path: string): Promise<string | undefined>
  /** Writes the whole file or nothing (temporary name, then rename); creates missing folders. */
  write(path: string, text: string): Promise<void>
  remove(path: string): Promise<void>
  exists(path: string): Promise<boolean>
  /** Names in a folder, sorted; none when there is no such folder. */
  list(path: string): Promise<readonly string[]>
  /** The absolute path of `path` below `root`; throws RFG-111 when it leads out of it, also through a link. */
  inside(root: string, path: string): Promise<string>
}

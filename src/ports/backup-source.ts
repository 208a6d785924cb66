/** What a source and an archive know of everything that they hold. */
export interface Named {
  /** `/` between its parts, none in front. */
  readonly path: string
  /** The permission bits, 0–0o7777. */
  readonly mode: number
  /** Milliseconds since 1970. */
  readonly mtime: number
  readonly uid: number
  readonly gid: number
}

/** A file, folder or link of a source. */
export type Item =
  | (Named & {
      readonly type: 'file'
      readonly size: number /** Undefined when it is gone; throws when it cannot be read. */
      open(): Promise<OpenFile | undefined>
    })
  | (Named & {readonly type: 'directory'})
  | (Named & {readonly type: 'symlink'; readonly target: string})
  | (Named & {readonly type: 'hardlink' /** Path of a file that came before. */; readonly target: string})

/**
 * What a walk meets: an item; something that is no data (device, socket, another file system); something that was there a
 * moment ago; something that cannot be read.
 */
export type Found =
  | {readonly kind: 'item'; readonly item: Item}
  | {readonly kind: 'gone'; readonly path: string}
  | {readonly kind: 'skipped'; readonly path: string; readonly why: string}
  | {readonly kind: 'unreadable'; readonly path: string; readonly why: string}

/** One reading of a file. */
export interface OpenFile extends Pick<Named, 'mode' | 'mtime' | 'uid' | 'gid'> {
  /** Size when it was opened. */
  readonly size: number
  /** Fills the buffer from where the last read ended and answers with the number of bytes; 0 at the end. */
  read(into: Uint8Array): Promise<number>
  /** Is the file as it was when it was opened? */
  unchanged(): Promise<boolean>
  close(): Promise<void>
}

/** A source of backups. */
export interface BackupSource {
  readonly kind: string
  /** Can it be taken? Throws before anything is written: RFG-603 nothing is mounted, 620–623. */
  preflight(): Promise<void>
  /** Everything it holds, sorted by path with the parts compared as bytes, a folder before what is in it. */
  walk(): AsyncIterable<Found>
  /** An empty place for a restore, under a temporary name beside `to`; RFG-642 when `to` exists. */
  destination(to: string): Promise<Destination>
}

/** A restore under way. Nothing stands under the final name before `commit`. */
export interface Destination {
  directory(it: Named): Promise<void>
  /** Writes a file anew, also over an earlier copy of the same restore. A piece of `content` is not kept. */
  file(it: Named, content: AsyncIterable<Uint8Array>): Promise<void>
  hardlink(path: string, target: string): Promise<void>
  symlink(it: Named, target: string): Promise<void>
  /** Sets modes and times of folders and gives the whole its final name. The system writes the contents out when it likes. */
  commit(): Promise<void>
  /** Removes everything. */
  discard(): Promise<void>
}

/**
 * A place for backups. Objects are created, never changed. Names have `/` between their parts. The bytes of a piece of a
 * stream, in and out, stay as they are only until two more pieces were asked for; who keeps them longer copies them.
 */
export interface Store {
  /** Creates an object from a stream; 'exists' when the name is taken, and nothing was changed. Failure: RFG-605. */
  put(name: string, content: AsyncIterable<Uint8Array>): Promise<'created' | 'exists'>
  /** The bytes of an object; undefined when there is none. */
  get(name: string): Promise<AsyncIterable<Uint8Array> | undefined>
  /** Names below a prefix, sorted. */
  list(prefix: string): Promise<readonly {readonly name: string; readonly size: number}[]>
  remove(name: string): Promise<void>
  /** Where it lies on this machine, if it does: sources leave that folder out. */
  readonly folder?: string
}

import {RefugeError} from '../kernel/errors.ts'
import {channel} from './channel.ts'
import type {Part} from './head.ts'
import {endText} from './manifest.ts'
import {archiveName, manifestName} from './names.ts'
import {type Packed, pack} from './pack.ts'
import type {PackOptions} from './pack-progress.ts'
import {measured} from './streams.ts'
import type {Taking} from './taking.ts'

/** What a point consists of. */
export interface Uploaded {
  readonly packed: Packed
  readonly archive: Part
  readonly manifest: Part
  readonly newBytes: number
}

/** Lines of the manifest that may wait. */
const ROOM = 256

/** Reads the source once and stores archive and manifest side by side. What was stored when the other fails is named by no head. */
export async function upload(taking: Taking, options: Omit<PackOptions, 'line'>): Promise<Uploaded> {
  const {name, id, vault, source} = taking
  const {store, format, lock} = vault
  const isSealed = lock.kind !== 'none'
  const lines = channel<Uint8Array>(ROOM)
  const encoder = new TextEncoder()
  const line = (text: string) => lines.push(encoder.encode(text))
  let packed: Packed | undefined
  async function* tar(): AsyncGenerator<Uint8Array> {
    packed = yield* pack(source.walk(), {...options, line})
    await line(endText({end: true, ...pickSums(packed)}))
    lines.end()
  }
  const archive = measured(format.seal(tar(), lock))
  const manifest = measured(format.seal(lines, lock))
  await together(
    (error) => lines.fail(error),
    [
      putNew(store, archiveName(name, id, isSealed), archive.stream),
      putNew(store, manifestName(name, id, isSealed), manifest.stream),
    ],
  )
  if (packed === undefined) throw new Error('the archive was stored before it was packed')
  const parts = {archive: {point: id, ...archive.measure()}, manifest: {point: id, ...manifest.measure()}}
  return {packed, ...parts, newBytes: parts.archive.size + parts.manifest.size}
}

function pickSums({files, bytes, tree}: Packed) {
  return {files, bytes, tree}
}

async function putNew(
  store: Taking['vault']['store'],
  name: string,
  content: AsyncIterable<Uint8Array>,
): Promise<void> {
  if ((await store.put(name, content)) === 'created') return
  throw new RefugeError('RFG-608', `the store already holds an object ${name}`, {
    hint: 'Run the snapshot again: it takes another id.',
  })
}

/** Waits for all; the first failure ends the others and is what is thrown. */
async function together(stop: (error: unknown) => void, work: readonly Promise<void>[]): Promise<void> {
  const failures: unknown[] = []
  const noted = work.map((it) =>
    it.catch((error: unknown) => {
      failures.push(error)
      stop(error)
    }),
  )
  await Promise.all(noted)
  if (failures.length > 0) throw failures[0]
}

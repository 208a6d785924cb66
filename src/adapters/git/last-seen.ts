import {randomBytes} from 'node:crypto'
import {readFile, rename, rm, writeFile} from 'node:fs/promises'
import type {Tip} from '../../ports/records.ts'

/** The newest entry that any process of this machine has seen, in a file that takes no lock: it outlives whoever wrote it. */
export interface LastSeen {
  read(): Promise<Tip | undefined>
  note(tip: Tip): Promise<void>
}

export function lastSeenIn(path: string): LastSeen {
  let noted: string | undefined
  return {
    async read() {
      try {
        return JSON.parse(await readFile(path, 'utf8')) as Tip
      } catch {
        return undefined
      }
    },
    async note(tip) {
      if (tip.commit === noted) return
      const draft = `${path}.${randomBytes(6).toString('hex')}`
      try {
        await writeFile(draft, JSON.stringify(tip), {mode: 0o600})
        await rename(draft, path)
        noted = tip.commit
      } catch {
        // It helps where the remote is out of reach; what was recorded there is recorded without it.
      } finally {
        await rm(draft, {force: true})
      }
    },
  }
}

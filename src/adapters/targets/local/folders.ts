import {join} from 'node:path'
import type {Slot} from '../../../ports/target.ts'

/** Where a slot keeps what belongs to it, below the state folder. */
export interface SlotFolder {
  readonly root: string
  /** The revision's files. */
  readonly checkout: string
  readonly log: string
  /** The process group, known from the moment it starts. */
  readonly group: string
}

export function slotFolder(state: string, slot: Slot): SlotFolder {
  const root = join(state, 'slots', slot)
  return {root, checkout: join(root, 'checkout'), log: join(root, 'output.log'), group: join(root, 'group.json')}
}

import type {Head} from '../../../src/backup/head.ts'

/** A head with what matters filled in. */
export function head(more: Partial<Head> = {}): Head {
  const part = {point: '20261124T100000Z-00000000', size: 1, sha256: 'a'.repeat(64)}
  return {
    format: 1,
    id: '20261124T100000Z-00000000',
    repository: 'acme/shop',
    source: 'files',
    kind: 'files',
    reason: 'manual',
    status: 'complete',
    sequence: 1,
    parent: null,
    createdAt: '2026-11-24T10:00:01.000Z',
    consistentAt: '2026-11-24T10:00:00.000Z',
    engine: 'archive/1',
    tools: {},
    files: 100,
    bytes: 1000,
    newBytes: 500,
    skipped: 0,
    changedWhileRead: 0,
    tree: 'b'.repeat(64),
    recipients: [],
    archive: part,
    manifest: part,
    run: 'acme/shop/1/1',
    ...more,
  }
}

/** Heads of these sizes, oldest first, with ids and sequences that count up. */
export function series(sizes: readonly number[]): Head[] {
  return sizes.map((bytes, i) => head({bytes, files: bytes, sequence: i + 1, id: idOf(i + 1)}))
}

export const idOf = (number: number) => `20261124T100000Z-${String(number).padStart(8, '0')}`

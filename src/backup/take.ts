import {RefugeError} from '../kernel/errors.ts'
import {sha256} from '../kernel/hash.ts'
import {count} from './count.ts'
import {type Head, headText} from './head.ts'
import type {StoredHead} from './heads.ts'
import {newestComplete, nextSequence} from './history.ts'
import {fingerprints} from './lock.ts'
import {headName} from './names.ts'
import {type Amount, type RedRules, redReason} from './red.ts'
import {unchangedSince} from './reuse.ts'
import {once} from './streams.ts'
import type {Taking} from './taking.ts'
import {type Uploaded, upload} from './upload.ts'

/**
 * Makes a point of a source: counts it, judges it, uploads it unless it is unchanged, and commits it with the head, which is
 * written last and only if absent. What fails before leaves no point.
 */
export async function take(taking: Taking): Promise<StoredHead> {
  const {source, vault, settings, clock} = taking
  const rules = rulesOf(taking)
  await source.preflight()
  const consistentAt = clock.now().toISOString()
  const options = {
    format: vault.format,
    acceptChanges: settings.changing === 'accept',
    judge: (amount: Amount) => refuseRed(amount, rules),
    signal: taking.signal,
  }
  const counted = await count(source.walk(), options)
  refuseRed(counted, rules)
  const uploaded = (await unchangedSince(counted, taking, options)) ?? (await upload(taking, options))
  const head = headOf(taking, uploaded, consistentAt)
  const bytes = new TextEncoder().encode(headText(head))
  if ((await vault.store.put(headName(taking.name, taking.id), once(bytes))) === 'exists') throw taken(head)
  return {head, digest: sha256(bytes)}
}

export function rulesOf({name, heads, settings, acceptShrink}: Omit<Taking, 'source'>): RedRules {
  const keepPartial = settings['on-partial'] === 'keep'
  return {source: name, heads: heads.map((it) => it.head), maxShrink: settings.maxShrink, acceptShrink, keepPartial}
}

function refuseRed(amount: Amount, rules: RedRules): void {
  const problem = redReason(amount, rules)
  if (problem) throw problem
}

function headOf(taking: Taking, {packed, archive, manifest, newBytes}: Uploaded, consistentAt: string): Head {
  const {vault, name, id, source, settings, heads, acceptShrink} = taking
  const before = heads.map((it) => it.head)
  const parent = newestComplete(before)?.id ?? null
  return {
    format: 1,
    id,
    repository: vault.repository,
    source: name,
    kind: source.kind,
    reason: taking.reason,
    status: packed.unreadable.length === 0 ? 'complete' : 'partial',
    sequence: nextSequence(before),
    parent,
    createdAt: taking.clock.now().toISOString(),
    consistentAt,
    engine: 'archive/1',
    tools: {},
    files: packed.files,
    bytes: packed.bytes,
    newBytes,
    skipped: packed.skipped,
    changedWhileRead: packed.changedWhileRead,
    ...(settings.reuse && {tree: packed.tree}),
    recipients: fingerprints(vault.lock),
    archive,
    manifest,
    run: taking.run,
    ...(acceptShrink !== undefined && acceptShrink === parent && {acceptedShrink: acceptShrink}),
  }
}

function taken({id, source}: Head): RefugeError {
  return new RefugeError('RFG-608', `the store already holds a point ${id} of source ${source}`, {
    hint: 'Run the snapshot again: it takes another id.',
  })
}

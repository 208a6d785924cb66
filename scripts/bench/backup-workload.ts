import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

/** About 800 MB in 4 500 files, the same bytes for the same seed: logs, programs, media, sources. */
export function writeWorkload(folder: string, seed = 1): void {
  const next = xorshift(seed)
  const write = (kind: string, i: number, bytes: Buffer | string) => {
    const below = join(folder, kind, String(i % 20))
    mkdirSync(below, {recursive: true})
    writeFileSync(join(below, `${i}.${kind}`), bytes)
  }
  // Far apart enough that no compressor of this level sees one again.
  const logs = Array.from({length: 6}, () => log(next, 10_000_000))
  for (let i = 0; i < 30; i++) write('log', i, logs[i % logs.length] ?? '')
  const programs = Array.from({length: 10}, () => program(next, 5_000_000))
  for (let i = 0; i < 50; i++) write('so', i, programs[i % programs.length] ?? '')
  for (let i = 0; i < 20; i++) write('pack', i, noise(next, 10_000_000))
  for (let i = 0; i < 4_400; i++) write('ts', i, source(next, 2_000 + (next() % 18_000)))
}

function xorshift(seed: number): () => number {
  let state = seed >>> 0 || 1
  return () => {
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state
  }
}

const PATHS = ['/', '/cart', '/checkout', '/api/items', '/api/users', '/static/app.js', '/search', '/login']

function log(next: () => number, size: number): string {
  const lines: string[] = []
  for (let length = 0, at = 1_700_000_000_000; length < size; ) {
    at += next() % 50
    const path = PATHS[next() % PATHS.length]
    const id = next().toString(16).padStart(8, '0') + next().toString(16).padStart(8, '0')
    const line = JSON.stringify({
      at,
      level: 'info',
      path,
      status: 200,
      ms: next() % 400,
      bytes: next() % 65_536,
      trace: id,
    })
    lines.push(line)
    length += line.length + 1
  }
  return lines.join('\n')
}

/** Machine code repeats itself in short pieces, with constants between. */
function program(next: () => number, size: number): Buffer {
  const pieces = Array.from({length: 4096}, () => noise(next, 4 + (next() % 12)))
  const all: Buffer[] = []
  for (let length = 0; length < size; ) {
    const piece = next() % 4 === 0 ? noise(next, 4) : (pieces[(next() % 64) * (next() % 64)] ?? noise(next, 4))
    all.push(piece)
    length += piece.length
  }
  return Buffer.concat(all).subarray(0, size)
}

function noise(next: () => number, size: number): Buffer {
  const bytes = Buffer.alloc(Math.ceil(size / 4) * 4)
  for (let at = 0; at < bytes.length; at += 4) bytes.writeUInt32LE(next(), at)
  return bytes.subarray(0, size)
}

const WORDS = [
  'const',
  'return',
  'function',
  'import',
  'export',
  'value',
  'state',
  'next',
  'await',
  'interface',
  'readonly',
]

function source(next: () => number, size: number): string {
  let text = ''
  while (text.length < size) {
    const words = Array.from({length: 3 + (next() % 7)}, () => WORDS[next() % WORDS.length])
    text += `  ${words.join(' ')} = ${(next() % 4096).toString(16)}\n`
  }
  return text.slice(0, size)
}

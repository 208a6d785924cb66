import {plain} from '../../kernel/escape.ts'

const LINES = 10
const WIDTH = 200

/** The end of what a command printed, for an error: stderr, or stdout when that is empty; at most ten lines. */
export function lastWords({stdout, stderr}: {readonly stdout: string; readonly stderr: string}): string {
  const text = plain(stderr.trim() || stdout.trim())
  if (text === '') return ', and printed nothing'
  const lines = text.split('\n').slice(-LINES)
  return `; its last words:\n${lines.map((it) => `  ${it.slice(0, WIDTH)}`).join('\n')}`
}

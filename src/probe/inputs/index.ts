import type {Input} from '../../kernel/inputs.ts'
import {PROBED_PATH} from '../probed-path.ts'
import {parseRate} from '../rate.ts'

/** Addresses, one a line: scheme, host and port, nothing behind them. */
export function origins(): Input<readonly string[]> {
  return {default: '', required: true, parse: (raw) => [...new Set(linesOf(raw).map(originOf))]}
}

/** Paths, one a line. */
export function paths(fallback: string): Input<readonly string[]> {
  return {default: fallback, required: false, parse: (raw) => linesOf(raw).map(pathOf)}
}

/** `10/s` as requests a second. */
export function rate(fallback: string): Input<number> {
  return {default: fallback, required: false, parse: parseRate}
}

/** `0.5%` as a share, 0–1. */
export function share(fallback: string): Input<number> {
  return {default: fallback, required: false, parse: parseShare}
}

function linesOf(raw: string): readonly string[] {
  const lines = raw
    .split(/[\r\n]+/)
    .map((it) => it.trim())
    .filter((it) => it !== '')
  if (lines.length === 0) throw new Error('expected one a line, got nothing')
  return lines
}

function originOf(text: string): string {
  const url = URL.parse(text)
  const isBare = url && url.username === '' && url.password === '' && url.pathname === '/' && !url.search && !url.hash
  if (isBare && ['http:', 'https:'].includes(url.protocol)) return url.origin
  throw new Error('expected addresses such as https://example.org:8443, without a path or a password')
}

function pathOf(text: string): string {
  if (new RegExp(PROBED_PATH).test(text)) return text
  throw new Error(`expected paths such as /health, got '${text}'`)
}

function parseShare(raw: string): number {
  const value = /^\d+(\.\d+)?%$/.test(raw) ? Number(raw.slice(0, -1)) / 100 : Number.NaN
  if (value >= 0 && value <= 1) return value
  throw new Error(`expected a percentage such as 0.5%, got '${raw}'`)
}

import {type Finding, place} from '../finding.ts'
import {linesOf} from '../formats/lines.ts'
import type {Source} from '../source.ts'

/**
 * Where Gemfile.lock names the version of a gem of the repository: in PATH, and in CHECKSUMS. Gems from elsewhere stand in
 * GEM and GIT. Source: Bundler, `Bundler::LockfileParser`; of a prerelease the dash is written `.pre.` (Gem::Version).
 */
export function gemfileLockFindings(source: Source, gem: string, version: string): readonly Finding[] {
  const next = version.replaceAll('-', '.pre.')
  const local = linesIn(source, 'PATH').flatMap((it) => versionIn(it, '    ', gem) ?? [])
  const [old] = local
  const checked = linesIn(source, 'CHECKSUMS').flatMap((it) => versionIn(it, '  ', gem) ?? [])
  return [...local, ...checked.filter((it) => it.value === old?.value)].map((it) => place(source, it, next))
}

/** The lines of all sections of a name. */
function linesIn({text}: Source, name: string) {
  let section = ''
  return linesOf(text).filter((it) => {
    if (/^\S/.test(it.text)) section = it.text.trim()
    return section === name
  })
}

/** `shop (1.0.0)` behind just this indentation: what stands deeper is a dependency. */
function versionIn({start, text}: {readonly start: number; readonly text: string}, indent: string, gem: string) {
  const lead = `${indent}${gem} (`
  const end = text.indexOf(')', lead.length)
  if (!text.startsWith(lead) || end < 0) return undefined
  return {start: start + lead.length, end: start + end, value: text.slice(lead.length, end)}
}

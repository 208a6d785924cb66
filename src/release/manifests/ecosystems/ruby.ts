import {type Assigned, assignedAt, isAt, opensStatement} from '../code/assignment.ts'
import type {Token} from '../code/language.ts'
import {lex} from '../code/lexer.ts'
import {RUBY} from '../code/ruby.ts'
import {agreeing, elsewhere, type Finding, place, unnamed} from '../finding.ts'
import {deep, type Folder} from '../folder.ts'
import {nameIn} from '../paths.ts'
import type {Source, Value} from '../source.ts'
import type {Ecosystem} from './ecosystem.ts'
import {gemfileLockFindings} from './gemfile-lock.ts'

/**
 * `version` of the gemspec, or the constant VERSION of lib/**\/version.rb when the gemspec takes it from code; and
 * Gemfile.lock.
 * Source: guides.rubygems.org, specification reference, and `bundle gem`.
 */
export const ruby: Ecosystem = async ({folder, version}) => {
  const findings: Finding[] = []
  for (const name of await folder.names(folder.at, '*.gemspec')) {
    const source = await folder.read(nameIn(folder.at, name))
    const own = source ? await gemFindings(source, folder, version) : []
    const lock = await folder.read(nameIn(folder.at, 'Gemfile.lock'))
    const isWritten = own.some((it) => it.kind === 'place')
    findings.push(...own, ...(lock && isWritten ? gemfileLockFindings(lock, gemOf(name), version) : []))
  }
  return findings
}

async function gemFindings(source: Source, folder: Folder, version: string): Promise<readonly Finding[]> {
  const assigned = gemVersion(lex(source, RUBY), source)
  if (!assigned) return [unnamed(source)]
  const constants = await constantsOf(folder)
  if (assigned.kind === 'text') {
    const equal = constants.filter((it) => it.value.value === assigned.value.value)
    return [place(source, assigned.value, version), ...equal.map((it) => place(it.source, it.value, version))]
  }
  const files = isConstant(assigned.written) ? [...new Set(constants.map((it) => it.source))] : []
  const own = files.length > 1 ? ofGem(source, files) : files
  if (own.length !== 1) return [elsewhere(source, `takes its version from code (${assigned.written})`)]
  return own.flatMap((it) => {
    const values = constants.filter((constant) => constant.source === it).map((constant) => constant.value)
    return agreeing(it, values, version)
  })
}

/** `Shop::VERSION`, `Shop::VERSION.dup`. */
const isConstant = (code: string) => /^(::)?(\w+::)*VERSION(\.\w+)?$/.test(code)

/** Name of a gem, which is by custom that of its gemspec. */
const gemOf = (name: string) => name.slice(0, -'.gemspec'.length)

/** Of several files version.rb the one whose folder is named like the gem: lib/shop/core or lib/shop_core for shop-core. */
function ofGem({file}: Source, sources: readonly Source[]): readonly Source[] {
  const gem = gemOf(file.slice(file.lastIndexOf('/') + 1))
  const folders = [gem, gem.replaceAll('-', '/'), gem.replaceAll('-', '_')].map((it) => `lib/${it}/version.rb`)
  return sources.filter((it) => folders.some((name) => it.file === name || it.file.endsWith(`/${name}`)))
}

/** What `version` is set to in the block of `Gem::Specification.new`. */
function gemVersion(tokens: readonly Token[], source: Source): Assigned | undefined {
  const start = tokens.findIndex((_, at) => isAt(tokens, at, 'Specification', '.', 'new'))
  const bar = tokens.findIndex((it, at) => at > start && it.value === '|')
  const name = tokens[bar + 1]?.value
  if (start < 0 || bar < 0 || name === undefined) return undefined
  const at = tokens.findLastIndex(
    (_, here) => isAt(tokens, here, name, '.', 'version', '=') && opensStatement(tokens, here),
  )
  return at < 0 ? undefined : assignedAt(tokens, at + 4, source)
}

async function constantsOf(folder: Folder): Promise<readonly {readonly source: Source; readonly value: Value}[]> {
  const found: {readonly source: Source; readonly value: Value}[] = []
  for (const at of await deep(folder, nameIn(folder.at, 'lib'))) {
    const source = await folder.read(nameIn(at, 'version.rb'))
    if (source) found.push(...constantsIn(lex(source, RUBY), source).map((value) => ({source, value})))
  }
  return found
}

function constantsIn(tokens: readonly Token[], source: Source): readonly Value[] {
  return tokens.flatMap((_, at) => {
    if (!isAt(tokens, at, 'VERSION', '=') || !opensStatement(tokens, at)) return []
    const assigned = assignedAt(tokens, at + 2, source)
    return assigned.kind === 'text' ? assigned.value : []
  })
}

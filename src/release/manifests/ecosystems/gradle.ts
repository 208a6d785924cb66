import {type Assigned, assignedAt, isAt, opensStatement} from '../code/assignment.ts'
import {GROOVY, KOTLIN} from '../code/gradle.ts'
import type {Token} from '../code/language.ts'
import {lex} from '../code/lexer.ts'
import {agreeing, elsewhere, type Finding, place, unnamed} from '../finding.ts'
import {propertiesValue} from '../formats/properties.ts'
import {nameIn} from '../paths.ts'
import type {Source} from '../source.ts'
import type {Ecosystem} from './ecosystem.ts'

/** build.gradle(.kts), and gradle.properties, whose `version` every build script has. Source: docs.gradle.org, writing build scripts. */
export const gradle: Ecosystem = async ({folder, version}) => {
  const at = (name: string) => folder.read(nameIn(folder.at, name))
  const groovy = await at('build.gradle')
  const kotlin = await at('build.gradle.kts')
  const properties = await at('gradle.properties')
  return [
    ...(groovy ? scriptFindings(groovy, lex(groovy, GROOVY), version) : []),
    ...(kotlin ? scriptFindings(kotlin, lex(kotlin, KOTLIN), version) : []),
    ...(properties ? propertyFindings(properties, version) : []),
  ]
}

/** `VERSION_NAME` is what the Maven publish plugin reads. */
function propertyFindings(source: Source, version: string): readonly Finding[] {
  const found = ['version', 'VERSION_NAME'].flatMap((key) => propertiesValue(source, [key]) ?? [])
  return found.map((it) => place(source, it, version))
}

function scriptFindings(source: Source, tokens: readonly Token[], version: string): readonly Finding[] {
  const found = assignments(tokens, source)
  const texts = found.flatMap((it) => (it.kind === 'text' ? it.value : []))
  if (texts.length > 0) return agreeing(source, texts, version)
  const [code] = found.flatMap((it) => (it.kind === 'code' ? it.written : []))
  return [code === undefined ? unnamed(source) : elsewhere(source, `puts its version together (${code})`)]
}

/** Blocks that configure the project itself; in any other one `version` is that of something else. */
const OWN_BLOCKS = new Set(['allprojects', 'subprojects'])

function assignments(tokens: readonly Token[], source: Source): readonly Assigned[] {
  const found: Assigned[] = []
  const blocks: string[] = []
  tokens.forEach((token, at) => {
    if (token.kind === 'mark' && /^[{([]$/.test(token.value))
      blocks.push(token.value === '{' ? blockName(tokens, at) : '')
    else if (token.kind === 'mark' && /^[})\]]$/.test(token.value)) blocks.pop()
    else if (opensStatement(tokens, at) && blocks.every((it) => OWN_BLOCKS.has(it)))
      found.push(...assignmentAt(tokens, at, source))
  })
  return found
}

/** The name before a brace, when it opens the statement. */
const blockName = (tokens: readonly Token[], brace: number) =>
  opensStatement(tokens, brace - 1) ? (tokens[brace - 1]?.value ?? '') : ''

/** `version = …`, `project.version = …`, or Groovy's `version …` with a text. */
function assignmentAt(tokens: readonly Token[], at: number, source: Source): readonly Assigned[] {
  const owner = isAt(tokens, at, 'project', '.') || isAt(tokens, at, 'this', '.') ? 2 : 0
  if (!isAt(tokens, at + owner, 'version')) return []
  const next = at + owner + 1
  if (isAt(tokens, next, '=') && !isAt(tokens, next + 1, '=')) return [assignedAt(tokens, next + 1, source)]
  return tokens[next]?.kind === 'text' ? [assignedAt(tokens, next, source)] : []
}

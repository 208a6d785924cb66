import {messageOf, RefugeError} from '../kernel/errors.ts'
import {type Fields, fieldsOf, listOf} from '../kernel/fields.ts'
import {type Finding, type Findings, SEVERITIES, type Severity} from './kinds/index.ts'

/**
 * Reads a list of findings: SARIF 2.1.0 (it has `runs`), or our own `{"revision": …, "findings": [{"id", "severity", "title"}]}`.
 * RFG-703 for anything else.
 */
export function readFindings(text: string, path: string): Findings {
  const list = fieldsOf(parsed(text, path))
  if (Array.isArray(list.runs)) return sarif(list.runs.map(fieldsOf))
  if (Array.isArray(list.findings)) {
    return {revision: optionalText(list.revision), all: list.findings.map((it) => ownFinding(fieldsOf(it)))}
  }
  throw unreadable(path, 'it has neither `runs` (SARIF) nor `findings`')
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw unreadable(path, messageOf(error))
  }
}

export function unreadable(path: string, why: string): RefugeError {
  return new RefugeError('RFG-703', `the findings in ${path} cannot be read: ${why}`, {
    hint: 'Let the scan write SARIF 2.1.0 there, in a step before this one.',
  })
}

function ownFinding({id, severity, title}: Fields): Finding {
  const rated = SEVERITIES.find((it) => it === severity)
  return {id: textOf(id), severity: rated ?? 'critical', title: textOf(title), isSuppressed: false}
}

function sarif(runs: readonly Fields[]): Findings {
  const [provenance] = runs.flatMap((it) => mappingsOf(it.versionControlProvenance))
  return {revision: optionalText(provenance?.revisionId), all: runs.flatMap(findingsOf)}
}

function findingsOf(run: Fields): Finding[] {
  const tool = fieldsOf(run.tool)
  const rules = [fieldsOf(tool.driver), ...mappingsOf(tool.extensions)].flatMap((it) => mappingsOf(it.rules))
  return mappingsOf(run.results).map((result) => {
    const id = textOf(result.ruleId) || textOf(fieldsOf(result.rule).id)
    const rule = rules.find((it) => it.id === id) ?? {}
    return {
      id,
      severity: severityOf(result, rule),
      title: textOf(fieldsOf(result.message).text),
      isSuppressed: isSuppressed(result),
    }
  })
}

/**
 * By the score that GitHub reads, else by the level. Source: GitHub Docs, "SARIF support for code scanning", `security-severity`;
 * SARIF 2.1.0 §3.27.10: without a level the rule's default counts, else `warning`.
 */
function severityOf(result: Fields, rule: Fields): Severity {
  const score = [result, rule].map((it) => Number(textOf(fieldsOf(it.properties)['security-severity']) || Number.NaN))
  const rated = score.find((it) => it >= 0)
  if (rated !== undefined) return byScore(rated)
  const level = result.level ?? fieldsOf(rule.defaultConfiguration).level ?? 'warning'
  return LEVELS[textOf(level)] ?? 'critical'
}

const LEVELS: Readonly<Record<string, Severity>> = {error: 'high', warning: 'medium', note: 'low', none: 'none'}

function byScore(score: number): Severity {
  if (score >= 9) return 'critical'
  if (score >= 7) return 'high'
  if (score >= 4) return 'medium'
  return score > 0 ? 'low' : 'none'
}

/** Source: SARIF 2.1.0 §3.27.23 and §3.35.3: a suppression without a status is accepted. */
function isSuppressed({suppressions}: Fields): boolean {
  return mappingsOf(suppressions).some((it) => (it.status ?? 'accepted') === 'accepted')
}

/** The mappings of a list. */
const mappingsOf = (value: unknown) => listOf(value).map(fieldsOf)

const textOf = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

const optionalText = (value: unknown) => textOf(value) || undefined

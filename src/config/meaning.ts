import type {JsonSchema, Kinds} from '../ports/kinds.ts'
import {gateMistakes} from './gates-meaning.ts'
import {backupMistakes} from './meaning-backup.ts'
import {metricMistakes} from './meaning-metrics.ts'
import {nameMistakes} from './meaning-names.ts'
import {packageMistakes} from './meaning-packages.ts'
import {stepMistakes} from './meaning-steps.ts'
import {strategyMistakes} from './meaning-strategy.ts'
import {targetMistakes} from './meaning-targets.ts'
import {templateMistakes} from './meaning-templates.ts'
import {queryMistakes} from './metric-queries.ts'
import type {Mistake} from './problems.ts'

/**
 * What is wrong with a completed configuration although its shape is right. Every rule reads tolerantly: it says nothing
 * about values whose shape is wrong, so that all mistakes of a file are found at once.
 */
export function meaningMistakes(document: unknown, schema: JsonSchema, kinds: Kinds): readonly Mistake[] {
  return [
    ...nameMistakes(document),
    ...targetMistakes(document),
    ...strategyMistakes(document),
    ...stepMistakes(document),
    ...metricMistakes(document),
    ...queryMistakes(document, kinds),
    ...backupMistakes(document),
    ...packageMistakes(document),
    ...gateMistakes(document),
    ...templateMistakes(document, schema),
  ]
}

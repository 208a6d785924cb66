/** The gates themselves: settings and rules, pure. The configuration takes its schema and its checks from here. */
import {attestation} from './attestation.ts'
import {backup} from './backup.ts'
import {deployed} from './deployed.ts'
import type {Gate} from './gate.ts'
import {reviewed} from './reviewed.ts'
import {rollbackPlan} from './rollback-plan.ts'
import {vulnerabilities} from './vulnerabilities.ts'
import {window} from './window.ts'

export {dayOf, isStill} from './calendar.ts'
export * from './facts.ts'
export {type Gate, inNoCalendar, type Ruling, type SettingMistake, type Surrounded} from './gate.ts'
export {day, mapping, text} from './schema-parts.ts'
export {mappingIn, type Settings, textIn, textsIn} from './settings.ts'

/** Every gate, in the order in which reports list them. */
export const GATES: readonly Gate[] = [deployed, reviewed, window, backup, attestation, vulnerabilities, rollbackPlan]

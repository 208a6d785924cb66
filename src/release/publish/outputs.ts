import {titleIn} from '../languages.ts'
import {cutAt} from '../markdown.ts'
import type {ReleaseOutcome} from './outcome.ts'

const NOTES_LIMIT = 125_000

/** The outputs of `release`. */
export function releaseOutputs({outcome, subject, isNew, page, pull, notes, languages}: ReleaseOutcome) {
  return {
    outcome,
    release: String(outcome === 'published'),
    created: String(isNew),
    version: subject?.version.text ?? '',
    tag: subject?.tag ?? '',
    commit: outcome === 'published' || outcome === 'drafted' ? (subject?.commit ?? '') : '',
    url: page ?? '',
    'pull-request': pull === undefined ? '' : String(pull),
    notes: cutAt(notes, NOTES_LIMIT, titleIn(languages, 'cut')),
  }
}

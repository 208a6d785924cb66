import {titleIn} from '../languages.ts'
import {RELEASE_TEXT} from '../limits.ts'
import {cutAt} from '../markdown.ts'
import type {PackageRelease, ReleaseOutcome} from './outcome.ts'

/** The outputs of `release`. */
export function releaseOutputs(it: ReleaseOutcome) {
  const {outcome, subject, isNew, page, pull, notes, languages} = it
  return {
    outcome,
    release: String(outcome === 'published'),
    created: String(isNew),
    version: subject?.version.text ?? '',
    tag: subject?.tag ?? '',
    commit: outcome === 'published' || outcome === 'drafted' ? (subject?.commit ?? '') : '',
    url: page ?? '',
    'pull-request': pull === undefined ? '' : String(pull),
    'packages-json': JSON.stringify(it.packages.map(packageOutput)),
    notes: cutAt(notes, RELEASE_TEXT, titleIn(languages, 'cut')),
  }
}

function packageOutput({package: {name, path}, outcome, version, tag, commit, page, isNew}: PackageRelease) {
  return {package: name, path, outcome, created: isNew, version: version.text, tag, commit, url: page}
}

import {fieldsOf, listOf} from '../kernel/fields.ts'
import type {Attestation} from '../ports/github-gates.ts'
import type {Provenance} from './kinds/index.ts'

/** What an in-toto statement says. Source: in-toto Attestation Framework, "Statement" v1; SLSA provenance v1, `resolvedDependencies`. */
export function provenanceOf({statement, signer, isSigned}: Attestation): Provenance {
  const {subject, predicateType, predicate} = fieldsOf(statement)
  const {resolvedDependencies} = fieldsOf(fieldsOf(predicate).buildDefinition)
  const digests = listOf(subject).map((it) => fieldsOf(fieldsOf(it).digest).sha256)
  const commits = listOf(resolvedDependencies).map((it) => fieldsOf(fieldsOf(it).digest).gitCommit)
  return {
    subjects: digests.flatMap((it) => (typeof it === 'string' ? [`sha256:${it}`] : [])),
    predicateType: typeof predicateType === 'string' ? predicateType : '',
    signer,
    isSigned,
    commit: commits.find((it) => typeof it === 'string' && /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(it)) as
      | string
      | undefined,
  }
}

import type {Attestations} from '../../ports/github-gates.ts'
import type {Caller} from './call.ts'
import type {Repository} from './index.ts'
import {unlessMissing} from './missing.ts'
import {readBundle} from './sigstore-bundle.ts'

/** Source: REST API, "List attestations": 404 where there is none. */
export function attestationsOf(call: Caller, repository: Repository): Attestations {
  return {
    async of(digest) {
      const options = {needs: 'attestations: read', what: 'list the attestations of a digest', isIdempotent: true}
      const found = await unlessMissing(
        call(options, ({rest}, limits) =>
          rest.repos.listAttestations({...repository, ...limits, subject_digest: digest, per_page: 100}),
        ),
      )
      const all: readonly {readonly bundle?: unknown}[] = found?.data.attestations ?? []
      return all.flatMap(({bundle}) => readBundle(bundle) ?? [])
    },
  }
}

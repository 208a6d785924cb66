import type {Provenance} from './facts.ts'
import {fail, type Gate, pass, type Ruling, ruleOn, unknown} from './gate.ts'
import {text} from './schema-parts.ts'
import {type Settings, textIn} from './settings.ts'

/** Source: slsa.dev, "Build: Provenance", versions 1 and 0.2. */
const PROVENANCE = /^https:\/\/slsa\.dev\/provenance\/v/

/**
 * GitHub holds a signed statement of how this digest was built. Whether the certificate behind the signature is one of
 * Sigstore's takes its roots of trust, which are not part of this program: `gh attestation verify` has them.
 */
export const attestation: Gate = {
  name: 'attestation',
  summary: 'GitHub holds provenance for the digest that is deployed, signed by the workflow that was named.',
  properties: {
    signer: text(
      'Workflow that must have built it: owner/name/.github/workflows/build.yml, with @ref if that counts too.',
    ),
  },
  required: [],
  needs: ['provenance'],
  mistakes: () => [],
  rule: (settings, {candidate, provenance}) =>
    ruleOn(candidate, (revision) =>
      revision.startsWith('sha256:')
        ? ruleOn(provenance, (all) => ruleFor(settings, revision, all))
        : unknown(
            'the revision is a commit, and provenance is of a digest',
            'Deploy the artifact by its digest (sha256:…), as build.yml gives it.',
          ),
    ),
}

function ruleFor(settings: Settings, digest: string, all: readonly Provenance[]): Ruling {
  const own = all.filter((it) => it.subjects.includes(digest) && PROVENANCE.test(it.predicateType))
  if (own.length === 0) {
    return fail(
      ['GitHub holds no provenance for this digest'],
      'Let the build attest it: `actions/attest` in build.yml.',
    )
  }
  const signed = own.filter((it) => it.isSigned)
  if (signed.length === 0) {
    return fail(
      ['the signature of its provenance does not fit its certificate'],
      'Build it again; find out who stored this.',
    )
  }
  return bySigner(textIn(settings, 'signer'), signed)
}

const NOT_CHECKED = 'that the certificate is one of Sigstore’s was not checked here (`gh attestation verify` does)'

function bySigner(wanted: string, signed: readonly Provenance[]): Ruling {
  const found = signed.find((it) => wanted === '' || isBy(it, wanted))
  if (found) return pass(`built and signed by ${found.signer ?? 'a workflow that is not named'}; ${NOT_CHECKED}`)
  const others = [...new Set(signed.map((it) => it.signer ?? 'nobody that is named'))].join(', ')
  return fail([`it was built by ${others}, not by ${wanted}`], 'Deploy what the named workflow has built.')
}

const isBy = ({signer = ''}: Provenance, wanted: string) => signer === wanted || signer.startsWith(`${wanted}@`)

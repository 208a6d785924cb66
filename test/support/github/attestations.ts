import {execFileSync} from 'node:child_process'
import {sign} from 'node:crypto'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {answer, notFound} from './exchange.ts'
import type {Route} from './route.ts'

export interface AttestationState {
  /** `sha256:…` */
  readonly digest: string
  readonly bundle: Readonly<Record<string, unknown>>
}

export function attestationRoutes(all: readonly AttestationState[]): Route[] {
  return [
    {
      operation: 'repos/list-attestations',
      needs: ['attestations', 'read'],
      handle({params}) {
        const found = all.filter((it) => it.digest === params.subject_digest)
        if (found.length === 0) return notFound()
        return answer(200, {attestations: found.map(({bundle}) => ({bundle, repository_id: 1, bundle_url: ''}))})
      },
    },
  ]
}

export interface Built {
  readonly digest: string
  readonly commit: string
  /** The workflow in the certificate, behind the server. */
  readonly signer: string
  readonly predicateType?: string
  /** The signature is of other bytes. */
  readonly isForged?: boolean
}

/** Provenance as `actions/attest` makes it, signed by a real key; its certificate is nobody's but ours. */
export function attested({digest, commit, signer, predicateType, isForged = false}: Built): AttestationState {
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{name: 'shop', digest: {sha256: digest.replace('sha256:', '')}}],
    predicateType: predicateType ?? 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: {resolvedDependencies: [{uri: 'git+https://github.com/acme/shop', digest: {gitCommit: commit}}]},
    },
  }
  const payload = Buffer.from(JSON.stringify(statement))
  const type = 'application/vnd.in-toto+json'
  const {key, certificate} = keyFor(signer)
  const signed = Buffer.concat([Buffer.from(`DSSEv1 ${type.length} ${type} ${payload.length} `), payload])
  const sig = sign('sha256', isForged ? Buffer.from('something else') : signed, key).toString('base64')
  return {
    digest,
    bundle: {
      mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
      verificationMaterial: {certificate: {rawBytes: certificate.toString('base64')}},
      dsseEnvelope: {payload: payload.toString('base64'), payloadType: type, signatures: [{sig}]},
    },
  }
}

function keyFor(signer: string): {readonly key: string; readonly certificate: Buffer} {
  const folder = mkdtempSync(join(tmpdir(), 'refuge-attested-'))
  try {
    const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.der')]
    const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
    const name = ['-subj', '/O=sigstore.dev', '-addext', `subjectAltName=URI:https://github.com/${signer}`]
    const out = ['-keyout', key, '-outform', 'DER', '-out', certificate, '-days', '1']
    execFileSync('openssl', ['req', '-x509', ...curve, ...name, ...out], {stdio: 'ignore'})
    return {key: readFileSync(key, 'utf8'), certificate: readFileSync(certificate)}
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

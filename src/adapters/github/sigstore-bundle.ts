import {verify, X509Certificate} from 'node:crypto'
import type {Attestation} from '../../ports/github-gates.ts'

/** Source: sigstore/protobuf-specs, "Bundle"; secure-systems-lab/dsse, "Envelope". Bytes are base64. */
interface Bundle {
  readonly dsseEnvelope: {
    readonly payload: string
    readonly payloadType: string
    readonly signatures: readonly {readonly sig: string}[]
  }
  readonly verificationMaterial: {
    readonly certificate?: {readonly rawBytes: string}
    readonly x509CertificateChain?: {readonly certificates: readonly {readonly rawBytes: string}[]}
  }
}

/** The statement in a bundle, who its certificate says has signed it, and whether its key has; undefined where it is no bundle. */
export function readBundle(bundle: unknown): Attestation | undefined {
  try {
    const {dsseEnvelope: envelope, verificationMaterial} = bundle as Bundle
    const payload = Buffer.from(envelope.payload, 'base64')
    const statement: unknown = JSON.parse(payload.toString())
    const raw =
      verificationMaterial.certificate?.rawBytes ?? verificationMaterial.x509CertificateChain?.certificates[0]?.rawBytes
    if (raw === undefined) return {statement, signer: undefined, isSigned: false}
    const certificate = new X509Certificate(Buffer.from(raw, 'base64'))
    return {statement, signer: signerIn(certificate), isSigned: isSignedBy(certificate, envelope, payload)}
  } catch {
    return undefined
  }
}

/** The URI in the certificate's subject alternative name, without the server. Source: sigstore/fulcio, "OIDC", build signer URI. */
function signerIn({subjectAltName = ''}: X509Certificate): string | undefined {
  return /(?:^|, )URI:https:\/\/[^/\s,]+\/([^\s,]+)/.exec(subjectAltName)?.[1]
}

function isSignedBy(certificate: X509Certificate, {payloadType, signatures}: Bundle['dsseEnvelope'], payload: Buffer) {
  const signed = preAuthenticated(payloadType, payload)
  return signatures.some(({sig}) => verify('sha256', signed, certificate.publicKey, Buffer.from(sig, 'base64')))
}

/** What a DSSE signature is of. Source: secure-systems-lab/dsse, "Protocol", PAE. */
function preAuthenticated(type: string, payload: Buffer): Buffer {
  const head = `DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.length} `
  return Buffer.concat([Buffer.from(head), payload])
}

import {RefugeError} from '../kernel/errors.ts'
import type {Ports} from '../ports/ports.ts'
import {bytesOf, drain, measured} from './bytes.ts'
import {MANIFEST, type Manifest, parseManifest} from './manifest.ts'
import {refused} from './member.ts'
import {subjectAt} from './subject.ts'

export interface VerifyRequest {
  /** Folder that the package was downloaded to: absolute below the workspace or the temporary folder, or from the working directory. */
  readonly folder: string
  /** `sha256:` and 64 hex digits. */
  readonly digest: string
  readonly 'working-directory': string
}

export interface Verified {
  readonly manifest: Manifest
  /** The package, absolute. */
  readonly path: string
}

/**
 * Proves that a package is the one with this digest, by its bytes: RFG-284 when it is another one. What its manifest says
 * of itself is believed only as far as the name of the file.
 */
export async function verifyPackage(
  request: VerifyRequest,
  ports: Pick<Ports, 'files' | 'runner' | 'neighbours'>,
): Promise<Verified> {
  const folder = await folderOf(request, ports)
  const manifest = parseManifest((await ports.files.read(`${folder}/${MANIFEST}`)) ?? '', `${folder}/${MANIFEST}`)
  const path = await ports.files.inside(folder, manifest.file)
  const subject = await subjectAt(path, ports)
  if (subject.kind !== 'file') throw refused(manifest.file, 'it is no file')
  const found = measured(bytesOf(subject.file))
  await drain(found.stream)
  const {digest} = found.end()
  if (digest !== request.digest) throw other(manifest.file, digest, request.digest)
  return {manifest, path}
}

async function folderOf(
  {folder, 'working-directory': from}: VerifyRequest,
  {files, runner}: Pick<Ports, 'files' | 'runner'>,
): Promise<string> {
  const {workspace, temporary} = runner.context
  if (folder === temporary || folder.startsWith(`${temporary}/`)) return files.inside(temporary, folder)
  return files.inside(await files.inside(workspace, from), folder)
}

function other(file: string, found: string, wanted: string): RefugeError {
  return new RefugeError('RFG-284', `${file} has the digest ${found}, not ${wanted}`, {
    hint: 'Something changed it between build and deployment. Do not deploy it: build again, and find out who can write there.',
  })
}

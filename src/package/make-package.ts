import {RefugeError} from '../kernel/errors.ts'
import type {Ports} from '../ports/ports.ts'
import type {Store} from '../ports/store.ts'
import {bytesOf, drain, type Measured, measured} from './bytes.ts'
import {type Difference, differences} from './differences.ts'
import {type Entry, FILE_NAME, MANIFEST, type Manifest, manifestText, parseManifest} from './manifest.ts'
import {refused} from './member.ts'
import {pack} from './pack.ts'
import {type Sbom, type SbomTool, sbomOf} from './sbom.ts'
import {type Subject, subjectAt} from './subject.ts'

export interface PackageRequest {
  /** Folder or file that the build left, from the working directory. */
  readonly path: string
  readonly name: string
  /** Folder of an earlier package of the same content, from the working directory. */
  readonly compare: string | undefined
  readonly onDifference: 'fail' | 'report'
  readonly sbom: SbomTool
  readonly dryRun: boolean
  readonly 'working-directory': string
}

export interface PackageOutcome {
  readonly manifest: Manifest
  /** Absolute; holds the package, its manifest and the list of components. Nothing is there after a dry run. */
  readonly folder: string
  readonly sbom: Sbom | undefined
  /** Undefined when nothing was compared. */
  readonly differences: readonly Difference[] | undefined
  readonly problem: RefugeError | undefined
}

export type PackagePorts = Pick<Ports, 'runner' | 'neighbours' | 'files' | 'process' | 'env'>

const SBOM = 'sbom.cdx.json'

/** Makes the one package of a build, addressed by its digest; compares it with an earlier one where that is asked for. */
export async function makePackage(request: PackageRequest, ports: PackagePorts): Promise<PackageOutcome> {
  const {files, neighbours, runner} = ports
  const project = await files.inside(runner.context.workspace, request['working-directory'])
  const built = await files.inside(project, request.path)
  const earlier = request.compare === undefined ? undefined : await earlierOf(request.compare, project, ports)
  const subject = await subjectAt(built, ports, [runner.context.temporary])
  const folder = `${runner.context.temporary}/refuge/package/${request.name}`
  const store = await neighbours.store({kind: 'directory', path: folder}, {folder: project})
  const manifest = await (request.dryRun
    ? weigh(subject, request.name, ports)
    : keep(subject, request.name, store, ports))
  const sbom = await sbomOf(request.sbom, {project, built}, ports)
  if (!request.dryRun) {
    await files.write(`${folder}/${MANIFEST}`, manifestText(manifest))
    if (sbom) await files.write(`${folder}/${SBOM}`, sbom.text)
  }
  const found = earlier && differences(earlier, manifest)
  return {manifest, folder, sbom, differences: found, problem: problemOf(found ?? [], request.onDifference)}
}

/** Paths of what a package left, by their outputs. */
export function packageOutputs({manifest, folder, sbom, differences: found}: PackageOutcome) {
  return {
    folder,
    path: `${folder}/${manifest.file}`,
    file: manifest.file,
    digest: manifest.digest,
    files: String(manifest.files),
    bytes: String(manifest.bytes),
    sbom: sbom ? `${folder}/${SBOM}` : '',
    reproducible: found === undefined ? 'not-tried' : found.length === 0 ? 'yes' : 'no',
  }
}

async function earlierOf(path: string, project: string, {files, runner}: PackagePorts): Promise<Manifest> {
  // Another job's package was downloaded into the workspace or into the folder for temporary files.
  const {temporary} = runner.context
  const root = path.startsWith(`${temporary}/`) ? temporary : project
  const manifest = `${await files.inside(root, path)}/${MANIFEST}`
  const text = await files.read(manifest)
  return parseManifest(text ?? '', manifest)
}

type Made = Measured<readonly Entry[]>

async function streamOf(subject: Subject, ports: PackagePorts): Promise<Made> {
  if (subject.kind === 'folder') {
    return measured(pack(subject.found, subject.name, await ports.neighbours.archive()))
  }
  const {file} = subject
  async function* alone(): AsyncGenerator<Uint8Array, readonly Entry[]> {
    yield* bytesOf(file)
    return []
  }
  return measured(alone())
}

async function weigh(subject: Subject, name: string, ports: PackagePorts): Promise<Manifest> {
  const made = await streamOf(subject, ports)
  await drain(made.stream)
  return manifestOf(subject, name, made)
}

async function keep(subject: Subject, name: string, store: Store, ports: PackagePorts): Promise<Manifest> {
  const file = fileName(subject, name)
  for (const old of await store.list('')) await store.remove(old.name)
  const made = await streamOf(subject, ports)
  await store.put(file, made.stream)
  return manifestOf(subject, name, made)
}

function manifestOf(subject: Subject, name: string, made: Made): Manifest {
  const {digest, length, value: entries} = made.end()
  const packed = entries.filter((it) => it.type === 'file')
  const isFolder = subject.kind === 'folder'
  return {
    v: 1,
    file: fileName(subject, name),
    digest,
    files: isFolder ? packed.length : 1,
    bytes: isFolder ? packed.reduce((sum, it) => sum + (it.size ?? 0), 0) : length,
    entries,
  }
}

function fileName({kind, name: own}: Subject, name: string): string {
  if (kind === 'folder') return `${name}.tar`
  if (FILE_NAME.test(own) && own !== MANIFEST && own !== SBOM) return own
  throw refused(own, 'the name of a package is letters, digits, dots, dashes and underscores')
}

function problemOf(found: readonly Difference[], onDifference: 'fail' | 'report'): RefugeError | undefined {
  const [first] = found
  if (first === undefined || onDifference === 'report') return undefined
  const more = found.length > 1 ? ` and ${found.length - 1} more` : ''
  return new RefugeError('RFG-283', `two builds differ: '${first.path}' (${first.what})${more}`, {
    hint: 'The summary lists them. Usual causes: times, random names, versions that no lock file holds, paths of the machine.',
  })
}

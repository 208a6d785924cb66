import {messageOf, RefugeError} from '../kernel/errors.ts'
import {oneLine} from '../kernel/escape.ts'
import {userEnvironment} from '../kernel/user-environment.ts'
import type {Ports} from '../ports/ports.ts'

/** Who writes the list of components; `auto`: npm where a lock file is, else syft where it is installed, else nobody. */
export type SbomTool = 'auto' | 'npm' | 'syft' | 'none'

export interface Sbom {
  readonly tool: 'npm' | 'syft'
  /** CycloneDX, JSON. */
  readonly text: string
  readonly components: number
}

type World = Pick<Ports, 'process' | 'files' | 'env'>

/**
 * The components of what was built, as CycloneDX: what npm's lock file says, or what syft finds in the package; undefined
 * when nobody is there to say it. RFG-286 when the one who should fails.
 */
export async function sbomOf(
  wanted: SbomTool,
  {project, built}: {readonly project: string; readonly built: string},
  ports: World,
): Promise<Sbom | undefined> {
  const hasLock = wanted === 'auto' && (await ports.files.exists(`${project}/package-lock.json`))
  if (wanted === 'npm' || hasLock) {
    return run('npm', ['npm', 'sbom', '--package-lock-only', '--omit=dev', '--sbom-format=cyclonedx'], project, ports)
  }
  if (wanted === 'none') return undefined
  const argv = ['syft', 'scan', `${built}`, '-q', '-o', 'cyclonedx-json']
  return run('syft', argv, project, ports).catch((error: unknown) => {
    // Nobody asked for syft, and it is not installed.
    if (wanted === 'auto' && error instanceof RefugeError && error.code === 'RFG-110') return undefined
    throw error
  })
}

async function run(tool: Sbom['tool'], argv: readonly string[], cwd: string, {process, env}: World): Promise<Sbom> {
  const {code, stdout, stderr} = await process.run(argv, {cwd, env: userEnvironment(env, {}), input: ''})
  if (code !== 0) throw failed(tool, `it ended with ${code}: ${oneLine(stderr).slice(-300)}`)
  try {
    const {bomFormat, components} = JSON.parse(stdout) as {bomFormat?: unknown; components?: unknown}
    if (bomFormat !== 'CycloneDX') throw new Error('what it printed is no CycloneDX')
    return {tool, text: stdout, components: Array.isArray(components) ? components.length : 0}
  } catch (error) {
    throw failed(tool, messageOf(error))
  }
}

function failed(tool: string, why: string): RefugeError {
  return new RefugeError('RFG-286', `${tool} could not list the components: ${why}`, {
    hint: 'Run the same command by hand, or say `sbom: none`.',
  })
}

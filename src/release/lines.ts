import {RefugeError} from '../kernel/errors.ts'
import {core, isAbove, type Version, type VersionTag, versionOf} from './versions.ts'

/** What a maintenance branch may release: `1.x` stays below 2.0.0, `1.2.x` below 1.3.0, `hotfix/…` changes the patch only. */
interface Line {
  readonly name: string
  allows(version: Version): boolean
}

function lineOf(branch: string | undefined, base: Version | undefined): Line | undefined {
  const [, major, minor] = /^v?(\d+)(?:\.(\d+))?\.x$/.exec(branch ?? '') ?? []
  if (branch === undefined) return undefined
  if (major !== undefined) {
    return {
      name: branch,
      allows: (it) => it.major === Number(major) && (minor === undefined || it.minor === Number(minor)),
    }
  }
  if (!branch.startsWith('hotfix/') || !base) return undefined
  return {name: branch, allows: (it) => it.major === base.major && it.minor === base.minor}
}

/** A branch that serves an older line of versions. */
export const isMaintenance = (branch: string | undefined) => /^(v?\d+(\.\d+)?\.x$|hotfix\/)/.test(branch ?? '')

/**
 * Why a version cannot be released from here, naming the free ones: it does not belong to the maintenance branch (RFG-212), or a
 * tag has it already (RFG-211).
 */
export function versionProblem(
  version: Version,
  {tags, base, branch}: {tags: readonly VersionTag[]; base: Version | undefined; branch: string | undefined},
): RefugeError | undefined {
  const line = lineOf(branch, base)
  const free = base ? freeVersions(base, tags).filter((it) => line?.allows(it) ?? true) : []
  const hint = `${freeSentence(free)} Set \`release-as\` to one of them, or release from another branch.`
  if (line && !line.allows(version)) {
    return new RefugeError('RFG-212', `${version.text} does not belong to the branch ${line.name}`, {hint})
  }
  const taken = tags.find((it) => it.version.text === version.text)
  if (!taken) return undefined
  return new RefugeError('RFG-211', `${version.text} is taken: the tag ${taken.name} is on ${taken.commit}`, {hint})
}

function freeSentence(free: readonly Version[]): string {
  return free.length === 0 ? 'No version is free here.' : `Free here: ${free.map((it) => it.text).join(', ')}.`
}

/** The lowest free patch, minor and major above a version. */
function freeVersions({major, minor, patch}: Version, tags: readonly VersionTag[]): readonly Version[] {
  const taken = new Set(tags.map((it) => core(it.version)))
  const firstFree = (at: (n: number) => string, from: number): Version | undefined => {
    let n = from
    while (taken.has(at(n))) n++
    return versionOf(at(n))
  }
  const free = [
    firstFree((n) => `${major}.${minor}.${n}`, patch + 1),
    firstFree((n) => `${major}.${n}.0`, minor + 1),
    firstFree((n) => `${n}.0.0`, major + 1),
  ]
  return free.filter((it) => it !== undefined)
}

/** A version that was asked for must move forward. */
export function demandForward(wanted: Version, base: VersionTag | undefined, who: string): void {
  if (!base || isAbove(wanted, base.version)) return
  throw new RefugeError('RFG-211', `${who} asks for ${wanted.text}, which is not above the last release ${base.name}`, {
    hint: 'Ask for a higher version; one that is out cannot be released again.',
  })
}

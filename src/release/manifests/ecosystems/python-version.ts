import {refusal, type Source} from '../source.ts'

const PRE: Readonly<Record<string, string>> = {
  alpha: 'a',
  a: 'a',
  beta: 'b',
  b: 'b',
  rc: 'rc',
  c: 'rc',
  pre: 'rc',
  preview: 'rc',
}

/**
 * A semantic version in the normal form of Python: `1.1.0-rc.2` is `1.1.0rc2`. RFG-214 for a prerelease that Python does not
 * know, such as `-next.1`. Source: PEP 440, normalization.
 */
export function pythonVersion(version: string, source: Source): string {
  const [core, pre] = split(version)
  if (pre === undefined) return core
  const [, name = '', number = '0'] = /^([a-z]+)[.-]?(\d+)?$/.exec(pre.toLowerCase()) ?? []
  const short = PRE[name]
  if (short !== undefined) return `${core}${short}${Number(number)}`
  if (name === 'dev') return `${core}.dev${Number(number)}`
  throw refusal(
    source,
    0,
    `${version} is no version of Python: it has no prerelease '${pre}'`,
    'Name the channel alpha, beta, rc or dev.',
  )
}

function split(version: string): readonly [core: string, pre: string | undefined] {
  const [plain = ''] = version.split('+')
  const dash = plain.indexOf('-')
  return dash < 0 ? [plain, undefined] : [plain.slice(0, dash), plain.slice(dash + 1)]
}

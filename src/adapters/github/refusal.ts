import {type Code, RefugeError} from '../../kernel/errors.ts'
import {oneLine} from '../../kernel/escape.ts'
import {isRateLimit} from './again.ts'
import type {Failure} from './failure.ts'

/** What a call was for. */
export interface Purpose {
  /** Behind "GitHub did not": `create a deployment`. */
  readonly what: string
  /** The permission of a job that it needs: `deployments: write`. */
  readonly needs: string
}

interface Explanation {
  readonly code: Code
  readonly why: string
  readonly hint: string
}

const LONGEST = 300

/** A failed call as the error that people see: what was refused, why, and what to change. */
export function refusalOf(failure: Failure, purpose: Purpose, cause: unknown): RefugeError {
  const said = oneLine(failure.message).slice(0, LONGEST)
  const {code, why, hint} = explained(failure, said, purpose.needs)
  return new RefugeError(code, `GitHub did not ${purpose.what}: ${why}`, {hint, cause})
}

function explained(failure: Failure, said: string, needs: string): Explanation {
  const {status, code} = failure
  if (isRateLimit(failure)) {
    const hint = `Wait${untilOf(failure)}, or let fewer jobs call the API at once.`
    return {code: 'RFG-524', why: `its rate limit is used up (${said})`, hint}
  }
  if (status === undefined) {
    const hint = 'Check GITHUB_API_URL, the network, and the proxy (https_proxy, no_proxy) of this runner.'
    return {code: 'RFG-520', why: `no answer (${code ?? said})`, hint}
  }
  if (status >= 500) {
    const hint = 'Run again later; https://www.githubstatus.com says more.'
    return {code: 'RFG-526', why: `it has trouble of its own (${status}, ${said})`, hint}
  }
  return refused(status, failure, said, needs)
}

function refused(status: number, failure: Failure, said: string, needs: string): Explanation {
  switch (status) {
    case 401: {
      const hint =
        "Give `github-token` the job's own token. It ends with the job, that of an App after an hour: a longer run needs a new one."
      return {code: 'RFG-521', why: `the token is not valid (${said})`, hint}
    }
    case 403: {
      const hint = `Give the job \`permissions: ${acceptedBy(failure) ?? needs}\`.`
      return {code: 'RFG-522', why: `the token may not (${said})`, hint}
    }
    case 404: {
      const hint = `GitHub says "not found" also where a permission is missing: check the name, and \`permissions: ${needs}\`.`
      return {code: 'RFG-523', why: 'not found, or hidden from this token', hint}
    }
    default:
      return {code: 'RFG-525', why: `${said} (${status})`, hint: "The sentence is GitHub's own; change what it names."}
  }
}

/** The header in which GitHub names the permissions that would have done: `deployments=write; contents=read`. */
function acceptedBy({headers}: Failure): string | undefined {
  const named = /^([a-z_]+)=(read|write)/.exec(headers['x-accepted-github-permissions'] ?? '')
  return named ? `${named[1]?.replaceAll('_', '-')}: ${named[2]}` : undefined
}

function untilOf({headers}: Failure): string {
  const after = Number(headers['retry-after'] ?? Number.NaN)
  if (after >= 0) return ` ${after} s`
  const reset = new Date(Number(headers['x-ratelimit-reset'] ?? Number.NaN) * 1000)
  return Number.isNaN(reset.getTime()) ? '' : ` until ${reset.toISOString()}`
}

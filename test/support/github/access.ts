import {type Answer, notFound, refused} from './exchange.ts'
import type {Route} from './route.ts'
import type {Token} from './world.ts'

/** Who asks; an answer when nobody that we know does. */
export function tokenOf(authorization: string | undefined, tokens: Readonly<Record<string, Token>>): Token | Answer {
  const given = /^(?:token|bearer) (.+)$/i.exec(authorization ?? '')?.[1]
  if (given === undefined) return refused(401, 'Requires authentication')
  return Object.hasOwn(tokens, given)
    ? (tokens[given] ?? refused(401, 'Bad credentials'))
    : refused(401, 'Bad credentials')
}

/** The answer to a token that may not: 404 where it must not know that there is something, else 403. */
export function refusalFor(
  {permissions, seesRepository = true}: Token,
  {needs: [scope, level]}: Route,
): Answer | undefined {
  if (!seesRepository) return notFound()
  const given = permissions[scope]
  if (given === 'write' || given === level) return undefined
  const accepted = `${scope.replaceAll('-', '_')}=${level}`
  return refused(403, 'Resource not accessible by integration', {'x-accepted-github-permissions': accepted})
}

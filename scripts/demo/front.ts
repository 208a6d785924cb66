import {findEngine} from '../../test/support/engines.ts'
import {ensureEngines} from '../engines.ts'
import {haproxyFront} from './haproxy-front.ts'
import {localFront} from './local-front.ts'

/** What stands between the users and the shop. */
export interface Front {
  /** The target in refuge.yml, as a flow mapping. */
  readonly target: string
  /** Where users ask. */
  readonly url: string
  start(): Promise<void>
  stop(): Promise<void>
}

/** HAProxy wherever it is or can be installed; else the local router, and the first line says so. */
export function chooseFront(): {readonly open: (root: string) => Promise<Front>; readonly says: string} {
  const isLocalWanted = process.env.REFUGE_DEMO_FRONT === 'local'
  if (!isLocalWanted) Object.assign(process.env, ensureEngines(['haproxy']))
  if (!isLocalWanted && findEngine('haproxy')) return {open: haproxyFront, says: 'a real HAProxy in front of the shop'}
  const why = isLocalWanted ? 'as REFUGE_DEMO_FRONT says' : 'HAProxy neither is nor can be installed here'
  return {
    open: localFront,
    says: `${why}: our own local router stands in front of the shop, which is not for production`,
  }
}

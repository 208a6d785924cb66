import {type Place, RefugeError} from '../../kernel/errors.ts'
import {plain} from '../../kernel/escape.ts'
import type {Runner} from '../../ports/runner.ts'
import {cancelledBySignal} from './cancelled.ts'
import {contextOf} from './context.ts'

/** A terminal: what is said goes to standard error, so that standard output holds nothing but the answer. */
export function terminalRunner(): Runner {
  const secrets = new Set<string>()
  const say = (text: string) => process.stderr.write(`${masked(plain(text), secrets)}\n`)
  return {
    input(name) {
      throw new RefugeError('RFG-904', `a terminal has no input '${name}'`)
    },
    output: () => undefined,
    summary: async () => undefined,
    info: say,
    debug: (message) => (process.env.REFUGE_DEBUG ? say(message) : undefined),
    warning: (message, place) => say(`${at(place)}warning: ${message}`),
    error: (message, place) => say(`${at(place)}error: ${message}`),
    quote: say,
    mask: (secret) => void secrets.add(secret),
    context: contextOf(process.env, process.cwd(), process.pid),
    cancelled: cancelledBySignal(),
  }
}

function masked(text: string, secrets: ReadonlySet<string>): string {
  return [...secrets].filter((it) => it !== '').reduce((shown, it) => shown.replaceAll(it, '***'), text)
}

const at = (place: Place | undefined) =>
  place ? `${[place.file, place.line, place.column].filter((it) => it !== undefined).join(':')} ` : ''

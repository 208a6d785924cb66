import {asRefugeError, RefugeError} from '../../src/kernel/errors.ts'
import {suggest} from '../../src/kernel/suggest.ts'
import type {Ports} from '../../src/ports/ports.ts'
import {helpText} from './help.ts'
import {type Arguments, readArguments} from './read-arguments.ts'
import type {Verb} from './verb.ts'
import {verbs} from './verbs.ts'

/** Runs `refuge <verb> …` to its exit status: 0 = the thing asked for is true, 1 = it is not. */
export async function refuge(argv: readonly string[], ports: Ports): Promise<0 | 1> {
  try {
    const [word = 'help'] = argv
    if (['help', '--help', '-h'].includes(word)) {
      process.stdout.write(helpText(verbs))
      return 0
    }
    const {name, verb, rest} = find(argv)
    const given = readArguments(name, verb, rest)
    if (given.flags.help) {
      process.stdout.write(helpText({[name]: verb}))
      return 0
    }
    return await act(verb, given, ports)
  } catch (thrown) {
    const error = asRefugeError(thrown)
    ports.runner.error(`${error.code} ${error.message}`, error.place)
    if (error.hint) ports.runner.info(error.hint)
    ports.runner.debug(error.stack ?? '')
    return 1
  }
}

async function act(verb: Verb, given: Arguments, ports: Ports): Promise<0 | 1> {
  const run = await verb.load()
  const {lines, json, ok} = await run(given, ports)
  for await (const line of given.flags.json && json !== undefined ? [JSON.stringify(json)] : lines) {
    process.stdout.write(`${line}\n`)
  }
  return ok ? 0 : 1
}

/** A verb is one word or two (`audit verify`). */
function find(argv: readonly string[]): {name: string; verb: Verb; rest: readonly string[]} {
  for (const length of [2, 1]) {
    const name = argv.slice(0, length).join(' ')
    const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
    if (verb) return {name, verb, rest: argv.slice(length)}
  }
  const [word = ''] = argv
  const near = suggest(word.slice(0, 60), Object.keys(verbs))
  throw new RefugeError(
    'RFG-103',
    `there is no verb '${word.slice(0, 60)}'${near ? `: did you mean '${near}'?` : ''}`,
    {
      hint: 'refuge help lists them all.',
    },
  )
}

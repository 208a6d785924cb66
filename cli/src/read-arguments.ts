import {parseArgs} from 'node:util'
import {messageOf, RefugeError} from '../../src/kernel/errors.ts'
import type {Verb} from './verb.ts'

/** What stood on the command line behind the verb. */
export interface Arguments {
  readonly operands: readonly string[]
  readonly options: Readonly<Record<string, string>>
  readonly flags: {readonly json: boolean; readonly help: boolean}
}

/** Options that every verb takes. */
export const COMMON = {
  config: 'path of refuge.yml (default: refuge.yml)',
  'working-directory': 'folder to start from (default: .)',
}

/** Reads and checks the words behind a verb; RFG-104 says what is wrong with them. */
export function readArguments(name: string, verb: Verb, words: readonly string[]): Arguments {
  const named = Object.keys({...COMMON, ...verb.options})
  const options = Object.fromEntries(named.map((it) => [it, {type: 'string' as const}]))
  const {values, positionals} = parse(name, words, options)
  const needed = verb.operands.filter((it) => !it.startsWith('['))
  if (positionals.length < needed.length) {
    throw wrong(name, `${needed.slice(positionals.length).join(' and ')} is missing`)
  }
  if (positionals.length > verb.operands.length && !verb.operands.at(-1)?.includes('…')) {
    throw wrong(name, `'${positionals[verb.operands.length]}' is too much`)
  }
  const {json, help, ...rest} = values
  const given = Object.entries(rest).filter((it): it is [string, string] => typeof it[1] === 'string')
  return {operands: positionals, options: Object.fromEntries(given), flags: {json: json === true, help: help === true}}
}

function parse(name: string, words: readonly string[], options: Record<string, {type: 'string'}>) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {...options, json: {type: 'boolean'}, help: {type: 'boolean', short: 'h'}},
    })
  } catch (error) {
    throw wrong(name, messageOf(error))
  }
}

function wrong(name: string, what: string): RefugeError {
  return new RefugeError('RFG-104', `refuge ${name}: ${what}`, {hint: `refuge ${name} --help says what it takes.`})
}

import type {Ports} from '../ports/ports.ts'
import type {Runner} from '../ports/runner.ts'
import {asRefugeError, type RefugeError} from './errors.ts'
import {escapeMarkdown} from './escape.ts'
import {flag, type InputSpec, type Inputs, optional, readInputs, text} from './inputs.ts'

/** Inputs that every action has, in the order in which `action.yml` lists them, after the action's own. */
export const COMMON_INPUTS = {
  config: text('refuge.yml'),
  'github-token': optional(),
  'dry-run': flag(false),
  'working-directory': text('.'),
} as const

export type CommonInputs = Inputs<typeof COMMON_INPUTS>

/** What an action leaves behind: its outputs (set on failure too), and the error when the thing asked for is not true. */
export interface Result<O extends string = string> {
  readonly outputs: Readonly<Record<O, string>>
  readonly problem?: RefugeError | undefined
}

export interface Action<S extends InputSpec = InputSpec, O extends string = string> {
  readonly name: string
  readonly inputs: S
  readonly outputs: readonly O[]
  /** Outputs when nothing was begun, for a sentence that says why; those that it does not name are empty. */
  refused(reason: string): Readonly<Partial<Record<O, string>>>
  /** Loads what it needs itself: a mistake in the inputs is found before. */
  run(inputs: Inputs<S>, ports: Ports): Promise<Result<O>>
}

/** Declares an action: the specification of its inputs, the names of its outputs, and what it does. Adds the common inputs. */
export function defineAction<const S extends InputSpec, const O extends string>(
  action:
    | Action<S & typeof COMMON_INPUTS, O>
    | (Omit<Action<S, O>, 'run'> & Pick<Action<S & typeof COMMON_INPUTS, O>, 'run'>),
): Action<S & typeof COMMON_INPUTS, O> {
  return {...action, inputs: {...action.inputs, ...COMMON_INPUTS}}
}

/** Runs an action to its exit code. The one place where a failure becomes an annotation. */
export async function runAction(action: Action, ports: Ports): Promise<0 | 1> {
  const {outputs, problem} = await resultOf(action, ports)
  for (const name of action.outputs) ports.runner.output(name, outputs[name] ?? '')
  if (!problem) return 0
  report(problem, ports.runner)
  return 1
}

async function resultOf(action: Action, ports: Ports): Promise<Result> {
  try {
    return await action.run(
      readInputs(action.inputs, (name) => ports.runner.input(name)),
      ports,
    )
  } catch (thrown) {
    const problem = asRefugeError(thrown)
    // A bug of ours says nothing about what was begun before it.
    if (thrown !== problem) return {outputs: {}, problem}
    await ports.runner.summary(refusal(problem))
    return {outputs: action.refused(problem.message) as Result['outputs'], problem}
  }
}

function refusal({code, message, hint}: RefugeError): string {
  const [sentence, next] = [message, hint ?? ''].map((it) => escapeMarkdown(it))
  return `**Refused**: ${code} ${sentence}\n${next ? `\nNext: ${next}\n` : ''}`
}

function report(error: RefugeError, runner: Runner): void {
  runner.error(`${error.code} ${error.message}`, error.place)
  if (error.hint) runner.info(error.hint)
  runner.debug(error.stack ?? error.message)
}

import type {Ports} from '../ports/ports.ts'
import {fillTemplates} from './templates.ts'

/** Options with their templates filled in; what they hold of secrets is masked before anything is printed. */
export function filledIn<T>(options: T, {env, runner}: Pick<Ports, 'env' | 'runner'>): T {
  const {options: filled, secrets} = fillTemplates(options, env)
  for (const secret of secrets) runner.mask(secret)
  return filled
}

import {RefugeError} from '../kernel/errors.ts'
import type {Ports} from '../ports/ports.ts'

/**
 * Makes an identity in a new file that only its owner can read, and answers with its public half, for `recipients`. Refuses
 * in CI (RFG-601), where the file would be lost or copied; RFG-642 when the file exists.
 */
export async function newKeys(
  file: string,
  {env, runner, neighbours}: Pick<Ports, 'env' | 'runner' | 'neighbours'>,
): Promise<string> {
  if (runner.context.hosted || env.CI === 'true' || env.GITHUB_ACTIONS === 'true') {
    throw new RefugeError('RFG-601', 'keys are not made in CI: whoever reads the log or the machine would have them', {
      hint: 'Run `refuge keys new --out FILE` on your own machine, and keep the file where backups do not depend on it.',
    })
  }
  const path = file.startsWith('/') ? file : `${runner.context.workspace}/${file}`
  return (await neighbours.archive()).newIdentity(path)
}

import {type ActionEnd, runAction} from '../run-action.ts'
import type {ReleaseLab} from './release-lab.ts'

/** Runs an action through the bundle in a new checkout of `main`, as the runner starts it. */
export function runBundle(
  {fake, checkout}: ReleaseLab,
  action: string,
  inputs: Readonly<Record<string, string>>,
): Promise<ActionEnd> {
  const {folder: workspace, temporary} = checkout()
  const env = {
    GITHUB_API_URL: fake.apiUrl,
    GITHUB_SERVER_URL: fake.serverUrl,
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REF_NAME: 'main',
  }
  return runAction(action, {'github-token': 'token-1', ...inputs}, {workspace, temporary, env})
}

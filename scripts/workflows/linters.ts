import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {delimiter, join} from 'node:path'

/** A linter of others for workflow files; what it says goes to our output. */
interface Linter {
  readonly program: 'actionlint' | 'zizmor'
  readonly options: readonly string[]
}

const LINTERS: readonly Linter[] = [
  {
    program: 'actionlint',
    // Ignored are two things of GitHub that this version does not know. shellcheck and pyflakes are there on some machines only.
    options: [
      '-config-file=.github/actionlint.yaml',
      '-ignore=^unexpected key "queue" for "concurrency" section',
      '-ignore=^specifying action "\\$/',
      '-shellcheck=',
      '-pyflakes=',
      '-no-color',
    ],
  },
  {
    program: 'zizmor',
    options: ['--offline', '--config', '.github/zizmor.yml', '--strict-collection', '--quiet', '--color=never'],
  },
]

/** Runs each linter that PATH has over the files, from `root`. Answers with those that complain and those that are missing. */
export function lintAll(files: readonly string[], root: string, path: string): {bad: string[]; missing: string[]} {
  const missing = LINTERS.filter(({program}) => !path.split(delimiter).some((it) => existsSync(join(it, program))))
  const bad = LINTERS.filter((it) => !missing.includes(it)).filter(({program, options}) => {
    const {status} = spawnSync(program, [...options, ...files], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {...process.env, PATH: path},
    })
    return status !== 0
  })
  const names = (linters: readonly Linter[]) => linters.map((it) => it.program)
  return {bad: names(bad), missing: names(missing)}
}

import {RefugeError} from '../../../kernel/errors.ts'
import {oneLine} from '../../../kernel/escape.ts'
import {userEnvironment} from '../../../kernel/user-environment.ts'
import type {MetricSource} from '../../../ports/metric-source.ts'
import type {Options, Place} from '../../../ports/neighbours.ts'
import type {Ports} from '../../../ports/ports.ts'
import type {Ended} from '../../../ports/process.ts'
import {readerOf} from '../read-options.ts'
import {readAnswer} from './answer.ts'

/** A command of the user's, run once a metric and poll in the folder of refuge.yml. */
export function open(
  options: Options,
  {folder, service, environment}: Place,
  ports: Pick<Ports, 'process' | 'env'>,
): MetricSource {
  const read = readerOf('exec', options)
  const [run, timeout] = [read.text('run'), read.duration('timeout', '10s')]
  const named = Array.isArray(options.env) ? options.env.map(String) : []
  return {
    async read(query, at) {
      const {metric} = query
      const env = userEnvironment(
        ports.env,
        {REFUGE_METRIC: metric, REFUGE_SERVICE: service, REFUGE_ENVIRONMENT: environment},
        named,
      )
      const input = JSON.stringify({...query, at: at.toISOString()})
      const ended = await ports.process.script(run, {cwd: folder, env, input, timeout})
      if (ended.timedOut || ended.code !== 0) throw failed(ended, timeout)
      return readAnswer(ended.stdout, query.kind)
    },
  }
}

function failed({code, stderr, timedOut}: Ended, timeout: number): RefugeError {
  const last = oneLine(stderr.trimEnd().split('\n').at(-1) ?? '').slice(0, 300)
  const how = timedOut ? `took longer than ${timeout} ms` : `ended with status ${code}`
  return new RefugeError('RFG-415', `the command of the exec source ${how}${last ? `: ${last}` : ''}`, {
    hint: 'Run the command by hand in the folder of refuge.yml, with the environment that the configuration gives it.',
  })
}

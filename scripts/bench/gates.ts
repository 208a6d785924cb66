import {gatesLab, SEVEN_GATES} from '../../test/support/gates-lab.ts'
import {median} from './median.ts'

const RUNS = 9

/** Seven gates, asked by the action from process start to end: how long, and for how many calls of GitHub's API. */
export async function gates(): Promise<string[]> {
  const lab = await gatesLab()
  try {
    lab.configure()
    const before = lab.build(lab.pushedCommit())
    for (const environment of ['staging', 'production']) await lab.deploy(environment, before)
    const candidate = lab.build(lab.reviewedCommit())
    await lab.deploy('staging', candidate)
    await lab.run('backup-snapshot', {})
    lab.configure(SEVEN_GATES)
    const [times, calls]: [number[], number[]] = [[], []]
    let outcome = ''
    for (let run = 0; run < RUNS; run++) {
      const [started, asked] = [performance.now(), lab.github.calls.length]
      outcome = (await lab.run('gate', {environment: 'production', revision: candidate})).outputs.outcome ?? ''
      times.push(performance.now() - started)
      calls.push(lab.github.calls.length - asked)
    }
    return [
      '## Gates',
      '',
      `Seven gates of one environment, all ${outcome}, by the action from start to end, median of ${RUNS}: ${(median(times) / 1000).toFixed(2)} s (at most 2 s are wanted), ${Math.max(...calls)} calls of GitHub's API (at most 25). The records, the backup and the history are real git and real files; GitHub is the fake on loopback.`,
    ]
  } finally {
    await lab.close()
  }
}

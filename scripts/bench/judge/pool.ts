import {type ChildProcess, fork} from 'node:child_process'
import {join} from 'node:path'
import type {Part} from './worker.ts'

/** Work that is spread over processes: answers come in the order of the parts. */
export async function inProcesses(parts: readonly Part[], processes: number): Promise<readonly unknown[]> {
  const answers: unknown[] = parts.map(() => undefined)
  let next = 0
  const work = async (child: ChildProcess): Promise<void> => {
    for (let place = next++; place < parts.length; place = next++) {
      answers[place] = await asked(child, parts[place])
      process.stderr.write(`\r${next}/${parts.length}  `)
    }
    child.disconnect()
  }
  const children = Array.from({length: processes}, () => fork(join(import.meta.dirname, 'worker.ts')))
  await Promise.all(children.map(work))
  process.stderr.write('\n')
  return answers
}

function asked(child: ChildProcess, part: Part | undefined): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`a process of the benchmark ended with ${code}`))
    child.once('exit', ended)
    child.once('message', (answer) => {
      child.off('exit', ended)
      resolve(answer)
    })
    child.send(part ?? {})
  })
}

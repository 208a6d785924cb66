import {spawn} from 'node:child_process'
import {Agent, get} from 'node:http'
import {join} from 'node:path'

/** Answers of one address, one request after the other on a kept connection, by slot. */
export async function send(url: string, requests: number): Promise<Readonly<Record<string, number>>> {
  const agent = new Agent({keepAlive: true, maxSockets: 1})
  const answers: Record<string, number> = {}
  try {
    for (let sent = 0; sent < requests; sent++) {
      const {status, slot} = await ask(url, agent)
      if (status !== 200) throw new Error(`request ${sent + 1} to ${url} was answered ${status}`)
      answers[slot] = (answers[slot] ?? 0) + 1
    }
  } finally {
    agent.destroy()
  }
  return answers
}

/** One request. */
export function ask(url: string, agent?: Agent): Promise<{status: number; slot: string; body: string}> {
  return new Promise((resolve, reject) => {
    const request = get(url, {...(agent && {agent})}, (answer) => {
      let body = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk) => {
        body += chunk
      })
      answer.on('end', () =>
        resolve({status: answer.statusCode ?? 0, slot: String(answer.headers['x-slot'] ?? ''), body}),
      )
    })
    request.on('error', reject)
  })
}

export interface Load {
  readonly requests: number
  readonly answered: number
  /** Errors of connections, time-outs and answers other than 2xx. */
  readonly failed: number
  readonly perSecond: number
  /** Milliseconds within which 99 of 100 were answered. */
  readonly p99: number
}

/** Load from autocannon, in a process of its own, on kept connections. */
export async function load(
  url: string,
  {connections = 48, seconds}: {connections?: number; seconds: number},
): Promise<Load> {
  const program = join(import.meta.dirname, '..', '..', 'node_modules', 'autocannon', 'autocannon.js')
  const child = spawn(process.execPath, [program, '-j', '-c', String(connections), '-d', String(seconds), url], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let text = ''
  child.stdout.setEncoding('utf8')
  for await (const chunk of child.stdout) text += chunk
  const result = JSON.parse(text) as Record<string, number> & {
    requests: {total: number; average: number}
    latency: {p99: number}
  }
  const failed = (result.errors ?? 0) + (result.timeouts ?? 0) + (result.non2xx ?? 0)
  const {requests, latency} = result
  return {
    requests: requests.total,
    answered: result['2xx'] ?? 0,
    failed,
    perSecond: requests.average,
    p99: latency.p99,
  }
}

import {createHash} from 'node:crypto'
import type {Answer} from './exchange.ts'

/** One page of a list, and where the others are. Source: REST API, "Using pagination in the REST API". */
export function paged(answer: Answer, url: URL): Answer {
  if (!Array.isArray(answer.body)) return answer
  const size = Math.min(100, Number(url.searchParams.get('per_page') ?? 30))
  const page = Number(url.searchParams.get('page') ?? 1)
  const last = Math.max(1, Math.ceil(answer.body.length / size))
  const body: readonly unknown[] = answer.body.slice((page - 1) * size, page * size)
  const links = [
    ...(page > 1 ? [linkTo(url, page - 1, 'prev'), linkTo(url, 1, 'first')] : []),
    ...(page < last ? [linkTo(url, page + 1, 'next'), linkTo(url, last, 'last')] : []),
  ]
  return {...answer, body, headers: {...answer.headers, ...(links.length > 0 ? {link: links.join(', ')} : {})}}
}

function linkTo(url: URL, page: number, relation: string): string {
  const to = new URL(url)
  to.searchParams.set('page', String(page))
  return `<${to.href}>; rel="${relation}"`
}

/** An answer that the client has already is sent without its body. */
export function conditional(answer: Answer, known: string | undefined): Answer {
  if (answer.status !== 200) return answer
  const etag = `"${createHash('sha256').update(JSON.stringify(answer.body)).digest('hex')}"`
  const headers = {...answer.headers, etag}
  return known === etag ? {status: 304, headers} : {...answer, headers}
}

import {execFileSync} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {createServer, type RequestListener} from 'node:http'
import {createServer as createTlsServer} from 'node:https'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, describe, expect, test} from '@jest/globals'
import {connectionOf, addressOf as urlOf} from '../../../../src/adapters/metrics/http.ts'
import {describeWith} from '../../../support/describe-with.ts'
import {addressOf, stop} from '../../../support/exporter.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function serve(listener: RequestListener): Promise<URL> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => stop(server))
  return new URL(`http://${addressOf(server)}/x`)
}

const ask = (url: URL, more: Record<string, unknown> = {}, folder = '/') =>
  connectionOf('prometheus', {kind: 'prometheus', ...more}, {folder}).ask(url)

describe('a source over HTTP', () => {
  test('sends what the configuration gives: token, headers, or name and password', async () => {
    const url = await serve((request, response) => response.end(JSON.stringify(request.headers)))
    const headers = async (more: Record<string, unknown>) => JSON.parse((await ask(url, more)).body)
    expect(await headers({token: 'abc', headers: {'X-Scope-OrgID': 'shop'}})).toMatchObject({
      authorization: 'Bearer abc',
      'x-scope-orgid': 'shop',
    })
    expect(await headers({username: 'ada', password: 'pw'})).toMatchObject({authorization: 'Basic YWRhOnB3'})
  })

  test('does not follow a redirect, which could take the token elsewhere', async () => {
    let calls = 0
    const url = await serve((request, response) => {
      calls++
      response.writeHead(302, {location: request.url ?? '/'}).end()
    })
    expect(await ask(url, {token: 'abc'})).toMatchObject({status: 302})
    expect(calls).toBe(1)
  })

  test('waits no longer than its time limit, also for the rest of an answer', async () => {
    const url = await serve((_, response) => void response.write('{'))
    await expect(ask(url, {timeout: '100ms'})).rejects.toMatchObject({
      code: 'RFG-411',
      message: 'the prometheus source does not answer: no answer within 100 ms',
    })
  })

  test('takes no answer without end', async () => {
    const url = await serve((_, response) => {
      const more = () => {
        while (response.write('x'.repeat(1 << 20)));
        response.once('drain', more)
      }
      more()
    })
    await expect(ask(url)).rejects.toMatchObject({code: 'RFG-411', message: expect.stringContaining('larger than')})
  })

  test('quotes a server in one short line without our secrets', () => {
    const {quote} = connectionOf('prometheus', {kind: 'prometheus', token: 'sesame'}, {folder: '/'})
    expect(quote('no\n\u001b[31msesame')).toBe('no \ufffd[31m***')
    expect(quote('x'.repeat(1000))).toHaveLength(300)
  })

  test.each(['file:///etc/passwd', 'ftp://x', 'prometheus:9090', 'https://u:secret@x'])(
    'refuses the address %s and does not show it',
    (url) => {
      expect(() => urlOf('prometheus', {kind: 'prometheus', url})).toThrow(
        expect.objectContaining({code: 'RFG-410', message: expect.not.stringContaining(url)}),
      )
    },
  )

  test('refuses a token with a line break in it', () => {
    expect(() => connectionOf('prometheus', {kind: 'prometheus', token: 'a\nb'}, {folder: '/'})).toThrow(
      expect.objectContaining({code: 'RFG-410'}),
    )
  })
})

describeWith(['openssl'], 'a source over TLS', () => {
  test('is trusted by the certificate of its authority, and only then', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'refuge-tls-'))
    const paths = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')]
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1']
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', ...paths, ...subject], {
      stdio: 'ignore',
    })
    const pem = (name: string) => readFileSync(join(folder, name))
    const server = createTlsServer(
      {key: pem('key.pem'), cert: pem('cert.pem')},
      (_, response) => void response.end('{}'),
    )
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    closing.push(
      () => stop(server),
      async () => rmSync(folder, {recursive: true}),
    )
    const url = new URL(`https://${addressOf(server)}/`)
    expect(await ask(url, {ca: 'cert.pem'}, folder)).toMatchObject({status: 200})
    await expect(ask(url)).rejects.toMatchObject({code: 'RFG-411', message: expect.stringContaining('SELF_SIGNED')})
    await expect(ask(url, {ca: 'none.pem'}, folder)).rejects.toMatchObject({code: 'RFG-410'})
  })
})

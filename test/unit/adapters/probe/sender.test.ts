import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import {createServer as createTlsServer} from 'node:https'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, describe, expect, test} from '@jest/globals'
import {openProbeSender} from '../../../../src/adapters/probe/index.ts'
import type {ProbeAnswer} from '../../../../src/ports/probe.ts'

const servers: Server[] = []

async function serve(server: Server, host = '127.0.0.1'): Promise<number> {
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, host, done))
  return (server.address() as AddressInfo).port
}

afterEach(async () => {
  for (const it of servers.splice(0)) {
    it.closeAllConnections()
    await new Promise((done) => it.close(done))
  }
})

describe('the sender of probes', () => {
  test('keeps its connections, and takes a redirect for the answer that it is', async () => {
    let connections = 0
    const server = createServer((_, response) => response.writeHead(302, {location: '/elsewhere'}).end('moved'))
    server.on('connection', () => {
      connections += 1
    })
    const port = await serve(server)
    const sender = openProbeSender({timeout: 2000})
    for (let time = 0; time < 5; time += 1) {
      expect(await sender.send(new URL(`http://127.0.0.1:${port}/`))).toEqual({family: 'ipv4', status: 302})
    }
    sender.close()
    expect(connections).toBe(1)
  })

  test('says that an answer did not come in time, also one that began', async () => {
    const port = await serve(
      createServer((request, response) => {
        if (request.url === '/begins') response.write('a part')
      }),
    )
    const sender = openProbeSender({timeout: 150})
    for (const path of ['/never', '/begins']) {
      expect(await sender.send(new URL(path, `http://127.0.0.1:${port}`))).toEqual({
        family: 'ipv4',
        failure: 'no answer in time',
      })
    }
    sender.close()
  })

  test('says why there is no connection, and never rejects', async () => {
    const port = await serve(createServer())
    const [server] = servers.splice(0)
    await new Promise((done) => server?.close(done))
    const sender = openProbeSender({timeout: 2000})
    expect(await sender.send(new URL(`http://127.0.0.1:${port}/`))).toEqual({family: 'ipv4', failure: 'ECONNREFUSED'})
    expect(await sender.send(new URL('http://no-such-host.invalid/'))).toEqual({
      failure: expect.stringMatching(/ENOTFOUND|EAI_AGAIN/),
    })
    sender.close()
  })

  test('asks both families of a name in turn, so that one that is broken shows', async () => {
    const port = await serve(createServer((_, response) => response.end('ok')))
    const sender = openProbeSender({timeout: 2000})
    const answers: ProbeAnswer[] = []
    for (let time = 0; time < 4; time += 1) answers.push(await sender.send(new URL(`http://localhost:${port}/`)))
    sender.close()
    const of = (family: string) => answers.filter((it) => it.family === family)
    expect(of('ipv4').every((it) => it.status === 200)).toBe(true)
    // Where the machine has no IPv6 name for itself, only the one family is asked.
    expect([0, 2]).toContain(of('ipv6').length)
    expect(of('ipv6').every((it) => it.failure === 'ECONNREFUSED')).toBe(true)
  })

  test('tries a connection anew that the server closed between two requests', async () => {
    const server = createServer((_, response) => response.end('ok'))
    const port = await serve(server)
    const sender = openProbeSender({timeout: 2000})
    const url = new URL(`http://127.0.0.1:${port}/`)
    for (let time = 0; time < 20; time += 1) {
      expect(await sender.send(url)).toEqual({family: 'ipv4', status: 200})
      server.closeAllConnections()
    }
    sender.close()
  })

  test('trusts no certificate that nobody vouches for', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'refuge-probe-'))
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
    const request = [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-days',
      '1',
    ]
    execFileSync('openssl', [...request, '-subj', '/CN=localhost', '-keyout', key, '-out', cert], {stdio: 'ignore'})
    const port = await serve(createTlsServer({key: readFileSync(key), cert: readFileSync(cert)}, (_, it) => it.end()))
    rmSync(folder, {recursive: true})
    const sender = openProbeSender({timeout: 2000})
    expect(await sender.send(new URL(`https://127.0.0.1:${port}/`))).toEqual({
      family: 'ipv4',
      failure: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    })
    sender.close()
  })
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { Agent, request } from 'node:https'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from 'node:tls'
import { pino } from 'pino'
import { generate } from 'selfsigned'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { ConfigError } from '../config/config-error.js'
import { startServer } from '../main.js'
import { testDependencies } from '../testing/serve-for-test.js'

interface Pair {
  cert: string
  private: string
}
let first: Pair
let second: Pair

beforeAll(async () => {
  const make = (name: string) => generate([{ name: 'commonName', value: name }], { keyType: 'ec' })
  ;[first, second] = await Promise.all([make('first.test'), make('second.test')])
})

/** A server with that certificate, whose files the test may change. */
async function serveTls(pair: Pair) {
  const folder = await mkdtemp(join(tmpdir(), 'constat-tls-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const files = { certFile: join(folder, 'cert.pem'), keyFile: join(folder, 'key.pem') }
  const put = async ({ cert, private: key }: Pair) => {
    await writeFile(files.certFile, cert)
    await writeFile(files.keyFile, key)
  }
  await put(pair)
  const lines: string[] = []
  const logger = pino({ base: null }, { write: (line: string) => void lines.push(line) })
  const http = { tls: files, maxConnections: 10 }
  const start = async () => {
    const server = await startServer({ host: '127.0.0.1', port: 0, http }, await testDependencies({ logger }))
    onTestFinished(() => server.close())
    return server
  }
  return { files, put, lines, start }
}

const port = (url: string) => Number(new URL(url).port)

/** The name on the certificate that a new connection gets. */
function nameServedAt(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port: port(url), host: '127.0.0.1', rejectUnauthorized: false }, () => {
      resolve(String(socket.getPeerCertificate().subject.CN))
      socket.destroy()
    })
    socket.on('error', reject)
  })
}

function get(url: string, agent: Agent): Promise<{ status: number | undefined; socket: Socket }> {
  return new Promise((resolve, reject) => {
    request(`${url}/healthz`, { agent }, (response) => {
      response.resume().on('end', () => {
        resolve({ status: response.statusCode, socket: response.socket })
      })
    })
      .on('error', reject)
      .end()
  })
}

describe('TLS_CERT_FILE and TLS_KEY_FILE', () => {
  it('make the server speak https', async () => {
    const { start } = await serveTls(first)
    const { url } = await start()
    const agent = new Agent({ rejectUnauthorized: false })
    expect(url).toMatch(/^https:\/\/127\.0\.0\.1:/)
    expect((await get(url, agent)).status).toBe(200)
    agent.destroy()
  })

  it.each(['TLSv1', 'TLSv1.1'] as const)('refuse %s', async (maxVersion) => {
    const { start } = await serveTls(first)
    const { url } = await start()
    const options = { port: port(url), host: '127.0.0.1', rejectUnauthorized: false, ciphers: 'DEFAULT@SECLEVEL=0' }
    const failure = await new Promise<NodeJS.ErrnoException>((resolve, reject) => {
      connect({ ...options, minVersion: 'TLSv1', maxVersion }, () => {
        reject(new Error('connected'))
      }).on('error', resolve)
    })
    expect(failure.code).toContain('PROTOCOL_VERSION')
  })

  it('stop the start when they do not belong together, without a word of the key', async () => {
    const { put, start } = await serveTls(first)
    await put({ cert: first.cert, private: second.private })
    const failure = await start().catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(ConfigError)
    expect(String(failure)).toContain('Le certificat ou sa clé est illisible, ou ils ne vont pas ensemble.')
    expect(String(failure)).not.toContain('PRIVATE')
  })
})

describe('a certificate that is renewed', () => {
  it('is served to new connections, and those that are open go on', async () => {
    const { put, lines, start } = await serveTls(first)
    const { url } = await start()
    const agent = new Agent({ rejectUnauthorized: false, keepAlive: true, maxSockets: 1 })
    onTestFinished(() => {
      agent.destroy()
    })
    const before = await get(url, agent)
    await put(second)
    process.emit('SIGHUP')
    await expect.poll(() => nameServedAt(url)).toBe('second.test')
    const after = await get(url, agent)
    expect(after.status).toBe(200)
    expect(after.socket).toBe(before.socket)
    expect(lines.join('')).toContain('"event":"certificate_renewed"')
  })

  it('changes nothing while it is broken, says so once, and is taken when it is whole', async () => {
    const { put, lines, start } = await serveTls(first)
    const { url } = await start()
    const faults = () => lines.filter((line) => line.includes('certificate_not_renewed'))
    await put({ cert: second.cert, private: first.private })
    process.emit('SIGHUP')
    await expect.poll(faults).toHaveLength(1)
    expect(await nameServedAt(url)).toBe('first.test')
    process.emit('SIGHUP')
    await put(second)
    process.emit('SIGHUP')
    await expect.poll(() => nameServedAt(url)).toBe('second.test')
    expect(faults()).toHaveLength(1)
    expect(lines.join('')).not.toMatch(/PRIVATE|constat-tls-/)
  })
})

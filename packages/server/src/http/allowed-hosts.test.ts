import { request as httpRequest } from 'node:http'
import { describe, expect, it } from 'vitest'
import { serveForTest } from '../testing/serve-for-test.js'
import { sendRaw } from '../testing/send-raw.js'

/** What a request under another name is answered with; `fetch` lets nobody choose his `Host`. */
function ask(url: string, host: string, path = '/v1/nothing', headers: Record<string, string> = {}) {
  return new Promise<{ status: number | undefined; code: unknown }>((resolve, reject) => {
    httpRequest(`${url}${path}`, { headers: { Host: host, ...headers }, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece))
      response.on('end', () => {
        const body = text.startsWith('{') ? (JSON.parse(text) as { code?: unknown }) : {}
        resolve({ status: response.statusCode, code: body.code })
      })
    })
      .on('error', reject)
      .end()
  })
}

const http = (allowedHosts: string[], trustedProxies: number | string[] = []) => ({
  http: { forceHttps: false, allowedHosts, trustedProxies },
})
const refused = { status: 400, code: 'host_not_allowed' }
const passed = { status: 404, code: 'not_found' }

describe('ALLOWED_HOSTS', () => {
  it.each([
    'api.example.fr',
    'API.Example.FR:8443',
    'api.example.fr.',
    'constat.example',
    'a.b.constat.example',
    '[::1]:3000',
    '192.0.2.7',
  ])('lets %s pass', async (host) => {
    const { url } = await serveForTest(http(['api.example.fr', '.constat.example', '::1', '192.0.2.7']))
    expect(await ask(url, host)).toEqual(passed)
  })

  it.each([
    'evil.test',
    'api.example.fr.evil.test',
    'evil-api.example.fr',
    'xconstat.example',
    'sub.api.example.fr',
    'api.example.fr@evil.test',
    'evil.test#api.example.fr',
    '127.0.0.1',
    '',
  ])('refuses %j, the page included', async (host) => {
    const { url } = await serveForTest(http(['api.example.fr', '.constat.example']))
    expect(await ask(url, host)).toEqual(refused)
    expect(await ask(url, host, '/')).toEqual(refused)
  })

  it('lets probes ask by address, under their exact paths', async () => {
    const { url } = await serveForTest(http(['api.example.fr']))
    expect((await ask(url, '10.1.2.3:3000', '/healthz')).status).toBe(200)
    expect((await ask(url, '10.1.2.3:3000', '/health')).status).toBe(200)
    for (const path of ['/healthz/', '/HEALTHZ', '/healthz%2f..']) expect(await ask(url, 'x', path)).toEqual(refused)
  })

  it('believes X-Forwarded-Host from a proxy that is trusted, and from nobody else', async () => {
    const forwarded = { 'X-Forwarded-Host': 'api.example.fr' }
    const behind = await serveForTest(http(['api.example.fr'], ['loopback']))
    expect(await ask(behind.url, 'constat:3000', '/v1/nothing', forwarded)).toEqual(passed)
    const alone = await serveForTest(http(['api.example.fr']))
    expect(await ask(alone.url, 'constat:3000', '/v1/nothing', forwarded)).toEqual(refused)
  })
})

describe('whatever ALLOWED_HOSTS is', () => {
  it.each([
    ['two of them', 'GET /healthz HTTP/1.1\r\nHost: a.test\r\nHost: b.test\r\nConnection: close\r\n\r\n'],
    ['one in the request target', 'GET http://b.test/healthz HTTP/1.1\r\nHost: a.test\r\nConnection: close\r\n\r\n'],
    ['none', 'GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ])('a request with %s is refused', async (_what, request) => {
    const { url } = await serveForTest()
    expect(await sendRaw(url, request)).toMatch(/^HTTP\/1\.1 400 /)
  })
})

import { connect } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Dependencies } from '../dependencies.js'
import { startServer } from '../main.js'
import { createMetrics } from '../metrics/create-metrics.js'
import { sampleAnalysis } from '../testing/sample-analysis.js'
import { sendRaw } from '../testing/send-raw.js'
import { testDependencies, testKey } from '../testing/serve-for-test.js'
import { defaultConnectionLimits, type ConnectionLimits } from './connection-limits.js'

async function serve(limits: Partial<ConnectionLimits>, replaced: Partial<Dependencies> = {}, maxConnections = 50) {
  const served = { host: '127.0.0.1', port: 0, http: { tls: null, maxConnections } }
  const dependencies = await testDependencies(replaced)
  const server = await startServer(served, dependencies, { ...defaultConnectionLimits, ...limits })
  onTestFinished(() => server.close())
  return server
}

const bodyOf = (answer: string): unknown => JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4))
const key = `X-API-Key: ${testKey}\r\n`

describe('a connection', () => {
  it('that does not send its headers in time is answered 408 in our form, and closed', async () => {
    const { url } = await serve({ headersMs: 50, checkEveryMs: 20 })
    const answer = await sendRaw(url, 'GET /healthz HTTP/1.1\r\nHost: test\r\nX-Slow: ')
    expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/)
    expect(bodyOf(answer)).toMatchObject({ code: 'request_timeout', request_id: expect.any(String) as string })
  })

  it('that sends nothing at all is closed', async () => {
    const { url } = await serve({ headersMs: 50, checkEveryMs: 20 })
    expect(await sendRaw(url)).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('that does not send its body in time is closed', async () => {
    const { url } = await serve({ headersMs: 50, requestMs: 100, checkEveryMs: 20 })
    const head = `POST /v1/invoices/pdf HTTP/1.1\r\nHost: test\r\n${key}Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000\r\n\r\n--x`
    expect(await sendRaw(url, head)).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('with too many bytes of headers is answered 431', async () => {
    const { url } = await serve({})
    const answer = await sendRaw(url, `GET /healthz HTTP/1.1\r\nHost: test\r\nX-Long: ${'a'.repeat(17_000)}\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 431 /)
    expect(bodyOf(answer)).toMatchObject({ code: 'headers_too_large' })
  })

  it('that is not HTTP is answered 400, without a word of what was sent', async () => {
    const { url } = await serve({})
    const answer = await sendRaw(url, '\x16\x03\x01 secret-of-tls\r\n\r\n')
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/)
    expect(bodyOf(answer)).toMatchObject({ code: 'invalid_request' })
    expect(answer).not.toContain('secret')
  })

  it('that is one too many is closed at once, and has its place when another ends', async () => {
    const { url } = await serve({}, {}, 1)
    const port = Number(new URL(url).port)
    const held = connect(port, '127.0.0.1')
    await new Promise((resolve) => held.once('connect', resolve))
    await expect.poll(() => sendRaw(url, 'GET /healthz HTTP/1.0\r\n\r\n')).toBe('')
    held.destroy()
    await expect.poll(() => sendRaw(url, 'GET /healthz HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 /)
  })
})

describe('a client', () => {
  it('that does not read its answer is given up', async () => {
    const highlights = ['x'.repeat(32 * 1024 * 1024)]
    const metrics = createMetrics()
    const analyze = () => Promise.resolve({ ...sampleAnalysis(), highlights })
    const { url } = await serve({ unreadMs: 100 }, { analyze, metrics })
    const form = '--x\r\nContent-Disposition: form-data; name="file"; filename="f.pdf"\r\n\r\n%PDF-1.4\r\n--x--\r\n'
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    onTestFinished(() => {
      socket.destroy()
    })
    socket
      .pause()
      .write(
        `POST /v1/invoices/pdf HTTP/1.1\r\nHost: test\r\n${key}Content-Type: multipart/form-data; boundary=x\r\nContent-Length: ${form.length}\r\n\r\n${form}`,
      )
    await expect
      .poll(() => metrics.exposition(), { timeout: 10_000 })
      .toContain('constat_http_requests_total{method="POST",route="/v1/invoices/pdf",status="499"} 1')
  })

  it('that goes on sending after its answer is cut', async () => {
    const { url } = await serve({ lateBodyMs: 50 })
    const head = 'POST /v1/invoices/pdf HTTP/1.1\r\nHost: test\r\nContent-Length: 100000\r\n\r\n'
    expect(await sendRaw(url, head, 'x'.repeat(1000))).toMatch(/^HTTP\/1\.1 401 /)
  })

  it('that ends what it sends after its answer keeps its connection', async () => {
    const { url } = await serve({ lateBodyMs: 5000 })
    const head = 'POST /v1/invoices/pdf HTTP/1.1\r\nHost: test\r\nContent-Length: 4\r\n\r\n'
    const next = 'GET /healthz HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n'
    const answer = await sendRaw(url, head, 'xxxx', next)
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 401', 'HTTP/1.1 200'])
  })
})

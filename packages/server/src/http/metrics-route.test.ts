import { describe, expect, it } from 'vitest'
import { createMetrics } from '../metrics/create-metrics.js'
import { invoiceForm } from '../testing/invoice-form.js'
import { serveForTest, testKey } from '../testing/serve-for-test.js'

const token = 'token-of-the-monitor'
const read = async (url: string, headers: Record<string, string> = { Authorization: `Bearer ${token}` }) => {
  const response = await fetch(`${url}/metrics`, { headers })
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}

describe('GET /metrics', () => {
  it.each([{}, { Authorization: 'Bearer wrong' }, { 'X-API-Key': 'wrong' }, { 'X-API-Key': token }])(
    'is closed to %j',
    async (headers) => {
      const { url } = await serveForTest({ metricsToken: token })
      expect((await read(url, headers)).status).toBe(401)
    },
  )

  it('opens with its token, in the format of Prometheus, and with a key of the server', async () => {
    const { url } = await serveForTest({ metricsToken: token })
    expect(await read(url)).toMatchObject({ status: 200, type: 'text/plain; version=0.0.4; charset=utf-8' })
    expect((await read(url, { 'X-API-Key': testKey })).status).toBe(200)
  })

  it('has no token by default', async () => {
    const { url } = await serveForTest()
    expect((await read(url, { Authorization: 'Bearer null' })).status).toBe(401)
  })

  it('counts requests by the pattern of their route, whatever callers send', async () => {
    const { url } = await serveForTest({ metricsToken: token })
    const headers = { 'X-API-Key': testKey }
    await fetch(`${url}/v1/invoices/pdf`, { method: 'POST', headers, body: invoiceForm() })
    for (const name of ['jean-dupont', 'marie-durand']) await fetch(`${url}/${name}?who=${name}`)
    await fetch(`${url}/healthz`, { method: 'PROPFIND' })
    const { text } = await read(url)
    expect(text).toContain('constat_http_requests_total{method="POST",route="/v1/invoices/pdf",status="200"} 1')
    expect(text).toContain('constat_http_requests_total{method="GET",route="none",status="404"} 2')
    expect(text).toContain('constat_http_requests_total{method="other",route="/healthz",status="405"} 1')
    expect(text).toMatch(/constat_http_request_duration_seconds_count\{method="POST",route="\/v1\/invoices\/pdf"\} 1/)
    expect(text).not.toMatch(/dupont|durand/)
  })

  it('keeps the measures of two servers apart', async () => {
    const first = await serveForTest({ metricsToken: token, metrics: createMetrics() })
    const second = await serveForTest({ metricsToken: token, metrics: createMetrics() })
    await fetch(`${first.url}/healthz`)
    expect((await read(second.url)).text).not.toContain('route="/healthz"')
  })
})

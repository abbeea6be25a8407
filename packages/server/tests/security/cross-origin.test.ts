import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { serveForTest, testKey } from '../../src/testing/serve-for-test.js'
import { lacksBrowser, openBrowser } from '../open-browser.js'

/** An empty page of another origin. */
async function foreignPage(): Promise<string> {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Application</title>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe.skipIf(lacksBrowser)('a page of another origin, in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  /** What a page sees of one call: status and headers, or that the browser refused. */
  async function callFrom(origin: string, address: string, init: { method: string; headers: Record<string, string> }) {
    const page = await browser.newPage()
    await page.goto(origin)
    const seen = await page.evaluate(
      async ([url, options]) => {
        try {
          const response = await fetch(url, options)
          return { status: response.status, requestId: response.headers.get('x-request-id') }
        } catch {
          return 'refused by the browser'
        }
      },
      [address, init] as const,
    )
    await page.close()
    return seen
  }

  const headers = {
    'X-API-Key': testKey,
    'X-Request-Id': 'from-a-page',
    'Idempotency-Key': 'a',
    Prefer: 'respond-async',
    'Last-Event-ID': '3',
  }

  it.each(['GET', 'POST', 'DELETE'])('that is listed may send %s with our headers, and reads ours', async (method) => {
    const origin = await foreignPage()
    const { url } = await serveForTest({ allowedOrigins: [origin] })
    expect(await callFrom(origin, `${url}/v1/nothing`, { method, headers })).toEqual({
      status: 404,
      requestId: 'from-a-page',
    })
  })

  it('that is listed may not use other methods and headers', async () => {
    const origin = await foreignPage()
    const { url } = await serveForTest({ allowedOrigins: [origin] })
    for (const init of [
      { method: 'PROPFIND', headers },
      { method: 'GET', headers: { 'X-Other': '1' } },
    ]) {
      expect(await callFrom(origin, `${url}/v1/nothing`, init)).toBe('refused by the browser')
    }
  })

  it('that is not listed sees nothing', async () => {
    const origin = await foreignPage()
    const { url } = await serveForTest({ allowedOrigins: ['https://app.example.fr'] })
    expect(await callFrom(origin, `${url}/healthz`, { method: 'GET', headers: {} })).toBe('refused by the browser')
    expect(await callFrom(origin, `${url}/v1/invoices/pdf`, { method: 'POST', headers })).toBe('refused by the browser')
  })

  it('whose name someone makes to resolve to this server is refused where names are listed', async () => {
    const { url } = await serveForTest({
      http: { forceHttps: false, allowedHosts: ['api.example.fr'], trustedProxies: [] },
    })
    const page = await browser.newPage()
    const response = await page.goto(url.replace('127.0.0.1', 'localhost'))
    expect(response?.status()).toBe(400)
    await page.close()
  })
})

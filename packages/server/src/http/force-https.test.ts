import { describe, expect, it } from 'vitest'
import { invoiceForm } from '../testing/invoice-form.js'
import { serveForTest, testKey } from '../testing/serve-for-test.js'

const http = { forceHttps: true, allowedHosts: [], trustedProxies: ['loopback'] }
const overHttps = { 'X-Forwarded-Proto': 'https' }

describe('FORCE_HTTPS', () => {
  it.each(['GET', 'HEAD'])('sends %s to the same address over https', async (method) => {
    const { url } = await serveForTest({ http })
    const response = await fetch(`${url}/script/page.js?a=1`, { method, redirect: 'manual' })
    expect(response.status).toBe(308)
    expect(response.headers.get('location')).toBe('https://127.0.0.1/script/page.js?a=1')
    expect(response.headers.get('strict-transport-security')).toBeNull()
  })

  it('refuses a bill that came in clear, before it is read', async () => {
    const { url } = await serveForTest({ http, analyze: () => Promise.reject(new Error('must not run')) })
    const headers = { 'X-API-Key': testKey }
    const response = await fetch(`${url}/v1/invoices/pdf`, { method: 'POST', headers, body: invoiceForm() })
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({ code: 'https_required' })
  })

  it.each(['/healthz', '/health'])('leaves %s to probes', async (path) => {
    const { url } = await serveForTest({ http })
    expect((await fetch(`${url}${path}`, { redirect: 'manual' })).status).toBe(200)
  })

  it('serves what comes over https through a trusted proxy, and has browsers remember it', async () => {
    const { url } = await serveForTest({ http })
    const response = await fetch(`${url}/`, { headers: overHttps })
    expect(response.status).toBe(200)
    expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000')
  })

  it('does not believe a caller who says himself that he came over https', async () => {
    const { url } = await serveForTest({ http: { ...http, trustedProxies: ['10.0.0.0/8'] } })
    expect((await fetch(`${url}/`, { headers: overHttps, redirect: 'manual' })).status).toBe(308)
  })

  it('is off by default, and then nothing tells browsers to come back over https', async () => {
    const { url } = await serveForTest({ http: { ...http, forceHttps: false } })
    const response = await fetch(`${url}/`, { headers: overHttps })
    expect([response.status, response.headers.get('strict-transport-security')]).toEqual([200, null])
  })
})

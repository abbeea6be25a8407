import { describe, expect, it } from 'vitest'
import { serveForTest, testKey } from '../testing/serve-for-test.js'
import { woundsForTest } from '../testing/wounds.test-support.js'
import { version } from '../version.js'

const get = async (address: string, headers: Record<string, string> = {}) => {
  const response = await fetch(address, { headers })
  return { status: response.status, body: await response.json() }
}

describe('GET /healthz', () => {
  it('answers {"ok":true}', async () => {
    const { url } = await serveForTest()
    expect(await get(`${url}/healthz`)).toEqual({ status: 200, body: { ok: true } })
  })
})

describe('GET /health', () => {
  it('is bare without a key, and with a wrong one', async () => {
    const { url } = await serveForTest()
    expect(await get(`${url}/health`)).toEqual({ status: 200, body: { status: 'ok' } })
    expect(await get(`${url}/health`, { 'X-API-Key': 'wrong' })).toEqual({ status: 200, body: { status: 'ok' } })
  })

  it('gives the details with a key', async () => {
    let now = new Date('2026-11-20T09:00:00Z')
    const { url } = await serveForTest({ clock: () => now })
    now = new Date('2026-11-20T09:01:30Z')
    expect(await get(`${url}/health`, { 'X-API-Key': testKey })).toEqual({
      status: 200,
      body: {
        status: 'ok',
        version,
        node: process.version,
        environment: 'test',
        uptime_seconds: 90,
        parts: { database: 'up' },
        ocr_ready: false,
        ocr_model: 'tesseract',
        vision_provider: null,
        vision_model: null,
        vision_configured: false,
        llm_available: false,
        wounds: { running: 0, waiting: 0 },
        analyses: { running: 0, waiting: 0 },
        limits: {
          max_content_length: 65_536,
          max_concurrent_analyses: 2,
          max_waiting_analyses: 4,
          max_analysis_seconds: 60,
        },
      },
    })
  })
})

describe('GET /health where a model looks at wounds', () => {
  it('names it', async () => {
    const { wounds } = woundsForTest([])
    const { url } = await serveForTest({ wounds })
    const vision = {
      vision_provider: 'scripted',
      vision_model: 'scripted-1',
      vision_configured: true,
      llm_available: true,
    }
    expect(await get(`${url}/health`, { 'X-API-Key': testKey })).toMatchObject({ status: 200, body: vision })
  })
})

describe('other paths and methods', () => {
  it('are answered 404 and 405 in JSON', async () => {
    const { url } = await serveForTest()
    expect(await get(`${url}/v1/nothing`)).toMatchObject({ status: 404, body: { code: 'not_found' } })
    expect(await get(`${url}/%E0%A4%A`)).toMatchObject({ status: 404, body: { code: 'not_found' } })
    for (const path of ['/', '/health', '/healthz']) {
      const response = await fetch(`${url}${path}`, { method: 'DELETE' })
      expect([path, response.status, response.headers.get('allow')]).toEqual([path, 405, 'GET, HEAD'])
      expect(await response.json()).toMatchObject({ code: 'method_not_allowed' })
    }
  })
})

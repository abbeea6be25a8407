import { describe, expect, it } from 'vitest'
import { callForJson } from './read-json.js'
import { busy, json, scriptedConnection } from './scripted-fetch.test-support.js'
import type { Call } from './send.js'

const get: Call = { method: 'GET', path: '/health', isRepeatable: true }
const post: Call = { method: 'POST', path: '/v1/invoices/pdf', body: new FormData(), isRepeatable: false }
const cut = new TypeError('fetch failed')

describe('a call', () => {
  it('goes to the server with the key', async () => {
    const { connection, sent } = scriptedConnection([json({ status: 'ok' })])
    expect(await callForJson(connection, get)).toEqual({ status: 'ok' })
    expect(sent[0]?.url).toBe('http://server.example/health')
    expect(new Headers(sent[0]?.init.headers).get('x-api-key')).toBe('nuno_key')
  })

  it('is made again when the server had no time for it, whatever it does', async () => {
    const { connection, sent } = scriptedConnection([busy(), busy(), json({ done: true })])
    expect(await callForJson(connection, post)).toEqual({ done: true })
    expect(sent).toHaveLength(3)
  })

  it('is given up after the retries that were asked for, with what the server said', async () => {
    const { connection, sent } = scriptedConnection([busy(), busy()], { retries: 1 })
    await expect(callForJson(connection, post)).rejects.toMatchObject({
      code: 'busy',
      detail: 'Occupé.',
      status: 503,
      requestId: 'r-1',
      retryAfterSeconds: 0,
      isRetryable: true,
    })
    expect(sent).toHaveLength(2)
  })

  it('that may count twice is not made again when its answer is lost', async () => {
    const lost = scriptedConnection([cut, json({})])
    await expect(callForJson(lost.connection, post)).rejects.toMatchObject({ code: 'network_failed', status: null })
    expect(lost.sent).toHaveLength(1)
    const repeated = scriptedConnection([cut, json({ done: true })])
    expect(await callForJson(repeated.connection, get)).toEqual({ done: true })
  })

  it('is not made again when the server asks for more patience than a minute', async () => {
    const reply = json({ code: 'rate_exceeded', detail: 'Trop.' }, { status: 429, headers: { 'Retry-After': '61' } })
    const { connection, sent } = scriptedConnection([reply])
    await expect(callForJson(connection, get)).rejects.toMatchObject({ code: 'rate_exceeded', retryAfterSeconds: 61 })
    expect(sent).toHaveLength(1)
  })

  it.each([
    [429, 'quota_exceeded'],
    [503, 'vision_not_configured'],
    [422, 'not_an_energy_bill'],
    [401, 'unauthorized'],
  ])('is not made again after a lasting %d %s', async (status, code) => {
    const { connection, sent } = scriptedConnection([json({ code, detail: 'Non.' }, { status })])
    await expect(callForJson(connection, get)).rejects.toMatchObject({ code, status, isRetryable: false })
    expect(sent).toHaveLength(1)
  })

  it('shows no words of a proxy, and tells its page from an answer', async () => {
    const page = () => new Response('<h1>nginx</h1>', { status: 502 })
    const { connection } = scriptedConnection([page(), page(), page()], { retries: 0 })
    const failure = await callForJson(connection, get).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'unreadable_answer', status: 502 })
    expect(String(failure)).not.toContain('nginx')
    const { connection: other } = scriptedConnection([new Response('<h1>Bonjour</h1>')])
    await expect(callForJson(other, get)).rejects.toMatchObject({ code: 'unreadable_answer', status: 200 })
  })

  it('ends at once when it is aborted, also while it waits to be made again', async () => {
    const controller = new AbortController()
    const waiting = json({ code: 'busy', detail: 'Occupé.' }, { status: 503, headers: { 'Retry-After': '30' } })
    const { connection } = scriptedConnection([
      (init) => {
        queueMicrotask(() => {
          controller.abort()
        })
        expect(init.signal?.aborted).toBe(false)
        return Promise.resolve(waiting)
      },
    ])
    await expect(callForJson(connection, { ...get, signal: controller.signal })).rejects.toMatchObject({
      code: 'aborted',
    })
  })

  it('ends with a time-out when no answer comes', async () => {
    const never = (init: RequestInit) =>
      new Promise<Response>((_, reject) => {
        init.signal?.addEventListener('abort', () => {
          reject(init.signal?.reason as Error)
        })
      })
    const { connection } = scriptedConnection([never], { timeout: 5, retries: 0 })
    await expect(callForJson(connection, get)).rejects.toMatchObject({ code: 'timeout', isRetryable: true })
  })
})

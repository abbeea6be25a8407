import { describe, expect, it } from 'vitest'
import { serveForTest } from '../testing/serve-for-test.js'

const uuid = /^[0-9a-f-]{36}$/

describe('X-Request-Id', () => {
  it('is echoed when it is well formed', async () => {
    const { url } = await serveForTest()
    const response = await fetch(`${url}/nowhere`, { headers: { 'X-Request-Id': 'ticket-42.a_b' } })
    expect(response.headers.get('x-request-id')).toBe('ticket-42.a_b')
    expect(await response.json()).toMatchObject({ request_id: 'ticket-42.a_b' })
  })

  it.each(['a b', 'x'.repeat(129), '{"a":1}', 'é'])('is replaced when it is %j', async (id) => {
    const { url } = await serveForTest()
    const response = await fetch(`${url}/healthz`, { headers: { 'X-Request-Id': id } })
    expect(response.headers.get('x-request-id')).toMatch(uuid)
  })

  it('is new for each request otherwise', async () => {
    const { url } = await serveForTest()
    const ids = await Promise.all([1, 2].map(async () => (await fetch(`${url}/healthz`)).headers.get('x-request-id')))
    expect(ids[0]).toMatch(uuid)
    expect(ids[0]).not.toBe(ids[1])
  })
})

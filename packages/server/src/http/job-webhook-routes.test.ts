import { describe, expect, it, vi } from 'vitest'
import { otherKey, clock } from '../testing/serve-jobs.test-support.js'
import { serveToldJobs } from '../testing/serve-told-jobs.test-support.js'
import type { DescribedDelivery } from './schemas/job-webhook-schemas.js'

interface Body {
  readonly webhooks: readonly DescribedDelivery[]
  readonly code?: string
}

/** A server whose jobs are told, asked about its webhooks. */
async function serve() {
  const served = await serveToldJobs()
  const { call } = served
  const ask = async (id: string, { path = '', key }: { path?: string; key?: string } = {}) => {
    const method = path === '' ? 'GET' : 'POST'
    const response = await call(`/v1/jobs/${id}/webhooks${path}`, { method, ...(key !== undefined && { key }) })
    return { status: response.status, body: (await response.json()) as Body }
  }
  const untilState = (id: string, state: string, attempts: number) =>
    vi.waitFor(async () => {
      const { body } = await ask(id)
      expect(body.webhooks).toMatchObject([{ state, attempts: { length: attempts } }])
      return body.webhooks[0]
    }, 10_000)
  return { ...served, ask, untilState }
}

describe('/v1/jobs/{task_id}/webhooks', () => {
  it('tells each attempt, and has the webhook sent again under its id', async () => {
    const { receiver, ask, untilState, submitTold } = await serve()
    const id = await submitTold()
    const first = await untilState(id, 'delivered', 1)
    expect(first).toEqual({
      ...{ id: `msg_${id}`, task_id: id, url: receiver.url, type: 'invoice.completed', state: 'delivered' },
      ...{ created_at: clock().toISOString(), next_attempt_at: null, ended_at: clock().toISOString() },
      attempts: [
        {
          ...{ at: clock().toISOString(), status: 200, duration_ms: expect.any(Number) as number },
          ...{ answer_start: '{"ok":true}', error_code: null, error_reason: null },
        },
      ],
    })
    expect(await ask(id, { path: '/replay' })).toMatchObject({ status: 202, body: { webhooks: [{ id: `msg_${id}` }] } })
    await untilState(id, 'delivered', 2)
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([`msg_${id}`, `msg_${id}`])
    expect(receiver.received[1]?.body).toBe(receiver.received[0]?.body)
  })

  it('tells why an attempt failed and when the next one is, and sends it at once when asked', async () => {
    const { receiver, ask, untilState, submitTold } = await serve()
    receiver.answer(503)
    const id = await submitTold()
    const waiting = await untilState(id, 'waiting', 1)
    expect(waiting?.attempts).toMatchObject([
      { status: 503, answer_start: '{"ok":false}', error_code: 'webhook_failed', error_reason: 'status' },
    ])
    expect(Date.parse(waiting?.next_attempt_at ?? '')).toBeGreaterThan(clock().getTime())
    receiver.answer(200)
    expect((await ask(id, { path: '/replay' })).status).toBe(202)
    await untilState(id, 'delivered', 2)
  })

  it('says that nobody is told, that the result is gone, and nothing of the jobs of others', async () => {
    const { jobs, submitted, ended, ask, untilState, submitTold, receiver } = await serve()
    const untold = await submitted()
    await ended(untold)
    expect(await ask(untold)).toEqual({ status: 200, body: { webhooks: [] } })
    expect(await ask(untold, { path: '/replay' })).toMatchObject({ status: 404, body: { code: 'webhook_not_found' } })
    const id = await submitTold()
    await untilState(id, 'delivered', 1)
    for (const path of ['', '/replay'])
      expect(await ask(id, { path, key: otherKey })).toMatchObject({ status: 404, body: { code: 'not_found' } })
    await jobs.files.remove(id)
    expect(await ask(id, { path: '/replay' })).toMatchObject({ status: 404, body: { code: 'not_found' } })
    expect(receiver.received).toHaveLength(1)
  })
})

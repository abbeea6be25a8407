import { memoryObjectStore, verifyWebhook } from '@constat/core'
import { pino } from 'pino'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createMetrics } from '../../metrics/create-metrics.js'
import { databaseForTest } from '../../testing/database-for-test.js'
import { heic } from '../../testing/images.js'
import { sampleKey } from '../../testing/sample-key.js'
import { serveForTest, testDependencies, testKey, testLimits } from '../../testing/serve-for-test.js'
import { taskPartsForTest } from '../../testing/task-parts-for-test.js'
import { receiveWebhooks } from '../../testing/webhook-receiver.js'
import { keysOf } from '../../testing/keys-of.js'
import {
  compared,
  observed,
  postPhotos,
  smallPhoto,
  woundsForTest,
  type SentPhoto,
} from '../../testing/wounds.test-support.js'
import { deliverHandler } from '../../webhooks/deliver-handler.js'
import { DeliveryLog } from '../../webhooks/delivery-log.js'

const clock = () => new Date('2026-11-20T09:00:00Z')
const photo = await smallPhoto()
const limits = { ...testLimits, maxContentLength: 16 * 1024 * 1024 }
const one = (name = 'Escarre Mme Dupont.jpg') => [{ field: 'wound_image', bytes: photo, name }]
const two = [0, 1].map(() => ({ field: 'images', bytes: photo }))
const secret = 'secret-of-the-tests'

/** A server with a model that gives these replies, and a worker that delivers webhooks to loopback. */
async function serve(replies: Parameters<typeof woundsForTest>[0] | null, { works = true } = {}) {
  const database = await databaseForTest()
  const store = memoryObjectStore()
  const jobs = taskPartsForTest({ database, clock, store, attempts: { deliver: 3, 'back-up': 3 } })
  const wounds = replies === null ? null : woundsForTest(replies).wounds
  const lines: string[] = []
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
  const dependencies = await testDependencies({ database, jobs, wounds, limits, logger: log })
  const { url } = await serveForTest(dependencies)
  if (works) {
    const webhooks = { defaultUrl: null, token: null, secrets: [secret], allowedHosts: ['127.0.0.0/8'] }
    const deliveries = new DeliveryLog(database.knex)
    const logger = pino({ enabled: false })
    const deliver = deliverHandler({ ...jobs, deliveries, webhooks, clock, logger, metrics: createMetrics() })
    const worker = jobs.queue.process({ ...dependencies.jobHandlers, deliver })
    onTestFinished(() => worker.stop(0))
  }
  const call = async (path: string, method = 'GET') =>
    (await fetch(`${url}${path}`, { method, headers: { 'X-API-Key': testKey } })).json() as Promise<Job>
  const submit = (
    options: Parameters<typeof postPhotos>[3] = {},
    photos: readonly SentPhoto[] = one(),
    path = '/v1/jobs/wound',
  ) => postPhotos(url, path, photos, options)
  const submitted = async (...given: Parameters<typeof submit>) =>
    ((await (await submit(...given)).json()) as { task_id: string }).task_id
  const ended = async (id: string) => {
    await vi.waitFor(async () => {
      expect((await jobs.tasks.get(id))?.status).toMatch(/SUCCESS|FAILURE/)
    }, 10_000)
    return call(`/v1/jobs/${id}`)
  }
  const waiting = async () => (await jobs.queue.counts()).assess.waiting
  return { url, lines, store, call, submit, submitted, ended, waiting, apiKeys: dependencies.apiKeys }
}

interface Job {
  status: string
  source_kind: string
  external_ref: string | null
  error: { code: string; detail: string } | null
  result?: { success: boolean; data: Record<string, unknown> & { analyse: object } }
}

describe('POST /v1/jobs/wound', () => {
  it('keeps the photograph without its name, and ends with the answer of a direct call', async () => {
    const { url, lines, store, submit, submitted, ended, call } = await serve([observed, observed])
    const context = '{"etiologie_connue":"escarre"}'
    const response = await submit({ fields: { user_id: '9007199254740993', external_ref: 'visite 12', context } })
    expect(response.status).toBe(200)
    const { task_id: id } = (await response.json()) as { task_id: string }
    const form = await store.get(`tasks/${id}/input/form.json`)
    expect(Buffer.from(form.bytes).toString()).not.toContain('Dupont')
    expect(Buffer.from(form.bytes).toString()).toContain('"photo-1"')

    const job = await ended(id)
    expect(job).toMatchObject({ status: 'SUCCESS', source_kind: 'wound', external_ref: 'visite 12', error: null })
    const direct = (await (
      await postPhotos(url, '/v1/analyze-wound', one(), { fields: { context } })
    ).json()) as NonNullable<Job['result']>
    const lasting = ({ data: { analyse, _metadata, ...legacy } }: NonNullable<Job['result']>) => {
      const { audit, ...findings } = analyse as Record<string, unknown>
      expect([audit, _metadata]).toEqual([expect.anything(), expect.anything()])
      return { legacy, findings }
    }
    expect(job.result?.success).toBe(true)
    expect(job.result && lasting(job.result)).toEqual(lasting(direct))

    const events = await fetch(`${url}/v1/jobs/${id}/events`, { headers: { 'X-API-Key': testKey } })
    expect(await events.text()).toMatch(/^event: result\ndata: \{"success":true,"data":\{"type_plaie":"Escarre"/)
    expect(await call('/v1/jobs')).toMatchObject({ jobs: [{ task_id: id, source_kind: 'wound' }] })
    expect(await submitted()).not.toBe(id)
    const log = lines.join('')
    expect(log).toContain('"event":"task_assessed"')
    for (const hidden of ['Dupont', 'visite 12', 'escarre', 'Escarre', testKey]) expect(log).not.toContain(hidden)
  })

  it('tells of its end by a webhook, signed as those of bills', async () => {
    const receiver = await receiveWebhooks()
    const { submitted } = await serve([observed, { finishReason: 'refusal', refusal: 'I cannot' }])
    const fields = { webhook_url: receiver.url, invoice_id: '456' }
    for (const type of ['wound.completed', 'wound.failed']) {
      const before = receiver.received.length
      const id = await submitted({ fields })
      await vi.waitFor(() => {
        expect(receiver.received).toHaveLength(before + 1)
      }, 10_000)
      const { headers, body } = receiver.received.at(-1) ?? { headers: {}, body: '' }
      expect(await verifyWebhook({ headers, body }, { secrets: [secret], clock })).toBeTruthy()
      const told = JSON.parse(body) as Record<string, unknown>
      expect(told).toMatchObject({ type, task_id: id, source_kind: 'wound', invoice_id: 456, user_id: null })
      if (type === 'wound.completed') expect(told).toMatchObject({ data: { type_plaie: 'Escarre' }, error: null })
      else expect(told).toMatchObject({ data: null, status: 'FAILURE', error: { code: 'model_refused' } })
    }
  })

  it('is one job for one Idempotency-Key, whatever the photograph is called', async () => {
    const { url, waiting } = await serve([], { works: false })
    const send = async (context: string, name: string) => {
      const form = new FormData()
      form.append('wound_image', new Blob([new Uint8Array(photo)]), name)
      form.append('context', context)
      const headers = { 'X-API-Key': testKey, 'Idempotency-Key': 'visite-12', Prefer: 'respond-async' }
      const response = await fetch(`${url}/v1/jobs/wound`, { method: 'POST', headers, body: form })
      return { status: response.status, body: (await response.json()) as object }
    }
    const first = await send('{"fievre":false}', 'a.jpg')
    expect(first.status).toBe(202)
    expect(await send('{"fievre":false}', 'b.jpg')).toEqual(first)
    expect(await send('{"fievre":true}', 'a.jpg')).toMatchObject({
      status: 409,
      body: { code: 'idempotency_conflict' },
    })
    expect(await waiting()).toBe(1)
  })

  it('stops the question to the model when it is cancelled', async () => {
    const stopped = vi.fn()
    const asked = vi.fn()
    const never = new Promise<never>(() => undefined)
    const { wounds } = woundsForTest([])
    const database = await databaseForTest()
    const jobs = taskPartsForTest({ database, clock })
    const assess: typeof wounds.assess = (_request, { signal } = {}) => {
      asked()
      signal?.addEventListener('abort', stopped)
      return never
    }
    const dependencies = await testDependencies({ database, jobs, wounds: { ...wounds, assess }, limits })
    const { url } = await serveForTest(dependencies)
    const worker = jobs.queue.process(dependencies.jobHandlers)
    onTestFinished(() => worker.stop(0))
    const { task_id: id } = (await (await postPhotos(url, '/v1/jobs/wound', one())).json()) as { task_id: string }
    await vi.waitFor(() => {
      expect(asked).toHaveBeenCalledOnce()
    }, 10_000)
    const cancelled = await fetch(`${url}/v1/jobs/${id}`, { method: 'DELETE', headers: { 'X-API-Key': testKey } })
    expect(await cancelled.json()).toMatchObject({ status: 'FAILURE', error: { code: 'cancelled' } })
    await vi.waitFor(() => {
      expect(stopped).toHaveBeenCalledOnce()
    }, 10_000)
  })

  it.each([
    ['another mode than that of the server', { mode: 'aide_decision' }, one(), 400, 'invalid_field'],
    ['a context that is none', { context: '[]' }, one(), 400, 'invalid_field'],
    ['an id that is none', { user_id: 'abc' }, one(), 400, 'invalid_field'],
    ['an address that is none', { webhook_url: 'ftp://a.fr' }, one(), 400, 'invalid_field'],
    ['no photograph', {}, [], 400, 'no_file'],
    [
      'a photograph of a phone',
      {},
      [{ field: 'wound_image', bytes: heic(), name: 'a.heic' }],
      415,
      'photo_not_supported',
    ],
  ])('refuses %s at once, and keeps nothing', async (_what, fields, photos, status, code) => {
    const { submit, waiting, store } = await serve([], { works: false })
    const response = await submit({ fields }, photos)
    expect([response.status, await response.json()]).toMatchObject([status, { code }])
    expect(await waiting()).toBe(0)
    expect(await keysOf(store, '')).toEqual([])
  })

  it('is refused where no model looks at wounds, and to a key that does not open them', async () => {
    const without = await serve(null, { works: false })
    const response = await without.submit()
    expect([response.status, await response.json()]).toMatchObject([503, { code: 'vision_not_configured' }])
    expect(await without.waiting()).toBe(0)

    const { submit, apiKeys } = await serve([], { works: false })
    const { key } = await apiKeys.store.create(sampleKey({ scopes: ['jobs'] }), clock().getTime())
    const closed = await submit({ key })
    expect([closed.status, await closed.json()]).toMatchObject([403, { code: 'missing_scope' }])
  })
})

describe('POST /v1/jobs/wound-comparison', () => {
  const path = '/v1/jobs/wound-comparison'

  it('ends with the answer of a direct comparison', async () => {
    const { submitted, ended } = await serve([observed, observed, compared])
    const id = await submitted({ fields: { dates: '2026-10-23,20/11/2026' } }, two, path)
    const { status, source_kind, result } = await ended(id)
    expect([status, source_kind]).toEqual(['SUCCESS', 'wounds'])
    expect(result).toMatchObject({ success: true, data: { nombre_evaluations: 2, comparaison: {} }, error: null })
  })

  it.each([
    ['dates that are missing', {}, two, 'invalid_field'],
    ['one photograph', { dates: '2026-10-23' }, two.slice(1), 'no_file'],
  ])('refuses %s at once', async (_what, fields, photos, code) => {
    const { submit, waiting } = await serve([], { works: false })
    const response = await submit({ fields }, photos, path)
    expect([response.status, await response.json()]).toMatchObject([400, { code }])
    expect(await waiting()).toBe(0)
  })
})

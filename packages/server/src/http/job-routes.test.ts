import { checkWebhookUrl, memoryObjectStore } from '@constat/core'
import { describe, expect, it, vi } from 'vitest'
import type { AnalyzeEnergyInvoice } from '../analysis/analysis-parts.js'
import { invoiceForm } from '../testing/invoice-form.js'
import { sampleAnalysis } from '../testing/sample-analysis.js'
import { clock, idOf, otherKey, serveJobs } from '../testing/serve-jobs.test-support.js'
import { RequestError } from './request-error.js'

describe('POST /v1/jobs/pdf and /v1/jobs/images', () => {
  it('answers 200 with the id of a task, whose result is the answer of a direct call', async () => {
    const { call, submit, ended } = await serveJobs()
    const fields = { user_id: '9007199254740993', invoice_id: '456', external_ref: 'ABC', include: 'offers' }
    const response = await submit(invoiceForm({ fields }))
    expect(response.status).toBe(200)
    expect(response.headers.get('location')).toBeNull()
    const id = await idOf(response.clone())
    expect(await response.json()).toEqual({ task_id: id })
    expect(await ended(id)).toMatchObject({
      task_id: id,
      status: 'SUCCESS',
      attempts: 1,
      error: null,
      source_kind: 'pdf',
    })

    const job = await (await call(`/v1/jobs/${id}`)).text()
    const direct = await (await call('/v1/invoices/pdf', { method: 'POST', body: invoiceForm({ fields }) })).text()
    const requestId = /"request_id":"[^"]+"/
    const result = /"result":(\{.*\})\}$/.exec(job)?.[1] ?? ''
    expect(result.replace(requestId, '')).toBe(direct.replace(requestId, ''))
    expect(result).toContain('"user_id":9007199254740993,')
  })

  it('answers 202 with where to ask for who prefers so', async () => {
    const { submit } = await serveJobs({ works: false })
    const response = await submit(invoiceForm(), { Prefer: 'wait=10, respond-async' })
    const id = await idOf(response.clone())
    expect([response.status, response.headers.get('preference-applied'), response.headers.get('location')]).toEqual([
      202,
      'respond-async',
      `/v1/jobs/${id}`,
    ])
  })

  it.each([
    ['a form without a file', new FormData(), 400, 'no_file'],
    ['a field that is wrong', invoiceForm({ fields: { type: 'eau' } }), 400, 'invalid_field'],
    ['an address that is none', invoiceForm({ fields: { webhook_url: 'ftp://a.fr' } }), 400, 'invalid_field'],
  ])('refuses %s at once', async (_what, form, status, code) => {
    const { submit, jobs } = await serveJobs({ works: false })
    const response = await submit(form)
    expect([response.status, await response.json()]).toEqual([status, expect.objectContaining({ code })])
    expect((await jobs.queue.counts()).analyze.waiting).toBe(0)
  })

  it('refuses the address of a webhook that leads to a private network, before anything is stored', async () => {
    const { submit, jobs } = await serveJobs({ works: false, checkWebhook: (url) => checkWebhookUrl(url) })
    for (const webhook_url of [
      'https://127.0.0.1/',
      'https://169.254.169.254/latest',
      'http://8.8.8.8/',
      'https://[::1]/',
    ]) {
      const response = await submit(invoiceForm({ fields: { webhook_url } }))
      expect([response.status, await response.json()]).toEqual([
        422,
        expect.objectContaining({ code: 'webhook_url_refused' }),
      ])
    }
    expect((await submit(invoiceForm({ fields: { webhook_url: 'https://8.8.8.8/' } }))).status).toBe(200)
    expect((await jobs.queue.counts()).analyze.waiting).toBe(1)
  })

  it('refuses a call without a key, and an Idempotency-Key that is none', async () => {
    const { submit, call } = await serveJobs({ works: false })
    expect((await call('/v1/jobs', { key: 'nuno_unknown' })).status).toBe(401)
    expect((await submit(invoiceForm(), { 'Idempotency-Key': 'with blank' })).status).toBe(400)
  })

  it('gives one task to requests with the same Idempotency-Key, also when they race, and 409 to another form', async () => {
    const { submit, submitted, jobs } = await serveJobs({ works: false })
    const headers = { 'Idempotency-Key': 'bill-1' }
    const ids = await Promise.all(Array.from({ length: 8 }, () => submitted(invoiceForm(), headers)))
    expect(new Set(ids).size).toBe(1)
    expect((await jobs.queue.counts()).analyze.waiting).toBe(1)

    const other = await submit(invoiceForm({ fields: { external_ref: 'other' } }), headers)
    expect([other.status, await other.json()]).toEqual([409, expect.objectContaining({ code: 'idempotency_conflict' })])
    const ofOtherKey = await submit(invoiceForm(), { ...headers, 'X-API-Key': otherKey })
    expect(ids).not.toContain(await idOf(ofOtherKey))
  })

  it('answers 503 with Retry-After before it reads the body, when the queue or a disk is full', async () => {
    const full = await serveJobs({ works: false, maxQueued: 1 })
    await full.submit()
    const refused = await full.submit()
    expect([refused.status, refused.headers.get('retry-after'), await refused.json()]).toEqual([
      503,
      '60',
      expect.objectContaining({ code: 'queue_full' }),
    ])
    const disk = { minFreeDiskBytes: 1000, folders: ['/data'], freeBytes: () => Promise.resolve(999) }
    const onFullDisk = await (await serveJobs({ works: false, ...disk })).submit()
    expect([onFullDisk.status, await onFullDisk.json()]).toEqual([503, expect.objectContaining({ code: 'disk_full' })])
  })

  it('leaves nothing in the store of a request that the database refuses', async () => {
    const store = memoryObjectStore()
    const { submit, jobs } = await serveJobs({ works: false, store })
    vi.spyOn(jobs.tasks, 'add').mockRejectedValueOnce(new Error('lost'))
    expect((await submit()).status).toBe(500)
    const left: string[] = []
    for await (const { key } of store.list('')) left.push(key)
    expect(left).toEqual([])
    expect((await jobs.queue.counts()).analyze.waiting).toBe(0)
  })
})

describe('GET /v1/jobs/{task_id}', () => {
  it('says what is wrong with a bill that is refused, in the words of a direct call, at once', async () => {
    const refusal = new RequestError('unsupported_file_type', {
      message: 'x',
      userMessage: 'Type de fichier invalide.',
    })
    const analyze = vi.fn<AnalyzeEnergyInvoice>(() => Promise.reject(refusal))
    const { submitted, ended } = await serveJobs({ analyze })
    expect(await ended(await submitted())).toMatchObject({
      status: 'FAILURE',
      attempts: 1,
      error: { code: 'unsupported_file_type', detail: 'Type de fichier invalide.' },
    })
    expect(analyze).toHaveBeenCalledOnce()
  })

  it('shows a task to its own key only, and nothing for what is no id', async () => {
    const { call, submitted } = await serveJobs({ works: false })
    const id = await submitted()
    expect(await (await call(`/v1/jobs/${id}`)).json()).toMatchObject({ task_id: id, status: 'PENDING', attempts: 0 })
    const wrong = ['00000000-0000-4000-8000-000000000000', id.toUpperCase(), '..%2F..%2Fetc', `${id}%00`]
    for (const path of wrong) expect((await call(`/v1/jobs/${path}`)).status, path).toBe(404)
    for (const [method, path] of [
      ['GET', id],
      ['DELETE', id],
      ['GET', `${id}/events`],
    ]) {
      expect((await call(`/v1/jobs/${path ?? ''}`, { key: otherKey, method: method ?? '' })).status).toBe(404)
    }
  })
})

describe('GET /v1/jobs', () => {
  it('lists the tasks of the key, newest first, page by page', async () => {
    let at = clock().getTime()
    const { call, submitted } = await serveJobs({ works: false, clock: () => new Date((at += 1000)) })
    const ids = [await submitted(), await submitted(), await submitted()]
    await submitted(invoiceForm(), { 'X-API-Key': otherKey })
    const page = async (query: string) =>
      (await (await call(`/v1/jobs${query}`)).json()) as { jobs: { task_id: string }[]; next: string | null }
    const first = await page('?limit=2')
    const second = await page(`?limit=2&after=${first.next ?? ''}`)
    expect([...first.jobs, ...second.jobs].map(({ task_id: id }) => id)).toEqual(ids.toReversed())
    expect(second.next).toBeNull()
    for (const query of ['?limit=0', '?limit=x', '?after=nonsense']) {
      expect((await call(`/v1/jobs${query}`)).status, query).toBe(400)
    }
  })
})

describe('DELETE /v1/jobs/{task_id}', () => {
  it('cancels one that waits and one that runs, once, and leaves one that has ended', async () => {
    const stopped = vi.fn()
    const analyze: AnalyzeEnergyInvoice = (_request, { signal } = {}) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => {
          stopped()
          reject(signal.reason as Error)
        })
      })
    const { call, submitted, work, jobs } = await serveJobs({ analyze, works: false })
    const cancel = async (id: string) => await (await call(`/v1/jobs/${id}`, { method: 'DELETE' })).json()
    const cancelledJob = { status: 'FAILURE', error: { code: 'cancelled' } }
    const waiting = await submitted()
    const first = await cancel(waiting)
    expect(first).toMatchObject(cancelledJob)
    expect(await cancel(waiting)).toEqual(first)
    work()
    const running = await submitted()
    await vi.waitFor(async () => {
      expect((await jobs.tasks.get(running))?.status).toBe('STARTED')
    }, 10_000)
    expect(await cancel(running)).toMatchObject(cancelledJob)
    await vi.waitFor(() => {
      expect(stopped).toHaveBeenCalledOnce()
    }, 10_000)
  })
})

describe('GET /v1/jobs/{task_id}/events', () => {
  const eventsOf = (text: string) => [...text.matchAll(/^event: (\w+)$/gm)].map(([, event]) => event)

  it('tells of the progress of a worker until the result', async () => {
    let finish: () => void = () => undefined
    const analyze: AnalyzeEnergyInvoice = async (_request, { onProgress } = {}) => {
      onProgress?.({ stage: 'reading', step: 'ocr', page: 1, pages: 2 })
      await new Promise<void>((resolve) => {
        finish = resolve
      })
      return sampleAnalysis()
    }
    const { call, submitted } = await serveJobs({ analyze })
    const response = await call(`/v1/jobs/${await submitted()}/events`, { headers: { 'Last-Event-ID': '41' } })
    let text = ''
    for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += piece
      if (text.includes('"step":"ocr"')) finish()
    }
    expect(eventsOf(text).at(-1)).toBe('result')
    expect(text).toContain('"stage":"reading","step":"ocr","page":1,"pages":2')
    expect(text).toContain('"non_anonymous_report_base64"')
  })

  it('tells at once how one ended that has', async () => {
    const { call, submitted } = await serveJobs({ works: false })
    const id = await submitted()
    await call(`/v1/jobs/${id}`, { method: 'DELETE' })
    const text = await (await call(`/v1/jobs/${id}/events`)).text()
    expect(eventsOf(text)).toEqual(['error'])
    expect(text).toContain('"code":"cancelled"')
    expect(text).toContain('"status":409')
  })
})

import { NotAnInvoiceError } from '@constat/core'
import { describe, expect, it } from 'vitest'
import type { Dependencies } from '../../dependencies.js'
import type { InvoiceRequest } from '../../extraction/invoice-reading.js'
import { deferred } from '../../testing/deferred.js'
import { heic } from '../../testing/images.js'
import { invoiceForm, type FormContent } from '../../testing/invoice-form.js'
import { sampleReading } from '../../testing/sample-reading.js'
import { serveForTest, testDependencies, testKey } from '../../testing/serve-for-test.js'

async function serve(replaced: Partial<Dependencies> = {}) {
  const read: InvoiceRequest[] = []
  const dependencies = await testDependencies({
    readInvoice: (request) => {
      read.push(request)
      return Promise.resolve(sampleReading())
    },
    ...replaced,
  })
  const { url } = await serveForTest(dependencies)
  const send = async (content?: FormContent, key = testKey) => {
    const headers = { 'X-API-Key': key, 'X-Request-Id': 'test-request' }
    const response = await fetch(`${url}/extract`, { method: 'POST', body: invoiceForm(content), headers })
    const body = (await response.json()) as Record<string, unknown> & { data: Record<string, unknown> }
    return { status: response.status, headers: response.headers, body }
  }
  const keyOf = async (limits: { dailyLimit: number | null; ratePerMinute: number }) => {
    const scopes = ['invoices'] as const
    const made = await dependencies.apiKeys.store.create(
      { name: 'T', owner: null, scopes, expiresAt: null, ...limits },
      0,
    )
    return made
  }
  return { url, send, read, keyOf, dependencies }
}

const named = (name: string, comment = '') => ({
  file: { name, bytes: new TextEncoder().encode(`%PDF-1.4 ${comment}`) },
})

describe('POST /extract', () => {
  it('answers what the service before it did, and more', async () => {
    const { send, read } = await serve()
    const { status, headers, body } = await send(named('été 117.pdf'))
    expect([status, headers.get('x-cache')]).toEqual([200, 'miss'])
    const { data, ...envelope } = body
    expect(envelope).toEqual({ success: true, message: '10 champs lus.', cached: false, request_id: 'test-request' })
    expect(data).toMatchObject({
      filename: 'été 117.pdf',
      extracted_at: '2026-11-20T09:00:00.000Z',
      overall_confidence: 0.93,
      needs_review: false,
      model_version: 'constat-test',
      review_id: null,
      pages: 1,
    })
    expect((data['fields'] as unknown[])[0]).toEqual({
      label: 'numero_facture',
      value: 'F-2026-0117',
      confidence: 0.96,
      bbox: { x: 0.1, y: 0.1, width: 0.25, height: 0.012 },
      page: 1,
    })
    expect(data).not.toHaveProperty('invoice')
    expect(read.map(({ files, reviewThreshold }) => [files[0]?.name, reviewThreshold])).toEqual([['été 117.pdf', 0.85]])
  })

  it('answers the whole invoice to who asks for it', async () => {
    const { send } = await serve()
    const { body } = await send({ fields: { include: 'invoice' } })
    expect(body.data['invoice']).toEqual(sampleReading().invoice)
  })

  it('answers the same file of the same key again, under the name that it has now, at no cost', async () => {
    const { send, read, keyOf, dependencies } = await serve()
    const { key, stored } = await keyOf({ dailyLimit: 10, ratePerMinute: 60 })
    const first = await send(named('première.pdf'), key)
    const second = await send({ ...named('seconde.pdf'), fields: { include: 'invoice' } }, key)
    expect([second.headers.get('x-cache'), second.body['cached'], read.length]).toEqual(['hit', true, 1])
    expect(second.body.data).toMatchObject({ ...first.body.data, filename: 'seconde.pdf' })
    expect(second.body.data['invoice']).toEqual(sampleReading().invoice)
    await expect
      .poll(async () => (await dependencies.apiKeys.store.get(stored.id))?.callsOfDay, { timeout: 5000 })
      .toBe(1)
    expect((await send(named('première.pdf'))).headers.get('x-cache')).toBe('miss')
    expect(read).toHaveLength(2)
  })

  it('reads once what is sent several times at once', async () => {
    const reading = deferred<ReturnType<typeof sampleReading>>()
    let count = 0
    const { send } = await serve({
      readInvoice: () => {
        count += 1
        return reading.promise
      },
    })
    const sent = [send(), send(), send()]
    await expect.poll(() => count).toBe(1)
    reading.resolve(sampleReading())
    const caches = (await Promise.all(sent)).map(({ headers }) => headers.get('x-cache'))
    expect(count).toBe(1)
    expect(caches.filter((cache) => cache === 'miss')).toHaveLength(1)
  })

  it('opens a review of what a person should check, with the file and the values', async () => {
    const doubtful = sampleReading({ overall_confidence: 0.5, needs_review: true })
    const { send, dependencies } = await serve({ readInvoice: () => Promise.resolve(doubtful) })
    const { body } = await send(named('à relire.pdf'))
    expect(body).toMatchObject({ message: '10 champs lus ; relecture conseillée.', data: { needs_review: true } })
    const review = await dependencies.reviews.store.get(String(body.data['review_id']))
    expect(review).toMatchObject({
      kind: 'invoice',
      state: 'open',
      fileNames: ['à relire.pdf'],
      overallConfidence: 0.5,
    })
    expect(review?.fields).toContainEqual({
      path: 'total_including_tax',
      label: 'Montant TTC',
      unit: 'EUR',
      line: null,
      type: 'number',
      choices: null,
      value: 1344.6,
      confidence: 0.96,
      evidence: [{ page: 1, box: { x: 0.1, y: 0.54, width: 0.25, height: 0.012 }, quote: '1 344,60 €' }],
    })
    expect(review?.fields).toContainEqual(
      expect.objectContaining({ path: 'buyer.name', value: null, confidence: null }),
    )
  })

  it('refuses in its own envelope, with the detail and the code of any error', async () => {
    const { send } = await serve({ readInvoice: () => Promise.reject(new NotAnInvoiceError({ confidence: 0.1 })) })
    const { status, body } = await send()
    const detail = new NotAnInvoiceError({ confidence: 0.1 }).userMessage
    expect({ status, body }).toEqual({
      status: 422,
      body: { success: false, data: null, message: detail, detail, code: 'not_an_invoice', request_id: 'test-request' },
    })
  })

  it.each([
    [{ file: null }, 400, 'no_file'],
    [{ file: { name: 'facture.pdf', bytes: new TextEncoder().encode('bonjour') } }, 400, 'unsupported_file_type'],
    [{ file: { name: 'photo.jpg', bytes: heic() } }, 400, 'image_not_supported'],
    [{ fields: { include: 'everything' } }, 400, 'invalid_field'],
    [{ file: { name: 'facture.pdf', bytes: new Uint8Array(70_000) } }, 413, 'file_too_large'],
  ] satisfies [FormContent, number, string][])('refuses %# with %i %s', async (content, status, code) => {
    const { send, read } = await serve()
    const answer = await send(content)
    expect([answer.status, answer.body['code'], answer.body['success']]).toEqual([status, code, false])
    expect(read).toEqual([])
  })

  it('is for keys with the scope of invoices, and has one method', async () => {
    const { url, send } = await serve()
    expect(await send({}, 'nuno_unknown')).toMatchObject({
      status: 401,
      body: { success: false, code: 'unauthorized' },
    })
    expect((await fetch(`${url}/extract`, { headers: { 'X-API-Key': testKey } })).status).toBe(405)
  })

  it('lets a key through ten times in a minute, whatever its own limits, and says so', async () => {
    const { send, keyOf } = await serve({ extractRatePerMinute: 2 })
    const first = await send()
    expect(first.headers.get('ratelimit-policy')).toBe('"extract";q=2;w=60')
    expect(first.headers.get('ratelimit')).toBe('"extract";r=1;t=60')
    expect((await send()).status).toBe(200)
    const third = await send()
    expect([third.status, third.body['code'], third.headers.get('retry-after')]).toEqual([429, 'rate_exceeded', '60'])
    expect(third.headers.get('ratelimit')).toBe('"extract";r=0;t=60')

    const { key } = await keyOf({ dailyLimit: 5, ratePerMinute: 60 })
    const limited = await send({}, key)
    expect(limited.headers.get('ratelimit-policy')).toBe('"extract";q=2;w=60, "minute";q=60;w=60, "day";q=5;w=86400')
    expect(limited.headers.get('ratelimit-remaining')).toBe('1')
  })

  it('stops the reading of who leaves, and gives the call back', async () => {
    const begun = deferred<AbortSignal | undefined>()
    const { url, dependencies, keyOf } = await serve({
      readInvoice: (_request, { signal }) => {
        begun.resolve(signal)
        return new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => {
            reject(signal.reason as Error)
          })
        })
      },
    })
    const { key } = await keyOf({ dailyLimit: 5, ratePerMinute: 60 })
    const leaving = new AbortController()
    const sent = fetch(`${url}/extract`, {
      method: 'POST',
      body: invoiceForm(),
      headers: { 'X-API-Key': key },
      signal: leaving.signal,
    })
    const signal = await begun.promise
    leaving.abort()
    await expect(sent).rejects.toThrow()
    await expect.poll(() => signal?.aborted).toBe(true)
    await expect.poll(() => dependencies.slots.running).toBe(0)
  })

  it('counts the invoices that were read, and how that ended', async () => {
    let fails = false
    const { send, dependencies } = await serve({
      readInvoice: () =>
        fails ? Promise.reject(new NotAnInvoiceError({ confidence: 0 })) : Promise.resolve(sampleReading()),
    })
    await send(named('a.pdf', 'a'))
    await send(named('a.pdf', 'a'))
    fails = true
    await send(named('b.pdf', 'b'))
    await dependencies.outcomes.settled()
    const totals = await dependencies.outcomes.totals({ kind: 'invoice', since: 0 })
    expect(totals).toEqual({ documents: 2, failures: 1, recent: 2, meanConfidence: 0.93, successRate: 0.5 })
  })
})

import { detectMediaType } from '@constat/core'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { invoiceForm } from '../../testing/invoice-form.js'
import { blankPdf, sampleAnalysis } from '../../testing/sample-analysis.js'
import { otherKey, serveReviews } from '../../testing/serve-reviews.test-support.js'
import type { ReviewAnswer, ReviewListAnswer } from '../schemas/review-schemas.js'

const body = async (answer: Response) => ({ status: answer.status, ...((await answer.json()) as object) })

/** As its first frame header says (ITU-T T.81, B.2.2). */
function sizeOfJpeg(bytes: Buffer): { height: number; width: number } {
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]))
  return { height: bytes.readUInt16BE(frame + 5), width: bytes.readUInt16BE(frame + 7) }
}

describe('a bill that a person should check', () => {
  it('is kept with every field, read or not, where it stands and why it is there', async () => {
    const { opened } = await serveReviews()
    const review = await opened()
    expect(review).toMatchObject({
      kind: 'energy-invoice',
      state: 'open',
      page_count: 1,
      pages: [{ number: 1, width_pt: 595, height_pt: 842 }],
      overall_confidence: 0.71,
      reasons: ['Confiance d’ensemble de 0,71, sous le seuil de 0,85.'],
      created_at: '2026-11-20T09:00:00.000Z',
      expires_at: '2026-12-20T09:00:00.000Z',
      corrections: [],
    })
    const fields = new Map(review.fields.map((field) => [field.path, field]))
    expect(fields.get('totals.ttc')).toEqual({
      path: 'totals.ttc',
      label: 'Total TTC',
      line: null,
      type: 'number',
      unit: '€',
      choices: null,
      value: 112.4,
      confidence: 0.97,
      evidence: [{ page: 1, box: { x: 0.1, y: 0.4, width: 0.2, height: 0.02 }, quote: 'Total TTC 112,40 €' }],
    })
    expect(fields.get('invoice.due_date')).toMatchObject({ type: 'date', value: null, confidence: null, evidence: [] })
  })

  it('sent as a job is kept once, however often it is sent', async () => {
    const { call, dependencies, opened } = await serveReviews()
    const worker = dependencies.jobs.queue.process(dependencies.jobHandlers)
    onTestFinished(() => worker.stop(0))
    const review = await opened()
    const job = await call('/v1/jobs/pdf', { method: 'POST', body: invoiceForm() })
    const { task_id: id } = (await job.json()) as { task_id: string }
    const result = await vi.waitFor(async () => {
      const { status, result: found } = (await (await call(`/v1/jobs/${id}`)).json()) as Record<string, unknown>
      expect(status).toBe('SUCCESS')
      return found as { review_id: string }
    }, 10_000)
    expect(result.review_id).toBe(review.id)
    expect(await body(await call('/v1/reviews'))).toMatchObject({ reviews: [{ id: review.id }] })
  })

  it('is not kept when nothing asks for it, nor where reviews are off', async () => {
    const sure = await serveReviews({ analyze: () => Promise.resolve(sampleAnalysis()) })
    const off = await serveReviews({ isOn: false })
    for (const { call, store } of [sure, off]) {
      const answer = await call('/v1/invoices/pdf', { method: 'POST', body: invoiceForm() })
      expect(await answer.json()).toMatchObject({ review_id: null })
      expect(await body(await call('/v1/reviews'))).toMatchObject({ reviews: [], next: null })
      expect((await store.list('')[Symbol.asyncIterator]().next()).done).toBe(true)
    }
  })
})

describe('the list of reviews', () => {
  it('shows a key its own, and who reviews all of them', async () => {
    const { call, opened, reviewer } = await serveReviews()
    const own = await opened()
    const other = await opened(otherKey)
    const idsOf = async (key?: string) => {
      const { reviews, counts } = (await (
        await call('/v1/reviews', key === undefined ? {} : { key })
      ).json()) as ReviewListAnswer
      return [reviews.map(({ id }) => id).sort(), counts.open]
    }
    expect(await idsOf()).toEqual([[own.id], 1])
    expect(await idsOf(otherKey)).toEqual([[other.id], 1])
    expect(await idsOf(reviewer)).toEqual([[own.id, other.id].sort(), 2])
    expect(await body(await call(`/v1/reviews/${other.id}`))).toMatchObject({ status: 404, code: 'not_found' })
    expect(await body(await call(`/v1/reviews/${other.id}`, { key: reviewer }))).toMatchObject({ key_id: other.key_id })
    expect(own.key_id).not.toBe(other.key_id)
  })

  it('is given page by page, by state and by kind', async () => {
    const { call, json, opened } = await serveReviews()
    const ids: string[] = []
    for (const name of ['un', 'deux', 'trois'])
      ids.push((await opened(undefined, invoiceForm({ file: { name: 'facture.pdf', bytes: blankPdf(name) } }))).id)
    const first = (await (await call('/v1/reviews?limit=2')).json()) as ReviewListAnswer
    const second = (await (await call(`/v1/reviews?limit=2&after=${first.next ?? ''}`)).json()) as ReviewListAnswer
    expect([...first.reviews, ...second.reviews].map(({ id }) => id).sort()).toEqual(ids.sort())
    expect([first.reviews.length, second.next]).toEqual([2, null])
    await json(`/v1/reviews/${ids[0] ?? ''}/corrections`, 'PUT', [{ path: 'totals.ttc', value: 1 }])
    expect(await body(await call('/v1/reviews?state=corrected'))).toMatchObject({
      reviews: [{ id: ids[0] }],
      counts: { open: 2, corrected: 1 },
    })
    expect(await body(await call('/v1/reviews?kind=invoice'))).toMatchObject({ reviews: [] })
  })

  it.each(['state=done', 'kind=wound', 'limit=0', 'after=x'])('refuses ?%s', async (query) => {
    const { call } = await serveReviews()
    expect(await body(await call(`/v1/reviews?${query}`))).toMatchObject({ status: 400, code: 'invalid_request' })
  })
})

describe('corrections', () => {
  it('take the place of those before, and can be taken back', async () => {
    const { json, opened } = await serveReviews()
    const { id } = await opened()
    const put = (corrections: unknown) => json(`/v1/reviews/${id}/corrections`, 'PUT', corrections).then(body)
    const corrections = [
      { path: 'totals.ttc', value: 108.4 },
      { path: 'invoice.due_date', value: '2025-09-02' },
      { path: 'invoice.number', value: null },
    ]
    expect(await put(corrections)).toMatchObject({ status: 200, state: 'corrected', corrections })
    const fewer = [{ path: 'kind', value: 'avoir' }]
    expect(await put([...fewer, { path: 'totals.ht', value: 92.5 }])).toMatchObject({ corrections: fewer })
    expect(await put([])).toMatchObject({ state: 'open', corrections: [], decided_at: '2026-11-20T09:00:00.000Z' })
  })

  it.each([
    [[{ path: 'totals.colour', value: 1 }], 'totals.colour', 'chemin'],
    [[{ path: 'totals.ttc', value: '108,40' }], 'totals.ttc', 'un nombre, ou null'],
    [[{ path: 'invoice.due_date', value: '2025-02-30' }], 'invoice.due_date', 'AAAA-MM-JJ'],
    [[{ path: 'offer.regulated', value: 'oui' }], 'offer.regulated', 'true ou false'],
    [[{ path: 'kind', value: 'devis' }], 'kind', 'facture, avoir'],
    [[{ path: 'invoice.number', value: ' ' }], 'invoice.number', 'un texte'],
    [
      [
        { path: 'totals.ttc', value: 1 },
        { path: 'totals.ttc', value: 2 },
      ],
      'totals.ttc',
      'une seule',
    ],
  ])('that cannot be are refused, and none of them taken: %j', async (corrections, path, sentence) => {
    const { call, json, opened } = await serveReviews()
    const { id } = await opened()
    const answer = await body(
      await json(`/v1/reviews/${id}/corrections`, 'PUT', [{ path: 'totals.ht', value: 5 }, ...corrections]),
    )
    expect(answer).toMatchObject({ status: 400, code: 'invalid_field' })
    expect((answer as unknown as { detail: string }).detail).toContain(`« ${path} »`)
    expect((answer as unknown as { detail: string }).detail).toContain(sentence)
    expect(await body(await call(`/v1/reviews/${id}`))).toMatchObject({ state: 'open', corrections: [] })
  })

  it.each([{ path: 'totals.ttc', value: 1 }, [{ path: 'totals.ttc' }], [{ path: 'a', value: {} }], 'text'])(
    'of another shape are refused: %j',
    async (corrections) => {
      const { json, opened } = await serveReviews()
      const { id } = await opened()
      const answer = await body(await json(`/v1/reviews/${id}/corrections`, 'PUT', corrections))
      expect(answer).toMatchObject({ status: 400, code: 'invalid_request' })
    },
  )
})

describe('a review', () => {
  it('is confirmed or dismissed, unless it has corrections', async () => {
    const { call, json, opened } = await serveReviews()
    const { id } = await opened()
    const post = (action: string) => call(`/v1/reviews/${id}/${action}`, { method: 'POST' }).then(body)
    expect(await post('confirm')).toMatchObject({ status: 200, state: 'confirmed' })
    expect(await post('dismiss')).toMatchObject({ state: 'dismissed', decided_at: '2026-11-20T09:00:00.000Z' })
    await json(`/v1/reviews/${id}/corrections`, 'PUT', [{ path: 'totals.ttc', value: 1 }])
    expect(await post('confirm')).toMatchObject({ status: 409, code: 'review_corrected' })
    expect(await post('dismiss')).toMatchObject({ status: 409, code: 'review_corrected' })
  })

  it('shows the pictures of its pages, drawn once', async () => {
    const { call, opened, store } = await serveReviews()
    const { id } = await opened()
    const picture = await call(`/v1/reviews/${id}/pages/1`)
    expect(picture.headers.get('content-type')).toBe('image/jpeg')
    expect(picture.headers.get('cache-control')).toContain('no-store')
    const bytes = Buffer.from(await picture.arrayBuffer())
    expect(detectMediaType(bytes)).toBe('image/jpeg')
    expect(sizeOfJpeg(bytes)).toEqual({ height: 1600, width: 1131 })
    await store.delete(`reviews/${id}/file-001`)
    expect(Buffer.from(await (await call(`/v1/reviews/${id}/pages/1`)).arrayBuffer()).equals(bytes)).toBe(true)
    for (const page of ['0', '2', 'x'])
      expect(await body(await call(`/v1/reviews/${id}/pages/${page}`))).toMatchObject({ status: 404 })
  })

  it('is removed with its document and its pictures', async () => {
    const { call, opened, store } = await serveReviews()
    const { id } = await opened()
    await call(`/v1/reviews/${id}/pages/1`)
    expect((await call(`/v1/reviews/${id}`, { method: 'DELETE', key: otherKey })).status).toBe(404)
    expect((await call(`/v1/reviews/${id}`, { method: 'DELETE' })).status).toBe(204)
    expect((await store.list('')[Symbol.asyncIterator]().next()).done).toBe(true)
    expect(await body(await call(`/v1/reviews/${id}`))).toMatchObject({ status: 404, code: 'not_found' })
  })

  it('needs a key', async () => {
    const { url, opened } = await serveReviews()
    const { id } = (await opened()) satisfies ReviewAnswer
    for (const path of ['', `/${id}`, `/${id}/pages/1`])
      expect((await fetch(`${url}/v1/reviews${path}`)).status).toBe(401)
  })
})

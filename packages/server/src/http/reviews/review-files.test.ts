import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { StudioTask } from '../../reviews/label-studio/studio-task.js'
import { csvColumns } from '../../reviews/export-reviews.js'
import { invoiceForm } from '../../testing/invoice-form.js'
import { sampleReview, sampleField } from '../../testing/reviews-for-test.js'
import { blankPdf, sampleAnalysis } from '../../testing/sample-analysis.js'
import { otherKey, serveReviews } from '../../testing/serve-reviews.test-support.js'
import type { ReviewAnswer, ReviewImportAnswer } from '../schemas/review-schemas.js'

type Served = Awaited<ReturnType<typeof serveReviews>>

const exported = async ({ call }: Served, query: string, key?: string) =>
  call(`/v1/reviews/export${query}`, key === undefined ? {} : { key })

/** What a person hands in who leaves every region of a task as it is, but for what the test changes. */
function annotated(task: StudioTask, change: (result: StudioResults) => StudioResults = (result) => result, id = 1) {
  const [prediction] = task.predictions
  return {
    id,
    data: task.data,
    annotations: [{ id: 7, updated_at: '2026-11-20T10:12:00Z', result: change([...(prediction?.result ?? [])]) }],
    predictions: task.predictions,
  }
}
type StudioResults = StudioTask['predictions'][number]['result'][number][]

async function imported(served: Served, tasks: unknown): Promise<ReviewImportAnswer> {
  const answer = await served.json('/v1/reviews/import', 'POST', tasks)
  expect(answer.status).toBe(200)
  return (await answer.json()) as ReviewImportAnswer
}

const withText = (path: string, text: string) => (result: StudioResults) =>
  result.map((one) =>
    one.id === path && one.type === 'textarea' ? { ...one, value: { ...one.value, text: [text] } } : one,
  )

/** The reference, the issue date and the rest of the sample bill apart from each other on their page. */
function spreadAnalysis() {
  const analysis = { ...sampleAnalysis(), overall_confidence: 0.71, needs_review: true }
  let at = 0
  const spread = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(spread)
    if (typeof node !== 'object' || node === null) return node
    if ('box' in node && node.box !== null)
      return { ...node, box: { x: 0.1, y: (at += 0.02), width: 0.2, height: 0.01 } }
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, spread(value)]))
  }
  return { ...analysis, invoice: spread(analysis.invoice) as typeof analysis.invoice }
}
const serveSpread = () => serveReviews({ analyze: () => Promise.resolve(spreadAnalysis()) })

async function onlyTask(served: Served): Promise<StudioTask> {
  const tasks = (await (await exported(served, '?format=label-studio')).json()) as StudioTask[]
  const [task] = tasks
  if (task === undefined || tasks.length > 1) throw new Error(`${tasks.length} tasks in place of one`)
  return task
}

describe('the export of reviews', () => {
  it('as JSON is the reviews as they are read one by one, of more than are read at once', async () => {
    const served = await serveReviews()
    const first = await served.opened()
    for (let at = 0; at < 21; at += 1) {
      const file = { name: 'facture.pdf', bytes: blankPdf(String(at)) }
      await served.call('/v1/invoices/pdf', { method: 'POST', body: invoiceForm({ file }) })
    }
    await served.opened(otherKey)
    const answer = await exported(served, '')
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename=relectures.json')
    const { reviews } = (await answer.json()) as { reviews: ReviewAnswer[] }
    expect(reviews).toHaveLength(22)
    expect(new Set(reviews.map(({ id }) => id)).size).toBe(22)
    expect(reviews).toContainEqual(first)
  })

  it('as CSV has a row per field, with what was read and what it should have been', async () => {
    const served = await serveReviews()
    const { id, fields } = await served.opened()
    await served.json(`/v1/reviews/${id}/corrections`, 'PUT', [
      { path: 'totals.ttc', value: -108.4 },
      { path: 'offer.regulated', value: true },
    ])
    const answer = await exported(served, '?format=csv&state=corrected')
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const text = await answer.text()
    const rows: Record<string, string>[] = parse(text, { columns: true, record_delimiter: '\r\n' })
    expect(text.split('\r\n')[0]).toBe(csvColumns.join(','))
    expect(rows).toHaveLength(fields.length)
    expect(rows.find(({ path }) => path === 'totals.ttc')).toMatchObject({
      review_id: id,
      state: 'corrected',
      file: 'facture.pdf',
      label: 'Total TTC',
      value_read: '112.4',
      value: '-108.4',
      page: '1',
    })
    expect(rows.find(({ path }) => path === 'offer.regulated')).toMatchObject({ value_read: '', value: 'true' })
  })

  it('as CSV holds no formula that a spreadsheet would run', async () => {
    const served = await serveReviews()
    const formula = '=HYPERLINK("https://example.com";"à payer")'
    const field = { ...sampleField, type: 'text', unit: null, value: formula } as const
    const files = [{ name: '+cmd.pdf', bytes: blankPdf() }]
    const keyId = (await served.opened()).key_id
    await served.reviews.open(sampleReview({ keyId, kind: 'invoice', files, fields: [field] }))
    const rows: Record<string, string>[] = parse(await (await exported(served, '?format=csv&kind=invoice')).text(), {
      columns: true,
    })
    expect(rows).toMatchObject([{ file: "'+cmd.pdf", value: `'${formula}` }])
  })

  it('for Label Studio has each page as a picture, and each value where it stands', async () => {
    const served = await serveReviews()
    const { id } = await served.opened()
    const task = await onlyTask(served)
    expect(task.data).toMatchObject({ review_id: id, files: 'facture.pdf' })
    expect(task.data.pages).toHaveLength(1)
    const results = task.predictions[0]?.result.filter(({ id: path }) => path === 'totals.ttc')
    const value = { x: 10, y: 40, width: 20, height: 2, rotation: 0 }
    expect(results).toMatchObject([
      {
        type: 'rectanglelabels',
        item_index: 0,
        original_height: 1600,
        value: { ...value, rectanglelabels: ['montant_ttc'] },
      },
      { type: 'textarea', item_index: 0, original_width: 1131, value: { ...value, text: ['112,4'] } },
    ])
  })

  it('is refused in another format', async () => {
    const served = await serveReviews()
    const answer = await exported(served, '?format=xlsx')
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'invalid_field' }])
  })
})

describe('annotations of Label Studio', () => {
  it('that leave everything as it was confirm the review', async () => {
    const served = await serveSpread()
    const { id } = await served.opened()
    const task = annotated(await onlyTask(served))
    expect(await imported(served, [task])).toEqual({
      counts: { corrected: 0, confirmed: 1, not_annotated: 0, unknown_review: 0, unreadable: 0 },
      tasks: [{ task: 1, review_id: id, outcome: 'confirmed', problems: [] }],
    })
    expect(await (await served.call(`/v1/reviews/${id}`)).json()).toMatchObject({ state: 'confirmed', corrections: [] })
  })

  it('become corrections: changed, taken away, and drawn anew', async () => {
    const served = await serveSpread()
    const { id } = await served.opened()
    const task = annotated(await onlyTask(served), (result) => {
      const changed = withText('totals.ttc', '1 108,40 €')(withText('invoice.issue_date', '19/08/2025')(result))
      const [like] = changed
      if (like === undefined) throw new Error('the task has no region')
      const drawn = { ...like, id: 'Dx_aB91ISN' }
      const at = { x: 70, y: 80, width: 10, height: 2, rotation: 0 }
      return [
        ...changed.filter(({ id: path }) => path !== 'customer.name'),
        {
          ...drawn,
          type: 'rectanglelabels',
          from_name: 'champ',
          value: { ...at, rectanglelabels: ['invoice.due_date'] },
        },
        { ...drawn, type: 'textarea', from_name: 'valeur', value: { ...at, text: ['02/09/2025'] } },
      ]
    })
    expect((await imported(served, [task])).tasks).toMatchObject([{ outcome: 'corrected', problems: [] }])
    const { state, corrections } = (await (await served.call(`/v1/reviews/${id}`)).json()) as ReviewAnswer
    expect(state).toBe('corrected')
    expect(new Map(corrections.map(({ path, value }) => [path, value]))).toEqual(
      new Map<string, unknown>([
        ['totals.ttc', 1108.4],
        ['invoice.issue_date', '2025-08-19'],
        ['invoice.due_date', '2025-09-02'],
        ['customer.name', null],
      ]),
    )
    expect(await served.dependencies.jobs.queue.counts()).toMatchObject({ learn: { waiting: 1 } })
  })

  it('are taken where regions have other ids than those that were sent', async () => {
    const served = await serveSpread()
    const { id } = await served.opened()
    const renamed = annotated(await onlyTask(served), (result) =>
      withText(
        'totals.ht',
        '90',
      )(result).map((one) => ({ ...one, id: `r-${one.id.length}-${one.id.replaceAll(/\W/g, '')}` })),
    )
    expect((await imported(served, [renamed])).tasks).toMatchObject([{ outcome: 'corrected', problems: [] }])
    const { corrections } = (await (await served.call(`/v1/reviews/${id}`)).json()) as ReviewAnswer
    expect(corrections).toEqual([{ path: 'totals.ht', value: 90 }])
  })

  it('that cannot be taken are told, one by one, and stop nothing', async () => {
    const served = await serveSpread()
    const other = await served.opened(otherKey)
    const { id } = await served.opened()
    const task = await onlyTask(served)
    const wrong = annotated(
      task,
      (result) => withText('totals.ttc', 'illisible')(withText('totals.ht', '90')(result)),
      2,
    )
    const { counts, tasks } = await imported(served, [
      { id: 1, data: task.data, annotations: [] },
      wrong,
      { id: 3, data: { review_id: other.id }, annotations: [] },
      { id: 4, data: {}, annotations: [] },
      { id: 5, data: task.data, annotations: [{ result: [], was_cancelled: true }] },
      'no task',
    ])
    expect(counts).toEqual({ corrected: 1, confirmed: 0, not_annotated: 2, unknown_review: 2, unreadable: 1 })
    expect(tasks.map(({ task: number, outcome }) => [number, outcome])).toEqual([
      [1, 'not_annotated'],
      [2, 'corrected'],
      [3, 'unknown_review'],
      [4, 'unknown_review'],
      [5, 'not_annotated'],
      [null, 'unreadable'],
    ])
    expect(tasks[1]?.problems).toEqual([{ label: 'montant_ttc', text: 'illisible', reason: 'unreadable_value' }])
    const { corrections } = (await (await served.call(`/v1/reviews/${id}`)).json()) as ReviewAnswer
    expect(corrections).toEqual([{ path: 'totals.ht', value: 90 }])
  })

  it('of which the latest that was not skipped counts', async () => {
    const served = await serveSpread()
    const { id } = await served.opened()
    const { predictions, data } = await onlyTask(served)
    const result = [...(predictions[0]?.result ?? [])]
    const annotations = [
      { updated_at: '2026-11-20T11:00:00Z', result: withText('totals.ht', '91')(result) },
      { updated_at: '2026-11-20T12:00:00Z', result: withText('totals.ht', '92')(result) },
      { updated_at: '2026-11-20T13:00:00Z', result: [], was_cancelled: true },
      { updated_at: '2026-11-20T10:00:00Z', result: withText('totals.ht', '90')(result) },
    ]
    await imported(served, [{ id: 1, data, annotations }])
    const { corrections } = (await (await served.call(`/v1/reviews/${id}`)).json()) as ReviewAnswer
    expect(corrections).toEqual([{ path: 'totals.ht', value: 92 }])
  })

  it.each([{ tasks: [] }, 'text'])('that are no export are refused: %j', async (body) => {
    const served = await serveReviews()
    const answer = await served.json('/v1/reviews/import', 'POST', body)
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'invalid_request' }])
  })
})

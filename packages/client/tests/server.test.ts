import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NotAnEnergyBillError } from '@constat/core'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { AnalyzeEnergyInvoice } from '../../server/src/analysis/analysis-parts.js'
import { databaseForTest } from '../../server/src/testing/database-for-test.js'
import { blankPdf, sampleAnalysis } from '../../server/src/testing/sample-analysis.js'
import { serveReviews } from '../../server/src/testing/serve-reviews.test-support.js'
import { sampleKey } from '../../server/src/testing/sample-key.js'
import { serveForTest, testDependencies, testKey, testLimits } from '../../server/src/testing/serve-for-test.js'
import { taskPartsForTest } from '../../server/src/testing/task-parts-for-test.js'
import { compared, observed, smallPhoto, woundsForTest } from '../../server/src/testing/wounds.test-support.js'
import { createClient, decodeReports, type Progress } from '../src/index.js'
import { saveReports } from '../src/node.js'

const bill = { name: 'facture.pdf', bytes: blankPdf() }
const limits = { ...testLimits, maxContentLength: 16 * 1024 * 1024 }

async function serve(replies: Parameters<typeof woundsForTest>[0] = [], analyze?: AnalyzeEnergyInvoice) {
  const database = await databaseForTest()
  const jobs = taskPartsForTest({ database, clock: () => new Date('2026-11-20T09:00:00Z') })
  const { wounds } = woundsForTest(replies)
  const dependencies = await testDependencies({ database, jobs, limits, wounds, ...(analyze && { analyze }) })
  const { url } = await serveForTest(dependencies)
  const worker = jobs.queue.process(dependencies.jobHandlers)
  onTestFinished(() => worker.stop(0))
  return createClient({ baseUrl: url, apiKey: testKey })
}

describe('the client, with the real server', () => {
  it('has a bill analysed and both reports decoded and kept', async () => {
    const constat = await serve()
    const answer = await constat.invoices.analyzePdf(bill, { type: 'auto', externalRef: 'ABC-2025-09', userId: 123 })
    expect([answer.external_ref, answer.user_id]).toEqual(['ABC-2025-09', 123])
    const { full } = await decodeReports(answer)
    const folder = mkdtempSync(join(tmpdir(), 'constat-client-'))
    onTestFinished(() => {
      rmSync(folder, { recursive: true })
    })
    const saved = await saveReports(answer, folder)
    expect(readFileSync(saved.full)).toEqual(Buffer.from(full))
    await expect(saveReports(answer, folder, '../elsewhere')).rejects.toThrow(RangeError)
  })

  it('tells how far the analysis is, and how far the upload', async () => {
    const constat = await serve()
    const steps: Progress[] = []
    const streamed = await constat.invoices.analyzePdf(bill, { onProgress: (step) => steps.push(step) })
    expect(streamed.highlights.length).toBeGreaterThan(0)
    const uploaded: [number, number | null][] = []
    await constat.invoices.analyzePdf(bill, { onUploadProgress: (sent, total) => uploaded.push([sent, total]) })
    const [sent, total] = uploaded.at(-1) ?? []
    expect(sent).toBe(total)
    expect(total).toBeGreaterThan(bill.bytes.byteLength)
  })

  it('has the fields of any invoice read, with the whole invoice where it is asked for', async () => {
    const constat = await serve()
    const { data, cached } = await constat.invoices.extract(bill, { include: 'invoice' })
    const total = data.fields.find(({ label }) => label === 'montant_ttc')
    expect([total?.value, total?.page, total?.bbox?.x, cached]).toEqual(['1344.60', 1, 0.1, false])
    expect(data.invoice?.lines).toHaveLength(2)
    const again = await constat.invoices.extract(bill)
    expect([again.cached, again.data.invoice, again.data.id]).toEqual([true, undefined, data.id])
    const failure: unknown = await constat.invoices
      .extract({ name: 'a.txt', bytes: Buffer.from('bonjour') })
      .catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'unsupported_file_type', status: 400 })
  })

  it('tells both of one call, whatever the files of the bill are', async () => {
    const constat = await serve()
    const told: string[] = []
    const { highlights } = await constat.invoices.analyze([bill], {
      onUploadProgress: () => told.push('upload'),
      onProgress: () => told.push('analysis'),
    })
    expect(highlights.length).toBeGreaterThan(0)
    expect(told.at(0)).toBe('upload')
    expect(told.at(-1)).toBe('analysis')
  })

  it('lists the jobs of the key page by page, newest first', async () => {
    const constat = await serve()
    const ids: string[] = []
    for (const externalRef of ['1', '2', '3'])
      ids.push(await constat.jobs.create({ kind: 'pdf', file: bill, externalRef }))
    const { jobs: newest, next } = await constat.jobs.list({ limit: 2 })
    const rest = await constat.jobs.list({ ...(next !== null && { after: next }) })
    expect([newest.length, rest.next]).toEqual([2, null])
    expect([...newest, ...rest.jobs].map(({ task_id }) => task_id).sort()).toEqual(ids.sort())
  })

  it('lets a person check a doubtful reading', async () => {
    const { url } = await serveReviews()
    const constat = createClient({ baseUrl: url, apiKey: testKey })
    const { review_id: id } = await constat.invoices.analyze([bill])
    if (id === null) throw new Error('the reading is doubtful')
    expect(await constat.reviews.list({ state: 'open', limit: 1 })).toMatchObject({ reviews: [{ id }], next: null })
    const { fields } = await constat.reviews.get(id)
    expect(fields.find(({ path }) => path === 'totals.ttc')).toMatchObject({ value: 112.4 })
    expect((await constat.reviews.page(id, 1)).type).toBe('image/jpeg')
    const corrected = await constat.reviews.correct(id, [{ path: 'totals.ttc', value: 113.4 }])
    expect(corrected).toMatchObject({ state: 'corrected', corrections: [{ path: 'totals.ttc', value: 113.4 }] })
    await expect(constat.reviews.dismiss(id)).rejects.toMatchObject({ code: 'review_corrected' })
    await constat.reviews.correct(id, [])
    expect((await constat.reviews.dismiss(id)).state).toBe('dismissed')
    expect((await constat.reviews.confirm(id)).state).toBe('confirmed')
    expect(await constat.reviews.labelHints()).toHaveProperty('hints')
    await constat.reviews.remove(id)
    await expect(constat.reviews.get(id)).rejects.toMatchObject({ code: 'not_found' })
    expect(() => constat.reviews.get('../keys')).toThrow(expect.objectContaining({ code: 'invalid_argument' }))
  })

  it('asks what the key, another one and the whole server used', async () => {
    const dependencies = await testDependencies()
    const { url } = await serveForTest(dependencies)
    const { key: apiKey } = await dependencies.apiKeys.store.create(sampleKey({ scopes: ['admin'] }), 0)
    const constat = createClient({ baseUrl: url, apiKey: testKey })
    await constat.invoices.analyze([bill])
    const own = await constat.usage.get({ from: '2026-11-18', to: '2026-11-20' })
    expect(own.days.map(({ day, calls }) => [day, calls])).toEqual([
      ['2026-11-18', 0],
      ['2026-11-19', 0],
      ['2026-11-20', 1],
    ])
    expect(own.keys).toBeUndefined()
    const admin = createClient({ baseUrl: url, apiKey })
    const all = await admin.usage.get({ scope: 'all' })
    expect([all.totals.calls, all.keys?.map(({ calls }) => calls)]).toEqual([1, [1]])
    expect((await admin.usage.get({ keyId: all.keys?.[0]?.key_id ?? '' })).totals.calls).toBe(1)
    await expect(constat.usage.get({ scope: 'all' })).rejects.toMatchObject({ code: 'missing_scope' })
  })

  it('makes, renews and revokes keys for an administrator', async () => {
    const dependencies = await testDependencies()
    const { url } = await serveForTest(dependencies)
    const { key: apiKey } = await dependencies.apiKeys.store.create(sampleKey({ scopes: ['admin'] }), 0)
    const constat = createClient({ baseUrl: url, apiKey })
    const made = await constat.keys.create({ name: 'Intranet', scopes: ['jobs'], daily_limit: 200 })
    expect(made).toMatchObject({ name: 'Intranet', daily_limit: 200, is_active: true })
    const changes = { daily_limit: null, scopes: ['jobs', 'invoices'] } as const
    expect(await constat.keys.update(made.id, { ...changes, scopes: [...changes.scopes] })).toMatchObject({
      ...{ name: 'Intranet', daily_limit: null, scopes: ['invoices', 'jobs'] },
    })
    const renewed = await constat.keys.rotate(made.id, { overlapSeconds: 60 })
    expect(renewed.key).not.toBe(made.key)
    for (const { key } of [made, renewed])
      expect(await createClient({ baseUrl: url, apiKey: key }).keys.info()).toMatchObject({ name: 'Intranet' })
    expect(await constat.keys.revoke(made.id)).toMatchObject({ is_active: false })
    const listed = await constat.keys.list()
    expect(listed.find(({ id }) => id === made.id)).toMatchObject({ name: 'Intranet', is_active: false })
    await expect(constat.keys.rotate('nobody')).rejects.toMatchObject({ code: 'key_not_found' })
  })

  it('has a bill done again whose job failed, and asks how the end of a job was told', async () => {
    let analysed = 0
    const constat = await serve([], () => {
      analysed += 1
      if (analysed === 1) return Promise.reject(new NotAnEnergyBillError({ confidence: 0.1 }))
      return Promise.resolve(sampleAnalysis())
    })
    const failed = await constat.jobs.create({ kind: 'pdf', file: bill, externalRef: 'R-1' })
    await expect(constat.jobs.wait(failed)).rejects.toMatchObject({ code: 'not_an_energy_bill' })
    const again = await constat.jobs.retry(failed)
    expect(again).toMatchObject({ retry_of: failed, external_ref: 'R-1' })
    expect((await constat.jobs.wait(again.task_id)).external_ref).toBe('R-1')
    expect((await constat.jobs.retry(failed)).task_id).toBe(again.task_id)
    await expect(constat.jobs.retry(again.task_id)).rejects.toMatchObject({ code: 'job_succeeded' })
    expect(await constat.jobs.webhooks(failed)).toEqual({ webhooks: [] })
    await expect(constat.jobs.replayWebhook(failed)).rejects.toMatchObject({ code: 'webhook_not_found' })
  })

  it('hands a bill and a photograph over as jobs and waits for their results', async () => {
    const constat = await serve([observed])
    const job = { kind: 'pdf', file: bill, externalRef: 'J-1' } as const
    const taskId = await constat.jobs.create(job, { idempotencyKey: 'once' })
    expect(await constat.jobs.create(job, { idempotencyKey: 'once' })).toBe(taskId)
    const answer = await constat.jobs.wait(taskId)
    expect(answer.external_ref).toBe('J-1')
    expect(await constat.jobs.get(taskId)).toMatchObject({ status: 'SUCCESS', result: { external_ref: 'J-1' } })
    expect(await constat.jobs.cancel(taskId)).toMatchObject({ status: 'SUCCESS' })
    const photo = { name: 'plaie.jpg', bytes: await smallPhoto() }
    const found = await constat.jobs.wait(await constat.jobs.create({ kind: 'wound', photo, externalRef: 'P-1' }))
    expect(found.type_plaie).toBe('Escarre')
    await expect(constat.jobs.get('0b9a8a5e-6f0e-4c0b-9d57-3f8a0d1c2b3a')).rejects.toMatchObject({ code: 'not_found' })
  })

  it('has a wound assessed, step by step too, and compared', async () => {
    const photo = { name: 'plaie.jpg', bytes: await smallPhoto() }
    const other = { name: 'plaie.jpg', bytes: await smallPhoto(400) }
    const constat = await serve([observed, observed, observed, observed, compared])
    const context = { etiologie_connue: 'escarre' } as const
    expect(await constat.wounds.analyze(photo, { context })).toMatchObject({ type_plaie: 'Escarre', analyse: {} })
    const percents: number[] = []
    await constat.wounds.stream(photo, { onProgress: ({ percent }) => percents.push(percent) })
    expect(percents).toEqual([0, 20, 40, 60, 90])
    const photos = [
      { image: other, date: '2026-11-20' },
      { image: photo, date: '2026-10-23' },
    ]
    expect(await constat.wounds.compare(photos)).toMatchObject({ total_images: 2 })
  })

  it('tells what the server refuses, with its code and its sentence', async () => {
    const constat = await serve([{ refusal: 'no', finishReason: 'refusal' }])
    const photo = { name: 'plaie.jpg', bytes: await smallPhoto() }
    await expect(constat.wounds.stream(photo)).rejects.toMatchObject({ code: 'model_refused' })
    const text = { name: 'facture.pdf', bytes: new TextEncoder().encode('no PDF') }
    await expect(constat.invoices.analyzePdf(text)).rejects.toMatchObject({
      code: 'unsupported_file_type',
      status: 400,
    })
    await expect(constat.invoices.analyzeImages([])).rejects.toMatchObject({ code: 'no_file' })
  })

  it('asks for its key and for the health of the server', async () => {
    const constat = await serve()
    expect((await constat.health()).status).toBe('ok')
    await expect(constat.keys.info()).resolves.toHaveProperty('name')
  })
})

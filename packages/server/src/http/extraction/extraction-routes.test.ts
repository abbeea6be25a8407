import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { Scope } from '../../keys/api-key.js'
import { NotAnInvoiceError } from '@constat/core'
import { invoiceForm } from '../../testing/invoice-form.js'
import { blankPdf } from '../../testing/sample-analysis.js'
import { sampleReading } from '../../testing/sample-reading.js'
import { serveForTest, testDependencies, testKey } from '../../testing/serve-for-test.js'

/** A server with this many invoices read, one each minute. */
async function serve(invoices = 0) {
  let now = Date.parse('2026-11-20T09:00:00Z')
  let fails = false
  const dependencies = await testDependencies({
    clock: () => new Date(now),
    readInvoice: () =>
      fails ? Promise.reject(new NotAnInvoiceError({ confidence: 0 })) : Promise.resolve(sampleReading()),
  })
  const { url } = await serveForTest(dependencies)
  const ask = (path: string, key = testKey, method = 'GET') =>
    fetch(`${url}${path}`, { method, headers: { 'X-API-Key': key } })
  const json = async (path: string, key = testKey) =>
    (await (await ask(path, key)).json()) as Record<string, unknown> & {
      extractions: { id: string; filename: string }[]
      next: string | null
    }
  const send = async (name: string, key = testKey) => {
    const body = invoiceForm({ file: { name, bytes: blankPdf(name) } })
    return fetch(`${url}/extract`, { method: 'POST', body, headers: { 'X-API-Key': key } })
  }
  const keyWith = async (...scopes: Scope[]) => {
    const limits = { dailyLimit: null, ratePerMinute: 60, expiresAt: null }
    return (await dependencies.apiKeys.store.create({ name: 'T', owner: null, scopes, ...limits }, now)).key
  }
  const wait = (milliseconds: number) => {
    now += milliseconds
  }
  for (let index = 1; index <= invoices; index += 1) {
    await send(`facture ${index}.pdf`)
    wait(60_000)
  }
  return {
    ...{ ask, json, send, keyWith, wait },
    dropTable: () => dependencies.database.knex.schema.dropTable('extractions'),
    failFromNowOn: () => {
      fails = true
    },
  }
}

const namesOf = ({ extractions }: { extractions: { filename: string }[] }) =>
  extractions.map(({ filename }) => filename)

describe('/v1/extractions', () => {
  it('lists what was read for the key, newest first, page by page', async () => {
    const { json, send, keyWith } = await serve(3)
    const other = await keyWith('invoices')
    await send('d’un autre.pdf', other)
    const first = await json('/v1/extractions?limit=2')
    expect(namesOf(first)).toEqual(['facture 3.pdf', 'facture 2.pdf'])
    const second = await json(`/v1/extractions?limit=2&after=${first.next}`)
    expect([namesOf(second), second.next]).toEqual([['facture 1.pdf'], null])
    expect(namesOf(await json('/v1/extractions', other))).toEqual(['d’un autre.pdf'])
  })

  it('takes days as those of the quotas are', async () => {
    const { json, send, wait } = await serve()
    wait(13 * 3_600_000 + 3_599_000)
    await send('avant minuit à Paris.pdf')
    wait(1_000)
    await send('après minuit à Paris.pdf')
    expect(namesOf(await json('/v1/extractions?to=2026-11-20'))).toEqual(['avant minuit à Paris.pdf'])
    expect(namesOf(await json('/v1/extractions?from=2026-11-21&to=2026-11-21'))).toEqual(['après minuit à Paris.pdf'])
  })

  it.each(['limit=0', 'after=x', 'from=20/11/2026', 'to=2026-02-30'])('refuses %s by its name', async (query) => {
    const { ask } = await serve()
    const response = await ask(`/v1/extractions?${query}`)
    const { code, detail } = (await response.json()) as { code: string; detail: string }
    expect([response.status, code]).toEqual([400, 'invalid_field'])
    expect(detail).toContain(`« ${query.split('=')[0]} »`)
  })

  it('gives one with every value and its evidence, and removes it, for its key alone', async () => {
    const { ask, json, keyWith } = await serve(1)
    const [one] = (await json('/v1/extractions')).extractions
    const path = `/v1/extractions/${one?.id}`
    expect(await json(path)).toMatchObject({ ...one, invoice: sampleReading().invoice })
    const other = await keyWith('invoices')
    for (const method of ['GET', 'DELETE']) expect((await ask(path, other, method)).status).toBe(404)
    expect((await ask(path, testKey, 'DELETE')).status).toBe(204)
    expect((await ask(path)).status).toBe(404)
    expect((await ask('/v1/extractions/1')).status).toBe(404)
  })

  it('exports all of it as JSON', async () => {
    const { ask, json } = await serve(2)
    const response = await ask('/v1/extractions/export')
    expect(response.headers.get('content-disposition')).toBe('attachment; filename=extractions.json')
    const { extractions } = await json('/v1/extractions')
    expect(await response.json()).toEqual({ extractions })
    expect(await json('/v1/extractions/export?to=2026-11-19')).toEqual({ extractions: [] })
  })

  it('exports more than one page of the database, none twice', async () => {
    const { json } = await serve(103)
    const { extractions } = await json('/v1/extractions/export')
    expect(namesOf({ extractions })).toEqual(Array.from({ length: 103 }, (_, index) => `facture ${103 - index}.pdf`))
  })

  it('exports all of it as CSV, for spreadsheets in English and in French', async () => {
    const { ask } = await serve(2)
    const response = await ask('/v1/extractions/export?format=csv')
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toBe('attachment; filename=extractions.csv')
    const rows = parse<Record<string, string>>(await response.text(), { columns: true })
    expect(rows.map(({ filename, montant_ttc: total }) => [filename, total])).toEqual([
      ['facture 2.pdf', '1344.6'],
      ['facture 1.pdf', '1344.6'],
    ])
    const french = await ask('/v1/extractions/export?format=csv&dialect=excel-fr')
    const bytes = Buffer.from(await french.arrayBuffer())
    expect(bytes.toString('hex', 0, 3)).toBe('efbbbf')
    expect(bytes.toString('utf8')).toContain(';1344,6;')
  })

  it.each(['format=xml', 'dialect=german', 'from=x'])('refuses %s by its name', async (query) => {
    const { ask } = await serve()
    expect(await (await ask(`/v1/extractions/export?${query}`)).json()).toMatchObject({ code: 'invalid_field' })
  })

  it('tells a database that is away as an error, and cuts no file short', async () => {
    const { ask, dropTable } = await serve(1)
    await dropTable()
    const response = await ask('/v1/extractions/export?format=csv')
    expect([response.status, response.headers.get('content-type')]).toEqual([500, 'application/json; charset=utf-8'])
  })

  it('is for keys with the scope of invoices', async () => {
    const { ask, keyWith } = await serve()
    const other = await keyWith('wounds')
    for (const path of ['/v1/extractions', '/v1/extractions/export', '/stats'])
      expect((await ask(path, other)).status).toBe(403)
  })
})

describe('GET /stats', () => {
  it('says of nothing that there is nothing', async () => {
    const { json } = await serve()
    expect(await json('/stats')).toEqual({
      total_extractions: 0,
      average_confidence: null,
      extractions_last_24h: 0,
      model_version: 'constat-test',
      success_rate: null,
    })
  })

  it('adds up what was read and what could not be, of the key; of all keys for an administrator', async () => {
    const { json, send, keyWith, wait, failFromNowOn } = await serve(2)
    wait(86_400_000)
    await send('récente.pdf')
    failFromNowOn()
    await send('pas une facture.pdf')
    const other = await keyWith('invoices')
    await send('d’un autre.pdf', other)
    expect(await json('/stats')).toMatchObject({
      total_extractions: 4,
      average_confidence: 0.93,
      extractions_last_24h: 2,
      success_rate: 0.75,
    })
    expect(await json('/stats', other)).toMatchObject({ total_extractions: 1, success_rate: 0 })
    const admin = await keyWith('invoices', 'admin')
    expect(await json('/stats', admin)).toMatchObject({ total_extractions: 5, success_rate: 0.6 })
  })
})

import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { analyzeEnergyInvoice } from '@constat/core'
import { describe, expect, it } from 'vitest'
import { createLogger } from '../src/logging/create-logger.js'
import { postImages } from '../src/testing/images.js'
import { invoiceForm, type FormContent } from '../src/testing/invoice-form.js'
import { serveForTest, testKey, testLimits } from '../src/testing/serve-for-test.js'
import { photosOf } from './photos.js'

const specimens = new URL('../../core/specimens/dev/', import.meta.url)
const read = (path: string) => new Uint8Array(readFileSync(new URL(path, specimens)))
const photos = photosOf('dev-L1-02')
const mebibyte = 1024 * 1024

/** A server with the analysis of the library, its logs kept. */
async function realServer(maxContentLength = 16 * mebibyte) {
  const lines: string[] = []
  const logger = createLogger({ logLevel: 'trace', environment: 'test' }, { write: (line) => void lines.push(line) })
  const limits = { ...testLimits, maxContentLength }
  const { url } = await serveForTest({ analyze: analyzeEnergyInvoice, logger, limits })
  return { url, lines }
}

async function post(url: string, content: FormContent) {
  const headers = { 'X-API-Key': testKey }
  const response = await fetch(`${url}/v1/invoices/pdf`, { method: 'POST', headers, body: invoiceForm(content) })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

const bill = (name: string) => ({ name, bytes: read(`bills/${name}`) })
const startsAsPdf = (base64: unknown) => Buffer.from(String(base64), 'base64').subarray(0, 5).toString() === '%PDF-'

describe('the server on real bills', () => {
  it('answers what the bill says with two PDF reports, and logs neither key, nor person, nor file name', async () => {
    const { url, lines } = await realServer()
    const fields = { user_id: '7', external_ref: 'ABC-2025-09', customer_name: 'Rémi Mirandon' }
    const file = { ...bill('dev-L1-01.pdf'), name: 'Facture Rémi Mirandon.pdf' }
    const { status, body } = await post(url, { file, fields })

    expect(status).toBe(200)
    expect(body).toMatchObject({
      user_id: 7,
      invoice_id: null,
      external_ref: 'ABC-2025-09',
      energy_type: 'electricite',
      invoice: { supplier: { name: { value: 'EDF' } }, totals: { ttc: { value: 117.96 } } },
    })
    expect(startsAsPdf(body['non_anonymous_report_base64'])).toBe(true)
    expect(startsAsPdf(body['anonymous_report_base64'])).toBe(true)
    const highlights = body['highlights'] as string[]
    expect(highlights.length).toBeGreaterThanOrEqual(3)
    expect(highlights.length).toBeLessThanOrEqual(4)

    const logs = lines.join('')
    expect(logs).toContain('"invoice_analyzed"')
    const secrets = [
      testKey,
      'Mirandon',
      'Rémi',
      'Onze Novembre',
      '56917706220982',
      '9750651064',
      'Facture',
      'ABC-2025',
    ]
    for (const secret of secrets) expect(logs).not.toContain(secret)
  })

  it('refuses the bill of another energy with the sentence of the contract, or warns', async () => {
    const { url } = await realServer()
    const strict = await post(url, { file: bill('dev-L1-01.pdf'), fields: { type: 'gaz' } })
    expect(strict.status).toBe(422)
    expect(strict.body['detail']).toMatch(
      /^Incompatibilité de type d'énergie : Type demandé: gaz\. Mais la facture ressemble plutôt à electricite \(confiance \d\.\d\d\)\.$/,
    )
    const lenient = await post(url, { file: bill('dev-L1-01.pdf'), fields: { type: 'gaz', strict: 'off' } })
    expect(lenient.status).toBe(200)
    expect(lenient.body['warnings']).toContainEqual(expect.objectContaining({ code: 'energy_type_mismatch' }))
  })

  it.each([
    ['a photograph', { name: 'facture.pdf', bytes: read('negatives/dev-NEG-03.jpg') }, 400, 'unsupported_file_type'],
    ['a text', { name: 'facture.pdf', bytes: new TextEncoder().encode('bonjour') }, 400, 'unsupported_file_type'],
    ['nothing', { name: 'facture.pdf', bytes: new Uint8Array() }, 400, 'empty_file'],
    ['half a PDF', { name: 'f.pdf', bytes: read('bills/dev-L1-01.pdf').subarray(0, 300) }, 422, 'damaged_pdf'],
    ['the bill of a telephone', { name: 'f.pdf', bytes: read('negatives/dev-NEG-01.pdf') }, 422, 'not_an_energy_bill'],
    ['20 MiB', { name: 'f.pdf', bytes: new Uint8Array(20 * mebibyte) }, 413, 'file_too_large'],
  ])('refuses %s with its status and code, and lives on', async (_, file, status, code) => {
    const { url } = await realServer()
    const answer = await post(url, { file })
    expect({ status: answer.status, code: answer.body['code'] }).toEqual({ status, code })
    if (status === 400 && code !== 'empty_file') {
      expect(answer.body['detail']).toBe('Type de fichier invalide. Seuls les PDF sont autorisés.')
    }
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
  })

  it('takes larger files when MAX_CONTENT_LENGTH says so', async () => {
    const { url } = await realServer(24 * mebibyte)
    const answer = await post(url, { file: { name: 'f.pdf', bytes: new Uint8Array(20 * mebibyte) } })
    expect(answer.body['code']).toBe('unsupported_file_type')
  })

  it.skipIf(photos.length === 0)('reads the photographs of one bill, page by page', { timeout: 120_000 }, async () => {
    const { url } = await realServer()
    const files = photos.map((path) => ({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) }))
    const response = await postImages(url, files, { headers: { Accept: 'text/event-stream' } })
    const text = await response.text()
    expect(text).not.toContain('event: error')
    expect(text).toMatch(/event: progress\ndata: \{"stage":"reading","step":"ocr","page":2,"pages":2,"percent":\d+\}/)
    const result = /event: result\ndata: (.*)/.exec(text)?.[1] ?? ''
    expect(JSON.parse(result)).toMatchObject({
      energy_type: 'electricite',
      invoice: { supplier: { name: { value: 'EDF' } }, totals: { ttc: { value: 383.16 } } },
    })
  })
})

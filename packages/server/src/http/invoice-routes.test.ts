import { ConstatError } from '@constat/core'
import { describe, expect, it } from 'vitest'
import type { AnalyzeEnergyInvoice } from '../analysis/analysis-parts.js'
import { heic, jpeg } from '../testing/images.js'
import { invoiceForm, type FormContent } from '../testing/invoice-form.js'
import { blankPdf, sampleAnalysis } from '../testing/sample-analysis.js'
import { serveForTest, testKey } from '../testing/serve-for-test.js'

const requestId = 'test-request'

async function post(url: string, content?: FormContent, headers: Record<string, string> = { 'X-API-Key': testKey }) {
  const response = await fetch(`${url}/v1/invoices/pdf`, {
    method: 'POST',
    body: invoiceForm(content),
    headers: { ...headers, 'X-Request-Id': requestId },
  })
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  }
}

class RefusedDocument extends ConstatError {
  override readonly code: string
  constructor(code: string, userMessage: string) {
    super({ message: `refused: ${code}`, userMessage })
    this.code = code
  }
}

const refusing =
  (code: string, userMessage: string): AnalyzeEnergyInvoice =>
  () =>
    Promise.reject(new RefusedDocument(code, userMessage))

describe('POST /v1/invoices/pdf', () => {
  it('answers the six keys of the contract, with the ids as they were sent', async () => {
    const { url } = await serveForTest()
    const fields = { type: 'auto', user_id: '123', invoice_id: '456', external_ref: 'ABC-2025-09' }
    const { status, body } = await post(url, { fields })

    expect(status).toBe(200)
    expect(body).toMatchObject({
      highlights: sampleAnalysis().highlights,
      user_id: 123,
      invoice_id: 456,
      external_ref: 'ABC-2025-09',
      request_id: requestId,
      energy_type: 'electricite',
      needs_review: false,
    })
    const { full, anonymous } = sampleAnalysis().reports
    expect(Buffer.from(body['non_anonymous_report_base64'] as string, 'base64')).toEqual(Buffer.from(full))
    expect(Buffer.from(body['anonymous_report_base64'] as string, 'base64')).toEqual(Buffer.from(anonymous))
  })

  it('answers null for ids that were not sent', async () => {
    const { url } = await serveForTest()
    const { body } = await post(url)
    expect(body).toMatchObject({ user_id: null, invoice_id: null, external_ref: null })
  })

  it('echoes an id of 64 bits with all its digits', async () => {
    const { url } = await serveForTest()
    const response = await fetch(`${url}/v1/invoices/pdf`, {
      method: 'POST',
      body: invoiceForm({ fields: { user_id: '9223372036854775807' } }),
      headers: { 'X-API-Key': testKey },
    })
    expect(await response.text()).toContain('"user_id":9223372036854775807,')
  })

  it('hands the analysis what the form says', async () => {
    const seen: unknown[] = []
    const { url } = await serveForTest({
      analyze: (request) => {
        seen.push({ ...request, files: request.files.map(({ name, bytes }) => ({ name, size: bytes.byteLength })) })
        return Promise.resolve(sampleAnalysis())
      },
    })
    const file = { name: 'été 2025.pdf', bytes: blankPdf() }
    await post(url, { file, fields: { type: 'Gas', confidence_min: '0.7', strict: 'off', customer_name: 'Zoé' } })
    expect(seen).toEqual([
      {
        files: [{ name: 'été 2025.pdf', size: file.bytes.byteLength }],
        type: 'gaz',
        confidenceMin: 0.7,
        strict: false,
      },
    ])
  })

  it('takes the key from X-API-Key or from a bearer token', async () => {
    const { url } = await serveForTest()
    expect((await post(url, {}, { Authorization: `Bearer ${testKey}` })).status).toBe(200)
    expect((await post(url, {}, { authorization: `bearer ${testKey}` })).status).toBe(200)
  })

  it.each([{}, { 'X-API-Key': 'wrong' }, { 'X-API-Key': '' }, { Authorization: `Basic ${testKey}` }])(
    'refuses %j with 401',
    async (headers) => {
      const { url } = await serveForTest({ analyze: () => Promise.reject(new Error('must not run')) })
      const answer = await post(url, {}, headers)
      expect(answer.status).toBe(401)
      expect(answer.body).toEqual({ detail: 'Non autorisé', code: 'unauthorized', request_id: requestId })
      expect(answer.headers.get('www-authenticate')).toContain('Bearer')
    },
  )

  it.each([
    [
      { file: null },
      'no_file',
      'Aucun fichier reçu. Envoyez la facture PDF en multipart/form-data, dans le champ « file ».',
    ],
    [{ fields: { strict: 'x' } }, 'invalid_field', 'Champ « strict » invalide : attendu true ou false.'],
    [
      { fields: { 'a[b]': 'x' } },
      'invalid_request',
      'Formulaire refusé : champs trop nombreux, trop longs ou mal nommés.',
    ],
    [
      { fields: { external_ref: 'x'.repeat(5000) } },
      'invalid_request',
      'Formulaire refusé : champs trop nombreux, trop longs ou mal nommés.',
    ],
  ] satisfies [FormContent, string, string][])('refuses %j with 400 %s', async (content, code, detail) => {
    const { url } = await serveForTest()
    const { status, body } = await post(url, content)
    expect({ status, body }).toEqual({ status: 400, body: { detail, code, request_id: requestId } })
  })

  it('refuses several files, and a file in another field', async () => {
    const { url } = await serveForTest()
    const send = async (body: FormData) => {
      const response = await fetch(`${url}/v1/invoices/pdf`, {
        method: 'POST',
        body,
        headers: { 'X-API-Key': testKey },
      })
      return [response.status, ((await response.json()) as { code: string }).code]
    }
    const two = invoiceForm()
    two.append('file', new Blob(['%PDF-1.4']), 'second.pdf')
    expect(await send(two)).toEqual([400, 'too_many_files'])

    const misplaced = new FormData()
    misplaced.append('pdf', new Blob(['%PDF-1.4']), 'facture.pdf')
    expect(await send(misplaced)).toEqual([400, 'unexpected_file'])
  })

  it.each([
    ['a photograph', jpeg()],
    ['a photograph of an iPhone', heic()],
    ['an electronic invoice', new TextEncoder().encode('<?xml version="1.0"?><a/>')],
    ['a text', new TextEncoder().encode('bonjour')],
  ])('refuses %s that calls itself a PDF', async (_, bytes) => {
    const { url } = await serveForTest({ analyze: () => Promise.reject(new Error('must not run')) })
    const { status, body } = await post(url, { file: { name: 'facture.pdf', bytes } })
    expect({ status, body }).toEqual({
      status: 400,
      body: {
        detail: 'Type de fichier invalide. Seuls les PDF sont autorisés.',
        code: 'unsupported_file_type',
        request_id: requestId,
      },
    })
  })

  it.each([
    ['application/json', '{"file":"x"}', 'no_file'],
    ['multipart/form-data', 'no boundary', 'invalid_request'],
    ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="file"', 'invalid_request'],
  ])('refuses the body %s %s with 400 %s', async (contentType, body, code) => {
    const { url } = await serveForTest()
    const headers = { 'X-API-Key': testKey, 'Content-Type': contentType }
    const response = await fetch(`${url}/v1/invoices/pdf`, { method: 'POST', body, headers })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code })
  })

  it.each([
    [
      'energy_type_mismatch',
      422,
      "Incompatibilité de type d'énergie : Type demandé: gaz. Mais la facture ressemble plutôt à electricite (confiance 0.97).",
    ],
    ['encrypted_pdf', 422, 'Ce PDF est protégé par un mot de passe.'],
  ])('answers %s of the analysis with %i', async (code, expected, detail) => {
    const { url } = await serveForTest({ analyze: refusing(code, detail) })
    const { status, body } = await post(url)
    expect(status).toBe(expected)
    expect(body['detail']).toBe(detail)
  })

  it('answers a fault with 500 and tells nothing of it', async () => {
    const { url } = await serveForTest({ analyze: () => Promise.reject(new TypeError('secret inner words')) })
    const { status, body } = await post(url)
    expect({ status, body }).toEqual({
      status: 500,
      body: { detail: 'Erreur interne du serveur', code: 'internal_error', request_id: requestId },
    })
  })

  it('does not know other methods there', async () => {
    const { url } = await serveForTest()
    const response = await fetch(`${url}/v1/invoices/pdf`)
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST')
    expect(await response.json()).toMatchObject({
      detail: 'Méthode GET non autorisée ici. Utilisez POST.',
      code: 'method_not_allowed',
    })
  })
})

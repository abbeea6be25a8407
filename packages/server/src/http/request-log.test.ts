import { describe, expect, it } from 'vitest'
import { createLogger } from '../logging/create-logger.js'
import { invoiceForm } from '../testing/invoice-form.js'
import { blankPdf, sampleCustomerName } from '../testing/sample-analysis.js'
import { serveForTest, testKey } from '../testing/serve-for-test.js'

function capturedLogs() {
  const lines: string[] = []
  const destination = { write: (line: string) => void lines.push(line) }
  const logger = createLogger({ logLevel: 'trace', environment: 'test' }, destination)
  return { logger, lines, parsed: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>) }
}

describe('logs', () => {
  it('tell the request and its outcome, and no key, file name, form field or document text', async () => {
    const { logger, lines, parsed } = capturedLogs()
    const { url } = await serveForTest({ logger })
    const form = invoiceForm({
      fields: { customer_name: 'Mme Lefèvre', external_ref: 'REF-PRIVEE' },
      file: { name: 'facture Lefèvre.pdf', bytes: blankPdf() },
    })
    const headers = { 'X-API-Key': testKey, Cookie: 'session=biscuit', 'X-Request-Id': 'call-1' }
    await fetch(`${url}/v1/invoices/pdf?token=dans-l-adresse`, { method: 'POST', headers, body: form })
    await fetch(`${url}/v1/invoices/pdf`, {
      method: 'POST',
      headers: { Authorization: 'Bearer mauvaise-cle' },
      body: form,
    })

    expect(parsed()).toContainEqual(
      expect.objectContaining({
        level: 'info',
        request_id: 'call-1',
        req: { method: 'POST', path: '/v1/invoices/pdf' },
        res: { status: 200 },
      }),
    )
    expect(parsed()).toContainEqual(expect.objectContaining({ event: 'invoice_analyzed', energy_type: 'electricite' }))
    expect(parsed()).toContainEqual(
      expect.objectContaining({ event: 'request_refused', code: 'unauthorized', status: 401 }),
    )
    const all = lines.join('')
    for (const secret of [
      testKey,
      'mauvaise-cle',
      'biscuit',
      'Lefèvre',
      'REF-PRIVEE',
      'dans-l-adresse',
      sampleCustomerName,
    ])
      expect(all).not.toContain(secret)
  })

  it('keep the stack of a fault with its request id, which the answer does not show', async () => {
    const { logger, parsed } = capturedLogs()
    const { url } = await serveForTest({ logger, analyze: () => Promise.reject(new TypeError('broken part')) })
    const headers = { 'X-API-Key': testKey, 'X-Request-Id': 'call-2' }
    const response = await fetch(`${url}/v1/invoices/pdf`, { method: 'POST', headers, body: invoiceForm() })
    expect(await response.text()).not.toContain('broken part')
    const failure = parsed().find((line) => line['event'] === 'request_failed')
    expect(failure).toMatchObject({
      level: 'error',
      request_id: 'call-2',
      err: { type: 'TypeError', message: 'broken part' },
    })
  })

  it('mask a secret that someone logs by mistake', () => {
    const { logger, lines } = capturedLogs()
    const headers = { authorization: `Bearer ${testKey}`, 'x-api-key': testKey, cookie: testKey }
    logger.info({ headers, request: { headers }, apiKey: testKey, config: { apiKeys: [testKey] } })
    expect(lines.join('')).not.toContain(testKey)
    expect(lines.join('')).toContain('[masqué]')
  })
})

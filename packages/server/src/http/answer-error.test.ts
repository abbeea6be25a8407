import { describe, expect, it } from 'vitest'
import { invoiceForm } from '../testing/invoice-form.js'
import { serveForTest, testKey } from '../testing/serve-for-test.js'

async function answerTo(failure: Error): Promise<Response> {
  const { url } = await serveForTest({ analyze: () => Promise.reject(failure) })
  return fetch(`${url}/v1/invoices/pdf`, { method: 'POST', headers: { 'X-API-Key': testKey }, body: invoiceForm() })
}

describe('answerError', () => {
  it.each([
    ['PostgreSQL that restarts', { code: '57P01' }],
    ['MariaDB that is gone', { code: 'PROTOCOL_CONNECTION_LOST' }],
    ['a port where nobody listens', { code: 'ECONNREFUSED' }],
    ['a pool without a connection', { name: 'KnexTimeoutError', message: 'Knex: Timeout acquiring a connection.' }],
  ])('says when to come back to %s', async (_name, of) => {
    const response = await answerTo(Object.assign(new Error('secret of the database'), of))
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await response.json()).toMatchObject({ code: 'database_unavailable' })
  })

  it('says nothing of a fault of ours', async () => {
    const response = await answerTo(new Error('column "secret" does not exist'))
    expect([response.status, response.headers.get('retry-after')]).toEqual([500, null])
    expect(await response.json()).toMatchObject({ code: 'internal_error', detail: 'Erreur interne du serveur' })
  })
})

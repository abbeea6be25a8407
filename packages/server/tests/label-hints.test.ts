import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { EnergyInvoice, LabelHints } from '@constat/core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createApp } from '../src/app.js'
import { readConfig } from '../src/config.js'
import { createDependencies } from '../src/dependencies.js'
import { billPdf } from './bill-pdf.js'
import { temporaryFolder } from './run-constat.js'

const settings = { API_KEY: 'key-one,key-two', LOG_LEVEL: 'silent', REVIEW_THRESHOLD: '1' }

interface Analysed {
  review_id: string | null
  invoice: EnergyInvoice
}

/** A whole server, which asks for a review of every bill. */
async function composed() {
  const config = readConfig({ ...settings, DATA_FOLDER: await temporaryFolder() }, {})
  const dependencies = await createDependencies(config)
  const server: Server = createServer(createApp(dependencies))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    server.closeAllConnections()
    server.close()
    await dependencies.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const call = async (key: string, path: string, init: RequestInit = {}): Promise<unknown> => {
    const answer = await fetch(`${url}${path}`, { ...init, headers: { 'X-API-Key': key, ...(init.headers as object) } })
    expect(answer.status, path).toBeLessThan(300)
    return answer.json()
  }
  const analyse = async (key: string, reference: string): Promise<Analysed> => {
    const form = new FormData()
    form.append('file', new Blob([await readFile(await bill(reference))], { type: 'application/pdf' }), 'facture.pdf')
    return (await call(key, '/v1/invoices/pdf', { method: 'POST', body: form })) as Analysed
  }
  const correct = (key: string, id: string, corrections: unknown) => {
    const headers = { 'Content-Type': 'application/json' }
    return call(key, `/v1/reviews/${id}/corrections`, { method: 'PUT', headers, body: JSON.stringify(corrections) })
  }
  const hintsOf = async (key: string) => (await call(key, '/v1/label-hints')) as LabelHints
  return { call, analyse, correct, hintsOf }
}

/** A bill whose reference of the customer stands beside words that no rule knows. */
function bill(reference: string): Promise<string> {
  const days = { from: '01/05/2026', to: '30/06/2026', issued: '05/07/2026' }
  return billPdf({ ...days, point: '49467595712113', more: [`Dossier suivi sous : ${reference}`] })
}

const label = { path: 'customer.client_reference', label: 'Dossier suivi sous', relation: 'same-cell', count: 1 }

describe('a label that a correction has taught', () => {
  it('finds the value on the next bill of the same key, and of no other', async () => {
    const { call, analyse, correct, hintsOf } = await composed()
    const first = await analyse('key-one', 'MAT4711889')
    expect(first.invoice.customer.client_reference).toBeNull()
    const corrections = [{ path: 'customer.client_reference', value: 'MAT4711889' }]
    // Sent twice, it is one correction all the same.
    await correct('key-one', first.review_id ?? '', corrections)
    const { learned } = (await correct('key-one', first.review_id ?? '', corrections)) as { learned: unknown }
    expect(learned).toMatchObject([label])
    expect((await hintsOf('key-one')).hints).toMatchObject([label])

    const { customer } = (await analyse('key-one', 'MAT5822990')).invoice
    expect(customer.client_reference).toMatchObject({ value: 'MAT5822990', evidence: [{ source: 'hint', page: 1 }] })
    expect((await analyse('key-two', 'MAT5822990')).invoice.customer.client_reference).toBeNull()
    expect(await hintsOf('key-two')).toEqual({ version: 1, hints: [] })

    expect(await call('key-one', '/v1/label-hints', { method: 'DELETE' })).toEqual({ reviews: 1 })
    expect((await analyse('key-one', 'MAT5822990')).invoice.customer.client_reference).toBeNull()
  })

  it('is forgotten with the correction that taught it', async () => {
    const { analyse, correct, hintsOf } = await composed()
    const { review_id: id } = await analyse('key-one', 'MAT4711889')
    await correct('key-one', id ?? '', [{ path: 'customer.client_reference', value: 'MAT4711889' }])
    expect((await hintsOf('key-one')).hints).toHaveLength(1)
    expect(await correct('key-one', id ?? '', [])).toMatchObject({ state: 'open', learned: [] })
    expect((await hintsOf('key-one')).hints).toEqual([])
  })
})

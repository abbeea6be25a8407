import type { Clock } from '@constat/core'
import { onTestFinished } from 'vitest'
import type { AnalyzeEnergyInvoice } from '../../src/analysis/analysis-parts.js'
import type { Dependencies } from '../../src/dependencies.js'
import { RequestError } from '../../src/http/request-error.js'
import { databaseForTest } from '../../src/testing/database-for-test.js'
import { invoiceForm } from '../../src/testing/invoice-form.js'
import { sampleAnalysis } from '../../src/testing/sample-analysis.js'
import { sampleKey } from '../../src/testing/sample-key.js'
import { serveForTest, testDependencies, testKey } from '../../src/testing/serve-for-test.js'
import { taskPartsForTest } from '../../src/testing/task-parts-for-test.js'

const today = () => new Date('2026-11-20T09:00:00Z')

export interface ServedConsole {
  readonly analyze?: AnalyzeEnergyInvoice
  readonly clock?: Clock
  readonly replaced?: Partial<Dependencies>
}

/** A server with a key of an administrator, and a worker that starts when the test says so. */
export async function serveConsole({ analyze, clock = today, replaced }: ServedConsole = {}) {
  const database = await databaseForTest()
  const jobs = taskPartsForTest({ database, clock })
  const parts = { database, jobs, clock, analyze: analyze ?? (() => Promise.resolve(sampleAnalysis())), ...replaced }
  const dependencies = await testDependencies(parts)
  const { key: admin } = await dependencies.apiKeys.store.create(sampleKey({ name: 'Direction', scopes: ['admin'] }), 0)
  const { url } = await serveForTest(dependencies)
  const submit = async (
    reference: string,
    kind = 'pdf',
    body = invoiceForm({ fields: { external_ref: reference } }),
  ) => {
    const sent = await fetch(`${url}/v1/jobs/${kind}`, { method: 'POST', headers: { 'X-API-Key': testKey }, body })
    return ((await sent.json()) as { task_id: string }).task_id
  }
  const work = () => {
    const worker = jobs.queue.process(dependencies.jobHandlers)
    onTestFinished(() => worker.stop(0))
  }
  const analyzeBill = (key = testKey) =>
    fetch(`${url}/v1/invoices`, {
      method: 'POST',
      headers: { 'X-API-Key': key },
      body: invoiceForm(),
    })
  const { store, usage } = dependencies.apiKeys
  return { url, admin, submit, work, analyzeBill, store, usage }
}

export const refuseBill: AnalyzeEnergyInvoice = () =>
  Promise.reject(
    new RequestError('unsupported_file_type', { message: 'no', userMessage: 'Ce fichier n’est pas un PDF.' }),
  )

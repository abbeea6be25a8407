import { pino } from 'pino'
import { expect, onTestFinished, vi } from 'vitest'
import type { AnalyzeEnergyInvoice } from '../analysis/analysis-parts.js'
import type { Dependencies } from '../dependencies.js'
import { createApiKeys } from '../keys/api-keys.js'
import { digestKey } from '../keys/digest-key.js'
import { databaseForTest } from './database-for-test.js'
import { invoiceForm } from './invoice-form.js'
import { serveForTest, testDependencies, testKey } from './serve-for-test.js'
import { taskPartsForTest, type TaskPartsForTest } from './task-parts-for-test.js'

/** A second key of the settings. */
export const otherKey = 'nuno_another-key-of-the-tests'
export const clock = () => new Date('2026-11-20T09:00:00Z')

export interface ServedJobsOptions extends Partial<TaskPartsForTest> {
  analyze?: AnalyzeEnergyInvoice
  works?: boolean
  checkWebhook?: Dependencies['checkWebhook']
}

/** A server, and a worker beside it where one is wanted. */
export async function serveJobs({ analyze, works = true, checkWebhook, ...more }: ServedJobsOptions = {}) {
  const database = await databaseForTest()
  const jobs = taskPartsForTest({ database, clock, ...more })
  const settingsKeys = [testKey, otherKey].map((key) => ({ digest: digestKey(key), name: 'Tests' }))
  const logger = pino({ enabled: false })
  const apiKeys = createApiKeys({ database, settingsKeys, timeZone: 'Europe/Paris', clock, logger })
  const replaced: Partial<Dependencies> = {
    ...{ database, jobs, apiKeys },
    ...(analyze === undefined ? {} : { analyze }),
    ...(checkWebhook === undefined ? {} : { checkWebhook }),
  }
  const dependencies = await testDependencies(replaced)
  const { url } = await serveForTest(dependencies)
  const work = () => {
    const worker = jobs.queue.process(dependencies.jobHandlers)
    onTestFinished(() => worker.stop(0))
  }
  if (works) work()
  const call = (path: string, { key = testKey, ...init }: RequestInit & { key?: string } = {}) =>
    fetch(`${url}${path}`, { ...init, headers: { 'X-API-Key': key, ...(init.headers as Record<string, string>) } })
  const submit = (form = invoiceForm(), headers: Record<string, string> = {}, path = '/v1/jobs/pdf') =>
    call(path, { method: 'POST', body: form, headers })
  const submitted = async (...given: Parameters<typeof submit>) => idOf(await submit(...given))
  const ended = async (id: string) => {
    await vi.waitFor(async () => {
      expect((await jobs.tasks.get(id))?.status).toMatch(/SUCCESS|FAILURE/)
    }, 10_000)
    return (await (await call(`/v1/jobs/${id}`)).json()) as Record<string, unknown>
  }
  return { url, dependencies, jobs, call, submit, submitted, ended, work }
}

/** Of what was submitted. */
export async function idOf(response: Response): Promise<string> {
  return ((await response.json()) as { task_id: string }).task_id
}

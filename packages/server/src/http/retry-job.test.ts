import { memoryObjectStore, NotAnEnergyBillError } from '@constat/core'
import { describe, expect, it } from 'vitest'
import { invoiceForm } from '../testing/invoice-form.js'
import { keysOf } from '../testing/keys-of.js'
import { sampleAnalysis } from '../testing/sample-analysis.js'
import { clock, otherKey, serveJobs, type ServedJobsOptions } from '../testing/serve-jobs.test-support.js'
import { cancelled } from '../tasks/task-errors.js'
import { removeExpired } from '../tasks/remove-expired.js'

type Body = Record<string, unknown>

/** A server whose first analysis refuses, and the others do not. */
async function serve(options: ServedJobsOptions = {}) {
  let analysed = 0
  const store = memoryObjectStore({ clock })
  const served = await serveJobs({
    store,
    analyze: () => {
      analysed += 1
      if (analysed === 1) return Promise.reject(new NotAnEnergyBillError({ confidence: 0.1 }))
      return Promise.resolve(sampleAnalysis())
    },
    ...options,
  })
  const retry = async (id: string, key?: string) => {
    const response = await served.call(`/v1/jobs/${id}/retry`, { method: 'POST', ...(key !== undefined && { key }) })
    return {
      status: response.status,
      location: response.headers.get('location'),
      body: (await response.json()) as Body,
    }
  }
  const sweep = (failedInputsKeptMs = 0) => {
    const { knex } = served.dependencies.database
    return removeExpired({ knex, files: served.jobs.files, clock, failedInputsKeptMs })
  }
  return { ...served, store, retry, sweep }
}

describe('POST /v1/jobs/{task_id}/retry', () => {
  it('does a job that failed again as another one, with the form and the files of then', async () => {
    const { submitted, ended, retry, store } = await serve()
    const fields = { external_ref: 'ABC-2025-09', invoice_id: '9007199254740993' }
    const id = await submitted(invoiceForm({ fields }))
    const failed = await ended(id)
    expect(failed).toMatchObject({ status: 'FAILURE', can_retry: true, retry_of: null })
    const { status, location, body } = await retry(id)
    expect({ status, location }).toEqual({ status: 202, location: `/v1/jobs/${String(body['task_id'])}` })
    expect(body).toMatchObject({ retry_of: id, external_ref: 'ABC-2025-09', can_retry: false })
    expect(body['task_id']).not.toBe(id)
    const again = await ended(String(body['task_id']))
    expect(again).toMatchObject({ status: 'SUCCESS', retry_of: id, can_retry: false })
    expect(again).toMatchObject({ result: { external_ref: 'ABC-2025-09' } })
    expect(await ended(id)).toEqual(failed)
    expect(await keysOf(store, `tasks/${id}/`)).toHaveLength(2)
  })

  it('is one job and one call however often it is asked for, also once its files are gone', async () => {
    const { submitted, ended, retry, sweep, dependencies, call } = await serve()
    const id = await submitted()
    await ended(id)
    const answers = await Promise.all(Array.from({ length: 10 }, () => retry(id)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]))
    const ids = new Set(answers.map(({ body }) => body['task_id']))
    expect(ids.size).toBe(1)
    await ended(String([...ids][0]))
    await sweep()
    expect((await retry(id)).body).toMatchObject({ task_id: [...ids][0], status: 'SUCCESS' })
    const { jobs } = (await (await call('/v1/jobs')).json()) as { jobs: Body[] }
    expect(jobs).toHaveLength(2)
    await dependencies.apiKeys.flushUsage()
    const [{ key_id: keyId } = { key_id: '' }] = await dependencies.database.knex<{ key_id: string }>('tasks')
    // What was sent, and the retry of it.
    expect(await dependencies.apiKeys.usage.callsOf(keyId)).toBe(2)
  })

  it('does a job again that was cancelled', async () => {
    const { submitted, call, retry, work, ended } = await serve({ works: false })
    const id = await submitted()
    await call(`/v1/jobs/${id}`, { method: 'DELETE' })
    const { body } = await retry(id)
    work()
    expect(await ended(String(body['task_id']))).toMatchObject({ error: { code: 'not_an_energy_bill' } })
    expect((await retry(String(body['task_id']))).status).toBe(202)
  })

  it('refuses one that has not ended, one that succeeded, and one whose files are gone', async () => {
    const { submitted, ended, retry, sweep, work } = await serve({ works: false })
    const id = await submitted()
    expect(await retry(id)).toMatchObject({ status: 409, body: { code: 'job_not_ended' } })
    work()
    await ended(id)
    const succeeded = await submitted()
    await ended(succeeded)
    expect(await retry(succeeded)).toMatchObject({ status: 409, body: { code: 'job_succeeded' } })
    await sweep(1)
    expect(await ended(id)).toMatchObject({ can_retry: true })
    await sweep()
    expect(await ended(id)).toMatchObject({ can_retry: false })
    expect(await retry(id)).toMatchObject({ status: 409, body: { code: 'job_inputs_gone' } })
  })

  it('leaves nothing of a job whose files are lost', async () => {
    const { submitted, ended, retry, store } = await serve()
    const id = await submitted()
    await ended(id)
    await store.delete(`tasks/${id}/input/file-001`)
    expect(await retry(id)).toMatchObject({ status: 409, body: { code: 'job_inputs_gone' } })
    expect(await keysOf(store, 'tasks/')).toEqual([`tasks/${id}/input/form.json`])
  })

  it('never does a photograph of a wound again', async () => {
    const { submitted, retry, jobs, dependencies } = await serve({ works: false })
    const id = await submitted()
    await dependencies.database.knex('tasks').update({ source_kind: 'wound' })
    await dependencies.database.transaction((transaction) => jobs.tasks.end(id, cancelled, transaction))
    expect(await retry(id)).toMatchObject({ status: 409, body: { code: 'job_inputs_gone' } })
  })

  it('knows no job of another key', async () => {
    const { submitted, ended, retry } = await serve()
    const id = await submitted()
    await ended(id)
    expect(await retry(id, otherKey)).toMatchObject({ status: 404, body: { code: 'not_found' } })
    expect((await retry('none')).status).toBe(404)
  })
})

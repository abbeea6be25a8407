import { memoryObjectStore, ModelRequestError } from '@constat/core'
import type { ScriptedReply } from '@constat/core/testing'
import { pino } from 'pino'
import { expect, it, onTestFinished, vi } from 'vitest'
import { describeOnEachDatabase } from '../testing/each-database.test-support.js'
import { outcomesForTest } from '../testing/outcomes-for-test.js'
import { keysOf } from '../testing/keys-of.js'
import { taskPartsForTest } from '../testing/task-parts-for-test.js'
import { compared, observed, smallPhoto, woundsForTest } from '../testing/wounds.test-support.js'
import { DeliveryLog } from '../webhooks/delivery-log.js'
import { WorkSlots } from '../work/work-slots.js'
import { assessHandler } from './assess-handler.js'
import { removeExpired } from './remove-expired.js'
import { submitTask, type Submission } from './submit-task.js'

const photo = await smallPhoto()
const file = (name: string) => ({ name, read: () => Promise.resolve(photo) })
const submission: Submission = {
  keyId: 'key-1',
  requestId: 'request-1',
  sourceKind: 'wound',
  countedDay: null,
  userId: 123,
  invoiceId: null,
  externalRef: 'visite 12',
  customerName: null,
  webhookUrl: 'https://app.example.fr/wound_ready.php',
  idempotencyKey: null,
  fields: { context: '{"etiologie_connue":"escarre"}' },
  incoming: [file('photo-1')],
}
const busy = new ModelRequestError({ provider: 'scripted', model: 'scripted-1', status: 503 })

describeOnEachDatabase('the jobs about wounds', (open) => {
  const prepare = async (replies: readonly ScriptedReply[], replaced: Partial<Submission> = {}) => {
    const database = await open()
    let now = Date.parse('2026-11-20T09:00:00Z')
    const clock = () => new Date(now)
    const store = memoryObjectStore()
    const parts = taskPartsForTest({ database, clock, store, attempts: { deliver: 5, 'back-up': 5 } })
    const { wounds, model } = woundsForTest(replies)
    const onDone = vi.fn()
    const limits = { softSeconds: 60, hardSeconds: 60 }
    const slots = new WorkSlots(2)
    const logger = pino({ enabled: false })
    const outcomes = outcomesForTest(database, clock)
    const handler = assessHandler({ ...parts, wounds, slots, outcomes, limits, concurrency: 2, logger, onDone })
    const worker = parts.queue.process({ assess: handler })
    onTestFinished(() => worker.stop(0))
    const { task } = await submitTask(parts, { ...submission, ...replaced })
    const untilStatus = (status: string) =>
      vi.waitFor(async () => {
        const found = await parts.tasks.get(task.id)
        expect(found).toMatchObject({ status })
        return found
      }, 15_000)
    const followers = async () => ({
      kinds: await database.knex('jobs').whereNot({ kind: 'assess' }).pluck<string[]>('kind'),
      told: (await new DeliveryLog(database.knex).ofTask(task.id))?.type,
    })
    const advance = (ms: number) => {
      now += ms
    }
    const result = async () => JSON.parse((await parts.files.readResult(task.id)) ?? 'null') as unknown
    const sweep = () =>
      removeExpired({ knex: database.knex, files: parts.files, clock, failedInputsKeptMs: 86_400_000 })
    const stored = () => keysOf(store, `tasks/${task.id}/`)
    return { model, untilStatus, followers, advance, result, onDone, sweep, stored }
  }

  it('keep what a direct call answers, tell of it, and keep no photograph nor back it up', async () => {
    const { model, untilStatus, followers, result, onDone, sweep, stored } = await prepare([observed])
    const task = await untilStatus('SUCCESS')
    expect(task).toMatchObject({ attempts: 1, userId: 123, externalRef: 'visite 12', error: null })
    expect(await result()).toMatchObject({
      success: true,
      data: {
        type_plaie: 'Escarre',
        analyse: { soignant: { etiologie_connue: 'escarre' }, audit: { acteur: 'key-1' } },
      },
      error: null,
    })
    expect(model.calls).toHaveLength(1)
    const used = { pages: 0, inputTokens: 100, outputTokens: 10, costMicroUsd: 0, unpricedCalls: 1 }
    expect(onDone).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: task?.id }), used)
    expect(await followers()).toEqual({ kinds: ['deliver'], told: 'wound.completed' })
    expect(await sweep()).toMatchObject({ inputs: 1, tasks: 0 })
    expect(await stored()).toEqual([`tasks/${task?.id}/result.json`])
  })

  it('compare several photographs in the order of their dates', async () => {
    const { untilStatus, result } = await prepare([observed, observed, compared], {
      sourceKind: 'wounds',
      fields: { dates: '20/11/2026,2026-10-23', report: 'true' },
      incoming: [file('photo-1'), file('photo-2')],
    })
    await untilStatus('SUCCESS')
    const { data } = (await result()) as { data: { comparaison: { analyses: { date: string }[] } } }
    const pdf = expect.stringMatching(/^JVBERi0/) as string
    expect(data).toMatchObject({ nombre_evaluations: 2, report_base64: pdf })
    expect(data.comparaison.analyses.map(({ date }) => date)).toEqual(['2026-10-23', '2026-11-20'])
  })

  it('wait for a model that is busy, and end at once what a model declines', async () => {
    const later = await prepare([busy, observed])
    await later.untilStatus('RETRY')
    later.advance(6000)
    expect(await later.untilStatus('SUCCESS')).toMatchObject({ attempts: 2 })

    const declined = await prepare([{ finishReason: 'refusal', refusal: 'I cannot' }])
    expect(await declined.untilStatus('FAILURE')).toMatchObject({ attempts: 1, error: { code: 'model_refused' } })
    expect(await declined.result()).toBeNull()
    expect(await declined.sweep()).toMatchObject({ inputs: 1 })
    expect(await declined.stored()).toEqual([])
    expect(declined.onDone).not.toHaveBeenCalled()
    expect(await declined.followers()).toEqual({ kinds: ['deliver'], told: 'wound.failed' })
  })
})

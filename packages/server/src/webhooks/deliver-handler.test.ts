import { memoryObjectStore, verifyWebhook } from '@constat/core'
import { pino } from 'pino'
import { expect, it, onTestFinished, vi } from 'vitest'
import type { WebhookConfig } from '../config/webhook-config.js'
import { createMetrics } from '../metrics/create-metrics.js'
import type { JobHandler } from '../jobs/job-queue.js'
import type { NewTask } from '../tasks/task-store.js'
import type { Database } from '../database/database.js'
import { describeOnEachDatabase } from '../testing/each-database.test-support.js'
import { sampleTask } from '../testing/sample-task.js'
import { taskPartsForTest } from '../testing/task-parts-for-test.js'
import { receiveWebhooks } from '../testing/webhook-receiver.js'
import { deliverHandler } from './deliver-handler.js'
import { DeliveryLog } from './delivery-log.js'
import { deliveryAttempts } from './delivery-schedule.js'

const answer = JSON.stringify({
  ...{ non_anonymous_report_base64: 'JVBERg==', anonymous_report_base64: 'JVBERg==' },
  ...{ highlights: ['a', 'b', 'c'], energy_type: 'gaz' },
})
const webhooks: WebhookConfig = {
  ...{ defaultUrl: null, token: 'token', secrets: ['current-secret', 'former-secret'] },
  allowedHosts: ['127.0.0.0/8'],
}

/** A task that has ended, with its webhook in the queue. */
function ended(database: Database, url: string | null, more: Partial<WebhookConfig> = {}) {
  const attempts = { deliver: deliveryAttempts, 'back-up': null }
  const clock = () => new Date()
  const config = { ...webhooks, ...more }
  const jobs = taskPartsForTest({
    database,
    clock,
    store: memoryObjectStore(),
    attempts,
    defaultWebhookUrl: config.defaultUrl,
  })
  const deliveries = new DeliveryLog(database.knex)
  const logger = pino({ enabled: false })
  const handler = deliverHandler({ ...jobs, deliveries, webhooks: config, clock, logger, metrics: createMetrics() })
  const work = (replaced: Partial<JobHandler> = {}) => {
    const worker = jobs.queue.process({ deliver: { ...handler, delayAfter: () => 0, ...replaced } })
    onTestFinished(() => worker.stop(1000))
  }
  const end = async (task: NewTask, error: { code: string; detail: string } | null = null) => {
    if (error === null) await jobs.files.putResult(task.id, answer)
    await database.transaction(async (transaction) => {
      await jobs.tasks.add(task, 'job', transaction)
      await jobs.tasks.end(task.id, error, transaction)
      const found = await jobs.tasks.get(task.id, transaction)
      if (found !== null) await jobs.followUp({ ...found, isSuccess: error === null }, transaction)
    })
  }
  const task = sampleTask({ webhookUrl: url })
  const becomes = (state: string) =>
    vi.waitFor(async () => {
      expect((await deliveries.ofTask(task.id))?.state).toBe(state)
    }, 10_000)
  return { jobs, deliveries, handler, work, end, task, becomes }
}

describeOnEachDatabase('a job that delivers a webhook', (open) => {
  it('is there with the end of its task, and tells it once, signed with both secrets', async () => {
    const receiver = await receiveWebhooks()
    const { deliveries, work, end, task, becomes } = ended(await open(), receiver.url)
    await end(task)
    expect(await deliveries.ofTask(task.id)).toMatchObject({ state: 'waiting', attempts: 0, type: 'invoice.completed' })
    work()
    await becomes('delivered')
    expect(receiver.received).toHaveLength(1)
    const [{ headers, body } = { headers: {}, body: '' }] = receiver.received
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'x-task-id': task.id,
      authorization: 'Bearer token',
      'webhook-id': `msg_${task.id}`,
    })
    for (const secret of webhooks.secrets)
      expect(await verifyWebhook({ headers, body }, { secrets: [secret] })).toBeTruthy()
    expect(JSON.parse(body)).toMatchObject({ status: 'SUCCESS', task_id: task.id, non_anonymous_size: 4 })
    expect(await deliveries.attemptsOf(`msg_${task.id}`)).toEqual([
      expect.objectContaining({ status: 200, answerStart: '{"ok":true}', errorCode: null, errorReason: null }),
    ])
  })

  it('tries again until the receiver is back, under the same id, and records every attempt', async () => {
    const receiver = await receiveWebhooks()
    receiver.answer(503)
    const { deliveries, work, end, task, becomes } = ended(await open(), receiver.url)
    await end(task)
    work()
    await vi.waitFor(() => {
      expect(receiver.received.length).toBeGreaterThan(1)
    }, 10_000)
    receiver.answer(200)
    await becomes('delivered')
    const ids = receiver.received.map(({ headers }) => headers['webhook-id'])
    expect(new Set(ids)).toEqual(new Set([`msg_${task.id}`]))
    const attempts = await deliveries.attemptsOf(`msg_${task.id}`)
    expect(attempts).toHaveLength(receiver.received.length)
    expect(attempts[0]).toMatchObject({ status: 503, errorCode: 'webhook_failed', errorReason: 'status' })
    expect(attempts.at(-1)).toMatchObject({ status: 200, errorCode: null })
    expect(await deliveries.ofTask(task.id)).toMatchObject({ attempts: attempts.length, nextAttemptAt: null })
  })

  it('fails once every attempt has', async () => {
    const receiver = await receiveWebhooks()
    receiver.answer(500)
    const { deliveries, work, end, task, becomes } = ended(await open(), receiver.url)
    await end(task)
    work()
    await becomes('failed')
    expect(receiver.received).toHaveLength(deliveryAttempts)
    expect(await deliveries.attemptsOf(`msg_${task.id}`)).toHaveLength(deliveryAttempts)
  })

  it('says that a task failed, to the address of the settings where the task names none', async () => {
    const receiver = await receiveWebhooks()
    const { work, end, task, becomes } = ended(await open(), null, { defaultUrl: receiver.url })
    await end(task, { code: 'damaged_pdf', detail: 'Ce PDF est endommagé.' })
    work()
    await becomes('delivered')
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({
      status: 'FAILURE',
      type: 'invoice.failed',
      error: { code: 'damaged_pdf', detail: 'Ce PDF est endommagé.' },
    })
  })

  it('calls no private address, though the task was accepted with it, and does not insist', async () => {
    const receiver = await receiveWebhooks()
    const { deliveries, work, end, task, becomes } = ended(await open(), receiver.url, { allowedHosts: [] })
    await end(task)
    work()
    await becomes('failed')
    expect(receiver.received).toEqual([])
    expect(await deliveries.attemptsOf(`msg_${task.id}`)).toEqual([
      expect.objectContaining({ status: null, errorCode: 'webhook_url_refused', errorReason: 'scheme' }),
    ])
  })

  it('sends nothing in place of a result that is gone', async () => {
    const receiver = await receiveWebhooks()
    const { jobs, work, end, task, becomes } = ended(await open(), receiver.url)
    await end(task)
    await jobs.files.remove(task.id)
    work()
    await becomes('failed')
    expect(receiver.received).toEqual([])
  })

  it('is planned over a day', async () => {
    const { handler } = ended(await open(), null)
    const pauses = Array.from({ length: deliveryAttempts - 1 }, (_, index) => handler.delayAfter(index + 1))
    const hours = pauses.reduce((sum, pause) => sum + pause, 0) / 3_600_000
    expect(pauses[0]).toBe(5000)
    expect(hours).toBeGreaterThan(23)
    expect(hours).toBeLessThan(25)
  })
})

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { folderObjectStore } from '@constat/core'
import { pino } from 'pino'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { openDatabase } from '../database/open-database.js'
import { createMetrics } from '../metrics/create-metrics.js'
import { fakeTerminal } from '../testing/fake-terminal.js'
import { sampleTask } from '../testing/sample-task.js'
import { taskPartsForTest } from '../testing/task-parts-for-test.js'
import { receiveWebhooks } from '../testing/webhook-receiver.js'
import { deliverHandler } from '../webhooks/deliver-handler.js'
import { DeliveryLog } from '../webhooks/delivery-log.js'
import { runCommandLine } from './run-command-line.js'

async function run(...words: string[]) {
  const { terminal, written } = fakeTerminal()
  return { exitCode: await runCommandLine(['webhooks', ...words], terminal), ...written }
}

/** A data folder with a task that has ended and two attempts to tell it: given up, its receiver is back now. */
async function withFailedWebhook() {
  const folder = await mkdtemp(join(tmpdir(), 'constat-webhooks-'))
  vi.stubEnv('DATA_FOLDER', folder)
  vi.stubEnv('DATABASE_URL', '')
  onTestFinished(async () => {
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true })
  })
  const logger = pino({ enabled: false })
  const database = await openDatabase({ url: pathToFileURL(join(folder, 'constat.sqlite')).href, logger })
  onTestFinished(() => database.close())
  const clock = () => new Date()
  const jobs = taskPartsForTest({ database, clock, store: folderObjectStore(join(folder, 'jobs')) })
  const receiver = await receiveWebhooks()
  const task = sampleTask({ webhookUrl: `${receiver.url}?token=secret-of-the-receiver` })
  const deliveries = new DeliveryLog(database.knex)
  const answer = { non_anonymous_report_base64: '', anonymous_report_base64: '', highlights: [], energy_type: 'gaz' }
  await jobs.files.putResult(task.id, JSON.stringify(answer))
  await database.transaction(async (transaction) => {
    await jobs.tasks.add(task, 'job', transaction)
    await jobs.tasks.end(task.id, null, transaction)
    const createdAt = Date.parse('2026-11-30T12:00:00Z')
    const delivery = { taskId: task.id, url: task.webhookUrl ?? '', type: 'invoice.completed', createdAt }
    await deliveries.add(delivery, transaction)
    const refused = { status: 503, durationMs: 212, answerStart: 'busy\u001b[2J', errorCode: 'webhook_failed' }
    await deliveries.record(task.id, { at: createdAt, errorReason: 'status', ...refused }, transaction)
    const silent = { ...refused, status: null, answerStart: '', errorReason: 'timeout' }
    await deliveries.record(task.id, { at: createdAt + 5000, ...silent }, transaction)
    await deliveries.failed(task.id, createdAt + 5000, transaction)
  })
  const work = () => {
    const webhooks = { defaultUrl: null, token: null, secrets: [], allowedHosts: ['127.0.0.1'] }
    const deliver = deliverHandler({ ...jobs, deliveries, webhooks, clock, logger, metrics: createMetrics() })
    const worker = jobs.queue.process({ deliver })
    onTestFinished(() => worker.stop(1000))
  }
  return { task, receiver, jobs, deliveries, work }
}

describe('constat webhooks', () => {
  it('lists what was sent with its last attempt, or with all of them', async () => {
    const { task } = await withFailedWebhook()
    const { out, exitCode } = await run('list')
    expect(exitCode).toBe(0)
    expect(out).toContain('✗ abandonné  invoice.completed  30/11/2026 13:00:00  2 essais')
    expect(out).toContain('30/11/2026 13:00:05  aucune réponse à temps, 0,21\u00a0s')
    expect(out).not.toContain('HTTP 503')
    expect(out).not.toContain('secret-of-the-receiver')
    const whole = await run('list', '--task', task.id)
    expect(whole.out).toContain('HTTP 503, 0,21\u00a0s  busy [2J')
    expect(whole.out).not.toContain('\u001b')
    expect((await run('list', '--state', 'delivered')).out).toBe('Aucun webhook.\n')
  })

  it('writes JSON for programs', async () => {
    const { task } = await withFailedWebhook()
    const { out } = await run('list', '--json')
    expect(out).not.toContain('secret-of-the-receiver')
    expect(JSON.parse(out)).toMatchObject({
      webhooks: [{ id: `msg_${task.id}`, state: 'failed', attempts: [{ status: 503 }, { error_reason: 'timeout' }] }],
    })
  })

  it('sends again what was given up, under its id of before', async () => {
    const { task, receiver, deliveries, work } = await withFailedWebhook()
    const { out, exitCode } = await run('replay', '--failed')
    expect([exitCode, out]).toEqual([0, `\n  ✓ ${task.id}  sera renvoyé\n\n`])
    expect((await deliveries.ofTask(task.id))?.state).toBe('waiting')
    expect((await run('replay', '--failed')).out).toBe('Aucun webhook abandonné.\n')
    work()
    await vi.waitFor(async () => {
      expect((await deliveries.ofTask(task.id))?.state).toBe('delivered')
    }, 10_000)
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([`msg_${task.id}`])
    expect((await run('list')).out).toMatch(/✓ remis .* 3 essais/)
  })

  it('sends again what was delivered, once for each time that it is asked for', async () => {
    const { task, receiver, deliveries, work } = await withFailedWebhook()
    work()
    for (const count of [1, 2]) {
      await run('replay', task.id)
      await vi.waitFor(async () => {
        expect((await deliveries.ofTask(task.id))?.state).toBe('delivered')
      }, 10_000)
      expect(receiver.received).toHaveLength(count)
    }
  })

  it('says what it cannot send', async () => {
    const { task, jobs } = await withFailedWebhook()
    await jobs.files.remove(task.id)
    const { out, exitCode } = await run('replay', task.id, 'nothing', '--json')
    expect(exitCode).toBe(2)
    expect(JSON.parse(out)).toEqual({
      replays: [
        { task_id: task.id, outcome: 'gone' },
        { task_id: 'nothing', outcome: 'unknown' },
      ],
    })
  })

  it.each([
    [['replay'], 'usage'],
    [['replay', 'id', '--failed'], 'usage'],
    [['list', '--state', 'lost'], 'usage'],
    [['list', '--limit', '0'], 'usage'],
    [['list', '--task', 'nothing'], 'webhook_not_found'],
  ])('refuses %j', async (words, code) => {
    await withFailedWebhook()
    const { error, exitCode } = await run(...words)
    expect([exitCode, error.includes(`[${code}]`)]).toEqual([2, true])
  })
})

import { readConfig, type Config } from '../config.js'
import { openDatabase } from '../database/open-database.js'
import { openJobQueue } from '../jobs/open-job-queue.js'
import { createLogger } from '../logging/create-logger.js'
import { openStore } from '../storage/open-store.js'
import { TaskFiles } from '../storage/task-files.js'
import { TaskStore } from '../tasks/task-store.js'
import { deliveryStates, type DeliveryState } from '../webhooks/delivery.js'
import { DeliveryLog } from '../webhooks/delivery-log.js'
import { describeDelivery, type ListedDelivery } from '../webhooks/describe-delivery.js'
import { replayWebhook, type ReplayOutcome } from '../webhooks/replay-webhook.js'
import { CommandError } from './command-error.js'
import { exitCodes, type ExitCode } from './exit-codes.js'
import { wholeOf } from './keys-options.js'
import type { Terminal } from './terminal.js'
import type { WebhooksListOptions, WebhooksReplayOptions } from './webhooks-program.js'
import { replaysText, webhooksText } from './webhooks-text.js'
import { wrongOption } from './wrong-option.js'

const mostReplays = 1000

/** `constat webhooks list`: what was sent, and what became of it. */
export async function webhooksListCommand(options: WebhooksListOptions, terminal: Terminal): Promise<ExitCode> {
  const config = readConfig()
  const state = stateOf(options.state)
  const most = wholeOf('--limit', options.limit, 1, 1000)
  const { task } = options
  return withDatabase(config, async ({ knex }) => {
    const log = new DeliveryLog(knex)
    const found = task === undefined ? await log.list({ state, most }) : [await log.ofTask(task)]
    const listed: ListedDelivery[] = []
    for (const delivery of found) {
      if (delivery === null) throw unknownTask(task ?? '')
      listed.push({ ...delivery, made: await log.attemptsOf(delivery.id) })
    }
    const text = () =>
      webhooksText(listed, { ...terminal, timeZone: config.quotaTimeZone, isWhole: task !== undefined })
    terminal.writeOut(options.json === true ? asJson({ webhooks: listed.map(describeDelivery) }) : text())
    return exitCodes.done
  })
}

/** `constat webhooks replay`: has webhooks sent again by whoever runs jobs. */
export async function webhooksReplayCommand(
  tasks: readonly string[],
  options: WebhooksReplayOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (tasks.length > 0 === (options.failed === true))
    throw new CommandError(
      'usage',
      'Indiquez des identifiants d’analyses, ou --failed. Aide : constat webhooks replay --help',
    )
  const config = readConfig()
  return withDatabase(config, async (database, logger) => {
    const clock = () => new Date()
    const { redisUrl, resultExpiresMs, storage } = config.jobs
    const queue = await openJobQueue({ redisUrl, prefix: `constat-${config.environment}`, database, logger, clock })
    try {
      const deliveries = new DeliveryLog(database.knex)
      const store = new TaskStore(database, { clock, resultExpiresMs })
      const parts = { database, queue, tasks: store, files: new TaskFiles(openStore(storage)), deliveries, clock }
      const failed = options.failed === true ? await deliveries.list({ state: 'failed', most: mostReplays }) : []
      const outcomes: { task: string; outcome: ReplayOutcome }[] = []
      for (const task of options.failed === true ? failed.map(({ taskId }) => taskId) : tasks)
        outcomes.push({ task, outcome: await replayWebhook(parts, task) })
      const replays = outcomes.map(({ task, outcome }) => ({ task_id: task, outcome }))
      terminal.writeOut(options.json === true ? asJson({ replays }) : replaysText(outcomes, terminal))
      return outcomes.every(({ outcome }) => outcome === 'queued') ? exitCodes.done : exitCodes.badInput
    } finally {
      await queue.close()
    }
  })
}

async function withDatabase(
  config: Config,
  work: (
    database: Awaited<ReturnType<typeof openDatabase>>,
    logger: ReturnType<typeof createLogger>,
  ) => Promise<ExitCode>,
): Promise<ExitCode> {
  const logger = createLogger({ ...config, logLevel: 'silent' })
  const database = await openDatabase({ ...config.database, poolSize: 2, logger })
  try {
    return await work(database, logger)
  } finally {
    await database.close()
  }
}

function stateOf(text: string | undefined): DeliveryState | null {
  if (text === undefined) return null
  const state = deliveryStates.find((known) => known === text)
  if (state === undefined) throw wrongOption('--state', text, deliveryStates.join(', '))
  return state
}

function unknownTask(task: string): CommandError {
  return new CommandError(
    'webhook_not_found',
    `Aucun webhook pour l’analyse « ${task.slice(0, 60)} ». La liste : constat webhooks list`,
  )
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

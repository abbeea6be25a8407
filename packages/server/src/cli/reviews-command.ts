import { readConfig } from '../config.js'
import { openDatabase } from '../database/open-database.js'
import { importAnswer } from '../http/reviews/import-route.js'
import { describeSummary } from '../http/reviews/describe-review.js'
import { openJobQueue } from '../jobs/open-job-queue.js'
import type { JobQueue } from '../jobs/job-queue.js'
import { createLogger } from '../logging/create-logger.js'
import { exportFormats, exportReviews } from '../reviews/export-reviews.js'
import { importTasks, learnLater } from '../reviews/import-tasks.js'
import { openReviews } from '../reviews/open-review-parts.js'
import { reviewKinds, reviewStates } from '../reviews/review.js'
import type { ReviewQuery } from '../reviews/review-store.js'
import type { Reviews } from '../reviews/reviews.js'
import { CommandError } from './command-error.js'
import { exitCodes, type ExitCode } from './exit-codes.js'
import { wholeOf } from './keys-options.js'
import { readJson } from './read-json.js'
import type { ReviewsExportOptions, ReviewsImportOptions, ReviewsListOptions } from './reviews-program.js'
import { importText, reviewsText } from './reviews-text.js'
import type { Terminal } from './terminal.js'
import { writePieces } from './write-pieces.js'
import { wrongOption } from './wrong-option.js'

/** `constat reviews list`: what waits for a person, and what was made of the rest. */
export async function reviewsListCommand(options: ReviewsListOptions, terminal: Terminal): Promise<ExitCode> {
  const query = queryOf(options)
  const most = wholeOf('--limit', options.limit, 1, 1000)
  return withReviews(async ({ reviews, timeZone }) => {
    const found = await reviews.store.list(query, most, null)
    const text = () => reviewsText(found, { ...terminal, timeZone })
    terminal.writeOut(options.json === true ? asJson({ reviews: found.map(describeSummary) }) : text())
    return exitCodes.done
  })
}

/** `constat reviews export`: all of them as one file. */
export async function reviewsExportCommand(options: ReviewsExportOptions, terminal: Terminal): Promise<ExitCode> {
  const query = queryOf(options)
  const format = choiceOf('--format', options.format, exportFormats)
  return withReviews(async ({ reviews }) => {
    const pieces = exportReviews(reviews, query, format)
    if (options.out === undefined) for await (const piece of pieces) terminal.writeOut(piece)
    else await writePieces(options.out, pieces)
    return exitCodes.done
  })
}

/** `constat reviews import`: the annotations of Label Studio become corrections; whoever runs jobs learns from them. */
export async function reviewsImportCommand(
  file: string,
  options: ReviewsImportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const tasks = await readJson(file)
  if (!Array.isArray(tasks)) {
    const message = `${file} n’est pas un export de Label Studio. Exportez le projet au format « JSON ».`
    throw new CommandError('unreadable_file', message)
  }
  return withReviews(async ({ reviews, queue }) => {
    const imported = await importTasks(reviews, tasks, { keyId: null }, learnLater(queue))
    terminal.writeOut(options.json === true ? asJson(importAnswer(imported)) : importText(imported, terminal))
    const isWhole = imported.every(({ outcome, problems }) => isTaken[outcome] && problems.length === 0)
    return isWhole ? exitCodes.done : exitCodes.badInput
  })
}

const isTaken = { corrected: true, confirmed: true, not_annotated: true, unknown_review: false, unreadable: false }

interface Opened {
  readonly reviews: Reviews
  readonly queue: JobQueue
  readonly timeZone: string
}

async function withReviews(work: (opened: Opened) => Promise<ExitCode>): Promise<ExitCode> {
  const config = readConfig()
  const logger = createLogger({ ...config, logLevel: 'silent' })
  const clock = () => new Date()
  const database = await openDatabase({ ...config.database, poolSize: 2, logger })
  try {
    const { redisUrl, storage } = config.jobs
    const queue = await openJobQueue({ redisUrl, prefix: `constat-${config.environment}`, database, logger, clock })
    try {
      const limits = { ...config.reading.limits, maxBytes: config.maxContentLength }
      const reviews = openReviews({ config: config.reviews, storage, database, queue, limits, clock, logger })
      return await work({ reviews, queue, timeZone: config.quotaTimeZone })
    } finally {
      await queue.close()
    }
  } finally {
    await database.close()
  }
}

function queryOf({ state, kind }: { state?: string; kind?: string }): ReviewQuery {
  return {
    keyId: null,
    state: state === undefined ? null : choiceOf('--state', state, reviewStates),
    kind: kind === undefined ? null : choiceOf('--kind', kind, reviewKinds),
  }
}

function choiceOf<Name extends string>(option: string, text: string, names: readonly Name[]): Name {
  const found = names.find((name) => name === text)
  if (found === undefined) throw wrongOption(option, text, names.join(', '))
  return found
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

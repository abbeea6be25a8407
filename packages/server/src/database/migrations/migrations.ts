import { apiKeys } from './api-keys.js'
import { deliveries } from './deliveries.js'
import { documentOutcomes } from './document-outcomes.js'
import { extractions } from './extractions.js'
import { jobs } from './jobs.js'
import { labelHints } from './label-hints.js'
import type { Migration } from './migration.js'
import { modelSpending } from './model-spending.js'
import { reviews } from './reviews.js'
import { taskRetries } from './task-retries.js'
import { tasks } from './tasks.js'
import { unpricedCalls } from './unpriced-calls.js'

/** Every step, in the order in which they are taken; a released one is never edited. */
export const migrations: readonly Migration[] = [
  jobs,
  apiKeys,
  tasks,
  deliveries,
  modelSpending,
  documentOutcomes,
  reviews,
  labelHints,
  unpricedCalls,
  taskRetries,
  extractions,
]

import { Registry } from 'prom-client'
import { measureAnalyses } from './measure-analyses.js'
import { measureExtractions } from './measure-extractions.js'
import { measureJobs } from './measure-jobs.js'
import { measureModels } from './measure-models.js'
import { measureRequests } from './measure-requests.js'
import { measureWounds } from './measure-wounds.js'
import type { Metrics } from './metrics.js'
import { watchParts } from './watch-parts.js'

/**
 * Measures of one server, in a registry of their own: two servers in one process do not add up.
 *
 * @example
 * ```ts
 * const metrics = createMetrics()
 * metrics.webhookAttempted('delivered', 0.2)
 * console.log(await metrics.exposition())
 * ```
 */
export function createMetrics(registry = new Registry()): Metrics {
  const registers = [registry]
  const modelAnswered = measureModels(registers)
  const { refresh, ...watched } = watchParts(registers)
  return {
    ...measureRequests(registers),
    ...measureAnalyses(registers, modelAnswered),
    ...measureExtractions(registers),
    ...measureWounds(registers),
    modelAnswered,
    ...measureJobs(registers),
    ...watched,
    contentType: registry.contentType,
    exposition: async () => {
      await refresh()
      return registry.metrics()
    },
  }
}

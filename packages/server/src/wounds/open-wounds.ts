import { randomBytes } from 'node:crypto'
import type { Clock } from '@constat/core'
import type { Logger } from 'pino'
import type { WoundConfig } from '../config/wound-config.js'
import type { Database } from '../database/database.js'
import { measuredWounds } from '../metrics/measured-wounds.js'
import type { Metrics } from '../metrics/metrics.js'
import { createWounds } from './create-wounds.js'
import { spendingTable } from './spending-table.js'
import { joinedModels, visionModels } from './vision-models.js'
import type { Wounds } from './wounds.js'

/** The assessment of wounds with the models of the settings; null when they name none. */
export function openWounds(
  config: WoundConfig | null,
  { database, logger, clock, metrics }: { database: Database; logger: Logger; clock: Clock; metrics: Metrics },
): Wounds | null {
  if (config === null) return null
  const tenantKey = config.tenantKey === null ? randomBytes(32) : new TextEncoder().encode(config.tenantKey)
  const parts = { spending: spendingTable(database), tenantKey, logger, clock, metrics }
  const join: Parameters<typeof createWounds>[0]['join'] = (models) => joinedModels(models, config, parts)
  const wounds = createWounds({ models: visionModels(config, parts), join, config, tenantKey, clock })
  return measuredWounds(wounds, metrics)
}

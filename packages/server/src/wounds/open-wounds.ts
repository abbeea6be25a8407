import { randomBytes } from 'node:crypto'
import { prepareReports, type Clock, type ThemeOptions } from '@constat/core'
import type { Logger } from 'pino'
import type { WoundConfig } from '../config/wound-config.js'
import type { Database } from '../database/database.js'
import { measuredWounds } from '../metrics/measured-wounds.js'
import type { Metrics } from '../metrics/metrics.js'
import { createWounds } from './create-wounds.js'
import { spendingTable } from './spending-table.js'
import { joinedModels, visionModels } from './vision-models.js'
import type { Wounds } from './wounds.js'

export interface WoundsSurroundings {
  readonly database: Database
  readonly logger: Logger
  readonly clock: Clock
  readonly metrics: Metrics
  /** Look of the reports. @default the house style */
  readonly theme?: ThemeOptions | undefined
}

/** The assessment of wounds with the models of the settings; null when they name none. */
export function openWounds(
  config: WoundConfig | null,
  { database, logger, clock, metrics, theme }: WoundsSurroundings,
): Wounds | null {
  if (config === null) return null
  // The first report of a process would otherwise hold up every other request while the fonts load.
  void prepareReports()
  const tenantKey = config.tenantKey === null ? randomBytes(32) : new TextEncoder().encode(config.tenantKey)
  const parts = { spending: spendingTable(database), tenantKey, logger, clock, metrics }
  const join: Parameters<typeof createWounds>[0]['join'] = (models) => joinedModels(models, config, parts)
  const models = visionModels(config, parts)
  const wounds = createWounds({ models, join, config, tenantKey, clock, ...(theme && { theme }) })
  return measuredWounds(wounds, metrics)
}

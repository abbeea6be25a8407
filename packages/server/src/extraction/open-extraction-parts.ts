import type { ExtractionConfig } from '../config/extraction-config.js'
import type { Database } from '../database/database.js'
import { RouteRate } from '../keys/route-rate.js'
import { measuredExtraction } from '../metrics/measured-extraction.js'
import type { Metrics } from '../metrics/metrics.js'
import { ExtractionStore } from './extraction-store.js'
import { Extractions, type ExtractionsOptions } from './extractions.js'
import type { ReadInvoice } from './invoice-reading.js'

/** What invoices of any trade are extracted with. */
export interface ExtractionParts {
  readonly readInvoice: ReadInvoice
  readonly extractions: Extractions
  /** Calls of one key to `POST /extract` in a minute; null for no limit of their own. */
  readonly extractRatePerMinute: number | null
  readonly routeRate: RouteRate
}

interface OpenExtractionOptions extends Pick<ExtractionsOptions, 'clock' | 'today' | 'logger'> {
  readonly readInvoice: ReadInvoice
  readonly database: Database
  readonly metrics: Metrics
}

/** Puts the parts together as the settings say. */
export function openExtractionParts(config: ExtractionConfig, options: OpenExtractionOptions): ExtractionParts {
  const { readInvoice, database, metrics, ...shared } = options
  const { ratePerMinute, ...keeping } = config
  return {
    readInvoice: measuredExtraction(readInvoice, metrics),
    extractions: new Extractions({ ...shared, ...keeping, metrics, store: new ExtractionStore(database) }),
    extractRatePerMinute: ratePerMinute,
    routeRate: new RouteRate(database),
  }
}

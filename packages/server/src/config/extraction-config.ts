import type { z } from 'zod'
import type { extractionSettings } from './extraction-settings.js'

/** How invoices of any trade are extracted, and what is kept of them. */
export interface ExtractionConfig {
  /** Calls of one key; null for no limit of their own. */
  readonly ratePerMinute: number | null
  /** Milliseconds; 0 keeps nothing. */
  readonly keptMs: number
  /** Milliseconds; 0 answers nothing again. */
  readonly cacheMs: number
  readonly mostBytes: number
}

export function extractionConfig(settings: z.output<z.ZodObject<typeof extractionSettings>>): ExtractionConfig {
  const rate = settings.EXTRACT_RATE_PER_MINUTE
  return Object.freeze({
    ratePerMinute: rate === 0 ? null : rate,
    keptMs: settings.EXTRACTION_DAYS * 86_400_000,
    cacheMs: settings.EXTRACTION_CACHE_HOURS * 3_600_000,
    mostBytes: settings.EXTRACTION_MEGABYTES * 1024 * 1024,
  })
}

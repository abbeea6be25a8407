import { pino } from 'pino'
import { Extractions, type ExtractionsOptions } from '../extraction/extractions.js'
import { ExtractionStore } from '../extraction/extraction-store.js'
import type { Database } from '../database/database.js'
import { quotaDayIn } from '../keys/quota-day.js'

/** Extractions of a database, kept for 30 days and answered again for one, but for what a test replaces. */
export function extractionsForTest({
  database,
  clock,
  ...replaced
}: Pick<ExtractionsOptions, 'clock'> & { database: Database } & Partial<ExtractionsOptions>): Extractions {
  const dayOf = quotaDayIn('Europe/Paris')
  return new Extractions({
    store: new ExtractionStore(database),
    keptMs: 30 * 86_400_000,
    cacheMs: 86_400_000,
    mostBytes: 1_000_000,
    clock,
    today: () => dayOf(clock().getTime()),
    logger: pino({ enabled: false }),
    metrics: { extractionAsked: () => undefined },
    ...replaced,
  })
}

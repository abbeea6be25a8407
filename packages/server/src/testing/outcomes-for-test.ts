import type { Clock } from '@constat/core'
import { pino } from 'pino'
import type { Database } from '../database/database.js'
import { quotaDayIn } from '../keys/quota-day.js'
import { OutcomeLog } from '../outcomes/outcome-log.js'

/** The outcomes of a database, counted by the days of Paris. */
export function outcomesForTest(
  { knex }: Pick<Database, 'knex'>,
  clock: Clock,
  logger = pino({ enabled: false }),
): OutcomeLog {
  const dayOf = quotaDayIn('Europe/Paris')
  return new OutcomeLog({ knex, clock, logger, today: () => dayOf(clock().getTime()) })
}

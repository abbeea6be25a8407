import { z } from 'zod'
import { describedAs } from './setting-descriptions.js'

/** Settings of keys and quotas. */
export const keySettings = {
  QUOTA_TIME_ZONE: z.string().refine(isTimeZone).default('Europe/Paris').register(describedAs, {
    description:
      'Time zone whose days the daily limits of keys and their usage are counted by. The same for every process.',
    format: 'IANA name of a time zone',
    defaultText: 'Europe/Paris',
    example: 'America/Guadeloupe',
    remedy: 'Indiquez un fuseau horaire de la base IANA, par exemple Europe/Paris ou UTC.',
    secret: false,
  }),
}

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

import { z } from 'zod'
import { describedAs } from './setting-descriptions.js'
import { wholeNumber } from './setting-formats.js'

/** Settings of keys, of quotas and of what is kept of their use. */
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
  OUTCOMES_KEPT_DAYS: wholeNumber(1, 3660).default(400).register(describedAs, {
    description:
      'Days for which it is kept how each analysis ended (key, kind of document, duration, confidence, error code; nothing of the document), for `GET /v1/usage`.',
    format: 'whole number of days, 1 to 3660',
    defaultText: '400',
    example: '90',
    remedy: 'Indiquez un nombre entier de jours de 1 à 3660.',
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

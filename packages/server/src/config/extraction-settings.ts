import { describedAs } from './setting-descriptions.js'
import { wholeNumber } from './setting-formats.js'

/** Settings of the extraction of invoices of any trade (`POST /extract`). */
export const extractionSettings = {
  EXTRACT_RATE_PER_MINUTE: wholeNumber(0, 100_000).default(10).register(describedAs, {
    description:
      'Calls of `POST /extract` that one key may make in a minute, beside the limits of the key; one more is answered 429 with `Retry-After`. `0` leaves it to the limits of the key.',
    format: 'whole number, 0 to 100000',
    defaultText: '10',
    example: '60',
    remedy: 'Indiquez un nombre entier de 0 à 100000 (0 : aucune limite propre à cette route).',
    secret: false,
  }),
  EXTRACTION_DAYS: wholeNumber(0, 3650).default(30).register(describedAs, {
    description:
      'Days for which what was read of an invoice is kept (never the invoice), to be answered again, listed and exported. `0` keeps nothing.',
    format: 'whole number of days, 0 to 3650',
    defaultText: '30',
    example: '365',
    remedy: 'Indiquez un nombre entier de jours de 0 à 3650 (0 : rien n’est conservé).',
    secret: false,
  }),
  EXTRACTION_CACHE_HOURS: wholeNumber(0, 87_600).default(24).register(describedAs, {
    description:
      'Hours for which the same file of the same key is answered with what is kept, as long as the server reads with the same version and settings. `0` reads every file that is sent.',
    format: 'whole number of hours, 0 to 87600',
    defaultText: '24',
    example: '168',
    remedy: 'Indiquez un nombre entier d’heures de 0 à 87600 (0 : chaque fichier est relu).',
    secret: false,
  }),
  EXTRACTION_MEGABYTES: wholeNumber(1, 1_048_576).default(256).register(describedAs, {
    description: 'Megabytes of the database that extractions may take together; the oldest go first, within a minute.',
    format: 'whole number of megabytes, 1 to 1048576',
    defaultText: '256',
    example: '1024',
    remedy: 'Indiquez un nombre entier de mégaoctets de 1 à 1048576.',
    secret: false,
  }),
}

import { z } from 'zod'
import { describedAs } from './setting-descriptions.js'

/** How the measures are read. */
export const metricsSettings = {
  METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/)
    .or(z.literal(''))
    .default('')
    .register(describedAs, {
      description:
        'Token that opens `GET /metrics` and nothing else, in `Authorization: Bearer`. An API key of the settings, or one with the scope `metrics`, opens it too.',
      format: 'printable ASCII without spaces',
      defaultText: '',
      example: 'token-of-the-monitor',
      remedy: 'Indiquez un jeton en caractères ASCII imprimables, sans espace.',
      secret: true,
    }),
}

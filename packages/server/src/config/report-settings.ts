import { z } from 'zod'
import { describedAs } from './setting-descriptions.js'
import { filePath } from './setting-formats.js'

const days = ['day', 'month'] as const
const addresses = ['none', 'departement'] as const

/** Settings of the two reports. */
export const reportSettings = {
  REPORT_THEME_FILE: filePath().register(describedAs, {
    description:
      'Brand, logo, colours and fonts of both reports, in [this form](../guides/reports.md#a-theme-file). Read at the start, and again by `POST /reload-model`.',
    format: 'path of a JSON file',
    defaultText: '',
    example: '/etc/constat/theme.json',
    remedy: 'Indiquez le chemin d’un fichier JSON de thème lisible, ou retirez ce réglage.',
    secret: false,
  }),
  ANONYMOUS_DATES: z
    .enum(days)
    .default('day')
    .register(describedAs, {
      description: 'How exactly the anonymous report dates: to the day, or to the month.',
      format: days.map((name) => `\`${name}\``).join(', '),
      defaultText: 'day',
      example: 'month',
      remedy: `Choisissez parmi ${days.join(', ')}.`,
      secret: false,
    }),
  ANONYMOUS_ADDRESS: z
    .enum(addresses)
    .default('none')
    .register(describedAs, {
      description: 'What the anonymous report tells of the address: nothing, or its département.',
      format: addresses.map((name) => `\`${name}\``).join(', '),
      defaultText: 'none',
      example: 'departement',
      remedy: `Choisissez parmi ${addresses.join(', ')}.`,
      secret: false,
    }),
}

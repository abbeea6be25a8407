import { parseRequestedType } from '@constat/core'
import { z } from 'zod'
import { earlierInvoicesOf, offersOf } from './companion-fields.js'
import { formField } from './form-field.js'
import { parseBoolean, parseInteger, parseRatio } from './form-values.js'
import { changeOf } from './simulate-field.js'

/** What an answer may hold beside what it always does. */
export const answerParts = ['evidence', 'offers', 'recomputation'] as const
export type AnswerPart = (typeof answerParts)[number]

const echoed = formField(parseInteger, 'attendu un nombre entier').meta({
  type: 'string',
  pattern: '^-?[0-9]{1,19}$',
  description: 'Whole number, echoed with all its digits.',
  example: '123',
})

function json(contentSchema: object, description: string, example: unknown) {
  const text = JSON.stringify(example)
  return { type: 'string', contentMediaType: 'application/json', contentSchema, description, example: text } as const
}

/** The text fields of a form that carries an invoice: what reads them, and what the OpenAPI document says of them. */
export const invoiceForm = z.object({
  type: formField(parseRequestedType, 'attendu auto, electricite, gaz ou dual').meta({
    type: 'string',
    default: 'auto',
    description:
      'Energy of the bill: `auto`, `electricite` (`elec`, `e`), `gaz` (`gas`, `g`), `dual` (`duale`, `duo`, `pack`), whatever the case.',
    example: 'auto',
  }),
  confidence_min: formField(parseRatio, 'attendu un nombre de 0 à 1, par exemple 0.5').meta({
    type: 'string',
    default: '0.5',
    description: 'Confidence from which the detected energy counts, 0 to 1.',
    example: '0.5',
  }),
  strict: formField(parseBoolean, 'attendu true ou false').meta({
    type: 'string',
    default: 'true',
    description:
      'Refuse a bill whose energy contradicts `type` or is uncertain, or only warn: `true` `1` `on` `yes` `oui`, or `false` `0` `off` `no` `non`.',
    example: 'true',
  }),
  user_id: echoed,
  invoice_id: echoed,
  external_ref: formField((text) => text, 'attendu un seul texte').meta({
    type: 'string',
    description: 'Text, echoed unchanged.',
    example: 'ABC-2025-09',
  }),
  customer_name: formField((text) => text, 'attendu un seul texte').meta({
    type: 'string',
    description: 'Only names the folder of the backup; not echoed.',
    example: 'Mairie de Saint-Malo',
  }),
  include: formField(parseParts, `attendu une liste parmi ${answerParts.join(', ')}`).meta({
    type: 'string',
    description: `What the answer holds more, separated by commas: ${answerParts.join(', ')}.`,
    example: 'offers,recomputation',
  }),
  offers: z
    .unknown()
    .optional()
    .transform(offersOf)
    .meta(
      json(
        { type: 'array', items: { $ref: '#/components/schemas/Offer' } },
        'Offers to compare this bill with, in place of those of the server; the answer then has `offers`.',
        [],
      ),
    ),
  earlier_invoices: z
    .unknown()
    .optional()
    .transform(earlierInvoicesOf)
    .meta({
      type: 'array',
      maxItems: 12,
      items: {
        type: 'string',
        contentMediaType: 'application/json',
        contentSchema: { $ref: '#/components/schemas/EnergyInvoice' },
      },
      description: 'The `invoice` of earlier answers, one per field of this name: earlier bills of the same customer.',
      example: [],
    }),
  simulate: z
    .unknown()
    .optional()
    .transform(changeOf)
    .meta(
      json(
        { $ref: '#/components/schemas/BillChange' },
        'What to recompute the bill under; `{}` for the bill to be expected. The answer then has `simulation`.',
        { option: 'hphc', off_peak_share: 0.4 },
      ),
    ),
})

function parseParts(text: string): ReadonlySet<AnswerPart> | null {
  const named = text.split(',').map((part) => part.trim())
  const known = answerParts.filter((part) => named.includes(part))
  return known.length === new Set(named).size ? new Set(known) : null
}

import { z } from 'zod'
import { date, figure, leaves, read, text } from '../field-schema.js'
import type { Invoice } from './invoice.js'

const invoice = z
  .looseObject({
    schema_version: z.literal('invoice/1'),
    kind: read('InvoiceDocumentKindRead', z.enum(['facture', 'avoir', 'recu'])),
    number: text,
    issue_date: date,
    currency: text,
    seller: z.looseObject(leaves(text, 'name', 'address', 'siret', 'siren', 'vat_number')),
    buyer: z.looseObject(leaves(text, 'name')),
    ...leaves(figure, 'total_excluding_tax', 'total_tax', 'total_including_tax'),
    taxes: z.array(z.looseObject(leaves(figure, 'rate', 'base', 'amount'))),
    lines: z.array(z.looseObject({ description: text, ...leaves(figure, 'quantity', 'unit_price', 'amount') })),
  })
  .meta({
    id: 'Invoice',
    description:
      'An invoice of any trade, leaf by leaf as the document prints it. Amounts in `currency`, rates in percent.',
  })

/** An {@link Invoice} in JSON. */
export const invoiceSchema = invoice as unknown as z.ZodType<Invoice>

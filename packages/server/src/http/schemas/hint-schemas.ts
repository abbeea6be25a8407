import { z } from 'zod'
import { list } from './list.js'

/** That a supplier prints a value beside a label: `LabelHint` of the library. */
export const labelHintSchema = z
  .object({
    supplier: z.string().nullable(),
    path: z.string(),
    label: z.string().meta({ description: 'As printed, without figures.' }),
    relation: z.enum(['same-cell', 'right', 'same-row', 'below', 'column-header']),
    kind: z.enum(['amount', 'date', 'reference', 'delivery-point', 'phone', 'power', 'energy', 'number']),
    count: z.int().min(1).meta({ description: 'How many corrections have shown it.' }),
  })
  .meta({ id: 'LabelHint' })

export const labelHintsSchema = z
  .object({ version: z.literal(1), hints: list(labelHintSchema) })
  .meta({ id: 'LabelHints', description: 'The file that `LABEL_HINTS_FILE` names and `parseLabelHints` takes.' })

export const forgottenHintsSchema = z
  .object({ reviews: z.int().min(0).meta({ description: 'Reviews whose corrections teach nothing any more.' }) })
  .meta({ id: 'ForgottenHints' })

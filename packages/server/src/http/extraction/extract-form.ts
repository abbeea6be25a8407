import { z } from 'zod'
import { formField } from '../form-field.js'
import { refusedField } from '../refused-field.js'

/** The text fields beside the file. */
export const extractForm = z.object({
  include: formField((text) => (text.trim() === 'invoice' ? 'invoice' : null), 'attendu invoice, ou rien').meta({
    type: 'string',
    enum: ['invoice'],
    description: 'What the answer holds more: `invoice`, every value with its type and its evidence.',
    example: 'invoice',
  }),
})

/**
 * Whether the answer holds the whole invoice.
 *
 * @throws RequestError `invalid_field`
 */
export function wantsInvoice(body: unknown): boolean {
  const { success, data } = extractForm.safeParse(body ?? {})
  if (!success) throw refusedField('include', 'attendu invoice, ou rien')
  return data.include === 'invoice'
}

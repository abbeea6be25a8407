import { z } from 'zod'
import { formField } from './form-field.js'
import { invoiceForm } from './invoice-form.js'
import { refusedField } from './refused-field.js'

const longestAddress = 2048

/** The fields of a form whose invoice is analysed later. */
export const jobForm = z.object({
  ...invoiceForm.shape,
  webhook_url: formField(parseAddress, 'attendu une adresse https:// complète').meta({
    type: 'string',
    format: 'uri',
    description: 'Where the end of the job is told; without it, the address of the server if it has one.',
    example: 'https://app.example.fr/invoice_ready.php',
  }),
})

/** @throws RequestError `invalid_field` */
export function webhookAddressOf(body: unknown): string | null {
  const { webhook_url: sent } = { ...(body as Record<string, unknown> | undefined) }
  const parsed = jobForm.shape.webhook_url.safeParse(sent)
  if (!parsed.success) throw refusedField('webhook_url', parsed.error.issues[0]?.message ?? '')
  return parsed.data
}

function parseAddress(text: string): string | null {
  if (text.length > longestAddress || !URL.canParse(text)) return null
  return /^https?:$/.test(new URL(text).protocol) ? text : null
}

import type { Request } from 'express'
import { RequestError } from './request-error.js'

/** Fields that hold documents of their own, as JSON. */
const documents = new Set(['offers', 'earlier_invoices', 'contexts'])
const mostCharacters = 4096

/** What one field of documents may hold: the invoice of an earlier answer. All fields stay below the default `MAX_CONTENT_LENGTH`. */
export const documentFieldBytes = 512 * 1024

/** The refusal of a form with a short field that is too long, or null. */
export function refusedSize({ body }: Request): RequestError | null {
  const fields = Object.entries({ ...(body as Record<string, unknown> | undefined) })
  const tooLong = fields.some(
    ([name, value]) =>
      !documents.has(name) && [value].flat().some((text) => typeof text === 'string' && text.length > mostCharacters),
  )
  return tooLong ? refusedForm('LIMIT_FIELD_VALUE') : null
}

/** A form with too many fields, or fields that are too long or badly named. */
export function refusedForm(limit: string, cause?: unknown): RequestError {
  return new RequestError('invalid_request', {
    message: `the form is refused: ${limit}`,
    userMessage: 'Formulaire refusé : champs trop nombreux, trop longs ou mal nommés.',
    details: { limit },
    ...(cause === undefined ? {} : { cause }),
  })
}

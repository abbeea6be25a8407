import express, { type Request, type RequestHandler } from 'express'
import type { z } from 'zod'
import { continueIfAsked } from './continue-if-asked.js'
import { fileTooLarge } from './file-too-large.js'
import { refusedField } from './refused-field.js'
import { RequestError } from './request-error.js'

const shortBody = 16 * 1024

/**
 * Reads a body of JSON, for {@link jsonBody}; none is an empty object.
 *
 * @param longest bytes; a small body unless it carries files
 */
export function readJsonBody(longest?: number): RequestHandler {
  const read: RequestHandler = express.json({ limit: longest ?? shortBody, strict: true })
  return (request, response, next) => {
    if (longest !== undefined && Number(request.get('content-length') ?? 0) > longest) throw fileTooLarge(longest)
    continueIfAsked(request, response)
    read(request, response, (error?: unknown) => {
      if (error === undefined) next()
      else next(longest !== undefined && isTooLarge(error) ? fileTooLarge(longest) : unreadable(error))
    })
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'type' in error && error.type === 'entity.too.large'
}

/**
 * The body that {@link readJsonBody} read, checked.
 *
 * @param expected in French, what each field takes
 */
export function jsonBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  expected: Readonly<Record<string, string>>,
): z.output<Schema> {
  const parsed = schema.safeParse((request.body as unknown) ?? {})
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  if (issue?.code === 'unrecognized_keys') {
    throw refusedField((issue.keys[0] ?? '').slice(0, 60), `champs attendus : ${Object.keys(expected).join(', ')}`)
  }
  const name = String(issue?.path[0] ?? '')
  if (name === '') throw unreadable(parsed.error)
  throw refusedField(name, `attendu ${expected[name] ?? 'autre chose'}`)
}

function unreadable(cause: unknown): RequestError {
  return new RequestError('invalid_request', {
    message: 'the body is no JSON object, or is too long',
    userMessage: 'Corps de requête illisible. Envoyez un objet JSON, avec Content-Type: application/json.',
    cause,
  })
}

import express, { type Request, type RequestHandler } from 'express'
import type { z } from 'zod'
import { refusedField } from './refused-field.js'
import { RequestError } from './request-error.js'

const longestBody = '16kb'

/** Reads a small body of JSON, for {@link jsonBody}; none is an empty object. */
export function readJsonBody(): RequestHandler {
  const read: RequestHandler = express.json({ limit: longestBody, strict: true })
  return (request, response, next) => {
    read(request, response, (error?: unknown) => {
      if (error === undefined) next()
      else next(unreadable(error))
    })
  }
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

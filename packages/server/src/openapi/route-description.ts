import type { z } from 'zod'
import type { ErrorAnswer } from '../http/answer-error.js'
import type { AnsweredCode } from '../http/error-statuses.js'

/** The body of an answer, in one media type. */
export interface AnswerBody {
  schema: z.ZodType
  /** By the name under which a reader finds them; each of them is valid. */
  examples: Readonly<Record<string, unknown>>
}

/** A stream of server-sent events: the schema of the data of each, by the name of the event. */
export interface DescribedEvents {
  description: string
  schemas: Readonly<Record<string, z.ZodType>>
  /** A whole stream: events in their order. */
  example: readonly (readonly [event: string, data: unknown])[]
}

/** What a route answers with one status, other than an error with its `code`. */
export interface DescribedAnswer {
  description: string
  json?: AnswerBody
  /** In place of JSON for who sends `Accept: text/event-stream`. */
  events?: DescribedEvents
  /** A body that is neither, by its media type. */
  text?: { mediaType: string; example?: string; isBinary?: true }
}

/** Errors that carry more than `detail`, `code` and `request_id`. */
export interface DescribedErrors {
  schema: z.ZodType
  /** The body of an error, made of the usual one. */
  shapeOf: (answer: ErrorAnswer) => object
}

/**
 * What the OpenAPI document says of one method of one path. A route is described beside its family in `openapi/routes/`,
 * with the very schemas that it validates and answers with, and listed in `described-routes.ts`; a route of the
 * application that is not described fails `described-routes.test.ts`, and so does an answer of `serveForTest` that is
 * not as described.
 */
export interface RouteDescription {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** With parameters as OpenAPI writes them: `/v1/jobs/{task_id}`. */
  path: string
  /** In camelCase: names the call in generated clients. */
  operationId: string
  tag: 'invoices' | 'jobs' | 'wounds' | 'reviews' | 'chat' | 'keys' | 'operation' | 'documentation'
  summary: string
  /** CommonMark. */
  description?: string
  /** Whether a caller shows an API key; `optional`: with one the answer says more. */
  key: 'required' | 'optional' | 'none'
  parameters?: { path?: z.ZodObject; query?: z.ZodObject; headers?: z.ZodObject }
  body?: { mediaType: 'multipart/form-data' | 'application/json'; schema: z.ZodType; examples: Record<string, unknown> }
  answers: Readonly<Record<number, DescribedAnswer>>
  /** Codes that it can answer with beside those of any route (`errors-of-any-route.ts`). */
  errors: readonly AnsweredCode[]
  /** The body of its errors, where its callers expect another shape than the usual one. */
  errorShape?: DescribedErrors
}

import type { OpenAPIRegistry } from '@asteasolutions/zod-to-openapi'
import { energyInvoiceSchema, offerSchema } from '@constat/core'
import type { ErrorAnswer } from '../http/answer-error.js'
import { errorStatuses, type AnsweredCode } from '../http/error-statuses.js'
import { changeSchema } from '../http/simulate-field.js'
import { nurseContext } from '../http/wounds/wound-form.js'
import { errorSentences } from './error-sentences.js'

/** The name in `components.examples` of the answer that carries a code. */
export function errorExampleName(code: AnsweredCode): string {
  return `error_${code}`
}

/** Schemas of what fields of a form hold as JSON: referred to by name, from where the generator does not look. */
export const schemasInFields = [energyInvoiceSchema, offerSchema, changeSchema, nurseContext] as const

/** What every route shares: the key, the headers and an example of each error. */
export function registerSharedComponents(registry: OpenAPIRegistry): void {
  registry.registerComponent('securitySchemes', 'apiKey', {
    type: 'apiKey',
    in: 'header',
    name: 'X-API-Key',
    description: 'A key of `API_KEY`, or one that the server has made.',
  })
  registry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    description: 'The same key in `Authorization: Bearer`.',
  })
  registry.registerComponent('headers', 'X-Request-Id', {
    description: 'Names the request in the logs; the caller’s own when it sent a well-formed one.',
    schema: { type: 'string', maxLength: 128, pattern: '^[A-Za-z0-9_.-]+$' },
    example: '5f0c9c1e-5a0f-4c3f-9d2a-0d7d8f6f0a11',
  })
  registry.registerComponent('headers', 'Retry-After', {
    description: 'Seconds after which to try again.',
    schema: { type: 'integer', minimum: 0 },
    example: 5,
  })
  registry.registerComponent('parameters', 'X-Request-Id', {
    name: 'X-Request-Id',
    in: 'header',
    description: 'An id of the caller’s own, taken over when it is well formed.',
    schema: { type: 'string', maxLength: 128, pattern: '^[A-Za-z0-9_.-]+$' },
  })
  for (const code of Object.keys(errorStatuses) as AnsweredCode[]) {
    registry.registerComponent('examples', errorExampleName(code), { summary: code, value: errorExample(code).body })
  }
}

/** An answer that carries a code. */
export function errorExample(code: AnsweredCode): ErrorAnswer {
  const request_id = '5f0c9c1e-5a0f-4c3f-9d2a-0d7d8f6f0a11'
  return {
    status: errorStatuses[code],
    body: { ...shownBeside(code), detail: errorSentences[code], code, request_id },
  }
}

/** What the body of an error says beside its usual keys. */
function shownBeside(code: AnsweredCode): Record<string, string | number> {
  if (code === 'quota_exceeded') return { error: 'Limite quotidienne atteinte', daily_limit: 10, calls_today: 10 }
  if (code === 'rate_exceeded') return { error: 'Trop d’appels par minute', daily_limit: 100, calls_today: 61 }
  return {}
}

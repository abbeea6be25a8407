import { STATUS_CODES } from 'node:http'
import type { RouteConfig } from '@asteasolutions/zod-to-openapi'
import { errorStatuses, type AnsweredCode } from '../http/error-statuses.js'
import { errorSchema } from '../http/schemas/error-schema.js'
import type { DescribedErrors } from './route-description.js'
import { errorExample, errorExampleName } from './shared-components.js'

/** The responses of one route that are errors: one per status, with an example of each code. */
export function errorResponses(codes: readonly AnsweredCode[], shape?: DescribedErrors): RouteConfig['responses'] {
  const statuses = [...new Set(codes.map((code) => errorStatuses[code]))].sort((one, other) => one - other)
  return Object.fromEntries(
    statuses.map((status) => {
      const ofStatus = codes.filter((code) => errorStatuses[code] === status)
      const named = ofStatus.map((code) => [code, exampleOf(code, shape)] as const)
      const description = `${STATUS_CODES[status] ?? 'Error'}: ${ofStatus.map((code) => `\`${code}\``).join(', ')}.`
      return [
        String(status),
        {
          description,
          headers: { ...requestIdHeader, ...(mayRetry(status) ? retryAfterHeader : {}) },
          content: {
            'application/json': { schema: shape?.schema ?? errorSchema, examples: Object.fromEntries(named) },
          },
        },
      ] as const
    }),
  )
}

function exampleOf(code: AnsweredCode, shape: DescribedErrors | undefined) {
  if (shape === undefined) return { $ref: `#/components/examples/${errorExampleName(code)}` }
  return { summary: code, value: shape.shapeOf(errorExample(code)) }
}

export const requestIdHeader = { 'X-Request-Id': { $ref: '#/components/headers/X-Request-Id' } }
const retryAfterHeader = { 'Retry-After': { $ref: '#/components/headers/Retry-After' } }

function mayRetry(status: number): boolean {
  return status === 429 || status === 503
}

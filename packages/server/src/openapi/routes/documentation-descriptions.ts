import { z } from 'zod'
import type { RouteDescription } from '../route-description.js'

const document = z.looseObject({ openapi: z.string(), info: z.looseObject({ title: z.string(), version: z.string() }) })

export const documentationDescriptions: readonly RouteDescription[] = [
  {
    method: 'get',
    path: '/openapi.json',
    operationId: 'readOpenApiDocument',
    tag: 'documentation',
    summary: 'This document',
    key: 'none',
    answers: {
      200: {
        description: 'OpenAPI 3.1.',
        json: {
          schema: document,
          examples: { beginning: { openapi: '3.1.0', info: { title: 'Constat', version: '0.1.0' }, paths: {} } },
        },
      },
    },
    errors: [],
  },
  {
    method: 'get',
    path: '/docs',
    operationId: 'readDocumentationPage',
    tag: 'documentation',
    summary: 'This document as a page, where calls can be tried',
    key: 'none',
    answers: { 200: { description: 'The page.', text: { mediaType: 'text/html' } } },
    errors: [],
  },
]

import { healthSchema, livenessSchema } from '../../http/schemas/health-schemas.js'
import { readinessSchema } from '../../http/schemas/readiness-schema.js'
import { serviceSchema } from '../../http/schemas/service-schema.js'
import type { RouteDescription } from '../route-description.js'

export const healthDescriptions: readonly RouteDescription[] = [
  {
    method: 'get',
    path: '/',
    operationId: 'describeService',
    tag: 'operation',
    summary: 'What this server is',
    description: 'Who names `text/html` in `Accept`, as browsers do, is shown the console; `*/*` is answered in JSON.',
    key: 'none',
    answers: {
      200: {
        description: 'Where to go on.',
        json: {
          schema: serviceSchema,
          examples: {
            'a program asks': {
              message: 'Constat : lecture et analyse de factures, observation de plaies',
              version: '0.1.0',
              docs: '/docs',
              health: '/health',
            },
          },
        },
        text: { mediaType: 'text/html' },
      },
    },
    errors: [],
  },
  {
    method: 'get',
    path: '/healthz',
    operationId: 'checkLiveness',
    tag: 'operation',
    summary: 'Whether the process answers',
    description: 'For probes. It asks nothing of the parts behind the server.',
    key: 'none',
    answers: {
      200: { description: 'It does.', json: { schema: livenessSchema, examples: { alive: { ok: true } } } },
    },
    errors: [],
  },
  {
    method: 'get',
    path: '/readyz',
    operationId: 'checkReadiness',
    tag: 'operation',
    summary: 'Whether the parts behind the server answer',
    description:
      'For balancers. Each part has two seconds; a part that can wait, as the store of backups, leaves the server ready.',
    key: 'none',
    answers: {
      200: {
        description: 'The server can serve.',
        json: {
          schema: readinessSchema,
          examples: { ready: { status: 'ready', parts: { database: 'up', disk: 'up' } } },
        },
      },
      503: {
        description: 'A part that it needs is down.',
        json: {
          schema: readinessSchema,
          examples: { 'not ready': { status: 'not_ready', parts: { database: 'down', disk: 'up' } } },
        },
      },
    },
    errors: [],
  },
  {
    method: 'get',
    path: '/health',
    operationId: 'readHealth',
    tag: 'operation',
    summary: 'State of the server',
    description: 'Without a key, or with one that is not known, only `status`.',
    key: 'optional',
    answers: {
      200: {
        description: 'The server runs.',
        json: {
          schema: healthSchema,
          examples: {
            'without a key': { status: 'ok' },
            'with a key': {
              status: 'ok',
              version: '0.1.0',
              node: 'v26.10.0',
              environment: 'production',
              uptime_seconds: 86400,
              parts: { database: 'up', ocr: 'up', disk: 'up' },
              ocr_ready: true,
              ocr_model: 'tesseract',
              vision_provider: 'openai',
              vision_model: 'gpt-5.4',
              vision_configured: true,
              llm_available: true,
              wounds: { running: 2, waiting: 0 },
              analyses: { running: 1, waiting: 0 },
              limits: {
                max_content_length: 16777216,
                max_concurrent_analyses: 2,
                max_waiting_analyses: 16,
                max_analysis_seconds: 180,
              },
            },
          },
        },
      },
    },
    errors: [],
  },
]

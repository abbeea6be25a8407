import { OpenApiGeneratorV31, OpenAPIRegistry } from '@asteasolutions/zod-to-openapi'
import type { z } from 'zod'
import { version } from '../version.js'
import { describedRoutes } from './described-routes.js'
import { operationOf } from './operation-of.js'
import { registerSharedComponents, schemasInFields } from './shared-components.js'

export type OpenApiDocument = ReturnType<OpenApiGeneratorV31['generateDocument']>

const introduction = `A French bill of electricity or gas in, an evidenced invoice, an audit and two PDF reports out.

Every error is \`{"detail", "code", "request_id"}\`: a French sentence for the person, a stable code for the program, and the id
under which the log has it. Any path can answer 404 \`not_found\` and, for a method that it does not have, 405
\`method_not_allowed\` with \`Allow\`; a request that is too slow or has too many headers, 408 \`request_timeout\` or 431 \`headers_too_large\`. Keys may be added to any answer; none is renamed or removed.`

/** The OpenAPI document of this server, made of the schemas that it validates and answers with. */
export function generateOpenApiDocument(): OpenApiDocument {
  const registry = new OpenAPIRegistry()
  registerSharedComponents(registry)
  for (const route of describedRoutes) registry.registerPath(operationOf(route))
  const named = [...schemasInFields, ...schemasInEvents()].map((schema) => ({ type: 'schema' as const, schema }))
  const definitions = [...named, ...registry.definitions]
  return new OpenApiGeneratorV31(definitions, { sortComponents: 'alphabetically' }).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Constat',
      version,
      description: introduction,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'This server' }],
    tags: [
      { name: 'invoices', description: 'One bill in, its analysis in the answer.' },
      { name: 'wounds', description: 'Photographs of wounds in, what they show in the answer.' },
      { name: 'reviews', description: 'Readings that a person should check, and what the person makes of them.' },
      { name: 'chat', description: 'The text of images, as SDKs of OpenAI ask for it.' },
      { name: 'operation', description: 'For probes and monitors.' },
      { name: 'documentation', description: 'What you are reading.' },
    ],
  })
}

function schemasInEvents(): z.ZodType[] {
  const answers = describedRoutes.flatMap(({ answers }) => Object.values(answers))
  return answers.flatMap(({ events }) => Object.values(events?.schemas ?? {}))
}

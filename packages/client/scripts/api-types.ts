import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import openapiTS, { astToString } from 'openapi-typescript'
import { format, resolveConfig } from 'prettier'

const root = resolve(import.meta.dirname, '../../..')

export const apiTypesPath = resolve(import.meta.dirname, '../src/generated/api.ts')

/** The types of the HTTP API, made from its description; `write-api-types.ts` keeps them, a test compares. */
export async function apiTypes(): Promise<string> {
  const document = JSON.parse(await readFile(join(root, 'docs/openapi.json'), 'utf8')) as Record<string, unknown>
  const nodes = await openapiTS(document as never)
  const text = `// Made from docs/openapi.json by packages/client/scripts/write-api-types.ts.\n${astToString(nodes)}`
  return format(text, { ...(await resolveConfig(apiTypesPath)), parser: 'typescript' })
}

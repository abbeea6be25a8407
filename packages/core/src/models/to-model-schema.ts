import { z } from 'zod'
import { InvalidOptionError } from '../errors/invalid-option-error.js'
import type { ModelSchema } from './vision-model.js'

/** Keywords that one strict mode or another refuses; zod checks what they say when the answer is there. */
const refused = new Set([
  '$schema',
  'format',
  'pattern',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'uniqueItems',
  'default',
])

/**
 * The JSON schema of a zod object in the subset that the strict modes of all vendors share: no limits, no patterns,
 * every key required, no other key.
 *
 * @throws InvalidOptionError when the root is no object or a key is optional; use `.nullable()` instead
 */
export function toModelSchema(name: string, schema: z.ZodType): ModelSchema {
  const json = plain(z.toJSONSchema(schema)) as Record<string, unknown>
  if (json['type'] !== 'object' || !/^[\w-]{1,64}$/.test(name)) {
    throw new InvalidOptionError({ option: 'schema', expected: 'un objet zod et un nom simple', received: name })
  }
  return { name, json }
}

function plain(node: unknown, isMap = false): unknown {
  if (Array.isArray(node)) return node.map((entry) => plain(entry))
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).filter(([key]) => isMap || !refused.has(key))
  const result: Record<string, unknown> = {}
  for (const [key, value] of entries) {
    if (!isMap && key === 'const') result['enum'] = [value]
    else if (!isMap && (key === 'enum' || key === 'required')) result[key] = value
    else result[key] = plain(value, !isMap && (key === 'properties' || key === '$defs'))
  }
  if (!isMap && result['type'] === 'object') close(result)
  return result
}

function close(object: Record<string, unknown>): void {
  const keys = Object.keys(object['properties'] ?? {})
  const required = (object['required'] ?? []) as string[]
  const optional = keys.find((key) => !required.includes(key))
  if (optional !== undefined) {
    throw new InvalidOptionError({ option: 'schema', expected: 'des clés toutes obligatoires', received: optional })
  }
  object['additionalProperties'] = false
}

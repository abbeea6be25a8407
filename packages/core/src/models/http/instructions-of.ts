import type { ModelCall, SchemaLevel } from '../vision-model.js'

/** The instructions; the schema is told in words where the endpoint does not hold to it. */
export function instructionsOf({ instructions, schema }: ModelCall, level: SchemaLevel): string {
  if (schema === undefined || level === 'json_schema') return instructions
  return `${instructions}\n\nAnswer with exactly one JSON object, and nothing else, of this JSON schema:\n${JSON.stringify(schema.json)}`
}

import type { z } from 'zod'

/** The name of a schema in `components.schemas`: the `id` of its metadata. */
export function schemaName(schema: z.ZodType): string {
  const id = schema.meta()?.id
  if (id === undefined) throw new Error('a schema that others refer to has no id')
  return id
}

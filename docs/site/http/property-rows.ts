import { prose } from './markdown.js'
import type { Schema } from './open-api.js'
import { schemaType, type LinkToSchema } from './schema-type.js'

/** What a schema nests without naming it: its own properties, or those of its items. */
function nested(schema: Schema): { within: Schema; suffix: string } | null {
  if (schema.properties) return { within: schema, suffix: '.' }
  const items = schema.items
  return items?.properties ? { within: items, suffix: '[].' } : null
}

/**
 * The properties of an object, one row each: name, type, meaning. Objects inside it follow their property, as
 * `invoice.number` and `lines[].amount`; schemas with a name are linked, not repeated.
 */
export function propertyRows(schema: Schema, link: LinkToSchema, before = ''): string[][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const path = `${before}${name}`
    const isRequired = schema.required?.includes(name) === true
    const row = [
      `\`${path}\`${isRequired ? ' \\*' : ''}`,
      schemaType(property, link),
      prose(property.description ?? ''),
    ]
    const inside = nested(property)
    return [row, ...(inside ? propertyRows(inside.within, link, `${path}${inside.suffix}`) : [])]
  })
}

import { referencedName, type Schema } from './open-api.js'

/** Where the page of schemas is, seen from the page that links there. */
export type LinkToSchema = (name: string) => string

function bounds({ minimum, maximum, exclusiveMinimum, minLength, maxLength, minItems, maxItems }: Schema): string[] {
  const between = (least: number | undefined, most: number | undefined, of: string): string[] => {
    if (least === undefined && most === undefined) return []
    if (most === undefined) return [`at least ${least ?? ''}${of}`]
    return [least === undefined ? `at most ${most}${of}` : `${least} to ${most}${of}`]
  }
  return [
    ...between(minimum, maximum, ''),
    ...(exclusiveMinimum === undefined ? [] : [`more than ${exclusiveMinimum}`]),
    ...between(minLength, maxLength, ' characters'),
    ...between(minItems, maxItems, ' items'),
  ]
}

function baseType(schema: Schema, link: LinkToSchema): string {
  if (schema.$ref !== undefined) {
    const name = referencedName(schema.$ref)
    return `[\`${name}\`](${link(name)})`
  }
  if (schema.anyOf) return schema.anyOf.map((one) => schemaType(one, link)).join(' or ')
  if (schema.enum) return schema.enum.map((value) => `\`${JSON.stringify(value)}\``).join(', ')
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? ['any value'])
  const named = types.map((type) => {
    if (type === 'array' && schema.prefixItems)
      return `[${schema.prefixItems.map((one) => baseType(one, link)).join(', ')}]`
    if (type === 'array' && schema.items) return `list of ${baseType(schema.items, link)}`
    if (type === 'string' && schema.format === 'binary') return 'file'
    if (type === 'string' && schema.contentSchema) return `JSON: ${baseType(schema.contentSchema, link)}`
    if (type === 'string' && schema.contentEncoding)
      return `${schema.contentMediaType ?? 'bytes'} in ${schema.contentEncoding}`
    return type === 'string' && schema.format !== undefined ? schema.format : type
  })
  return named.join(' or ')
}

/** A type in a few words: `integer, 1 to 100, default 20`, with links to the schemas that it names. */
export function schemaType(schema: Schema, link: LinkToSchema): string {
  const fallback = schema.default === undefined ? [] : [`default \`${JSON.stringify(schema.default)}\``]
  const pattern = schema.pattern === undefined ? [] : [`as \`${schema.pattern}\``]
  return [baseType(schema, link), ...bounds(schema), ...pattern, ...fallback].join(', ')
}

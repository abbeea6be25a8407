import type { SchemaLevel } from '../vision-model.js'

/** How a model is asked. It begins with everything, and loses what the endpoint says that it does not take. */
export interface Dialect {
  level: SchemaLevel
  /** Name of the limit on the answer; null when none is sent. */
  limit: string | null
  takesTemperature: boolean
}

/** The dialects that there are for an endpoint, those to try first in front. */
export interface DialectFamily {
  levels: readonly SchemaLevel[]
  limits: readonly (string | null)[]
  takesTemperature: boolean
}

const namesOfFormat: ReadonlySet<string> = new Set([
  'response_format',
  'json_schema',
  'output_config',
  'text.format',
  'responseJsonSchema',
  'responseMimeType',
])

/** How to ask for the first time. */
export function firstDialect({ levels, limits, takesTemperature }: DialectFamily): Dialect {
  return { level: levels[0] ?? 'text', limit: limits[0] ?? null, takesTemperature }
}

/** The dialect without what an endpoint has named, or null when that cannot be left out. */
export function lighterDialect(parameter: string, dialect: Dialect, family: DialectFamily): Dialect | null {
  if (parameter === 'temperature') return dialect.takesTemperature ? { ...dialect, takesTemperature: false } : null
  if (namesOfFormat.has(parameter)) {
    const level = family.levels[family.levels.indexOf(dialect.level) + 1]
    return level === undefined ? null : { ...dialect, level }
  }
  if (parameter !== dialect.limit) return null
  const limit = family.limits[family.limits.indexOf(dialect.limit) + 1]
  return limit === undefined ? null : { ...dialect, limit }
}

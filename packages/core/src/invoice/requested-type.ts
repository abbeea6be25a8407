import type { RequestedType } from './energy-invoice.js'

/** What callers write for each type; compared without case nor accents. */
const writings = {
  auto: ['auto', 'automatique'],
  electricite: ['electricite', 'electricity', 'electrique', 'elec', 'e'],
  gaz: ['gaz', 'gas', 'g'],
  dual: ['dual', 'duale', 'duo', 'pack'],
} as const satisfies Readonly<Record<RequestedType, readonly (RequestedType | RequestedTypeAlias)[]>>

/** Other writings of a type that callers of earlier services send (`gas`, `g`, `elec`, `e`, `duale`, `duo`, `pack`). */
export type RequestedTypeAlias =
  'automatique' | 'electricity' | 'electrique' | 'elec' | 'e' | 'gas' | 'g' | 'duale' | 'duo' | 'pack'

/**
 * The type that a caller means, or null for a text that means none.
 *
 * @example
 * ```ts
 * parseRequestedType('Élec') // 'electricite'
 * parseRequestedType('eau') // null
 * ```
 */
export function parseRequestedType(text: string): RequestedType | null {
  const folded = text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const types = Object.keys(writings) as RequestedType[]
  return types.find((type) => (writings[type] as readonly string[]).includes(folded)) ?? null
}

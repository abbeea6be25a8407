import type { RequestedType } from '@constat/core'

/** What callers write for each type; compared without case nor accents. */
const writings: Readonly<Record<RequestedType, readonly string[]>> = {
  auto: ['auto', 'automatique'],
  electricite: ['electricite', 'electricity', 'electrique', 'elec', 'e'],
  gaz: ['gaz', 'gas', 'g'],
  dual: ['dual', 'duale', 'duo', 'pack'],
}

/** The type that a caller means, or null. */
export function parseRequestedType(text: string): RequestedType | null {
  const folded = text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const types = Object.keys(writings) as RequestedType[]
  return types.find((type) => writings[type].includes(folded)) ?? null
}

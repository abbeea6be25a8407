/** Reads what a vendor answered without trusting its shape. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

/** The entries of a list, each as a record; none when it is no list. */
export function recordsOf(value: unknown): Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.map(recordOf) : []
}

/** A text, or null. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

/** A count of tokens, or null. */
export function tokensOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null
}

declare global {
  interface JSON {
    /** ECMAScript proposal, in every Node that this package supports: a text that `stringify` copies as it is. */
    rawJSON(text: string): unknown
  }
}

/** A whole number as it goes into JSON: all its digits, also beyond what a `number` holds exactly. */
export function exactJson(value: number | bigint | null): number | null {
  return typeof value === 'bigint' ? (JSON.rawJSON(value.toString()) as number) : value
}

/**
 * Rounds half away from zero on the shortest decimal form of the number, as a bill does: 1.005 gives 1.01 although
 * its binary form lies below.
 */
export function round(value: number, decimals = 2): number {
  const text = Math.abs(value).toString()
  // An exponent means dust far below a cent.
  if (text.includes('e')) return 0
  return Math.sign(value) * Number(`${Math.round(Number(`${text}e${decimals}`))}e-${decimals}`) + 0
}

/** Sums amounts without the dust of binary fractions. */
export function sum(values: readonly number[]): number {
  return round(
    values.reduce((total, value) => total + value, 0),
    4,
  )
}

/** Splits a whole quantity in proportion to weights; the last part takes what rounding left. */
export function apportion(quantity: number, weights: readonly number[]): number[] {
  const total = weights.reduce((all, weight) => all + weight, 0)
  const parts = weights.slice(0, -1).map((weight) => Math.round((quantity * weight) / total))
  return [...parts, quantity - parts.reduce((all, part) => all + part, 0)]
}

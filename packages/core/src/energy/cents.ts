/**
 * An amount in EUR as a whole number of cents, half a cent away from zero. Sums of amounts are compared in cents, because
 * binary fractions do not add up.
 */
export function toCents(amount: number): number {
  // The last correct decimal of a binary product like 1.005 × 100 lies below the half: nudge it by less than any printed digit.
  const cents = Math.round((Math.abs(amount) + 1e-9) * 100)
  return amount < 0 && cents !== 0 ? -cents : cents
}

/** Sum of amounts in EUR, exact to the cent. */
export function sumOfAmounts(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + toCents(amount), 0) / 100
}

/** An amount in EUR rounded to the cent. */
export function roundToCent(amount: number): number {
  return toCents(amount) / 100
}

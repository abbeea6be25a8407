/**
 * True when two figures that should be equal differ by a power of ten: cents read as euros, or kWh as MWh, which is an error
 * of reading and not of the bill.
 */
export function isAnotherUnit(expected: number, printed: number): boolean {
  if (expected === 0 || printed === 0) return false
  const power = Math.log10(Math.abs(expected / printed))
  return Math.round(power) !== 0 && Math.abs(power - Math.round(power)) < 0.01
}

import { formatEuro } from '../../pdf/french-format.js'

/** `3,20 € à 5,10 €`, or one amount when both ends meet. */
export function formatRange([low, high]: readonly [number, number]): string {
  const [from, to] = [formatEuro(low), formatEuro(high)]
  return from === to ? to : `${from} à ${to}`
}

import type { EnergyInvoice, PriceType } from '../energy-invoice.js'
import { valueOf } from './read-values.js'

const marketOffers: Readonly<Partial<Record<PriceType, string>>> = {
  fixe: 'Offre de marché à prix fixe',
  indexe: 'Offre de marché à prix indexé',
  dynamique: 'Offre de marché à prix dynamique',
}

/** What kind of offer it is, without its name; null when the bill does not tell. */
export function offerCategory({ regulated, price_type }: EnergyInvoice['offer']): string | null {
  const priceType = valueOf(price_type)
  const isRegulated = valueOf(regulated) ?? (priceType === null ? null : priceType === 'reglemente')
  if (isRegulated === null) return null
  if (isRegulated) return 'Tarif réglementé'
  return (priceType === null ? undefined : marketOffers[priceType]) ?? 'Offre de marché'
}

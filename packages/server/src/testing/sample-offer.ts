import type { OfferInput } from '@constat/core'

/** An offer as an integrator writes it. */
export const sampleOffer: OfferInput = {
  name: 'Offre un an',
  supplier: 'Fournisseur exemple',
  energy: 'electricite',
  prices: [{ band: 'base', value: 13.2, unit: 'cEUR/kWh', tax: 'ht' }],
  subscription: { value: 12.5, unit: 'EUR/month', tax: 'ht' },
  price_type: 'fixe',
  source: 'Fiche tarifaire',
  date: '2026-08-01',
}

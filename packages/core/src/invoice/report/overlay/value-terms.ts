import {
  bandNames,
  energyNames,
  invoiceKinds,
  paymentMethods,
  readingNatures,
  serviceKinds,
  shortTaxNames,
  tariffOptions,
} from '../french-terms.js'

const priceTypes = { reglemente: 'réglementé', fixe: 'fixe', indexe: 'indexé', dynamique: 'dynamique' }

/** Words for the values of a list, by the last step of the path. */
const terms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  energy_type: { ...energyNames, dual: 'Électricité et gaz' },
  energy: energyNames,
  payment_method: paymentMethods,
  price_type: priceTypes,
  tariff_option: tariffOptions,
  band: bandNames,
  code: shortTaxNames,
  old_nature: readingNatures,
  new_nature: readingNatures,
  nature: readingNatures,
  unit: { kWh: 'kWh', m3: 'm³' },
  base_unit: { kWh: 'kWh', EUR: '€' },
  rate_unit: { '%': '%', 'EUR/MWh': '€/MWh' },
}

/** The French words of the values that the field of a path may have; null where it may have any. */
export function termsAt(path: string): Readonly<Record<string, string>> | null {
  const name = path.slice(path.lastIndexOf('.') + 1)
  if (name === 'kind') return path === 'kind' ? invoiceKinds : serviceKinds
  return terms[name] ?? null
}

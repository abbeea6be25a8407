import { frenchDate, frenchFigure } from '../../audit/french-figures.js'
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
  kind: { ...invoiceKinds, ...serviceKinds },
  payment_method: paymentMethods,
  price_type: priceTypes,
  tariff_option: tariffOptions,
  band: bandNames,
  code: shortTaxNames,
  old_nature: readingNatures,
  new_nature: readingNatures,
  nature: readingNatures,
}

/** A value of an invoice as a French reader expects it. */
export function frenchValue(path: string, value: unknown): string {
  if (typeof value === 'number') return frenchFigure(value, 0, 6)
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  const text = String(value)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return frenchDate(text)
  if (/^\d{4}-\d{2}$/.test(text)) return text.split('-').reverse().join('/')
  return terms[path.slice(path.lastIndexOf('.') + 1)]?.[text] ?? text
}

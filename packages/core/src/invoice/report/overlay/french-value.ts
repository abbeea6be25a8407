import { frenchDate, frenchFigure, frenchNumber } from '../../audit/french-figures.js'
import { termsAt } from './value-terms.js'

/** What a figure is counted in, by its path without indexes; rates of taxes say it themselves. */
const units: readonly (readonly [RegExp, string])[] = [
  [/consumption\.unit_price_ht$/, '€/kWh'],
  [/subscription\.unit_price_ht$/, '€/mois'],
  [/(?:vat_rate|vat\.rate)$/, '%'],
  [/(?:quantity_kwh|total_kwh|annual_reference_kwh|history\.kwh)$/, 'kWh'],
  [/power_kva$/, 'kVA'],
  [/volume_m3$/, 'm³'],
  [/conversion_coefficient$/, 'kWh/m³'],
  [/(?:amount_ht|base_ht|vat\.amount|network_share_ht|total_ht|total_ttc|totals\.\w+|instalment\.amount)$/, '€'],
]

/** The unit of a figure; empty where it has none. */
export function unitAt(path: string, told: string | null = null): string {
  const plain = path.replace(/\[\d+\]/g, '')
  return told ?? units.find(([pattern]) => pattern.test(plain))?.[1] ?? ''
}

/**
 * A value of an invoice as a French reader expects it.
 *
 * @param unit what the bill says that a figure is counted in, where a field of its own holds it
 */
export function frenchValue(path: string, value: unknown, unit: string | null = null): string {
  if (typeof value === 'number') {
    const counted = unitAt(path, unit)
    const figure = counted === '€' ? frenchNumber(value, 2) : frenchFigure(value, counted.startsWith('€') ? 2 : 0, 6)
    return counted === '' ? figure : `${figure}\u00A0${counted}`
  }
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  const text = String(value)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return frenchDate(text)
  if (/^\d{4}-\d{2}$/.test(text)) return text.split('-').reverse().join('/')
  return termsAt(path)?.[text] ?? text
}

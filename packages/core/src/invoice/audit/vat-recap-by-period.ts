import { addDays } from '../../energy/iso-calendar.js'
import { reducedVatEnd } from '../../energy/vat-rate.js'
import type { EnergyInvoice } from '../energy-invoice.js'
import { spanOf } from './billed-period.js'
import { euros, frenchDate, percent } from './french-figures.js'
import { gap, held, range, type Check } from './rules/rule.js'

const normalVatStart = addDays(reducedVatEnd, 1)

/**
 * Where the lines print no VAT rate, the VAT summary still tells: no reduced rate on a bill whose subscription lies wholly
 * after the change. Null when the summary or a period was not read, or when the periods straddle the change.
 */
export function vatRecapByPeriod(invoice: EnergyInvoice): Check | null {
  const lines = invoice.energies.flatMap((supply) => [
    ...supply.subscription,
    ...supply.taxes.filter((line) => line.code?.value === 'cta'),
  ])
  const span = lines.length === 0 ? null : spanOf(lines)
  if (span === null || span.from < normalVatStart || invoice.vat.length === 0) return null
  const reduced = invoice.vat.find((line) => line.rate !== null && Math.abs(line.rate.value - 5.5) < 0.01)
  if (reduced === undefined) return held(normalVatStart)
  const base = reduced.base_ht?.value ?? null
  const atStake = base === null ? null : -base * 0.145
  return gap(
    {
      message: `L’abonnement commence le ${frenchDate(span.from)}, après le passage à 20 % du 01/08/2025, et le récapitulatif porte une TVA de ${percent(5.5)}${base === null ? '' : ` sur ${euros(base)}`}.`,
      expected: percent(20),
      observed: percent(5.5),
      difference: -14.5,
      rangeEur: atStake === null ? null : range(atStake, atStake),
      evidence: [reduced.rate, reduced.base_ht],
      certainty: 0.9,
    },
    normalVatStart,
  )
}

import { roundToCent } from '../../../energy/cents.js'
import type { ReferenceData } from '../../../energy/reference-data.js'
import type { EnergySupply, TaxLine } from '../../energy-invoice.js'
import { billedPeriod } from '../billed-period.js'
import { excisePeriod, exciseRate, fits, legalExcise } from '../excise-lines.js'
import type { Known } from '../market/billed-energy-price.js'
import { refusals } from '../market/refusals.js'
import { ctaCandidates } from './cta-candidates.js'
import { nearest, printedAmount, signedAs, type LineAmount } from './line-amounts.js'

/** CTA by the network tariffs that the site may have, excise duty by its table; other taxes as printed. */
export function expectedTax(reference: ReferenceData, supply: EnergySupply, line: TaxLine): Known<LineAmount> {
  const billed = line.amount_ht?.value ?? null
  if (billed === null) return { reason: refusals.prices_not_read }
  const code = line.code?.value ?? null
  const isExcise = code === 'accise_electricite' || code === 'accise_gaz'
  if (!isExcise && code !== 'cta') return { value: printedAmount(billed, 'other_tax') }
  const candidates = isExcise ? expectedExcise(reference, supply, line) : expectedCta(reference, supply, line)
  const amount = nearest(
    candidates.map((candidate) => signedAs(billed, candidate)),
    billed,
  )
  if (amount === null) return { value: printedAmount(billed, isExcise ? 'excise' : 'network_grid') }
  return { value: { amount_ht: amount, quantity_kwh: null, unit_price_ht: null, kept: null } }
}

/** The amounts of the network grids, and the printed base times the printed rate where its cents alone differ from one. */
function expectedCta(reference: ReferenceData, supply: EnergySupply, line: TaxLine): number[] {
  const candidates = ctaCandidates(reference, supply, billedPeriod(line) ?? billedPeriod(supply.period))
  const product =
    line.base_unit?.value === 'EUR' && line.rate_unit?.value === '%' && line.base !== null && line.rate !== null
      ? roundToCent((Math.abs(line.base.value) * line.rate.value) / 100)
      : null
  // The base is printed to the cent: the product of the rounded figures may round the other way.
  const isRounding = candidates.some((candidate) => product !== null && Math.abs(candidate - product) < 0.011)
  return product !== null && isRounding ? [...candidates, product] : candidates
}

/** kWh of the line times the legal rate of its days; across a change of rate, times the printed one where it lies between. */
function expectedExcise(reference: ReferenceData, supply: EnergySupply, line: TaxLine): number[] {
  const kilowattHours = line.base_unit?.value === 'EUR' ? null : (line.base?.value ?? null)
  const period = excisePeriod(line, supply)
  const [legal, ...others] = period === null ? [] : (legalExcise(reference, supply, period) ?? [])
  if (kilowattHours === null || legal === undefined || others.length > 0) return []
  if (legal.low === legal.high) return [roundToCent((kilowattHours * legal.low) / 1000)]
  const printed = line.rate === null ? null : exciseRate(line)
  return printed !== null && fits(printed, legal) ? [roundToCent((kilowattHours * printed.value) / 1000)] : []
}

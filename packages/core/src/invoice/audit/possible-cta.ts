import type { Period } from '../../energy/iso-calendar.js'
import type { ReferenceData } from '../../energy/reference-data.js'
import type { NetworkTariff } from '../../energy/reference-rows.js'
import { networkTariffOf } from '../../energy/turpe.js'
import type { EnergySupply } from '../energy-invoice.js'
import { expectedElectricityCta, expectedGasCta, type ExpectedCta } from './expected-cta.js'

/** Intervals of amounts that a correct bill may show, or null when a grid is missing. */
export function possibleCta(reference: ReferenceData, supply: EnergySupply, period: Period): ExpectedCta[] | null {
  if (supply.energy?.value === 'gaz') {
    const intervals = (['T1', 'T2', 'T3'] as const).map((option) => expectedGasCta(reference, { option, period }))
    // T3 serves large buildings: its grid may be missing without harm to the others.
    const known = intervals.filter((interval) => interval !== null)
    return known.length < 2 ? null : known
  }
  const powerKva = supply.power_kva?.value ?? Number.NaN
  const printed = supply.network_tariff === null ? null : networkTariffOf(supply.network_tariff.value)
  const tariffs: NetworkTariff[] = printed === null ? ['CU4', 'CUST', 'MU4', 'MUDT'] : [printed]
  const intervals = tariffs.map((networkTariff) =>
    expectedElectricityCta(reference, { networkTariff, powerKva, period }),
  )
  const known = intervals.filter((interval) => interval !== null)
  const [first] = known
  if (first === undefined || known.length < intervals.length) return null
  const common = {
    low: Math.min(...known.map((interval) => interval.low)),
    high: Math.max(...known.map((interval) => interval.high)),
    reference: first.reference,
  }
  // Long use costs six times the others: a separate possibility, not the upper end of one range.
  const longUse = printed === null ? expectedElectricityCta(reference, { networkTariff: 'LU', powerKva, period }) : null
  return longUse === null ? [common] : [common, longUse]
}

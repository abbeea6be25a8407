import { roundToCent } from '../../../energy/cents.js'
import { daysInclusive, type Period } from '../../../energy/iso-calendar.js'
import type { ReferenceData } from '../../../energy/reference-data.js'
import type { NetworkTariff } from '../../../energy/reference-rows.js'
import { networkTariffOf } from '../../../energy/turpe.js'
import type { EnergySupply } from '../../energy-invoice.js'
import { monthCounts } from '../billed-months.js'
import { expectedElectricityCta, expectedGasCta } from '../expected-cta.js'

const tariffs: readonly NetworkTariff[] = ['CU4', 'CUST', 'MU4', 'MUDT', 'LU']

/** CTA that the site of a bill may be charged for some days, EUR before VAT to the cent; none outside the grids. */
export function ctaCandidates(reference: ReferenceData, supply: EnergySupply, period: Period | null): number[] {
  if (period === null) return []
  if (supply.energy?.value === 'gaz')
    return (['T1', 'T2', 'T3'] as const).flatMap((option) =>
      counted(expectedGasCta(reference, { option, period })?.byDays, period),
    )
  const powerKva = supply.power_kva?.value ?? null
  return powerKva === null
    ? []
    : possibleTariffs(supply).flatMap((networkTariff) => electricityCta(reference, { networkTariff, powerKva, period }))
}

/** The printed network tariff alone, or all of sites up to 36 kVA. */
export function possibleTariffs(supply: EnergySupply): readonly NetworkTariff[] {
  const printed = supply.network_tariff === null ? null : networkTariffOf(supply.network_tariff.value)
  return printed === null ? tariffs : [printed]
}

/** The amounts that one network tariff gives, by days over 365 first. */
export function electricityCta(
  reference: ReferenceData,
  site: { networkTariff: NetworkTariff; powerKva: number; period: Period },
): number[] {
  return counted(expectedElectricityCta(reference, site)?.byDays, site.period)
}

function counted(byDays: number | undefined, period: Period): number[] {
  const days = daysInclusive(period)
  if (byDays === undefined || days === null) return []
  return [
    roundToCent(byDays),
    ...monthCounts(period).map((months) => roundToCent((byDays * months * 365) / (days * 12))),
  ]
}

import { gasReferencePrice } from '../../../energy/gas-reference-price.js'
import type { ReferenceData } from '../../../energy/reference-data.js'
import { regulatedTariff } from '../../../energy/regulated-tariff.js'
import { isCurrent } from '../../../energy/revision-guard.js'
import type { EnergySupply } from '../../energy-invoice.js'
import type { YearlyConsumption } from '../audit-result.js'
import { frenchDate, frenchFigure } from '../french-figures.js'
import type { Known } from './billed-energy-price.js'
import type { ContractPrices } from './contract-prices.js'
import { gasUseOfYear } from './gas-reference.js'
import { refusals } from './refusals.js'

/** The public reference of a day, with the spread of its price per kWh where it differs from place to place. */
export interface CurrentReference extends ContractPrices {
  /** First day of validity. */
  readonly from: string
  /** Factors on the price per kWh, lowest and highest. */
  readonly spread: readonly [number, number]
  readonly assumption: string
}

/** Lowest and highest price zone of the CRE beside the mean, as published for October 2026. */
const GAS_ZONES = [0.93, 1.13] as const

const optionNames = { base: 'Base', hphc: 'Heures creuses', tempo: 'Tempo' } as const

/** What the energy costs on a day at the regulated tariff of the same option and power, or at the reference price of gas. */
export function currentReference(
  reference: ReferenceData,
  read: { supply: EnergySupply; year: YearlyConsumption | null; today: string },
): Known<CurrentReference> {
  return read.supply.energy?.value === 'gaz' ? gas(reference, read) : electricity(reference, read)
}

function electricity(
  reference: ReferenceData,
  { supply, today }: { supply: EnergySupply; today: string },
): Known<CurrentReference> {
  const option = supply.tariff_option?.value ?? null
  const powerKva = supply.power_kva?.value ?? null
  if (option === null) return { reason: refusals.option_not_read }
  if (powerKva === null) return { reason: refusals.power_not_read }
  if (powerKva > 36) return { reason: refusals.above_36_kva }
  if (option !== 'base' && option !== 'hphc' && option !== 'tempo') return { reason: refusals.option_not_regulated }
  if (option === 'base' && powerKva > 6) return { reason: refusals.base_closed }
  const found = regulatedTariff(reference, { option, powerKva, date: today })
  if (found === null || !isCurrent(reference, 'regulated-tariff', reference.regulatedTariff[option], today))
    return { reason: refusals.grid_out_of_date }
  const { subscriptionTtc, kwhTtc, from } = found.row
  if (subscriptionTtc === null) return { reason: refusals.subscription_missing }
  const label = `TRVE résidentiel option ${optionNames[option]} ${frenchFigure(powerKva, 0, 1)} kVA`
  const assumption = `Tarif réglementé option ${optionNames[option]} au ${frenchDate(from)}, même puissance, toutes taxes comprises.`
  return { value: { label, fixedEurPerYear: subscriptionTtc, kwhTtc, from, spread: [1, 1], assumption } }
}

function gas(
  reference: ReferenceData,
  { year, today }: { year: YearlyConsumption | null; today: string },
): Known<CurrentReference> {
  const row = gasReferencePrice(reference, today.slice(0, 7))
  if (row === null) return { reason: refusals.gas_month_missing }
  const use = gasUseOfYear(year)
  if (use === null) return { reason: refusals.gas_use_unknown }
  const { subscriptionTtc, kwhTtc } = row[use]
  if (subscriptionTtc === null || kwhTtc === null) return { reason: refusals.gas_month_missing }
  const label = `Prix repère CRE du gaz, ${use === 'heating' ? 'chauffage' : 'cuisson et eau chaude'} (indicatif)`
  const assumption = `Prix repère de la CRE du mois au ${frenchDate(row.from)}, toutes zones : un repère indicatif, qui ne se souscrit pas.`
  const prices = { fixedEurPerYear: subscriptionTtc, kwhTtc: { gaz: kwhTtc } }
  return { value: { label, ...prices, from: row.from, spread: GAS_ZONES, assumption } }
}

import type { EnergyInvoice, EnergySupply } from '../../energy-invoice.js'
import type { YearlyConsumption } from '../audit-result.js'
import { frenchPeriod } from '../french-figures.js'
import type { Known } from '../market/billed-energy-price.js'
import { consecutiveBills, DAYS_OF_A_YEAR_OF_BILLS, type BilledConsumption } from './consecutive-bills.js'
import { seasonalCoverage } from './seasonal-coverage.js'
import { yearOfHistory } from './year-of-history.js'

/** Uncertainty of a year of real readings, and of a yearly figure that the network operator forecasts. */
const READ_YEAR = 0.05
const FORECAST = 0.12

/** Uncertainty by the share of the year that the readings cover, from the largest share; below the last, nothing is said. */
const bandsByCoverage = [
  { from: 0.9, band: 0.05 },
  { from: 0.5, band: 0.12 },
  { from: 0.25, band: 0.2 },
  { from: 0.1, band: 0.3 },
] as const

/**
 * kWh of a year at one delivery point, from the best source at hand: twelve printed months, the yearly reference of the
 * network operator, consecutive bills, or the bill spread over a year by seasonal profiles. The interval covers every use
 * of the energy that is not ruled out; no correction of the climate. A French reason where no source holds.
 */
export function annualise(
  supply: EnergySupply,
  invoice: EnergyInvoice,
  earlier: readonly EnergyInvoice[],
): Known<YearlyConsumption> {
  const energy = supply.energy?.value ?? null
  if (energy === null) return { reason: 'La nature de l’énergie n’a pas été lue.' }
  const billed = consecutiveBills(supply, earlier)
  const byBand = billed?.byBand ?? null
  const history = yearOfHistory(supply)
  if ('value' in history && history.value.kilowattHours > 0) {
    const { kilowattHours, from, to } = history.value
    const label = `historique imprimé, relevé ${frenchPeriod({ from, to })}`
    return { value: around(kilowattHours, READ_YEAR, { energy, source: 'history', label, from, to, byBand }) }
  }
  const forecast = supply.annual_reference_kwh?.value ?? 0
  if (forecast > 0) {
    const to = invoice.invoice.issue_date?.value ?? billed?.period.to ?? null
    const label = 'consommation annuelle de référence imprimée'
    return { value: around(forecast, FORECAST, { energy, source: 'annual_reference', label, from: null, to, byBand }) }
  }
  return spread(energy, billed, 'reason' in history ? history.reason : null)
}

interface Origin {
  readonly energy: 'electricite' | 'gaz'
  readonly source: YearlyConsumption['source']
  readonly label: string
  readonly from: string | null
  readonly to: string | null
  readonly byBand: BilledConsumption['byBand']
}

function around(kilowattHours: number, band: number, origin: Origin): YearlyConsumption {
  return interval([kilowattHours * (1 - band), kilowattHours * (1 + band)], band, origin)
}

function interval(ends: readonly [number, number], band: number, origin: Origin): YearlyConsumption {
  const { byBand, ...named } = origin
  return {
    ...named,
    low_kwh: Math.round(ends[0]),
    high_kwh: Math.round(ends[1]),
    uncertainty: band,
    band_shares: byBand === null ? null : sharesOf(byBand),
    band_shares_of_year: origin.source === 'several_bills',
  }
}

function sharesOf(byBand: NonNullable<BilledConsumption['byBand']>): YearlyConsumption['band_shares'] {
  const total = Object.values(byBand).reduce((sum, kilowattHours) => sum + kilowattHours, 0)
  if (total <= 0) return null
  return Object.fromEntries(Object.entries(byBand).map(([band, kilowattHours]) => [band, kilowattHours / total]))
}

/** The bills alone: their kWh over the share of the year that they cover. */
function spread(
  energy: 'electricite' | 'gaz',
  billed: BilledConsumption | null,
  noHistory: string | null,
): Known<YearlyConsumption> {
  const also = noHistory === null ? '' : `${noHistory} `
  if (billed === null) return { reason: `${also}Les kWh ou la période de consommation n’ont pas été lus.` }
  if (!billed.isMetered) return { reason: `${also}Les index de la facture ne sont pas tous donnés comme relevés.` }
  if (billed.kilowattHours === 0) return { reason: `${also}La facture ne compte pas de consommation.` }
  const coverage = seasonalCoverage(energy, billed.period)
  const band = bandsByCoverage.find(({ from }) => coverage.low >= from)?.band
  if (band === undefined)
    return { reason: `${also}La période facturée pèse trop peu dans une année pour en estimer la consommation.` }
  const { from, to } = billed.period
  const isYear = billed.days >= DAYS_OF_A_YEAR_OF_BILLS
  const bills = billed.bills > 1 ? `${billed.bills} factures consécutives` : 'facture'
  const label = `${bills} ${frenchPeriod({ from, to })}${isYear ? '' : ', étendue à l’année par profil saisonnier'}`
  const ends = [
    (billed.kilowattHours / coverage.high) * (1 - band),
    (billed.kilowattHours / coverage.low) * (1 + band),
  ] as const
  const source = isYear ? 'several_bills' : 'profile'
  return { value: interval(ends, band, { energy, source, label, from, to, byBand: billed.byBand }) }
}

import type { Band } from '../../energy-invoice.js'
import type { YearlyConsumption } from '../audit-result.js'
import type { Known } from './billed-energy-price.js'
import type { ContractPrices } from './contract-prices.js'
import { refusals } from './refusals.js'

/** How far the share of the off-peak hours over a year may lie from the one of the billed days. */
const SHARE_BAND = 0.1

/** What another contract would save in a year, EUR including tax; negative where it costs more. */
export interface YearlyDifference {
  readonly low: number
  readonly high: number
  /** Yearly cost of each contract in the middle of the interval. */
  readonly billed: number
  readonly other: number
}

type Shares = Readonly<Partial<Record<Band, number>>>

/**
 * Two contracts at equal consumption, over the whole interval of the year: every kWh between its ends, every split by band
 * that the billed days allow, every price of a spread. A contract of one price serves all bands.
 */
export function compareContracts(
  billed: ContractPrices,
  other: ContractPrices & { readonly spread?: readonly [number, number] },
  year: YearlyConsumption,
): Known<YearlyDifference> {
  const splits = possibleSplits(year)
  if (splits === null) return { reason: refusals.band_shares_unknown }
  const spread = other.spread ?? [1, 1]
  const savings: number[] = []
  for (const shares of splits) {
    const [own, others] = [meanPrice(billed, shares), meanPrice(other, shares)]
    if (own === null || others === null) return { reason: refusals.band_shares_unknown }
    for (const kilowattHours of [year.low_kwh, year.high_kwh])
      for (const factor of spread)
        savings.push(kilowattHours * (own - others * factor) + billed.fixedEurPerYear - other.fixedEurPerYear)
  }
  const middle = (year.low_kwh + year.high_kwh) / 2
  const [first] = splits
  const cost = (contract: ContractPrices): number =>
    middle * (meanPrice(contract, first ?? {}) ?? Number.NaN) + contract.fixedEurPerYear
  return { value: { low: Math.min(...savings), high: Math.max(...savings), billed: cost(billed), other: cost(other) } }
}

/** The splits to try, the likeliest first; null where the year may be split in too many ways. */
function possibleSplits(year: YearlyConsumption): Shares[] | null {
  const shares = year.band_shares
  if (shares === null) return null
  const bands = Object.keys(shares) as Band[]
  if (bands.length <= 1 || year.band_shares_of_year) return [shares]
  const { hp, hc } = shares
  if (bands.length > 2 || hp === undefined || hc === undefined) return null
  const moved = (by: number): Shares => {
    const offPeak = Math.min(1, Math.max(0, hc + by))
    return { hp: 1 - offPeak, hc: offPeak }
  }
  return [shares, moved(-SHARE_BAND), moved(SHARE_BAND)]
}

function meanPrice({ kwhTtc }: ContractPrices, shares: Shares): number | null {
  const single = Object.keys(kwhTtc).length === 1 ? Object.values(kwhTtc)[0] : undefined
  let price = 0
  for (const [band, share] of Object.entries(shares) as [Band, number][]) {
    const own = kwhTtc[band] ?? single
    if (own === undefined) return null
    price += share * own
  }
  return price
}

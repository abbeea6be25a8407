import { roundToCent } from '../../../energy/cents.js'
import { daysInclusive, splitPeriod, type Period } from '../../../energy/iso-calendar.js'
import type { ReferenceData } from '../../../energy/reference-data.js'
import type { RegulatedOption, RegulatedTariffRow } from '../../../energy/reference-rows.js'
import { regulatedTariff, regulatedTariffChanges } from '../../../energy/regulated-tariff.js'
import type { Band, ConsumptionLine, EnergySupply, IsoDate, SubscriptionLine, TaxLine } from '../../energy-invoice.js'
import { billedPeriod } from '../billed-period.js'
import { refusals } from '../market/refusals.js'
import { NotSimulated, type BillChange } from './bill-simulation.js'
import { electricityCta, possibleTariffs } from './cta-candidates.js'
import { expectedConsumption } from './expected-lines.js'
import { nearest, type LineAmount } from './line-amounts.js'

/** An amount with the days that it is for. */
export interface DatedAmount extends LineAmount {
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

/** The option and power that a change asks for on one site. */
export interface Target {
  readonly option: RegulatedOption
  readonly powerKva: number
  readonly offPeakShare: number | null
}

/** What a change means on one site, or the reason why it means nothing. */
export function targetOf(supply: EnergySupply, change: BillChange): Target {
  const option = change.option ?? supply.tariff_option?.value ?? null
  const powerKva = change.powerKva ?? supply.power_kva?.value ?? null
  if (option === null) throw new NotSimulated(refusals.option_not_read)
  if (powerKva === null) throw new NotSimulated(refusals.power_not_read)
  if (option !== 'base' && option !== 'hphc' && option !== 'tempo')
    throw new NotSimulated(refusals.option_not_regulated)
  if (option === 'base' && powerKva > 6 && supply.tariff_option?.value !== 'base')
    throw new NotSimulated(refusals.base_closed)
  return { option, powerKva, offPeakShare: change.offPeakShare ?? null }
}

/** The kWh of a line at the regulated grids of its days, evenly by day across a change of grid. */
export function regulatedConsumption(reference: ReferenceData, line: ConsumptionLine, target: Target): DatedAmount[] {
  const period = billedPeriod(line)
  if (period === null || line.quantity_kwh === null || line.band === null)
    throw new NotSimulated(refusals.prices_not_read)
  const { value: quantity } = line.quantity_kwh
  const shares = sharesOf(line.band.value, target)
  return pieces(reference, period, target).flatMap(({ piece, row, share }) =>
    shares.map(([band, part]) => {
      const price = row.kwhHt?.[band]
      if (price === undefined) throw new NotSimulated(missingGrid)
      return { ...piece, ...expectedConsumption(quantity * share * part, price) }
    }),
  )
}

/** The regulated subscription of the days of a line, by days over 365. */
export function regulatedSubscription(reference: ReferenceData, line: SubscriptionLine, target: Target): DatedAmount[] {
  const period = billedPeriod(line)
  if (period === null) throw new NotSimulated(refusals.prices_not_read)
  return pieces(reference, period, target).map(({ piece, row }) => {
    if (row.subscriptionHt === null) throw new NotSimulated(missingGrid)
    return {
      ...piece,
      quantity_kwh: null,
      unit_price_ht: roundToCent(row.subscriptionHt / 12),
      amount_ht: roundToCent((row.subscriptionHt * (daysInclusive(piece) ?? 0)) / 365),
      kept: null,
    }
  })
}

/** CTA of a line at another power, under the network tariff that explains the printed amount best. */
export function ctaAtPower(
  reference: ReferenceData,
  read: { supply: EnergySupply; line: TaxLine; powerKva: number },
): number {
  const { supply, line, powerKva } = read
  const period = billedPeriod(line) ?? billedPeriod(supply.period)
  const own = supply.power_kva?.value ?? null
  const billed = line.amount_ht?.value ?? null
  if (period === null || own === null || billed === null) throw new NotSimulated(refusals.prices_not_read)
  const fits = possibleTariffs(supply).flatMap((networkTariff) => {
    const now = nearest(electricityCta(reference, { networkTariff, powerKva: own, period }), billed)
    const [then] = electricityCta(reference, { networkTariff, powerKva, period })
    return now === null || then === undefined ? [] : [{ off: Math.abs(now - billed), then }]
  })
  const [best] = fits.sort((one, other) => one.off - other.off)
  if (best === undefined) throw new NotSimulated('La grille de réseau de la période n’est pas connue.')
  return best.then
}

const missingGrid = 'La grille réglementée hors taxes n’est pas connue pour ces dates et cette puissance.'

function pieces(reference: ReferenceData, period: Period, { option, powerKva }: Target) {
  const days = daysInclusive(period) ?? 1
  return splitPeriod(period, regulatedTariffChanges(reference, option)).map((piece) => {
    const found = regulatedTariff(reference, { option, powerKva, date: piece.from })
    if (found === null || found.stale) throw new NotSimulated(missingGrid)
    const row: RegulatedTariffRow = found.row
    return { piece, row, share: (daysInclusive(piece) ?? 0) / days }
  })
}

/** The bands of the new option that the kWh of a band fall in. */
function sharesOf(band: Band, { option, offPeakShare }: Target): readonly (readonly [Band, number])[] {
  const own: Readonly<Record<RegulatedOption, readonly string[]>> = {
    base: ['base'],
    hphc: ['hp', 'hc'],
    tempo: ['bleu_hp', 'bleu_hc', 'blanc_hp', 'blanc_hc', 'rouge_hp', 'rouge_hc'],
  }
  if (own[option].includes(band)) return [[band, 1]]
  if (option === 'base') return [['base', 1]]
  if (option === 'hphc' && band.endsWith('_hp')) return [['hp', 1]]
  if (option === 'hphc' && band.endsWith('_hc')) return [['hc', 1]]
  if (option === 'hphc' && band === 'base' && offPeakShare !== null)
    return [
      ['hp', 1 - offPeakShare],
      ['hc', offPeakShare],
    ]
  throw new NotSimulated(refusals.band_shares_unknown)
}

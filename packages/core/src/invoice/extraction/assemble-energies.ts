import type { PageLayout } from '../../layout/cell.js'
import type { EnergyKind, EnergySupply, EnergyType, HistoryMonth, Read, Reading } from '../energy-invoice.js'
import { roundToCent, sumOfAmounts } from '../../energy/cents.js'
import type { Field } from '../field.js'
import { periodOfLines, readAnnouncedPeriod } from './fields/billed-period.js'
import type { Candidate } from './fields/candidates.js'
import { consumptionLines, subscriptionLines, taxLines, type ValuedRow } from './tables/charge-lines.js'
import { derivedField } from './values/evidence.js'
import { readAnnualReference, readCoefficient, readTotalKwh } from './fields/read-billed-energy.js'
import { readNetworkTariff, readPower, readTariffOption } from './fields/read-contract-terms.js'
import { readDeliveryPoint } from './fields/read-delivery-point.js'
import { readEnergyTotal, readNetworkShare } from './fields/read-energy-amounts.js'
import type { ConsumptionHistory } from './history/consumption-history.js'
import { readHistories } from './history/read-histories.js'
import { readCommunicating, readMeterSerial } from './fields/read-meter.js'
import { readVolume } from './readings/read-labelled-readings.js'
import type { ReadingRow } from './readings/read-readings.js'
import { advanceContext, energyAt, noSection } from './tables/section-context.js'

/** Everything read, before it is told apart by energy. */
export interface SupplySources {
  layouts: readonly PageLayout[]
  rows: readonly ValuedRow[]
  readings: readonly ReadingRow[]
  type: Field<EnergyType>
}

/** One supply per energy of the bill, electricity first. */
export function assembleEnergies(sources: SupplySources): readonly EnergySupply[] {
  const { type } = sources
  const kinds: readonly EnergyKind[] = type.value === 'dual' ? ['electricite', 'gaz'] : [type.value]
  return kinds.map((energy) => assembleSupply(sources, energy, kinds.length > 1))
}

function assembleSupply(
  { layouts, rows, readings, type }: SupplySources,
  energy: EnergyKind,
  isDual: boolean,
): EnergySupply {
  const ownRows = rows.filter(({ row }) => !isDual || row.energy === energy)
  const ownReadings = readings.filter((reading) => !isDual || (reading.energy ?? energy) === energy)
  const consumption = consumptionLines(ownRows, energy)
  const subscription = subscriptionLines(ownRows)
  const taxes = taxLines(ownRows, energy)
  const energyOf = (candidate: Candidate<number>): EnergyKind | null => sectionEnergyAt(layouts, candidate)
  const histories = readHistories(layouts).filter((history) => !isDual || history.energy === energy)
  const volumes = ownReadings.flatMap((reading) => (reading.volume === null ? [] : [reading.volume]))
  const coefficient = ownReadings.find((reading) => reading.coefficient !== null)?.coefficient ?? null
  return {
    energy: { value: energy, confidence: type.confidence, evidence: type.evidence },
    delivery_point: readDeliveryPoint(layouts, energy),
    power_kva: energy === 'gaz' ? null : readPower(layouts),
    tariff_option: energy === 'gaz' ? null : readTariffOption(layouts, consumption),
    network_tariff: energy === 'gaz' ? null : readNetworkTariff(layouts),
    meter: {
      serial: readMeterSerial(layouts, energy, ownReadings, isDual),
      communicating: readCommunicating(layouts, energy),
    },
    period: consumption.some((line) => line.from !== null) ? periodOfLines(consumption) : readAnnouncedPeriod(layouts),
    readings: ownReadings.map(({ reading }) => withUnit(reading, energy)),
    consumption,
    total_kwh: readTotalKwh(layouts, energy, isDual, consumption, energyOf),
    volume_m3: energy === 'gaz' ? (total(volumes) ?? readVolume(layouts)) : null,
    conversion_coefficient: energy === 'gaz' ? (coefficient ?? readCoefficient(layouts)) : null,
    annual_reference_kwh: energy === 'gaz' ? readAnnualReference(layouts) : null,
    subscription,
    network_share_ht: readNetworkShare(layouts, (share) => !isDual || (energyOf(share) ?? energy) === energy),
    taxes,
    history: mergedMonths(histories),
    total_ht: isDual
      ? wholeTotal(readEnergyTotal(layouts, energy, 'ht'), [...consumption, ...subscription], taxes)
      : null,
    total_ttc: isDual ? readEnergyTotal(layouts, energy, 'ttc') : null,
  }
}

/** "Sous-total électricité hors taxes", where the taxes stand in a part of their own, is no total of the energy. */
function wholeTotal(total: Read<number>, untaxed: readonly Charged[], taxes: readonly Charged[]): Read<number> {
  const sum = (lines: readonly Charged[]): number =>
    sumOfAmounts(lines.map(({ amount_ht: amount }) => amount?.value ?? 0))
  const isPartial = total !== null && sum(taxes) > 0 && roundToCent(total.value) === sum(untaxed)
  return isPartial ? null : total
}

interface Charged {
  amount_ht: Read<number>
}

/** A year printed in several rows or tables: their months together, when none is told twice. */
function mergedMonths(histories: readonly ConsumptionHistory[]): readonly HistoryMonth[] {
  const [longest, ...others] = [...histories].sort((a, b) => b.months.length - a.months.length)
  const months = [...(longest?.months ?? [])]
  for (const { months: further } of others) {
    const known = new Set(months.map(({ month }) => month?.value))
    if (further.every(({ month }) => !known.has(month?.value))) months.push(...further)
  }
  return months.sort((a, b) => (a.month?.value ?? '').localeCompare(b.month?.value ?? ''))
}

/** The index of an electricity meter counts kWh, also where the table does not say so. */
function withUnit(reading: Reading, energy: EnergyKind): Reading {
  if (reading.unit !== null || energy !== 'electricite' || reading.new_index === null) return reading
  return { ...reading, unit: derivedField('kWh' as const, 0.9, [reading.new_index]) }
}

function total(volumes: readonly Field<number>[]): Read<number> {
  const first = volumes[0]
  if (first === undefined) return null
  if (volumes.length === 1) return first
  return derivedField(
    volumes.reduce((sum, volume) => sum + volume.value, 0),
    0.9,
    volumes,
  )
}

/** The energy of the section that a candidate stands in; its own row may name it ("... kWh de gaz naturel"). */
function sectionEnergyAt(layouts: readonly PageLayout[], candidate: Candidate<number>): EnergyKind | null {
  const after = candidate.cell.folded.slice(candidate.end)
  if (/^.{0,12}\bgaz\b/.test(after)) return 'gaz'
  if (/^.{0,14}electricite/.test(after)) return 'electricite'
  let context = noSection
  for (const layout of layouts) {
    for (const row of layout.rows) {
      context = advanceContext(context, row)
      if (row.cells.includes(candidate.cell)) return energyAt(context, candidate.cell)
    }
  }
  return context.energy
}

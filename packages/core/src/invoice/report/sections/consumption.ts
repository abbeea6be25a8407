import { formatNumber, formatPercent, formatQuantity, formatShortMonth } from '../../../pdf/french-format.js'
import type { EnergyInvoice, EnergySupply, Reading, ReadingNature } from '../../energy-invoice.js'
import { bandNames, energyNames, readingNatures } from '../french-terms.js'
import { textOf, valueOf } from '../read-values.js'

/** One month of the printed history. */
export interface MonthBar {
  readonly month: string
  /** kWh; null when the month is printed without a figure. */
  readonly value: number | null
  readonly figure: string
  readonly isEstimated: boolean
}

/** The consumption of one energy. */
export interface SupplyConsumption {
  readonly heading: string
  readonly isGas: boolean
  readonly summary: string
  readonly months: readonly MonthBar[]
  readonly monthsCaption: string | null
  /** What the colours stand for; empty when there is one. */
  readonly natures: readonly { readonly label: string; readonly isEstimated: boolean }[]
  /** What the chart shows, in words. */
  readonly alternative: string
  readonly readingHeaders: readonly string[]
  readonly readings: readonly (readonly string[])[]
  readonly conversion: string | null
}

/** History and meter readings. */
export interface ConsumptionView {
  readonly title: string
  readonly supplies: readonly SupplyConsumption[]
}

const monthsShown = 24

/** Shows how much was used when the bill prints it, and how the meter was read. */
export function composeConsumption({ energies }: EnergyInvoice): ConsumptionView {
  return {
    title: energies.length > 1 ? 'Vos consommations' : 'Votre consommation',
    supplies: energies.map(composeSupply),
  }
}

function composeSupply(supply: EnergySupply): SupplyConsumption {
  const kind = valueOf(supply.energy)
  const months = monthBars(supply)
  const total = valueOf(supply.total_kwh)
  return {
    heading: kind === null ? 'Énergie' : energyNames[kind],
    isGas: kind === 'gaz',
    summary:
      total === null
        ? 'La consommation facturée n’a pas pu être lue.'
        : `${formatQuantity(total, 'kWh')} facturés${shareByBand(supply, total)}.`,
    months,
    monthsCaption: months.length === 0 ? null : historyCaption(months),
    natures: naturesOf(supply),
    alternative: chartInWords(months),
    readingHeaders: ['Poste', 'Ancien index', 'Nouvel index', 'Différence'],
    readings: supply.readings.map(readingRow),
    conversion: conversion(supply),
  }
}

/** What part of the energy each time band took, when there are several. */
function shareByBand({ consumption }: EnergySupply, total: number): string {
  const byBand = new Map<string, number>()
  for (const line of consumption) {
    const [band, quantity] = [valueOf(line.band), valueOf(line.quantity_kwh)]
    if (band !== null && quantity !== null) byBand.set(bandNames[band], (byBand.get(bandNames[band]) ?? 0) + quantity)
  }
  if (byBand.size < 2 || byBand.size > 3 || total <= 0) return ''
  const shares = [...byBand].map(
    ([name, kwh]) => `${name.toLowerCase()} ${formatPercent((kwh / total) * 100, { least: 0, most: 0 })}`,
  )
  return ` (${shares.join(', ')})`
}

function monthBars({ history }: EnergySupply): MonthBar[] {
  return history.slice(-monthsShown).flatMap((entry) => {
    const month = textOf(entry.month)
    const kwh = valueOf(entry.kwh)
    if (month === null && kwh === null) return []
    return [
      {
        month: month === null ? '' : formatShortMonth(month),
        value: kwh,
        figure: kwh === null ? '–' : formatNumber(kwh, { least: 0, most: 0 }),
        isEstimated: valueOf(entry.nature) === 'E',
      },
    ]
  })
}

/** A bill that marks the estimated months says nothing of the others unless it marks them too. */
function naturesOf({ history }: EnergySupply): SupplyConsumption['natures'] {
  const natures = history.slice(-monthsShown).map(({ nature }) => valueOf(nature))
  if (!natures.includes('E')) return []
  const estimated = { label: 'Mois estimé', isEstimated: true }
  const others = natures.filter((nature) => nature !== 'E')
  if (others.length === 0) return [estimated]
  const label = others.includes(null) ? 'Mois relevé ou sans mention' : 'Mois relevé'
  return [{ label, isEstimated: false }, estimated]
}

function chartInWords(months: readonly MonthBar[]): string {
  const bars = months.map(({ month, figure, isEstimated }) => `${month} ${figure}${isEstimated ? ' (estimé)' : ''}`)
  return `Histogramme de la consommation par mois, en kWh : ${bars.join(', ')}.`
}

function historyCaption(months: readonly MonthBar[]): string {
  const known = months.map(({ value }) => value).filter((value) => value !== null)
  const sum = known.reduce((total, value) => total + value, 0)
  const span = months.length === 1 ? 'un mois' : `${String(months.length)} mois`
  return `Historique imprimé sur la facture, en kWh par mois : ${formatQuantity(sum, 'kWh', { least: 0, most: 0 })} sur ${span}.`
}

function readingRow(reading: Reading): string[] {
  const [band, before, after] = [valueOf(reading.band), valueOf(reading.old_index), valueOf(reading.new_index)]
  const unit = valueOf(reading.unit)
  const suffix = unit === null ? '' : `\u00a0${unit === 'm3' ? 'm³' : 'kWh'}`
  return [
    band === null ? '–' : bandNames[band],
    index(before, valueOf(reading.old_nature)),
    index(after, valueOf(reading.new_nature)),
    before === null || after === null ? '–' : formatNumber(after - before, { least: 0, most: 3 }) + suffix,
  ]
}

function index(value: number | null, nature: ReadingNature | null): string {
  if (value === null) return '–'
  const text = formatNumber(value, { least: 0, most: 3 })
  return nature === null ? text : `${text} (${readingNatures[nature]})`
}

function conversion(supply: EnergySupply): string | null {
  const [volume, coefficient, total] = [supply.volume_m3, supply.conversion_coefficient, supply.total_kwh].map(valueOf)
  if (typeof volume !== 'number' || typeof coefficient !== 'number') return null
  const decimals = { least: 0, most: 4 }
  const result = typeof total === 'number' ? ` = ${formatQuantity(total, 'kWh')}` : ''
  return `Conversion : ${formatQuantity(volume, 'm³', decimals)} × ${formatQuantity(coefficient, 'kWh/m³', decimals)}${result} facturés.`
}

import type { BilledPeriod, EnergyInvoice, Read } from '../../energy-invoice.js'
import { bandNames, shortTaxNames } from '../french-terms.js'

/** Which line of the bill a path is in, as a person would name it ("HP du 05/09/25"); null outside of lines. */
export function lineName(invoice: EnergyInvoice, path: string): string | null {
  const [, energy, list, rank] = /^(?:energies\[(\d+)\]\.)?(\w+)\[(\d+)\]\./.exec(path) ?? []
  if (list === undefined) return null
  const index = Number(rank)
  const supply = invoice.energies[Number(energy ?? 0)]
  if (list === 'services') return shortened(invoice.services[index]?.label?.value ?? null)
  if (list === 'vat') return rateOf(invoice.vat[index]?.rate ?? null)
  if (supply === undefined) return null
  if (list === 'history') return monthOf(supply.history[index]?.month ?? null)
  if (list === 'readings') return named(supply.readings[index]?.band ?? null, bandNames)
  if (list === 'subscription') return startOf(supply.subscription[index])
  if (list === 'consumption')
    return joined(named(supply.consumption[index]?.band ?? null, bandNames), startOf(supply.consumption[index]))
  if (list === 'taxes')
    return joined(named(supply.taxes[index]?.code ?? null, shortTaxNames), startOf(supply.taxes[index]))
  return null
}

function named<Name extends string>(field: Read<Name>, names: Readonly<Record<Name, string>>): string | null {
  return field === null ? null : names[field.value]
}

/** Lines of one name are told apart by the day on which they begin. */
function startOf(line: BilledPeriod | undefined): string | null {
  const from = line?.from?.value
  return from === undefined ? null : `du ${from.slice(8, 10)}/${from.slice(5, 7)}/${from.slice(2, 4)}`
}

function joined(...parts: readonly (string | null)[]): string | null {
  const told = parts.filter((part) => part !== null)
  return told.length === 0 ? null : told.join(' ')
}

const monthOf = (month: Read<string>): string | null =>
  month === null ? null : `${month.value.slice(5, 7)}/${month.value.slice(0, 4)}`
const rateOf = (rate: Read<number>): string | null =>
  rate === null ? null : `${String(rate.value).replace('.', ',')}\u00A0%`
const shortened = (text: string | null): string | null =>
  text === null || text.length <= 40 ? text : `${text.slice(0, 39).trimEnd()}…`

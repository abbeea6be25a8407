import type { EnergyInvoice, EnergySupply, Read, VatLine } from '../energy-invoice.js'
import type { Field } from '../field.js'
import { derivedField } from './values/evidence.js'

interface Charge {
  amount: number
  /** Charges of one group bear one rate. */
  group: string
}

/** The day from which subscription and CTA bear the normal rate (loi de finances 2025, art. 20). */
const reformDay = '2025-08-01'

/**
 * Gives the lines of a bill that prints no rate per line the rate that its VAT table proves: the only rate, or the only
 * grouping of its lines whose sum is the base of each rate. When no grouping or several fit, the rates stay unread.
 */
export function assignVatRates(invoice: EnergyInvoice): EnergyInvoice {
  const lines = chargesOf(invoice)
  if (lines.length === 0 || lines.every(({ read }) => read)) return invoice
  const reduced = [...invoice.vat].sort((a, b) => (a.rate?.value ?? 0) - (b.rate?.value ?? 0))
  const rates = onlyRate(invoice, reduced) ?? (lines.some(({ read }) => read) ? null : provenRates(lines, reduced))
  if (rates === null) return invoice
  const rateOf = (line: LineWithAmount, kind: string): Read<number> => line.vat_rate ?? rates(groupOf(kind, line))
  return {
    ...invoice,
    energies: invoice.energies.map((supply) => ({
      ...supply,
      consumption: supply.consumption.map((line) => ({ ...line, vat_rate: rateOf(line, 'consumption') })),
      subscription: supply.subscription.map((line) => ({ ...line, vat_rate: rateOf(line, 'subscription') })),
      taxes: supply.taxes.map((line) => ({ ...line, vat_rate: rateOf(line, line.code?.value ?? 'autre') })),
    })),
    services: invoice.services.map((line) => ({ ...line, vat_rate: rateOf(line, 'service') })),
  }
}

interface LineWithAmount {
  from: Read<string>
  to: Read<string>
  amount_ht: Read<number>
  vat_rate: Read<number>
}

function groupOf(kind: string, line: LineWithAmount): string {
  const isFixed = kind === 'subscription' || kind === 'cta'
  if (!isFixed) return kind
  const side = line.from === null ? '' : line.from.value >= reformDay ? ' after' : ' before'
  return `${kind}${side}`
}

function chargesOf(invoice: EnergyInvoice): (Charge & { read: boolean })[] {
  const ofSupply = (supply: EnergySupply): [string, LineWithAmount][] => [
    ...supply.consumption.map((line): [string, LineWithAmount] => ['consumption', line]),
    ...supply.subscription.map((line): [string, LineWithAmount] => ['subscription', line]),
    ...supply.taxes.map((line): [string, LineWithAmount] => [line.code?.value ?? 'autre', line]),
  ]
  const all = [
    ...invoice.energies.flatMap(ofSupply),
    ...invoice.services.map((line): [string, LineWithAmount] => ['service', line]),
  ]
  return all.map(([kind, line]) => ({
    amount: line.amount_ht?.value ?? Number.NaN,
    group: groupOf(kind, line),
    read: line.vat_rate !== null,
  }))
}

/** One rate on all that is billed before tax is that of every line, also where the amount of a line was not read. */
function onlyRate({ totals }: EnergyInvoice, [line, ...others]: readonly VatLine[]): RateOfGroup | null {
  if (line?.rate == null || line.base_ht === null || totals.ht === null || others.length > 0) return null
  if (line.base_ht.value !== totals.ht.value) return null
  const only = derivedField(line.rate.value, 0.95, [line.rate])
  return () => only
}

type RateOfGroup = (group: string) => Field<number> | null

function provenRates(lines: readonly Charge[], table: readonly VatLine[]): RateOfGroup | null {
  const [low, high] = table
  if (low?.rate == null || table.length > 2) return null
  const sum = lines.reduce((total, line) => total + line.amount, 0)
  if (high?.rate == null) {
    if (low.base_ht === null || !closeTo(sum, low.base_ht.value, lines.length)) return null
    const only = derivedField(low.rate.value, 0.95, [low.rate])
    return () => only
  }
  if (low.base_ht === null || high.base_ht === null) return null
  const groups = [...new Set(lines.map((line) => line.group))]
  if (groups.length > 10) return null
  const fitting: Set<string>[] = []
  for (let mask = 1; mask < 2 ** groups.length - 1; mask++) {
    const chosen = new Set(groups.filter((_, index) => (mask >> index) % 2 === 1))
    const base = lines.filter((line) => chosen.has(line.group)).reduce((total, line) => total + line.amount, 0)
    if (closeTo(base, low.base_ht.value, lines.length) && closeTo(sum - base, high.base_ht.value, lines.length))
      fitting.push(chosen)
  }
  const [reducedGroups] = fitting
  if (reducedGroups === undefined || fitting.length > 1) return null
  const reducedRate = derivedField(low.rate.value, 0.93, [low.rate, low.base_ht])
  const normalRate = derivedField(high.rate.value, 0.93, [high.rate, high.base_ht])
  return (group) => (reducedGroups.has(group) ? reducedRate : normalRate)
}

function closeTo(sum: number, base: number, lines: number): boolean {
  return Math.abs(sum - base) <= 0.005 * lines + 0.011
}

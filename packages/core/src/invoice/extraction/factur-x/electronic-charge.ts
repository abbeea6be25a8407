import { fold } from '../../../layout/fold.js'
import type {
  DocumentCharge,
  ElectronicInvoice,
  ElectronicLine,
  Identifier,
  Term,
  Told,
  ToldPeriod,
} from '../../../reading/e-invoice/electronic-invoice.js'
import { sameTerm } from '../../../reading/e-invoice/read-terms.js'
import type { EnergyKind } from '../../energy-invoice.js'
import { categoryOf, type ChargeCategory } from '../tables/charge-vocabulary.js'
import { signOf } from './credit-note.js'

/** A line, allowance or charge of the electronic invoice, as a bill would charge for it. Amounts with their sign. */
export interface ElectronicCharge {
  label: Term<string>
  /** Everything that the line says, folded. */
  words: string
  category: ChargeCategory
  /** Named by the line itself. */
  energy: EnergyKind | null
  objectId: Identifier | null
  amount: Told<number>
  /** In `unit`; null where nothing was counted. */
  quantity: Told<number>
  unit: string | null
  /** EUR for one `priceUnit`. */
  price: Told<number>
  priceUnit: string | null
  vatRate: Told<number>
  period: ToldPeriod
  attributes: ElectronicLine['attributes']
}

/** Every line, allowance and charge: those without a name keep their number, or what they are. */
export function chargesOf(invoice: ElectronicInvoice): readonly ElectronicCharge[] {
  const sign = signOf(invoice)
  return [
    ...invoice.lines.flatMap((line) => lineCharge(line, sign) ?? []),
    ...invoice.charges.flatMap((charge) => documentCharge(charge, sign) ?? []),
  ]
}

/** Units that count energy (UN/ECE recommendation 20). */
export function isEnergyUnit(unit: string | null): boolean {
  return unit === 'KWH' || unit === 'MWH'
}

/** The grid, capacity and certificates are counted in kWh as well, beside the energy itself. */
const besideTheEnergy = /acheminement|\bturpe\b|utilisation des reseaux|capacite|\bc\.?e\.?e\b|garanties? d'origine/

function categoryOfLine(folded: string, unit: string | null): ChargeCategory {
  const named = categoryOf(folded)
  // "Contribution tarifaire d'acheminement" is a tax.
  if (named !== 'tax' && besideTheEnergy.test(folded)) return 'service'
  return named ?? (isEnergyUnit(unit) ? 'consumption' : 'service')
}

function energyOf(words: string): EnergyKind | null {
  const isGas = /\bgaz\b|\bticgn\b|\bpce\b|\bgrdf\b/.test(words)
  const isElectricity =
    /electri|heures? (?:pleines?|creuses?)|\bhp\b|\bhc\b|\bticfe\b|\benedis\b|\blinky\b|\bkva\b/.test(words)
  return isGas === isElectricity ? null : isGas ? 'gaz' : 'electricite'
}

function lineCharge(line: ElectronicLine, sign: 1 | -1): ElectronicCharge | null {
  const { description, note, price, priceBase } = line
  const name = line.name ?? description ?? note ?? line.id
  if (name === null) return null
  const told = [name, description, note, ...line.attributes.flatMap((one) => [one.name, one.value])]
  const words = fold(told.map((term) => term?.value ?? '').join(' '))
  const unit = line.unit?.value ?? null
  const base = priceBase?.value ?? 1
  return {
    label: name,
    words,
    category: categoryOfLine(fold(name.value), unit),
    energy: energyOf(fold(name.value)) ?? energyOf(words),
    objectId: line.objectId,
    amount: signed(line.amount, sign),
    quantity: signed(line.quantity, sign),
    unit,
    price: base === 0 ? null : sameTerm(price, Number(((price?.value ?? 0) / base).toPrecision(12))),
    priceUnit: line.priceBaseUnit?.value ?? unit,
    vatRate: line.vatRate,
    period: line.period,
    attributes: line.attributes,
  }
}

function documentCharge({ reason, amount, vatRate, isCharge }: DocumentCharge, sign: 1 | -1): ElectronicCharge | null {
  const label = reason ?? sameTerm(amount, isCharge ? 'Frais' : 'Remise')
  if (label === null) return null
  const words = fold(label.value)
  const category = categoryOf(words)
  return {
    label,
    words,
    category: category === 'tax' ? category : 'service',
    energy: energyOf(words),
    objectId: null,
    amount: signed(amount, isCharge ? sign : ((-1 * sign) as 1 | -1)),
    quantity: null,
    unit: null,
    price: null,
    priceUnit: null,
    vatRate,
    period: { from: null, to: null },
    attributes: [],
  }
}

function signed(term: Told<number>, sign: 1 | -1): Told<number> {
  return sameTerm(term, (term?.value ?? 0) * sign || 0)
}

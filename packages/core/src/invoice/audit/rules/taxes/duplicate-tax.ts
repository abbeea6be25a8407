import { sumOfAmounts, toCents } from '../../../../energy/cents.js'
import type { EnergyInvoice, EnergySupply, TaxLine } from '../../../energy-invoice.js'
import { allValues, sumOf } from '../../bill-lines.js'
import { leafLines } from '../../../energy-invoice-lines.js'
import { billedPeriod } from '../../billed-period.js'
import { euros, frenchPeriod } from '../../french-figures.js'
import { gap, held, range, silent, type Check, type Rule } from '../rule.js'

/** E-TAX-09: the same tax twice for the same days. */
export const duplicateTax: Rule = {
  id: 'E-TAX-09',
  family: 'E-TAX',
  severity: 2,
  title: 'Taxe facturée deux fois pour la même période',
  logic:
    'two tax lines of one energy with the same code, days and amount, unless the total before VAT counts one of them only',
  basis: 'Arrêté du 18 avril 2012 (NOR EFIC1124216A), art. 9 ; une taxe n’est due qu’une fois par période',
  basisConfidence: 'A',
  advice: 'Demandez au fournisseur de justifier les deux lignes ou de rembourser la seconde.',
  letter:
    'La même taxe figure deux fois sur ma facture pour la même période. {constat} Je vous remercie de justifier ces deux lignes ou de rembourser la seconde.',
  check: (invoice) => invoice.energies.flatMap((supply) => checkSupply(supply, invoice)),
}

function checkSupply(supply: EnergySupply, invoice: EnergyInvoice): Check[] {
  const { taxes } = supply
  if (taxes.length === 0) return [silent('Les lignes de taxes n’ont pas été lues.')]
  const repeats = taxes.flatMap((line, index) => {
    const first = taxes.slice(0, index).find((earlier) => isSame(earlier, line))
    return first === undefined ? [] : [{ first, line }]
  })
  if (repeats.length === 0) return [taxes.length === 1 || taxes.every(isComparable) ? held() : incomplete]
  return repeats.map(({ first, line }) => judge({ first, line, supply, invoice }))
}

const incomplete = silent('Le code, la période ou le montant d’une taxe n’a pas été lu.')

function isComparable(line: TaxLine): boolean {
  return line.code !== null && line.amount_ht !== null && billedPeriod(line) !== null
}

function isSame(first: TaxLine, second: TaxLine): boolean {
  return (
    first.code?.value === second.code?.value &&
    first.code?.value !== 'autre' &&
    first.from?.value === second.from?.value &&
    first.to?.value === second.to?.value &&
    first.amount_ht?.value === second.amount_ht?.value &&
    first.amount_ht?.value !== 0 &&
    (first.base?.value ?? null) === (second.base?.value ?? null) &&
    (first.vat_rate?.value ?? null) === (second.vat_rate?.value ?? null) &&
    isComparable(first)
  )
}

interface Repeat {
  first: TaxLine
  line: TaxLine
  supply: EnergySupply
  invoice: EnergyInvoice
}

function judge({ first, line, supply, invoice }: Repeat): Check {
  const amount = line.amount_ht
  const period = billedPeriod(line)
  if (amount === null || period === null) return incomplete
  // A line that the bill repeats on its summary page is printed twice and charged once.
  const amounts = allValues(leafLines(invoice).map((leaf) => leaf.amount_ht))
  const total = invoice.totals.ht?.value
  if (amounts !== null && total !== undefined && toCents(sumOfAmounts([...amounts, -amount.value])) === toCents(total))
    return silent('La taxe est imprimée deux fois et comptée une seule fois dans le total.')
  // Excise lines by band may have equal kWh: together they then make the consumption.
  if (line.base !== null && basesMakeTheConsumption(supply, line)) return held()
  const cost = amount.value * (1 + (line.vat_rate?.value ?? 20) / 100)
  return gap({
    message: `La même taxe de ${euros(amount.value)} hors TVA figure deux fois ${frenchPeriod(period)}.`,
    expected: euros(amount.value),
    observed: euros(sumOfAmounts([amount.value, amount.value])),
    difference: amount.value,
    rangeEur: range(cost, cost),
    evidence: [first.amount_ht, amount, line.label, line.from, line.to],
  })
}

function basesMakeTheConsumption(supply: EnergySupply, line: TaxLine): boolean {
  const taxed = sumOf(supply.taxes.filter((tax) => tax.code?.value === line.code?.value).map((tax) => tax.base))
  const billed = sumOf(supply.consumption.map((consumption) => consumption.quantity_kwh))
  return taxed !== null && billed !== null && Math.abs(taxed - billed) <= 1
}

import { sumOfAmounts, toCents } from '../../../../energy/cents.js'
import type { EnergyInvoice, EnergySupply, Read } from '../../../energy-invoice.js'
import { allValues, energyName, isReadLineByLine } from '../../bill-lines.js'
import { leafLines, supplyLines, type BillLine } from '../../../energy-invoice-lines.js'
import { missingLines } from '../../complete-lines.js'
import { euros } from '../../french-figures.js'
import { gap, held, range, silent, type Check, type Rule } from '../rule.js'

/** E-ARI-01: the lines before VAT against the total before VAT, for the bill and for each energy of a dual bill. */
export const sumOfLines: Rule = {
  id: 'E-ARI-01',
  family: 'E-ARI',
  severity: 3,
  title: 'Total hors TVA différent de la somme des lignes',
  logic: '|Σ lines before VAT − total before VAT| > 0.01 EUR × number of lines + 0.02 EUR',
  basis: 'Arrêté du 18 avril 2012 (NOR EFIC1124216A), art. 5 à 9 : la facture détaille chaque montant et leur total',
  basisConfidence: 'A',
  advice: 'Demandez au fournisseur le détail du calcul du total hors TVA et la rectification de la facture.',
  letter:
    'En additionnant les lignes de ma facture, je ne retrouve pas le total hors TVA. {constat} Je vous remercie de m’indiquer la ligne qui explique cet écart ou de rectifier la facture.',
  check: (invoice) => [
    compare({
      lines: leafLines(invoice),
      total: invoice.totals.ht,
      supplies: invoice.energies,
      invoice,
      of: 'de la facture',
    }),
    ...(invoice.energies.length > 1 ? invoice.energies.flatMap((supply) => compareSupply(supply, invoice)) : []),
  ],
}

function compareSupply(supply: EnergySupply, invoice: EnergyInvoice): Check[] {
  if (supply.total_ht === null) return []
  const of = `de la partie ${energyName(supply)}`
  return [compare({ lines: supplyLines(supply), total: supply.total_ht, supplies: [supply], invoice, of })]
}

interface Comparison {
  lines: readonly BillLine[]
  total: Read<number>
  supplies: readonly EnergySupply[]
  invoice: EnergyInvoice
  of: string
}

function compare({ lines, total, supplies, invoice, of }: Comparison): Check {
  if (total === null) return silent('Le total hors TVA n’a pas été lu.')
  if (supplies.length === 0 || !supplies.every(isReadLineByLine))
    return silent('Les lignes de la facture n’ont pas toutes été lues.')
  const amounts = allValues(lines.map((line) => line.amount_ht))
  if (amounts === null) return silent('Le montant d’au moins une ligne n’a pas été lu.')
  const tolerance = lines.length + 2
  const sum = sumOfAmounts(amounts)
  const matches = [sum, ...sumsPrintedOtherwise(lines, invoice)].some(
    (candidate) => Math.abs(toCents(candidate) - toCents(total.value)) <= tolerance,
  )
  if (matches) return held()
  if (total.value > sum && supplies.some(lacksACategory))
    return silent('Une catégorie de lignes (abonnement, consommation, CTA ou accise) n’a pas été lue.')
  const missing = supplies.map(missingLines).find((reason) => reason !== null)
  if (missing !== undefined) return silent(missing)
  const difference = sumOfAmounts([total.value, -sum])
  return gap({
    message: `Les ${lines.length} lignes ${of} font ${euros(sum)} hors TVA, le total imprimé est ${euros(total.value)} : écart de ${euros(difference)}.`,
    expected: euros(sum),
    observed: euros(total.value),
    difference,
    rangeEur: range(difference * 1.055, difference * 1.2),
    evidence: [total],
    inputs: lines.map((line) => line.amount_ht),
    certainty: certaintyOf({ difference, amounts, total: total.value, invoice }),
  })
}

/** Services may be printed including tax or after the total, and contributions after it: none makes the bill wrong. */
function sumsPrintedOtherwise(lines: readonly BillLine[], invoice: EnergyInvoice): number[] {
  const own = lines.filter((line) => line.part !== 'service').map((line) => line.amount_ht?.value ?? 0)
  const services = invoice.services.map((line) => ({
    amount: line.amount_ht?.value ?? 0,
    rate: line.vat_rate?.value ?? 20,
    deposit: line.kind?.value === 'depot',
  }))
  const beforeContributions = lines.filter((line) => line.part !== 'tax').map((line) => line.amount_ht?.value ?? 0)
  return [
    sumOfAmounts(own),
    sumOfAmounts(beforeContributions),
    sumOfAmounts([...own, ...services.map(({ amount }) => amount)]),
    sumOfAmounts([...own, ...services.map(({ amount, rate }) => amount / (1 + rate / 100))]),
    sumOfAmounts([...own, ...services.filter(({ deposit }) => !deposit).map(({ amount }) => amount)]),
  ]
}

function lacksACategory(supply: EnergySupply): boolean {
  const codes = supply.taxes.map((tax) => tax.code?.value)
  const has = (code: 'cta' | 'accise'): boolean => codes.some((printed) => printed?.startsWith(code))
  return supply.subscription.length === 0 || supply.consumption.length === 0 || !has('cta') || !has('accise')
}

/** A gap that equals one line, or that the VAT bases contradict, is often a line read twice or missed. */
function certaintyOf(found: { difference: number; amounts: number[]; total: number; invoice: EnergyInvoice }): number {
  const size = Math.abs(toCents(found.difference))
  if (found.amounts.some((amount) => Math.abs(toCents(amount)) === size)) return 0.6
  const bases = allValues(found.invoice.vat.map((line) => line.base_ht))
  if (bases === null || bases.length === 0) return 0.9
  const based = toCents(sumOfAmounts(bases))
  if (Math.abs(based - toCents(found.total)) <= 2) return 0.7
  return Math.abs(based - toCents(sumOfAmounts(found.amounts))) <= 2 ? 1 : 0.8
}

import { roundToCent, sumOfAmounts, toCents } from '../../../../energy/cents.js'
import type { EnergyInvoice, TaxLine } from '../../../energy-invoice.js'
import { allValues } from '../../bill-lines.js'
import { hasUnknownTax } from '../../complete-lines.js'
import { euros, percent } from '../../french-figures.js'
import { gap, held, range, silent, type Check, type Rule } from '../rule.js'

/** E-TAX-08: VAT computed on a base that leaves out CTA or accise. */
export const vatBaseWithoutTaxes: Rule = {
  id: 'E-TAX-08',
  family: 'E-TAX',
  severity: 2,
  title: 'TVA calculée sans la CTA ou sans l’accise',
  logic: 'the VAT bases, or the base that a VAT amount implies, fall short by exactly the CTA, the accise or both',
  basis: 'CGI, art. 267, I-1° : les taxes et contributions sont comprises dans la base de la TVA',
  basisConfidence: 'A',
  advice: 'Demandez la rectification de la base de TVA : un complément pourrait vous être réclamé plus tard.',
  letter:
    'La TVA de ma facture ne porte pas sur la CTA ou sur l’accise, qui en font pourtant partie. {constat} Je vous remercie de vérifier cette base.',
  check: (invoice) => {
    const bases = allValues(invoice.vat.map((line) => line.base_ht))
    const taxes = taxSums(invoice)
    if (bases === null || bases.length === 0 || invoice.totals.ht === null)
      return [silent('Les bases de TVA ou le total hors TVA n’ont pas été lus.')]
    if (taxes === null) return [silent('Les montants de CTA et d’accise n’ont pas tous été lus.')]
    return [compareBases({ invoice, bases, taxes }), ...compareAmounts(invoice, taxes)]
  },
}

interface TaxSum {
  name: string
  amount: number
}

/** CTA, accise and both together; sums too small to be told from rounding are left out. */
function taxSums(invoice: EnergyInvoice): TaxSum[] | null {
  if (invoice.energies.some(hasUnknownTax)) return null
  const lines = invoice.energies.flatMap((supply) => supply.taxes)
  const sum = (belongs: (line: TaxLine) => boolean): number | null => {
    const values = allValues(lines.filter(belongs).map((line) => line.amount_ht))
    return values === null ? null : sumOfAmounts(values)
  }
  const cta = sum((line) => line.code?.value === 'cta')
  const excise = sum((line) => line.code?.value.startsWith('accise') === true)
  if (cta === null || excise === null) return null
  return [
    { name: 'la CTA', amount: cta },
    { name: 'l’accise', amount: excise },
    { name: 'la CTA et l’accise', amount: sumOfAmounts([cta, excise]) },
  ].filter(({ amount }) => Math.abs(amount) > 0.2)
}

function compareBases(read: { invoice: EnergyInvoice; bases: number[]; taxes: TaxSum[] }): Check {
  const { invoice, bases, taxes } = read
  const ht = invoice.totals.ht?.value ?? 0
  const sum = sumOfAmounts(bases)
  const missing = sumOfAmounts([ht, -sum])
  const left = taxes.find(({ amount }) => Math.abs(toCents(amount) - toCents(missing)) <= 2)
  if (left === undefined) return held()
  return gap({
    message: `Les bases de TVA font ${euros(sum)} pour un total hors TVA de ${euros(ht)} : il manque ${euros(missing)}, soit ${left.name}.`,
    expected: euros(ht),
    observed: euros(sum),
    difference: -missing,
    rangeEur: range(-missing * 0.2, -missing * 0.055),
    evidence: [...invoice.vat.map((line) => line.base_ht), invoice.totals.ht],
  })
}

/** The base may be printed in full while the amount was computed on less. */
function compareAmounts(invoice: EnergyInvoice, taxes: readonly TaxSum[]): Check[] {
  return invoice.vat.flatMap(({ rate, base_ht: base, amount }) => {
    if (rate === null || base === null || amount === null) return []
    const vatOf = (taxed: number): number => toCents(roundToCent((taxed * rate.value) / 100))
    const printed = toCents(amount.value)
    if (Math.abs(vatOf(base.value) - printed) <= 2) return []
    const left = taxes.find((tax) => Math.abs(vatOf(base.value - tax.amount) - printed) <= 2)
    if (left === undefined) return []
    return [
      gap({
        message: `La TVA à ${percent(rate.value)} de ${euros(amount.value)} correspond à une base sans ${left.name} (${euros(left.amount)}), qui en fait partie.`,
        expected: euros(vatOf(base.value) / 100),
        observed: euros(amount.value),
        difference: (printed - vatOf(base.value)) / 100,
        // The amount at stake is counted once, with the VAT of the rate (E-ARI-03).
        rangeEur: null,
        evidence: [amount, base, rate],
      }),
    ]
  })
}

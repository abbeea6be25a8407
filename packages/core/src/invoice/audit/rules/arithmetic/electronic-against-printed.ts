import type { EnergyInvoice, Read } from '../../../energy-invoice.js'
import type { Field, Reading } from '../../../field.js'
import { euros, frenchDate } from '../../french-figures.js'
import { gap, held, range, silent, type Check, type Rule } from '../rule.js'

/** E-ARI-11: the electronic invoice (Factur-X) against the page that people read. */
export const electronicAgainstPrinted: Rule = {
  id: 'E-ARI-11',
  family: 'E-ARI',
  severity: 3,
  title: 'Facture électronique et page imprimée en désaccord',
  logic:
    'a number, date, registration, delivery point, VAT amount or total of the embedded XML (Factur-X) ≠ the same on the printed page, amounts to the cent',
  basis:
    'CGI, art. 289, V : l’authenticité de l’origine, l’intégrité du contenu et la lisibilité de la facture sont assurées dès son émission ; dans une facture Factur-X, le fichier joint et la page représentent la même facture',
  basisConfidence: 'B',
  advice:
    'Demandez au fournisseur laquelle des deux valeurs fait foi et une facture rectifiée, avant de payer la différence.',
  letter:
    'La facture électronique jointe et la page imprimée de ma facture ne disent pas la même chose. {constat} Je vous remercie de m’indiquer la valeur exacte et de m’adresser une facture rectifiée.',
  check: (invoice) => {
    const leaves = comparedLeaves(invoice).filter(({ leaf }) => isElectronic(leaf))
    if (leaves.length === 0) return []
    const compared = leaves.filter(({ leaf }) => isPrinted(leaf))
    if (compared.length === 0) return [silent('La facture électronique n’a pas de page imprimée où la comparer.')]
    return compared.map(({ name, leaf, kind }) => compare(name, leaf, kind, invoice))
  },
}

type Kind = 'amount' | 'date' | 'reference'
interface ComparedLeaf {
  name: string
  leaf: Read<number> | Read<string>
  kind: Kind
}

const isElectronic = (leaf: ComparedLeaf['leaf']): boolean =>
  leaf?.evidence.some(({ source }) => source === 'factur-x') === true
const isPrinted = (leaf: ComparedLeaf['leaf']): boolean =>
  leaf?.contradicted_by !== undefined || leaf?.evidence.some(({ page }) => page !== null) === true

function comparedLeaves({ invoice, supplier, totals, vat, energies }: EnergyInvoice): readonly ComparedLeaf[] {
  const rate = (line: EnergyInvoice['vat'][number]): string =>
    line.rate === null ? '' : ` à ${String(line.rate.value).replace('.', ',')}\u00a0%`
  return [
    { name: 'Net à payer', leaf: totals.net_to_pay, kind: 'amount' },
    { name: 'Total TTC', leaf: totals.ttc, kind: 'amount' },
    { name: 'Total hors TVA', leaf: totals.ht, kind: 'amount' },
    { name: 'Total TVA', leaf: totals.vat, kind: 'amount' },
    { name: 'Sommes déjà versées', leaf: totals.already_paid, kind: 'amount' },
    // One rate: its line repeats the totals.
    ...(vat.length === 1 ? [] : vat).flatMap((line): ComparedLeaf[] => [
      { name: `Base de la TVA${rate(line)}`, leaf: line.base_ht, kind: 'amount' },
      { name: `Montant de la TVA${rate(line)}`, leaf: line.amount, kind: 'amount' },
    ]),
    { name: 'Numéro de facture', leaf: invoice.number, kind: 'reference' },
    { name: 'Date d’émission', leaf: invoice.issue_date, kind: 'date' },
    { name: 'Date limite de paiement', leaf: invoice.due_date, kind: 'date' },
    { name: 'SIREN du fournisseur', leaf: supplier.siren, kind: 'reference' },
    { name: 'Numéro de TVA du fournisseur', leaf: supplier.vat_number, kind: 'reference' },
    ...energies.map((supply): ComparedLeaf => ({
      name: 'Point de livraison',
      leaf: supply.delivery_point,
      kind: 'reference',
    })),
  ]
}

function compare(name: string, leaf: ComparedLeaf['leaf'], kind: Kind, { totals }: EnergyInvoice): Check {
  const printed = leaf?.contradicted_by
  if (leaf === null || printed === undefined) return held()
  const [electronic, page] = [textOf(leaf.value, kind), textOf(printed.value, kind)]
  const difference = kind === 'amount' ? Math.round((Number(printed.value) - Number(leaf.value)) * 100) / 100 : null
  const figures =
    electronic === null || page === null ? '' : ` : ${electronic} dans le fichier joint, ${page} sur la page`
  const gapText = difference === null ? '' : `, écart de ${euros(difference)}`
  // One sum is asked for: the difference counts once.
  const isStake =
    leaf === totals.net_to_pay || (leaf === totals.ttc && totals.net_to_pay?.contradicted_by === undefined)
  return gap({
    message:
      figures === ''
        ? `${name} : le fichier joint et la page imprimée en donnent deux différents.`
        : `${name}${figures}${gapText}.`,
    expected: electronic,
    observed: page,
    difference,
    rangeEur: difference !== null && isStake ? range(0, difference) : null,
    evidence: [withoutContradiction(leaf), printed],
  })
}

/** References identify people: the quotes show them where they may be shown, the sentence does not. */
function textOf(value: unknown, kind: Kind): string | null {
  if (kind === 'amount') return euros(Number(value))
  return kind === 'date' ? frenchDate(String(value)) : null
}

function withoutContradiction({
  value,
  confidence,
  evidence,
}: Field<number> | Field<string>): Reading<number | string> {
  return { value, confidence, evidence }
}

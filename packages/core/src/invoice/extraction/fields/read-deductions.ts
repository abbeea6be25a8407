import type { PageLayout } from '../../../layout/cell.js'
import type { Read } from '../../energy-invoice.js'
import { numberPattern } from '../values/french-numbers.js'
import { parseAmount } from '../values/parsers.js'
import { chooseCandidate, findLabelled, type Candidate } from './candidates.js'
import { toldAmounts } from './told-amounts.js'

/** "Vous aviez déjà versé 130,00 € de mensualités": the amount before its name. */
const toldPayment = new RegExp(String.raw`deja (?:verse|regle|paye|ete preleve)e?s? (${numberPattern}) ?€`)

const paid = [
  /(?:acomptes?|provisions?|prelevements?|versements?|paiements?|mensualites?|echeances?|reglements?)(?: [a-z]+){1,3} (?:regle|paye|verse|effectue|recu|preleve|deduit|percu|encaisse|acquitte)e?s?\b/,
  /(?:mensualites?|charges? du mois) (?:deja )?(?:reglees?|payees?|versees?|prelevees?|facturees?|encaissees?)/,
  /(?:deja|montants?) (?:regle|paye|verse|preleve|facture)\w*/,
  /(?:avances?|reglements?) (?:deja )?(?:verse|regle|recu|effectue|paye)e?s?\b/,
  /(?:acomptes?|provisions?|prelevements?|versements?|paiements?) (?:deja )?(?:regles?|payes?|verses?|effectues?|recus?|preleves?|deduits?|percus?)\w*/,
  /(?:deduction|total) (?:de vos |des |de mes )?(?:mensualites|acomptes|prelevements)/,
]
const balance = [
  /soldes? (?:apres la facture precedente|restant du|anterieur|precedent|non regle|de (?:la|votre) facture precedente|de votre compte|reporte)/,
  /(?:report|rappel|reprise) (?:du |de |d'un |de (?:votre |mon |l'ancien ))?(?:solde|impaye|credit|avoir|trop[- ]percu|trop[- ]verse)\w*(?: (?:crediteur|debiteur))?/,
  /(?:ancien|precedent) solde/,
  /^(?:impayes?|report|rappel)\b.{0,16}\b(?:anterieurs?|precedente?s?)/,
  /(?:credit|debit|avoir|trop[- ]percu|trop[- ]verse)s? (?:reporte|anterieur|precedent|du mois precedent|de (?:la|votre) facture precedente|sur (?:la )?facture precedente)/,
  /(?:reste|restant|sommes?|montants?|solde) (?:du|due?s?|non reglee?s?|impayee?s?|anterieure?s?).{0,20}(?:facture|solde|precedent)/,
  /factures? (?:precedentes? )?(?:impayee?s?|non (?:reglee?s?|soldee?s?))/,
]
const voucher = [/cheques? energie/]
const notAmongDeductions = /bilan|annuel|modalites|moyens? de paiement|mode de paiement/

/** Label, then anything in the cell, then the amount: at its end or in the cell to the right. */
function readDeduction(layouts: readonly PageLayout[], labels: readonly RegExp[]): Candidate<number>[] {
  const beside = [...deductionAt(layouts, labels, ['right']), ...deductionsAtEnd(layouts, labels)]
  return beside.length > 0 ? beside : deductionAt(layouts, labels, ['below', 'before'])
}

const atEnd = new RegExp(String.raw`[: ] ?([-+]\s?)?(?:€\s?)?(${numberPattern})(?:\s?(?:€|eur(?:os?)?))?-?$`)

/** "Solde précédent : 12,34 €", label and amount in one cell; not "(2 prélèvements de 30,00 €)", which only explains. */
function deductionsAtEnd(layouts: readonly PageLayout[], labels: readonly RegExp[]): Candidate<number>[] {
  return layouts.flatMap(({ cells }) =>
    cells.flatMap((cell): Candidate<number>[] => {
      if (cell.text.length > 90 || notAmongDeductions.test(cell.folded)) return []
      const rank = labels.findIndex((label) => label.test(cell.folded))
      const amount = atEnd.exec(cell.folded)
      const start = amount === null ? 0 : amount.index + 1
      const value = amount === null ? null : (parseAmount(cell.folded.slice(start).trimStart())?.value ?? null)
      return rank < 0 || value === null
        ? []
        : [{ value, confidence: 0.92 - 0.02 * rank, cell, start, end: cell.text.length }]
    }),
  )
}

function deductionAt(
  layouts: readonly PageLayout[],
  labels: readonly RegExp[],
  places: readonly ('right' | 'below' | 'before')[],
): Candidate<number>[] {
  return findLabelled(layouts, {
    labels,
    parse: parseAmount,
    places,
    anyTail: true,
    unless: notAmongDeductions,
  })
}

/** Payments, voucher and earlier balance between the total of the bill and what remains to be paid. */
export function readDeductions(layouts: readonly PageLayout[]): {
  already_paid: Read<number>
  previous_balance: Read<number>
  energy_voucher: Read<number>
} {
  const positive = (candidate: Candidate<number>): Candidate<number> => ({
    ...candidate,
    value: Math.abs(candidate.value),
  })
  return {
    already_paid: chooseCandidate(
      [...readDeduction(layouts, paid), ...toldAmounts(layouts, toldPayment)].map(positive),
    ),
    previous_balance: chooseCandidate(readDeduction(layouts, balance)),
    energy_voucher: chooseCandidate(readDeduction(layouts, voucher).map(positive)),
  }
}

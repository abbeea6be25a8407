import type { PageLayout } from '../../../layout/cell.js'
import type { IsoDate, Read } from '../../energy-invoice.js'
import { chooseCandidate, findLabelled } from './candidates.js'
import { parseDate } from '../values/parsers.js'

const issue = [
  /(?:date (?:de (?:la )?|d')?(?:facture|facturation|emission)|emise? le|etablie? le|editee? le|date d'edition)/,
  /\b(?:facture|avoir|duplicata)\s(?:n[°o]\s?[\w -]{4,24}\s)?(?:du|de)\b/,
  /facture n[°o]\s?[\w -]{4,24}? du\b/,
  /facture .{5,60} du\b/,
  /^date\s*(?::|$)/,
  /^facture n[°o].{5,45}, le\b/,
]
const due = [
  /(?:a (?:payer|regler) (?:avant|pour|jusqu'au)|date limite (?:de (?:paiement|reglement))?|(?:date d')?echeance)/,
  /(?:preleve(?:e|ment)?s?(?: automatique(?:ment)?)?(?: (?:prevu|effectue))? (?:le|au|a partir du|a compter du|vers le)|sera preleve\w*)/,
  /(?:paiement|reglement) (?:attendu |a effectuer |exigible )?(?:avant|au plus tard|le)\b/,
  /preleverons .{0,25}(?:le|au)$/,
  /^au plus tard (?=le)/,
  /(?:a regler|a payer)$/,
  /\bprelevement (?:le|du)\b/,
  /(?:preleve(?:e|ment)?)\b/,
  /rembourse\w* le/,
]
const next = [/prochaine facture\b/, /(?:date (?:de la |de votre )?)prochaine facture/, /facture suivante/]

/** Date the invoice was issued. */
export function readIssueDate(layouts: readonly PageLayout[]): Read<IsoDate> {
  const underNumber = findLabelled(layouts, {
    labels: [/^facture n[°o]\s?[\w -]{4,24}$/],
    parse: (folded) => (folded.startsWith('du ') ? parseDate(folded) : null),
    places: ['below'],
  })
  const labelled = findLabelled(layouts, {
    labels: issue,
    parse: parseDate,
    unless: /precedent|rappel|non regle|impaye|solde|prochaine|consommation du|periode/,
  })
  const found = [...labelled, ...underNumber]
  return chooseCandidate(found.map((one) => ({ ...one, confidence: one.confidence - (one.cell.page > 1 ? 0.03 : 0) })))
}

/** Last day to pay, or day of the debit. */
export function readDueDate(layouts: readonly PageLayout[], issueDate: Read<IsoDate>): Read<IsoDate> {
  const found = findLabelled(layouts, {
    labels: due,
    parse: parseDate,
    unless:
      /echeancier|prochaines? (?:echeance|prelevement)|fin de contrat|offre|prochaine facture|precedent|mensualite|echeance du contrat|contrat en cours/,
  })
  const issued = issueDate?.value
  return chooseCandidate(found.filter((one) => issued === undefined || one.value >= issued))
}

/** Announced date of the next invoice. */
export function readNextInvoiceDate(layouts: readonly PageLayout[]): Read<IsoDate> {
  return chooseCandidate(findLabelled(layouts, { labels: next, parse: parseDate }))
}

import type { PageLayout } from '../../../layout/cell.js'
import type { IsoDate, Read } from '../../energy-invoice.js'
import { paragraphsOf } from '../../../layout/paragraphs.js'
import { chooseCandidate, findLabelled, type Candidate } from './candidates.js'
import { findDate } from '../values/french-dates.js'
import { parseDate } from '../values/parsers.js'
import { tokensOf } from '../values/tokens.js'

const issue = [
  /(?:date (?:de (?:la )?|d')?(?:facture|facturation|emission)|(?:emise?|etablie?|creee?) le|editee? le|(?:datee|emise?|etablie?|editee?) du|date d'(?:edition|etablissement))/,
  /\b(?:facture|avoir|duplicata)\s(?:n[°o]\s?[\w -]{4,24}\s)?(?:du|de)\b/,
  /(?:facture|^) ?n[°o]\s?[\w -]{4,24}? du\b/,
  /facture .{5,60} du\b/,
  /\b(?:decompte|regularisation)\b.{0,40} du\b/,
  /^date (?:de (?:la )?)?piece\b/,
  /^date\s*(?::|$)/,
  /^en date d[ue]\b/,
  /^detail de (?:votre|la) facturation\b.{0,25} du\b/,
  /^facture n[°o].{5,45}, le\b/,
  /^[a-z][a-z' -]{1,40}, le(?= \d)/,
  // "Le 24 avril 2026" alone, and "Montpellier, 1er avril 2026", as letters begin.
  /^le(?= \d{1,2}(?:er)? [a-z]+ 20\d\d$)/,
  /^(?!.*\b(?:prelev|echeance|releve|facture|avant|jusqu|paye|regle|contrat|index|prochain))[a-z][a-z' -]{1,30},(?= \d{1,2}(?:er)? [a-z]+ 20\d\d$)/,
]
const due = [
  /(?:a (?:nous )?(?:payer|regler) (?:avant|pour|jusqu'au|au plus tard)|exigible (?:le|au)|^date (?:de |du )(?:paiement|reglement)|date limite\b(?: de (?:paiement|reglement))?|(?:date d')?echeance)/,
  /(?:preleve(?:e|ment)?s?(?: automatique(?:ment)?)?(?: (?:prevu|effectue))? (?:le|au|a partir du|a compter du|vers le)|sera preleve\w*)/,
  /par (?:cheque|virement|carte|tip|prelevement),? (?:avant|au plus tard|pour) le\b/,
  /(?:paiement|reglement) (?:attendu |a effectuer |exigible )?(?:avant|au plus tard|le)\b/,
  /preleverons .{0,25}(?:le|au)$/,
  /\bau plus tard (?=le)/,
  /sera preleve\w* (?:de|d') ?[a-z ]{4,20} le\b/,
  /^avant le$/,
  /(?:a regler|a payer)$/,
  /\bprelevement (?:le|du)\b/,
  /(?:preleve(?:e|ment)?)\b/,
  /rembourse\w* le/,
  // "T.T.C. à prélever | LE" as heads of two boxes.
  /^le$/,
]
/** Under its title: "Facture d'électricité", then "du 6 mai 2026". */
const titleOfBill =
  /^(?:(?:votre|ma|notre)\s)?(?:facture|avoir)(?: annuelle)?(?: d'(?:electricite|energie)| de gaz(?: naturel)?| de (?:resiliation|regularisation|cloture))?$|^facture n[°o]\s?[\w -]{4,24}$|^facture (?=.*\d)[\da-z/-]{5,20}$/
const next = [
  /prochaine (?:factur(?:e|ation)|quittance)(?: annuelle| de regularisation)?\b/,
  /prochain (?:decompte|releve de facture)\b/,
  /(?:date (?:de la |de votre )?)prochaine facture/,
  /facture (?:de regularisation |annuelle )?suivante/,
]

/** Date the invoice was issued. */
export function readIssueDate(layouts: readonly PageLayout[]): Read<IsoDate> {
  const underNumber = findLabelled(layouts, {
    labels: [titleOfBill],
    parse: (folded) => (folded.startsWith('du ') ? parseDate(folded) : null),
    places: ['right', 'below'],
  })
  const labelled = findLabelled(layouts, {
    labels: issue,
    parse: parseDate,
    unless: /precedent|rappel|non regle|impaye|solde|prochaine|facture estimee|\bannul|remplace/,
  })
  const found = [...labelled.filter((one) => !startsPeriod(one)), ...underNumber]
  return chooseCandidate(found.map((one) => ({ ...one, confidence: one.confidence - (one.cell.page > 1 ? 0.03 : 0) })))
}

/** "Décompte du 06.01.26 au 04.03.26" names what is billed, not the day of the bill. */
function startsPeriod({ cell, start }: Candidate<IsoDate>): boolean {
  return tokensOf(cell).some((token) => token.kind === 'period' && token.start <= start && token.end > start)
}

/** Last day to pay, or day of the debit. */
export function readDueDate(layouts: readonly PageLayout[], issueDate: Read<IsoDate>): Read<IsoDate> {
  const found = findLabelled(layouts, {
    labels: due,
    parse: parseDate,
    unless:
      /(?:venant|arrivant|arrive) a echeance|souscrit|echeancier|prochaines? (?:echeance|prelevement)|fin de contrat|offre|prochaine facture|precedent|mensualite|echeance du contrat|contrat en cours/,
  })
  const issued = issueDate?.value
  return chooseCandidate(
    [...found, ...toldDates(layouts, toldDebit)].filter((one) => issued === undefined || one.value >= issued),
  )
}

/** Announced date of the next invoice. */
export function readNextInvoiceDate(layouts: readonly PageLayout[]): Read<IsoDate> {
  return chooseCandidate([
    ...findLabelled(layouts, { labels: next, parse: parseDate }),
    ...toldDates(layouts, toldNext),
  ])
}

/** "Le 18 juin 2026, nous prélèverons 129,24 €"; "Nous prélèverons cette somme le 18.03.2026" over the end of a line. */
const toldDebit = [
  /\ble (?=[^,;.]{6,20},? (?:nous (?:vous )?preleverons|(?:ce|le) montant sera preleve|vous serez preleve))/,
  /\b(?:preleverons|reglerez) (?:cette somme|ce montant) le (?=\d)/,
]

/** "Nous vous écrirons vers le 3 août 2026 pour la facture suivante": the date before what it announces. */
const toldNext = [
  /(?:vers|autour du|aux alentours du|a partir du)(?: le)? (?=.{6,20} pour (?:la |votre )(?:facture suivante|prochaine facture))/,
]

/** The date after the first of the wordings that a sentence has. */
function toldDates(layouts: readonly PageLayout[], wordings: readonly RegExp[]): Candidate<IsoDate>[] {
  return layouts
    .flatMap((layout) => [...layout.cells, ...paragraphsOf(layout)])
    .flatMap((cell) => {
      const told = wordings.map((wording) => wording.exec(cell.folded)).find((match) => match !== null)
      const date = told == null ? null : findDate(cell.folded, told.index)
      return date === null ? [] : [{ ...date, confidence: 0.88, cell }]
    })
}

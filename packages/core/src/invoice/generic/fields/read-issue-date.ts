import type { Cell, PageLayout } from '../../../layout/cell.js'
import { cellsBetween } from '../../../layout/cells-by-height.js'
import { chooseCandidate, findLabelled, type Candidate, type Parsed } from '../../extraction/fields/candidates.js'
import type { IsoDate, Read } from '../../energy-invoice.js'
import type { PrintedDocument } from '../printed-document.js'
import { datesIn } from '../values/dates.js'
import { termPattern, termSource, termsOf } from '../vocabulary/vocabularies.js'

const issue = termPattern(({ date }) => date.issue)
const generalTerms = termsOf(({ date }) => date.general)
/** "le" and "den" are words of every sentence: they count where a line begins with them. */
const general = new RegExp(
  `${termSource(generalTerms.filter((term) => term.length > 3))}|^${termSource(generalTerms.filter((term) => term.length <= 3))}`,
  'u',
)
const others = termPattern(({ date }) => date.other)
const before = new RegExp(
  String.raw`^(?:${termSource(termsOf(({ date }) => date.before))}|[\p{L}]{1,10}day|[:.,\s])*$`,
  'u',
)
const titled = new RegExp(
  termSource(
    termsOf(({ titles, number }) => [...titles.invoice, ...titles.creditNote, ...titles.receipt, ...number.own]),
  ),
  'u',
)

/** The next invoice, or the one before. */
const anotherDocument =
  /prochain|suivante?\b|precedent|annul|remplace|rappel|\bnext\b|previous|nachste|vorherig|volgende|vorige|prossim|proxim|nastepn/
/** A figure that both orders read is right in three documents of four that say nothing of their order. */
const ambiguous = 0.25

/** The day the document was issued: after its label, in the line of its number, or the only date that nothing else claims. */
export function readIssueDate(document: PrintedDocument): Read<IsoDate> {
  const { layouts, dates } = document
  const parse = (folded: string): Parsed<IsoDate> | null => {
    const [first] = datesIn(folded, dates.order)
    return first !== undefined && first.start <= 24 && before.test(folded.slice(0, first.start)) ? first : null
  }
  const labelled = findLabelled(layouts, { labels: [issue], parse, unless: anotherDocument })
  const plain = findLabelled(layouts, { labels: [general], parse })
    .filter(({ cell, start, label }) => !others.test(label ?? '') && !others.test(cell.folded.slice(0, start)))
    .map((one) => ({ ...one, confidence: one.confidence - 0.05 }))
  const found = [...labelled, ...plain, ...besideNumber(document), ...standing(document)]
  const candidates = found.length > 0 ? found : unclaimed(document)
  return chooseCandidate(candidates.map((one) => weighed(one, document)))
}

/** "Retour n° 731 reçu le 17/04/2025": goods, not a receipt. */
const received = /\b(?:recue?s?|received|erhalten|livree?s?) (?:le|on|am) $/

/** "Facture n° 2024-117 du 12 mars 2024": a date in the line that names the document. */
function besideNumber({ cells, dates }: PrintedDocument): Candidate<IsoDate>[] {
  return cells.flatMap((cell) => {
    const title = titled.exec(cell.folded)
    if (title === null || cell.text.length > 120) return []
    const [date, another] = datesIn(cell.folded, dates.order).filter(({ start }) => start >= title.index)
    if (date === undefined || another !== undefined) return []
    if (others.test(cell.folded.slice(title.index + title[0].length, date.start))) return []
    if (received.test(cell.folded.slice(0, date.start))) return []
    return [{ ...date, cell, confidence: 0.9 }]
  })
}

const placeAndDate = /(?:^|\s[-–—|]\s)\p{L}[\p{L}' -]{1,34},(?: (?:le|den|li|a|dnia|on))? (?=\d)/u
const fromTitle = /^(?:du|le|vom|den|of|van|del) (?=\d)/
/** The head of a letter and the lines under a title. */
const upperPart = 0.4

/** "Beaune, le 14 juin 2024", "du 4 mai 2026": a line that says nothing else, in the upper part of the first page. */
function standing({ layouts: [first], dates }: PrintedDocument): Candidate<IsoDate>[] {
  if (first === undefined) return []
  return first.cells
    .filter(({ top }) => top < upperPart * first.heightPt)
    .flatMap((cell) => {
      const isPlace = placeAndDate.test(cell.folded)
      const lead = placeAndDate.exec(cell.folded) ?? fromTitle.exec(cell.folded)
      // Of a line that goes on before the place, the place and its date say enough.
      if (lead === null || others.test(isPlace ? lead[0] : cell.folded)) return []
      const [date, another] = datesIn(cell.folded, dates.order)
      if (date === undefined || another !== undefined || date.start !== lead.index + lead[0].length) return []
      if (!isPlace && date.end < cell.text.length - 2) return []
      return [{ ...date, cell, confidence: isPlace ? 0.93 : 0.86 }]
    })
}

/** Dates of the first page that no other word claims, the uppermost first. */
function unclaimed({ layouts, dates }: PrintedDocument): Candidate<IsoDate>[] {
  const [first] = layouts
  if (first === undefined) return []
  const found = first.cells.flatMap((cell) => {
    const printed = datesIn(cell.folded, dates.order)
    if (printed.length === 0 || isClaimed(cell, first)) return []
    return printed.map((date) => ({ ...date, cell, confidence: 0.62 }))
  })
  return found
    .sort((one, other) => one.cell.top - other.cell.top)
    .map((one, index) => ({ ...one, confidence: one.confidence - 0.07 * Math.min(4, index) }))
}

function isClaimed(cell: Cell, layout: PageLayout): boolean {
  if (others.test(cell.folded)) return true
  const middle = (cell.top + cell.bottom) / 2
  const left = cellsBetween(middle - 4, middle + 4, layout)
    .filter((other) => other.right <= cell.left && Math.abs(other.top + other.bottom - 2 * middle) < 8)
    .sort((one, other) => other.right - one.right)[0]
  return left !== undefined && cell.left - left.right < 200 && others.test(left.folded)
}

function weighed(one: Candidate<IsoDate>, { dates }: PrintedDocument): Candidate<IsoDate> {
  const own = datesIn(one.cell.folded, dates.order).find(({ start }) => start === one.start)
  const isGuess = !dates.isTold && own?.otherwise != null
  const later = one.cell.page === 1 ? 0 : 0.04
  return { ...one, confidence: one.confidence - later - (isGuess ? ambiguous : 0) }
}

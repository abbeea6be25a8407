import type { Cell } from '../../../layout/cell.js'
import { cellsBelow } from '../../../layout/neighbours.js'
import { chooseCandidate, findLabelled, type Candidate, type Parsed } from '../../extraction/fields/candidates.js'
import type { Read } from '../../energy-invoice.js'
import type { PrintedDocument } from '../printed-document.js'
import { datesIn } from '../values/dates.js'
import { termPattern, termSource, termsOf } from '../vocabulary/vocabularies.js'

const own = termsOf(({ number }) => number.own)
const bareTitles = new Set(termsOf(({ titles }) => [...titles.invoice, ...titles.creditNote, ...titles.receipt]))
/** "Facture n°", "Rechnungsnummer": nothing but a number follows. */
const explicit = new RegExp(termSource(own.filter((term) => !bareTitles.has(term))), 'u')
/** "Facture", "Invoice": a title, which a number may follow. */
const bare = new RegExp(termSource([...bareTitles]), 'u')
const signs = termSource(termsOf(({ number }) => number.sign))
/** "Facture d'électricité du 12/03/2026 - N° 700": the sign further on in the line of the title. */
const titleThenSign = new RegExp(String.raw`${bare.source}[^:]{1,60}?\s(?=${signs}\s?:?\s?\p{L}{0,4}[-/]?\d)`, 'u')
/** "Facture électricité BE2603375059". */
const titleThenWords = new RegExp(
  String.raw`^(?:\p{L}+ )?${bare.source}(?: [\p{L}'’-]{2,16}){1,3} (?=[\p{L}\d\-/]*\d)`,
  'u',
)
const lead = new RegExp(String.raw`^(?:\s|[:.#()]|${signs}\.?)*`, 'u')
const signAtStart = new RegExp(String.raw`^[\s:.(]*(?:#|${signs})`, 'u')
const otherNumbers = termPattern(({ number }) => number.other)
/** Words that make of the number behind them that of an earlier document. */
const earlier =
  /(?:(?:annul|rectifi|relati|concern|rembours|origin|precedent|initial|correct|refers? to|zu[rm]? |betreff|bezug|against|credit for|replaces|sur (?:la |votre )?$))/
/** Words in capitals that other numbers follow. */
const notALetterCode = /^(?:IBAN|BIC|TVA|VAT|SIRET|SIREN|RCS|TEL|FAX|NIF|CIF|UST|PAGE|DU|DE|LE|REF|BP|CS)$/
const token = /^[\p{L}\d][\p{L}\d\-/._]*/u

/** A reference with a figure at the start of a text; letters in capitals may stand before it on their own. */
function parseNumber(folded: string, printed: string, isExplicit: boolean): Parsed<string> | null {
  const hasSign = signAtStart.test(folded)
  const start = lead.exec(folded)?.[0].length ?? 0
  const rest = printed.slice(start)
  let match = token.exec(rest)?.[0] ?? ''
  if (/^\p{Lu}{1,5}$/u.test(match) && !notALetterCode.test(match)) {
    const next = /^\s(?=[\p{L}\d\-/._]*\d)[\p{L}\d\-/._]+/u.exec(rest.slice(match.length))?.[0]
    if (next !== undefined) match += next
  }
  match = match.replace(/[-/._]+$/, '')
  if (!/\d/.test(match) || match.length > 40 || /^\d+(?:er|e|eme|ème|st|nd|rd|th)$/i.test(match)) return null
  const date = datesIn(folded.slice(start), 'day')[0]
  if (date !== undefined && date.start < match.length) return null
  // Figures in groups: "2024 000 127".
  const canGoOn = /^[\p{Lu}\d\-/ ]*\d$/u.test(match)
  const further = canGoOn ? (/^(?: \d{1,6}(?![\d/%€]|[.,]\d))+/.exec(rest.slice(match.length))?.[0] ?? '') : ''
  // "Facture 2024 12 pages": what follows a title alone counts something.
  const groups = isExplicit || !/^ \p{Ll}{3}/u.test(rest.slice(match.length + further.length)) ? further : ''
  const value = match + groups
  const tail = rest.slice(value.length)
  const isAmount = /^[.,]\d|^\s?[€$£%]/.test(tail) || /^\d+[.,]\d{2}$/.test(value)
  if (isAmount) return null
  if (!isExplicit && !hasSign) {
    // After a title alone: something that looks like a number of a document and not like a year, an address, a count.
    if (value.length < 3 || /^(?:19|20)\d{2}$/.test(value) || /^\d{1,2}[-/.]\d{2,4}$/.test(value)) return null
    if (/^\d{1,5}$/.test(value) && /^\s+\p{L}{3}/u.test(tail)) return null
  }
  return { value, start, end: start + value.length }
}

/** Number of the document: after its label, or after its title. */
export function readNumber({ layouts }: PrintedDocument): Read<string> {
  const labelled = findLabelled(layouts, {
    labels: [explicit, titleThenSign],
    parse: (folded, printed) => parseNumber(folded, printed, true),
  })
  const named = findLabelled(layouts, {
    labels: [titleThenWords],
    parse: (folded, printed) => strongNumber(parseNumber(folded, printed, false)),
    places: ['inside'],
  }).map((one) => ({ ...one, confidence: one.confidence - 0.14 }))
  const titled = findLabelled(layouts, {
    labels: [bare],
    parse: (folded, printed) => parseNumber(folded, printed, false),
    places: ['inside', 'right', 'below', 'before'],
  }).map((one) => ({ ...one, confidence: one.confidence - 0.08 }))
  const others = underOtherHeads(layouts)
  const found = [...labelled, ...titled, ...named, ...underTitle(layouts), ...besideSign(layouts)].filter(
    (one) => isOwn(one.cell, one.start, one.label ?? '') && !others.has(one.cell),
  )
  return chooseCandidate(found.map(firstPageFirst), (value) => value.replace(/[^\p{L}\d]/gu, '').toUpperCase())
}

/** Letters and figures, or many figures: nothing else looks like it. */
function strongNumber(parsed: Parsed<string> | null): Parsed<string> | null {
  const figures = parsed?.value.replace(/\D/g, '').length ?? 0
  const isMixed = /\p{L}/u.test(parsed?.value ?? '')
  return figures >= (isMixed ? 4 : 6) ? parsed : null
}

const upperPart = 0.4
const signAlone = new RegExp(String.raw`^(?:#|${signs})\s?:?$`, 'u')
const signFirst = new RegExp(String.raw`^(?:#|${signs})\s?:?\s?(?=[\p{L}\d\-/._]*\d)`, 'u')

/** "N° 561 305 186 158" in a line of its own, in the upper part of the first page. */
function underTitle([first]: PrintedDocument['layouts']): Candidate<string>[] {
  if (first === undefined) return []
  return first.cells
    .filter(({ top, folded }) => top < upperPart * first.heightPt && signFirst.test(folded))
    .flatMap((cell) => {
      const parsed = parseNumber(cell.folded, cell.text, true)
      return parsed === null ? [] : [{ ...parsed, cell, confidence: 0.78 }]
    })
}

/** "Numéro : | FA2509-041" in a grid of the upper part, whose title says of what. */
function besideSign([first]: PrintedDocument['layouts']): Candidate<string>[] {
  if (first === undefined) return []
  const beside = findLabelled([first], {
    labels: [signAlone],
    parse: (folded, printed) => parseNumber(folded, printed, true),
    places: ['right', 'below'],
  })
  return beside
    .filter(({ cell }) => cell.top < upperPart * first.heightPt)
    .map((one) => ({ ...one, confidence: one.confidence - 0.16 }))
}

/** Cells next under a head that names another number and no more: "Code client" over "CL0214". */
function underOtherHeads(layouts: PrintedDocument['layouts']): ReadonlySet<Cell> {
  return new Set(
    layouts.flatMap((layout) =>
      layout.cells
        .filter(
          ({ folded }) =>
            folded.length < 30 && !/\d/.test(folded) && otherNumbers.test(folded) && !explicit.test(folded),
        )
        .flatMap((head) => cellsBelow(head, layout, { most: 1 })),
    ),
  )
}

/** Neither the number of an order or a customer, nor that of an earlier invoice. */
function isOwn(cell: Cell, start: number, label: string): boolean {
  const before = cell.folded.slice(0, start)
  const nearest = before.slice(-24)
  const isOther = otherNumbers.test(nearest) && !explicit.test(nearest)
  return !isOther && !earlier.test(label.slice(0, 60)) && !earlier.test(before.slice(-40))
}

function firstPageFirst<T>(candidate: Candidate<T>): Candidate<T> {
  return candidate.cell.page === 1 ? candidate : { ...candidate, confidence: candidate.confidence - 0.05 }
}

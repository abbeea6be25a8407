import type { Cell, PageLayout } from '../../../layout/cell.js'
import { cellsBelow, cellsRightOf } from '../../../layout/neighbours.js'
import type { Candidate } from '../../extraction/fields/candidates.js'
import type { PrintedDocument } from '../printed-document.js'
import { termSource, termsOf } from '../vocabulary/vocabularies.js'
import { addressBlocks } from './address-blocks.js'
import type { BuyerZone } from './buyer-zone.js'
import { nameInLine } from './name-in-line.js'
import { addressed, contactSign, legalForm, sellerSign, townLine } from './party-signs.js'

const sellerTerms = termSource(termsOf(({ party }) => party.seller))
const label = new RegExp(String.raw`^${sellerTerms}\s*(?::|$)`, 'u')
/** The holder of the account. */
const holder =
  /(?:titulaire(?: du compte)?|beneficiaire(?: du virement)?|account (?:name|holder)|beneficiary(?: name)?|kontoinhaber|zu ?gunsten|zahlungsempfanger|t\.?n\.?v\.?|ten name van|intestato a|intestatario(?: conto)?|titular(?: de la cuenta)?|sold by|services? (?:are )?(?:sold|provided) by)\s*:?\s*/

/** Whom a cheque is made out to, which may be the cashier or the factor of the seller. */
const chequeOrder = /(?:a l'ordre (?:exclusif )?de|ordre du cheque|payable to|made out to)\s*:?\s*/
/** Words that say outright who sells: of a market place, a brand, a platform that bills for another. */
const told =
  /\b(?:vendue?s?(?: et (?:expediee?s?|livree?s?))? par|(?:au|en son) nom et pour le compte de|exploitee?s? par|sold and shipped by|on behalf of|im namen und auf rechnung (?:von|der))\s*:?\s*/

const bank =
  /\b(?:\p{L}*bank|banque|banca|banco|\p{L}*sparkasse|raiffeisen|credit (?:agricole|mutuel|lyonnais|cooperatif)|caisse d'epargne|societe generale|bnp|cic|lcl|barclays|hsbc|lloyds|natwest|postfinance)\b/u

/** How telling each place is. */
const weights = {
  label: 0.94,
  told: 0.96,
  holder: 0.8,
  chequeOrder: 0.7,
  legalLine: 0.84,
  block: 0.76,
  contact: 0.55,
  letterhead: 0.6,
  form: 0.66,
} as const

/** Every line that may name the seller, with how telling its place is; lines of the buyer are left out. */
export function sellerNames(document: PrintedDocument, buyer: BuyerZone): readonly Candidate<string>[] {
  return document.layouts.flatMap((layout, index) => {
    const later = index === 0 ? 0 : 0.06
    const found = [
      ...labelled(layout, buyer),
      ...holders(layout, buyer, holder, weights.holder),
      ...holders(layout, buyer, chequeOrder, weights.chequeOrder),
      ...toldOutright(layout, buyer),
      ...legalLines(layout, buyer),
      ...blocks(layout, buyer),
      ...(index === 0 ? letterhead(layout, buyer) : []),
    ]
    return found.map((one) => ({ ...one, confidence: one.confidence - later }))
  })
}

function candidate(cell: Cell, from: number, confidence: number): Candidate<string>[] {
  const name = addressed.test(cell.folded.slice(from)) ? null : nameInLine(cell, from)
  return name === null ? [] : [{ ...name, cell, confidence }]
}

function labelled(layout: PageLayout, buyer: BuyerZone): Candidate<string>[] {
  return layout.cells.flatMap((cell) => {
    const match = label.exec(cell.folded) ?? (isSender(cell, layout) ? [cell.folded] : null)
    if (match === null || cell.text.length > 80) return []
    const inside = candidate(cell, match[0].length, weights.label)
    if (inside.length > 0) return inside
    if (cell.folded.slice(match[0].length).trim() !== '') return []
    const next = [...cellsBelow(cell, layout, { reach: 2.5, most: 1 }), ...cellsRightOf(cell, layout).slice(0, 1)]
    return next
      .filter((one) => !buyer.cells.has(one))
      .flatMap((one) => candidate(one, 0, weights.label))
      .slice(0, 1)
  })
}

/** "De" beside "À": small words that are labels only where each stands alone at the height of the other. */
function isSender(cell: Cell, layout: PageLayout): boolean {
  return /^De ?:?$/i.test(cell.text) && cellsRightOf(cell, layout).some(({ text }) => /^[ÀA] ?:?$/i.test(text))
}

function holders(layout: PageLayout, buyer: BuyerZone, words: RegExp, weight: number): Candidate<string>[] {
  return layout.cells.flatMap((cell) => {
    const match = words.exec(cell.folded)
    if (match === null || buyer.cells.has(cell)) return []
    const rest = cell.folded.slice(match.index + match[0].length)
    const inside = candidate(cell, match.index + match[0].length, weight)
    if (rest.trim() !== '') return inside
    return cellsRightOf(cell, layout)
      .slice(0, 1)
      .flatMap((one) => candidate(one, 0, weight))
  })
}

function toldOutright(layout: PageLayout, buyer: BuyerZone): Candidate<string>[] {
  return layout.cells.flatMap((cell) => {
    const match = told.exec(cell.folded)
    if (match === null || buyer.cells.has(cell)) return []
    const from = match.index + match[0].length
    if (cell.folded.slice(from).trim() !== '') return candidate(cell, from, weights.told)
    return cellsBelow(cell, layout, { reach: 2.5, most: 1 }).flatMap((one) => candidate(one, 0, weights.told))
  })
}

/** "ACME SARL au capital de 10 000 € - RCS Dijon B 123 456 789": a company with what it must print about itself. */
function legalLines(layout: PageLayout, buyer: BuyerZone): Candidate<string>[] {
  return layout.cells.flatMap((cell) => {
    if (buyer.cells.has(cell) || !legalForm.test(cell.folded)) return []
    const weight = sellerSign.test(cell.folded) ? weights.legalLine : weights.form
    const form = legalForm.exec(cell.folded)?.index ?? 0
    // A sentence may stand before the name.
    const from = cell.folded.lastIndexOf('. ', form)
    return candidate(cell, from < 0 ? 0 : from + 2, weight)
  })
}

/** The first line of a block that prints what only sellers print. */
function blocks(layout: PageLayout, buyer: BuyerZone): Candidate<string>[] {
  return addressBlocks(layout).flatMap(({ lines }) => {
    if (lines.length < 2 || lines.some((line) => buyer.cells.has(line))) return []
    const signs = lines.filter(({ folded }) => sellerSign.test(folded) || contactSign.test(folded)).length
    if (signs === 0) return []
    // A telephone alone is that of a service, too.
    const isParty = lines.some(({ folded }) => sellerSign.test(folded) || townLine.test(folded))
    const weight = isParty ? weights.block : weights.contact
    for (const [index, line] of lines.slice(0, 3).entries()) {
      const [name] = candidate(line, 0, weight - 0.08 * index + 0.03 * Math.min(2, signs - 1))
      // The lines about the account begin with the bank.
      if (name !== undefined) return bank.test(line.folded) ? [] : [name]
    }
    return []
  })
}

/** The uppermost lines of the first page; larger type is more telling. */
function letterhead(layout: PageLayout, buyer: BuyerZone): Candidate<string>[] {
  const upper = layout.cells.filter((cell) => cell.top < 0.3 * layout.heightPt && !buyer.cells.has(cell))
  const heights = layout.cells.map(({ top, bottom }) => bottom - top).sort((one, other) => one - other)
  const usual = heights[Math.floor(heights.length / 2)] ?? 10
  return upper
    .sort((one, other) => one.top - other.top)
    .flatMap((cell) => candidate(cell, 0, weights.letterhead).map((name) => ({ name, cell })))
    .slice(0, 6)
    .map(({ name, cell }, index) => {
      const isLarge = cell.bottom - cell.top > 1.25 * usual
      return { ...name, confidence: name.confidence - 0.06 * index + (isLarge ? 0.1 : 0) }
    })
}

import type { Cell } from '../../../layout/cell.js'
import type { Candidate } from '../../extraction/fields/candidates.js'
import { derivedField, evidenceAt, fieldAt } from '../../extraction/values/evidence.js'
import { digitsOf, passesLuhn } from '../../extraction/values/identifiers.js'
import type { Read } from '../../energy-invoice.js'
import type { Seller } from '../invoice.js'
import type { PrintedDocument } from '../printed-document.js'
import { vatNumbersIn } from '../values/vat-number.js'
import { addressBlocks } from './address-blocks.js'
import { bareName } from './bare-name.js'
import type { BuyerZone } from './buyer-zone.js'
import { streetLine, townLine } from './party-signs.js'
import { sellerNames } from './seller-names.js'

/** Words before a number that make it the buyer's: "N° TVA client", "Your VAT", "Uw BTW nummer". */
const buyersNumber = /\b(?:client|customer|acheteur|votre|vos|your|uw|ihre?|kunden?|nabywc\w*|cliente|buyer)\b/
/** Mail of everybody says nothing of a seller. */
const commonMail =
  /^(?:gmail|orange|wanadoo|free|sfr|laposte|yahoo|hotmail|outlook|live|icloud|gmx|web|example|aol|bbox|neuf|numericable|proton|protonmail|t-online)$/

/** Name, address and registrations of the seller. */
export function readSeller(document: PrintedDocument, buyer: BuyerZone): Seller {
  const own = document.cells.filter((cell) => !buyer.cells.has(cell))
  const name = chooseName(sellerNames(document, buyer), domainsOf(own))
  const vat = readVatNumber(own)
  const siret = readRegistration(own, 14)
  const siren = readRegistration(own, 9)
  const ofVat = vat !== null && /^FR\d{11}$/.test(vat.value) ? vat : null
  return {
    name,
    address: readAddress(document, buyer, name),
    siret,
    siren:
      siret === null
        ? (siren ?? (ofVat && derivedField(ofVat.value.slice(4), ofVat.confidence, [ofVat])))
        : derivedField(siret.value.slice(0, 9), siret.confidence, [siret]),
    vat_number: vat,
  }
}

/** The name with most support: places that name it, and the domain of the seller. */
function chooseName(names: readonly Candidate<string>[], domains: readonly string[]): Read<string> {
  const groups = new Map<string, Candidate<string>[]>()
  for (const one of names) {
    const key = bareName(one.value)
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), one])
  }
  const scored = [...groups].map(([key, group]) => {
    const best = Math.max(...group.map(({ confidence }) => confidence))
    const isDomain = domains.some((domain) => isDomainOf(domain, key))
    const places = new Set(group.map(({ cell }) => cell)).size
    return { group, best, score: best + 0.06 * Math.min(3, places - 1) + (isDomain ? 0.18 : 0) }
  })
  const [first, second] = scored.sort((one, other) => other.score - one.score)
  const top = [...(first?.group ?? [])].sort((one, other) => other.confidence - one.confidence)[0]
  if (first === undefined || top === undefined) return null
  const doubt = second !== undefined && second.score > first.score - 0.06 ? 0.1 : 0
  return {
    value: top.value,
    confidence: Math.max(0.1, Math.min(0.97, first.score - doubt)),
    evidence: first.group.slice(0, 3).map(({ cell, start, end }) => evidenceAt(cell, start, end)),
  }
}

/** "hotel-citadelle" is the domain of "Hôtel de la Citadelle": its words, without the small ones. */
function isDomainOf(domain: string, key: string): boolean {
  const all = key.replaceAll(' ', '')
  const long = key
    .split(' ')
    .filter((word) => word.length > 3)
    .join('')
  return [all, long].some(
    (name) => (name.length >= 4 && domain.includes(name)) || (domain.length >= 4 && name.includes(domain)),
  )
}

/** The names of the domains of mail and web addresses, without "www" and country. */
function domainsOf(cells: readonly Cell[]): readonly string[] {
  const found = cells.flatMap(({ folded }) => [
    ...folded.matchAll(/(?:@|www\.|https?:\/\/(?:www\.)?)([a-z\d-]+)\.(?:[a-z]{2,}|co\.uk)/g),
  ])
  return [...new Set(found.map(([, name = '']) => name.replaceAll('-', '')))].filter((name) => !commonMail.test(name))
}

function readVatNumber(cells: readonly Cell[]): Read<string> {
  const found = cells.flatMap((cell) =>
    vatNumbersIn(cell.text.toUpperCase())
      .filter(({ start }) => !buyersNumber.test(cell.folded.slice(Math.max(0, start - 40), start)))
      // An account or another reference may look like one: the word for the tax stands before it.
      .map((number) => ({
        ...number,
        cell,
        isNamed:
          /tva|t\.v\.a|vat|btw|ust|mwst|uid|iva|nip|moms|tax|mva/.test(cell.folded.slice(0, number.start)) ||
          number.isProven === true ||
          number.value.startsWith('CHE'),
      })),
  )
  const best =
    found.find(({ isNamed, isProven }) => isNamed && isProven !== false) ?? found.find(({ isNamed }) => isNamed)
  if (best === undefined) return null
  return fieldAt(best.value, best.isProven === false ? 0.8 : 0.95, best.cell, best.start, best.end)
}

/** SIRET (14 digits) or SIREN (9), named by their word and proven by their key. */
function readRegistration(cells: readonly Cell[], length: 14 | 9): Read<string> {
  const label = length === 14 ? /siret/ : /siren|r\.?c\.?s/
  const printed =
    length === 14 ? /(?<!\d)\d(?:[ .]?\d){13}(?![ .]?\d)/g : /(?<!\d|\d[ .])\d{3}[ .]?\d{3}[ .]?\d{3}(?![ .]?\d)/g
  for (const cell of cells) {
    if (!label.test(cell.folded)) continue
    for (const match of cell.folded.matchAll(printed)) {
      const before = cell.folded.slice(0, match.index)
      if (!label.test(before) || buyersNumber.test(before.slice(-40))) continue
      const digits = digitsOf(match[0])
      return fieldAt(digits, passesLuhn(digits) ? 0.97 : 0.7, cell, match.index, match.index + match[0].length)
    }
  }
  return null
}

/** The street and the town that stand with the name: in its line behind it, or in the lines under it. */
function readAddress({ layouts }: PrintedDocument, buyer: BuyerZone, name: Read<string>): Read<string> {
  if (name === null) return null
  const key = bareName(name.value)
  for (const layout of layouts) {
    for (const { lines } of addressBlocks(layout)) {
      const index = lines.findIndex((line) => !buyer.cells.has(line) && bareName(line.text).startsWith(key))
      if (index < 0) continue
      const rest = lines.slice(index + 1)
      const last = rest.slice(0, 5).findIndex(({ folded }) => townLine.test(folded))
      if (last < 0) continue
      const parts = rest.slice(0, last + 1).filter(({ folded }) => /\d/.test(folded) || streetLine.test(folded))
      return {
        value: parts.map(({ text }) => text).join(', '),
        confidence: 0.8,
        evidence: parts.map((line) => evidenceAt(line)),
      }
    }
  }
  return null
}

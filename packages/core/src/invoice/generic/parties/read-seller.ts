import type { Cell } from '../../../layout/cell.js'
import type { Candidate } from '../../extraction/fields/candidates.js'
import { derivedField, evidenceAt } from '../../extraction/values/evidence.js'
import type { Read } from '../../energy-invoice.js'
import type { Seller } from '../invoice.js'
import type { PrintedDocument } from '../printed-document.js'
import { bareName } from './bare-name.js'
import type { BuyerZone } from './buyer-zone.js'
import { readSellerAddress } from './read-seller-address.js'
import { readRegistration, readVatNumber } from './read-registrations.js'
import { sellerNames } from './seller-names.js'

/** Mail of everybody says nothing of a seller. */
const commonMail =
  /^(?:gmail|orange|wanadoo|free|sfr|laposte|yahoo|hotmail|outlook|live|icloud|gmx|web|example|aol|bbox|neuf|numericable|proton|protonmail|t-online)$/

/** Name, address and registrations of the seller. */
export function readSeller(document: PrintedDocument, buyer: BuyerZone): Seller {
  const own = document.cells.filter((cell) => !buyer.cells.has(cell))
  const name = chooseName(sellerNames(document, buyer), domainsOf(own))
  const siret = readRegistration(document, buyer, 14)
  const vat = readVatNumber(document, buyer, siret)
  const siren = readRegistration(document, buyer, 9)
  const ofVat = vat !== null && /^FR\d{11}$/.test(vat.value) ? vat : null
  return {
    name,
    address: readSellerAddress(document, buyer, name),
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

import type { Document } from '../../../reading/document.js'
import { digitsOf, passesLuhn } from '../../extraction/values/identifiers.js'
import { eInvoiceIdentities } from './e-invoice-identities.js'
import { identityOf, type Identity } from './identity.js'
import { addressIdentities } from './invoice-identities.js'
import { isPublicDomain } from './public-domains.js'
import { writings, type TellingPattern } from './telling-patterns.js'
import { tradeWords } from './trade-words.js'
import { foldTerm, wordsOf } from './words.js'

/** What a bill writes about those who are behind it. */
const patterns: readonly TellingPattern[] = [
  ...writings,
  {
    kind: 'contact',
    pattern: /(?:https?:\/\/|www\.)[\w-]+(?:\.[\w-]+)+|\b[\w-]+(?:\.[\w-]+)*\.(?:fr|com|eu|net|org|coop)\b/gi,
  },
  { kind: 'payment', pattern: /\bFR\d{2}(?:[ \u00a0\u202f]?[0-9A-Z]{4}){5}[ \u00a0\u202f]?[0-9A-Z]{3}\b/g },
  { kind: 'payment', pattern: /\+\+[A-Z0-9]{6,}/g },
  {
    kind: 'supplier',
    pattern: /\bFR[ \u00a0\u202f]?\d{2}[ \u00a0\u202f]?\d{3}[ \u00a0\u202f]?\d{3}[ \u00a0\u202f]?\d{3}\b/g,
  },
  { kind: 'address', pattern: /\b(?:TSA|CS|BP)[ \u00a0\u202f]?\d{4,6}\b/g },
  { kind: 'identifier', pattern: /(?<![\d,])\d{9,}(?![\d,])/g },
  { kind: 'identifier', pattern: /\b(?=[A-Z0-9/-]*\d{5})[A-Z]{1,3}[-/]?\d[0-9A-Z/-]{5,}\b/g },
]

/** Nine digits, or fourteen, on a line that speaks of a company's registration. */
const siren = /(?<![\d,])\d{3}[ \u00a0\u202f]?\d{3}[ \u00a0\u202f]?\d{3}(?:[ \u00a0\u202f]?\d{5})?(?![\d,])/g
const registration = /R\.?C\.?S|siren|siret|tva|capital/i

/** A label that announces a reference, and the reference behind it. */
const labelled =
  /(?:\b(?:r[ée]f[ée]rence|r[ée]f\.?|num[ée]ro|matricule|mandat|contrat|client|compte|facture|PDL|PRM|PCE|RUM|compteur)|n°)(?:[ \u00a0\u202f]+(?:de|du|client|contrat|compte|facture|mandat))*[ \u00a0\u202f]*:?[ \u00a0\u202f]*(?:n°[ \u00a0\u202f]*)?([A-Z0-9+][A-Z0-9/+-]*(?:[ \u00a0\u202f]\d{3}(?!\d))*)(?![,.]?\d)/giu
const town =
  /(?<!\d)((?:0[1-9]|[1-8]\d|9[0-8])\d{3})[ \u00a0\u202f]+(\p{Lu}[\p{L}'’-]+(?:[ -]\p{L}[\p{L}'’-]*){0,4}(?:[ \u00a0\u202f]+\d{1,2})?)/gu

/** The identities that the writings in the document give away, whether or not a field was read from them. */
export function documentIdentities(document: Document): Identity[] {
  const found = new Map<string, Identity>()
  const add = (identity: Identity) => {
    if (identity.folded.length > 2 && !isPublicDomain(identity.text)) found.set(identity.folded, identity)
  }
  const printed = document.pages.flatMap((page) => page.lines.map(({ text }) => text))
  const lines = [...printed, ...(document.electronicInvoice?.texts ?? [])]
  const text = lines.join('\n')
  for (const { kind, pattern } of patterns) for (const match of text.matchAll(pattern)) add(identityOf(kind, match[0]))
  for (const [, reference = ''] of text.matchAll(labelled))
    if (isReference(reference)) add(identityOf('identifier', reference))
  for (const [place, , name = ''] of text.matchAll(town)) if (isTown(name)) addressIdentities(place).forEach(add)
  for (const line of lines.filter((candidate) => registration.test(candidate))) {
    for (const [number] of line.matchAll(siren)) if (passesLuhn(digitsOf(number))) add(identityOf('supplier', number))
  }
  if (document.electronicInvoice !== undefined) eInvoiceIdentities(document.electronicInvoice).forEach(add)
  return [...found.values()]
}

/** At least seven digits and few letters: a date, a meter reading or a word behind the label is no reference. */
function isReference(text: string): boolean {
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/.test(text)) return false
  const folded = foldTerm(text)
  const digits = folded.replace(/\D/g, '').length
  return digits >= 7 && digits * 2 > folded.length
}

function isTown(text: string): boolean {
  const [first] = wordsOf(text)
  return first !== undefined && first.folded.length > 2 && !tradeWords.has(first.folded)
}

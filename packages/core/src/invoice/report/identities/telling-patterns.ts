import type { IdentityKind } from './identity.js'
import { publicDomains } from './public-domains.js'

/** A writing that gives somebody away wherever it stands. */
export interface TellingPattern {
  readonly kind: IdentityKind
  readonly pattern: RegExp
}

/** E-mail address, phone (in pairs with one kind of separator, unlike a date), SEPA creditor identifier. */
export const writings: readonly TellingPattern[] = [
  { kind: 'contact', pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g },
  {
    kind: 'contact',
    pattern: /(?<![\d,.])(?:\+33[ \u00a0\u202f]?|0)[1-9](?:([ .\u00a0\u202f-]?)\d{2})(?:\1\d{2}){3}(?![\d,])/g,
  },
  { kind: 'payment', pattern: /\bFR\d{2}[A-Z0-9]{3}\d{6}\b/g },
]

/** Names of the metadata vocabulary that every PDF carries. */
const technicalDomains = ['w3.org', 'adobe.com', 'purl.org', 'aiim.org']
const openDomains = [...publicDomains(), ...technicalDomains].map((domain) => domain.replaceAll('.', '\\.')).join('|')

/**
 * Writings that name somebody even when no field and no list knows them: an anonymous report holds none. Public sites
 * (mediator, regulator, operators) are no such writing.
 */
export const tellingPatterns: readonly TellingPattern[] = [
  ...writings,
  {
    kind: 'contact',
    pattern: new RegExp(
      `(?<![\\w.-])(?!(?:[\\w-]+\\.)*(?:${openDomains})(?![\\w-]))[\\w-]+(?:\\.[\\w-]+)*\\.(?:fr|com|eu|net|org|coop)(?![\\w-])`,
      'gi',
    ),
  },
  {
    kind: 'payment',
    pattern: /\b[A-Z]{2}\d{2}(?:[ \u00a0\u202f]?[0-9A-Z]{4}){4,7}(?:[ \u00a0\u202f]?[0-9A-Z]{1,3})?\b/g,
  },
  { kind: 'supplier', pattern: /\bRCS\s+\p{L}+|\bR\.C\.S\./gu },
  { kind: 'identifier', pattern: /(?<![\d,.]|D:|(?:JORF|LEGI)(?:TEXT|ARTI))\d{9,}(?![\d,.])/g },
]

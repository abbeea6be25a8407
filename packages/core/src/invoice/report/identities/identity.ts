import { tradeWords } from './trade-words.js'
import { foldTerm, wordsOf } from './words.js'

/** What a term would give away. */
export type IdentityKind = 'customer' | 'address' | 'supplier' | 'offer' | 'identifier' | 'contact' | 'payment'

/** A term that must not appear in an anonymous report. */
export interface Identity {
  readonly kind: IdentityKind
  /** As found. */
  readonly text: string
  /** Letters and digits only, without case and accents: the form that is compared. */
  readonly folded: string
  /**
   * `everywhere`: hidden in every text and searched in the finished file. `printed`: an everyday word or a short number,
   * hidden only in text taken from the bill; the report's own wording may use it (an offer called "Base").
   */
  readonly scope: 'everywhere' | 'printed'
}

/**
 * A term to hide. One everyday word, a name of the regulated tariff or a short number is hidden in printed text only:
 * the report needs such words itself, and few digits would meet amounts and meter readings.
 *
 * @example identityOf('customer', 'Rémi Mirandon')
 */
export function identityOf(kind: IdentityKind, text: string): Identity {
  const folded = foldTerm(text)
  const shortest = /^\d+$/.test(folded) ? 6 : 3
  return { kind, text, folded, scope: folded.length >= shortest && !isEveryday(text) ? 'everywhere' : 'printed' }
}

/** The same, hidden in printed text only. */
export function printedIdentityOf(kind: IdentityKind, text: string): Identity {
  return { kind, text, folded: foldTerm(text), scope: 'printed' }
}

/** Whether a term is one everyday word, or says no more than that the tariff is the regulated one. */
export function isEveryday(text: string): boolean {
  const words = wordsOf(text)
  const [first] = words
  if (tradeWords.has(foldTerm(text))) return true
  return words.length === 1 && first ? tradeWords.has(first.folded) : regulatedTariff.test(text)
}

const regulatedTariff = /^tarifs?\s+r[ée]glement[ée]s?(\s+de\s+vente)?$/i

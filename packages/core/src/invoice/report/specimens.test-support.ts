import { readdirSync, readFileSync } from 'node:fs'
import type { Document } from '../../reading/document.js'
import { readDocument } from '../../reading/read-document.js'
import type { BareInvoice } from '../../testing/field-invoice.js'
import { wordsOf } from './identities/words.js'

const folder = new URL('../../../specimens/dev/', import.meta.url)

/** Names of the specimen bills. */
export const specimenNames: readonly string[] = readdirSync(new URL('truth/', folder)).map((file) =>
  file.replace('.json', ''),
)

/** What is known of a specimen: its bare invoice and the terms that an anonymous report must not hold. */
export function specimenTruth(name: string): { invoice: BareInvoice; maskTerms: readonly string[] } {
  const truth = JSON.parse(readFileSync(new URL(`truth/${name}.json`, folder), 'utf8')) as {
    invoice: BareInvoice
    evaluation: { mask_terms: readonly string[] }
  }
  return { invoice: truth.invoice, maskTerms: truth.evaluation.mask_terms }
}

/** The bill of a specimen, read. */
export function specimenDocument(name: string): Promise<Document> {
  return readDocument({ name, bytes: readFileSync(new URL(`bills/${name}.pdf`, folder)) })
}

/** A document that says nothing. */
export const blankDocument: Document = {
  sha256: '0'.repeat(64),
  mediaType: 'application/pdf',
  pages: [],
  attachments: [],
  warnings: [],
}

/**
 * Terms that a text holds as whole words, ignoring case, accents, spaces and punctuation. Written without the finder that
 * the leak check uses, so that the two can disagree.
 */
export function termsIn(text: string, terms: readonly string[]): string[] {
  const words = wordsOf(text).map(({ folded }) => folded)
  const joined = words.join('')
  const starts = new Set<number>()
  const ends = new Set<number>()
  let position = 0
  for (const word of words) {
    starts.add(position)
    position += word.length
    ends.add(position)
  }
  return terms.filter((term) => {
    const sought = wordsOf(term)
      .map(({ folded }) => folded)
      .join('')
    for (let at = joined.indexOf(sought); at >= 0; at = joined.indexOf(sought, at + 1)) {
      if (starts.has(at) && ends.has(at + sought.length)) return true
    }
    return false
  })
}

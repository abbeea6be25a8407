import type { Box, Page, Word } from '../../reading/document.js'
import type { Evidence, Field } from '../field.js'
import { mapFields } from './map-fields.js'

/**
 * A word that its engine trusts less than this is misread often enough to tell; one that it does not trust at all still
 * leaves the value this share of its confidence. Measured on scans of 64 bills: values with a word below are right 97
 * times of 100, since rules refuse what does not look like a date, an amount or a reference.
 */
const trusted = 0.9
const leastShare = 0.7

/**
 * A value that was recognised on a picture cannot be surer than its least certain word: rules only say what a figure
 * means. Values of a text layer and of an electronic invoice stay as they are.
 */
export function limitConfidence<Read>(invoice: Read, pages: readonly Page[]): Read {
  const recognised = new Map(pages.filter(({ origin }) => origin === 'ocr').map((page) => [page.number, page.words]))
  if (recognised.size === 0) return invoice
  const shareOf = (evidence: Evidence): number =>
    evidence.source === 'factur-x' || evidence.page === null || evidence.box === null
      ? 1
      : shareOfWords(recognised.get(evidence.page) ?? [], evidence.box)
  const limit = (field: Field<unknown>): Field<unknown> => {
    // One certain place is enough for a value that is printed several times; one that is derived needs them all.
    const shares = field.evidence.map(shareOf)
    const isDerived = field.evidence.some(({ source }) => source === 'derived')
    const share = shares.length === 0 ? 1 : isDerived ? Math.min(...shares) : Math.max(...shares)
    return share === 1 ? field : { ...field, confidence: field.confidence * share }
  }
  return mapFields(invoice, limit) as Read
}

function shareOfWords(words: readonly Word[], box: Box): number {
  const inside = words.filter(({ box: own }) => {
    const [x, y] = [own.x + own.width / 2, own.y + own.height / 2]
    return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
  })
  const least = Math.min(1, ...inside.map(({ confidence }) => confidence))
  return least >= trusted ? 1 : leastShare + ((1 - leastShare) * least) / trusted
}

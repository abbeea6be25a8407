import type { Cell } from '../../../layout/cell.js'
import { evidenceAt } from '../../extraction/values/evidence.js'
import type { Read } from '../../energy-invoice.js'
import type { PrintedDocument } from '../printed-document.js'
import { addressBlocks } from './address-blocks.js'
import { bareName } from './bare-name.js'
import type { BuyerZone } from './buyer-zone.js'
import { sellerSign, streetLine, townLine } from './party-signs.js'

/** Lines under a name in which its town may stand. */
const mostLines = 6

/** The street and the town under the name of the seller, on one line. */
export function readSellerAddress({ layouts }: PrintedDocument, buyer: BuyerZone, name: Read<string>): Read<string> {
  if (name === null) return null
  const key = bareName(name.value)
  for (const layout of layouts) {
    for (const { lines } of addressBlocks(layout)) {
      const index = lines.findIndex((line) => !buyer.cells.has(line) && bareName(line.text).startsWith(key))
      if (index < 0) continue
      const rest = lines.slice(index + 1, index + 1 + mostLines)
      const last = rest.findIndex(({ folded }) => townLine.test(folded))
      const parts = rest.slice(0, last + 1).filter(isAddress)
      // A sender in small type stands over the address of the buyer.
      if (parts.length === 0 || parts.some((line) => buyer.cells.has(line))) continue
      return {
        value: parts.map(({ text }) => addressIn(text)).join(', '),
        confidence: 0.8,
        evidence: parts.map((line) => evidenceAt(line)),
      }
    }
  }
  return null
}

/** A street, a town, or a line with a number that registers nothing. */
function isAddress({ folded }: Cell): boolean {
  if (sellerSign.test(folded) || /^n[°o] /.test(folded)) return false
  return streetLine.test(folded) || townLine.test(folded) || /\d/.test(folded)
}

/** Without the word before it, and without the telephone and the mail that follow in the same line. */
function addressIn(text: string): string {
  const parts = text.replace(/^[\p{L}\s]{3,20} : /u, '').split(/\s[|•·]\s/)
  const end = parts.findIndex((part) => /@|www\.|(?:\+|0)\d[\d\s.()-]{7,}/.test(part))
  return (end < 0 ? parts : parts.slice(0, end)).join(', ')
}

import type { Cell } from '../../../layout/cell.js'
import { fieldAt } from '../../extraction/values/evidence.js'
import type { Read } from '../../energy-invoice.js'
import type { InvoiceDocumentKind } from '../invoice.js'
import type { PrintedDocument } from '../printed-document.js'
import { termSource, termsOf } from '../vocabulary/vocabularies.js'

const kinds: readonly (readonly [kind: InvoiceDocumentKind, terms: readonly string[]])[] = [
  ['avoir', termsOf(({ titles }) => titles.creditNote)],
  ['facture', termsOf(({ titles }) => titles.invoice)],
  ['recu', termsOf(({ titles }) => titles.receipt)],
]
const anyTitle = kinds.map(([kind, terms]) => [kind, new RegExp(termSource(terms), 'u')] as const)

/** The title of the document: of the short texts that name one, the one in the largest type, then the uppermost. */
export function readDocumentKind({ layouts }: PrintedDocument): Read<InvoiceDocumentKind> {
  const [first] = layouts
  const titles = (first?.cells ?? [])
    .filter((cell) => cell.text.length <= 60)
    .flatMap((cell) => {
      const named = namedIn(cell)
      return named === null ? [] : [{ cell, ...named }]
    })
    .sort((one, other) => heightOf(other.cell) - heightOf(one.cell) || one.cell.top - other.cell.top)
  const [title] = titles
  if (title === undefined) return null
  // "Facture d'avoir", and a credit note that recalls its invoice in the same type.
  const credit = titles.find(
    ({ kind, cell, start }) => kind === 'avoir' && start <= 12 && heightOf(cell) > 0.85 * heightOf(title.cell),
  )
  const { kind, cell, start, end } = credit ?? title
  return fieldAt(kind, start <= 12 ? 0.95 : 0.8, cell, start, end)
}

/** "Avoir" is a verb as well: as a title it begins its line. */
function beginsWithTitle({ folded }: Cell, start: number): boolean {
  return /^(?:(?:votre|notre|facture d'|facture|duplicata|your|ihre|uw)\s?)?$/.test(folded.slice(0, start))
}

function namedIn(cell: Cell): { kind: InvoiceDocumentKind; start: number; end: number } | null {
  const found = anyTitle.flatMap(([kind, pattern]) => {
    const match = pattern.exec(cell.folded)
    return match === null ? [] : [{ kind, start: match.index, end: match.index + match[0].length }]
  })
  const titles = found.filter(({ kind, start }) => kind !== 'avoir' || beginsWithTitle(cell, start))
  const [longest] = titles.sort(
    (one, other) => other.end - other.start - (one.end - one.start) || one.start - other.start,
  )
  return longest ?? null
}

function heightOf({ top, bottom }: Cell): number {
  return bottom - top
}

import { boxOfRange, type Cell } from '../../../layout/cell.js'
import type { Evidence, Field } from '../../field.js'

const longestQuote = 200

/** True when the words were recognised on a picture: a text layer is certain of each. */
export function isRecognised({ words }: Cell): boolean {
  return words.some(({ confidence }) => confidence < 1)
}

/** The place of a part of a cell, with the words around it as quote. */
export function evidenceAt(cell: Cell, start?: number, end?: number, quote: string = cell.text): Evidence {
  const short = quote.length > longestQuote ? `${quote.slice(0, longestQuote - 1)}…` : quote
  return { source: 'rules', page: cell.page, box: boxOfRange(cell, start, end), quote: short }
}

/** A value read at a place of the document. */
export function fieldAt<T>(
  value: T,
  confidence: number,
  cell: Cell,
  start?: number,
  end?: number,
  quote?: string,
): Field<T> {
  return { value, confidence, evidence: [evidenceAt(cell, start, end, quote)] }
}

/** The same value with another confidence, kept within 0.01 and 0.99. */
export function withConfidence<T>(field: Field<T>, confidence: number): Field<T> {
  return { ...field, confidence: Math.min(0.99, Math.max(0.01, confidence)) }
}

/** A value computed from others, carrying their evidence. */
export function derivedField<T>(value: T, confidence: number, from: readonly Field<unknown>[]): Field<T> {
  return {
    value,
    confidence,
    evidence: from.flatMap((field) => field.evidence).map((evidence) => ({ ...evidence, source: 'derived' as const })),
  }
}

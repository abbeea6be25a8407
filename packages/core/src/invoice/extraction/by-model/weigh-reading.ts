import type { Read } from '../../energy-invoice.js'
import type { Field, Reading } from '../../field.js'
import { sameValue } from '../label-hints/read-hinted-value.js'
import { compactText } from './page-text.js'

/** Between the words of an electronic invoice and none: rules never are certain. */
const most = 0.995
/** Below it, what the rules read gives way to what a model shows in the document. */
const weak = 0.7
const disputed = 0.6

export interface Weighing {
  /** The other figures of the bill prove what the rules read. */
  isConfirmed: boolean
  /** Free text, such as a name. */
  isText: boolean
}

/** What becomes of a leaf that rules and a model have read, and whether they disagree. */
export interface Weighed {
  field: Field<unknown>
  isDisputed: boolean
}

/**
 * Rules and a model on one value. Agreed: half of the doubt is gone, both prove it. Told by the model alone: its own.
 * Disputed: what the arithmetic of the bill confirms stays as it is; else the surer of the two, with less confidence, and
 * the other beside it (`contradicted_by`).
 */
export function weighReading(printed: Read<unknown>, told: Field<unknown>, { isConfirmed, isText }: Weighing): Weighed {
  if (printed === null) return { field: told, isDisputed: false }
  if (isText ? isSameText(printed.value, told.value) : sameValue(printed.value, told.value)) {
    const confidence = printed.confidence === 1 ? 1 : Math.min(most, (1 + printed.confidence) / 2)
    const isPlaced = told.evidence.some(({ box }) => box !== null)
    const agreed = isPlaced ? { ...printed, confidence, evidence: [...printed.evidence, ...told.evidence] } : printed
    return { field: agreed, isDisputed: false }
  }
  if (isConfirmed) return { field: { ...printed, contradicted_by: readingOf(told) }, isDisputed: true }
  if (printed.confidence < weak && told.confidence > printed.confidence) {
    const confidence = Math.min(disputed, told.confidence)
    return { field: { ...told, confidence, contradicted_by: readingOf(printed) }, isDisputed: true }
  }
  const confidence = Math.round(printed.confidence * 0.9 * 10_000) / 10_000
  return { field: { ...printed, confidence, contradicted_by: readingOf(told) }, isDisputed: true }
}

/** Names and addresses are the same when one holds the other: a model adds or leaves a title, a floor, a country. */
function isSameText(one: unknown, other: unknown): boolean {
  const [first, second] = [compactText(String(one)), compactText(String(other))]
  return first.includes(second) || second.includes(first)
}

function readingOf({ value, confidence, evidence }: Field<unknown>): Reading<unknown> {
  return { value, confidence, evidence }
}

import type { ReviewField } from '@constat/client'
import { evidenceLevels } from '../bill/evidence-levels.js'

const sure = evidenceLevels[0].least

export interface FieldGroups {
  /** Least sure first. */
  readonly doubtful: readonly ReviewField[]
  /** In the order of the document type. */
  readonly sure: readonly ReviewField[]
  readonly unread: readonly ReviewField[]
}

/** Fields in the order in which a person should look at them. */
export function groupFields(fields: readonly ReviewField[]): FieldGroups {
  const read = fields.filter(({ value }) => value !== null)
  const confidenceOf = ({ confidence }: ReviewField): number => confidence ?? 0
  return {
    doubtful: read.filter((field) => confidenceOf(field) < sure).sort((a, b) => confidenceOf(a) - confidenceOf(b)),
    sure: read.filter((field) => confidenceOf(field) >= sure),
    unread: fields.filter(({ value }) => value === null),
  }
}

/** The first place of a field that can be drawn; null for none. */
export function placeOf({ evidence }: ReviewField) {
  const found = evidence.find(({ page, box }) => page !== null && box !== null)
  return found?.page != null && found.box !== null ? { page: found.page, box: found.box } : null
}

export type Place = NonNullable<ReturnType<typeof placeOf>>

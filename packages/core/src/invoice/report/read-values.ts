import { confidenceLevels, type Field } from '../field.js'
import type { Read } from '../energy-invoice.js'

/** Confidence below which a value is shown with a mark. */
export const doubtfulBelow = confidenceLevels.uncertain

/** The value of a leaf, or null when the bill did not show it. Numbers that are none count as not read. */
export function valueOf<T>(leaf: Read<T>): T | null {
  if (leaf === null) return null
  return typeof leaf.value === 'number' && !Number.isFinite(leaf.value) ? null : leaf.value
}

/** The text of a leaf without surrounding blanks, or null when it holds none. */
export function textOf(leaf: Read<string>): string | null {
  const text = leaf?.value.trim() ?? ''
  return text === '' ? null : text
}

/** The sum of the leaves that were read, or null when none was. */
export function sumOf(leaves: readonly Read<number>[]): number | null {
  const values = leaves.map(valueOf).filter((value) => value !== null)
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0)
}

/** Whether one of the leaves was read with little confidence. */
export function isDoubtful(leaves: readonly (Field<unknown> | null)[]): boolean {
  return leaves.some((leaf) => leaf !== null && leaf.confidence < doubtfulBelow)
}

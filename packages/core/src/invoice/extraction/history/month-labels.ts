import type { Cell } from '../../../layout/cell.js'
import { isRecognised } from '../values/evidence.js'

/** The label of a month in a printed history. */
export interface MonthLabel {
  cell: Cell
  month: string
  /** The labels on both sides of one that was not read: recognition lost it, they say which month it was. */
  between?: readonly [MonthLabel, MonthLabel]
}

/** Fewer labels do not tell how far one month stands from the next. */
const leastLabels = 4

function centreOf({ cell }: MonthLabel): number {
  return (cell.left + cell.right) / 2
}

/** Distance from one month to the next: the median, since labels may be lost. */
export function spacingOf(labels: readonly MonthLabel[]): number {
  const gaps = labels.slice(1).map((label, index) => centreOf(label) - centreOf(labels[index] ?? label))
  return Math.abs(gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0)
}

/** The labels of a recognised chart with those between two others that stand two months and two spaces apart. */
export function withLostLabels(labels: readonly MonthLabel[]): MonthLabel[] {
  if (labels.length < leastLabels || !labels.some(({ cell }) => isRecognised(cell))) return [...labels]
  const spacing = spacingOf(labels)
  return labels.flatMap((label, index) => {
    const next = labels[index + 1]
    if (next === undefined) return [label]
    const gap = centreOf(next) - centreOf(label)
    if (monthsBetween(label.month, next.month) !== 2 || Math.abs(gap - 2 * spacing) > 0.3 * spacing) return [label]
    const cell = { ...label.cell, left: label.cell.left + gap / 2, right: label.cell.right + gap / 2 }
    return [label, { cell, month: monthAfter(label.month), between: [label, next] as const }]
  })
}

function monthsBetween(from: string, to: string): number {
  const count = (month: string): number => 12 * Number(month.slice(0, 4)) + Number(month.slice(5))
  return count(to) - count(from)
}

function monthAfter(month: string): string {
  const count = 12 * Number(month.slice(0, 4)) + Number(month.slice(5))
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
}

import type { Read } from '../../energy-invoice.js'
import { sameValue } from '../label-hints/read-hinted-value.js'
import { type LineList, tellingLeaves } from './blank-lines.js'

/** A line by the names of its leaves; what is absent was not read. */
export type Line = Readonly<Record<string, Read<unknown> | undefined>>

/**
 * For each claimed line the place of the printed line that it is about, or null: the one with most leaves alike, of which
 * one tells lines apart (an amount, an index, a month); then the only two of a kind that are left.
 */
export function alignLines(list: LineList, claimed: readonly Line[], printed: readonly Line[]): (number | null)[] {
  const { strong, weak } = tellingLeaves[list]
  const alike = (names: readonly string[], one: Line, other: Line): number =>
    names.filter((name) => one[name] != null && other[name] != null && sameValue(one[name].value, other[name].value))
      .length
  const matches: (number | null)[] = claimed.map(() => null)
  const isFree = (index: number): boolean => !matches.includes(index)
  const pairs = claimed
    .flatMap((line, at) =>
      printed.map((other, index) => ({
        at,
        index,
        telling: alike(strong, line, other),
        score: alike([...strong, ...weak], line, other),
      })),
    )
    .filter(({ telling }) => telling > 0)
    .sort((one, other) => other.score - one.score || Math.abs(one.at - one.index) - Math.abs(other.at - other.index))
  for (const { at, index } of pairs) if (matches[at] === null && isFree(index)) matches[at] = index
  for (const [at, line] of claimed.entries()) {
    if (matches[at] !== null) continue
    const [only, another] = printed.flatMap((other, index) =>
      isFree(index) && alike(weak, line, other) > 0 ? [index] : [],
    )
    const rivals = claimed.filter((one, index) => matches[index] === null && alike(weak, one, line) > 0)
    if (only !== undefined && another === undefined && rivals.length === 1) matches[at] = only
  }
  return matches
}

import type { PageLayout } from '../../../layout/cell.js'
import { paragraphsOf } from '../../../layout/paragraphs.js'
import { parseFrenchNumber } from '../values/french-numbers.js'
import type { Candidate } from './candidates.js'

/** Amounts told in sentences: the first group of the pattern is the figure. */
export function toldAmounts(layouts: readonly PageLayout[], pattern: RegExp): Candidate<number>[] {
  return layouts
    .flatMap((layout) => [...layout.cells, ...paragraphsOf(layout)])
    .flatMap((cell) => {
      const match = pattern.exec(cell.folded)
      const value = match?.[1] === undefined ? null : parseFrenchNumber(match[1])
      if (match === null || value === null) return []
      return [{ value, confidence: 0.88, cell, start: match.index, end: match.index + match[0].length }]
    })
}

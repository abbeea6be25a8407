import type { PageLayout } from '../../../layout/cell.js'
import type { ReadingNature } from '../../energy-invoice.js'
import { naturesOf } from '../readings/read-readings.js'
import { tokensOf } from '../values/tokens.js'
import type { Index, IndexPair, Text } from './index-pairs.js'

/** How far above its registers a title stands, in points. */
const titleReach = 60

/** "1287 m³ (relevé) → 1381 m³ (estimé)": the words after each figure, or those of the whole text where they are of one kind. */
export function naturesBeside({ old, next, text, layout }: IndexPair): readonly (ReadingNature | undefined)[] {
  const [before, behind] = [old, next].map((index) => naturesOf(wordsAfter(index, text)))
  // "618407 | 628249 | Réelle / Estimée" tells both.
  if (before?.length === 0 && behind?.length === 2) return behind
  const own = [before?.[0], behind?.[0]]
  const [first, second] = own
  const whole = text.map(({ folded }) => folded).join(' ')
  const isForBoth = first === undefined && /\b(?:tele-?)?(?:releve|estime)e?s\b/.test(whole)
  if (second !== undefined && isForBoth) return [second, second]
  if (own.some((nature) => nature !== undefined)) return own
  const all = [...new Set(naturesOf(whole))]
  if (all.length === 1) return [all[0], all[0]]
  const over = natureOver(text, layout)
  return all.length === 0 ? [over, over] : []
}

/** "Index télérelevés les 08/01/2026 et 11/03/2026" over the lines of the registers. */
function natureOver([first]: Text, { cells }: PageLayout): ReadingNature | undefined {
  if (first === undefined) return undefined
  const title = cells.find(
    (cell) =>
      cell.bottom <= first.top + 1 &&
      first.top - cell.bottom < titleReach &&
      /\bindex (?:tous )?(?:(?:tele)?releve|estime|reel)e?s\b/.test(cell.folded),
  )
  return title === undefined ? undefined : naturesOf(title.folded)[0]
}

/** What stands between a figure and the next one. */
function wordsAfter({ cell, start, end }: Index, text: Text): string {
  const stop = tokensOf(cell).find((token) => token.start > start && token.kind !== 'date')?.start
  const rest = cell.folded.slice(end, stop)
  if (stop !== undefined) return rest
  const others = text.slice(text.indexOf(cell) + 1)
  const figure = others.findIndex((other) => tokensOf(other).some((token) => token.kind !== 'date'))
  return [rest, ...others.slice(0, figure < 0 ? undefined : figure).map(({ folded }) => folded)].join(' ')
}

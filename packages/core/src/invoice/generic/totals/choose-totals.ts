import type { AmountRole } from './amount-role.js'
import type { LabelledAmount } from './labelled-amounts.js'
import type { TaxRow } from './tax-rows.js'
import type { Figure } from '../values/money.js'

/** An amount that may be one of the three totals, with what speaks for it. */
export interface TotalCandidate {
  figure: Figure
  score: number
  role: AmountRole | null
}

/** A total with the places that print it; none where it is only the sum of others. */
export interface PlacedTotal {
  value: number
  places: readonly Figure[]
}

/** Three amounts of which the third is the sum of the other two. */
export interface TotalsFound {
  net: PlacedTotal
  tax: PlacedTotal
  gross: PlacedTotal
}

/** Rounding of three printed amounts. */
const tolerance = 0.011
/** The highest tax in the European Union is 27 %. */
const highestShare = 0.3

const roleShares: Readonly<Record<'net' | 'tax' | 'gross', Readonly<Record<string, number>>>> = {
  net: { net: 1, total: 0.55, gross: 0.1, due: 0.1 },
  tax: { tax: 1 },
  gross: { gross: 1, due: 0.85, total: 0.8, net: 0.35 },
}

/** Candidates of one part that are tried against those of the others. */
const mostCandidates = 80

/** How well each amount fits one of the three totals, best first; a total stands at the end of what it sums. */
function candidatesFor(part: 'net' | 'tax' | 'gross', amounts: readonly LabelledAmount[]): readonly TotalCandidate[] {
  return amounts
    .flatMap((amount) => {
      const share = amount.role === null ? undefined : roleShares[part][amount.role]
      if (share === undefined) return []
      return [{ figure: amount, role: amount.role, score: share * amount.certainty + 0.1 * amount.depth }]
    })
    .sort((one, other) => other.score - one.score)
    .slice(0, mostCandidates)
}

/** The best amount for net, tax and gross that add up; null when none do. */
export function provenTotals(amounts: readonly LabelledAmount[], rows: readonly TaxRow[]): TotalsFound | null {
  const taxes = [...candidatesFor('tax', amounts), ...summedTaxes(amounts, rows)]
  let best: { score: number; net: number; tax: number; gross: number } | null = null
  for (const net of [...candidatesFor('net', amounts), ...summedBases(rows)]) {
    for (const gross of candidatesFor('gross', amounts)) {
      const difference = gross.figure.value - net.figure.value
      if (Math.abs(difference) > highestShare * Math.abs(net.figure.value) || net.figure.value === 0) continue
      // Without tax, net and gross are two places that their labels tell apart.
      if (difference === 0 && !(net.role === 'net' && gross.role !== 'net' && net.figure.cell !== gross.figure.cell))
        continue
      if (difference !== 0 && Math.sign(difference) !== Math.sign(net.figure.value)) continue
      for (const tax of taxes) {
        if (Math.abs(tax.figure.value - difference) > tolerance) continue
        // Of nested sums the whole is meant, and a printed tax says more than none.
        const size = 0.3 * Math.log10(1 + Math.abs(gross.figure.value)) + (tax.figure.value === 0 ? 0 : 0.3)
        const score = net.score + tax.score + gross.score + size
        if (best === null || score > best.score)
          best = { score, net: net.figure.value, tax: tax.figure.value, gross: gross.figure.value }
      }
    }
  }
  if (best === null) return null
  const { net, tax, gross } = best
  const taxesOfRows = rows.flatMap((row) => (row.tax.value === tax ? [row.tax] : []))
  return {
    net: { value: net, places: placesOf(net, amounts, ['net', 'total']) },
    tax: { value: tax, places: [...placesOf(tax, amounts, ['tax']), ...taxesOfRows] },
    gross: { value: gross, places: placesOf(gross, amounts, ['gross', 'total', 'due']) },
  }
}

/** Places that print a value under one of the roles, or under any when none does. */
function placesOf(value: number, amounts: readonly LabelledAmount[], wanted: readonly string[]): readonly Figure[] {
  const same = amounts.filter((amount) => amount.value === value)
  const fitting = same.filter(({ role }) => role !== null && wanted.includes(role))
  return fitting.length > 0 ? fitting : same
}

/** Where each rate has a tax of its own, the tax of the invoice is their sum. */
function summedTaxes(amounts: readonly LabelledAmount[], rows: readonly TaxRow[]): readonly TotalCandidate[] {
  const printed = amounts.filter(({ role }) => role === 'tax')
  const lists = [rows.map(({ tax }) => tax), printed, printed.filter(({ label }) => label.includes('%'))]
  return lists.flatMap((list) => {
    const [first] = list
    if (first === undefined || list.length < 2) return []
    const value = Math.round(100 * list.reduce((sum, one) => sum + one.value, 0)) / 100
    return [{ figure: { ...first, value }, role: 'tax', score: 0.9 }]
  })
}

/** The bases of all rates make the net total. */
function summedBases(rows: readonly TaxRow[]): readonly TotalCandidate[] {
  const [first] = rows
  if (first === undefined) return []
  const value = Math.round(100 * rows.reduce((sum, { base }) => sum + base.value, 0)) / 100
  // The sums of several rates are of the whole; those of one alone may be of a part.
  return [{ figure: { ...first.base, value }, role: 'net', score: rows.length > 1 ? 1.2 : 0.75 }]
}

/** The amount that its label names best, without proof. */
export function bestOf(part: 'net' | 'tax' | 'gross', amounts: readonly LabelledAmount[]): TotalCandidate | null {
  const [best] = candidatesFor(part, amounts)
  return best ?? null
}

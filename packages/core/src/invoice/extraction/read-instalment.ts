import type { PageLayout } from '../../layout/cell.js'
import type { EnergyInvoice } from '../energy-invoice.js'
import { evidenceAt, fieldAt } from './evidence.js'
import { tokensOf, type Token } from './tokens.js'

const title =
  /echeancier|calendrier (?:de paiement|des prelevements)|(?:vos |mes )?prochaines? mensualites?|mensualisation/
const fewest = 3

/** A schedule of future instalments: dates and equal amounts under a title. */
export function readInstalment(layouts: readonly PageLayout[]): EnergyInvoice['instalment'] {
  for (const layout of layouts) {
    const heading = layout.cells.find((cell) => title.test(cell.folded) && cell.text.length < 70)
    if (heading === undefined) continue
    const tokens = layout.cells
      .filter((cell) => cell.top >= heading.top - 1 && cell.top < heading.bottom + 320)
      .flatMap((cell) => tokensOf(cell))
    const dates = tokens.filter((token): token is Extract<Token, { kind: 'date' }> => token.kind === 'date')
    const amounts = tokens.filter((token): token is Extract<Token, { kind: 'amount' }> => token.kind === 'amount')
    const common = mostFrequent(amounts.map((amount) => amount.value))
    const equal = amounts.filter((amount) => amount.value === common)
    const first = equal[0]
    const next = [...dates].sort((a, b) => a.value.localeCompare(b.value))[0]
    if (first === undefined || next === undefined || equal.length < fewest || dates.length < equal.length) continue
    const place = evidenceAt(heading)
    return {
      amount: fieldAt(first.value, 0.95, first.cell, first.start, first.end),
      count: { value: equal.length, confidence: 0.9, evidence: [place] },
      next_date: fieldAt(next.value, 0.94, next.cell, next.start, next.end),
    }
  }
  return null
}

function mostFrequent(values: readonly number[]): number | null {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts.entries()].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

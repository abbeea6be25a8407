import type { PageLayout } from '../../../layout/cell.js'
import { tokensOf } from '../values/tokens.js'
import type { Candidate } from './candidates.js'
import { isMoney } from './vat-candidate.js'

/** VAT is a fifth of HT at most; at 5.5 % of the subscription alone it may be little. */
const [leastShare, mostShare] = [0.02, 0.201]
const cent = 0.011

/** HT and VAT as they are named, and their sum wherever it is printed: what its label calls TTC may be the instalment. */
export function withPrintedSum(
  hts: readonly Candidate<number>[],
  vats: readonly Candidate<number>[],
  layouts: readonly PageLayout[],
): { ht: number; vat: number; ttc: Candidate<number> } | null {
  const money = layouts.flatMap(({ cells }) => cells.flatMap((cell) => tokensOf(cell).filter(isMoney)))
  for (const { value: ht } of [...hts].sort(surerFirst)) {
    for (const { value: vat } of [...vats].sort(surerFirst)) {
      const share = vat / ht
      if (!(share > leastShare && share < mostShare)) continue
      const sum = money.find(({ value }) => Math.abs(ht + vat - value) < cent)
      if (sum === undefined) continue
      const { value, cell, start, end } = sum
      return { ht, vat, ttc: { value, confidence: 0.95, cell, start, end } }
    }
  }
  return null
}

function surerFirst(one: Candidate<number>, other: Candidate<number>): number {
  return other.confidence - one.confidence
}

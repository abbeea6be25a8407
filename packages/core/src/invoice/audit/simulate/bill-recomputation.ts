import type { IsoDate } from '../../energy-invoice.js'
import type { BillTotals } from './bill-totals.js'

/** One line of a bill beside what it should come to. */
export interface RecomputedLine {
  /** E.g. `energies.0.consumption.1`. */
  readonly place: string
  readonly part: 'subscription' | 'consumption' | 'tax' | 'service'
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  /** Printed, EUR before VAT; null where not read. */
  readonly billed_ht: number | null
  /** Recomputed, EUR before VAT; null with a reason. */
  readonly expected_ht: number | null
  /** Billed minus expected; null where either is not known. */
  readonly difference_ht: number | null
  /** Percent: the legal rate of the days, or the printed one; null where neither is known. */
  readonly vat_rate: number | null
  /** French sentence: why the line was not recomputed; null where it was. */
  readonly reason: string | null
}

/** The whole bill, expected against billed. EUR. */
export interface BillRecomputation {
  readonly lines: readonly RecomputedLine[]
  /** With the printed amount of each line that nothing gives; null where a line was not read. */
  readonly expected: BillTotals | null
  /** Printed; null where not read. */
  readonly billed: { readonly [Total in keyof BillTotals]: number | null }
  /** Billed minus expected total including tax; null where either is not known. */
  readonly difference_ttc: number | null
  /** French sentence: why there is no expected total; null where there is one. */
  readonly reason: string | null
}

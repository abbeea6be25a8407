import type { BillChange, BillRecomputation, BillSimulation, EnergyInvoice } from '@constat/core'

/** A bill, what was changed on it, and what came out. */
export interface Simulated {
  readonly file: string
  readonly invoice: EnergyInvoice
  readonly change: BillChange
  readonly simulation: BillSimulation
  /** The bill as it is: what was billed, line by line. */
  readonly recomputation: BillRecomputation
}

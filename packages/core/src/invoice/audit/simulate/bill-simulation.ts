import type { RegulatedOption } from '../../../energy/reference-rows.js'
import type { IsoDate } from '../../energy-invoice.js'

/** What to change on a bill. A change of option or power takes the regulated prices of the days, for it and for the rest. */
export interface BillChange {
  /** Regulated option of the electricity. @default the option of the bill */
  option?: RegulatedOption
  /** Subscribed power, kVA. @default the power of the bill */
  powerKva?: number
  /** The prices of the bill, or the regulated ones of the days before tax. @default 'billed' */
  prices?: 'billed' | 'regulated'
  /** Share of off-peak kWh, 0..1: needed from Base to off-peak hours, which no Base bill tells apart. */
  offPeakShare?: number
}

/** One line of a recomputed bill. */
export interface SimulatedLine {
  /** The line of the bill that it stands for, e.g. `energies.0.consumption.1`. */
  readonly place: string
  readonly part: 'subscription' | 'consumption' | 'tax' | 'service'
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  /** kWh; null for other lines. */
  readonly quantity_kwh: number | null
  /** EUR per kWh or per month before tax; null for other lines. */
  readonly unit_price_ht: number | null
  /** EUR before VAT, rounded to the cent. */
  readonly amount_ht: number
  /** Percent. */
  readonly vat_rate: number
  /** False for what no grid gives (services, discounts, taxes outside the tables): the amount is the printed one. */
  readonly recomputed: boolean
  /** French sentence: why the amount is the printed one; null where it was recomputed. */
  readonly reason: string | null
}

/** A bill as it should be, or would be; or why it cannot be recomputed. Amounts in EUR. */
export interface BillSimulation {
  readonly lines: readonly SimulatedLine[]
  /** Recomputed; null with a reason. */
  readonly totals: { readonly ht: number; readonly vat: number; readonly ttc: number } | null
  /** Printed on the bill, null where not read. */
  readonly billed: { readonly ht: number | null; readonly ttc: number | null }
  /** Printed minus recomputed total including tax; null where either is not known. */
  readonly difference_ttc: number | null
  /** French sentence: why nothing was recomputed; null otherwise. */
  readonly reason: string | null
}

/** Thrown inside the room only, and caught by `simulateBill`: a French reason that ends a simulation. */
export class NotSimulated extends Error {}

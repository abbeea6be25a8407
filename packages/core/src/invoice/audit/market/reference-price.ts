import type { Known } from './billed-energy-price.js'

/** What a billed price is compared with. */
export interface ReferencePrice {
  /** French name of the reference. */
  readonly label: string
  readonly eurPerKwh: number
  /** First day of validity of the latest reference used. */
  readonly from: string
}

/** A reference, or why there is none; `label` is known where the kind of reference is. */
export type KnownReference = Known<ReferencePrice>

/** Beyond this ratio between two references of one line, the even spread by day would decide the result. */
export const MAXIMUM_SPREAD = 1.1

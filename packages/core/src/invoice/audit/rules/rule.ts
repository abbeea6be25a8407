import type { ReferenceData } from '../../../energy/reference-data.js'
import type { EnergyInvoice, IsoDate } from '../../energy-invoice.js'
import type { Field } from '../../field.js'

/** Families of rules, in the order of the catalogue. */
export type RuleFamily =
  'E-ARI' | 'E-TAX' | 'E-RDG' | 'E-IDN' | 'E-PWR' | 'E-OPT' | 'E-PRC' | 'E-SRV' | 'E-FEE' | 'E-LEG' | 'E-DUA' | 'E-B2B'

/** What a rule is, apart from its arithmetic: published in docs/reference/rules.md. */
export interface RuleDescription {
  /** Stable, e.g. `E-TAX-03`. */
  readonly id: string
  readonly family: RuleFamily
  readonly severity: 1 | 2 | 3
  /** Short French title, at most 70 characters. */
  readonly title: string
  /** What is compared with what, in English, for the reference. */
  readonly logic: string
  /** French text of the legal or tariff basis, with its reference. */
  readonly basis: string
  /** How sure the basis is: A, B or C as in the reference data. */
  readonly basisConfidence: 'A' | 'B' | 'C'
  /** What the customer can do, in French. */
  readonly advice: string
  /**
   * French paragraph of a claim; `{constat}` stands for the message of the finding. Null where a finding is no claim: a
   * price above a public reference, an option or a power that suits the site badly are choices, not faults of a bill.
   */
  readonly letter: string | null
}

/** A gap between the bill and what is expected. */
export interface Gap {
  readonly message: string
  readonly expected: string | null
  readonly observed: string | null
  readonly difference: number | null
  /** EUR including tax, in the customer's disfavour when positive. */
  readonly rangeEur: readonly [number, number] | null
  /** Fields that the finding shows. */
  readonly evidence: readonly (Field<unknown> | null)[]
  /** Further fields that the comparison rests on. */
  readonly inputs?: readonly (Field<unknown> | null)[]
  /** 0..1, below 1 when something else on the bill makes a misreading likely. */
  readonly certainty?: number
}

/** What one comparison gave. */
export type Check =
  | { readonly outcome: 'held'; readonly reference?: string | undefined }
  | { readonly outcome: 'silent'; readonly reason: string }
  | { readonly outcome: 'gap'; readonly gap: Gap; readonly reference?: string | undefined }

/** What a rule may use beside the invoice. */
export interface RuleContext {
  /** Dated tables. */
  readonly reference: ReferenceData
  /** Day of the audit, `YYYY-MM-DD`. */
  readonly today: IsoDate
  /** Earlier bills of the same customer, as far as they can be trusted, oldest first. */
  readonly earlier: readonly EnergyInvoice[]
}

/** A rule: its description and a pure function of the trusted invoice. */
export interface Rule extends RuleDescription {
  readonly check: (invoice: EnergyInvoice, context: RuleContext) => readonly Check[]
}

/** The comparison holds. `reference` is the first day of validity of the reference row used. */
export function held(reference?: string): Check {
  return { outcome: 'held', reference }
}

/** Nothing can be compared, and why (French sentence). */
export function silent(reason: string): Check {
  return { outcome: 'silent', reason }
}

/** The comparison fails. */
export function gap(found: Gap, reference?: string): Check {
  return { outcome: 'gap', gap: found, reference }
}

/** Two amounts at stake in order, whatever their signs. */
export function range(first: number, second: number): readonly [number, number] {
  const [low, high] = first <= second ? [first, second] : [second, first]
  return [Math.round(low * 100) / 100 || 0, Math.round(high * 100) / 100 || 0]
}

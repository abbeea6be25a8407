import type { NurseContext } from '../nurse-context.js'
import type { CaseTruth } from './case-truth.js'

/** How cases are told apart in a report. */
export const strataNames = ['phototype', 'etiologie', 'qualite'] as const

/** A way of `strataNames`. */
export type StratumName = (typeof strataNames)[number]

/** One wound of a dataset: its photographs and what experts say of them. */
export interface EvaluationCase {
  /** Unique in the dataset; it stays on this machine and is in no report. */
  id: string
  /** Reads the photographs, 1 to 4 views of the wound. */
  photos: () => Promise<readonly Uint8Array[]>
  /** Day of the photographs, ISO. */
  date?: string
  /** Sent to the model with the photographs, as a nurse's context is. */
  context?: NurseContext
  truth: CaseTruth
  strata: Readonly<Partial<Record<StratumName, string | undefined>>>
}

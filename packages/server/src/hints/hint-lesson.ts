import type { EnergyInvoice, InputFile, LabelHints } from '@constat/core'

/** A bill, what was read of it, and what a person made of that. */
export interface HintLesson {
  readonly files: readonly InputFile[]
  readonly extracted: EnergyInvoice
  readonly corrected: EnergyInvoice
}

/**
 * Reads a bill again and says beside which labels it prints what was corrected.
 *
 * @throws ConstatError as `readDocument` does
 */
export type LearnHints = (lesson: HintLesson, options: { signal?: AbortSignal }) => Promise<LabelHints>

import type { InputFile } from '@constat/core'

/** One analysis that is to be backed up, as it waits for it. */
export interface WaitingBackup {
  readonly runId: string
  /** Milliseconds since 1970 UTC. */
  readonly startedAt: number
  readonly sourceKind: 'pdf' | 'images'
  /** Decimal digits: more of them than a number holds exactly. */
  readonly userId: string | null
  readonly invoiceId: string | null
  readonly externalRef: string | null
  readonly customerName: string | null
  /** JSON of the answer of a direct call, or of the result of a task. */
  readonly answer: string
  readonly files: readonly InputFile[]
}

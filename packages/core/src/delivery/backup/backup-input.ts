/** One file of a backup. */
export interface BackupFile {
  readonly bytes: Uint8Array
  readonly contentType: string
}

/** What one analysis leaves to be kept. */
export interface BackupInput {
  /** First part of the key, such as `production`. */
  readonly environment: string
  /** Tells this run from all others, also when it is run again: the id of its task. Letters, digits, `_`, `-`. */
  readonly runId: string
  /** When the run began; names the folder, to the second, in UTC. */
  readonly startedAt: Date
  /** A bigint only beyond the whole numbers that a `number` holds exactly. */
  readonly userId: number | bigint | null
  readonly invoiceId: number | bigint | null
  readonly externalRef: string | null
  /** Names the folder, shortened and without accents. */
  readonly customerName: string | null
  readonly sourceKind: 'pdf' | 'images'
  /** `electricite`, `gaz` or `dual`: part of the names of the files. */
  readonly energyType: string
  readonly highlights: readonly string[]
  readonly originalPages: number
  /** The files as they were sent, in order. */
  readonly originals: readonly BackupFile[]
  readonly fullReport: BackupFile
  readonly anonymousReport: BackupFile
}

import type {
  DatedWoundImage,
  ModelAnswer,
  WoundAssessment,
  WoundComparison,
  WoundInput,
  WoundMode,
  WoundProgress,
} from '@constat/core'

/** Assesses photographs of wounds with the model of the settings, whoever asks for it. */
export interface Wounds {
  /** The models in the order in which they are asked; at least one. */
  readonly models: readonly WoundModel[]
  readonly mode: WoundMode
  /** @throws ConstatError as `assessWound` of `@constat/core` does */
  assess(request: WoundRequest, watch?: WoundWatch): Promise<WoundAssessment>
  /** @throws ConstatError as `compareWounds` of `@constat/core` does */
  compare(request: ComparisonRequest, watch?: WoundWatch): Promise<WoundComparison>
}

export interface WoundModel {
  readonly provider: string
  readonly model: string
  readonly isLocal: boolean
}

interface AboutPatient {
  /** A minor's photograph goes to a local model or nowhere. */
  readonly patientMineur?: boolean
  /** Pseudonym of whoever asks, for the audit record: the id of a key. */
  readonly actor?: string
}

export interface WoundRequest extends WoundInput, AboutPatient {}

export interface ComparisonRequest extends AboutPatient {
  /** In any order. */
  readonly images: readonly DatedWoundImage[]
}

export interface WoundWatch {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: WoundProgress) => void
  /** Told of each answer of the model that was kept or refused, for what it used. */
  readonly onAnswer?: (answer: ModelAnswer) => void
}

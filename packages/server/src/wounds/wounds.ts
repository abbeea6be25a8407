import type {
  DatedWoundImage,
  ModelAnswer,
  WoundAssessment,
  WoundComparison,
  WoundInput,
  WoundMode,
  WoundPhoto,
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
  /** @returns a PDF, under the theme of the settings; throws as `renderWoundReport` of `@constat/core` does */
  report(request: ReportRequest, signal?: AbortSignal): Promise<Uint8Array>
  /** @returns a PDF, under the theme of the settings; throws as `renderWoundComparison` of `@constat/core` does */
  reportComparison(request: ComparisonReportRequest, signal?: AbortSignal): Promise<Uint8Array>
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

interface AboutReport {
  /** Whether the photographs are shown. */
  readonly showsPhotos: boolean
  /** Whose wound it is, as it is to be printed; null for nothing. */
  readonly reference: string | null
}

export interface ReportRequest extends AboutReport {
  readonly assessment: WoundAssessment
  /** Those that were assessed. */
  readonly images: readonly WoundPhoto[]
}

export interface ComparisonReportRequest extends AboutReport {
  readonly comparison: WoundComparison
  /** Those that were compared. */
  readonly images: readonly DatedWoundImage[]
}

export interface WoundWatch {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: WoundProgress) => void
  /** Told of each answer of the model that was kept or refused, for what it used. */
  readonly onAnswer?: (answer: ModelAnswer) => void
}

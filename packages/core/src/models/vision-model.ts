/** A language model that reads text and pictures; the seam behind which every vendor stands. */
export interface VisionModel {
  /** The vendor, such as `openai`; `local` when nothing says more. */
  readonly provider: string
  /** The model as it is asked for. */
  readonly modelId: string
  /** True when what is sent stays on this machine or network. Absent means that it leaves. */
  readonly isLocal?: boolean
  /**
   * Asks once. A refusal, a filtered or a cut answer is an answer, told by `finishReason`.
   *
   * @throws ModelRequestError, ModelKeyRefusedError, ModelTimeoutError, AbortedError
   */
  generate(call: ModelCall): Promise<ModelAnswer>
}

/** One question to a model. */
export interface ModelCall {
  /** What the model is told to do: the only text that it may take orders from. */
  instructions: string
  /** What it is to work on, in order. */
  parts: readonly ModelPart[]
  /** The shape of the answer; absent for free text. */
  schema?: ModelSchema
  /** Room for the answer, in tokens of the model, its reasoning included where it has any. */
  maxOutputTokens: number
  /** Left out where a model does not take it. */
  temperature?: number
  signal?: AbortSignal
  /** After this time the request is stopped; 120 000 when absent. */
  maxMilliseconds?: number
  /** Number of the run, from 1, when the same question is asked several times to compare the answers: a cache tells them apart. */
  run?: number
}

export type ModelPart = ModelText | ModelImage

export interface ModelText {
  type: 'text'
  text: string
}

export interface ModelImage {
  type: 'image'
  mediaType: 'image/jpeg' | 'image/png' | 'image/webp'
  bytes: Uint8Array
}

/** A JSON schema that every vendor's strict mode takes; `toModelSchema` makes one. */
export interface ModelSchema {
  /** Letters, digits, `_` and `-`, at most 64. */
  name: string
  json: Readonly<Record<string, unknown>>
}

/** How an answer was held to a schema: to it, to being JSON, or by words alone. */
export type SchemaLevel = 'json_schema' | 'json_object' | 'text'

/** Why a model stopped. */
export type FinishReason = 'stop' | 'length' | 'refusal' | 'content-filter' | 'tool-call' | 'other'

export interface ModelAnswer {
  /** The answer as it came; empty when there is none. */
  text: string
  finishReason: FinishReason
  /** The model's words when it declined. */
  refusal: string | null
  usage: ModelUsage
  /** The model that answered, which may be a dated version of the one asked for. */
  modelId: string
  /** The vendor's id of the request, to quote to its support. */
  requestId: string | null
  /** Null when no price is known: never 0 by ignorance. */
  cost: ModelCost | null
  /** True when `withCache` gave it without asking the model. */
  fromCache?: boolean
  /** Which of several models was asked, and where; absent where there is one model alone that says nothing of itself. */
  asked?: AskedModel
  /** Null without a schema, absent when the model does not say. */
  schemaLevel?: SchemaLevel | null
  /** The vendor's mark of the configuration that answered, where it gives one. */
  systemFingerprint?: string | null
}

/** The model behind an answer, as it was asked for. */
export interface AskedModel {
  provider: string
  modelId: string
  /** Name of the host and its port; null when the model has no address. */
  host: string | null
}

/** Tokens, null where the vendor does not say. */
export interface ModelUsage {
  /** All that was sent, the cached part included. */
  inputTokens: number | null
  /** All that was written, the reasoning included. */
  outputTokens: number | null
  /** The part of `inputTokens` that the vendor took from its own cache. */
  cachedTokens: number | null
}

export interface ModelCost {
  amount: number
  currency: 'USD'
  /** Date (ISO) of the price that was applied. */
  pricedOn: string
}

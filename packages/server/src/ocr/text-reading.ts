import type { InputFile, ModelUsage } from '@constat/core'

/** Pictures of text, to be read by one of the engines of the settings. */
export interface TextRequest {
  readonly files: readonly InputFile[]
  /** That of `OCR_ENGINE`, or the service of `OCR_BASE_URL` and `MODEL_NAME`. */
  readonly engine: 'settings' | 'vision'
}

/** What stands on the pictures. */
export interface TextReading {
  /** The text of each page, its lines as printed, from top to bottom; empty where a page has none. */
  readonly pages: readonly string[]
  /** Tokens of the model that read; 0 where none was asked, null where its service does not say. */
  readonly usage: Pick<ModelUsage, 'inputTokens' | 'outputTokens'>
}

/**
 * Reads the text of pictures.
 *
 * @throws ConstatError as `readDocument` does
 */
export type ReadText = (request: TextRequest, options: { signal?: AbortSignal }) => Promise<TextReading>

import type { ModelUsage } from '../models/vision-model.js'

/** What read the pictures of a document, and what it took. */
export interface OcrUse {
  /** Id of the engine: `tesseract-js`. */
  engine: string
  /** How many pictures it read: pages, and the pieces of them that were looked at again. */
  pictures: number
  /**
   * Tokens of the model behind it, over all pictures; a number is null where its service does not say. Null of an
   * engine that asks no model.
   */
  usage: Pick<ModelUsage, 'inputTokens' | 'outputTokens'> | null
}

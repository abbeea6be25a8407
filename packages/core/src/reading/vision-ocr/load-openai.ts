import type * as sdk from 'openai'
import { OcrFailedError } from '../../errors/ocr-failed-error.js'

export const engineId = 'vision-ocr'

export type OpenAiSdk = typeof sdk

/**
 * The SDK, which callers install beside this package when they use this engine.
 *
 * @throws OcrFailedError when it is not installed
 */
export async function loadOpenAi(load: () => Promise<OpenAiSdk> = () => import('openai')): Promise<OpenAiSdk> {
  try {
    return await load()
  } catch (cause) {
    const reason = 'the npm package openai (7 or later) is not installed'
    throw new OcrFailedError({ engine: engineId, reason }, cause)
  }
}

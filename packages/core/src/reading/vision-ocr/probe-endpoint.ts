import { OcrFailedError } from '../../errors/ocr-failed-error.js'
import { engineId } from './load-openai.js'
import type { VisionOcrOptions } from './vision-ocr-options.js'

const answerMilliseconds = 2000

/**
 * Asks the endpoint for its models. Some have no such list: what counts is that it answers and takes the key.
 *
 * @throws OcrFailedError when it does not
 */
export async function probeEndpoint(
  { baseUrl, apiKey, fetch: ask = fetch }: Pick<VisionOcrOptions, 'baseUrl' | 'apiKey' | 'fetch'>,
  signal?: AbortSignal,
): Promise<void> {
  const deadline = AbortSignal.timeout(answerMilliseconds)
  const headers: Record<string, string> = apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }
  let status: number
  try {
    const response = await ask(`${baseUrl.replace(/\/+$/, '')}/models`, {
      headers,
      signal: signal === undefined ? deadline : AbortSignal.any([signal, deadline]),
    })
    status = response.status
    await response.body?.cancel()
  } catch (cause) {
    throw new OcrFailedError({ engine: engineId, reason: 'the endpoint cannot be reached' }, cause)
  }
  if (status === 401 || status === 403 || status >= 500)
    throw new OcrFailedError({ engine: engineId, reason: `the endpoint answered ${status}` })
}

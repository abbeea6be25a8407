import type { OpenAI } from 'openai'
import { OcrFailedError } from '../../errors/ocr-failed-error.js'
import type { OcrPage } from '../ocr-engine.js'
import type { RasterImage } from '../raster-image.js'
import { engineId, loadOpenAi, type OpenAiSdk } from './load-openai.js'
import { toDataUrl } from './to-data-url.js'
import type { TokenProbability } from './token-confidence.js'
import type { VisionOcrOptions } from './vision-ocr-options.js'

type Options = VisionOcrOptions & Required<Omit<VisionOcrOptions, 'apiKey' | 'fetch'>>

export interface ModelAnswer {
  text: string
  tokens: readonly TokenProbability[] | null
  usage: NonNullable<OcrPage['usage']>
}

/**
 * Sends a picture and gives the whole answer.
 *
 * @throws OcrFailedError when the endpoint fails, or the answer is refused, cut off or missing
 */
export async function askModel(image: RasterImage, options: Options, signal: AbortSignal): Promise<ModelAnswer> {
  const [sdk, url] = await Promise.all([loadOpenAi(), toDataUrl(image)])
  const client = createClient(sdk, options)
  const { model, prompt, maxTokens, extraParameters } = options
  const request: OpenAI.ChatCompletionCreateParamsNonStreaming = {
    model,
    messages: [
      {
        role: 'user',
        content: [
          { type: 'image_url', image_url: { url } },
          { type: 'text', text: prompt },
        ],
      },
    ],
    max_completion_tokens: maxTokens,
    temperature: 0,
    logprobs: true,
    ...extraParameters,
  }
  try {
    return readAnswer(await client.chat.completions.create(request, { signal }))
  } catch (cause) {
    if (cause instanceof OcrFailedError) throw cause
    throw new OcrFailedError({ engine: engineId, reason: describe(sdk, cause) }, cause)
  }
}

/** Everything that the SDK would take from the environment is given, so that nothing of another service goes out. */
function createClient(sdk: OpenAiSdk, options: Options): OpenAI {
  return new sdk.OpenAI({
    baseURL: options.baseUrl,
    apiKey: options.apiKey ?? 'none',
    organization: null,
    project: null,
    timeout: options.maxMilliseconds,
    maxRetries: options.maxRetries,
    logLevel: 'off',
    defaultHeaders: options.apiKey === undefined ? { authorization: null } : {},
    ...(options.fetch && { fetch: options.fetch }),
  })
}

function readAnswer(completion: Partial<OpenAI.ChatCompletion>): ModelAnswer {
  const choice = completion.choices?.[0]
  const reasons: Partial<Record<OpenAI.ChatCompletion.Choice['finish_reason'], string>> = {
    length: 'the answer was cut off',
    content_filter: 'the endpoint held the answer back',
  }
  const reason = choice === undefined ? 'there is no answer' : reasons[choice.finish_reason]
  if (choice === undefined || reason !== undefined) throw fail(reason ?? 'there is no answer')
  const { refusal, content } = choice.message
  if (refusal != null && refusal !== '') throw fail('the model refused to answer')
  if (typeof content !== 'string') throw fail('there is no answer')
  const { prompt_tokens: inputTokens, completion_tokens: outputTokens } = completion.usage ?? {}
  return {
    text: content,
    tokens: choice.logprobs?.content ?? null,
    usage: { inputTokens: inputTokens ?? null, outputTokens: outputTokens ?? null },
  }
}

function fail(reason: string): OcrFailedError {
  return new OcrFailedError({ engine: engineId, reason })
}

/** What went wrong, without the endpoint's own words, which may quote the request. */
function describe(sdk: OpenAiSdk, error: unknown): string {
  if (error instanceof sdk.APIConnectionError) return 'the endpoint cannot be reached'
  const status: unknown = error instanceof sdk.APIError ? error.status : undefined
  return typeof status === 'number' ? `the endpoint answered ${status}` : 'the answer of the endpoint is no completion'
}

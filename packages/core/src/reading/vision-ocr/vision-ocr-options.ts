export interface VisionOcrOptions {
  /** Root of an OpenAI-compatible API: `http://localhost:8000/v1`. */
  baseUrl: string
  /** Sent as `Authorization: Bearer`; without it no such header is sent. */
  apiKey?: string
  /** The model as the endpoint names it: `deepseek-ai/DeepSeek-OCR`. */
  model: string
  /** What the model is told. @default '<|grounding|>OCR this image.': the prompt of DeepSeek-OCR for lines with boxes */
  prompt?: string
  /**
   * Sent with each request beside the standard parameters. The default is what vLLM needs for DeepSeek-OCR: the marks
   * around lines and boxes are special tokens, and repetition is held back.
   *
   * @see https://recipes.vllm.ai/deepseek-ai/DeepSeek-OCR
   */
  extraParameters?: Readonly<Record<string, unknown>>
  /** Longest answer. @default 8000: a little less than the model's context */
  maxTokens?: number
  /** Milliseconds that one picture may take, retries included, once its turn has come. @default 60 000 */
  maxMilliseconds?: number
  /** Further attempts after 408, 409, 429, 5xx or a broken connection; `retry-after` is honoured. @default 2 */
  maxRetries?: number
  /** Requests at a time. @default 4 */
  requests?: number
  /** @default the global one */
  fetch?: typeof fetch
}

export const defaultVisionOcrOptions = {
  prompt: '<|grounding|>OCR this image.',
  extraParameters: {
    skip_special_tokens: false,
    vllm_xargs: { ngram_size: 30, window_size: 90, whitelist_token_ids: [128821, 128822] },
  },
  maxTokens: 8000,
  maxMilliseconds: 60_000,
  maxRetries: 2,
  requests: 4,
} as const

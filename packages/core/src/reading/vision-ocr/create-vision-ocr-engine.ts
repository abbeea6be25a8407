import { OcrFailedError } from '../../errors/ocr-failed-error.js'
import { checkCount } from '../ocr/check-count.js'
import { checkImage } from '../ocr/check-image.js'
import type { OcrEngine, OcrOptions, OcrPage } from '../ocr-engine.js'
import { Turns } from '../ocr/turns.js'
import { withinLimits } from '../ocr/within-limits.js'
import type { RasterImage } from '../raster-image.js'
import { askModel } from './ask-model.js'
import { engineId } from './load-openai.js'
import { readGrounding } from './read-grounding.js'
import { splitLine } from './split-line.js'
import { probeEndpoint } from './probe-endpoint.js'
import { measureConfidence } from './token-confidence.js'
import { defaultVisionOcrOptions, type VisionOcrOptions } from './vision-ocr-options.js'

/**
 * Reads pictures with a vision model behind any OpenAI-compatible endpoint that answers in the grounded format of
 * DeepSeek-OCR, such as `deepseek-ai/DeepSeek-OCR` on vLLM. Needs the npm package `openai`. The picture leaves this
 * machine. The model finds the language by itself.
 *
 * Words lie where their line lies, shared out by characters. Their confidence is the probability of their tokens where
 * the endpoint gives it (`logprobs`), otherwise the constant 0.6, which is not measured. An answer without boxes is
 * refused: nothing is placed by guess.
 *
 * @throws OcrFailedError when the endpoint fails, the model refuses, or the answer is cut off or has no boxes
 * @see https://recipes.vllm.ai/deepseek-ai/DeepSeek-OCR
 * @example
 * ```ts
 * const engine = createVisionOcrEngine({ baseUrl: 'http://localhost:8000/v1', model: 'deepseek-ai/DeepSeek-OCR' })
 * const { words } = await engine.recognize(image, { languages: ['fra'] })
 * ```
 */
export function createVisionOcrEngine(options: VisionOcrOptions): OcrEngine {
  return new VisionOcrEngine(options)
}

class VisionOcrEngine implements OcrEngine {
  readonly id = engineId
  readonly #options: VisionOcrOptions & Required<Omit<VisionOcrOptions, 'apiKey' | 'fetch'>>
  readonly #turns: Turns
  readonly #running = new Set<AbortController>()
  #isClosed = false

  constructor(options: VisionOcrOptions) {
    this.#options = { ...defaultVisionOcrOptions, ...options }
    checkCount('requests', this.#options.requests)
    checkCount('maxMilliseconds', this.#options.maxMilliseconds)
    this.#turns = new Turns(this.#options.requests)
  }

  async recognize(image: RasterImage, { signal }: OcrOptions): Promise<OcrPage> {
    checkImage(engineId, image)
    return this.#turns.run(signal, async () => {
      this.#refuseIfClosed()
      const request = new AbortController()
      this.#running.add(request)
      try {
        const asking = askModel(image, this.#options, request.signal)
        const answer = await withinLimits(asking, { maxMilliseconds: this.#options.maxMilliseconds, signal })
        const confidenceOf = measureConfidence(answer.text, answer.tokens)
        const words = readGrounding(answer.text).flatMap((line) => splitLine(line, confidenceOf))
        return { words, usage: answer.usage }
      } catch (error) {
        this.#refuseIfClosed()
        throw error
      } finally {
        this.#running.delete(request)
        request.abort()
      }
    })
  }

  async probe({ signal }: OcrOptions): Promise<void> {
    await probeEndpoint(this.#options, signal)
  }

  close(): Promise<void> {
    this.#isClosed = true
    this.#turns.close(closedError())
    for (const request of this.#running) request.abort()
    return Promise.resolve()
  }

  #refuseIfClosed(): void {
    if (this.#isClosed) throw closedError()
  }
}

function closedError(): OcrFailedError {
  return new OcrFailedError({ engine: engineId, reason: 'it is closed' })
}

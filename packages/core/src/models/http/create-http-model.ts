import { ModelRequestError } from '../../errors/model-request-error.js'
import type { ModelAnswer, ModelCall, VisionModel } from '../vision-model.js'
import { type Dialect, type DialectFamily, firstDialect, lighterDialect } from './dialect.js'
import { type ModelReply, postJson } from './post-json.js'
import { filteredReason } from './read-failure.js'

/** A model behind one address: what is sent, and how the answer is read. */
export interface HttpModel {
  provider: string
  model: string
  url: string
  headers: Readonly<Record<string, string>>
  family: DialectFamily
  build: (call: ModelCall, dialect: Dialect) => Readonly<Record<string, unknown>>
  read: (reply: ModelReply, model: string) => ModelAnswer
  fetch?: typeof fetch | undefined
  isLocal?: boolean
}

/**
 * A model that is asked by HTTP. A parameter that the endpoint names in a refusal is left out and the question is asked
 * again, once for each; what was learned so is remembered. A request that a filter stopped is an answer of a filter.
 */
export function createHttpModel(about: HttpModel): VisionModel {
  const { provider, model, url, headers, family, build, read, fetch, isLocal } = about
  const asked = { provider, modelId: model, host: hostOf(url) }
  let known = firstDialect(family)
  return {
    provider,
    modelId: model,
    ...(isLocal !== undefined && { isLocal }),
    generate: async (call) => {
      const { signal, maxMilliseconds } = call
      for (let dialect = known; ;) {
        try {
          const body = build(call, dialect)
          const reply = await postJson({ provider, model, url, headers, body, signal, maxMilliseconds, fetch })
          known = dialect
          return { ...read(reply, model), asked, schemaLevel: call.schema ? dialect.level : null }
        } catch (error) {
          if (!(error instanceof ModelRequestError)) throw error
          if (error.details['reason'] === filteredReason) return { ...filtered(model, error), asked }
          const { parameter } = error.details
          const lighter = typeof parameter === 'string' ? lighterDialect(parameter, dialect, family) : null
          if (lighter === null) throw error
          dialect = lighter
        }
      }
    },
  }
}

function filtered(modelId: string, { details }: ModelRequestError): ModelAnswer {
  const { requestId } = details
  const usage = { inputTokens: null, outputTokens: null, cachedTokens: null }
  const about = { usage, modelId, requestId: typeof requestId === 'string' ? requestId : null, cost: null }
  return { text: '', finishReason: 'content-filter', refusal: null, ...about }
}

/** Without the name and password that an address can hold. */
function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host : null
}

import type { ModelAnswer, ModelCall, VisionModel } from '../../models/vision-model.js'
import type { ModelWoundObservation } from '../observation.js'
import { sacralUlcer } from '../testing/observation.test-support.js'
import type { CaseTruth } from './case-truth.js'
import type { EvaluationCase } from './evaluation-case.js'
import type { WoundDataset } from './evaluate-wound-model.js'

/** The ulcer of the sacrum, said otherwise in some places. */
export function saying(change: (observation: ModelWoundObservation) => void): string {
  const observation = structuredClone(sacralUlcer)
  change(observation)
  return JSON.stringify(observation)
}

/** A case whose photograph is a drawn wound. */
export function caseOf(id: string, photo: Uint8Array, truth: CaseTruth = {}, strata: EvaluationCase['strata'] = {}) {
  return { id, photos: () => Promise.resolve([photo]), truth, strata } satisfies EvaluationCase
}

export function datasetOf(cases: readonly EvaluationCase[]): WoundDataset {
  const note = { nom: 'essai', titre: 'Jeu d’essai', licence: 'aucune', source: 'dessins', reserves: [] }
  return { note, cases }
}

/** A model that answers each call as told, at a cent a call; keeps what it was asked. */
export function answering(reply: (call: ModelCall) => string | Partial<ModelAnswer> | Error): VisionModel & {
  calls: readonly ModelCall[]
} {
  const calls: ModelCall[] = []
  return {
    provider: 'essai',
    modelId: 'modele-1',
    calls,
    generate: (call) => {
      calls.push(call)
      const said = reply(call)
      if (said instanceof Error) return Promise.reject(said)
      return Promise.resolve({
        text: '',
        finishReason: 'stop',
        refusal: null,
        usage: { inputTokens: 100, outputTokens: 10, cachedTokens: 0 },
        modelId: 'modele-1-2026',
        requestId: null,
        cost: { amount: 0.01, currency: 'USD', pricedOn: '2026-11-01' },
        ...(typeof said === 'string' ? { text: said } : said),
      })
    },
  }
}

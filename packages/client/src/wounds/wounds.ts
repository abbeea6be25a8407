import type { WoundComparisonData, WoundData, WoundProgress } from '../api-types.js'
import { callOptions, type CallOptions, type Connection } from '../client-options.js'
import { resultOfEvents } from '../events/result-of-events.js'
import type { FileToSend } from '../files/file-to-send.js'
import { callForJson } from '../http/read-json.js'
import type { OnUploadProgress } from '../http/upload-with-progress.js'
import type { WoundFields } from './wound-fields.js'
import { comparisonForm, woundForm, type DatedPhoto } from './wound-forms.js'

export interface WoundCall extends WoundFields, CallOptions {
  onUploadProgress?: OnUploadProgress
}

export interface WoundStreamCall extends WoundFields, CallOptions {
  onProgress?: (progress: WoundProgress) => void
}

/**
 * Wounds on photographs: what a model saw, held to rules; never a diagnosis. Show the `mention` of the answer beside it.
 */
export interface Wounds {
  /**
   * @throws ConstatClientError; a refusal of the model is an error, never data
   * @example
   * ```ts
   * const data = await constat.wounds.analyze(photo, { context: { etiologie_connue: 'escarre' } })
   * console.log(data.analyse.fiche)
   * ```
   */
  analyze(photo: FileToSend, options?: WoundCall): Promise<WoundData>
  /** The same, told step by step. @throws ConstatClientError */
  stream(photo: FileToSend, options?: WoundStreamCall): Promise<WoundData>
  /** Compares 2 to 8 dated photographs of one wound, given in any order. @throws ConstatClientError */
  compare(
    photos: readonly DatedPhoto[],
    options?: CallOptions & Omit<WoundFields, 'context'>,
  ): Promise<WoundComparisonData>
}

export function wounds(connection: Connection): Wounds {
  return {
    async analyze(photo, { signal, timeout, onUploadProgress, ...fields } = {}) {
      const { data } = await callForJson<{ data: WoundData }>(connection, {
        ...{ method: 'POST', path: '/v1/analyze-wound', body: woundForm(photo, fields), isRepeatable: false },
        ...callOptions({ signal, timeout }),
        ...(onUploadProgress && { onUploadProgress }),
      })
      return data
    },
    async stream(photo, { signal, timeout, onProgress = () => undefined, ...fields } = {}) {
      const { data } = await resultOfEvents<{ data: WoundData }>(
        connection,
        {
          ...{ method: 'POST', path: '/v2/analyze-wound', body: woundForm(photo, fields), isRepeatable: false },
          ...callOptions({ signal, timeout }),
        },
        (step) => {
          onProgress(step as WoundProgress)
        },
      )
      return data
    },
    async compare(photos, { signal, timeout, ...fields } = {}) {
      const { data } = await callForJson<{ data: WoundComparisonData }>(connection, {
        ...{
          method: 'POST',
          path: '/v1/compare-wound-progress',
          body: comparisonForm(photos, fields),
          isRepeatable: false,
        },
        ...callOptions({ signal, timeout }),
      })
      return data
    },
  }
}

import type {
  CorrectedReview,
  LabelHints,
  Review,
  ReviewCorrection,
  ReviewImport,
  ReviewList,
  ReviewState,
} from '../api-types.js'
import { invalid, type CallOptions, type Connection } from '../client-options.js'
import { queryOf } from '../http/query-of.js'
import { callForJson } from '../http/read-json.js'
import { send, type Call } from '../http/send.js'

/** Which reviews; all of them without. */
export interface ReviewExportCall extends CallOptions {
  state?: ReviewState
  kind?: Review['kind']
}

export interface ReviewListCall extends ReviewExportCall {
  /** Reviews of one page, 1 to 100. @default 20 */
  limit?: number
  /** `next` of the page before. */
  after?: string
}

/** Readings that a person should check, with their documents, and what the person makes of them. */
export interface Reviews {
  /** Newest first, page by page: `next` of one page is `after` of the following. @throws ConstatClientError */
  list(options?: ReviewListCall): Promise<ReviewList>
  /** Every field with its value, its confidence and its places. @throws ConstatClientError */
  get(id: string, options?: CallOptions): Promise<Review>
  /** The picture of a page, a JPEG; places are relative to it. @param number from 1 @throws ConstatClientError */
  page(id: string, number: number, options?: CallOptions): Promise<Blob>
  /**
   * Puts values right, in place of all corrections before; an empty list takes them back. What the corrections teach is in
   * the answer, and helps to read the next documents of the same key.
   *
   * @throws ConstatClientError
   * @example
   * ```ts
   * const { learned } = await constat.reviews.correct(id, [{ path: 'totals.ttc', value: 112.4 }])
   * ```
   */
  correct(id: string, corrections: readonly ReviewCorrection[], options?: CallOptions): Promise<CorrectedReview>
  /** All values are right. @throws ConstatClientError `review_corrected` where some were put right */
  confirm(id: string, options?: CallOptions): Promise<Review>
  /** Nobody is to look at it. @throws ConstatClientError `review_corrected` where values were put right */
  dismiss(id: string, options?: CallOptions): Promise<Review>
  /** Forgets the review and its document at once. @throws ConstatClientError */
  remove(id: string, options?: CallOptions): Promise<void>
  /**
   * All reviews as one file: as they are read one by one, a row of CSV per field, or pre-annotated tasks of Label Studio.
   *
   * @throws ConstatClientError
   */
  export(format: 'json' | 'csv' | 'label-studio', options?: ReviewExportCall): Promise<Blob>
  /** Takes annotations as corrections. @param tasks the JSON export of Label Studio, parsed @throws ConstatClientError */
  import(tasks: readonly unknown[], options?: CallOptions): Promise<ReviewImport>
  /** What corrections have taught: a file that `parseLabelHints` of `@constat/core` takes. @throws ConstatClientError */
  labelHints(options?: CallOptions): Promise<LabelHints>
}

export function reviews(connection: Connection): Reviews {
  const onReview = (id: string, method: Call['method'], rest = ''): Call => ({
    ...{ method, path: `${reviewPath(id)}${rest}`, isRepeatable: true },
  })
  return {
    list: ({ state, kind, limit, after, ...options } = {}) =>
      callForJson(connection, {
        ...{ method: 'GET', path: `/v1/reviews${queryOf({ state, kind, limit, after })}`, isRepeatable: true },
        ...options,
      }),
    get: (id, options = {}) => callForJson(connection, { ...onReview(id, 'GET'), ...options }),
    page: (id, number, options = {}) =>
      send(connection, { ...onReview(id, 'GET', `/pages/${number}`), ...options }, (response) => response.blob()),
    correct: (id, corrections, options = {}) =>
      callForJson(connection, { ...onReview(id, 'PUT', '/corrections'), json: corrections, ...options }),
    confirm: (id, options = {}) => callForJson(connection, { ...onReview(id, 'POST', '/confirm'), ...options }),
    dismiss: (id, options = {}) => callForJson(connection, { ...onReview(id, 'POST', '/dismiss'), ...options }),
    remove: (id, options = {}) => send(connection, { ...onReview(id, 'DELETE'), ...options }, () => undefined),
    export: (format, { state, kind, ...options } = {}) =>
      send(
        connection,
        {
          ...{ method: 'GET', path: `/v1/reviews/export${queryOf({ format, state, kind })}`, isRepeatable: true },
          ...options,
        },
        (response) => response.blob(),
      ),
    import: (tasks, options = {}) =>
      callForJson(connection, {
        ...{ method: 'POST', path: '/v1/reviews/import', json: tasks, isRepeatable: true },
        ...options,
      }),
    labelHints: (options = {}) =>
      callForJson(connection, { method: 'GET', path: '/v1/label-hints', isRepeatable: true, ...options }),
  }
}

function reviewPath(id: string): string {
  if (!/^[\w-]+$/.test(id)) throw invalid('id : l’identifiant d’une relecture est attendu.')
  return `/v1/reviews/${id}`
}

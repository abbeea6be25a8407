import { stringify } from 'csv-stringify/sync'
import { describeReview } from '../http/reviews/describe-review.js'
import { taskOfReview } from './label-studio/task-of-review.js'
import type { ReviewPosition, ReviewQuery, ReviewStore } from './review-store.js'
import type { Review } from './review.js'
import type { Reviews } from './reviews.js'

export const exportFormats = ['json', 'csv', 'label-studio'] as const
export type ExportFormat = (typeof exportFormats)[number]

const atOnce = 20

export const csvColumns = [
  'review_id',
  'kind',
  'state',
  'file',
  'created_at',
  'path',
  'label',
  'line',
  'value_read',
  'confidence',
  'value',
  'page',
  'quote',
] as const

/** The reviews of a query in a format, piece by piece, newest first. */
export async function* exportReviews(
  reviews: Pick<Reviews, 'store' | 'drawPage'>,
  query: ReviewQuery,
  format: ExportFormat,
): AsyncGenerator<string> {
  const all = everyReview(reviews.store, query)
  // Asked for before anything is written: a database that is away is still told as an error.
  let next = await all.next()
  if (format === 'csv') yield csvText([csvColumns])
  else yield format === 'json' ? '{"reviews":[' : '['
  let separator = ''
  for (; next.done !== true; next = await all.next()) {
    const review = next.value
    if (format === 'csv') yield csvText(csvRows(review))
    else {
      const drawn = (page: number) => reviews.drawPage(review, page)
      const item = format === 'json' ? describeReview(review) : await taskOfReview(review, drawn)
      yield `${separator}${JSON.stringify(item)}`
      separator = ','
    }
  }
  if (format !== 'csv') yield format === 'json' ? ']}' : ']'
}

async function* everyReview(store: Pick<ReviewStore, 'listWhole'>, query: ReviewQuery): AsyncGenerator<Review> {
  let after: ReviewPosition | null = null
  for (;;) {
    const page: Review[] = await store.listWhole(query, atOnce, after)
    yield* page
    after = page.at(-1) ?? null
    if (page.length < atOnce || after === null) return
  }
}

/** One row per field, read or not; `value` is what it is once corrected. */
function csvRows(review: Review): readonly (readonly unknown[])[] {
  const corrected = new Map(review.corrections.map(({ path, value }) => [path, value]))
  const about = [review.id, review.kind, review.state, review.fileNames.join(', '), isoTime(review.createdAt)]
  return review.fields.map(({ path, label, line, value, confidence, evidence }) => [
    ...about,
    ...[path, label, line, value, confidence],
    corrected.has(path) ? corrected.get(path) : value,
    evidence[0]?.page,
    evidence[0]?.quote,
  ])
}

/** RFC 4180; a text that a spreadsheet would run as a formula begins with an apostrophe, a negative figure does not. */
function csvText(rows: readonly (readonly unknown[])[]): string {
  return stringify(
    [...rows].map((row) => [...row]),
    {
      record_delimiter: '\r\n',
      escape_formulas: true,
      cast: { boolean: String },
    },
  )
}

function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}

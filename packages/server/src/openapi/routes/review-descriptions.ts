import { z } from 'zod'
import { list } from '../../http/schemas/list.js'
import { csvColumns } from '../../reviews/export-reviews.js'
import { studioTaskSchema } from '../../reviews/label-studio/studio-task.js'
import { annotatedTaskExample, reviewImportExample, studioTaskExample } from '../examples/label-studio-example.js'
import { exportQuery } from '../../http/reviews/export-route.js'
import { reviewListQuery } from '../../http/reviews/list-reviews.js'
import { reviewIdSchema } from '../../http/schemas/review-id-schema.js'
import {
  correctedReviewSchema,
  correctionsSchema,
  reviewListSchema,
  reviewSchema,
  reviewImportSchema,
} from '../../http/schemas/review-schemas.js'
import {
  correctedReviewExample,
  correctionsExample,
  reviewExample,
  reviewSummaryExample,
} from '../examples/review-example.js'
import type { RouteDescription } from '../route-description.js'
import { keyErrors } from './invoice-errors.js'

const path = z.object({ id: reviewIdSchema })
const page = path.extend({
  number: z.string().meta({ type: 'integer', minimum: 1, description: 'From 1.', example: 1 }),
})
const oneReview = { description: 'The review as it is now.', schema: reviewSchema }
const reviewErrors = keyErrors.filter((code) => code !== 'missing_scope')

function decision(action: 'confirm' | 'dismiss', state: 'confirmed' | 'dismissed', about: string): RouteDescription {
  return {
    method: 'post',
    path: `/v1/reviews/{id}/${action}`,
    operationId: `${action}Review`,
    tag: 'reviews',
    summary: about,
    description: `It is then \`${state}\`; asking again changes nothing. One with corrections is answered 409 \`review_corrected\`.`,
    key: 'required',
    parameters: { path },
    answers: {
      200: {
        description: oneReview.description,
        json: {
          schema: reviewSchema,
          examples: { 'the review': { ...reviewExample, state, decided_at: correctedReviewExample.decided_at } },
        },
      },
    },
    errors: [...reviewErrors, 'not_found', 'review_corrected'],
  }
}

export const reviewDescriptions: readonly RouteDescription[] = [
  {
    method: 'get',
    path: '/v1/reviews',
    operationId: 'listReviews',
    tag: 'reviews',
    summary: 'The readings that a person should check, newest first',
    description: 'Those of the key; with the scope `reviews` or `admin`, those of every key.',
    key: 'required',
    parameters: { query: reviewListQuery },
    answers: {
      200: {
        description: 'One page of them.',
        json: {
          schema: reviewListSchema,
          examples: {
            'the only page': {
              reviews: [reviewSummaryExample],
              next: null,
              counts: { open: 1, corrected: 4, confirmed: 2, dismissed: 0 },
            },
          },
        },
      },
    },
    errors: [...reviewErrors, 'invalid_request'],
  },
  {
    method: 'get',
    path: '/v1/reviews/export',
    operationId: 'exportReviews',
    tag: 'reviews',
    summary: 'All reviews as one file',
    description:
      'Newest first, read or corrected. CSV is RFC 4180 in UTF-8, one row per field; a text that a spreadsheet would run as a formula begins with an apostrophe. The tasks for Label Studio hold the pictures of the pages: docs/guides/label-studio.md.',
    key: 'required',
    parameters: { query: exportQuery },
    answers: {
      200: {
        description: 'The file, written as it is read.',
        json: {
          schema: z.union([z.object({ reviews: list(reviewSchema) }), list(studioTaskSchema)]),
          examples: {
            'format json': { reviews: [reviewExample] },
            'format label studio': [studioTaskExample],
          },
        },
        text: { mediaType: 'text/csv', example: `${csvColumns.join(',')}\r\n` },
      },
    },
    errors: [...reviewErrors, 'invalid_request', 'invalid_field', 'busy'],
  },
  {
    method: 'post',
    path: '/v1/reviews/import',
    operationId: 'importReviews',
    tag: 'reviews',
    summary: 'Take the annotations of Label Studio as corrections',
    description:
      'The JSON export of a project, as it is. Each task names its review; the latest annotation of each counts. Regions that were taken away say that the document does not show the value. What cannot be taken is told, task by task, and stops nothing.',
    key: 'required',
    body: {
      mediaType: 'application/json',
      schema: z.array(z.looseObject({})).meta({ description: 'Tasks with their `data` and `annotations`.' }),
      examples: { 'a task that was annotated': [annotatedTaskExample] },
    },
    answers: {
      200: {
        description: 'What became of each task.',
        json: { schema: reviewImportSchema, examples: { 'one of each': reviewImportExample } },
      },
    },
    errors: [...reviewErrors, 'invalid_request', 'file_too_large'],
  },
  {
    method: 'get',
    path: '/v1/reviews/{id}',
    operationId: 'readReview',
    tag: 'reviews',
    summary: 'One review, with what was read',
    description:
      'Every field that the document type has, read or not: its French name, its value, its confidence and where it stands. A review of another key is not found.',
    key: 'required',
    parameters: { path },
    answers: {
      200: { description: 'The review.', json: { schema: reviewSchema, examples: { 'an open one': reviewExample } } },
    },
    errors: [...reviewErrors, 'not_found'],
  },
  {
    method: 'delete',
    path: '/v1/reviews/{id}',
    operationId: 'removeReview',
    tag: 'reviews',
    summary: 'Remove a review, with its document',
    description: 'At once and for good. What was learnt from its corrections stays: it holds nothing of the document.',
    key: 'required',
    parameters: { path },
    answers: { 204: { description: 'It is gone.' } },
    errors: [...reviewErrors, 'not_found'],
  },
  {
    method: 'get',
    path: '/v1/reviews/{id}/pages/{number}',
    operationId: 'readReviewPage',
    tag: 'reviews',
    summary: 'The picture of a page',
    description:
      'As it was sent, upright, in grey, 1600 pixels on its longer side at most: what the boxes of `evidence` are relative to. Drawn at the first question and kept with the document.',
    key: 'required',
    parameters: { path: page },
    answers: { 200: { description: 'The picture.', text: { mediaType: 'image/jpeg', isBinary: true } } },
    errors: [
      ...reviewErrors,
      'not_found',
      'damaged_pdf',
      'damaged_image',
      'image_too_large',
      'reading_timeout',
      'reading_memory',
      'reading_failed',
      'object_not_found',
      'object_store_failed',
    ],
  },
  {
    method: 'put',
    path: '/v1/reviews/{id}/corrections',
    operationId: 'correctReview',
    tag: 'reviews',
    summary: 'Put values right',
    description:
      'In place of all corrections before; an empty list takes them back, and the review is open again. A value is of the `type` of its field and one of its `choices`; null says that the document does not show it. What equals the value that was read is no correction and is left out.',
    key: 'required',
    parameters: { path },
    body: {
      mediaType: 'application/json',
      schema: correctionsSchema,
      examples: { 'two values': correctionsExample, 'none any more': [] },
    },
    answers: {
      200: {
        description: oneReview.description,
        json: { schema: correctedReviewSchema, examples: { 'the review': correctedReviewExample } },
      },
    },
    errors: [...reviewErrors, 'not_found', 'invalid_request', 'invalid_field'],
  },
  decision('confirm', 'confirmed', 'Say that all was read right'),
  decision('dismiss', 'dismissed', 'Say that nobody is to look at it'),
]

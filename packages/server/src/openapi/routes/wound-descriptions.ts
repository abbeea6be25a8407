import { z } from 'zod'
import type { AnsweredCode } from '../../http/error-statuses.js'
import {
  comparisonAnswerSchema,
  keyedComparisonAnswerSchema,
  keyedWoundAnswerSchema,
  woundAnswerSchema,
  woundErrorEventSchema,
  woundErrorSchema,
  woundProgressEventSchema,
  woundResultEventSchema,
} from '../../http/schemas/wound-schemas.js'
import {
  keyedWoundUpload,
  numberedWoundsUpload,
  streamedWoundUpload,
  woundsUpload,
  woundUpload,
} from '../../http/uploads/wound-uploads.js'
import { woundErrorOf } from '../../http/wounds/wound-error.js'
import { woundForm, woundsForm } from '../../http/wounds/wound-form.js'
import { photoReceived, woundProgressOf } from '../../http/wounds/wound-progress.js'
import { woundDataExample } from '../examples/wound-answer-example.js'
import { comparisonDataExample } from '../examples/wound-comparison-example.js'
import type { AnswerBody, DescribedErrors, DescribedEvents, RouteDescription } from '../route-description.js'
import { keyErrors, limitErrors } from './invoice-errors.js'

const errorShape: DescribedErrors = { schema: woundErrorSchema, shapeOf: woundErrorOf }

/** How a question to a model that looks at photographs can fail. */
export const visionErrors = [
  'vision_not_configured',
  'photo_too_small',
  'damaged_image',
  'image_too_large',
  'local_model_required',
  'model_budget_reached',
  'model_key_refused',
  'model_request_failed',
  'model_timeout',
  'model_refused',
  'model_filtered',
  'model_truncated',
  'model_answer_invalid',
] as const satisfies readonly AnsweredCode[]

/** What a form with photographs is refused with. */
export const photoFormErrors = [
  'invalid_request',
  'invalid_field',
  'invalid_option',
  'unexpected_file',
  'no_file',
  'too_many_files',
  'file_too_large',
  'photo_too_large',
  'photo_not_supported',
  'upload_space_full',
] as const satisfies readonly AnsweredCode[]

const errors: readonly AnsweredCode[] = [
  ...keyErrors,
  ...limitErrors,
  ...photoFormErrors,
  ...visionErrors,
  'analysis_timeout',
  'busy',
]

const photo = z.file().meta({ type: 'string', format: 'binary', description: 'JPEG, PNG or WebP, 5 MiB at most.' })
const day = '`2026-11-30` or `30/11/2026`'
const dates = z
  .string()
  .meta({ description: `One day for each photograph, ${day}, separated by commas.`, example: '2026-10-23,2026-11-20' })
const keyed = { api_key_name: 'Application des infirmières', remaining_calls_today: 9 }

const events: DescribedEvents = {
  description:
    '`progress` with 0, 20, 40, 60 and 90 %, then `result` and `complete`, or one `error`. Every `data:` is JSON. A comment comes every 15 s.',
  schemas: {
    progress: woundProgressEventSchema,
    result: woundResultEventSchema,
    complete: woundProgressEventSchema,
    error: woundErrorEventSchema,
  },
  example: [
    ['progress', photoReceived],
    ['progress', woundProgressOf('question')],
    ['result', { success: true, data: woundDataExample, percent: 100 }],
    ['complete', { message: 'Analyse terminée', percent: 100 }],
  ],
}

export const onePhotoForm = {
  schema: z.object({ wound_image: photo, ...woundForm.shape }),
  examples: { 'a photograph': {} },
}
const photos = (description: string) => z.array(photo).min(2).max(woundsUpload.maxFiles).meta({ description })
/** Photographs in any order, with their days in the form. */
export const photosForm = z.object({ images: photos('In any order.'), dates, ...woundsForm.shape })
const numbered = { wound_1: photo, date_1: z.string(), wound_2: photo, date_2: z.string() }

const post = (
  path: string,
  route: Pick<RouteDescription, 'operationId' | 'summary' | 'description' | 'parameters'> & {
    form: { schema: z.ZodType; examples: Record<string, unknown> }
    json?: AnswerBody
    events?: DescribedEvents
  },
): RouteDescription => {
  const { form, json, events: streamed, ...words } = route
  return {
    method: 'post',
    path,
    tag: 'wounds',
    ...words,
    key: 'required',
    body: { mediaType: 'multipart/form-data', ...form },
    answers: {
      200: {
        description: streamed === undefined ? 'What the photographs show.' : 'The stream of events.',
        ...(json === undefined ? {} : { json }),
        ...(streamed === undefined ? {} : { events: streamed }),
      },
    },
    errors,
    errorShape,
  }
}

const assessed = { 'a pressure ulcer': { success: true, data: woundDataExample, error: null } }
const compared = { 'two photographs': { success: true, data: comparisonDataExample, error: null } }

export const woundDescriptions: readonly RouteDescription[] = [
  post(woundUpload.path, {
    operationId: 'assessWound',
    summary: 'Describe a wound on one photograph',
    description:
      'A model observes, rules check, the nurse concludes: no diagnosis. The eleven keys of the service before are always there; `analyse` has the whole; `report=true` adds the report as a PDF. Needs the scope `wounds`.',
    form: onePhotoForm,
    json: { schema: woundAnswerSchema, examples: assessed },
  }),
  post(streamedWoundUpload.path, {
    operationId: 'streamWoundAssessment',
    summary: 'Describe a wound on one photograph, with progress',
    description:
      'What is wrong with the form is answered with its status; what fails later comes as the event `error`.',
    form: onePhotoForm,
    events,
  }),
  post(woundsUpload.path, {
    operationId: 'compareWounds',
    summary: 'Compare 2 to 8 dated photographs of one wound',
    description: `The order of the dates counts, not that of the form. \`dates\` may be a field of the form or a parameter of the address; that of the form wins. \`report=true\` adds the report as a PDF.`,
    parameters: { query: z.object({ dates: dates.optional() }) },
    form: {
      schema: photosForm.extend({ dates: dates.optional() }),
      examples: { 'two photographs': { dates: '2026-10-23,2026-11-20' } },
    },
    json: { schema: comparisonAnswerSchema, examples: compared },
  }),
  post(keyedWoundUpload.path, {
    operationId: 'assessWoundWithKey',
    summary: 'Describe a wound, and say what the key has left',
    description: 'As `/v1/analyze-wound`, for clients of the keys `nuno_…`; the slash at the end may be left out.',
    form: onePhotoForm,
    json: {
      schema: keyedWoundAnswerSchema,
      examples: { 'a pressure ulcer': { success: true, data: woundDataExample, ...keyed } },
    },
  }),
  post(numberedWoundsUpload.path, {
    operationId: 'compareWoundsWithKey',
    summary: 'Compare dated photographs, and say what the key has left',
    description: `A field \`wound_n\` with each photograph and \`date_n\` with its day, ${day}, from 1 on; 8 at most. The slash at the end may be left out.`,
    form: {
      schema: z.object({ ...numbered, ...woundsForm.shape }),
      examples: { 'two photographs': { date_1: '23/10/2026', date_2: '20/11/2026' } },
    },
    json: {
      schema: keyedComparisonAnswerSchema,
      examples: { 'two photographs': { success: true, data: comparisonDataExample, ...keyed } },
    },
  }),
]

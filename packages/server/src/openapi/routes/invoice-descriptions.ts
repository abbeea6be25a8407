import { z } from 'zod'
import { invoiceForm } from '../../http/invoice-form.js'
import { errorEventSchema } from '../../http/schemas/error-schema.js'
import { invoiceAnswerSchema } from '../../http/schemas/invoice-answer-schema.js'
import { progressSchema } from '../../http/schemas/progress-schema.js'
import { anyUpload } from '../../http/uploads/any-upload.js'
import { imagesUpload } from '../../http/uploads/images-upload.js'
import { pdfUpload } from '../../http/uploads/pdf-upload.js'
import type { Upload } from '../../http/uploads/upload.js'
import { waiting } from '../../progress/track-progress.js'
import { invoiceAnswerExample } from '../examples/invoice-answer-example.js'
import type { DescribedEvents, RouteDescription } from '../route-description.js'
import { analysisErrors, keyErrors, limitErrors, uploadErrors } from './invoice-errors.js'

/** The form of an upload: its files, and the fields that go with any invoice. */
export function uploadForm({ name, maxFiles, mediaTypes }: Upload): z.ZodObject {
  const file = z.file().meta({ type: 'string', format: 'binary', description: `One of ${mediaTypes.join(', ')}.` })
  const files = z.array(file).min(1).max(maxFiles).meta({ description: 'In the order of the pages.' })
  return z.object({ [name]: maxFiles === 1 ? file : files, ...invoiceForm.shape })
}

const events: DescribedEvents = {
  description: 'Any number of `progress`, then one `result` or one `error`. A comment comes every 15 s.',
  schemas: { progress: progressSchema, result: invoiceAnswerSchema, error: errorEventSchema },
  example: [
    ['progress', waiting],
    ['progress', { stage: 'reading', step: 'ocr', page: 1, pages: 2, percent: 54 }],
    ['result', invoiceAnswerExample],
  ],
}

const words: Readonly<Record<Upload['path'], [operationId: string, summary: string, description: string]>> = {
  [pdfUpload.path]: ['analyzePdf', 'Analyse one bill, a PDF', 'Anything but a PDF is refused, whatever its name.'],
  [imagesUpload.path]: [
    'analyzeImages',
    'Analyse one bill, 1 to 8 images of its pages',
    'Names end in .jpg, .jpeg, .png, .bmp, .tif, .tiff or .webp; clients in PHP may name the fields `files[]` or `files[0]`.',
  ],
  [anyUpload.path]: [
    'analyzeFiles',
    'Analyse one bill, 1 to 8 files of any kind that is read',
    'PDF files, images, or the XML of an electronic invoice (CII or UBL); `file` is accepted as well as `files`.',
  ],
}

export const invoiceDescriptions: readonly RouteDescription[] = [pdfUpload, imagesUpload, anyUpload].map((upload) => {
  const [operationId = '', summary = '', description = ''] = words[upload.path] ?? []
  return {
    method: 'post',
    path: upload.path,
    operationId,
    tag: 'invoices',
    summary,
    description: `${description} With \`Accept: text/event-stream\` the answer is a stream of events.`,
    key: 'required',
    body: {
      mediaType: 'multipart/form-data',
      schema: uploadForm(upload),
      examples: { 'a bill with a reference': { type: 'auto', external_ref: 'ABC-2025-09' } },
    },
    answers: {
      200: {
        description: 'The analysis and the two reports.',
        json: { schema: invoiceAnswerSchema, examples: { 'a bill of electricity': invoiceAnswerExample } },
        events,
      },
    },
    errors: [...keyErrors, ...limitErrors, ...uploadErrors, ...analysisErrors, 'busy', 'upload_space_full'],
  }
})

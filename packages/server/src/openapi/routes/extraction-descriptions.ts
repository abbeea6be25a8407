import { z } from 'zod'
import { extractForm } from '../../http/extraction/extract-form.js'
import { extractErrorOf } from '../../http/extraction/extraction-answer.js'
import { extractionExportQuery, extractionListQuery } from '../../http/extraction/extraction-query.js'
import {
  extractAnswerSchema,
  extractErrorSchema,
  extractionExportSchema,
  extractionIdSchema,
  extractionListSchema,
  extractionStatsSchema,
  wholeExtractionSchema,
} from '../../http/schemas/extraction-schemas.js'
import { extractUpload } from '../../http/uploads/extract-upload.js'
import { extractAnswerExample, extractionExample, wholeExtractionExample } from '../examples/extraction-examples.js'
import type { RouteDescription } from '../route-description.js'
import { keyErrors, limitErrors, readingErrors, uploadErrors } from './invoice-errors.js'

const path = z.object({ extraction_id: extractionIdSchema })
const file = z.file().meta({
  type: 'string',
  format: 'binary',
  description: `One of ${extractUpload.mediaTypes.join(', ')}.`,
})
const csvExample = `id,filename,extracted_at,numero_facture,date_facture,montant_ht,montant_tva,montant_ttc,nom_fournisseur,adresse_fournisseur,siret_fournisseur,ligne_produit,overall_confidence,needs_review,model_version
7c1f0d0e-3a3f-4a86-9a51-0c2b8f1f7f10,facture-117.pdf,2026-11-20T09:00:00.000Z,F-2026-0117,2026-11-03,,,1344.6,,,,,0.97,false,constat-0.1.0+3fa1c2d4
`

export const extractionDescriptions: readonly RouteDescription[] = [
  {
    method: 'post',
    path: extractUpload.path,
    operationId: 'extractInvoice',
    tag: 'invoices',
    summary: 'Read an invoice of any trade',
    description:
      'The route of the extraction service before this one. Only what was read is in `fields`. The same file of the same key is answered with what is kept (`EXTRACTION_CACHE_HOURS`), at no cost to its daily limit: `X-Cache` says `hit`, `shared` (with another call under way) or `miss`.',
    key: 'required',
    body: {
      mediaType: 'multipart/form-data',
      schema: z.object({ [extractUpload.name]: file, ...extractForm.shape }),
      examples: { 'an invoice with its evidence': { include: 'invoice' } },
    },
    answers: {
      200: {
        description: 'What was read.',
        json: { schema: extractAnswerSchema, examples: { 'an invoice of a plumber': extractAnswerExample } },
      },
    },
    errors: [...keyErrors, ...limitErrors, ...uploadErrors, ...readingErrors, 'not_an_invoice', 'busy'],
    errorShape: { schema: extractErrorSchema, shapeOf: extractErrorOf },
  },
  {
    method: 'get',
    path: '/v1/extractions',
    operationId: 'listExtractions',
    tag: 'invoices',
    summary: 'What was read of the invoices of the key',
    description: 'Newest first, for as long as it is kept (`EXTRACTION_DAYS`). The invoices themselves are not kept.',
    key: 'required',
    parameters: { query: extractionListQuery },
    answers: {
      200: {
        description: 'One page.',
        json: {
          schema: extractionListSchema,
          examples: { 'the only page': { extractions: [extractionExample], next: null } },
        },
      },
    },
    errors: [...keyErrors, 'invalid_field'],
  },
  {
    method: 'get',
    path: '/v1/extractions/export',
    operationId: 'exportExtractions',
    tag: 'invoices',
    summary: 'The same as one file',
    description:
      'CSV has one row for each invoice, its lines in one cell. A text that a spreadsheet would take for a formula begins with an apostrophe.',
    key: 'required',
    parameters: { query: extractionExportQuery },
    answers: {
      200: {
        description: 'The file.',
        json: { schema: extractionExportSchema, examples: { 'one extraction': { extractions: [extractionExample] } } },
        text: { mediaType: 'text/csv', example: csvExample },
      },
    },
    errors: [...keyErrors, 'invalid_field'],
  },
  {
    method: 'get',
    path: '/v1/extractions/{extraction_id}',
    operationId: 'readExtraction',
    tag: 'invoices',
    summary: 'What was read of one invoice, every value with its evidence',
    description: 'One of another key is not found.',
    key: 'required',
    parameters: { path },
    answers: {
      200: {
        description: 'The extraction.',
        json: { schema: wholeExtractionSchema, examples: { 'an invoice of a plumber': wholeExtractionExample } },
      },
    },
    errors: [...keyErrors, 'not_found'],
  },
  {
    method: 'delete',
    path: '/v1/extractions/{extraction_id}',
    operationId: 'removeExtraction',
    tag: 'invoices',
    summary: 'Remove what was read of one invoice',
    description: 'The same file is then read again when it is sent. A review of it stays: it is removed by itself.',
    key: 'required',
    parameters: { path },
    answers: { 204: { description: 'It is gone.' } },
    errors: [...keyErrors, 'not_found'],
  },
  {
    method: 'get',
    path: '/stats',
    operationId: 'readExtractionStats',
    tag: 'invoices',
    summary: 'What the extractions come to',
    description:
      'Of the key that asks; of all keys with the scope `admin`. Over what `OUTCOMES_KEPT_DAYS` keeps. What is answered from what is kept is no extraction.',
    key: 'required',
    answers: {
      200: {
        description: 'The figures.',
        json: {
          schema: extractionStatsSchema,
          examples: {
            'a busy key': {
              total_extractions: 1240,
              average_confidence: 0.93,
              extractions_last_24h: 37,
              model_version: 'constat-0.1.0+3fa1c2d4',
              success_rate: 0.982,
            },
            'a new key': {
              total_extractions: 0,
              average_confidence: null,
              extractions_last_24h: 0,
              model_version: 'constat-0.1.0+3fa1c2d4',
              success_rate: null,
            },
          },
        },
      },
    },
    errors: keyErrors,
  },
]

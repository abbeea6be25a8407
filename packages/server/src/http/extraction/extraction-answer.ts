import type { Extraction } from '../../extraction/extraction.js'
import type { GivenExtraction } from '../../extraction/extractions.js'
import type { ErrorAnswer } from '../answer-error.js'
import type {
  ExtractAnswer,
  ExtractError,
  ExtractionAnswer,
  WholeExtractionAnswer,
} from '../schemas/extraction-schemas.js'

/** What a caller of `POST /extract` asked for. */
export interface ExtractRequest {
  /** As this caller named the file: what is kept may have come under another name. */
  readonly fileName: string
  readonly requestId: string
  readonly withInvoice: boolean
}

/** The body of a successful `POST /extract`. */
export function extractAnswer(
  { extraction, isKept, cache }: GivenExtraction,
  { fileName, requestId, withInvoice }: ExtractRequest,
): ExtractAnswer {
  return {
    success: true,
    data: {
      ...readOf(extraction),
      filename: fileName,
      id: isKept ? extraction.id : null,
      ...(withInvoice ? { invoice: extraction.invoice } : {}),
    },
    message: messageOf(extraction),
    cached: cache !== 'miss',
    request_id: requestId,
  }
}

function messageOf({ fields, needsReview }: Extraction): string {
  const count = fields.length
  const read = count === 0 ? 'Aucun champ lu' : count === 1 ? 'Un champ lu' : `${count} champs lus`
  return needsReview ? `${read} ; relecture conseillée.` : `${read}.`
}

/** The body of an error, in the envelope of the same route: `detail` is there for those who read it. */
export function extractErrorOf({ body }: ErrorAnswer): ExtractError {
  return { success: false, data: null, message: body.detail, ...body } as ExtractError
}

/** An extraction as lists and exports have it. */
export function extractionAnswer(extraction: Extraction): ExtractionAnswer {
  return { id: extraction.id, ...readOf(extraction) }
}

/** The same with every value, its type and its evidence. */
export function wholeExtractionAnswer(extraction: Extraction): WholeExtractionAnswer {
  return { ...extractionAnswer(extraction), invoice: extraction.invoice }
}

function readOf(extraction: Extraction): Omit<ExtractionAnswer, 'id'> {
  const { fileName, extractedAt, fields, overallConfidence, needsReview, modelVersion, pages, reviewId } = extraction
  return {
    filename: fileName,
    extracted_at: new Date(extractedAt).toISOString(),
    fields,
    overall_confidence: overallConfidence,
    needs_review: needsReview,
    model_version: modelVersion,
    pages,
    review_id: reviewId,
    warnings: extraction.warnings,
  }
}

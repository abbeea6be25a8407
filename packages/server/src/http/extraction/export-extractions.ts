import { pipeline } from 'node:stream/promises'
import type { RequestHandler } from 'express'
import type { ExtractionQuery, ExtractionStore } from '../../extraction/extraction-store.js'
import type { Extraction } from '../../extraction/extraction.js'
import { csvRows, csvStyles, csvWriter } from '../../extraction/extractions-csv.js'
import { keyOf } from '../authenticate.js'
import { extractionAnswer } from './extraction-answer.js'
import { extractionExportQuery, parseExtractionQuery } from './extraction-query.js'

/** Rows of the database at a time: the export of years is never in memory at once. */
const rowsAtOnce = 100

/** The extractions of the key as one file, newest first. */
export function exportExtractions(store: Pick<ExtractionStore, 'list'>): RequestHandler {
  return async (request, response) => {
    const { format, dialect, from, to } = parseExtractionQuery(extractionExportQuery, request.query)
    const found = everyExtraction(store, { keyId: keyOf(response).id, from, to })
    response.attachment(`extractions.${format}`)
    try {
      if (format === 'json') await pipeline(jsonOf(found), response)
      else await pipeline(csvRows(found), csvWriter(csvStyles[dialect]), response)
    } catch (error) {
      // Who leaves in the midst of it needs no answer.
      if (!response.destroyed || response.writableFinished) throw error
      request.log.info({ event: 'export_cut', err: error })
    }
  }
}

async function* everyExtraction(
  store: Pick<ExtractionStore, 'list'>,
  query: ExtractionQuery,
): AsyncGenerator<Extraction> {
  let last: Extraction | null = null
  for (;;) {
    const page: Extraction[] = await store.list(query, rowsAtOnce, last)
    yield* page
    last = page.at(-1) ?? null
    if (page.length < rowsAtOnce) return
  }
}

async function* jsonOf(extractions: AsyncIterable<Extraction>): AsyncGenerator<string> {
  let before = '{"extractions":['
  for await (const extraction of extractions) {
    yield before + JSON.stringify(extractionAnswer(extraction))
    before = ','
  }
  yield before === ',' ? ']}' : `${before}]}`
}

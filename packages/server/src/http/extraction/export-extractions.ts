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
    const query = { keyId: keyOf(response).id, from, to }
    // Asked for before anything is written: a database that is away is still told as an error.
    const found = everyExtraction(store, query, await store.list(query, rowsAtOnce, null))
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
  first: readonly Extraction[],
): AsyncGenerator<Extraction> {
  let page = first
  for (;;) {
    yield* page
    const last = page.at(-1)
    if (page.length < rowsAtOnce || last === undefined) return
    page = await store.list(query, rowsAtOnce, last)
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

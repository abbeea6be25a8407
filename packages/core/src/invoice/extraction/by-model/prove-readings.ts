import type { Box, Page, Word } from '../../../reading/document.js'
import type { Evidence, Field } from '../../field.js'
import { locateQuote } from './locate-quote.js'
import { isDecided } from './model-fields.js'
import type { ModelReading, ModelUse } from './model-reading.js'
import { pageText, type PageText } from './page-text.js'
import { wordsOfValue } from './words-of-value.js'

/**
 * What a reading is worth alone. No model was measured on these bills, so that all stay below the 0.9 from which values may
 * be taken unseen (docs/decisions/0012-second-reader.md).
 */
export const readingConfidence = { printed: 0.85, decided: 0.7, seenInPicture: 0.4 } as const

export interface ProvenReadings {
  /** By path as the model counts energies and lines. */
  fields: ReadonlyMap<string, Field<unknown>>
  rejected: ModelUse['rejected']
}

/**
 * Keeps the readings whose words the document shows and whose words show the value. A model that saw the picture of a page
 * may read what recognition did not: such a value is kept without a place, at a low confidence.
 */
export function proveReadings(
  readings: readonly ModelReading[],
  pages: readonly Page[],
  { sawPictures }: { sawPictures: boolean },
): ProvenReadings {
  const texts = pages.map(pageText)
  const pictures = new Set(
    sawPictures ? pages.filter(({ origin }) => origin === 'ocr').map(({ number }) => number) : [],
  )
  const fields = new Map<string, Field<unknown>>()
  const rejected: { path: string; reason: 'not-found' | 'not-in-quote' }[] = []
  for (const reading of readings) {
    const proof = proofOf(reading, texts)
    if (typeof proof !== 'string') fields.set(reading.path, proof)
    else if (pictures.has(reading.page)) fields.set(reading.path, unplaced(reading))
    else rejected.push({ path: reading.path, reason: proof })
  }
  return { fields, rejected }
}

function proofOf(reading: ModelReading, texts: readonly PageText[]): Field<unknown> | 'not-found' | 'not-in-quote' {
  const decided = isDecided(reading.path)
  // Models miscount pages more often than they misquote.
  const inOrder = [...texts].sort(
    (one, other) => Number(other.page === reading.page) - Number(one.page === reading.page),
  )
  let isFound = false
  for (const text of inOrder) {
    for (const quoted of locateQuote(reading.quote, text)) {
      isFound = true
      const words = wordsOfValue(quoted, reading, decided)
      if (words === null) continue
      const quote = quoted.map((word) => word.text).join(' ')
      const evidence: Evidence = { source: 'model', page: text.page, box: boxAround(words), quote: quote.slice(0, 200) }
      const confidence = decided ? readingConfidence.decided : readingConfidence.printed
      return { value: reading.value, confidence, evidence: [evidence] }
    }
  }
  return isFound ? 'not-in-quote' : 'not-found'
}

function unplaced({ value, page }: ModelReading): Field<unknown> {
  const evidence: Evidence = { source: 'model', page, box: null, quote: null }
  return { value, confidence: readingConfidence.seenInPicture, evidence: [evidence] }
}

function boxAround(words: readonly Word[]): Box {
  const x = Math.min(...words.map(({ box }) => box.x))
  const y = Math.min(...words.map(({ box }) => box.y))
  const right = Math.max(...words.map(({ box }) => box.x + box.width))
  const bottom = Math.max(...words.map(({ box }) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

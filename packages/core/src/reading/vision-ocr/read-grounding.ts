import { OcrFailedError } from '../../errors/ocr-failed-error.js'
import type { Box } from '../document.js'
import { engineId } from './load-openai.js'

/** A line of text as the model placed it. */
export interface GroundedLine {
  text: string
  /** Index of the text's first character in the answer. */
  start: number
  box: Box
}

const pair = /<\|ref\|>([\s\S]*?)<\|\/ref\|>\s*<\|det\|>([\s\S]*?)<\|\/det\|>/gu
/** `<|grounding|>`, or `<｜end▁of▁sentence｜>` with its wide bars. */
const otherMarks = /<[|｜][^<>]*[|｜]>/gu
/** Places are whole numbers from 0 to 999 on both axes. */
const units = 999

/**
 * Reads the grounded answer of DeepSeek-OCR: `<|ref|>text<|/ref|><|det|>[[left, top, right, bottom]]<|/det|>` for each
 * line. An answer of nothing but white space is a page without words.
 *
 * @throws OcrFailedError when text comes without a box, or a box is malformed: a place is never made up
 * @see https://github.com/deepseek-ai/DeepSeek-OCR
 */
export function readGrounding(answer: string): GroundedLine[] {
  const lines = [...answer.matchAll(pair)].map((match) => {
    const [, text = '', place = ''] = match
    return { text, start: match.index + '<|ref|>'.length, box: readBox(place) }
  })
  const remainder = answer.replace(pair, '').replace(otherMarks, '').trim()
  if (remainder === '') return lines
  throw failure(lines.length === 0 ? 'no boxes in the answer' : 'the answer has text without a box')
}

function readBox(place: string): Box {
  let boxes: unknown
  try {
    boxes = JSON.parse(place)
  } catch (cause) {
    throw failure('a box of the answer is malformed', cause)
  }
  const box: unknown = Array.isArray(boxes) && boxes.length === 1 ? boxes[0] : null
  if (!isBox(box)) throw failure('a box of the answer is malformed')
  const [left, top, right, bottom] = box
  // A unit is the finest that the model can tell: what seems to have no width lies within one.
  return {
    x: Math.min(left, units - 1) / units,
    y: Math.min(top, units - 1) / units,
    width: Math.max(1, right - left) / units,
    height: Math.max(1, bottom - top) / units,
  }
}

function isBox(value: unknown): value is [number, number, number, number] {
  if (!Array.isArray(value) || value.length !== 4) return false
  const [left, top, right, bottom] = value as unknown[]
  const isPlace = (place: unknown): place is number => typeof place === 'number' && place >= 0 && place <= units
  return isPlace(left) && isPlace(top) && isPlace(right) && isPlace(bottom) && left <= right && top <= bottom
}

function failure(reason: string, cause?: unknown): OcrFailedError {
  return new OcrFailedError({ engine: engineId, reason }, cause)
}

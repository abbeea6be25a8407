import { isBlank, isInvisible, printedCharacter } from '../text/character-class.js'
import type { Glyph } from '../text/glyph.js'
import { type Affine, combine, type PageFrame, type QuarterTurns, turnUpright } from './page-frame.js'
import type { PdfiumLibrary } from './pdfium-library.js'
import { readFloats } from './read-floats.js'

/** Text tilted by more than this is decoration (a watermark across the page); less is a crooked scan's text layer. */
const maxTiltDegrees = 8

/** Characters of one text object share the font size, the matrix and therefore everything but their box. */
interface TextRun {
  turns: QuarterTurns
  toUpright: Affine
  baseline: number
  size: number
}

/** Reads every printed character of a loaded text page, in the order of the page's content. */
export function readGlyphs(library: PdfiumLibrary, textPage: number, frame: PageFrame): Glyph[] {
  const { exports, scratch } = library
  const glyphs: Glyph[] = []
  const count = exports.FPDFText_CountChars(textPage)
  let object = -1
  let run: TextRun | null = null
  let afterSpace = false
  let afterGuessedSpace = false
  for (let index = 0; index < count; index++) {
    const code = exports.FPDFText_GetUnicode(textPage, index)
    if (isBlank(code)) {
      if (exports.FPDFText_IsGenerated(textPage, index) === 1) afterGuessedSpace = true
      else afterSpace = true
      continue
    }
    if (isInvisible(code)) continue
    const owner = exports.FPDFText_GetTextObject(textPage, index)
    if (owner !== object || owner === 0) {
      object = owner
      run = readTextRun(library, textPage, index, frame)
    }
    if (run === null || exports.FPDFText_GetLooseCharBox(textPage, index, scratch) === 0) continue
    glyphs.push(placeGlyph(printedCharacter(code), readFloats(library, 4), run, afterSpace, afterGuessedSpace))
    afterSpace = false
    afterGuessedSpace = false
  }
  return glyphs
}

/** Null when the text is tilted or has no usable size. */
function readTextRun(library: PdfiumLibrary, textPage: number, index: number, frame: PageFrame): TextRun | null {
  const { exports, scratch } = library
  if (exports.FPDFText_GetMatrix(textPage, index, scratch) === 0) return null
  const matrix = readFloats(library, 6) as unknown as Affine
  const fontSize = exports.FPDFText_GetFontSize(textPage, index)
  const [a, b, c, d] = combine(matrix, frame.toDisplay)
  const direction = Math.sign(fontSize) || 1
  const degrees = (Math.atan2(b * direction, a * direction) * 180) / Math.PI
  const turns = ((Math.round(degrees / 90) + 4) % 4) as QuarterTurns
  const tilt = Math.abs(degrees - Math.round(degrees / 90) * 90)
  // Type 3 fonts and most modern producers put the size in the matrix: the font size alone may well be 1.
  const size = Math.abs(fontSize) * Math.hypot(c, d)
  if (!(tilt <= maxTiltDegrees) || !(size > 0) || !Number.isFinite(size)) return null
  const toUpright = combine(frame.toDisplay, turnUpright(frame, turns))
  const [, , , , , baseline] = combine(matrix, toUpright)
  return { turns, toUpright, baseline, size }
}

function placeGlyph(
  text: string,
  box: Float32Array,
  run: TextRun,
  afterSpace: boolean,
  afterGuessedSpace: boolean,
): Glyph {
  const [left = 0, top = 0, right = 0, bottom = 0] = box
  const [a, b, c, d, e, f] = run.toUpright
  const u0 = a * left + c * top + e
  const u1 = a * right + c * bottom + e
  const v0 = b * left + d * top + f
  const v1 = b * right + d * bottom + f
  return {
    text,
    start: Math.min(u0, u1),
    end: Math.max(u0, u1),
    top: Math.min(v0, v1),
    bottom: Math.max(v0, v1),
    baseline: run.baseline,
    size: run.size,
    turns: run.turns,
    afterSpace,
    afterGuessedSpace,
  }
}

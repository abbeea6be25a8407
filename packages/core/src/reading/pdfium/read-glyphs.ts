import { isBlank, isInvisible, printedCharacter } from '../text/character-class.js'
import type { Glyph } from '../text/glyph.js'
import { FloatWindow } from './float-window.js'
import type { Affine, PageFrame } from './page-frame.js'
import type { PdfiumExports, PdfiumLibrary } from './pdfium-library.js'
import { findTextDirection, type TextDirection } from './text-direction.js'

/** Reads every printed character of a loaded text page, in the order of the page's content. */
export function readGlyphs(library: PdfiumLibrary, textPage: number, frame: PageFrame): Glyph[] {
  const { exports, scratch } = library
  const window = new FloatWindow(library)
  const follow = followTextObjects(exports, scratch, window, textPage, frame)
  const glyphs: Glyph[] = []
  const count = exports.FPDFText_CountChars(textPage)
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
    const run = follow(index)
    if (run.direction === null || exports.FPDFText_GetLooseCharBox(textPage, index, scratch) === 0) continue
    const text = printedCharacter(code)
    glyphs.push(placeGlyph(text, window.floats, run.direction, run.baseline, afterSpace, afterGuessedSpace))
    afterSpace = false
    afterGuessedSpace = false
  }
  return glyphs
}

/**
 * Characters of one text object share size, direction and baseline; many producers make one object per character, with
 * the same matrix but for its origin. Both are asked for only when they change.
 */
function followTextObjects(
  exports: PdfiumExports,
  scratch: number,
  window: FloatWindow,
  textPage: number,
  frame: PageFrame,
): (index: number) => { direction: TextDirection | null; baseline: number } {
  const run: { direction: TextDirection | null; baseline: number } = { direction: null, baseline: 0 }
  const known = [NaN, NaN, NaN, NaN, NaN]
  let object = 0
  return (index) => {
    const owner = exports.FPDFText_GetTextObject(textPage, index)
    if (owner === object && owner !== 0) return run
    object = owner
    const fontSize = exports.FPDFText_GetFontSize(textPage, index)
    if (exports.FPDFText_GetMatrix(textPage, index, scratch) === 0) {
      run.direction = null
      return run
    }
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = window.floats
    if (known[0] !== a || known[1] !== b || known[2] !== c || known[3] !== d || known[4] !== fontSize) {
      known.splice(0, 5, a, b, c, d, fontSize)
      run.direction = findTextDirection([a, b, c, d, 0, 0] satisfies Affine, fontSize, frame)
    }
    if (run.direction !== null) {
      const upright = run.direction.toUpright
      run.baseline = e * upright[1] + f * upright[3] + upright[5]
    }
    return run
  }
}

function placeGlyph(
  text: string,
  box: Float32Array,
  direction: TextDirection,
  baseline: number,
  afterSpace: boolean,
  afterGuessedSpace: boolean,
): Glyph {
  const left = box[0] ?? 0
  const top = box[1] ?? 0
  const right = box[2] ?? 0
  const bottom = box[3] ?? 0
  const { toUpright, size, turns } = direction
  const u0 = toUpright[0] * left + toUpright[2] * top + toUpright[4]
  const u1 = toUpright[0] * right + toUpright[2] * bottom + toUpright[4]
  const v0 = toUpright[1] * left + toUpright[3] * top + toUpright[5]
  const v1 = toUpright[1] * right + toUpright[3] * bottom + toUpright[5]
  return {
    text,
    start: Math.min(u0, u1),
    end: Math.max(u0, u1),
    top: Math.min(v0, v1),
    bottom: Math.max(v0, v1),
    baseline,
    size,
    turns,
    afterSpace,
    afterGuessedSpace,
  }
}

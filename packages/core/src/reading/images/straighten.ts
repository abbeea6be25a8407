import type { RasterImage } from '../raster-image.js'
import { findInk, transposeInk } from './ink-points.js'
import { levelLight } from './light/level-light.js'
import { measureSkew } from './measure-skew.js'
import { composeProjections, identityProjection, type Projection, projectionOnto } from './projection.js'
import { rotateProjection } from './rotate-projection.js'
import { findSheet } from './sheet/find-sheet.js'
import { sheetAspect } from './sheet/sheet-aspect.js'
import { shrinkImage } from './shrink-image.js'
import { readingSize } from './reading-size.js'
import { measureTextAxis } from './text-axis.js'
import { turnProjection } from './turn-image.js'
import { warpImage } from './warp-image.js'

/** What was done to a picture. */
export type StraightenStep = 'perspective' | 'quarter-turn' | 'deskew' | 'scale' | 'light'

/** A picture whose lines of text run level, in the size that OCR reads best. */
export interface StraightPage {
  image: RasterImage
  /** From places on `image` to places on the picture given, 0..1. */
  projection: Projection
  /** What was done, in order. */
  steps: readonly StraightenStep[]
  /** Width divided by height of `image`. */
  aspect: number
}

/** Pixels of the copy that is looked at, along its longer side. */
const textCopy = 1200
/** A picture that is finer than that is made smaller before it is drawn. */
const mostReduction = 1.4
/** Smallest tilt, in degrees, that is worth drawing the picture anew. */
const leastSkew = 0.1
/** Below it lines of text run up or down. */
const sideways = -0.15

/**
 * Makes the picture of a page fit for OCR: the sheet cut out of a photograph and flattened, a page lying on its side
 * turned, tilted lines levelled, small pictures enlarged. A page that lies upside down stays so: only OCR can tell.
 *
 * @example
 * ```ts
 * const page = straighten(await decodeFrame(file, 0, limits, 1))
 * const { words } = await engine.recognize(page.image, { languages: ['fra'] })
 * const places = words.map((word) => projectBox(page.projection, word.box)) // on the photograph
 * ```
 */
export function straighten(image: RasterImage): StraightPage {
  const copy = shrinkImage(image, textCopy)
  const steps: StraightenStep[] = []
  let view: View = { projection: identityProjection, aspect: image.width / image.height }
  const sheet = findSheet(copy)
  if (sheet !== null) {
    view = { projection: projectionOnto(sheet.corners), aspect: sheetAspect(sheet.corners, view.aspect) }
    steps.push('perspective')
  }
  const flat = sheet === null ? copy : drawCopy(copy, view)
  const ink = findInk(flat)
  const fall = measureSkew(ink, flat.width, flat.height)
  const lean = measureSkew(transposeInk(ink), flat.height, flat.width)
  const isSideways = measureTextAxis(ink, flat.width, flat.height, fall, lean) < sideways
  if (isSideways) {
    view = { projection: composeProjections(turnProjection(1), view.projection), aspect: 1 / view.aspect }
    steps.push('quarter-turn')
  }
  // Turned clockwise, columns that lean to the right become rows that rise.
  const skew = isSideways ? -lean : fall
  if (Math.abs(skew) >= leastSkew) {
    const level = rotateProjection(skew, view.aspect, sheet === null)
    view = { projection: composeProjections(level.projection, view.projection), aspect: level.aspect }
    steps.push('deskew')
  }
  return draw(image, view, steps)
}

/** What of the given picture is seen, and how: from places on the view to places on the picture. */
interface View {
  projection: Projection
  aspect: number
}

function drawCopy(copy: RasterImage, { projection, aspect }: View): RasterImage {
  const height = Math.round(aspect < 1 ? textCopy : textCopy / aspect)
  return warpImage(copy, projection, Math.round(height * aspect), height)
}

function draw(image: RasterImage, { projection, aspect }: View, steps: readonly StraightenStep[]): StraightPage {
  const { width, height, reduction } = readingSize(image, projection, aspect)
  const longest = Math.max(image.width, image.height)
  // A much finer picture would be sampled with gaps between the pixels that are looked at.
  const source = reduction > mostReduction ? shrinkImage(image, Math.round(longest / reduction)) : image
  const isScaled = steps.length === 0 && width !== image.width
  const drawn = steps.length > 0 || isScaled ? warpImage(source, projection, width, height) : image
  return {
    image: levelLight(drawn),
    projection,
    steps: [...steps, ...(isScaled ? (['scale'] as const) : []), 'light'],
    aspect: width / height,
  }
}

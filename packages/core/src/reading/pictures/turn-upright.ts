import type { Word } from '../document.js'
import { shrinkImage } from '../images/shrink-image.js'
import { turnImage } from '../images/turn-image.js'
import type { RasterImage } from '../raster-image.js'
import { meanConfidence } from './mean-confidence.js'
import type { PictureReader } from './picture-reader.js'
import type { PreparedPicture } from './prepare-picture.js'
import { wordsOnPage } from './words-on-page.js'

/** An upright page is read with a mean confidence above it, one that lies on its head or side below. */
const uprightConfidence = 0.6
/** Words of a page that can be judged; fewer say nothing. */
const leastWords = 5
/** Pixels along the longer side of the copies on which the ways of turning are tried. */
const copySize = 1700

type Turns = 0 | 1 | 2 | 3

/** A picture the right way up, and what was read on it. */
export interface UprightPicture {
  image: RasterImage
  /** The smaller copy, turned as well. */
  copy: RasterImage
  words: readonly Word[]
  /** Clockwise quarter turns that it took. */
  turns: Turns
}

/**
 * Reads a picture, turned to where its words are read best. A page known to have lain on its side is tried on a small
 * copy first; any other is read once, and turned only when hardly a word of it makes sense.
 */
export async function turnUpright(
  { image, copy, isTurned }: PreparedPicture,
  reader: PictureReader,
): Promise<UprightPicture> {
  const read = async (picture: RasterImage): Promise<readonly Word[]> => {
    const { ocr, languages, signal } = reader
    const { words } = await ocr.recognize(picture, { languages, ...(signal === undefined ? {} : { signal }) })
    return wordsOnPage(words)
  }
  const asItIs = isTurned ? null : await read(image)
  if (asItIs !== null && scoreOf(asItIs) >= uprightConfidence) return { image, copy, words: asItIs, turns: 0 }
  const turns = await bestTurns(image, isTurned, read)
  if (turns === 0) return { image, copy, words: asItIs ?? (await read(image)), turns }
  const turned = turnImage(image, turns).image
  return { image: turned, copy: turnImage(copy, turns).image, words: await read(turned), turns }
}

async function bestTurns(
  image: RasterImage,
  isTurned: boolean,
  read: (picture: RasterImage) => Promise<readonly Word[]>,
): Promise<Turns> {
  const copy = shrinkImage(image, copySize)
  const tryWays = async (ways: readonly Turns[]): Promise<{ turns: Turns; score: number }[]> =>
    Promise.all(ways.map(async (turns) => ({ turns, score: scoreOf(await read(turnImage(copy, turns).image)) })))
  const tried = await tryWays([0, 2])
  // A page of tables and pictures may have been turned on its side by mistake.
  if (!isTurned || tried.every(({ score }) => score < uprightConfidence)) tried.push(...(await tryWays([1, 3])))
  const best = tried.reduce((one, other) => (other.score > one.score ? other : one))
  return best.score > 0 ? best.turns : 0
}

/** Mean confidence of the words of letters and figures, weighted by their length; 0 when there are too few. */
function scoreOf(words: readonly Word[]): number {
  const telling = words.filter(({ text }) => /[\p{L}\p{N}]{2}/u.test(text))
  if (telling.length < leastWords) return 0
  return meanConfidence(telling)
}

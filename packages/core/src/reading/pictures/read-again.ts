import type { Word } from '../document.js'
import type { RasterImage } from '../raster-image.js'
import { wordsOfMosaic } from '../second-look/words-of-mosaic.js'
import { compareReadings } from './compare-readings.js'
import { mergeLooks, type MergedLooks } from './merge-looks.js'
import type { PictureReader } from './picture-reader.js'
import type { UprightPicture } from './turn-upright.js'
import { wordsOnPage } from './words-on-page.js'

/** Letters from which the shape of a word tells how it lies. */
const leastLetters = 3
const sidewaysShape = 1.3

/**
 * Reads the page at a second size, and from near what is in doubt after both readings or was passed over
 * (docs/decisions/0008-reading-pictures-twice.md). Takes the pixels of the picture with it.
 */
export async function readAgain(
  { image, copy, words: all }: UprightPicture,
  reader: PictureReader,
): Promise<MergedLooks> {
  const { threads, ocr, languages, limits, signal } = reader
  if (ocr.needsSecondLook !== true) return { upright: all, turned: [] }
  const { width, height, pixels } = image
  const read = async (picture: RasterImage, evenGround: boolean): Promise<readonly Word[]> =>
    wordsOnPage((await ocr.recognize(picture, { languages, evenGround, ...withSignal(signal) })).words)
  const words = all.filter((word) => !isOnItsSide(word, image))
  const others = (await read(copy, false)).filter((word) => !isOnItsSide(word, image))
  const compared = compareReadings(words, others)
  const input = { value: { image, words: compared }, transfer: [pixels.buffer as ArrayBuffer] }
  const task = { stage: 'image', limits, signal } as const
  const { mosaic, picture } = await threads.run('lookAgain', () => Promise.resolve(input), task)
  const found =
    mosaic.pieces.length === 0 ? [] : wordsOfMosaic(mosaic, await read(mosaic.image, true), { width, height })
  const merged: MergedLooks =
    mosaic.pieces.length === 0
      ? { upright: compared, turned: [] }
      : mergeLooks(compared, mosaic, wordsOnPage(found), [...words, ...others])
  const toMend = { value: { image: picture, words: merged.upright }, transfer: [picture.pixels.buffer as ArrayBuffer] }
  return { ...merged, upright: (await threads.run('mendWords', () => Promise.resolve(toMend), task)).words }
}

/** `exactOptionalPropertyTypes`: a signal that is not there must not be passed as undefined. */
function withSignal(signal: AbortSignal | undefined): { signal?: AbortSignal } {
  return signal === undefined ? {} : { signal }
}

/** Of a line that runs up the page engines read the words in disorder, in boxes higher than wide. */
function isOnItsSide({ text, box }: Word, { width, height }: RasterImage): boolean {
  return text.length >= leastLetters && box.height * height > sidewaysShape * box.width * width
}

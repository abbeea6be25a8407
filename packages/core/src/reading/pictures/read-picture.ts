import type { Line, Word } from '../document.js'
import { compareReadings } from './compare-readings.js'
import { composeProjections, type Projection } from '../images/projection.js'
import { turnProjection } from '../images/turn-image.js'
import type { RasterImage } from '../raster-image.js'
import { wordsOfMosaic } from '../second-look/words-of-mosaic.js'
import { groupWordsIntoLines } from '../text/group-words.js'
import { pdfiumHost } from '../pdfium/pdfium-host.js'
import type { TaskInput } from '../threads/run-in-pool.js'
import { lineOfTurnedWords } from './line-of-turned-words.js'
import { mergeLooks, type MergedLooks } from './merge-looks.js'
import type { PictureReader } from './picture-reader.js'
import type { PictureSource } from './picture-source.js'
import type { PreparedPicture, PreparePictureInput } from './prepare-picture.js'
import { turnUpright, type UprightPicture } from './turn-upright.js'
import { wordsOnPage } from './words-on-page.js'

/** Letters from which the shape of a word tells how it lies. */
const leastLetters = 3
const sidewaysShape = 1.3

/** A page read from its picture. */
export interface PictureReading {
  widthPt: number
  heightPt: number
  lines: readonly Line[]
  /** From the straightened page to the page as it was sent; null when they are the same. */
  projection: Projection | null
}

/** Reads one page from its picture: straightened, upright, looked at twice. */
export async function readPicture(
  source: PictureSource,
  reader: PictureReader,
  onPrepared: () => void,
): Promise<PictureReading> {
  const { threads, limits, signal } = reader
  const input = async (): Promise<TaskInput<PreparePictureInput>> => {
    const compiled = source.kind === 'pdf-page' ? await pdfiumHost.compiled() : null
    return { value: { source, limits, compiled } }
  }
  const prepared = await threads.run('preparePicture', input, { stage: 'image', limits, signal })
  onPrepared()
  const picture = await turnUpright(prepared, reader)
  const { turns } = picture
  const { upright, turned } = await lookAgainAt(picture, reader)
  return {
    ...turnedSize(prepared, turns),
    lines: [...groupWordsIntoLines(upright), ...turned.map(lineOfTurnedWords)],
    projection: turnedProjection(prepared.projection, turns),
  }
}

/** Of a line that runs up the page engines read the words in disorder, in boxes higher than wide. */
function isOnItsSide({ text, box }: Word, { width, height }: RasterImage): boolean {
  return text.length >= leastLetters && box.height * height > sidewaysShape * box.width * width
}

/** Reads the page at a second size, and from near what is in doubt after both readings or was passed over. */
async function lookAgainAt({ image, copy, words: all }: UprightPicture, reader: PictureReader): Promise<MergedLooks> {
  const { threads, ocr, languages, limits, signal } = reader
  if (ocr.needsSecondLook !== true) return { upright: all, turned: [] }
  const { width, height, pixels } = image
  const read = async (picture: RasterImage): Promise<readonly Word[]> =>
    wordsOnPage((await ocr.recognize(picture, { languages, ...withSignal(signal) })).words)
  const words = all.filter((word) => !isOnItsSide(word, image))
  const others = (await read(copy)).filter((word) => !isOnItsSide(word, image))
  const compared = compareReadings(words, others)
  const input = { value: { image, words: compared }, transfer: [pixels.buffer as ArrayBuffer] }
  const mosaic = await threads.run('lookAgain', () => Promise.resolve(input), { stage: 'image', limits, signal })
  if (mosaic.pieces.length === 0) return { upright: compared, turned: [] }
  const found = wordsOfMosaic(mosaic, await read(mosaic.image), { width, height })
  return mergeLooks(compared, mosaic, wordsOnPage(found), [...words, ...others])
}

/** `exactOptionalPropertyTypes`: a signal that is not there must not be passed as undefined. */
function withSignal(signal: AbortSignal | undefined): { signal?: AbortSignal } {
  return signal === undefined ? {} : { signal }
}

function turnedSize({ widthPt, heightPt }: PreparedPicture, turns: number): { widthPt: number; heightPt: number } {
  return turns % 2 === 0 ? { widthPt, heightPt } : { widthPt: heightPt, heightPt: widthPt }
}

function turnedProjection(projection: Projection | null, turns: 0 | 1 | 2 | 3): Projection | null {
  if (turns === 0) return projection
  return projection === null ? turnProjection(turns) : composeProjections(turnProjection(turns), projection)
}

import type { Line } from '../document.js'
import { composeProjections, type Projection } from '../images/projection.js'
import { turnProjection } from '../images/turn-image.js'
import { groupWordsIntoLines } from '../text/group-words.js'
import { pdfiumHost } from '../pdfium/pdfium-host.js'
import type { TaskInput } from '../threads/run-in-pool.js'
import { lineOfTurnedWords } from './line-of-turned-words.js'
import type { PictureReader } from './picture-reader.js'
import type { PictureSource } from './picture-source.js'
import type { PreparedPicture, PreparePictureInput } from './prepare-picture.js'
import { readAgain } from './read-again.js'
import { turnUpright } from './turn-upright.js'

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
  const { upright, turned } = await readAgain(picture, reader)
  return {
    ...turnedSize(prepared, turns),
    lines: [...groupWordsIntoLines(upright), ...turned.map(lineOfTurnedWords)],
    projection: turnedProjection(prepared.projection, turns),
  }
}

function turnedSize({ widthPt, heightPt }: PreparedPicture, turns: number): { widthPt: number; heightPt: number } {
  return turns % 2 === 0 ? { widthPt, heightPt } : { widthPt: heightPt, heightPt: widthPt }
}

function turnedProjection(projection: Projection | null, turns: 0 | 1 | 2 | 3): Projection | null {
  if (turns === 0) return projection
  return projection === null ? turnProjection(turns) : composeProjections(turnProjection(turns), projection)
}

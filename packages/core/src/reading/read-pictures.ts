import { availableParallelism } from 'node:os'
import { AbortedError } from '../errors/aborted-error.js'
import { inParallel } from './in-parallel.js'
import type { PageSlot } from './page-slots.js'
import type { PictureReader } from './pictures/picture-reader.js'
import { readPicture, type PictureReading } from './pictures/read-picture.js'
import type { ReadOptions } from './read-options.js'

/**
 * Reads pages from their pictures, several at a time: one more than there are cores, so that a page is made ready while
 * others are read.
 */
export async function readPictures(
  slots: readonly PageSlot[],
  reader: PictureReader,
  onPage: ReadOptions['onPage'],
): Promise<Map<PageSlot, PictureReading>> {
  const stopper = new AbortController()
  const signal = reader.signal === undefined ? stopper.signal : AbortSignal.any([reader.signal, stopper.signal])
  let prepared = 0
  let read = 0
  const readings = await inParallel(slots, availableParallelism() + 1, async (slot) => {
    try {
      const reading = await readPicture(slot.picture, { ...reader, signal }, () => {
        onPage?.(++prepared, slots.length, 'image')
      })
      onPage?.(++read, slots.length, 'ocr')
      return [slot, reading] as const
    } catch (error) {
      // One page that cannot be read refuses the document: the others need not be finished.
      stopper.abort(error)
      // An engine that stops when it is asked to may say so in its own words.
      throw reader.signal?.aborted === true ? new AbortedError(reader.signal.reason) : error
    }
  })
  return new Map(readings)
}

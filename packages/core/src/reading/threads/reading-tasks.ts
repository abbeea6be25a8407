import { findEInvoice } from '../e-invoice/find-e-invoice.js'
import { drawPageImage } from '../pictures/draw-page-image.js'
import { lookAgain } from '../pictures/look-again.js'
import { mendWords } from '../pictures/mend-words.js'
import { preparePicture } from '../pictures/prepare-picture.js'
import { readPdfShare } from './read-pdf-share.js'
import type { ReadingTask } from './task-messages.js'

/** Everything that may run in a reading thread, by name. A new task is one import and one name here. */
export const readingTasks = {
  readPdfShare,
  preparePicture,
  lookAgain,
  mendWords,
  findEInvoice,
  drawPageImage,
} satisfies Record<string, ReadingTask<never, unknown>>

export type ReadingTasks = typeof readingTasks
export type TaskName = keyof ReadingTasks
export type InputOf<Name extends TaskName> = Parameters<ReadingTasks[Name]>[0]
export type OutputOf<Name extends TaskName> = Awaited<ReturnType<ReadingTasks[Name]>>

import type { CheckedFile } from '../../input/check-files.js'

/** Where the picture of a page comes from: a frame of an image file, or a page of a PDF that has to be drawn. */
export type PictureSource =
  | {
      kind: 'image'
      file: CheckedFile
      /** From 0. */
      frame: number
    }
  | {
      kind: 'pdf-page'
      file: CheckedFile
      /** Index of the page in its file, from 0. */
      page: number
      widthPt: number
      heightPt: number
    }

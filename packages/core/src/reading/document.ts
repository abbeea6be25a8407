import type { WarningCode } from '../errors/warning-codes.js'
import type { ElectronicInvoice } from './e-invoice/electronic-invoice.js'
import type { OcrUse } from './ocr-use.js'

/** A rectangle relative to its page: 0..1 on both axes, origin at the top left. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** A run of characters without white space, with the place it was read from. */
export interface Word {
  text: string
  box: Box
  /** 0..1; 1 for a text layer. */
  confidence: number
}

/** Words that share a baseline, left to right, as printed; a line may cross several columns. */
export interface Line {
  /** The words joined by single spaces. */
  text: string
  box: Box
  words: readonly Word[]
  /** Clockwise quarter turns of the text: 0 upright, 1 or 3 for vertical margin text, 2 upside down. */
  quarterTurns: 0 | 1 | 2 | 3
}

/** One page of a document. */
export interface Page {
  /** From 1, across all files of the document in the order sent. */
  number: number
  widthPt: number
  heightPt: number
  origin: 'text-layer' | 'ocr'
  /**
   * Set when the page was straightened (perspective, tilt) before it was read: nine numbers, row by row, of the
   * projection from places on this page (0..1) to places on the picture or PDF page as it was sent (0..1):
   * x' = (p0·x + p1·y + p2) / w, y' = (p3·x + p4·y + p5) / w, w = p6·x + p7·y + p8.
   */
  projection?: readonly number[]
  /** Every word, upright ones first, in reading order (top to bottom, left to right). */
  words: readonly Word[]
  /** Every line, upright ones first, top to bottom. */
  lines: readonly Line[]
}

/** A file embedded in the document (the XML of a Factur-X, for instance). */
export interface Attachment {
  name: string
  bytes: Uint8Array
}

/** Something that the caller should know and that did not stop the work. */
export interface Warning {
  /** Stable, snake_case; listed in docs/reference/errors.md. */
  code: WarningCode
  /** French sentence. */
  message: string
  /** Path of the field concerned inside the invoice (`energies[0].power_kva`), when there is one. */
  path?: string
}

/** What reading makes of one or several files: pages of words with their places. */
export interface Document {
  /** Hex SHA-256 of the input bytes (of the concatenated digests when there are several files). */
  sha256: string
  mediaType: string
  /** None when the document is an XML file alone. */
  pages: readonly Page[]
  /** Embedded files, and XML files sent beside or instead of pages. */
  attachments: readonly Attachment[]
  /** The XML invoice that was sent or embedded (Factur-X), read; absent when there is none. */
  electronicInvoice?: ElectronicInvoice
  /** What read the pages that are pictures; absent when no picture was read. */
  ocr?: OcrUse
  warnings: readonly Warning[]
}

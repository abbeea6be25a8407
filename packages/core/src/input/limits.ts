/** How much one document may ask for. */
export interface Limits {
  /** Bytes of all files of the document together. @default 16 777 216 (16 MiB) */
  maxBytes: number
  /** Files that make one document. @default 8 */
  maxFiles: number
  /** Pages of all files together. @default 200: the longest multi-site business bills stay below */
  maxPages: number
  /** Characters of all pages together. @default 1 000 000: a dense page has 6 000 */
  maxCharacters: number
  /** Bytes of all files embedded in the document together. @default 8 388 608 (8 MiB) */
  maxAttachmentBytes: number
  /** Pixels of one image, or of one page drawn for OCR. @default 60 000 000: phones take 12 to 50 million */
  maxPixels: number
  /** Milliseconds that one page, or the opening of one file, may take in one stage. @default 30 000 */
  maxPageMilliseconds: number
  /** Megabytes that PDFium, and apart from it JavaScript, may take in one thread. @default 512 */
  maxMemoryMegabytes: number
}

export const defaultLimits: Readonly<Limits> = {
  maxBytes: 16 * 1024 * 1024,
  maxFiles: 8,
  maxPages: 200,
  maxCharacters: 1_000_000,
  maxAttachmentBytes: 8 * 1024 * 1024,
  maxPixels: 60_000_000,
  maxPageMilliseconds: 30_000,
  maxMemoryMegabytes: 512,
}

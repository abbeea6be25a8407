import { DamagedPdfError } from '../../errors/damaged-pdf-error.js'
import { ReadingMemoryError } from '../../errors/reading-memory-error.js'
import type { RasterImage } from '../raster-image.js'
import type { PdfiumLibrary } from './pdfium-library.js'

/** `FPDFBitmap_Gray` in fpdfview.h: one byte a pixel. A quarter of the memory of colours, and what OCR takes. */
const greyFormat = 1
const white = 0xffffffff
/** `FPDF_ANNOT | FPDF_GRAYSCALE`: stamps and filled fields are part of what a person sees. */
const renderFlags = 0x01 | 0x08
const pointsPerInch = 72
/** PDFium reads rows of four bytes. */
const rowAlignment = 4

/** How a page is drawn. */
export interface RasterOptions {
  /** Dots per inch asked for; fewer when the page would have more than `maxPixels`. */
  dpi: number
  maxPixels: number
}

/**
 * Draws one page of an open document in grey on white, as a reader sees it: turned by its `/Rotate`, cut by its crop
 * box, with its annotations.
 *
 * @param place `file` for errors, from 1; `index` of the page, from 0
 * @throws DamagedPdfError, ReadingMemoryError
 */
export function rasterisePage(
  library: PdfiumLibrary,
  document: number,
  place: { file: number; index: number },
  options: RasterOptions,
): RasterImage {
  const { exports, memoryGuard } = library
  const page = exports.FPDF_LoadPage(document, place.index)
  if (page === 0) throw new DamagedPdfError({ file: place.file, page: place.index + 1 })
  try {
    const size = sizeOf(exports.FPDF_GetPageWidthF(page), exports.FPDF_GetPageHeightF(page), options)
    if (size === null) throw new DamagedPdfError({ file: place.file, page: place.index + 1 })
    const image = draw(library, page, size.width, size.height)
    // PDFium leaves out what it has no memory for: a page with a hole is no page.
    if (image !== null && !memoryGuard.hasRefused) return image
    throw new ReadingMemoryError({ stage: 'image', maxMemoryMegabytes: memoryGuard.maxBytes / 1024 ** 2 })
  } finally {
    exports.FPDF_ClosePage(page)
  }
}

/** Width and height in pixels; null for a page without an area. */
export function sizeOf(
  widthPt: number,
  heightPt: number,
  { dpi, maxPixels }: RasterOptions,
): { width: number; height: number } | null {
  if (!(widthPt > 0 && heightPt > 0) || !Number.isFinite(widthPt * heightPt)) return null
  const scale = Math.min(dpi / pointsPerInch, Math.sqrt(maxPixels / (widthPt * heightPt)))
  const width = Math.max(1, Math.round(widthPt * scale))
  const height = Math.max(1, Math.round(heightPt * scale))
  // Rounding up, or the least of one pixel for a page as thin as a hair, may lead past the limit.
  return width >= height
    ? { width: Math.max(1, Math.min(width, Math.floor(maxPixels / height))), height }
    : { width, height: Math.max(1, Math.min(height, Math.floor(maxPixels / width))) }
}

/** Null when PDFium has no memory for the picture. */
function draw({ exports }: PdfiumLibrary, page: number, width: number, height: number): RasterImage | null {
  const stride = Math.ceil(width / rowAlignment) * rowAlignment
  const pointer = exports.malloc(stride * height)
  if (pointer === 0) return null
  try {
    const bitmap = exports.FPDFBitmap_CreateEx(width, height, greyFormat, pointer, stride)
    if (bitmap === 0) return null
    try {
      exports.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white)
      exports.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, renderFlags)
      return { width, height, pixels: withoutPadding(exports.memory.buffer, pointer, width, height, stride) }
    } finally {
      exports.FPDFBitmap_Destroy(bitmap)
    }
  } finally {
    exports.free(pointer)
  }
}

function withoutPadding(
  memory: ArrayBuffer,
  pointer: number,
  width: number,
  height: number,
  stride: number,
): Uint8Array {
  const rows = new Uint8Array(memory, pointer, stride * height)
  if (stride === width) return rows.slice()
  const pixels = new Uint8Array(width * height)
  for (let row = 0; row < height; row++) pixels.set(rows.subarray(row * stride, row * stride + width), row * width)
  return pixels
}

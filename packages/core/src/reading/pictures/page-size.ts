import type { PictureSource } from './picture-source.js'

/** ISO 216: 210 by 297 mm, in points. */
const shortSide = 595.28
const longSide = 841.89
/** A sheet within this share of the proportions of A4 is taken to be one. */
const tolerance = 0.03

/** Size in points of a straightened page: that of the PDF page, or of the A4 sheet that a photograph shows. */
export function pageSize(aspect: number, source: PictureSource): { widthPt: number; heightPt: number } {
  if (source.kind === 'pdf-page') return sizeOfPdfPage(aspect, source)
  const isPortrait = aspect <= 1
  const width = isPortrait ? shortSide : longSide
  const height = isPortrait ? longSide : shortSide
  const isA4 = Math.abs(aspect / (width / height) - 1) <= tolerance
  return { widthPt: width, heightPt: isA4 ? height : width / aspect }
}

/** Straightening turns the page and adds a margin around it; the width of its sheet stays. */
function sizeOfPdfPage(aspect: number, { widthPt, heightPt }: { widthPt: number; heightPt: number }) {
  const isOnItsSide = aspect > 1 !== widthPt > heightPt
  const width = isOnItsSide ? heightPt : widthPt
  return { widthPt: width, heightPt: width / aspect }
}

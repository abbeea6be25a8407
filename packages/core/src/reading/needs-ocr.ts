import { isPicture, type PageContent } from './pdfium/page-content.js'

/** Why a page is read from its picture and not from its text layer. */
export type OcrReason = 'picture' | 'garbled' | 'scanner-text'

/**
 * Tells whether the text layer of a page is missing or cannot be trusted: a scan, characters coded wrongly, or the
 * invisible text that a scanner's own recognition has laid under its picture, which comes without any confidence.
 */
export function needsOcr(content: PageContent | null): OcrReason | null {
  if (content === null) return 'picture'
  if (!content.isReadable || content.isBlank) return null
  if (isPicture(content)) return 'picture'
  if (content.isCoveredByImage && content.isTextInvisible) return 'scanner-text'
  return content.isGarbled ? 'garbled' : null
}

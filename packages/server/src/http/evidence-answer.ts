import {
  AbortedError,
  ConstatError,
  drawPages,
  locateEvidence,
  type EnergyInvoiceAnalysis,
  type InputFile,
  type Limits,
} from '@constat/core'
import type { InvoiceAnswer } from './schemas/invoice-answer-schema.js'

/** Enough to read the small print of an A4 page on a screen. */
const longestSide = 1400

/** Draws the pages of a bill that was analysed; in threads of its own. */
export async function evidenceAnswer(
  files: readonly InputFile[],
  { invoice, audit, pages }: EnergyInvoiceAnalysis,
  { limits, signal }: { limits: Partial<Limits>; signal: AbortSignal },
): Promise<NonNullable<InvoiceAnswer['evidence']>> {
  // An electronic invoice alone has no page.
  const images =
    pages.length === 0 ? [] : await drawPages(files, { longestSide, limits, signal }).catch(withoutPictures)
  return {
    pages: images.map(({ jpeg, width, height }, index) => ({
      number: pages[index]?.number ?? index + 1,
      width,
      height,
      jpeg_base64: Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength).toString('base64'),
    })),
    ...locateEvidence({ invoice, audit, pages }),
  }
}

/** A bill that was read and cannot be drawn: its analysis is not lost for want of pictures. */
function withoutPictures(error: unknown): [] {
  if (ConstatError.isInstance(error) && !(error instanceof AbortedError)) return []
  throw error
}

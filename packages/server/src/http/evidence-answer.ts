import {
  AbortedError,
  ConstatError,
  drawPages,
  locateEvidence,
  type EnergyInvoiceAnalysis,
  type InputFile,
  type Limits,
} from '@constat/core'

/** Enough to read the small print of an A4 page on a screen. */
const longestSide = 1400

/** The pages of a bill as pictures, and where each value and each finding stands on them. */
export interface EvidenceAnswer {
  pages: readonly { number: number; width: number; height: number; jpeg_base64: string }[]
  values: ReturnType<typeof locateEvidence>['values']
  findings: ReturnType<typeof locateEvidence>['findings']
}

/** Draws the pages of a bill that was analysed; in threads of its own. */
export async function evidenceAnswer(
  files: readonly InputFile[],
  { invoice, audit, pages }: EnergyInvoiceAnalysis,
  { limits, signal }: { limits: Partial<Limits>; signal: AbortSignal },
): Promise<EvidenceAnswer> {
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

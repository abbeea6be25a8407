import { systemClock, type Clock } from '../../../input/clock.js'
import type { InputFile } from '../../../input/input-file.js'
import type { Limits } from '../../../input/limits.js'
import type { Canvas } from '../../../pdf/canvas.js'
import { drawDocument } from '../../../pdf/draw-document.js'
import { defaultTheme } from '../../../pdf/theme.js'
import { drawPages } from '../../../reading/draw-pages.js'
import type { PageGeometry } from '../../../reading/page-geometry.js'
import type { InvoiceAudit } from '../../audit/audit-result.js'
import type { EnergyInvoice } from '../../energy-invoice.js'
import { drawEvidencePage } from './draw-evidence-page.js'
import { locateEvidence } from './locate-evidence.js'
import { placedFields } from './placed-fields.js'

/** What an overlay shows. */
export interface EvidenceOverlayInput {
  /** The files that were analysed, in the same order. */
  readonly files: readonly InputFile[]
  readonly invoice: EnergyInvoice
  /** Marks the lines that its findings are about. */
  readonly audit?: InvoiceAudit
  /** Of the analysis: where each page lies on what was sent. */
  readonly pages: readonly PageGeometry[]
}

/** How it is made. */
export interface EvidenceOverlayOptions {
  /** Date that the file carries. @default the machine's clock */
  readonly clock?: Clock
  readonly limits?: Partial<Limits>
  readonly signal?: AbortSignal
}

const landscape = { ...defaultTheme, page: { ...defaultTheme.page, width: 841.89, height: 595.28 } }

/**
 * A PDF with every page of the bill as it was sent, a numbered box around each value that was read, coloured by its
 * confidence, and the values beside it. It holds everything that the bill holds: it is not for publication.
 *
 * @throws what reading the files throws, AbortedError
 * @example
 * ```ts
 * const files = [{ name: 'facture.pdf', bytes }]
 * const { invoice, audit, pages } = await analyzeEnergyInvoice({ files })
 * await writeFile('preuves.pdf', await renderEvidenceOverlay({ files, invoice, audit, pages }))
 * ```
 */
export async function renderEvidenceOverlay(
  { files, invoice, audit, pages }: EvidenceOverlayInput,
  options: EvidenceOverlayOptions = {},
): Promise<Uint8Array> {
  const { clock = systemClock, limits, signal } = options
  const images = await drawPages(files, { ...(limits && { limits }), ...(signal && { signal }) })
  const fields = placedFields(invoice)
  const findings = audit === undefined ? [] : locateEvidence({ invoice, audit, pages }).findings
  const metadata = {
    title: 'Valeurs lues sur la facture',
    subject: 'Chaque valeur lue, à sa place sur la facture',
    language: 'fr-FR',
    createdAt: clock(),
  }
  return drawDocument(metadata, landscape, (canvas: Canvas) => {
    for (const [index, image] of images.entries()) {
      if (index > 0) canvas.addPage()
      const geometry = pages[index]
      const own = geometry?.number ?? index + 1
      drawEvidencePage(canvas, {
        image,
        geometry,
        number: index + 1,
        total: images.length,
        fields: fields.filter(({ page }) => page === own),
        findings: findings.filter(({ page }) => page === own),
      })
    }
  })
}

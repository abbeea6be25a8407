/**
 * Renders the reports of some specimens into a folder, to be looked at.
 *
 *     pnpm exec tsx packages/core/scripts/render-report-gallery.ts FOLDER [ID...]
 *     for file in FOLDER/*.pdf; do pdftoppm -r 80 -png "$file" "${file%.pdf}"; done
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { composeInvoiceReport } from '../src/invoice/report/invoice-report.js'
import { renderInvoiceReport } from '../src/invoice/report/render-invoice-report.js'
import { sampleAudit, sampleHighlights } from '../src/invoice/report/sample-audit.js'
import { fieldInvoice, type BareInvoice } from '../src/testing/field-invoice.js'

const specimens = join(import.meta.dirname, '../specimens/dev/truth')
const [folder = 'gallery', ...ids] = process.argv.slice(2)
await mkdir(folder, { recursive: true })
const all = (await readdir(specimens)).map((name) => name.replace('.json', ''))
for (const [index, id] of (ids.length === 0 ? all : ids).entries()) {
  const truth = JSON.parse(await readFile(join(specimens, `${id}.json`), 'utf8')) as { invoice: BareInvoice }
  const invoice = fieldInvoice(truth.invoice)
  const energies = invoice.energies.flatMap(({ energy }) => (energy === null ? [] : [energy.value]))
  const findings = index % 3 === 0 ? 0 : index % 3 === 1 ? 4 : 2
  const view = composeInvoiceReport({
    invoice,
    audit: sampleAudit(findings, energies),
    highlights: sampleHighlights,
    overallConfidence: 0.973,
    warnings: [],
    clock: () => new Date('2026-11-21T09:00:00Z'),
    sha256: '0'.repeat(64),
  })
  await writeFile(join(folder, `${id}.pdf`), await renderInvoiceReport(view))
}

/**
 * Renders the full and the anonymous report of the specimens into a folder, to be looked at.
 *
 *     pnpm exec tsx packages/core/scripts/render-report-gallery.ts FOLDER [ID...]
 *     for file in FOLDER/*.pdf; do pdftoppm -r 80 -png "$file" "${file%.pdf}"; done
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { anonymizeReport } from '../src/invoice/report/anonymize-report.js'
import { checkAnonymousReport } from '../src/invoice/report/check-anonymous-report.js'
import { collectIdentities } from '../src/invoice/report/collect-identities.js'
import { composeInvoiceReport } from '../src/invoice/report/invoice-report.js'
import { renderInvoiceReport } from '../src/invoice/report/render-invoice-report.js'
import { sampleAudit, sampleHighlights } from '../src/invoice/report/sample-audit.js'
import { readDocument } from '../src/reading/read-document.js'
import { fieldInvoice, type BareInvoice } from '../src/testing/field-invoice.js'

const specimens = join(import.meta.dirname, '../specimens/dev')
const [folder = 'gallery', ...ids] = process.argv.slice(2)
await mkdir(folder, { recursive: true })
const all = (await readdir(join(specimens, 'truth'))).map((name) => name.replace('.json', ''))
for (const [index, id] of (ids.length === 0 ? all : ids).entries()) {
  const truth = JSON.parse(await readFile(join(specimens, 'truth', `${id}.json`), 'utf8')) as { invoice: BareInvoice }
  const document = await readDocument({ name: id, bytes: await readFile(join(specimens, 'bills', `${id}.pdf`)) })
  const invoice = fieldInvoice(truth.invoice)
  const energies = invoice.energies.flatMap(({ energy }) => (energy === null ? [] : [energy.value]))
  const view = composeInvoiceReport({
    invoice,
    audit: sampleAudit([0, 4, 2][index % 3] ?? 0, energies),
    highlights: sampleHighlights,
    overallConfidence: 0.973,
    warnings: [],
    clock: () => new Date('2026-11-21T09:00:00Z'),
    sha256: document.sha256,
  })
  const identities = collectIdentities(invoice, document)
  const anonymous = await renderInvoiceReport(anonymizeReport(view, { identities }))
  await writeFile(join(folder, `${id}.pdf`), await renderInvoiceReport(view))
  await writeFile(join(folder, `${id}-anonyme.pdf`), anonymous)
  await checkAnonymousReport(anonymous, { identities })
}

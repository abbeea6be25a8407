/**
 * Analyses bills and writes both reports of each into a folder, to be looked at.
 *
 *     pnpm exec tsx packages/core/scripts/render-report-gallery.ts FOLDER BILL.pdf...
 *     for file in FOLDER/*.pdf; do pdftoppm -r 80 -png "$file" "${file%.pdf}"; done
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { ConstatError } from '../src/errors/constat-error.js'
import { analyzeEnergyInvoice } from '../src/invoice/analyze-energy-invoice.js'

const [folder = 'gallery', ...bills] = process.argv.slice(2)
await mkdir(folder, { recursive: true })
for (const bill of bills) {
  const name = basename(bill, '.pdf')
  try {
    const { reports, audit } = await analyzeEnergyInvoice({ files: [{ name, bytes: await readFile(bill) }] })
    await writeFile(join(folder, `${name}.pdf`), reports.full)
    await writeFile(join(folder, `${name}-anonyme.pdf`), reports.anonymous)
    console.log(`${name}: ${audit.findings.map(({ rule_id: rule }) => rule).join(' ') || 'no finding'}`)
  } catch (error) {
    if (!ConstatError.isInstance(error)) throw error
    console.log(`${name}: ${error.code} ${JSON.stringify(error.details)}`)
  }
}

/**
 * Draws every report of the fixed set, those about wounds, and both reports of each bill given, to be looked at.
 *
 *     pnpm reports:gallery [--accept] [BILL.pdf...]
 *
 * Writes out/reports: the PDFs, one contact sheet of all pages, and the first pages as wide as a phone. `--accept` makes
 * the pages of the fixed set of bills the pictures that the tests compare with.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ConstatError } from '../src/errors/constat-error.js'
import { analyzeEnergyInvoice } from '../src/invoice/analyze-energy-invoice.js'
import { pagePictures, pictureFolder } from '../src/invoice/report/page-pictures.test-support.js'
import { renderInvoiceReport } from '../src/invoice/report/render-invoice-report.js'
import { reportSet } from '../src/invoice/report/report-set.test-support.js'
import { woundComparisonSet } from '../src/wound/report/comparison-set.test-support.js'
import { renderWoundComparison } from '../src/wound/report/render-wound-comparison.js'
import { renderWoundReport } from '../src/wound/report/render-wound-report.js'
import { clock, tenantKey, woundReportSet } from '../src/wound/report/report-set.test-support.js'
import { contactSheet, phoneSheet } from './contact-sheet.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { accept: { type: 'boolean', default: false } },
})
const folder = resolve(import.meta.dirname, '../../../out/reports')
await mkdir(folder, { recursive: true })

const reports = new Map<string, Uint8Array>()
for (const { name, view, theme } of reportSet()) {
  reports.set(name, await renderInvoiceReport(view, theme === undefined ? {} : { theme }))
}
if (values.accept) await accept()
for (const { name, input, theme } of await woundReportSet())
  reports.set(name, await renderWoundReport(input, { clock, tenantKey, ...(theme && { theme }) }))
for (const { name, input } of await woundComparisonSet())
  reports.set(name, await renderWoundComparison(input, { clock, tenantKey }))
for (const bill of positionals) await addReportsOf(bill)

const pages = new Map<string, Buffer[]>()
for (const [name, bytes] of reports) {
  await writeFile(join(folder, `${name}.pdf`), bytes)
  pages.set(name, await pagePictures(bytes, 1600))
}
await writeFile(join(folder, 'contact-sheet.png'), await contactSheet([...pages.values()]))
await writeFile(join(folder, 'phone.png'), await phoneSheet([...pages.values()].flatMap(([first]) => first ?? [])))
console.log(`${String(reports.size)} reports in ${folder}`)

async function addReportsOf(bill: string): Promise<void> {
  const name = basename(bill, '.pdf')
  try {
    const { reports: both, audit } = await analyzeEnergyInvoice({ files: [{ name, bytes: await readFile(bill) }] })
    reports.set(name, both.full).set(`${name}-anonyme`, both.anonymous)
    console.log(`${name}: ${audit.findings.map(({ rule_id: rule }) => rule).join(' ') || 'no finding'}`)
  } catch (error) {
    if (!ConstatError.isInstance(error)) throw error
    console.log(`${name}: ${error.code} ${JSON.stringify(error.details)}`)
  }
}

async function accept(): Promise<void> {
  await mkdir(pictureFolder, { recursive: true })
  for (const old of await readdir(pictureFolder)) await rm(join(pictureFolder, old))
  for (const [name, bytes] of reports) {
    for (const [index, png] of (await pagePictures(bytes)).entries())
      await writeFile(join(pictureFolder, `${name}-${String(index + 1)}.png`), png)
  }
}

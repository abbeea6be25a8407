// The pictures of the documentation, from a real analysis of the demonstration bill and from a drawn wound: `pnpm docs:images`.
// Needs poppler.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { analyzeEnergyInvoice, renderEvidenceOverlay, renderWoundComparison, renderWoundReport } from '@constat/core'
import { woundComparisonSet } from '../../packages/core/src/wound/report/comparison-set.test-support.js'
import {
  clock as woundClock,
  tenantKey,
  woundReportSet,
} from '../../packages/core/src/wound/report/report-set.test-support.js'

const name = 'facture-demonstration.pdf'
const bytes = readFileSync(resolve(import.meta.dirname, '../../packages/core/specimens/demonstration', name))
const clock = (): Date => new Date('2026-11-21T09:00:00Z')
const files = [{ name, bytes }]
const { reports, invoice, pages } = await analyzeEnergyInvoice({ files }, { clock })

/** One page as a picture. 80 dots per inch: readable on the page of a repository, and small. */
function picture(report: Uint8Array, page: number, image: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'constat-images-'))
  const pdf = join(folder, 'report.pdf')
  writeFileSync(pdf, report)
  const only = ['-f', String(page), '-l', String(page)]
  execFileSync('pdftoppm', ['-png', '-r', '80', ...only, '-singlefile', pdf, resolve(import.meta.dirname, image)])
  rmSync(folder, { recursive: true })
}

picture(reports.full, 1, 'report-full-page-1')
picture(reports.full, 3, 'report-full-page-3')
picture(reports.anonymous, 1, 'report-anonymous-page-1')
picture(await renderEvidenceOverlay({ files, invoice, pages }, { clock }), 1, 'evidence-overlay-page-1')

const [wound] = await woundReportSet()
const comparison = (await woundComparisonSet()).find(({ name: set }) => set === 'evolution-six')
if (wound === undefined || comparison === undefined) throw new Error('the sets have them')
picture(await renderWoundReport(wound.input, { clock: woundClock, tenantKey }), 1, 'wound-report-page-1')
picture(await renderWoundComparison(comparison.input, { clock: woundClock, tenantKey }), 2, 'wound-comparison-page-2')

// The pictures of the README, from a real analysis of the demonstration bill: `pnpm docs:images`. Needs poppler.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { analyzeEnergyInvoice, renderEvidenceOverlay } from '@constat/core'

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

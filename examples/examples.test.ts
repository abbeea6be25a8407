import { execFile } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { analyzeEnergyInvoice, readDocument } from '@constat/core'
import { describe, expect, it, onTestFinished } from 'vitest'

const examples = import.meta.dirname
const bill = resolve(examples, '../packages/core/specimens/demonstration/facture-demonstration.pdf')
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

/** Runs an example on the sources, as its reader would: in a folder with the bill. */
async function runExample(
  path: string,
  files: Record<string, string> = {},
): Promise<{ output: string; folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'constat-example-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  copyFileSync(bill, join(folder, 'facture.pdf'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const env = { ...process.env, TSX_TSCONFIG_PATH: resolve(examples, '../tsconfig.json') }
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', tsx, join(examples, path)], {
    cwd: folder,
    env,
  })
  return { output: stdout, folder }
}

async function textOf(path: string): Promise<string> {
  const { pages } = await readDocument({ name: 'rapport.pdf', bytes: readFileSync(path) })
  return pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n')
}

describe('the examples', () => {
  it('analyze-a-bill prints findings with their quotes and writes both reports', { timeout: 60_000 }, async () => {
    const { output, folder } = await runExample('analyze-a-bill/analyze-a-bill.ts')
    expect(output).toContain('TVA à 20 % 256,32 € 57,46 €')
    for (const name of ['rapport.pdf', 'rapport-anonyme.pdf']) {
      expect(readFileSync(join(folder, name)).subarray(0, 5).toString()).toBe('%PDF-')
    }
  })

  it('only-the-audit finds in the kept invoice what the analysis found', { timeout: 60_000 }, async () => {
    const bytes = readFileSync(bill)
    const { invoice, audit } = await analyzeEnergyInvoice({ files: [{ name: 'facture.pdf', bytes }] })
    const { output } = await runExample('only-the-audit/only-the-audit.ts', {
      'analysis.json': JSON.stringify({ invoice }),
    })
    expect(audit.findings.length).toBeGreaterThan(0)
    for (const { rule_id, message } of audit.findings) expect(output).toContain(`${rule_id}  ${message}`)
  })

  it('branded-reports puts a name, a contact and a logo on both reports', { timeout: 60_000 }, async () => {
    const { output, folder } = await runExample('branded-reports/branded-reports.ts')
    expect(output).toContain('aux couleurs de Énergie claire')
    for (const name of ['rapport.pdf', 'rapport-anonyme.pdf']) {
      const bytes = readFileSync(join(folder, name))
      const { pages } = await readDocument({ name, bytes })
      for (const { lines } of pages) expect(lines.at(-1)?.text).toContain('contact@energie-claire.example')
      expect(bytes.toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(1)
    }
  })

  it('english-labels writes English titles', { timeout: 60_000 }, async () => {
    const { folder } = await runExample('english-labels/english-labels.ts')
    const text = await textOf(join(folder, 'report.pdf'))
    for (const title of ['The bill at a glance', 'What to check', 'Method and limits', 'Page 1 of'])
      expect(text).toContain(title)
  })

  it('added-section adds a section to both reports', { timeout: 60_000 }, async () => {
    const { folder } = await runExample('added-section/added-section.ts')
    for (const name of ['rapport.pdf', 'rapport-anonyme.pdf'])
      expect(await textOf(join(folder, name))).toContain('Décaler le chauffe-eau en heures creuses')
  })

  it('are all run here', () => {
    const folders = readdirSync(examples, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(folders.map(({ name }) => name).sort()).toEqual([
      'added-section',
      'analyze-a-bill',
      'branded-reports',
      'english-labels',
      'only-the-audit',
    ])
  })
})

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { misplacedWords } from '../../pdf/misplaced-words.test-support.js'
import type { Page } from '../../reading/document.js'
import { readDocument } from '../../reading/read-document.js'
import { fieldInvoice, type BareInvoice } from '../../testing/field-invoice.js'
import { fixedClock } from '../../testing/fixed-clock.js'
import { composeInvoiceReport, type InvoiceReportInput } from './invoice-report.js'
import { renderInvoiceReport } from './render-invoice-report.js'
import { sampleAudit, sampleHighlights } from './sample-audit.test-support.js'
import { specimenNames, specimenTruth } from './specimens.test-support.js'

const viewOf = (bare: BareInvoice, overrides: Partial<InvoiceReportInput> = {}) =>
  composeInvoiceReport({
    invoice: fieldInvoice(bare),
    audit: sampleAudit(2),
    highlights: sampleHighlights,
    overallConfidence: 0.97,
    warnings: [],
    clock: fixedClock('2026-11-21T09:00:00Z'),
    ...overrides,
  })
const pagesOf = async (bytes: Uint8Array) => (await readDocument({ name: 'rapport.pdf', bytes })).pages
const textOf = (pages: readonly Page[]) =>
  pages
    .flatMap((page) => page.lines.map(({ text }) => text))
    .join(' ')
    .replace(/[\s\u00a0\u202f]+/g, ' ')

describe.each(specimenNames)('the report of %s', (name) => {
  const bare = specimenTruth(name).invoice

  it('reads back with its amounts, its findings and its quotes, on few light pages', async () => {
    const bytes = await renderInvoiceReport(viewOf(bare))
    const pages = await pagesOf(bytes)
    const text = textOf(pages)
    const due = Math.abs(bare.totals?.net_to_pay ?? 0)
      .toFixed(2)
      .replace('.', ',')
      .replace(/(\d)(\d{3},)/, '$1 $2')
    expect(text).toContain(`${due} €`)
    expect(text).toContain('Taux d’accise différent du barème')
    expect(text).toContain('« Accise sur l’électricité du 12/09/2025 au 11/11/2025 523 kWh 33,70 €/MWh 17,63 € 20 % »')
    for (const { delivery_point: point } of bare.energies ?? []) expect(text.replaceAll(' ', '')).toContain(point)
    expect(pages.length).toBeGreaterThanOrEqual(2)
    expect(pages.length).toBeLessThanOrEqual(6)
    expect(bytes.length).toBeLessThan(120_000)
    expect(pages.flatMap(misplacedWords)).toEqual([])
  })
})

describe('extremes', () => {
  const bare = specimenTruth('dev-L3-02').invoice
  const long =
    'Société Anonyme d’Exploitation des Établissements Vandenbroucke-Lefèvre-Delacroix et Successeurs Réunis '
  const inflate = (node: unknown): unknown => {
    if (typeof node === 'string' && /[a-zà-ÿ]{4} ?/i.test(node) && !/^[a-z0-9_/-]+$/.test(node))
      return long.repeat(2) + node
    if (Array.isArray(node)) return node.map(inflate)
    if (typeof node === 'object' && node !== null) {
      return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, inflate(value)]))
    }
    return node
  }
  const cases: Record<string, () => ReturnType<typeof viewOf>> = {
    'nothing read': () =>
      viewOf(
        { schema_version: 'energy-invoice/1' },
        { audit: { ...sampleAudit(0), passed: [], market_position: [] }, highlights: [], overallConfidence: 0 },
      ),
    'no finding': () => viewOf(bare, { audit: sampleAudit(0, ['electricite', 'gaz']) }),
    'forty findings': () => viewOf(bare, { audit: sampleAudit(40) }),
    'long names': () => viewOf(inflate(bare) as BareInvoice),
    'unbreakable names': () =>
      viewOf({
        ...bare,
        customer: { name: 'X'.repeat(400), site_address: 'rue-'.repeat(90) },
        offer: { name: 'é'.repeat(300) },
      }),
    'huge amounts': () =>
      viewOf({ ...bare, totals: { ttc: 123_456_789_012.34, net_to_pay: -987_654_321_098.76, already_paid: 1e12 } }),
    'two hundred lines': () =>
      viewOf({
        ...bare,
        services: Array.from({ length: 200 }, (_, index) => ({
          label: `Service numéro ${String(index)} ${long}`,
          kind: 'service' as const,
          amount_ht: 1.5,
        })),
      }),
    'many warnings': () =>
      viewOf(bare, {
        warnings: Array.from({ length: 60 }, (_, index) => ({
          code: 'garbled_text_layer' as const,
          message: `Avertissement ${String(index)} ${long}`,
        })),
      }),
    'a word of a thousand letters in a finding': () => {
      const [finding] = sampleAudit(1).findings
      const quote = 'Q'.repeat(1000)
      const item = finding && {
        ...finding,
        message: quote,
        title: quote,
        advice: quote,
        basis: quote,
        evidence: [{ source: 'rules' as const, page: 1, box: null, quote }],
      }
      return viewOf(bare, { audit: { ...sampleAudit(0), findings: item ? [item] : [] } })
    },
  }

  it.each(Object.keys(cases))('%s: nothing overlaps, nothing is cut', async (name) => {
    const view = cases[name]?.()
    if (!view) throw new Error('no such case')
    const pages = await pagesOf(await renderInvoiceReport(view))
    expect(pages.flatMap(misplacedWords)).toEqual([])
    expect(textOf(pages)).not.toMatch(/undefined|NaN|null|\[object/)
  })

  it('forty findings are all there', async () => {
    const text = textOf(await pagesOf(await renderInvoiceReport(viewOf(bare, { audit: sampleAudit(40) }))))
    expect([...text.matchAll(/Différence des index et quantité facturée/g)]).toHaveLength(10)
    expect([...text.matchAll(/Puissance peut-être supérieure au besoin/g)]).toHaveLength(10)
  })
})

describe('the file', () => {
  const view = viewOf(specimenTruth('dev-L1-01').invoice)

  it('is the same for the same view, and carries the date asked for', async () => {
    const [first, second] = [await renderInvoiceReport(view), await renderInvoiceReport(view)]
    expect(Buffer.from(first).equals(second)).toBe(true)
    const later = await renderInvoiceReport(view, { clock: fixedClock('2027-01-02T03:04:05Z') })
    expect(Buffer.from(later).toString('latin1')).toContain('(D:20270102030405Z)')
  })

  it('is not drawn when the caller has left', async () => {
    await expect(renderInvoiceReport(view, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'aborted' })
  })

  it('is valid for qpdf and embeds its fonts for pdffonts (where they are installed)', async ({ skip }) => {
    try {
      execFileSync('qpdf', ['--version'])
      execFileSync('pdffonts', ['-v'], { stdio: 'ignore' })
    } catch {
      skip('qpdf or pdffonts is not installed')
    }
    const folder = mkdtempSync(join(tmpdir(), 'constat-'))
    const file = join(folder, 'rapport.pdf')
    writeFileSync(file, await renderInvoiceReport(view))
    expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    )
    const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2)
    expect(fonts).toHaveLength(3)
    for (const font of fonts) expect(font).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/)
    rmSync(folder, { recursive: true })
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Page, Word } from '../../reading/document.js'
import { readDocument } from '../../reading/read-document.js'
import { fieldInvoice, type BareInvoice } from '../../testing/field-invoice.js'
import { fixedClock } from '../../testing/fixed-clock.js'
import type { Finding, OfferComparison } from '../audit/audit-result.js'
import { anonymizeReport } from './anonymize-report.js'
import { composeInvoiceReport, type InvoiceReportView } from './invoice-report.js'
import { renderInvoiceReport } from './render-invoice-report.js'
import { sampleAudit } from './sample-audit.test-support.js'
import { specimenNames, specimenTruth } from './specimens.test-support.js'

const word = fc.oneof(
  fc.constantFrom(
    'Énergie',
    'de',
    'la',
    'Vandenbroucke-Lefèvre',
    'œuvre',
    'à',
    '1\u202f234,56\u00a0€',
    '12/09/2025',
    'n°\u00a04',
  ),
  fc.string({ unit: fc.constantFrom(...Array.from('aeinrtWMéç')), minLength: 30, maxLength: 200 }),
)
const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '))
const amount = fc.oneof(
  fc.constant(null),
  fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  fc.constantFrom(0, -0, NaN, 1e15),
)
const severity = fc.constantFrom(1 as const, 2 as const, 3 as const)

const finding: fc.Arbitrary<Finding> = fc.record({
  rule_id: fc.constantFrom('E-TAX-03', 'E-ARI-06', 'X'),
  family: fc.constant('E-TAX'),
  severity,
  title: text,
  message: text,
  basis: text,
  expected: fc.option(text),
  observed: fc.option(text),
  difference: amount,
  range_eur: fc.option(
    fc.tuple(fc.double({ min: -500, max: 0, noNaN: true }), fc.double({ min: 0, max: 9e6, noNaN: true })),
  ),
  confidence: fc.double({ min: 0, max: 1 }),
  evidence: fc.array(
    fc.record({
      source: fc.constant('rules' as const),
      page: fc.option(fc.integer({ min: 1, max: 400 })),
      box: fc.constant(null),
      quote: fc.option(text),
    }),
    { maxLength: 6 },
  ),
  advice: text,
  letter: text,
})
const offer: fc.Arbitrary<OfferComparison> = fc.record({
  offer: text,
  supplier: text,
  energy: fc.constantFrom('electricite' as const, 'gaz' as const),
  source: text,
  date: fc.constant('2026-11-01'),
  conditions: fc.array(text, { maxLength: 3 }),
  variable_price: fc.boolean(),
  low_eur_year: fc.option(fc.double({ min: -1e5, max: 1e5, noNaN: true })),
  high_eur_year: fc.option(fc.double({ min: -1e5, max: 1e5, noNaN: true })),
  claimable: fc.boolean(),
  reason: fc.option(text),
})

/** A specimen with some of its leaves gone, and some names as long as names are in nobody's life. */
const bill: fc.Arbitrary<BareInvoice> = fc
  .record({
    name: fc.constantFrom(...specimenNames),
    gone: fc.double({ min: 0, max: 1, noNaN: true }),
    seed: fc.nat(),
    long: text,
  })
  .map(({ name, gone, seed, long }) => {
    let state = seed
    const next = () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return state / 2_147_483_648
    }
    const worn = (node: unknown): unknown => {
      if (Array.isArray(node)) return node.map(worn)
      if (typeof node === 'object' && node !== null)
        return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, worn(value)]))
      if (next() < gone) return null
      return typeof node === 'string' && /[a-zà-ÿ]{4} [a-z]/i.test(node) && next() < 0.5 ? `${node} ${long}` : node
    }
    return worn(specimenTruth(name).invoice) as BareInvoice
  })

const views: fc.Arbitrary<InvoiceReportView> = fc
  .record({
    bill,
    findings: fc.oneof(
      fc.constant([]),
      fc.array(finding, { maxLength: 3 }),
      fc.array(finding, { minLength: 40, maxLength: 40 }),
    ),
    offers: fc.array(offer, { maxLength: 4 }),
    highlights: fc.array(text, { maxLength: 4 }),
    confidence: fc.double({ min: 0, max: 1 }),
    isAnonymous: fc.boolean(),
  })
  .map(({ bill: bare, findings, offers, highlights, confidence, isAnonymous }) => {
    const view = composeInvoiceReport({
      invoice: fieldInvoice(bare),
      audit: { ...sampleAudit(findings.length), findings, offers },
      highlights,
      overallConfidence: confidence,
      warnings: [],
      clock: fixedClock('2026-11-21T09:00:00Z'),
    })
    return isAnonymous ? anonymizeReport(view, { identities: [], dates: 'month', address: 'departement' }) : view
  })

/** Words that leave the printable area, or lie on one another. */
function misplaced({ words, number }: Page): string[] {
  const outside = words.filter(
    ({ box }) => box.x < 0.07 || box.x + box.width > 0.93 || box.y < 0.02 || box.y + box.height > 0.98,
  )
  const overlapping = words.filter((one, index) => words.slice(index + 1).some((other) => overlap(one, other)))
  return [...outside, ...overlapping].map(({ text: shown }) => `${String(number)}: ${shown}`)
}

function overlap({ box: one }: Word, { box: other }: Word): boolean {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return width > Math.min(one.width, other.width) / 3 && height > Math.min(one.height, other.height) / 2
}

describe('a report of anything', () => {
  it('overlaps nothing, cuts nothing and prints no value of the program', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(views, async (view) => {
        const bytes = await renderInvoiceReport(view)
        const limits = { maxPages: 400, maxBytes: 1e8 }
        const { pages } = await readDocument({ name: 'rapport.pdf', bytes }, { limits })
        expect(pages.flatMap(misplaced)).toEqual([])
        const shown = pages.flatMap((page) => page.lines.map((line) => line.text)).join('\n')
        expect(shown).not.toMatch(/undefined|NaN|null|Infinity|\[object/)
        for (const { title, message } of view.findings.items) {
          const flat = (given: string) => given.replace(/[\s\u00a0\u202f]+/g, '')
          expect(flat(shown)).toContain(flat(title).slice(0, 25))
          expect(flat(shown)).toContain(flat(message).slice(-25))
        }
      }),
      { numRuns: 25, seed: 6 },
    )
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import type { Document } from '../../reading/document.js'
import { readDocument } from '../../reading/read-document.js'
import { fieldInvoice, type BareInvoice } from '../../testing/field-invoice.js'
import { fixedClock } from '../../testing/fixed-clock.js'
import type { Finding } from '../audit/audit-result.js'
import { pdfStrings } from '../../pdf/pdf-strings.js'
import { anonymizeReport } from './anonymize-report.js'
import { checkAnonymousReport } from './check-anonymous-report.js'
import { collectIdentities } from './collect-identities.js'
import { composeInvoiceReport, type InvoiceReportView } from './invoice-report.js'
import { renderInvoiceReport } from './render-invoice-report.js'
import { sampleAudit, sampleHighlights } from './sample-audit.test-support.js'
import { blankDocument, specimenDocument, specimenNames, specimenTruth, termsIn } from './specimens.test-support.js'

/** Findings whose quotes are all the lines of the bill: whatever a rule may cite one day. */
function findingsQuoting(document: Document): Finding[] {
  const [sample] = sampleAudit(1).findings
  const evidence = document.pages.flatMap(({ number, lines }) =>
    lines.map(({ text }) => ({ source: 'rules' as const, page: number, box: null, quote: text })),
  )
  // A finding shows four of its quotes.
  const fours = Array.from({ length: Math.ceil(evidence.length / 4) }, (_, index) =>
    evidence.slice(4 * index, 4 * index + 4),
  )
  return fours.flatMap((quotes) => (sample ? [{ ...sample, evidence: quotes }] : []))
}

function viewOf(bare: BareInvoice, findings: readonly Finding[] = sampleAudit(2).findings): InvoiceReportView {
  return composeInvoiceReport({
    invoice: fieldInvoice(bare),
    audit: { ...sampleAudit(0), findings },
    highlights: sampleHighlights,
    overallConfidence: 0.97,
    warnings: [],
    clock: fixedClock('2026-11-21T09:00:00Z'),
    sha256: 'ab'.repeat(32),
  })
}

const textsOf = (node: unknown): string[] =>
  typeof node === 'string'
    ? [node]
    : typeof node === 'object' && node !== null
      ? Object.values(node).flatMap(textsOf)
      : []

describe.each(specimenNames)('the anonymous report of %s', (name) => {
  const { invoice: bare, maskTerms } = specimenTruth(name)
  let document: Document
  let view: InvoiceReportView
  beforeAll(async () => {
    document = await specimenDocument(name)
    view = viewOf(bare, findingsQuoting(document))
  })

  it('holds no term to be masked, although it quotes every line of the bill', async () => {
    const identities = collectIdentities(fieldInvoice(bare), document)
    const bytes = await renderInvoiceReport(anonymizeReport(view, { identities }))
    const { pages } = await readDocument({ name: 'anonyme.pdf', bytes })
    const text = pages.flatMap((page) => page.lines.map((line) => line.text)).join('\n')
    expect(text.length).toBeGreaterThan(5000)
    expect(termsIn(text, maskTerms)).toEqual([])
    expect(pdfStrings(bytes).strings.flatMap((string) => termsIn(string, maskTerms))).toEqual([])
    await expect(checkAnonymousReport(bytes, { identities })).resolves.toBeUndefined()
  })

  it('names nobody in its view either: nothing is merely painted over', () => {
    const identities = collectIdentities(fieldInvoice(bare), document)
    const anonymous = anonymizeReport(view, { identities })
    expect(termsIn(textsOf(anonymous).join('\n'), maskTerms)).toEqual([])
    expect(termsIn(textsOf(view).join('\n'), maskTerms).length).toBeGreaterThan(5)
  })

  it('hides the customer and the references even when no field was read', () => {
    const identities = collectIdentities(fieldInvoice({ schema_version: 'energy-invoice/1' }), document)
    const quotes = anonymizeReport(view, { identities }).findings.items.flatMap(({ quotes: cited }) => cited)
    const text = quotes.map(({ quote }) => quote?.printed ?? '').join('\n')
    expect(termsIn(text, maskTerms)).toEqual([])
  })

  it('keeps the amounts, the dates and the words of the trade', () => {
    const identities = collectIdentities(fieldInvoice(bare), document)
    const anonymous = anonymizeReport(view, { identities })
    expect(anonymous.cover.answers).toEqual(view.cover.answers)
    expect(anonymous.composition).toEqual(view.composition)
    expect(anonymous.cover.subtitle?.text).toContain('Fournisseur A')
    const quoted = anonymous.findings.items.flatMap(({ quotes }) => quotes.map(({ quote }) => quote?.printed ?? ''))
    expect(quoted.some((quote) => /\d+ kWh/.test(quote) || quote.includes('kWh'))).toBe(true)
  })
})

describe('anonymising', () => {
  const bare = specimenTruth('dev-L1-01').invoice
  const anonymous = (changes: Partial<BareInvoice>) => {
    const changed = { ...bare, ...changes }
    const identities = collectIdentities(fieldInvoice(changed), blankDocument)
    return anonymizeReport(viewOf(changed), { identities })
  }

  it('drops or replaces facts, and leaves no trace of the document', () => {
    const view = anonymous({})
    const facts = view.glance.groups.flatMap((group) => group.facts)
    expect(facts.find(({ label }) => label === 'Fournisseur')?.text).toBe('Fournisseur A')
    expect(facts.find(({ label }) => label === 'Offre')?.text).toBe('Tarif réglementé')
    expect(facts.map(({ label }) => label)).not.toContain('PDL')
    expect(view.methodology.fingerprint).toBeNull()
    expect(view.fileName.text).toBe('rapport-facture-anonyme-2025-08-18.pdf')
    expect(view.audience).toBe('anonymous')
    expect(view.notice).toContain('anonyme')
  })

  it.each([
    ['fixe', 'Offre de marché à prix fixe'],
    ['indexe', 'Offre de marché à prix indexé'],
    ['dynamique', 'Offre de marché à prix dynamique'],
  ] as const)('tells the kind of the offer: %s', (priceType, expected) => {
    const view = anonymous({ offer: { name: 'Gaz Tranquillité 2 ans', regulated: false, price_type: priceType } })
    expect(view.cover.subtitle?.text).toContain(expected)
  })

  it.each(['Référence', 'Base', 'Stable'])(
    'an offer called "%s" neither leaks nor spoils the wording',
    async (offer) => {
      const view = anonymous({ offer: { name: offer, regulated: false, price_type: 'fixe' } })
      expect(textsOf(view.methodology).join()).not.toContain('▮')
      expect(textsOf(view.details.headers).join()).not.toContain('▮')
      const facts = view.glance.groups.flatMap((group) => group.facts)
      expect(facts.find(({ label }) => label === 'Offre')?.text).toBe('Offre de marché à prix fixe')
      const identities = collectIdentities(fieldInvoice({ ...bare, offer: { name: offer } }), blankDocument)
      await checkAnonymousReport(await renderInvoiceReport(view), { identities })
    },
  )

  it('hides an offer of several everyday words even in its own wording', () => {
    const view = anonymous({ offer: { name: 'Prix fixe', regulated: false, price_type: 'fixe' } })
    expect(textsOf(view).filter((text) => /prix fixe/i.test(text))).toEqual([])
  })

  it('hides a name that is an everyday word where the bill prints it', () => {
    const identities = collectIdentities(fieldInvoice({ ...bare, customer: { name: 'Paul Petit' } }), blankDocument)
    const finding = {
      ...sampleAudit(1).findings[0],
      evidence: [{ source: 'rules', page: 1, box: null, quote: 'M. PETIT Paul, petit montant 12,00 €' }],
    } as Finding
    const [item] = anonymizeReport(viewOf(bare, [finding]), { identities }).findings.items
    expect(item?.quotes[0]?.quote?.printed).toBe('▮▮▮ montant 12,00 €')
  })

  it('masks the brand in the label of a service and in a rule’s text', () => {
    const services = [{ label: 'Assistance EDF Sérénité', kind: 'service' as const, amount_ht: 3 }]
    const [finding] = sampleAudit(1).findings
    const identities = collectIdentities(fieldInvoice({ ...bare, services }), blankDocument)
    const named = finding ? [{ ...finding, message: 'Le tarif de l’E.D.F. a changé.' }] : []
    const view = anonymizeReport(viewOf({ ...bare, services }, named), { identities })
    expect(view.details.rows.find(({ label }) => typeof label !== 'string')?.label).toEqual({
      printed: 'Assistance ▮▮▮',
    })
    expect(view.findings.items[0]?.message).toBe('Le tarif de l’▮▮▮. a changé.')
  })

  it('leaves operators, regulator and mediator readable', () => {
    const identities = collectIdentities(fieldInvoice(bare), blankDocument)
    const quote = 'Acheminement Enedis et GRDF, médiateur national de l’énergie, CRE'
    const finding = {
      ...sampleAudit(1).findings[0],
      evidence: [{ source: 'rules', page: 1, box: null, quote }],
    } as Finding
    const [item] = anonymizeReport(viewOf(bare, [finding]), { identities }).findings.items
    expect(item?.quotes[0]?.quote?.printed).toBe(quote)
  })

  it('does not touch the full view', () => {
    const view = viewOf(bare)
    const before = JSON.stringify(view)
    anonymizeReport(view, { identities: collectIdentities(fieldInvoice(bare), blankDocument) })
    expect(JSON.stringify(view)).toBe(before)
  })
})

import { describe, expect, it } from 'vitest'
import { readDocument } from '../../reading/read-document.js'
import { fieldInvoice } from '../../testing/field-invoice.js'
import { fixedClock } from '../../testing/fixed-clock.js'
import { anonymizeReport } from './anonymize-report.js'
import { checkAnonymousReport } from './check-anonymous-report.js'
import { collectIdentities } from './collect-identities.js'
import { composeInvoiceReport } from './invoice-report.js'
import { renderInvoiceReport } from './render-invoice-report.js'
import { sampleAudit, sampleHighlights } from './sample-audit.test-support.js'
import { specimenDocument, specimenNames, specimenTruth } from './specimens.test-support.js'

async function coarseReport(name: string) {
  const invoice = fieldInvoice(specimenTruth(name).invoice)
  const identities = collectIdentities(invoice, await specimenDocument(name))
  const clock = fixedClock('2026-11-21T09:00:00Z')
  const composed = {
    invoice,
    audit: sampleAudit(4),
    highlights: sampleHighlights,
    overallConfidence: 1,
    warnings: [],
    clock,
  }
  const view = composeInvoiceReport(composed)
  return { view, identities }
}

describe.each(specimenNames)('the rougher anonymous report of %s', (name) => {
  it('tells months and the département, and passes the check for both', { timeout: 60_000 }, async () => {
    const { view, identities } = await coarseReport(name)
    const options = { identities, dates: 'month', address: 'departement' } as const
    const anonymous = anonymizeReport(view, options)
    const bytes = await renderInvoiceReport(anonymous)
    await expect(checkAnonymousReport(bytes, options)).resolves.toBeUndefined()
    const { pages } = await readDocument({ name: 'a.pdf', bytes })
    const text = pages.flatMap((page) => page.lines.map((line) => line.text)).join(' ')
    expect(text).not.toMatch(/\b\d{2}\/\d{2}\/\d{4}\b/)
    expect(text).toContain('novembre 2026')
    const { site_address: site, billing_address: billing } = specimenTruth(name).invoice.customer ?? {}
    const address = site ?? billing
    if (/\d{5}/.test(address ?? '')) expect(text).toMatch(/Département (?:\d[\dAB]|97\d)/)
    else expect(text).not.toContain('Département')
    expect(Buffer.from(bytes).toString('latin1')).toContain('(D:20261101000000Z)')
  })
})

describe('a report with days', () => {
  it('is withheld where months were asked for', async () => {
    const { view, identities } = await coarseReport('dev-L3-04')
    const bytes = await renderInvoiceReport(anonymizeReport(view, { identities }))
    await expect(checkAnonymousReport(bytes, { identities })).resolves.toBeUndefined()
    await expect(checkAnonymousReport(bytes, { identities, dates: 'month' })).rejects.toMatchObject({
      code: 'anonymous_report_leak',
      details: { leakedTerms: { date: expect.any(Number) as number } },
    })
  })

  it('is not made of a misspelt option', async () => {
    const { view, identities } = await coarseReport('dev-L3-04')
    expect(() => anonymizeReport(view, { identities, dates: 'months' as 'month' })).toThrow(
      expect.objectContaining({
        code: 'invalid_option',
        details: expect.objectContaining({ option: 'anonymity.dates' }) as object,
      }) as Error,
    )
  })
})

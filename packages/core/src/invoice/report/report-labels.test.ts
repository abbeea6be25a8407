import { describe, expect, it } from 'vitest'
import { readDocument } from '../../reading/read-document.js'
import { fieldInvoice } from '../../testing/field-invoice.js'
import { anonymizeReport } from './anonymize-report.js'
import { identityOf } from './identities/identity.js'
import { composeInvoiceReport } from './invoice-report.js'
import { renderInvoiceReport, type RenderOptions } from './render-invoice-report.js'
import { relabelReport, reportLabels } from './report-labels.js'
import { sampleAudit } from './sample-audit.test-support.js'
import { reportSet } from './report-set.test-support.js'
import { specimenTruth } from './specimens.test-support.js'

const invoice = fieldInvoice(specimenTruth('dev-L3-04').invoice)
const view = composeInvoiceReport({
  invoice,
  audit: sampleAudit(2),
  highlights: [],
  overallConfidence: 1,
  warnings: [],
})
const textOf = async (given = view, options: RenderOptions = {}) => {
  const { pages } = await readDocument({ name: 'a.pdf', bytes: await renderInvoiceReport(given, options) })
  return pages.flatMap((page) => page.lines.map(({ text }) => text)).join('\n')
}

describe('labels of the integrator', () => {
  it('replace titles, heads and names of facts, and nothing that was read', async () => {
    const labels = { 'La facture en bref': 'The bill at a glance', Fournisseur: 'Supplier', Page: 'Page', sur: 'of' }
    const text = await textOf(view, { labels })
    expect(text).toContain('The bill at a glance')
    expect(text).toContain('Page 1 of ')
    expect(text).not.toMatch(/La facture en bref|Page 1 sur/)
    expect(relabelReport(view, labels).cover.subtitle).toEqual(view.cover.subtitle)
  })

  it('are refused when no report has them', async () => {
    const labels = { 'La factur en bref': 'The bill at a glance' } as object
    await expect(renderInvoiceReport(view, { labels })).rejects.toMatchObject({
      code: 'invalid_option',
      details: { option: 'labels', received: 'La factur en bref' },
    })
  })

  it('exist: nearly all of the list are in the reports of the fixed set', () => {
    const texts = new Set<string>()
    const collect = (node: unknown): void => {
      if (typeof node === 'string') texts.add(node)
      else if (typeof node === 'object' && node !== null) Object.values(node).forEach(collect)
    }
    for (const report of reportSet()) collect(report.view)
    const unseen = reportLabels.filter((label) => !texts.has(label))
    expect(new Set(reportLabels).size).toBe(reportLabels.length)
    expect(unseen.length).toBeLessThan(20)
  })
})

describe('a section of the integrator', () => {
  const section = {
    title: 'Nos conseils',
    paragraphs: ['Pour Mme Vauquelard : décaler le chauffe-eau.'],
    table: { headers: ['Geste', 'Gain'], rows: [['Chauffe-eau', '40\u00a0€']] },
  }

  it('is drawn with its table, and loses the identities in the anonymous report', async () => {
    const added = { ...view, additions: [section] }
    const text = await textOf(added)
    expect(text).toMatch(/Nos conseils\nPour Mme Vauquelard : décaler le chauffe-eau\.\nGeste Gain\nChauffe-eau 40/)
    const identities = [identityOf('customer', 'Vauquelard')]
    expect(await textOf(anonymizeReport(added, { identities }))).toContain('Pour Mme ▮▮▮ : décaler')
  })
})

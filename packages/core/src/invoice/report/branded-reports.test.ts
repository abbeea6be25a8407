import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../reading/read-document.js'
import { fieldInvoice } from '../../testing/field-invoice.js'
import { anonymizeReport } from './anonymize-report.js'
import { checkAnonymousReport } from './check-anonymous-report.js'
import { collectIdentities } from './collect-identities.js'
import { composeInvoiceReport } from './invoice-report.js'
import { renderInvoiceReport } from './render-invoice-report.js'
import { sampleAudit } from './sample-audit.test-support.js'
import { blankDocument, specimenTruth } from './specimens.test-support.js'

const flat = (background: string) =>
  sharp({ create: { width: 240, height: 60, channels: 3, background } })
    .png()
    .toBuffer()
    .then((bytes) => new Uint8Array(bytes))
const theme = {
  brand: 'Énergie claire',
  logo: await flat('#ffd400'),
  contact: 'Énergie claire, 12 quai des Brumes, contact@energie-claire.example, 01 99 00 12 34, www.energie-claire.fr',
  disclaimer: 'Étude indicative. Voir www.energie-claire.fr pour les conditions.',
  colors: { accent: '#1f3c88' },
}
const invoice = fieldInvoice(specimenTruth('dev-L3-04').invoice)
const identities = collectIdentities(invoice, blankDocument)
const view = composeInvoiceReport({
  invoice,
  audit: sampleAudit(3),
  highlights: [],
  overallConfidence: 1,
  warnings: [],
})
const anonymous = anonymizeReport(view, { identities })

describe('reports under the brand of the integrator', () => {
  it('carry its name, its contact on every page and its disclaimer', async () => {
    const { pages } = await readDocument({ name: 'a.pdf', bytes: await renderInvoiceReport(view, { theme }) })
    for (const page of pages) expect(page.lines.at(-1)?.text).toContain('contact@energie-claire.example')
    const text = pages.flatMap((page) => page.lines.map((line) => line.text)).join('\n')
    expect(text).toContain('Étude indicative.')
    expect(text).toContain('Énergie claire Facture')
    expect(text).not.toContain('Constat ')
  })

  it('pass the leak check with the theme they were drawn with, and with no other', async () => {
    const bytes = await renderInvoiceReport(anonymous, { theme })
    await expect(checkAnonymousReport(bytes, { identities, theme })).resolves.toBeUndefined()
    await expect(checkAnonymousReport(bytes, { identities })).rejects.toMatchObject({
      details: { leakedTerms: { unsearchable: 1 } },
    })
    const other = { ...theme, logo: await flat('#ff0000') }
    await expect(checkAnonymousReport(bytes, { identities, theme: other })).rejects.toMatchObject({
      details: { leakedTerms: { unsearchable: 1 } },
    })
  })

  it('are withheld when the theme itself names the supplier', async () => {
    const telling = { ...theme, contact: 'En partenariat avec TotalEnergies' }
    const bytes = await renderInvoiceReport(anonymous, { theme: telling })
    await expect(checkAnonymousReport(bytes, { identities, theme: telling })).rejects.toMatchObject({
      code: 'anonymous_report_leak',
    })
  })
})

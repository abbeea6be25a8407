import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { readFontFile } from '../../pdf/fonts/font-files.js'
import { fieldInvoice } from '../../testing/field-invoice.js'
import { checkAnonymousReport } from './check-anonymous-report.js'
import { collectIdentities } from './collect-identities.js'
import { anonymizeReport } from './anonymize-report.js'
import { composeInvoiceReport } from './invoice-report.js'
import { renderInvoiceReport } from './render-invoice-report.js'
import { sampleAudit } from './sample-audit.test-support.js'
import { blankDocument, specimenTruth } from './specimens.test-support.js'

const invoice = fieldInvoice(specimenTruth('dev-L3-04').invoice)
const identities = collectIdentities(invoice, blankDocument)

interface Planted {
  readonly text?: string
  readonly info?: Record<string, string>
  readonly decorate?: (document: PDFKit.PDFDocument) => void
}

/** A small report with something planted in it. */
async function reportWith({ text = 'Rapport', info = {}, decorate }: Planted): Promise<Uint8Array> {
  const document = new PDFDocument({ font: (await readFontFile('regular')) as unknown as string, info })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const finished = new Promise((resolve) => document.on('end', resolve))
  document.text(text)
  decorate?.(document)
  document.end()
  await finished
  return new Uint8Array(Buffer.concat(chunks))
}

const leaksOf = async (planted: Planted) => {
  try {
    await checkAnonymousReport(await reportWith(planted), { identities })
    return null
  } catch (error) {
    return error as { code: string; message: string; details: { leakedTerms: Record<string, number> } }
  }
}

describe('the leak check', () => {
  it('lets a clean report pass', async () => {
    const view = composeInvoiceReport({
      invoice,
      audit: sampleAudit(4),
      highlights: [],
      overallConfidence: 1,
      warnings: [],
    })
    await expect(
      checkAnonymousReport(await renderInvoiceReport(anonymizeReport(view, { identities })), { identities }),
    ).resolves.toBeUndefined()
    expect(await leaksOf({ text: 'Total TTC 132,13 € pour 523 kWh, Enedis, energie-mediateur.fr' })).toBeNull()
  })

  it('stops the full report', async () => {
    const view = composeInvoiceReport({
      invoice,
      audit: sampleAudit(2),
      highlights: [],
      overallConfidence: 1,
      warnings: [],
    })
    await expect(checkAnonymousReport(await renderInvoiceReport(view), { identities })).rejects.toMatchObject({
      code: 'anonymous_report_leak',
    })
  })

  it.each([
    ['as written', 'Françoise Vauquelard'],
    ['in capitals without accents', 'FRANCOISE VAUQUELARD'],
    ['the surname alone', 'Mme Vauquelard'],
    ['with dots', 'T.o.t.a.l.E.n.e.r.g.i.e.s'],
    ['with spaces', 'Total Energies'],
    ['a number in other groups', '304 628 77814217'],
    ['a number with dots', '30.46.28.77.81.42.17'],
    ['a registration number inside a longer one', 'FR66442395448'],
    ['the offer', 'offre essentielle'],
    ['the street', 'rue du onze novembre'],
    ['the town', '69003 LYON'],
    ['the phone', '01.99.00.44.10'],
    ['letter by letter', 'V a u q u e l a r d'],
    ['in lower case without spaces, inside a longer word', 'mmefrancoisevauquelardlyon'],
    ['with soft hyphens', 'Vau\u00adque\u00adlard'],
    ['with invisible spaces', 'Vau\u200bquelard'],
    ['with a dash at the end of a line', 'Vauque-\nlard'],
    ['a number in pairs with points', '30.46.28.77.81.42.17'],
    ['a number with dashes', '3046-2877-8142-17'],
    ['a number in no-break groups', '30\u202f462\u202f877\u202f814\u202f217'],
    ['broken over two lines', 'Madame Françoise\nVauquelard'],
    ['another supplier', 'comme chez Vattenfall'],
  ])('finds an identity %s', async (_, text) => {
    const error = await leaksOf({ text: `Rapport : ${text}.` })
    expect(error?.code).toBe('anonymous_report_leak')
    expect(JSON.stringify(error?.details) + (error?.message ?? '')).not.toMatch(/vauquelard|total|lyon/i)
  })

  it.each([
    ['an e-mail address', 'jean@inconnu.example'],
    ['a site', 'www.inconnu.fr'],
    ['a phone', '06 11 22 33 44'],
    ['an account', 'FR76 3000 6000 0112 3456 7890 189'],
    ['a long number', '12345678901234'],
  ])('finds %s that nobody knew of', async (_, text) => {
    expect((await leaksOf({ text: `Voir ${text} pour cela` }))?.code).toBe('anonymous_report_leak')
  })

  it('searches metadata, links, notes and embedded files', async () => {
    expect(await leaksOf({ info: { Author: 'TotalEnergies' } })).not.toBeNull()
    expect(
      await leaksOf({ decorate: (pdf) => pdf.link(10, 10, 50, 20, 'https://www.totalenergies.fr/') }),
    ).not.toBeNull()
    expect(await leaksOf({ decorate: (pdf) => pdf.note(10, 10, 50, 20, 'Vauquelard') })).not.toBeNull()
    const attach = (pdf: PDFKit.PDFDocument) => pdf.file(Buffer.from('client;Vauquelard'), { name: 'a.csv' })
    expect(await leaksOf({ decorate: attach })).not.toBeNull()
    const named = (pdf: PDFKit.PDFDocument) => pdf.file(Buffer.from('x'), { name: 'facture-vauquelard.csv' })
    expect(await leaksOf({ decorate: named })).not.toBeNull()
    const outline = (pdf: PDFKit.PDFDocument) => pdf.outline.addItem('Françoise Vauquelard')
    expect(await leaksOf({ decorate: outline })).not.toBeNull()
  })

  it('does not take two cells of a table for one number', async () => {
    const cells = (pdf: PDFKit.PDFDocument) => {
      pdf.text('128', 60, 300, { lineBreak: false })
      pdf.text('120291', 160, 300, { lineBreak: false })
    }
    expect(await leaksOf({ decorate: cells })).toBeNull()
    expect(await leaksOf({ text: '128 120291' })).not.toBeNull()
  })

  it('refuses what it cannot search: a picture, a page without text', async () => {
    const pixel = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
      'base64',
    )
    const picture = await leaksOf({ decorate: (pdf) => pdf.image(pixel, 10, 10) })
    expect(picture?.details.leakedTerms).toHaveProperty('unsearchable')
    const empty = await leaksOf({ decorate: (pdf) => pdf.addPage().rect(10, 10, 50, 50).fill() })
    expect(empty?.details.leakedTerms).toHaveProperty('unsearchable')
  })

  it('fails on bytes that are no PDF', async () => {
    await expect(checkAnonymousReport(new Uint8Array([1, 2, 3]), { identities })).rejects.toMatchObject({
      code: expect.any(String) as string,
    })
  })
})

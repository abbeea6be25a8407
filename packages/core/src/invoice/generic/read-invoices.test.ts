import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { documentOfFile, documentOfSpecimen } from '../../../evaluation/invoices/read-invoices.js'
import { creditNote, plumber } from '../../../scripts/specimens/invoices/layouts/french-trades.js'
import { german } from '../../../scripts/specimens/invoices/layouts/elsewhere.js'
import { bytesOf, composeCii } from '../../reading/e-invoice/compose-cii.test-support.js'
import { readElectronicInvoice } from '../../reading/e-invoice/read-electronic-invoice.js'
import { pageOfTexts } from '../../testing/page-of-cells.js'
import { extractInvoice } from './extract-invoice.js'
import { readIssueDate } from './fields/read-issue-date.js'
import { readNumber } from './fields/read-number.js'
import { printedDocument } from './printed-document.js'

/** Lines under each other; "|" sets cells apart. */
function documentOf(...lines: string[]) {
  const texts = lines.flatMap((line, index) =>
    line.split('|').map((text, column) => ({ text: text.trim(), x: 40 + 170 * column, y: 60 + 20 * index })),
  )
  return printedDocument([pageOfTexts(texts)])
}

describe('the number of an invoice', () => {
  it.each([
    ['Facture n° FA-2024-0117', 'FA-2024-0117'],
    ['N° de facture : 2403 0415 8827', '2403 0415 8827'],
    ['Facture d’entretien du 12/03/2026 – N° 7001955406', '7001955406'],
    ['Invoice # INV-00921', 'INV-00921'],
    ['Rechnung Nr. 2024-331', '2024-331'],
    ['Factuurnummer: 993548900', '993548900'],
    ['FATTURA N. 118/2024 DEL 12/04/2024', '118/2024'],
    ['Faktura nr: F 1234K20/1234/12', 'F 1234K20/1234/12'],
    ['Factura nº A-2024/056', 'A-2024/056'],
    ['Avis n° 2025T4-07', '2025T4-07'],
  ])('%s', (line, number) => {
    expect(readNumber(documentOf(line))?.value).toBe(number)
  })

  it.each([
    'Commande n° 190023817',
    'Avoir relatif à la facture n° FA-2024-0981',
    'Total facture 120,00',
    'Facture 2024',
  ])('is none of %s', (line) => {
    expect(readNumber(documentOf(line))).toBeNull()
  })

  it('stands beside a word that says number and no more, in the upper part', () => {
    expect(readNumber(documentOf('FACTURE', 'Numéro :|FA2509-041', 'Code client :|CL0214'))?.value).toBe('FA2509-041')
    expect(readNumber(documentOf('FACTURE', 'Code client|Numéro de compte', 'CL0214|0042-771'))).toBeNull()
  })

  it('stands under its head', () => {
    expect(readNumber(documentOf('Facture N°|Date|Client', 'FT004417|31/10/2024|C00931'))?.value).toBe('FT004417')
  })
})

describe('the date of an invoice', () => {
  it('is that of issue, not of payment, delivery or another document', () => {
    const document = documentOf(
      'Commande du 02/01/2024',
      'Date de facture|05/01/2024',
      'Date d’échéance|05/02/2024',
      'Date de livraison|04/01/2024',
    )
    expect(readIssueDate(document)?.value).toBe('2024-01-05')
  })

  it('is not that on which goods came', () => {
    const document = documentOf('AVOIR', 'Numéro|Date', 'AV00001873|22/04/2025', 'Retour n° 731 reçu le 17/04/2025')
    expect(readIssueDate(document)?.value).toBe('2025-04-22')
  })

  it('that both orders read is less sure where nothing tells the order', () => {
    const sure = readIssueDate(documentOf('Date : 03/04/2015', 'Échéance : 30/04/2015'))
    const guessed = readIssueDate(documentOf('Date : 03/04/2015'))
    expect([sure?.value, guessed?.value]).toEqual(['2015-04-03', '2015-04-03'])
    expect(guessed?.confidence).toBeLessThan((sure?.confidence ?? 0) - 0.2)
  })

  it('has the month first in the United States', () => {
    const document = documentOf('Invoice Date: 04/09/2024', 'Annapolis, MD 21401', 'Total $12.00')
    expect(readIssueDate(document)?.value).toBe('2024-04-09')
  })
})

describe('extractInvoice on pages', () => {
  it('gives each value its place, and a confidence that no rule makes certain', async () => {
    const { invoice, warnings } = extractInvoice(await documentOfSpecimen(plumber))
    expect(warnings).toEqual([])
    const { total_including_tax: gross, seller, lines, taxes } = invoice
    expect(gross?.evidence[0]).toMatchObject({ source: 'rules', page: 1, quote: '1 325,00 €' })
    expect(gross?.confidence).toBeLessThan(1)
    expect(seller.address?.value).toBe('17 rue des Tonneliers, 21200 Beaune')
    expect(lines.map(({ amount }) => amount?.value)).toEqual([829, 135, 220.5])
    expect(taxes.map(({ rate }) => rate?.value)).not.toContain(0)
    expect(invoice.buyer.name?.value).toBe('Mme Hélène Rousselot')
  })

  it('turns the amounts of a printed credit note', async () => {
    const { invoice } = extractInvoice(await documentOfSpecimen(creditNote))
    expect(invoice.kind?.value).toBe('avoir')
    expect(invoice.lines.map(({ quantity, amount }) => [quantity?.value, amount?.value])).toEqual([[-2, -249.17]])
  })

  it('reads a bill of electricity by the rules for its trade', async () => {
    const folder = resolve(import.meta.dirname, '../../../specimens/demonstration')
    const { invoice } = extractInvoice(await documentOfFile(join(folder, 'facture-demonstration.pdf')))
    const truth = JSON.parse(readFileSync(join(folder, 'facture-demonstration.json'), 'utf8')) as {
      invoice: { invoice: { number: string }; supplier: { name: string }; totals: { ttc: number } }
    }
    const { number, supplier, totals } = { ...truth.invoice, number: truth.invoice.invoice.number }
    expect(invoice.number?.value).toBe(number)
    expect(invoice.seller.name?.value).toBe(supplier.name)
    expect(invoice.total_including_tax?.value).toBe(totals.ttc)
  })

  it('reads the first of several invoices in one file, and says where the next begins', async () => {
    const [one, other] = [await documentOfSpecimen(german), await documentOfSpecimen(plumber)]
    const pages = [...one.pages, ...other.pages].map((page, index) => ({ ...page, number: index + 1 }))
    const { invoice, warnings, needs_review: review } = extractInvoice({ ...one, pages })
    expect(invoice.number?.value).toBe(german.truth.number)
    expect(invoice.total_including_tax?.value).toBe(german.truth.total_including_tax)
    expect(warnings.map(({ code }) => code)).toEqual(['several_invoices'])
    expect(warnings[0]?.message).toContain('page 2')
    expect(review).toBe(true)
  })

  it('keeps what the page says against the electronic file', async () => {
    const document = await documentOfSpecimen(plumber)
    const grandTotal = '<ram:GrandTotalAmount>999.00</ram:GrandTotalAmount>'
    const file = composeCii({ number: plumber.truth.number ?? '', grandTotal })
    const { invoice } = extractInvoice({ ...document, electronicInvoice: await readElectronicInvoice(bytesOf(file)) })
    expect(invoice.total_including_tax?.value).toBe(999)
    expect(invoice.total_including_tax?.contradicted_by?.value).toBe(1325)
    const sources = invoice.number?.evidence.map(({ source }) => source)
    expect([...new Set(sources)]).toEqual(['factur-x', 'rules'])
  })
})

import { describe, expect, it } from 'vitest'
import { documentOfSpecimen } from '../../../evaluation/invoices/read-invoices.js'
import { openAccount, supplierStatement } from '../../../scripts/specimens/invoices/layouts/statements.js'
import { pageOfTexts } from '../../testing/page-of-cells.js'
import { classifyInvoice } from './classify-invoice.js'
import { extractInvoice } from './extract-invoice.js'

/** Lines under each other; "|" sets cells apart. */
function likenessOf(...lines: string[]): number {
  const texts = lines.flatMap((line, index) =>
    line.split('|').map((text, column) => ({ text: text.trim() || '-', x: 40 + 125 * column, y: 60 + 20 * index })),
  )
  return classifyInvoice([pageOfTexts(texts)])
}

describe('a statement of account', () => {
  it.each([supplierStatement, openAccount])('$id is no invoice', async (specimen) => {
    const document = await documentOfSpecimen(specimen)
    expect(() => extractInvoice(document)).toThrow(expect.objectContaining({ code: 'not_an_invoice' }))
    const { warnings, needs_review: review } = extractInvoice(document, { strict: false })
    expect([warnings.map(({ code }) => code), review]).toEqual([['invoice_unsure'], true])
  })

  it.each([
    ['Relevé de vos factures au 30/11/2025', 'Facture n°', 'Total TTC'],
    ['Statement as at 30/11/2025', 'Invoice no.', 'Total due'],
    ['Kontoauszug zum 30.11.2025', 'Rechnung Nr.', 'Gesamtbetrag'],
    ['Rekeningoverzicht per 30-11-2025', 'Factuurnummer', 'Totaal te betalen'],
    ['Estratto conto al 30/11/2025', 'Fattura n.', 'Totale da pagare'],
    ['Estado de cuenta a 30/11/2025', 'Factura nº', 'Total a pagar'],
    ['Zestawienie należności na dzień 30.11.2025', 'Faktura nr', 'Razem do zapłaty'],
  ])('is known by its title and its list: %s', (title, head, total) => {
    const list = [`Date|${head}|TVA`, '03/11/2025|FA-1107|120,00', '10/11/2025|FA-1164|240,00', `${total}|-|360,00`]
    expect(likenessOf(title, ...list)).toBeLessThan(0.4)
    // The list alone is that of many an invoice.
    expect(likenessOf(head, '-', ...list)).toBeGreaterThanOrEqual(0.4)
  })

  it.each([
    ['Débit', 'Crédit', 'Facture n°'],
    ['Debit', 'Credit', 'Invoice no.'],
    ['Soll', 'Haben', 'Rechnung Nr.'],
    ['Debet', 'Credit', 'Factuurnummer'],
    ['Dare', 'Avere', 'Fattura n.'],
    ['Debe', 'Haber', 'Factura nº'],
    ['Winien', 'Ma', 'Faktura nr'],
  ])('is known by its columns: %s and %s', (debit, credit, head) => {
    const list = [`Date|${head}|${debit}|${credit}`, '03/11/2025|FA-1107|120,00', '10/11/2025|FA-1164|240,00']
    const total = 'Total TTC à payer|-|360,00'
    expect(likenessOf('ACME SARL', ...list, total)).toBeLessThan(0.4)
    // An invoice may show the account as well.
    expect(likenessOf(`${head} FA-1164`, 'Total TTC à payer|-|240,00', ...list)).toBeGreaterThanOrEqual(0.4)
  })
})

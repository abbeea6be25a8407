import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ConstatError } from '../../errors/constat-error.js'
import { composePdf, write } from '../compose-pdf.test-support.js'
import { readDocument } from '../read-document.js'
import { bytesOf, composeCii } from './compose-cii.test-support.js'
import { readElectronicInvoice } from './read-electronic-invoice.js'

const valid = composeCii()
const laughs = `<!DOCTYPE a [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n} "${'&a;'.repeat(10)}">`).join('')}]>`
const hostile: Record<string, string> = {
  'billion laughs': laughs + valid.replace('F-1', '&a9;'),
  'an external entity': `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>${valid.replace('F-1', '&x;')}`,
  'a document type behind comments': `<!-- a --><?b c?><!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd">${valid}`,
  'an unknown entity': valid.replace('F-1', '&eacute;'),
  'a character that XML does not have': valid.replace('F-1', '&#0;'),
  'deep nesting': valid.replace('<ram:BuyerTradeParty>', '<ram:a>'.repeat(5000) + '</ram:a>'.repeat(5000)),
  'a million tags': valid.replace('<ram:BuyerTradeParty>', `${'<ram:a/>'.repeat(1_000_001)}<ram:BuyerTradeParty>`),
  'a root inside of nothing': '<'.repeat(50_000),
  'fifty thousand namespaces': valid.replace(
    '<ram:BuyerTradeParty>',
    `<ram:a ${Array.from({ length: 50_000 }, (_, n) => `xmlns:n${n}="u"`).join(' ')}/><ram:BuyerTradeParty>`,
  ),
  'a truncated file': valid.slice(0, valid.length / 2),
  'two roots': valid + valid,
  'text behind the root': `${valid} tail`,
  'a repeated attribute': valid.replace('format="102"', 'format="102" format="610"'),
  'a repeated total': valid.replace(
    '</ram:GrandTotalAmount>',
    '</ram:GrandTotalAmount><ram:GrandTotalAmount>9</ram:GrandTotalAmount>',
  ),
  'a repeated number': valid.replace('<ram:ID>', '<ram:ID>F-2</ram:ID><ram:ID>'),
  'an element named like a property of every object': valid.replace('Vendeur', '<__proto__>a</__proto__>'),
  'no total': valid.replace(/<ram:GrandTotalAmount>.*<\/ram:GrandTotalAmount>/, ''),
  'no currency': valid.replace('<ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>', ''),
  'an encoding that nobody reads': `<?xml version="1.0" encoding="EBCDIC-CP-FR"?>${valid}`,
  'another vocabulary': '<?xml version="1.0"?><html><body>Facture</body></html>',
  'a declaration alone': '<?xml version="1.0"?>',
}

describe('hostile XML', () => {
  it.each(Object.entries(hostile))('%s', async (_name, xml) => {
    const start = performance.now()
    await expect(readElectronicInvoice(bytesOf(xml))).rejects.toMatchObject({ code: 'damaged_e_invoice' })
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it('bytes that are not of the encoding', async () => {
    const bytes = bytesOf(valid.replace('Vendeur', 'V?ndeur'))
    bytes[bytes.indexOf(0x3f)] = 0xe9
    await expect(readElectronicInvoice(bytes)).rejects.toMatchObject({ code: 'damaged_e_invoice' })
  })

  it('a huge attribute costs nothing but itself', async () => {
    const invoice = await readElectronicInvoice(
      bytesOf(valid.replace('format="102"', `format="102" a="${'x'.repeat(4e6)}"`)),
    )
    expect(invoice.number.value).toBe('F-1')
  })

  it('whatever is cut out or overwritten gives an invoice or the documented error', async () => {
    const change = fc.record({
      at: fc.nat(valid.length - 1),
      cut: fc.nat(400),
      put: fc.string({ maxLength: 8, unit: 'binary' }),
    })
    await fc.assert(
      fc.asyncProperty(change, async ({ at, cut, put }) => {
        const xml = valid.slice(0, at) + put + valid.slice(at + cut)
        const code = await readElectronicInvoice(bytesOf(xml)).then(
          () => 'read',
          (error: unknown) => (ConstatError.isInstance(error) ? error.code : 'a fault'),
        )
        expect(['read', 'damaged_e_invoice']).toContain(code)
      }),
      { numRuns: 500 },
    )
  })
})

describe('where the file comes from', () => {
  const withAttachment = (name: string, xml: string) =>
    composePdf((pdf) => {
      write(pdf, 'Facture du fournisseur, une page de texte', 50, 50)
      pdf.file(Buffer.from(xml), { name })
    })

  it('sent as a file: the error names its position', async () => {
    const pdf = await composePdf((page) => {
      write(page, 'Une page de texte', 50, 50)
    })
    const files = [
      { name: 'a.pdf', bytes: pdf },
      { name: 'b.xml', bytes: bytesOf('<?xml version="1.0"?><a/>') },
    ]
    await expect(readDocument(files)).rejects.toMatchObject({ code: 'damaged_e_invoice', details: { file: 2 } })
  })

  it('sent beside a PDF, it is an attachment of the document; alone, the document has no page', async () => {
    const xml = { name: 'facture.xml', bytes: bytesOf(valid) }
    const alone = await readDocument(xml)
    expect([alone.mediaType, alone.pages, alone.attachments.length]).toEqual(['application/xml', [], 1])
    const pdf = await withAttachment('notes.txt', 'rien')
    const both = await readDocument([{ name: 'a.pdf', bytes: pdf }, xml])
    expect([both.mediaType, both.pages.length]).toEqual(['application/pdf', 1])
    expect(both.attachments.map(({ name }) => name)).toEqual(['facture.xml', 'notes.txt'])
    expect(both.electronicInvoice?.number.value).toBe('F-1')
  })

  it.each(['factur-x.xml', 'ZUGFeRD-invoice.xml', 'xrechnung.xml', 'facture-2025.xml'])(
    'embedded as %s',
    async (name) => {
      const document = await readDocument({ name: 'a.pdf', bytes: await withAttachment(name, valid) })
      expect(document.electronicInvoice?.number.value).toBe('F-1')
    },
  )

  it('embedded and unreadable: a warning, and the pages', async () => {
    const document = await readDocument({
      name: 'a.pdf',
      bytes: await withAttachment('factur-x.xml', valid.slice(0, 900)),
    })
    expect(document.electronicInvoice).toBeUndefined()
    expect(document.warnings.map(({ code }) => code)).toEqual(['e_invoice_unreadable'])
    expect(document.pages.length).toBe(1)
  })

  it('an order or other XML beside the pages is no invoice and no failure', async () => {
    const order = valid.replaceAll('CrossIndustryInvoice', 'SCRDMCCBDACIOMessageStructure')
    for (const [name, xml] of [
      ['order-x.xml', order],
      ['data.xml', '<a/>'],
    ] as const) {
      const document = await readDocument({ name: 'a.pdf', bytes: await withAttachment(name, xml) })
      expect([document.electronicInvoice, document.warnings]).toEqual([undefined, []])
    }
  })
})

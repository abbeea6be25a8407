/**
 * Writes the two Factur-X specimens anew: the XML of `specimens/e-invoices/electricite-cii.xml` embedded in a PDF/A-3, once
 * under the page that says the same and once under a page that asks for 10 EUR more and four days later.
 * Run: `npx tsx packages/core/scripts/specimens/e-invoices/generate.ts`
 */
import { readFile, writeFile } from 'node:fs/promises'
import { composePdf } from '../../../src/testing/compose-pdf.js'
import { drawBill, type PrintedTotals } from './draw-bill.js'

const folder = new URL('../../../specimens/e-invoices/', import.meta.url)
const font = new URL('../../../assets/fonts/HankenGrotesk-Regular.ttf', import.meta.url)
const xml = await readFile(new URL('electricite-cii.xml', folder))
const issued = new Date('2026-03-09T08:00:00Z')

async function write(name: string, totals: PrintedTotals): Promise<void> {
  const bytes = await composePdf(
    (pdf) => {
      pdf.font(font.pathname)
      drawBill(pdf, totals)
      const file = { name: 'factur-x.xml', type: 'text/xml', relationship: 'Alternative' }
      pdf.file(xml, { ...file, creationDate: issued, modifiedDate: issued })
    },
    { subset: 'PDF/A-3b', pdfVersion: '1.7', font: font.pathname, info: { Title: 'SPECIMEN', CreationDate: issued } },
  )
  await writeFile(new URL(name, folder), bytes)
}

await write('factur-x-concordante.pdf', { vat: '50,86', ttc: '305,15', net: '185,15', due: '26/03/2026' })
await write('factur-x-contredite.pdf', { vat: '60,86', ttc: '315,15', net: '195,15', due: '30/03/2026' })

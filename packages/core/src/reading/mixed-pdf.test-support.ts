import { composePdf, write } from './compose-pdf.test-support.js'

/** A PDF of a page of text, a scanned one, and one whose characters are coded wrongly. */
export async function mixedPdf(png: Uint8Array): Promise<Uint8Array> {
  return composePdf((pdf) => {
    for (let line = 0; line < 10; line++) write(pdf, 'Abonnement du mois de mars', 50, 50 + 20 * line)
    pdf.addPage().image(Buffer.from(png), 0, 0, { width: 595, height: 842 })
    write(pdf.addPage(), 'Total HT 12,50 ¬ TTC 15,00 ¬', 50, 50)
  })
}

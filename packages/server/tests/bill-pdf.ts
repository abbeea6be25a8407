import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from './run-constat.js'

export interface PlainBill {
  /** PDL of 14 digits. */
  point: string
  /** `DD/MM/YYYY`, as printed. */
  from: string
  to: string
  issued: string
  /** Lines under its title. @default none */
  more?: readonly string[]
}

/** A plain correct bill of two months as a PDF file of the test alone. */
export async function billPdf({ point, from, to, issued, more = [] }: PlainBill): Promise<string> {
  const path = join(await temporaryFolder(), 'facture.pdf')
  const days = `du ${from} au ${to}`
  const lines = [
    `Facture d'électricité n° 4012 8876 du ${issued}`,
    ...more,
    `Point de livraison (PDL) : ${point}`,
    'Puissance souscrite : 9 kVA, option Base, compteur Linky',
    `Abonnement ${days} : 2 mois x 11,80 €/mois = 23,60 €`,
    `Consommation ${days} : 800 kWh x 0,1308 €/kWh = 104,64 €`,
    `Accise sur l'électricité ${days} : 800 kWh x 0,03000 €/kWh = 24,00 €`,
    `Contribution tarifaire d'acheminement (CTA) : 2,50 €`,
    'Total HT 154,74 €',
    'TVA à 20 % sur 154,74 € : 30,95 €',
    'Total TTC 185,69 €',
  ]
  await writeFile(path, pdfOf(lines))
  return path
}

/** One page of Helvetica: the objects, and where each of them starts (ISO 32000-1, 7.5.4). */
function pdfOf(lines: readonly string[]): Buffer {
  const shown = lines.map((line) => `(${line.replace(/[()\\]/g, String.raw`\$&`).replaceAll('€', '\x80')}) Tj T*`)
  const content = `BT /F1 10 Tf 50 780 Td 18 TL ${shown.join('\n')} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  let body = '%PDF-1.4\n'
  const entries = objects.map((object, index) => {
    const offset = String(body.length).padStart(10, '0')
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${offset} 00000 n \n`
  })
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${entries.join('')}`
  return Buffer.from(
    `${body}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  )
}

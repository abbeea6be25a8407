import type { InputFile } from '../input/input-file.js'
import type { RequestedType } from '../invoice/energy-invoice.js'
import { composePdf, composeTextPdf } from './compose-pdf.js'

/** An input that every entrance (library, command line, server) must refuse in the same way. */
export interface BadInput {
  /** Stable name, for the titles of tests. */
  name: string
  /** `code` of the error to expect. */
  code: string
  /** The energy to ask for; `auto` unless the refusal depends on it. */
  type: RequestedType
  /** Builds the file anew at each call; nothing is kept on disk. */
  compose: () => Promise<InputFile>
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content)

/** A short electricity bill that is readable in every respect. */
export const electricityBillLines: readonly string[] = [
  'Facture d’électricité n° 4012 8876 du 09/03/2026',
  'Point de livraison (PDL) : 30 114 552 870 116',
  'Puissance souscrite : 6 kVA, option Base, compteur Linky',
  'Abonnement du 01/01/2026 au 28/02/2026 : 2 mois x 11,80 €/mois = 23,60 €',
  'Consommation du 01/01/2026 au 28/02/2026 : 800 kWh x 0,1308 €/kWh = 104,64 €',
  'Accise sur l’électricité du 01/01/2026 au 28/02/2026 : 800 kWh x 0,03000 €/kWh = 24,00 €',
  'Contribution tarifaire d’acheminement (CTA) : 2,50 €',
  'Total HT 154,74 €',
  'TVA à 20 % sur 154,74 € : 30,95 €',
  'Total TTC 185,69 €',
  'Net à payer 185,69 €, prélevé le 26/03/2026',
]

const letter: readonly string[] = [
  'Madame, Monsieur,',
  'Je vous confirme notre rendez-vous du 12 mai à la mairie pour la remise des clés de la salle des fêtes.',
  'La caution de 150 euros vous sera rendue après l’état des lieux.',
  'Veuillez agréer mes salutations distinguées.',
]

async function truncated(): Promise<Uint8Array> {
  const whole = await composeTextPdf(electricityBillLines)
  return whole.slice(0, 300)
}

async function oversized(): Promise<Uint8Array> {
  const whole = await composeTextPdf(electricityBillLines)
  const padded = new Uint8Array(20 * 1024 * 1024)
  padded.set(whole)
  return padded
}

/** Valid in every respect except that its page tree is empty; pdfkit always draws one page. */
function withoutPages(): Uint8Array {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `trailer\n<< /Size 3 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  return text(`${body}xref\n0 3\n0000000000 65535 f \n${entries}${trailer}`)
}

async function manyPages(): Promise<Uint8Array> {
  return composePdf((pdf) => {
    for (let page = 1; page <= 500; page += 1) pdf.addPage().text(`Page ${page}`)
  })
}

async function picture(): Promise<Uint8Array> {
  return composePdf((pdf) => pdf.rect(60, 60, 200, 300).fill('#888888'))
}

/** The first bytes of a PNG of one pixel: a picture that was cut off. */
const png = Uint8Array.from([
  137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2,
])

/** A photograph as the iPhone stores it: ISO base media, brand `heic` (ISO/IEC 23008-12). */
const heic = text('\0\0\0\u0018ftypheic\0\0\0\0mif1heic')

function badInput(
  name: string,
  code: string,
  bytes: () => Uint8Array | Promise<Uint8Array>,
  type: RequestedType = 'auto',
): BadInput {
  return { name, code, type, compose: async () => ({ name: `${name}.pdf`, bytes: await bytes() }) }
}

/**
 * Every way in which an input can be bad, with the code that tells it, in the order in which the library would notice.
 *
 * @example
 * ```ts
 * it.each(badInputs)('refuses $name', async ({ compose, code, type }) => {
 *   await expect(analyzeEnergyInvoice({ files: [await compose()], type })).rejects.toMatchObject({ code })
 * })
 * ```
 */
export const badInputs: readonly BadInput[] = [
  badInput('20 MB', 'file_too_large', oversized),
  badInput('empty', 'empty_file', () => new Uint8Array()),
  badInput('plain text', 'unsupported_file_type', () => text('Facture\tMontant\nEDF\t117,96\n')),
  badInput('web page', 'unsupported_file_type', () => text('<!doctype html><title>Facture</title>')),
  badInput('HEIC photo', 'image_not_supported', () => heic),
  badInput('truncated picture', 'damaged_image', () => png),
  badInput('truncated', 'damaged_pdf', truncated),
  badInput('encrypted', 'encrypted_pdf', () => composeTextPdf(electricityBillLines, { userPassword: 'secret' })),
  badInput('zero pages', 'no_pages', withoutPages),
  badInput('500 pages', 'too_many_pages', manyPages),
  badInput('page without text', 'no_text_layer', picture),
  badInput('letter', 'not_an_energy_bill', () => composeTextPdf(letter)),
  badInput('bill of the other energy', 'energy_type_mismatch', () => composeTextPdf(electricityBillLines), 'gaz'),
]

import { block, put, row, type SpecimenInvoice } from '../specimen-invoice.js'

/** A document about invoices that is none itself. */
export type NearInvoice = Pick<SpecimenInvoice, 'id' | 'draw'>

const columns = [45, 110, 200] as const

/** A wholesaler tells a shop what it owes: the title in the type of everything else, with its date behind it. */
export const supplierStatement: NearInvoice = {
  id: 'supplier-statement',
  draw: (pdf) => {
    block(pdf, ['Comptoir des Alpes SAS', '8 rue du Vercors', '38000 Grenoble', 'SIRET 552 100 554 00016'], {
      x: 40,
      y: 40,
    })
    block(pdf, ['Épicerie Lambert', '2 place Grenette', '38000 Grenoble'], { x: 330, y: 110 })
    put(pdf, { text: 'Relevé de compte au 30/11/2025', x: 40, y: 180 }, { text: 'Compte n° 411LAMB', x: 40, y: 194 })
    const entries: readonly (readonly [date: string, piece: string, label: string, debit: string, credit: string])[] = [
      ['', '', 'Solde antérieur', '412,80', ''],
      ['03/11/2025', 'FA-25-1107', 'Facture', '1 204,00', ''],
      ['10/11/2025', 'FA-25-1164', 'Facture', '386,52', ''],
      ['14/11/2025', 'AV-25-0031', 'Avoir', '', '58,20'],
      ['21/11/2025', 'VIR 88213', 'Votre règlement', '', '412,80'],
    ]
    const places = [...columns, -460, -550] as const
    row(
      pdf,
      230,
      places.map((place, index) => [place, ['Date', 'Facture n°', 'Libellé', 'Débit', 'Crédit'][index] ?? '']),
    )
    for (const [line, entry] of entries.entries())
      row(
        pdf,
        248 + 16 * line,
        places.flatMap((place, index) => (entry[index] ? [[place, entry[index]] as const] : [])),
      )
    row(
      pdf,
      350,
      [
        [200, 'Total'],
        [-460, '2 003,32'],
        [-550, '471,00'],
      ],
      { bold: true },
    )
    row(
      pdf,
      368,
      [
        [200, 'Solde à payer TTC (dont TVA 20 %)'],
        [-460, '1 532,32 €'],
      ],
      { bold: true },
    )
  },
}

/** A printer's monthly letter in English that nowhere calls itself a statement: only its table tells. */
export const openAccount: NearInvoice = {
  id: 'open-account',
  draw: (pdf) => {
    put(pdf, { text: 'Harrow & Pike Printers Ltd', x: 40, y: 40, size: 16, bold: true })
    block(pdf, ['14 Canal Street, Leeds LS1 4RB', 'VAT No. GB 412 8831 07'], { x: 40, y: 62 })
    block(pdf, ['The Blue Door Theatre', '5 Mill Lane', 'York YO1 7NU'], { x: 40, y: 110 })
    put(pdf, { text: 'Your account with us, November 2025', x: 40, y: 170, size: 11 })
    const entries: readonly (readonly string[])[] = [
      ['01 Nov 2025', '', 'Balance brought forward', '£310.00', '', '£310.00'],
      ['06 Nov 2025', 'INV-20417', 'Invoice', '£540.00', '', '£850.00'],
      ['12 Nov 2025', 'INV-20455', 'Invoice', '£96.00', '', '£946.00'],
      ['19 Nov 2025', 'BACS 0071', 'Payment, thank you', '', '£310.00', '£636.00'],
    ]
    const places = [...columns, -400, -475, -550] as const
    row(
      pdf,
      210,
      places.map((place, index) => [
        place,
        ['Date', 'Invoice no.', 'Details', 'Debit', 'Credit', 'Balance'][index] ?? '',
      ]),
      { size: 8 },
    )
    for (const [line, entry] of entries.entries())
      row(
        pdf,
        226 + 14 * line,
        places.flatMap((place, index) => (entry[index] ? [[place, entry[index]] as const] : [])),
      )
    row(
      pdf,
      300,
      [
        [330, 'Total amount due incl. VAT'],
        [-550, '£636.00'],
      ],
      { bold: true },
    )
    put(pdf, { text: 'Please pay by bank transfer within 14 days.', x: 40, y: 340 })
  },
}

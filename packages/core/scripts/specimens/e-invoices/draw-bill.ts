import type PDFKit from 'pdfkit'

/** What differs between the two printed pages; everything else is that of `electricite-cii.xml`. */
export interface PrintedTotals {
  vat: string
  ttc: string
  net: string
  due: string
}

type Row = readonly [text: string, left: number][]

/** Draws the one page of the specimen bill: the printed side of `electricite-cii.xml`. */
export function drawBill(pdf: PDFKit.PDFDocument, { vat, ttc, net, due }: PrintedTotals): void {
  const rows: readonly (readonly [top: number, row: Row])[] = [
    [
      40,
      [
        ['Lumière de Loire Énergie', 40],
        ['lumiere-de-loire.example', 420],
      ],
    ],
    [
      54,
      [
        ['Fournisseur fictif, SPECIMEN', 40],
        ['01 99 00 72 87 (appel non surtaxé)', 420],
      ],
    ],
    [110, [['Mme Camille Exemplier', 340]]],
    [124, [['14 rue des Tanneurs', 340]]],
    [138, [['37000 Tours', 340]]],
    [190, [['Votre facture d’électricité du 9 mars 2026', 40]]],
    [206, [['Consommation du 05/01/2026 au 04/03/2026 : 1 310 kWh', 40]]],
    [
      234,
      [
        ['Facture n°', 40],
        ['LL-2026-0076151', 150],
      ],
    ],
    [
      248,
      [
        ['Référence client', 40],
        ['5542 1081', 150],
      ],
    ],
    [
      262,
      [
        ['N° de contrat', 40],
        ['LDL-126864', 150],
      ],
    ],
    [
      276,
      [
        ['Point de livraison (PDL)', 40],
        ['39 824 287 449 341', 170],
      ],
    ],
    [290, [['Puissance souscrite 6 kVA', 40]]],
    [304, [['Lieu de consommation : 2 chemin des Essais, 37270 Montlouis-sur-Loire', 40]]],
    [
      340,
      [
        ['Désignation', 40],
        ['Période', 190],
        ['Quantité', 315],
        ['Prix unitaire HT', 375],
        ['TVA', 462],
        ['Montant HT', 500],
      ],
    ],
    ...billRows,
    [
      490,
      [
        ['Total HT', 375],
        ['254,29 €', 500],
      ],
    ],
    [
      506,
      [
        ['TVA à 20 %', 190],
        ['254,29 €', 315],
        [`${vat} €`, 500],
      ],
    ],
    [
      522,
      [
        ['Total TVA', 375],
        [`${vat} €`, 500],
      ],
    ],
    [
      538,
      [
        ['Total TTC', 375],
        [`${ttc} €`, 500],
      ],
    ],
    [
      554,
      [
        ['Mensualités réglées', 375],
        ['120,00 €', 500],
      ],
    ],
    [
      570,
      [
        ['Net à payer', 375],
        [`${net} €`, 500],
      ],
    ],
    [600, [[`Date limite de paiement : ${due}`, 40]]],
    [
      780,
      [
        [
          'Lumière de Loire Énergie, société fictive au capital de 100 000 €, RCS Tours 999 382 153, TVA intracommunautaire FR49 999 382 153',
          40,
        ],
      ],
    ],
  ]
  for (const [top, row] of rows) {
    for (const [text, left] of row) pdf.fontSize(top === 780 ? 6.5 : 8.5).text(text, left, top, { lineBreak: false })
  }
}

const whole = 'du 05/01/2026 au 04/03/2026'
const before = 'du 05/01/2026 au 31/01/2026'
const after = 'du 01/02/2026 au 04/03/2026'

const billRows: readonly (readonly [number, Row])[] = [
  ['Abonnement', whole, '', '13,10 €/mois', '25,41 €'],
  ['Heures Pleines', whole, '842 kWh', '0,1562 €/kWh', '131,52 €'],
  ['Heures Creuses', whole, '468 kWh', '0,1158 €/kWh', '54,19 €'],
  ['Accise sur l’électricité', before, '599 kWh', '0,02998 €/kWh', '17,96 €'],
  ['Accise sur l’électricité', after, '711 kWh', '0,03085 €/kWh', '21,93 €'],
  ['Contribution tarifaire (CTA)', before, '8,25 €', '21,93 %', '1,81 €'],
  ['Contribution tarifaire (CTA)', after, '9,78 €', '15,00 %', '1,47 €'],
].map(([label = '', period = '', quantity = '', price = '', amount = ''], index) => {
  const row: Row = [
    [label, 40],
    [period, 190],
    [quantity, 315],
    [price, 375],
    ['20 %', 462],
    [amount, 500],
  ]
  return [358 + 16 * index, row.filter(([text]) => text !== '')] as const
})

import { block, put, row, type SpecimenInvoice } from '../specimen-invoice.js'

/** Belgian French: TVAC, a structured communication, hyphens in the date. */
export const belgian: SpecimenInvoice = {
  id: 'belgian',
  trade: 'garden designer (French-speaking Belgium)',
  truth: {
    number: '2024/0456',
    issue_date: '2024-09-03',
    currency: 'EUR',
    seller: 'Jardins d’Émeraude SRL',
    siret: null,
    vat_number: 'BE0428157307',
    total_excluding_tax: 2150,
    total_tax: 451.5,
    total_including_tax: 2601.5,
  },
  draw: (pdf) => {
    block(pdf, ['Jardins d’Émeraude SRL', 'Chaussée de Waterloo 911', 'B-1180 Uccle', 'TVA BE 0428.157.307'], {
      x: 40,
      y: 40,
    })
    block(
      pdf,
      [
        'ACP Résidence Les Tilleuls',
        'c/o Syndic Immo-Gest',
        'Avenue Louise 240',
        'B-1050 Ixelles',
        'TVA BE 0773.014.972',
      ],
      { x: 340, y: 95 },
    )
    put(pdf, { text: 'FACTURE N° 2024/0456', x: 40, y: 190, size: 13, bold: true })
    put(pdf, { text: 'Date : 03-09-2024        Échéance : 03-10-2024', x: 40, y: 210 })
    row(
      pdf,
      245,
      [
        [40, 'Libellé'],
        [-400, 'Quantité'],
        [-470, 'Prix'],
        [-555, 'Total HTVA'],
      ],
      { bold: true },
    )
    row(pdf, 262, [
      [40, 'Entretien du jardin commun, août 2024'],
      [-400, '1'],
      [-470, '1.650,00'],
      [-555, '1.650,00'],
    ])
    row(pdf, 278, [
      [40, 'Évacuation de déchets verts'],
      [-400, '4'],
      [-470, '125,00'],
      [-555, '500,00'],
    ])
    row(pdf, 310, [
      [380, 'Total HTVA'],
      [-555, '2.150,00 €'],
    ])
    row(pdf, 325, [
      [380, 'TVA 21 %'],
      [-555, '451,50 €'],
    ])
    row(
      pdf,
      342,
      [
        [380, 'Total TVAC'],
        [-555, '2.601,50 €'],
      ],
      { bold: true },
    )
    put(pdf, {
      text: 'À verser sur le compte BE71 0961 2345 6769 avec la communication +++024/0456/00181+++',
      x: 40,
      y: 400,
    })
  },
}

/** Canadian: two taxes, a dollar that is not American. */
export const canadian: SpecimenInvoice = {
  id: 'canadian',
  trade: 'photographer, two taxes (Québec)',
  truth: {
    number: '0217',
    issue_date: '2024-06-21',
    currency: 'CAD',
    seller: 'Studio Boréal inc.',
    siret: null,
    vat_number: null,
    total_excluding_tax: 1000,
    total_tax: 149.75,
    total_including_tax: 1149.75,
  },
  draw: (pdf) => {
    put(pdf, { text: 'Studio Boréal inc.', x: 50, y: 45, size: 16, bold: true })
    block(
      pdf,
      [
        '4120, rue Saint-Denis',
        'Montréal (Québec) H2W 2M5',
        '514 555-0188',
        'TPS 812345678RT0001 · TVQ 1012345678TQ0001',
      ],
      { x: 50, y: 68 },
    )
    put(pdf, { text: 'FACTURE', right: 545, y: 45, size: 18 })
    row(pdf, 75, [
      [400, 'Facture no'],
      [-545, '0217'],
    ])
    row(pdf, 89, [
      [400, 'Date'],
      [-545, '21 juin 2024'],
    ])
    row(pdf, 103, [
      [400, 'Échéance'],
      [-545, '21 juillet 2024'],
    ])
    block(pdf, ['Facturé à', 'Festival des Rives', '88, chemin du Lac', 'Magog (Québec) J1X 2A4'], { x: 50, y: 150 })
    row(
      pdf,
      230,
      [
        [50, 'Description'],
        [-545, 'Montant'],
      ],
      { bold: true },
    )
    row(pdf, 248, [
      [50, 'Reportage photographique, deux jours'],
      [-545, '1 000,00 $'],
    ])
    row(pdf, 290, [
      [380, 'Sous-total'],
      [-545, '1 000,00 $'],
    ])
    row(pdf, 305, [
      [380, 'TPS (5 %)'],
      [-545, '50,00 $'],
    ])
    row(pdf, 320, [
      [380, 'TVQ (9,975 %)'],
      [-545, '99,75 $'],
    ])
    row(
      pdf,
      338,
      [
        [380, 'Total (CAD)'],
        [-545, '1 149,75 $'],
      ],
      { bold: true },
    )
  },
}

/** German small business: no VAT, a sentence says so. */
export const smallBusiness: SpecimenInvoice = {
  id: 'small-business',
  trade: 'music teacher without VAT (Germany)',
  truth: {
    number: '2024-19',
    issue_date: '2024-08-01',
    currency: 'EUR',
    seller: 'Johannes Freytag',
    siret: null,
    vat_number: null,
    total_excluding_tax: 210,
    total_tax: 0,
    total_including_tax: 210,
  },
  draw: (pdf) => {
    put(pdf, { text: 'Johannes Freytag', x: 60, y: 50, size: 14, bold: true })
    put(pdf, {
      text: 'Cellounterricht · Lindenstraße 44 · 79098 Freiburg · freytag.cello@gmx.de',
      x: 60,
      y: 70,
      size: 8,
    })
    block(pdf, ['Familie Brandt', 'Rosenweg 2', '79104 Freiburg'], { x: 60, y: 120 })
    row(
      pdf,
      190,
      [
        [60, 'Rechnung Nr. 2024-19'],
        [-535, 'Freiburg, den 1. August 2024'],
      ],
      { size: 11 },
    )
    row(pdf, 230, [
      [60, 'Unterricht im Juli 2024, 6 Stunden zu je 35,00 €'],
      [-535, '210,00 €'],
    ])
    row(
      pdf,
      255,
      [
        [60, 'Summe'],
        [-535, '210,00 €'],
      ],
      { bold: true },
    )
    put(pdf, { text: 'Gemäß § 19 UStG wird keine Umsatzsteuer berechnet.', x: 60, y: 285 })
    put(pdf, { text: 'Bitte überweisen Sie auf: Johannes Freytag, IBAN DE46 6805 0101 0012 7734 55', x: 60, y: 305 })
  },
}

/** American software: a receipt of a card payment, words for the month. */
export const cardReceipt: SpecimenInvoice = {
  id: 'card-receipt',
  trade: 'software paid by card, receipt (United States)',
  truth: {
    number: '2087-4431',
    issue_date: '2024-01-15',
    currency: 'USD',
    seller: 'Nimbus Notes, Inc.',
    siret: null,
    vat_number: null,
    total_excluding_tax: 49,
    total_tax: null,
    total_including_tax: 49,
  },
  draw: (pdf) => {
    put(pdf, { text: 'Receipt', x: 50, y: 45, size: 22, bold: true })
    row(pdf, 85, [
      [50, 'Receipt number'],
      [150, '2087-4431'],
    ])
    row(pdf, 99, [
      [50, 'Date paid'],
      [150, 'January 15, 2024'],
    ])
    row(pdf, 113, [
      [50, 'Payment method'],
      [150, 'Visa - 4242'],
    ])
    block(
      pdf,
      [
        'Nimbus Notes, Inc.',
        '548 Market Street, Suite 9',
        'San Francisco, California 94104',
        'support@nimbusnotes.com',
      ],
      { x: 50, y: 145 },
    )
    block(pdf, ['Bill to', 'Claire Fontenay', '9 rue de la Paix', '75002 Paris', 'France'], { x: 300, y: 145 })
    put(pdf, { text: '$49.00 paid on January 15, 2024', x: 50, y: 230, size: 14, bold: true })
    row(
      pdf,
      270,
      [
        [50, 'Description'],
        [-380, 'Qty'],
        [-450, 'Unit price'],
        [-545, 'Amount'],
      ],
      { size: 8 },
    )
    row(pdf, 288, [
      [50, 'Nimbus Pro, monthly'],
      [-380, '1'],
      [-450, '$49.00'],
      [-545, '$49.00'],
    ])
    row(pdf, 330, [
      [330, 'Subtotal'],
      [-545, '$49.00'],
    ])
    row(pdf, 346, [
      [330, 'Total'],
      [-545, '$49.00'],
    ])
    row(
      pdf,
      362,
      [
        [330, 'Amount paid'],
        [-545, '$49.00'],
      ],
      { bold: true },
    )
  },
}

/** Polish in plain letters: net, VAT and gross on every line, words of thanks. */
export const polish: SpecimenInvoice = {
  id: 'polish',
  trade: 'office supplies (Poland)',
  truth: {
    number: 'FV/118/06/2024',
    issue_date: '2024-06-17',
    currency: 'PLN',
    seller: 'Biuro Plus Sp. z o.o.',
    siret: null,
    vat_number: null,
    total_excluding_tax: 1240,
    total_tax: 285.2,
    total_including_tax: 1525.2,
  },
  draw: (pdf) => {
    put(pdf, { text: 'Faktura VAT nr FV/118/06/2024', x: 40, y: 40, size: 14, bold: true })
    row(pdf, 62, [
      [40, 'Data wystawienia: 17.06.2024'],
      [250, 'Data sprzedazy: 14.06.2024'],
    ])
    block(pdf, ['Sprzedawca:', 'Biuro Plus Sp. z o.o.', 'ul. Kwiatowa 5', '61-001 Poznan', 'NIP: 7781401234'], {
      x: 40,
      y: 90,
    })
    block(pdf, ['Nabywca:', 'Studio Graficzne Rzut', 'ul. Dluga 12/3', '50-001 Wroclaw', 'NIP: 8992705432'], {
      x: 320,
      y: 90,
    })
    row(
      pdf,
      180,
      [
        [40, 'Lp.'],
        [70, 'Nazwa'],
        [-300, 'Ilosc'],
        [-360, 'Cena netto'],
        [-425, 'Wartosc netto'],
        [-455, 'VAT'],
        [-505, 'Kwota VAT'],
        [-560, 'Wartosc brutto'],
      ],
      { size: 7, bold: true },
    )
    row(
      pdf,
      195,
      [
        [40, '1'],
        [70, 'Papier A4, karton'],
        [-300, '20'],
        [-360, '42,00'],
        [-425, '840,00'],
        [-455, '23%'],
        [-505, '193,20'],
        [-560, '1 033,20'],
      ],
      { size: 8.5 },
    )
    row(
      pdf,
      210,
      [
        [40, '2'],
        [70, 'Toner XL'],
        [-300, '2'],
        [-360, '200,00'],
        [-425, '400,00'],
        [-455, '23%'],
        [-505, '92,00'],
        [-560, '492,00'],
      ],
      { size: 8.5 },
    )
    row(
      pdf,
      232,
      [
        [330, 'Razem:'],
        [-425, '1 240,00'],
        [-505, '285,20'],
        [-560, '1 525,20'],
      ],
      { size: 8.5, bold: true },
    )
    put(pdf, { text: 'Do zaplaty: 1 525,20 PLN', x: 40, y: 270, size: 11, bold: true })
    put(pdf, { text: 'Slownie: tysiac piecset dwadziescia piec PLN 20/100', x: 40, y: 288 })
  },
}

/** Austrian: a guest house, two rates in one line, the sum before its tax. */
export const guestHouse: SpecimenInvoice = {
  id: 'guest-house',
  trade: 'guest house, gross prices (Austria)',
  truth: {
    number: '1093',
    issue_date: '2024-02-25',
    currency: 'EUR',
    seller: 'Gasthof Alpenrose',
    siret: null,
    vat_number: 'ATU57418203',
    total_excluding_tax: 461.97,
    total_tax: 51.03,
    total_including_tax: 513,
  },
  draw: (pdf) => {
    put(pdf, { text: 'Gasthof Alpenrose', center: 297, y: 40, size: 20 })
    put(pdf, {
      text: 'Fam. Moser · Dorf 14 · A-6167 Neustift · Tel. +43 5226 30 11 · www.alpenrose-neustift.at',
      center: 297,
      y: 66,
      size: 8,
    })
    block(pdf, ['Herrn', 'Didier Lambert', '15 rue du Faubourg', '67000 Straßburg', 'Frankreich'], { x: 60, y: 110 })
    row(
      pdf,
      190,
      [
        [60, 'Rechnung 1093'],
        [-535, 'Datum: 25.02.2024'],
      ],
      { size: 12, bold: true },
    )
    row(pdf, 215, [
      [60, 'Anreise: 18.02.2024'],
      [200, 'Abreise: 25.02.2024'],
      [340, 'Zimmer: 12'],
    ])
    row(pdf, 245, [
      [60, '7 Nächtigungen mit Halbpension'],
      [-430, '10 %'],
      [-535, '455,00'],
    ])
    row(pdf, 260, [
      [60, 'Getränke'],
      [-430, '20 %'],
      [-535, '58,00'],
    ])
    row(
      pdf,
      290,
      [
        [60, 'Rechnungsbetrag EUR'],
        [-535, '513,00'],
      ],
      { bold: true, size: 11 },
    )
    row(
      pdf,
      315,
      [
        [60, 'Netto 10 %: 413,64'],
        [220, 'MwSt. 10 %: 41,36'],
      ],
      { size: 8.5 },
    )
    row(
      pdf,
      328,
      [
        [60, 'Netto 20 %: 48,33'],
        [220, 'MwSt. 20 %: 9,67'],
      ],
      { size: 8.5 },
    )
    put(pdf, { text: 'UID: ATU57418203 · Betrag dankend erhalten.', x: 60, y: 360 })
  },
}

import { block, put, row, type SpecimenInvoice } from '../specimen-invoice.js'

/** A software subscription in English, VAT of the buyer's country. */
export const subscription: SpecimenInvoice = {
  id: 'subscription',
  trade: 'software subscription in English (Ireland)',
  truth: {
    number: 'B7C2D91F-0014',
    issue_date: '2024-02-03',
    currency: 'EUR',
    seller: 'Papertrail Labs Limited',
    siret: null,
    vat_number: 'IE3598417KH',
    total_excluding_tax: 87,
    total_tax: 17.4,
    total_including_tax: 104.4,
  },
  draw: (pdf) => {
    put(pdf, { text: 'Invoice', x: 40, y: 40, size: 20, bold: true })
    row(pdf, 80, [
      [40, 'Invoice number'],
      [130, 'B7C2D91F-0014'],
    ])
    row(pdf, 94, [
      [40, 'Date of issue'],
      [130, 'February 3, 2024'],
    ])
    row(pdf, 108, [
      [40, 'Date due'],
      [130, 'March 4, 2024'],
    ])
    block(
      pdf,
      [
        'Papertrail Labs Limited',
        '3 Harbour Square',
        'Dublin D02 XH97',
        'Ireland',
        'billing@papertrail-labs.io',
        'IE VAT IE3598417KH',
      ],
      { x: 40, y: 140 },
    )
    block(
      pdf,
      [
        'Bill to',
        'Atelier Nocturne SARL',
        '18 rue Oberkampf',
        '75011 Paris',
        'France',
        'compta@ateliernocturne.fr',
        'FR VAT FR40303265045',
      ],
      { x: 260, y: 140 },
    )
    put(pdf, { text: '€104.40 due March 4, 2024', x: 40, y: 240, size: 15, bold: true })
    row(
      pdf,
      300,
      [
        [40, 'Description'],
        [-360, 'Qty'],
        [-430, 'Unit price'],
        [-480, 'Tax'],
        [-555, 'Amount'],
      ],
      { size: 8 },
    )
    row(pdf, 322, [
      [40, 'Team plan – per seat'],
      [-360, '3'],
      [-430, '€29.00'],
      [-480, '20%'],
      [-555, '€87.00'],
    ])
    put(pdf, { text: 'Feb 3 – Mar 3, 2024', x: 40, y: 335, size: 8 })
    row(pdf, 370, [
      [320, 'Subtotal'],
      [-555, '€87.00'],
    ])
    row(pdf, 386, [
      [320, 'Total excluding tax'],
      [-555, '€87.00'],
    ])
    row(pdf, 402, [
      [320, 'VAT - France (20% on €87.00)'],
      [-555, '€17.40'],
    ])
    row(pdf, 418, [
      [320, 'Total'],
      [-555, '€104.40'],
    ])
    row(
      pdf,
      434,
      [
        [320, 'Amount due'],
        [-555, '€104.40'],
      ],
      { bold: true },
    )
    put(pdf, { text: 'Page 1 of 1', right: 555, y: 800, size: 8 })
  },
}

/** Swiss German: apostrophes between thousands, francs. */
export const swiss: SpecimenInvoice = {
  id: 'swiss',
  trade: 'joiner (German-speaking Switzerland)',
  truth: {
    number: '2024-331',
    issue_date: '2024-03-05',
    currency: 'CHF',
    seller: 'Schreinerei Aebischer AG',
    siret: null,
    vat_number: 'CHE114872903MWST',
    total_excluding_tax: 4860,
    total_tax: 393.65,
    total_including_tax: 5253.65,
  },
  draw: (pdf) => {
    block(
      pdf,
      [
        'Schreinerei Aebischer AG',
        'Industriestrasse 12',
        '3186 Düdingen',
        'Telefon 026 493 11 20',
        'info@schreinerei-aebischer.ch',
        'CHE-114.872.903 MWST',
      ],
      { x: 60, y: 45 },
    )
    block(pdf, ['Herr', 'Marc Zosso', 'Dorfstrasse 3', '1712 Tafers'], { x: 360, y: 130 })
    put(pdf, { text: 'Düdingen, 5. März 2024', x: 360, y: 200 })
    put(pdf, { text: 'Rechnung Nr. 2024-331', x: 60, y: 230, size: 14, bold: true })
    put(pdf, { text: 'Einbauküche gemäss Offerte vom 12. Januar 2024', x: 60, y: 252 })
    row(
      pdf,
      285,
      [
        [60, 'Bezeichnung'],
        [320, 'Menge'],
        [-440, 'Ansatz'],
        [-540, 'Betrag CHF'],
      ],
      { bold: true },
    )
    row(pdf, 303, [
      [60, 'Küchenkombination Eiche'],
      [325, '1'],
      [-440, "3'900.00"],
      [-540, "3'900.00"],
    ])
    row(pdf, 319, [
      [60, 'Montage (Std.)'],
      [325, '12'],
      [-440, '80.00'],
      [-540, '960.00'],
    ])
    row(pdf, 350, [
      [60, 'Total exkl. MWST'],
      [-540, "4'860.00"],
    ])
    row(pdf, 366, [
      [60, 'MWST 8.1 %'],
      [-540, '393.65'],
    ])
    row(
      pdf,
      386,
      [
        [60, 'Total inkl. MWST'],
        [-540, "5'253.65"],
      ],
      { bold: true },
    )
    put(pdf, { text: 'Zahlbar innert 30 Tagen netto. IBAN CH93 0076 2011 6238 5295 7', x: 60, y: 430 })
  },
}

/** A German company: sender over the window, data in a block on the right, three columns at the foot. */
export const german: SpecimenInvoice = {
  id: 'german',
  trade: 'printing house (Germany)',
  truth: {
    number: 'RE-20240418',
    issue_date: '2024-04-22',
    currency: 'EUR',
    seller: 'Druckhaus Lindner GmbH',
    siret: null,
    vat_number: 'DE281136427',
    total_excluding_tax: 1462.8,
    total_tax: 277.93,
    total_including_tax: 1740.73,
  },
  draw: (pdf) => {
    put(pdf, { text: 'Druckhaus Lindner GmbH · Gewerbering 7 · 04158 Leipzig', x: 60, y: 110, size: 7 })
    block(pdf, ['Stadtmarketing Halle e. V.', 'Frau Dr. Petra Winkler', 'Marktplatz 13', '06108 Halle (Saale)'], {
      x: 60,
      y: 125,
    })
    row(pdf, 125, [
      [360, 'Rechnungsnummer:'],
      [460, 'RE-20240418'],
    ])
    row(pdf, 139, [
      [360, 'Kundennummer:'],
      [460, '10447'],
    ])
    row(pdf, 153, [
      [360, 'Rechnungsdatum:'],
      [460, '22.04.2024'],
    ])
    row(pdf, 167, [
      [360, 'Lieferdatum:'],
      [460, '19.04.2024'],
    ])
    put(pdf, { text: 'Rechnung', x: 60, y: 220, size: 16, bold: true })
    put(pdf, { text: 'Sehr geehrte Frau Dr. Winkler, für unsere Leistungen berechnen wir Ihnen:', x: 60, y: 250 })
    row(
      pdf,
      280,
      [
        [60, 'Pos.'],
        [95, 'Bezeichnung'],
        [-350, 'Menge'],
        [-440, 'Einzelpreis'],
        [-540, 'Gesamtpreis'],
      ],
      { bold: true },
    )
    row(pdf, 298, [
      [60, '1'],
      [95, 'Broschüre A5, 48 Seiten'],
      [-350, '2.000 Stk'],
      [-440, '0,68 €'],
      [-540, '1.360,00 €'],
    ])
    row(pdf, 314, [
      [60, '2'],
      [95, 'Datenprüfung'],
      [-350, '2 Std.'],
      [-440, '51,40 €'],
      [-540, '102,80 €'],
    ])
    row(pdf, 350, [
      [330, 'Zwischensumme (netto)'],
      [-540, '1.462,80 €'],
    ])
    row(pdf, 365, [
      [330, 'zzgl. 19 % USt.'],
      [-540, '277,93 €'],
    ])
    row(
      pdf,
      384,
      [
        [330, 'Gesamtbetrag'],
        [-540, '1.740,73 €'],
      ],
      { bold: true },
    )
    put(pdf, { text: 'Bitte überweisen Sie den Betrag bis zum 06.05.2024 ohne Abzug.', x: 60, y: 420 })
    block(pdf, ['Druckhaus Lindner GmbH', 'Gewerbering 7', '04158 Leipzig'], { x: 60, y: 770, step: 10, size: 7.5 })
    block(pdf, ['Geschäftsführer: Uwe Lindner', 'Amtsgericht Leipzig, HRB 22817', 'USt-IdNr.: DE281136427'], {
      x: 240,
      y: 770,
      step: 10,
      size: 7.5,
    })
    block(pdf, ['Sparkasse Leipzig', 'IBAN: DE21 8605 5592 1100 4471 08', 'BIC: WELADE8LXXX'], {
      x: 420,
      y: 770,
      step: 10,
      size: 7.5,
    })
  },
}

/** British: a date that both orders read, pounds, the word "Net". */
export const british: SpecimenInvoice = {
  id: 'british',
  trade: 'surveyor (United Kingdom)',
  truth: {
    number: '10482',
    issue_date: '2024-03-07',
    currency: 'GBP',
    seller: 'Hawthorn Surveyors Ltd',
    siret: null,
    vat_number: 'GB731904652',
    total_excluding_tax: 1150,
    total_tax: 230,
    total_including_tax: 1380,
  },
  draw: (pdf) => {
    put(pdf, { text: 'Hawthorn Surveyors Ltd', right: 555, y: 40, size: 14, bold: true })
    put(
      pdf,
      { text: 'Unit 4, Mill Yard', right: 555, y: 60 },
      { text: 'Ludlow SY8 1DZ', right: 555, y: 72 },
      { text: 'Tel: 01584 877 210', right: 555, y: 84 },
    )
    put(pdf, { text: 'VAT INVOICE', x: 40, y: 110, size: 16, bold: true })
    block(pdf, ['Invoice To:', 'Mr & Mrs D. Pargeter', 'Bridge Cottage', 'Craven Arms', 'SY7 9QN'], { x: 40, y: 140 })
    row(pdf, 140, [
      [380, 'Invoice No:'],
      [470, '10482'],
    ])
    row(pdf, 154, [
      [380, 'Tax Point:'],
      [470, '07/03/2024'],
    ])
    row(pdf, 168, [
      [380, 'Your Ref:'],
      [470, 'PARG/02'],
    ])
    row(
      pdf,
      240,
      [
        [40, 'Details'],
        [-555, '£'],
      ],
      { bold: true },
    )
    row(pdf, 258, [
      [40, 'Level 3 building survey, Bridge Cottage'],
      [-555, '975.00'],
    ])
    row(pdf, 274, [
      [40, 'Damp report'],
      [-555, '175.00'],
    ])
    row(pdf, 320, [
      [400, 'Net'],
      [-555, '1,150.00'],
    ])
    row(pdf, 336, [
      [400, 'VAT @ 20%'],
      [-555, '230.00'],
    ])
    row(
      pdf,
      354,
      [
        [400, 'Gross'],
        [-555, '£1,380.00'],
      ],
      { bold: true },
    )
    put(pdf, {
      text: 'Payment within 14 days to Hawthorn Surveyors Ltd, sort code 20-51-06, account 40118273',
      x: 40,
      y: 420,
    })
    put(pdf, { text: 'Registered in England no. 06128847. VAT registration GB 731 9046 52', x: 40, y: 790, size: 7.5 })
  },
}

/** American: month first, a sales tax, amounts in thousands. */
export const american: SpecimenInvoice = {
  id: 'american',
  trade: 'event agency, several pages of work (United States)',
  truth: {
    number: 'INV-00921',
    issue_date: '2024-04-09',
    currency: 'USD',
    seller: 'Blue Heron Events, LLC',
    siret: null,
    vat_number: null,
    total_excluding_tax: 12480,
    total_tax: 904.8,
    total_including_tax: 13384.8,
  },
  draw: (pdf) => {
    put(pdf, { text: 'INVOICE', right: 555, y: 40, size: 24, bold: true })
    block(pdf, ['Blue Heron Events, LLC', '410 Wharf St, Suite 12', 'Annapolis, MD 21401', '(410) 555-0143'], {
      x: 40,
      y: 44,
    })
    row(pdf, 110, [
      [380, 'Invoice #'],
      [-555, 'INV-00921'],
    ])
    row(pdf, 124, [
      [380, 'Invoice Date'],
      [-555, '04/09/2024'],
    ])
    row(pdf, 138, [
      [380, 'Due Date'],
      [-555, '05/09/2024'],
    ])
    block(pdf, ['BILL TO', 'Chesapeake Sailing Club', '88 Harbor Dr', 'Annapolis, MD 21403'], { x: 40, y: 110 })
    row(
      pdf,
      200,
      [
        [40, 'Activity'],
        [-380, 'Qty'],
        [-460, 'Rate'],
        [-555, 'Amount'],
      ],
      { bold: true },
    )
    const lines: [string, string, string, string][] = [
      ['Venue and staffing, regatta weekend', '2', '3,400.00', '6,800.00'],
      ['Catering, per guest', '120', '38.50', '4,620.00'],
      ['Sound and lights', '1', '1,060.00', '1,060.00'],
    ]
    for (const [index, [name, quantity, rate, amount]] of lines.entries())
      row(pdf, 218 + 16 * index, [
        [40, name],
        [-380, quantity],
        [-460, rate],
        [-555, amount],
      ])
    pdf.addPage()
    put(pdf, { text: 'INV-00921 (continued)', x: 40, y: 40, size: 8 })
    row(pdf, 80, [
      [380, 'Subtotal'],
      [-555, '$12,480.00'],
    ])
    row(pdf, 96, [
      [380, 'Sales Tax (7.25%)'],
      [-555, '$904.80'],
    ])
    row(
      pdf,
      114,
      [
        [380, 'Balance Due'],
        [-555, '$13,384.80'],
      ],
      { bold: true },
    )
    put(pdf, { text: 'Please make checks payable to Blue Heron Events, LLC', x: 40, y: 160 })
  },
}

/** Dutch: two rates, the tax spelled out. */
export const dutch: SpecimenInvoice = {
  id: 'dutch',
  trade: 'florist, two rates (Netherlands)',
  truth: {
    number: '20240611',
    issue_date: '2024-05-28',
    currency: 'EUR',
    seller: 'Bloemenatelier Van Rijn',
    siret: null,
    vat_number: 'NL003812746B08',
    total_excluding_tax: 231.6,
    total_tax: 27.32,
    total_including_tax: 258.92,
  },
  draw: (pdf) => {
    put(pdf, { text: 'Bloemenatelier Van Rijn', x: 50, y: 40, size: 18 })
    put(pdf, {
      text: 'Oude Gracht 88 | 3511 AV Utrecht | 030 231 44 20 | hallo@bloemenvanrijn.nl',
      x: 50,
      y: 64,
      size: 8,
    })
    put(pdf, { text: 'FACTUUR', x: 50, y: 110, size: 14, bold: true })
    row(pdf, 135, [
      [50, 'Factuurnummer'],
      [140, '20240611'],
    ])
    row(pdf, 149, [
      [50, 'Factuurdatum'],
      [140, '28 mei 2024'],
    ])
    row(pdf, 163, [
      [50, 'Vervaldatum'],
      [140, '11 juni 2024'],
    ])
    block(pdf, ['Aan:', 'Grand Café De Zwaan', 'Stadhuisbrug 2', '3511 KP Utrecht'], { x: 340, y: 110 })
    row(
      pdf,
      220,
      [
        [50, 'Omschrijving'],
        [-340, 'Aantal'],
        [-430, 'Prijs'],
        [-480, 'BTW'],
        [-545, 'Totaal'],
      ],
      { bold: true },
    )
    row(pdf, 238, [
      [50, 'Tafelstukken seizoen'],
      [-340, '12'],
      [-430, '€ 14,80'],
      [-480, '9%'],
      [-545, '€ 177,60'],
    ])
    row(pdf, 254, [
      [50, 'Vazen (huur)'],
      [-340, '12'],
      [-430, '€ 4,50'],
      [-480, '21%'],
      [-545, '€ 54,00'],
    ])
    row(pdf, 300, [
      [330, 'Totaal excl. BTW'],
      [-545, '€ 231,60'],
    ])
    row(pdf, 316, [
      [330, '9% BTW over € 177,60'],
      [-545, '€ 15,98'],
    ])
    row(pdf, 332, [
      [330, '21% BTW over € 54,00'],
      [-545, '€ 11,34'],
    ])
    row(
      pdf,
      350,
      [
        [330, 'Totaal te betalen'],
        [-545, '€ 258.92'],
      ],
      { bold: true },
    )
    put(pdf, {
      text: 'KvK 30219944 | BTW NL003812746B08 | IBAN NL18 RABO 0312 4471 90 t.n.v. Bloemenatelier Van Rijn',
      x: 50,
      y: 790,
      size: 8,
    })
  },
}

/** Italian: labels beside values in small type, "Spett.le" over the buyer. */
export const italian: SpecimenInvoice = {
  id: 'italian',
  trade: 'ceramics workshop (Italy)',
  truth: {
    number: '118/2024',
    issue_date: '2024-04-12',
    currency: 'EUR',
    seller: 'Ceramiche Bellandi S.r.l.',
    siret: null,
    vat_number: 'IT01987654322',
    total_excluding_tax: 860,
    total_tax: 189.2,
    total_including_tax: 1049.2,
  },
  draw: (pdf) => {
    block(
      pdf,
      ['Ceramiche Bellandi S.r.l.', 'Via dei Fornaciai 27', '50056 Montelupo Fiorentino (FI)', 'P.IVA IT01987654322'],
      { x: 40, y: 40 },
    )
    block(pdf, ['Spett.le', 'Casa & Tavola S.p.A.', 'Corso Garibaldi 61', '20121 Milano (MI)'], { x: 350, y: 40 })
    put(pdf, { text: 'FATTURA N. 118/2024 DEL 12/04/2024', x: 40, y: 120, size: 12, bold: true })
    row(
      pdf,
      160,
      [
        [40, 'Descrizione'],
        [-340, 'Q.tà'],
        [-420, 'Prezzo'],
        [-480, 'IVA'],
        [-555, 'Importo'],
      ],
      { bold: true },
    )
    row(pdf, 178, [
      [40, 'Piatti decorati a mano'],
      [-340, '40'],
      [-420, '16,50'],
      [-480, '22%'],
      [-555, '660,00'],
    ])
    row(pdf, 194, [
      [40, 'Vasi grandi'],
      [-340, '4'],
      [-420, '50,00'],
      [-480, '22%'],
      [-555, '200,00'],
    ])
    row(
      pdf,
      620,
      [
        [40, 'Imponibile'],
        [200, 'Aliquota'],
        [300, 'Imposta'],
        [-555, 'Totale fattura'],
      ],
      { size: 8 },
    )
    row(
      pdf,
      634,
      [
        [40, '860,00'],
        [200, '22%'],
        [300, '189,20'],
        [-555, '€ 1.049,20'],
      ],
      { bold: true },
    )
    put(pdf, {
      text: 'Pagamento: bonifico bancario 30 gg d.f. IBAN IT60 X054 2811 1010 0000 0123 456',
      x: 40,
      y: 680,
      size: 8,
    })
  },
}

/** Spanish: an income tax kept back beside the VAT. */
export const spanish: SpecimenInvoice = {
  id: 'spanish',
  trade: 'architect, income tax kept back (Spain)',
  truth: {
    number: 'A-2024/056',
    issue_date: '2024-06-05',
    currency: 'EUR',
    seller: 'Lucía Ferrándiz Soler',
    siret: null,
    vat_number: null,
    total_excluding_tax: 1800,
    total_tax: 378,
    total_including_tax: 2178,
  },
  draw: (pdf) => {
    block(pdf, ['Lucía Ferrándiz Soler', 'Arquitecta', 'NIF 48512077L', 'Calle del Mar 14, 3º', '46003 Valencia'], {
      x: 50,
      y: 50,
    })
    block(pdf, ['Cliente:', 'Promociones Alborán S.L.', 'CIF B96114708', 'Avenida del Puerto 210', '46023 Valencia'], {
      x: 350,
      y: 50,
    })
    put(pdf, { text: 'Factura nº A-2024/056', x: 50, y: 150, size: 14, bold: true })
    put(pdf, { text: 'Fecha: 5 de junio de 2024', x: 50, y: 172 })
    row(
      pdf,
      210,
      [
        [50, 'Concepto'],
        [-545, 'Importe'],
      ],
      { bold: true },
    )
    row(pdf, 228, [
      [50, 'Proyecto básico, vivienda unifamiliar'],
      [-545, '1.800,00 €'],
    ])
    row(pdf, 270, [
      [350, 'Base imponible'],
      [-545, '1.800,00 €'],
    ])
    row(pdf, 286, [
      [350, 'IVA 21 %'],
      [-545, '378,00 €'],
    ])
    row(pdf, 302, [
      [350, 'Total factura'],
      [-545, '2.178,00 €'],
    ])
    row(pdf, 318, [
      [350, 'Retención IRPF 15 %'],
      [-545, '-270,00 €'],
    ])
    row(
      pdf,
      336,
      [
        [350, 'Total a percibir'],
        [-545, '1.908,00 €'],
      ],
      { bold: true },
    )
  },
}

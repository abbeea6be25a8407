import { block, put, row, type SpecimenInvoice } from '../specimen-invoice.js'

/** A till roll: narrow, everything in the middle, VAT by letter. */
export const restaurant: SpecimenInvoice = {
  id: 'restaurant',
  trade: 'restaurant, till roll (France)',
  size: [226, 520],
  truth: {
    number: null,
    issue_date: '2024-11-09',
    currency: 'EUR',
    seller: 'LE PETIT ZINC',
    siret: '80241973900015',
    vat_number: 'FR44802419739',
    total_excluding_tax: 57.58,
    total_tax: 6.92,
    total_including_tax: 64.5,
  },
  draw: (pdf) => {
    const middle = 113
    put(
      pdf,
      { text: 'LE PETIT ZINC', center: middle, y: 18, size: 13, bold: true },
      { text: '14 rue du Sergent Blandan', center: middle, y: 36, size: 8 },
      { text: '69001 LYON', center: middle, y: 46, size: 8 },
      { text: '04 78 28 11 05', center: middle, y: 56, size: 8 },
      { text: 'SIRET 80241973900015', center: middle, y: 66, size: 8 },
      { text: 'TVA FR44802419739', center: middle, y: 76, size: 8 },
      { text: 'Table 7   Couverts 2', x: 12, y: 96, size: 8 },
      { text: '09/11/2024 13:42', x: 12, y: 107, size: 8 },
      { text: 'Serveur : Inès', right: 214, y: 107, size: 8 },
    )
    const lines: [string, string, string][] = [
      ['2 Menu du jour', 'A', '39,00'],
      ['1 Salade de fruits', 'A', '6,50'],
      ['2 Café', 'A', '5,00'],
      ['2 Verre de Brouilly', 'B', '14,00'],
    ]
    for (const [index, [name, code, amount]] of lines.entries())
      row(
        pdf,
        128 + 12 * index,
        [
          [12, name],
          [150, code],
          [-214, amount],
        ],
        { size: 8.5 },
      )
    row(
      pdf,
      186,
      [
        [12, 'TOTAL TTC'],
        [-214, '64,50 €'],
      ],
      { size: 12, bold: true },
    )
    row(
      pdf,
      206,
      [
        [12, 'Carte bancaire'],
        [-214, '64,50'],
      ],
      { size: 8.5 },
    )
    row(
      pdf,
      230,
      [
        [12, 'TVA'],
        [-90, 'Taux'],
        [-150, 'HT'],
        [-214, 'TVA'],
      ],
      { size: 7.5 },
    )
    row(
      pdf,
      241,
      [
        [12, 'A'],
        [-90, '10,00 %'],
        [-150, '45,91'],
        [-214, '4,59'],
      ],
      { size: 7.5 },
    )
    row(
      pdf,
      252,
      [
        [12, 'B'],
        [-90, '20,00 %'],
        [-150, '11,67'],
        [-214, '2,33'],
      ],
      { size: 7.5 },
    )
    put(pdf, { text: 'Merci de votre visite, à bientôt !', center: middle, y: 280, size: 8 })
  },
}

/** A telephone operator: the amount in a headline, the number in groups, the detail overleaf. */
export const telecom: SpecimenInvoice = {
  id: 'telecom',
  trade: 'telephone operator (France)',
  truth: {
    number: '2403 0415 8827',
    issue_date: '2024-03-04',
    currency: 'EUR',
    seller: 'Nordalys Télécom',
    siret: null,
    vat_number: 'FR11441028768',
    total_excluding_tax: 41.65,
    total_tax: 8.33,
    total_including_tax: 49.98,
  },
  draw: (pdf) => {
    put(pdf, { text: 'nordalys', x: 40, y: 36, size: 26, bold: true })
    put(pdf, { text: 'Votre facture du 4 mars 2024', x: 40, y: 90, size: 15 })
    block(pdf, ['N° de facture : 2403 0415 8827', 'N° client : 8 102 334 517', 'Ligne : 07 55 12 48 90'], {
      x: 40,
      y: 116,
      step: 13,
    })
    block(pdf, ['M. AURÉLIEN COSTE', '31 RUE DES LILAS', 'BAT B', '59650 VILLENEUVE D’ASCQ'], {
      x: 350,
      y: 120,
      step: 13,
    })
    put(pdf, { text: 'Montant prélevé le 18 mars 2024', x: 40, y: 200, size: 11 })
    put(pdf, { text: '49,98 €', x: 40, y: 218, size: 24, bold: true })
    row(pdf, 270, [
      [40, 'Vos abonnements du 04/03 au 03/04'],
      [-400, '44,99 € TTC'],
    ])
    row(pdf, 286, [
      [40, 'Vos consommations hors forfait du 04/02 au 03/03'],
      [-400, '4,99 € TTC'],
    ])
    row(
      pdf,
      308,
      [
        [40, 'Total de votre facture'],
        [-400, '49,98 € TTC'],
      ],
      { bold: true },
    )
    row(pdf, 322, [
      [40, 'dont TVA 20 %'],
      [-400, '8,33 €'],
    ])
    put(pdf, { text: 'Une question ? 1063 (appel gratuit) ou www.nordalys-telecom.fr', x: 40, y: 380 })
    put(pdf, {
      text: 'Nordalys Télécom - SA au capital de 214 800 000 € - RCS Lille Métropole 441 028 768 - TVA FR11441028768 - 2 place de la Gare, 59000 Lille',
      center: 297,
      y: 800,
      size: 6.5,
    })
    pdf.addPage()
    put(pdf, { text: 'Le détail de votre facture 2403 0415 8827', x: 40, y: 40, size: 13 })
    row(
      pdf,
      80,
      [
        [200, 'Quantité'],
        [-380, 'Montant HT'],
        [-470, 'TVA'],
        [-555, 'Montant TTC'],
      ],
      { bold: true },
    )
    row(pdf, 98, [
      [40, 'Forfait 120 Go'],
      [215, '1'],
      [-380, '37,49 €'],
      [-470, '20 %'],
      [-555, '44,99 €'],
    ])
    row(pdf, 114, [
      [40, 'SMS vers le Canada'],
      [215, '11'],
      [-380, '4,16 €'],
      [-470, '20 %'],
      [-555, '4,99 €'],
    ])
    row(
      pdf,
      140,
      [
        [40, 'Total'],
        [-380, '41,65 €'],
        [-555, '49,98 €'],
      ],
      { bold: true },
    )
  },
}

/** A haulier: fields in boxes with their heads over them, totals side by side at the foot. */
export const haulier: SpecimenInvoice = {
  id: 'haulier',
  trade: 'haulier, fields in boxes (France)',
  truth: {
    number: 'FT004417',
    issue_date: '2024-10-31',
    currency: 'EUR',
    seller: 'TRANSPORTS DELMAS',
    siret: '51230987300010',
    vat_number: 'FR36512309873',
    total_excluding_tax: 2875.4,
    total_tax: 575.08,
    total_including_tax: 3450.48,
  },
  draw: (pdf) => {
    put(pdf, { text: 'TRANSPORTS DELMAS', right: 555, y: 30, size: 18, bold: true })
    put(
      pdf,
      { text: 'Zone industrielle des Carmes - 47300 Villeneuve-sur-Lot', right: 555, y: 54, size: 8.5 },
      { text: 'SARL - SIRET 512 309 873 00010 - TVA intracom. FR 36 512 309 873', right: 555, y: 66, size: 8.5 },
      { text: 'exploitation@transports-delmas.fr', right: 555, y: 78, size: 8.5 },
    )
    for (const [x, width] of [
      [40, 90],
      [135, 90],
      [230, 90],
    ] as const)
      pdf.rect(x, 130, width, 36).stroke()
    row(
      pdf,
      135,
      [
        [46, 'Facture N°'],
        [141, 'Date'],
        [236, 'Votre compte'],
      ],
      { size: 8 },
    )
    row(
      pdf,
      149,
      [
        [46, 'FT004417'],
        [141, '31/10/2024'],
        [236, 'C00931'],
      ],
      { bold: true },
    )
    block(pdf, ['CONSERVERIES DU LOT', 'Service comptabilité fournisseurs', 'BP 12', '46001 CAHORS CEDEX 9'], {
      x: 345,
      y: 130,
    })
    row(
      pdf,
      215,
      [
        [40, 'Récépissé'],
        [110, 'Enlèvement'],
        [190, 'Destination'],
        [-420, 'Poids (kg)'],
        [-555, 'Montant H.T.'],
      ],
      { bold: true },
    )
    row(pdf, 233, [
      [40, 'R-88120'],
      [110, '04/10/24'],
      [190, 'Rungis'],
      [-420, '11 240'],
      [-555, '1 180,00'],
    ])
    row(pdf, 248, [
      [40, 'R-88164'],
      [110, '11/10/24'],
      [190, 'Toulouse'],
      [-420, '8 900'],
      [-555, '640,00'],
    ])
    row(pdf, 263, [
      [40, 'R-88201'],
      [110, '22/10/24'],
      [190, 'Bordeaux'],
      [-420, '9 760'],
      [-555, '715,00'],
    ])
    row(pdf, 278, [
      [40, ''],
      [190, 'Surcharge gazole 13,42 %'],
      [-555, '340,40'],
    ])
    row(
      pdf,
      700,
      [
        [-140, 'Total H.T.'],
        [-240, 'Taux T.V.A.'],
        [-340, 'Montant T.V.A.'],
        [-450, 'Total T.T.C.'],
        [-555, 'Échéance'],
      ],
      { size: 8 },
    )
    row(
      pdf,
      714,
      [
        [-140, '2 875,40'],
        [-240, '20,00'],
        [-340, '575,08'],
        [-450, '3 450,48 €'],
        [-555, '30/11/2024'],
      ],
      { bold: true },
    )
    put(pdf, { text: 'Règlement par virement : IBAN FR76 1330 6001 4423 0711 2580 022', x: 40, y: 750, size: 8 })
  },
}

/** A hotel: contacts in two columns over the page, a tax that is no VAT, several dates. */
export const hotel: SpecimenInvoice = {
  id: 'hotel',
  trade: 'hotel, letterhead in two columns (France)',
  truth: {
    number: '7731',
    issue_date: '2024-08-17',
    currency: 'EUR',
    seller: 'Hôtel de la Citadelle',
    siret: '33418820800048',
    vat_number: 'FR87334188208',
    total_excluding_tax: 345.45,
    total_tax: 34.55,
    total_including_tax: 385.4,
  },
  draw: (pdf) => {
    put(pdf, { text: 'Hôtel de la Citadelle', x: 40, y: 34, size: 17, bold: true })
    put(pdf, { text: '★★★', x: 40, y: 56 })
    block(pdf, ['9 rue du Rempart', '68600 Neuf-Brisach', 'France'], { x: 330, y: 34 })
    block(pdf, ['+33 3 89 72 50 11', 'reception@hotel-citadelle.fr', 'www.hotel-citadelle.fr'], { x: 445, y: 34 })
    block(pdf, ['Facture n° 7731', 'Neuf-Brisach, le 17/08/2024'], { x: 40, y: 110, step: 15, size: 12 })
    block(pdf, ['Mrs. Emily Hartwell', '21 Albany Road', 'Cardiff CF24 3LH', 'United Kingdom'], { x: 330, y: 110 })
    row(
      pdf,
      190,
      [
        [40, 'Chambre'],
        [130, 'Arrivée'],
        [220, 'Départ'],
        [310, 'Personnes'],
      ],
      { bold: true },
    )
    row(pdf, 206, [
      [40, '204'],
      [130, '14/08/2024'],
      [220, '17/08/2024'],
      [325, '2'],
    ])
    row(
      pdf,
      240,
      [
        [40, 'Date'],
        [130, 'Libellé'],
        [350, 'Qté'],
        [-460, 'Prix TTC'],
        [-555, 'Total TTC'],
      ],
      { bold: true },
    )
    row(pdf, 257, [
      [40, '14/08/2024'],
      [130, 'Nuitée chambre double'],
      [355, '3'],
      [-460, '104,00'],
      [-555, '312,00'],
    ])
    row(pdf, 272, [
      [40, '15/08/2024'],
      [130, 'Petit-déjeuner'],
      [355, '4'],
      [-460, '17,00'],
      [-555, '68,00'],
    ])
    row(pdf, 287, [
      [40, '17/08/2024'],
      [130, 'Taxe de séjour'],
      [355, '6'],
      [-460, '0,90'],
      [-555, '5,40'],
    ])
    row(pdf, 330, [
      [330, 'Total HT'],
      [-555, '345,45 €'],
    ])
    row(pdf, 345, [
      [330, 'TVA 10,00 %'],
      [-555, '34,55 €'],
    ])
    row(pdf, 360, [
      [330, 'Taxe de séjour (hors TVA)'],
      [-555, '5,40 €'],
    ])
    row(
      pdf,
      380,
      [
        [330, 'Total TTC'],
        [-555, '385,40 €'],
      ],
      { bold: true, size: 11 },
    )
    row(pdf, 398, [
      [330, 'Réglé par carte le 17/08/2024'],
      [-555, '385,40 €'],
    ])
    put(pdf, {
      text: 'SAS Rempart Hôtellerie au capital de 40 000 € - SIRET 33418820800048 - TVA FR87334188208 - APE 5510Z',
      center: 297,
      y: 800,
      size: 7,
    })
  },
}

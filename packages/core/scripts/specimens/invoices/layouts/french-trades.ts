import { block, put, row, type SpecimenInvoice } from '../specimen-invoice.js'

/** A plumber: two rates, a deposit taken off, the place before the date. */
export const plumber: SpecimenInvoice = {
  id: 'plumber',
  trade: 'plumber, two rates and a deposit (France)',
  truth: {
    number: 'F2024-0187',
    issue_date: '2024-06-14',
    currency: 'EUR',
    seller: 'Plomberie Garnier & Fils',
    siret: '48216739200018',
    vat_number: 'FR67482167392',
    total_excluding_tax: 1184.5,
    total_tax: 140.5,
    total_including_tax: 1325,
  },
  draw: (pdf) => {
    put(pdf, { text: 'Plomberie Garnier & Fils', x: 40, y: 40, size: 16, bold: true })
    block(pdf, ['Chauffage - Sanitaire - Dépannage', '17 rue des Tonneliers', '21200 Beaune', 'Tél. 03 80 22 14 78'], {
      x: 40,
      y: 62,
    })
    block(pdf, ['Mme Hélène Rousselot', '4 chemin des Vignes Blanches', '21700 Nuits-Saint-Georges'], {
      x: 340,
      y: 120,
    })
    put(pdf, { text: 'Beaune, le 14 juin 2024', x: 340, y: 175 })
    put(pdf, { text: 'FACTURE N° F2024-0187', x: 40, y: 205, size: 13, bold: true })
    put(pdf, { text: 'Chantier : remplacement du chauffe-eau et d’un mitigeur', x: 40, y: 226 })
    row(
      pdf,
      255,
      [
        [40, 'Désignation'],
        [330, 'Qté'],
        [-430, 'P.U. HT'],
        [-480, 'TVA'],
        [-555, 'Montant HT'],
      ],
      { bold: true },
    )
    row(pdf, 275, [
      [40, 'Chauffe-eau électrique 200 l, pose comprise'],
      [335, '1'],
      [-430, '829,00'],
      [-480, '10 %'],
      [-555, '829,00'],
    ])
    row(pdf, 291, [
      [40, 'Main d’œuvre (heures)'],
      [335, '3'],
      [-430, '45,00'],
      [-480, '10 %'],
      [-555, '135,00'],
    ])
    row(pdf, 307, [
      [40, 'Mitigeur de cuisine, fourniture seule'],
      [335, '1'],
      [-430, '220,50'],
      [-480, '20 %'],
      [-555, '220,50'],
    ])
    row(pdf, 345, [
      [400, 'Total H.T.'],
      [-555, '1 184,50 €'],
    ])
    row(pdf, 360, [
      [400, 'T.V.A. 10 %'],
      [-555, '96,40 €'],
    ])
    row(pdf, 375, [
      [400, 'T.V.A. 20 %'],
      [-555, '44,10 €'],
    ])
    row(
      pdf,
      392,
      [
        [400, 'Total T.T.C.'],
        [-555, '1 325,00 €'],
      ],
      { bold: true },
    )
    row(pdf, 408, [
      [400, 'Acompte versé le 02/05/2024'],
      [-555, '-400,00 €'],
    ])
    row(
      pdf,
      426,
      [
        [400, 'Net à payer'],
        [-555, '925,00 €'],
      ],
      { bold: true, size: 11 },
    )
    put(pdf, {
      text: 'Règlement à réception. Pas d’escompte. Pénalités de retard : trois fois le taux légal ; indemnité de 40,00 €.',
      x: 40,
      y: 480,
      size: 8,
    })
    put(pdf, {
      text: 'Plomberie Garnier & Fils - SARL au capital de 8 000,00 € - SIRET 482 167 392 00018 - APE 4322A - TVA FR 67 482167392',
      center: 297,
      y: 790,
      size: 7.5,
    })
  },
}

/** A freelance without VAT: one page, one total. */
export const freelance: SpecimenInvoice = {
  id: 'freelance',
  trade: 'translator without VAT, art. 293 B (France)',
  truth: {
    number: '2024-07',
    issue_date: '2024-06-30',
    currency: 'EUR',
    seller: 'Camille Verdier',
    siret: '52348871600029',
    vat_number: null,
    total_excluding_tax: 2340,
    total_tax: 0,
    total_including_tax: 2340,
  },
  draw: (pdf) => {
    block(
      pdf,
      [
        'Camille Verdier',
        'Traductrice indépendante',
        '8 place Saint-Sernin',
        '31000 Toulouse',
        'camille.verdier@orange.fr',
        'SIRET : 523 488 716 00029',
      ],
      { x: 50, y: 50, step: 14, size: 10.5 },
    )
    put(pdf, { text: 'À l’attention de', x: 350, y: 130, size: 9 })
    block(pdf, ['Éditions du Canal', '12 quai de la Daurade', '31000 Toulouse'], {
      x: 350,
      y: 144,
      step: 14,
      size: 10.5,
    })
    put(pdf, { text: 'Facture 2024-07', x: 50, y: 220, size: 18 })
    put(pdf, { text: 'Date : 30/06/2024', x: 50, y: 246, size: 10.5 })
    put(pdf, { text: 'Échéance : 30/07/2024', x: 50, y: 262, size: 10.5 })
    row(
      pdf,
      310,
      [
        [50, 'Prestation'],
        [-380, 'Mots'],
        [-450, 'Tarif'],
        [-545, 'Total'],
      ],
      { bold: true },
    )
    row(pdf, 330, [
      [50, 'Traduction EN > FR, « River Notes »'],
      [-380, '19 500'],
      [-450, '0,12 €'],
      [-545, '2 340,00 €'],
    ])
    row(
      pdf,
      380,
      [
        [400, 'Total'],
        [-545, '2 340,00 €'],
      ],
      { bold: true, size: 12 },
    )
    put(pdf, { text: 'TVA non applicable, art. 293 B du CGI', x: 50, y: 420 })
    put(pdf, { text: 'IBAN : FR76 1027 8022 4400 0203 1190 145', x: 50, y: 450 })
  },
}

/** A credit note that recalls its invoice. */
export const creditNote: SpecimenInvoice = {
  id: 'credit-note',
  trade: 'furniture shop, credit note (France)',
  truth: {
    number: 'AV-2024-0032',
    issue_date: '2024-05-21',
    currency: 'EUR',
    seller: 'Maison Lacaze SAS',
    siret: '39912045000032',
    vat_number: 'FR55399120450',
    total_excluding_tax: -249.17,
    total_tax: -49.83,
    total_including_tax: -299,
  },
  draw: (pdf) => {
    put(pdf, { text: 'MAISON LACAZE', center: 297, y: 38, size: 20, bold: true })
    put(pdf, { text: 'Meubles et décoration depuis 1962', center: 297, y: 64, size: 9 })
    put(pdf, { text: 'AVOIR N° AV-2024-0032', x: 40, y: 110, size: 14, bold: true })
    put(pdf, { text: 'Date : 21/05/2024', x: 40, y: 130 })
    put(pdf, { text: 'Relatif à la facture n° FA-2024-0981 du 02/05/2024', x: 40, y: 144 })
    block(pdf, ['Client :', 'Monsieur Paul Etcheverry', '22 allée des Platanes', '64100 Bayonne'], { x: 360, y: 110 })
    row(
      pdf,
      200,
      [
        [40, 'Réf.'],
        [100, 'Libellé'],
        [350, 'Quantité'],
        [-480, 'Prix HT'],
        [-555, 'Montant HT'],
      ],
      { bold: true },
    )
    row(pdf, 218, [
      [40, 'CH-118'],
      [100, 'Chaise bistrot, reprise suite à défaut'],
      [365, '2'],
      [-480, '124,585'],
      [-555, '249,17'],
    ])
    row(pdf, 270, [
      [380, 'Montant HT'],
      [-555, '249,17'],
    ])
    row(pdf, 285, [
      [380, 'TVA (20,00 %)'],
      [-555, '49,83'],
    ])
    row(
      pdf,
      302,
      [
        [380, 'Montant de l’avoir TTC'],
        [-555, '299,00 €'],
      ],
      { bold: true },
    )
    put(pdf, { text: 'Ce montant sera remboursé sur votre carte bancaire sous 14 jours.', x: 40, y: 350 })
    put(pdf, {
      text: 'Maison Lacaze SAS, 5 avenue du 8-Mai-1945, 64100 Bayonne - RCS Bayonne 399 120 450',
      center: 297,
      y: 780,
      size: 7.5,
    })
    put(pdf, {
      text: 'SIRET : 399 120 450 00032 - N° TVA intracommunautaire : FR55399120450 - service.client@maisonlacaze.fr',
      center: 297,
      y: 792,
      size: 7.5,
    })
  },
}

/** A wholesaler: VAT codes on the lines, a sum carried to a second page, the rates in a table. */
export const wholesaler: SpecimenInvoice = {
  id: 'wholesaler',
  trade: 'food wholesaler, three rates on two pages (France)',
  truth: {
    number: '24/11873',
    issue_date: '2024-09-03',
    currency: 'EUR',
    seller: 'COMPTOIR DES HALLES DE L’OUEST',
    siret: '31748526600058',
    vat_number: 'FR06317485266',
    total_excluding_tax: 1346.2,
    total_tax: 154.81,
    total_including_tax: 1501.01,
  },
  draw: (pdf) => {
    const head = (page: number): void => {
      block(
        pdf,
        [
          'COMPTOIR DES HALLES DE L’OUEST',
          'MIN de Nantes - Case 114',
          '44400 Rezé',
          'Tél : 02 40 11 62 00 - Fax : 02 40 11 62 09',
        ],
        { x: 36, y: 30, step: 11, size: 8.5 },
      )
      block(
        pdf,
        ['SAS au capital de 152 000 €', 'Siret 317 485 266 00058', 'TVA FR06317485266', 'RCS Nantes B 317 485 266'],
        { x: 400, y: 30, step: 11, size: 8.5 },
      )
      row(
        pdf,
        100,
        [
          [36, 'FACTURE'],
          [130, 'DATE'],
          [210, 'CODE CLIENT'],
          [300, 'REPRESENTANT'],
          [400, 'ECHEANCE'],
          [500, 'PAGE'],
        ],
        { size: 8, bold: true },
      )
      row(pdf, 114, [
        [36, '24/11873'],
        [130, '03/09/2024'],
        [210, '41100872'],
        [300, 'MARTIN'],
        [400, '03/10/2024'],
        [500, `${String(page)}/2`],
      ])
      row(
        pdf,
        200,
        [
          [36, 'ARTICLE'],
          [90, 'DESIGNATION'],
          [-350, 'QTE'],
          [-410, 'P.U.'],
          [-480, 'MONTANT'],
          [510, 'T'],
        ],
        { size: 8, bold: true },
      )
    }
    head(1)
    block(pdf, ['RESTAURANT LA MARÉE HAUTE', '3 QUAI DU PORT', '44510 LE POULIGUEN'], { x: 330, y: 140 })
    const first: [string, string, string, string, string, string][] = [
      ['10233', 'BEURRE DOUX 250G X 20', '4', '48,50', '194,00', '1'],
      ['10240', 'CREME 35% 1L X 6', '10', '21,30', '213,00', '1'],
      ['20118', 'FARINE T55 25KG', '6', '18,90', '113,40', '1'],
      ['30771', 'HUILE DE TOURNESOL 10L', '8', '19,80', '158,40', '1'],
      ['40015', 'MUSCADET SEVRE ET MAINE 75CL X 6', '5', '33,00', '165,00', '2'],
    ]
    for (const [index, [article, name, quantity, price, amount, code]] of first.entries())
      row(pdf, 218 + 14 * index, [
        [36, article],
        [90, name],
        [-350, quantity],
        [-410, price],
        [-480, amount],
        [512, code],
      ])
    row(
      pdf,
      760,
      [
        [330, 'A REPORTER'],
        [-480, '843,80'],
      ],
      { bold: true },
    )
    pdf.addPage()
    head(2)
    row(pdf, 218, [
      [90, 'REPORT'],
      [-480, '843,80'],
    ])
    row(pdf, 232, [
      [36, '50333'],
      [90, 'JUS DE POMME 1L X 6'],
      [-350, '12'],
      [-410, '9,20'],
      [-480, '110,40'],
      [512, '1'],
    ])
    row(pdf, 246, [
      [36, '70002'],
      [90, 'NAPPES PAPIER 80X120 X 500'],
      [-350, '4'],
      [-410, '73,00'],
      [-480, '292,00'],
      [512, '2'],
    ])
    row(pdf, 260, [
      [36, '70019'],
      [90, 'TORCHONS X 10'],
      [-350, '5'],
      [-410, '20,00'],
      [-480, '100,00'],
      [512, '2'],
    ])
    row(
      pdf,
      640,
      [
        [36, 'CODE'],
        [-120, 'BASE HT'],
        [-180, 'TAUX'],
        [-260, 'MONTANT TVA'],
        [-380, 'TOTAL HT'],
        [-460, 'TOTAL TVA'],
        [-555, 'NET A PAYER TTC'],
      ],
      { size: 8, bold: true },
    )
    row(pdf, 656, [
      [36, '1'],
      [-120, '789,20'],
      [-180, '5,50'],
      [-260, '43,41'],
      [-380, '1 346,20'],
      [-460, '154,81'],
      [-555, '1 501,01'],
    ])
    row(pdf, 670, [
      [36, '2'],
      [-120, '557,00'],
      [-180, '20,00'],
      [-260, '111,40'],
    ])
    put(pdf, {
      text: 'Escompte pour paiement anticipé : néant. Réserve de propriété, loi n° 80.335 du 12 mai 1980.',
      x: 36,
      y: 780,
      size: 7,
    })
  },
}

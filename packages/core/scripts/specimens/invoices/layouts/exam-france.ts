import { block, put, row, type SpecimenInvoice } from '../specimen-invoice.js'

/** A web host: few words, the buyer on the left, the seller only in the foot. */
export const webHost: SpecimenInvoice = {
  id: 'web-host',
  trade: 'web host, seller in the foot (France)',
  truth: {
    number: 'FR58221234',
    issue_date: '2024-02-12',
    currency: 'EUR',
    seller: 'Hébergia SAS',
    siret: null,
    vat_number: 'FR61602133886',
    total_excluding_tax: 71.88,
    total_tax: 14.38,
    total_including_tax: 86.26,
  },
  draw: (pdf) => {
    put(pdf, { text: 'hébergia', x: 45, y: 30, size: 22, bold: true })
    block(
      pdf,
      ['Facture : FR58221234', 'Date : 12 février 2024', 'Commande n° 190023817', 'Moyen de paiement : carte bancaire'],
      { x: 360, y: 60 },
    )
    block(
      pdf,
      [
        'Les Ateliers du Bocage',
        'Sébastien Marchal',
        '5 route de Vire',
        '14410 Valdallière',
        'France',
        'nic-handle : MS48213',
      ],
      { x: 45, y: 120 },
    )
    row(
      pdf,
      230,
      [
        [45, 'Abonnement'],
        [250, 'Référence'],
        [-400, 'Quantité'],
        [-470, 'Prix unitaire'],
        [-550, 'Prix HT'],
      ],
      { bold: true, size: 8 },
    )
    row(pdf, 248, [
      [45, 'Hébergement Pro (12 mois)'],
      [250, 'bocage.fr'],
      [-400, '1'],
      [-470, '59,88 €'],
      [-550, '59,88 €'],
    ])
    row(pdf, 264, [
      [45, 'Domaine .fr, renouvellement'],
      [250, 'bocage.fr'],
      [-400, '2'],
      [-470, '6,00 €'],
      [-550, '12,00 €'],
    ])
    row(pdf, 300, [
      [400, 'Prix HT'],
      [-550, '71,88 €'],
    ])
    row(pdf, 314, [
      [400, 'TVA (20.00%)'],
      [-550, '14,38 €'],
    ])
    row(
      pdf,
      328,
      [
        [400, 'Total TTC'],
        [-550, '86,26 €'],
      ],
      { bold: true },
    )
    put(pdf, { text: 'Facture acquittée le 12 février 2024.', x: 45, y: 360 })
    put(pdf, {
      text: 'Hébergia SAS au capital de 500 000 € • RCS Roubaix 602 133 886 • Code APE 6311Z • N° TVA : FR 61 602 133 886',
      center: 297,
      y: 795,
      size: 7,
    })
    put(pdf, { text: 'Siège social : 40 quai du Halage - 59100 Roubaix - France', center: 297, y: 806, size: 7 })
  },
}

/** A market place: "Vendu par", the delivery beside the billing, the tax at the bottom. */
export const marketPlace: SpecimenInvoice = {
  id: 'market-place',
  trade: 'market place, sold by another company (Luxembourg)',
  truth: {
    number: 'LU40088INVB7',
    issue_date: '2024-11-29',
    currency: 'EUR',
    seller: 'Bazar Europe S.à r.l.',
    siret: null,
    vat_number: 'LU20718263',
    total_excluding_tax: 58.31,
    total_tax: 11.66,
    total_including_tax: 69.97,
  },
  draw: (pdf) => {
    put(pdf, { text: 'Facture', right: 560, y: 35, size: 20 })
    put(pdf, { text: 'Payé', right: 560, y: 60, size: 12, bold: true })
    row(
      pdf,
      90,
      [
        [330, 'Référence de paiement'],
        [460, '3KXf02AqLz'],
      ],
      { size: 8.5 },
    )
    row(
      pdf,
      103,
      [
        [330, 'Vendu par'],
        [460, 'Bazar Europe S.à r.l.'],
      ],
      { size: 8.5 },
    )
    row(
      pdf,
      116,
      [
        [330, 'TVA'],
        [460, 'LU20718263'],
      ],
      { size: 8.5 },
    )
    row(
      pdf,
      140,
      [
        [330, 'Date de la facture/Date de la livraison'],
        [500, '29.11.2024'],
      ],
      { size: 8.5 },
    )
    row(
      pdf,
      153,
      [
        [330, 'Numéro de la facture'],
        [460, 'LU40088INVB7'],
      ],
      { size: 8.5 },
    )
    row(
      pdf,
      166,
      [
        [330, 'Total à payer'],
        [460, '69,97 €'],
      ],
      { size: 8.5, bold: true },
    )
    block(pdf, ['NADÈGE LEMOINE', '11 RUE DES ÉCOLES', '35000 RENNES'], { x: 40, y: 100 })
    row(
      pdf,
      220,
      [
        [40, 'Adresse de facturation'],
        [230, 'Adresse de livraison'],
        [420, 'Vendu par'],
      ],
      { bold: true, size: 8.5 },
    )
    row(
      pdf,
      233,
      [
        [40, 'Nadège Lemoine'],
        [230, 'Nadège Lemoine'],
        [420, 'Bazar Europe S.à r.l.'],
      ],
      { size: 8.5 },
    )
    row(
      pdf,
      245,
      [
        [40, '11 rue des Écoles'],
        [230, '11 rue des Écoles'],
        [420, '7 rue du Fort Rheinsheim'],
      ],
      { size: 8.5 },
    )
    row(
      pdf,
      257,
      [
        [40, 'Rennes, 35000'],
        [230, 'Rennes, 35000'],
        [420, 'L-2419 Luxembourg'],
      ],
      { size: 8.5 },
    )
    put(pdf, { text: 'Informations sur la commande', x: 40, y: 290, bold: true })
    row(
      pdf,
      305,
      [
        [40, 'Date de la commande'],
        [160, '27.11.2024'],
      ],
      { size: 8.5 },
    )
    row(
      pdf,
      318,
      [
        [40, 'Numéro de la commande'],
        [160, '402-7781203-5519540'],
      ],
      { size: 8.5 },
    )
    row(
      pdf,
      350,
      [
        [40, 'Description'],
        [-330, 'Qté'],
        [-400, 'Prix unitaire (HT)'],
        [-450, 'Taux TVA'],
        [-505, 'Prix unitaire (TTC)'],
        [-560, 'Prix total (TTC)'],
      ],
      { size: 7, bold: true },
    )
    row(
      pdf,
      365,
      [
        [40, 'Bouilloire inox 1,7 l'],
        [-330, '1'],
        [-400, '33,33 €'],
        [-450, '20%'],
        [-505, '39,99 €'],
        [-560, '39,99 €'],
      ],
      { size: 8.5 },
    )
    row(
      pdf,
      380,
      [
        [40, 'Lot de 6 verres'],
        [-330, '2'],
        [-400, '12,49 €'],
        [-450, '20%'],
        [-505, '14,99 €'],
        [-560, '29,98 €'],
      ],
      { size: 8.5 },
    )
    row(
      pdf,
      410,
      [
        [400, 'Total de la facture'],
        [-560, '69,97 €'],
      ],
      { bold: true },
    )
    row(
      pdf,
      440,
      [
        [300, 'Taux TVA'],
        [-460, 'Prix total (HT)'],
        [-560, 'TVA'],
      ],
      { size: 8 },
    )
    row(
      pdf,
      453,
      [
        [300, '20%'],
        [-460, '58,31 €'],
        [-560, '11,66 €'],
      ],
      { size: 8.5 },
    )
    row(
      pdf,
      466,
      [
        [300, 'Total'],
        [-460, '58,31 €'],
        [-560, '11,66 €'],
      ],
      { size: 8.5 },
    )
  },
}

/** A garage: many dates, heads in small capitals, the totals in one row. */
export const garage: SpecimenInvoice = {
  id: 'garage',
  trade: 'garage, other dates and the totals in a row (France)',
  truth: {
    number: '240871',
    issue_date: '2024-07-19',
    currency: 'EUR',
    seller: 'GARAGE DU PONT NEUF',
    siret: '41990217600033',
    vat_number: 'FR35419902176',
    total_excluding_tax: 412.37,
    total_tax: 82.47,
    total_including_tax: 494.84,
  },
  draw: (pdf) => {
    put(pdf, { text: 'GARAGE DU PONT NEUF', x: 40, y: 32, size: 15, bold: true })
    block(
      pdf,
      [
        'Mécanique - Carrosserie - Toutes marques',
        '112 avenue de la Résistance - 81000 ALBI',
        'Tél : 05 63 54 10 22   garage.pontneuf@wanadoo.fr',
        'S.A.R.L. au capital de 15000 € - SIRET 419 902 176 00033 - APE 4520A',
        'N° TVA intracommunautaire : FR35419902176',
      ],
      { x: 40, y: 52, step: 11, size: 8 },
    )
    put(pdf, { text: 'FACTURE CLIENT', x: 40, y: 125, size: 12, bold: true })
    row(
      pdf,
      145,
      [
        [40, 'NUMÉRO'],
        [110, 'DATE'],
        [190, 'N° OR'],
        [250, 'RÉCEPTION'],
      ],
      { size: 7 },
    )
    row(pdf, 156, [
      [40, '240871'],
      [110, '19/07/2024'],
      [190, '55102'],
      [250, '17/07/2024'],
    ])
    row(
      pdf,
      180,
      [
        [40, 'VÉHICULE'],
        [140, 'IMMATRICULATION'],
        [240, '1ère MEC'],
        [310, 'KM'],
      ],
      { size: 7 },
    )
    row(pdf, 191, [
      [40, 'PEUGEOT 308'],
      [140, 'EK-417-TR'],
      [240, '12/05/2016'],
      [310, '128 440'],
    ])
    block(pdf, ['Mme DELPECH Martine', '3 impasse du Moulin', '81150 MARSSAC'], { x: 380, y: 140 })
    row(
      pdf,
      225,
      [
        [40, 'Référence'],
        [130, 'Désignation'],
        [-380, 'Qté'],
        [-450, 'P.U. HT'],
        [-490, 'Rem.'],
        [-555, 'Total HT'],
      ],
      { size: 8, bold: true },
    )
    row(pdf, 240, [
      [40, '1609525680'],
      [130, 'KIT DISTRIBUTION'],
      [-380, '1,00'],
      [-450, '148,20'],
      [-490, '10%'],
      [-555, '133,38'],
    ])
    row(pdf, 254, [
      [40, 'POMPE-308'],
      [130, 'POMPE A EAU'],
      [-380, '1,00'],
      [-450, '58,99'],
      [-555, '58,99'],
    ])
    row(pdf, 268, [
      [40, 'MO T2'],
      [130, 'MAIN D’OEUVRE MECANIQUE'],
      [-380, '4,00'],
      [-450, '55,00'],
      [-555, '220,00'],
    ])
    row(
      pdf,
      700,
      [
        [40, 'Pièces'],
        [110, 'Main d’oeuvre'],
        [200, 'Total HT'],
        [290, 'TVA 20%'],
        [380, 'Total TTC'],
        [470, 'À payer'],
      ],
      { size: 8 },
    )
    row(pdf, 713, [
      [40, '192,37'],
      [110, '220,00'],
      [200, '412,37'],
      [290, '82,47'],
      [380, '494,84'],
      [470, '494,84 €'],
    ])
    put(pdf, { text: 'Payable à réception. Prochain contrôle technique avant le 12/05/2026.', x: 40, y: 750, size: 8 })
  },
}

/** A lawyer: expenses that bear no VAT beside the fees. */
export const lawyer: SpecimenInvoice = {
  id: 'lawyer',
  trade: 'lawyer, expenses without VAT (France)',
  truth: {
    number: 'H-2024-0415',
    issue_date: '2024-05-02',
    currency: 'EUR',
    seller: 'SELARL Maury & Castaing',
    siret: null,
    vat_number: 'FR16832004568',
    total_excluding_tax: 1500,
    total_tax: 300,
    total_including_tax: 1845.2,
  },
  draw: (pdf) => {
    put(pdf, { text: 'MAURY & CASTAING', center: 297, y: 40, size: 15 })
    put(pdf, { text: 'Avocats au Barreau de Montpellier', center: 297, y: 60, size: 9 })
    put(pdf, { text: 'Montpellier, le 2 mai 2024', right: 540, y: 110 })
    block(pdf, ['Société Tramontane Logistique', 'Monsieur le Gérant', '44 rue des Salins', '34110 Frontignan'], {
      x: 330,
      y: 135,
    })
    put(pdf, { text: 'NOTE D’HONORAIRES N° H-2024-0415', x: 60, y: 220, size: 11, bold: true })
    put(pdf, {
      text: 'Dossier : Tramontane / SCI Les Aiguilles — Tribunal de commerce, audience du 18 avril 2024',
      x: 60,
      y: 238,
    })
    row(pdf, 275, [
      [60, 'Honoraires : rédaction de conclusions et audience'],
      [-540, '1 500,00 €'],
    ])
    row(pdf, 292, [
      [60, 'TVA au taux de 20 %'],
      [-540, '300,00 €'],
    ])
    row(pdf, 309, [
      [60, 'Débours non soumis à TVA (frais de greffe)'],
      [-540, '45,20 €'],
    ])
    row(
      pdf,
      332,
      [
        [60, 'TOTAL TTC'],
        [-540, '1 845,20 €'],
      ],
      { bold: true },
    )
    put(pdf, { text: 'Valeur en votre aimable règlement, par virement sur le compte CARPA.', x: 60, y: 380 })
    put(pdf, {
      text: 'SELARL Maury & Castaing - 3 place de la Canourgue, 34000 Montpellier - RCS 832 004 568 - TVA FR16832004568',
      center: 297,
      y: 795,
      size: 7.5,
    })
  },
}

/** A therapist: an exemption, no decimals. */
export const therapist: SpecimenInvoice = {
  id: 'therapist',
  trade: 'psychologist, exempt from VAT, no decimals (France)',
  truth: {
    number: '312',
    issue_date: '2024-12-11',
    currency: 'EUR',
    seller: 'Anne-Claire Bodin',
    siret: '75338810700017',
    vat_number: null,
    total_excluding_tax: 140,
    total_tax: 0,
    total_including_tax: 140,
  },
  draw: (pdf) => {
    block(
      pdf,
      [
        'Anne-Claire Bodin',
        'Psychologue clinicienne',
        'N° ADELI 759331207',
        '26 rue Nationale',
        '37000 Tours',
        'Siret : 753 388 107 00017',
      ],
      { x: 60, y: 60, step: 13, size: 10 },
    )
    put(pdf, { text: 'Facture n° 312', center: 297, y: 170, size: 15 })
    put(pdf, { text: 'Tours, le 11/12/2024', x: 60, y: 210, size: 10 })
    put(pdf, { text: 'Patient : M. Hugo Savary', x: 60, y: 228, size: 10 })
    row(
      pdf,
      270,
      [
        [60, 'Deux consultations, 4 et 11 décembre 2024'],
        [-520, '2 x 70 €'],
      ],
      { size: 10 },
    )
    row(
      pdf,
      300,
      [
        [60, 'Total réglé par chèque'],
        [-520, '140 €'],
      ],
      { size: 11, bold: true },
    )
    put(pdf, { text: 'Exonération de TVA, article 261-4-1° du CGI', x: 60, y: 340, size: 9 })
  },
}

/** A supermarket: a long till roll, VAT in a table of four columns. */
export const supermarket: SpecimenInvoice = {
  id: 'supermarket',
  trade: 'supermarket, till roll (France)',
  size: [240, 560],
  truth: {
    number: '002817',
    issue_date: '2024-10-05',
    currency: 'EUR',
    seller: 'SUPERMARCHÉ BELLEVUE',
    siret: '50991244000112',
    vat_number: null,
    total_excluding_tax: 29.92,
    total_tax: 2.61,
    total_including_tax: 32.53,
  },
  draw: (pdf) => {
    put(pdf, { text: 'SUPERMARCHÉ BELLEVUE', center: 120, y: 15, size: 11, bold: true })
    put(pdf, { text: 'CC La Garenne 29000 QUIMPER', center: 120, y: 30, size: 7.5 })
    put(pdf, { text: 'TEL 02 98 55 60 11', center: 120, y: 40, size: 7.5 })
    put(pdf, { text: 'SIRET 509 912 440 00112', center: 120, y: 50, size: 7.5 })
    const lines: [string, string][] = [
      ['LAIT 1/2 ECREME 6X1L', '6,54 1'],
      ['POULET FERMIER', '11,90 1'],
      ['POMMES GALA 1,482 kg x 2,49', '3,69 1'],
      ['PAIN CAMPAGNE', '2,40 1'],
      ['LESSIVE 2L', '8,00 2'],
    ]
    for (const [index, [name, amount]] of lines.entries())
      row(
        pdf,
        72 + 12 * index,
        [
          [10, name],
          [-230, amount],
        ],
        { size: 8 },
      )
    row(
      pdf,
      140,
      [
        [10, '5 ARTICLES'],
        [100, 'TOTAL A PAYER'],
        [-230, '32,53 EUR'],
      ],
      { size: 9, bold: true },
    )
    row(
      pdf,
      156,
      [
        [10, 'ESPECES'],
        [-230, '40,00'],
      ],
      { size: 8 },
    )
    row(
      pdf,
      168,
      [
        [10, 'RENDU'],
        [-230, '7,47'],
      ],
      { size: 8 },
    )
    row(
      pdf,
      190,
      [
        [10, 'COD'],
        [50, 'TAUX'],
        [-130, 'H.T.'],
        [-180, 'T.V.A.'],
        [-230, 'T.T.C.'],
      ],
      { size: 7.5 },
    )
    row(
      pdf,
      201,
      [
        [10, '1'],
        [50, '5,50%'],
        [-130, '23,25'],
        [-180, '1,28'],
        [-230, '24,53'],
      ],
      { size: 7.5 },
    )
    row(
      pdf,
      212,
      [
        [10, '2'],
        [50, '20,00%'],
        [-130, '6,67'],
        [-180, '1,33'],
        [-230, '8,00'],
      ],
      { size: 7.5 },
    )
    put(pdf, { text: '05/10/24 18:07  CAISSE 04  TICKET 002817', center: 120, y: 240, size: 7.5 })
    put(pdf, { text: 'MERCI DE VOTRE VISITE', center: 120, y: 255, size: 8 })
  },
}

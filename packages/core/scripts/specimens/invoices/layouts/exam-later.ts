import { block, put, row, type SpecimenInvoice } from '../specimen-invoice.js'

/** As a free accounting program prints: sender and receiver in boxes, "Réf." for the number. */
export const boxedParties: SpecimenInvoice = {
  id: 'boxed-parties',
  trade: 'web agency, parties in boxes (France)',
  truth: {
    number: 'FA2403-0021',
    issue_date: '2024-03-14',
    currency: 'EUR',
    seller: 'Pixel & Plume',
    siret: '75338810700017',
    vat_number: 'FR22753388107',
    total_excluding_tax: 900,
    total_tax: 180,
    total_including_tax: 1080,
  },
  draw: (pdf) => {
    put(pdf, { text: 'Facture', right: 555, y: 30, size: 15, bold: true })
    put(
      pdf,
      { text: 'Réf. : FA2403-0021', right: 555, y: 50 },
      { text: 'Date facturation : 14/03/2024', right: 555, y: 63 },
      { text: 'Date échéance : 13/04/2024', right: 555, y: 76 },
      { text: 'Code client : CU2310-00012', right: 555, y: 89 },
    )
    row(
      pdf,
      115,
      [
        [40, 'Émetteur'],
        [310, 'Adressé à'],
      ],
      { size: 8 },
    )
    block(
      pdf,
      [
        'Pixel & Plume',
        '3 rue Descartes',
        '37000 Tours',
        '',
        'Tél. : 02 47 00 11 22',
        'Email : bonjour@pixeletplume.fr',
      ],
      { x: 45, y: 130 },
    )
    block(pdf, ['Boulangerie Masson', '12 place du Marché', '37400 Amboise'], { x: 315, y: 130 })
    put(pdf, { text: 'Montants exprimés en Euros', right: 555, y: 225, size: 7 })
    row(
      pdf,
      238,
      [
        [45, 'Désignation'],
        [-380, 'TVA'],
        [-440, 'P.U. HT'],
        [-480, 'Qté'],
        [-552, 'Total HT'],
      ],
      { size: 8 },
    )
    row(pdf, 254, [
      [45, 'Création du site vitrine'],
      [-380, '20%'],
      [-440, '750,00'],
      [-480, '1'],
      [-552, '750,00'],
    ])
    row(pdf, 270, [
      [45, 'Prise de vues'],
      [-380, '20%'],
      [-440, '75,00'],
      [-480, '2'],
      [-552, '150,00'],
    ])
    row(pdf, 320, [
      [330, 'Total HT'],
      [-552, '900,00'],
    ])
    row(pdf, 333, [
      [330, 'Total TVA 20%'],
      [-552, '180,00'],
    ])
    row(pdf, 346, [
      [330, 'Total TTC'],
      [-552, '1 080,00'],
    ])
    row(pdf, 359, [
      [330, 'Payé'],
      [-552, '300,00'],
    ])
    row(pdf, 372, [
      [330, 'Reste à payer'],
      [-552, '780,00'],
    ])
    put(pdf, {
      text: 'Société par actions simplifiée (SAS) - Capital de 1 000 € - SIRET: 75338810700017',
      center: 297,
      y: 790,
      size: 7,
    })
    put(pdf, { text: 'NAF-APE: 6201Z - RCS/RM: Tours - Numéro TVA: FR22753388107', center: 297, y: 800, size: 7 })
  },
}

/** A taxi: a few words, the tax inside a sentence. */
export const taxi: SpecimenInvoice = {
  id: 'taxi',
  trade: 'taxi, receipt (France)',
  size: [260, 300],
  truth: {
    number: '000918',
    issue_date: '2024-06-12',
    currency: 'EUR',
    seller: 'TAXI ROBERT',
    siret: null,
    vat_number: null,
    total_excluding_tax: 34.91,
    total_tax: 3.49,
    total_including_tax: 38.4,
  },
  draw: (pdf) => {
    put(pdf, { text: 'TAXI ROBERT', center: 130, y: 20, size: 12, bold: true })
    put(pdf, { text: 'Commune de Gex - ADS n° 7', center: 130, y: 36, size: 8 })
    put(pdf, { text: 'REÇU N° 000918', x: 20, y: 60, size: 10 })
    put(pdf, { text: 'Course du 12/06/2024 de 07:15 à 07:52', x: 20, y: 76, size: 8.5 })
    put(pdf, { text: 'Distance : 22,4 km', x: 20, y: 90, size: 8.5 })
    row(pdf, 115, [
      [20, 'Montant HT'],
      [-240, '34,91 EUR'],
    ])
    row(pdf, 129, [
      [20, 'TVA 10 %'],
      [-240, '3,49 EUR'],
    ])
    row(
      pdf,
      145,
      [
        [20, 'Total TTC'],
        [-240, '38,40 EUR'],
      ],
      { bold: true, size: 11 },
    )
  },
}

/** Online advertising: a reverse charge, the summary first, the month in words. */
export const advertising: SpecimenInvoice = {
  id: 'advertising',
  trade: 'online advertising, reverse charge (Ireland, in French)',
  truth: {
    number: '4912345678',
    issue_date: '2024-05-31',
    currency: 'EUR',
    seller: 'Searchly Ireland Limited',
    siret: null,
    vat_number: 'IE6388047V',
    total_excluding_tax: 1240.18,
    total_tax: 0,
    total_including_tax: 1240.18,
  },
  draw: (pdf) => {
    put(pdf, { text: 'Facture', x: 40, y: 40, size: 22 })
    put(pdf, { text: 'Numéro de la facture : 4912345678', x: 40, y: 70 })
    block(pdf, ['Searchly Ireland Limited', 'Barrow Street', 'Dublin 4', 'Irlande', 'Numéro de TVA : IE 6388047V'], {
      x: 400,
      y: 40,
    })
    block(
      pdf,
      ['Facturer à', 'Atelier du Vélo SARL', '2 rue des Alliés', '38100 Grenoble', 'Numéro de TVA : FR35419902176'],
      { x: 40, y: 110 },
    )
    row(
      pdf,
      200,
      [
        [40, 'Détails'],
        [300, 'Searchly Ads'],
      ],
      { bold: true },
    )
    row(pdf, 218, [
      [40, 'Numéro de la facture'],
      [180, '4912345678'],
    ])
    row(pdf, 232, [
      [40, 'Date de la facture'],
      [180, '31 mai 2024'],
    ])
    row(pdf, 246, [
      [40, 'ID de facturation'],
      [180, '1021-7783-4410'],
    ])
    row(pdf, 218, [[300, 'Total en EUR']])
    put(pdf, { text: '1 240,18 €', x: 300, y: 232, size: 18 })
    put(pdf, { text: 'Récapitulatif du 1 mai 2024 au 31 mai 2024', x: 300, y: 258, size: 8 })
    row(pdf, 300, [
      [300, 'Sous-total en EUR'],
      [-550, '1 240,18 €'],
    ])
    row(pdf, 314, [
      [300, 'TVA (0 %)'],
      [-550, '0,00 €'],
    ])
    row(
      pdf,
      328,
      [
        [300, 'Total en EUR'],
        [-550, '1 240,18 €'],
      ],
      { bold: true },
    )
    put(pdf, {
      text: 'Prestations soumises au mécanisme d’autoliquidation : la TVA est due par le preneur, article 196 de la directive 2006/112/CE.',
      x: 40,
      y: 370,
      size: 8,
    })
  },
}

/** A builder: stages of one contract, amounts so far and of this month, money kept back. */
export const builder: SpecimenInvoice = {
  id: 'builder',
  trade: 'builder, stage of works with money kept back (France)',
  truth: {
    number: 'S-2024-118',
    issue_date: '2024-10-25',
    currency: 'EUR',
    seller: 'Bâti Ouest Entreprise SARL',
    siret: null,
    vat_number: 'FR16832004568',
    total_excluding_tax: 18400,
    total_tax: 3680,
    total_including_tax: 22080,
  },
  draw: (pdf) => {
    block(pdf, ['Bâti Ouest Entreprise SARL', 'ZA des Forges', '35600 Redon', '02 99 71 00 45'], { x: 40, y: 40 })
    put(pdf, { text: 'FACTURE N° S-2024-118', right: 555, y: 40, size: 13, bold: true })
    put(pdf, { text: 'Situation de travaux n° 3 - Redon, le 25 octobre 2024', right: 555, y: 58 })
    block(pdf, ['Maître d’ouvrage :', 'SCI du Canal', '8 quai Surcouf', '35600 Redon'], { x: 340, y: 90 })
    put(pdf, {
      text: 'Chantier : réhabilitation du 8 quai Surcouf. Marché signé le 12/02/2024, montant 92 000,00 € HT',
      x: 40,
      y: 165,
    })
    row(
      pdf,
      195,
      [
        [40, 'Lot'],
        [-300, 'Marché HT'],
        [-390, 'Cumul HT'],
        [-470, 'Déjà facturé'],
        [-555, 'Ce mois'],
      ],
      { bold: true },
    )
    row(pdf, 212, [
      [40, 'Gros œuvre'],
      [-300, '60 000,00'],
      [-390, '48 000,00'],
      [-470, '36 000,00'],
      [-555, '12 000,00'],
    ])
    row(pdf, 227, [
      [40, 'Charpente'],
      [-300, '32 000,00'],
      [-390, '16 000,00'],
      [-470, '9 600,00'],
      [-555, '6 400,00'],
    ])
    row(pdf, 265, [
      [360, 'Montant HT de la situation'],
      [-555, '18 400,00'],
    ])
    row(pdf, 280, [
      [360, 'TVA 20 %'],
      [-555, '3 680,00'],
    ])
    row(pdf, 295, [
      [360, 'Montant TTC'],
      [-555, '22 080,00'],
    ])
    row(pdf, 310, [
      [360, 'Retenue de garantie 5 %'],
      [-555, '-1 104,00'],
    ])
    row(
      pdf,
      328,
      [
        [360, 'NET À RÉGLER'],
        [-555, '20 976,00 €'],
      ],
      { bold: true },
    )
    put(pdf, {
      text: 'SARL au capital de 30 000 € - RCS Rennes 832 004 568 - TVA FR16832004568',
      center: 297,
      y: 795,
      size: 7.5,
    })
  },
}

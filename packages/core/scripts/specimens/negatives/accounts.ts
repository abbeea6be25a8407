import type { NegativeDocument } from './negative.js'

/** Statements that mention suppliers and amounts of energy without being their bill. */
export const accountNegatives: NegativeDocument[] = [
  {
    kind: 'bank',
    description: 'relevé bancaire avec des prélèvements EDF et ENGIE',
    date: '2026-04-30',
    issuer: ['Banque du Centre Imaginaire', 'Agence Saint-Ursin', '18000 Bourges'],
    addressee: ['Mme Solène Aubrun', '16 rue Mirebeau', '18000 Bourges'],
    title: 'Relevé de compte n° 4 au 30/04/2026',
    references: [
      ['Compte', 'FR76 9999 9000 4102 8833 0210 117'],
      ['Période', 'du 01/04/2026 au 30/04/2026'],
      ['Solde au 31/03/2026', '1 204,55 €'],
    ],
    paragraphs: [],
    table: {
      headings: ['Date et libellé', 'Débit', 'Crédit'],
      rows: [
        ['02/04 VIREMENT SALAIRE', '', '2 118,40'],
        ['05/04 PRLV SEPA EDF CLIENTS PARTICULIERS ECH 04/26 CONTRAT 0 048 112', '94,00', ''],
        ['08/04 PRLV SEPA ENGIE GAZ FACTURE 521 778', '61,27', ''],
        ['10/04 CARTE SUPERMARCHE', '142,18', ''],
        ['15/04 PRLV SEPA LOYER', '720,00', ''],
        ['28/04 REMB EDF TROP PERCU', '', '33,90'],
      ],
      totals: [
        ['Total des mouvements', '1 017,45'],
        ['Solde créditeur au 30/04/2026', '2 339,40 €'],
      ],
    },
    closing: ['Médiateur auprès de la Fédération bancaire, CS 151, 75422 Paris Cedex 09.'],
    look: 'narrow',
  },
  {
    kind: 'condominium',
    description: 'appel de charges de copropriété',
    date: '2026-07-01',
    issuer: ['Cabinet Syndic Bellerive', '2 quai de la Jetée', '74000 Annecy'],
    addressee: ['M. Gontran Pélissard', 'Résidence Les Tamaris, lot 41', '74000 Annecy'],
    title: 'Appel de charges du 3e trimestre 2026',
    references: [
      ['Période', 'du 01/07/2026 au 30/09/2026'],
      ['Copropriétaire', 'n° 0041'],
      ['Exigible le', '01/07/2026'],
    ],
    paragraphs: ['Budget voté en assemblée générale le 14/01/2026 ; tantièmes 118/10 000.'],
    table: {
      headings: ['Poste', 'Budget de l’immeuble', 'Votre quote-part'],
      rows: [
        ['Électricité des parties communes (12 400 kWh)', '3 180,00 €', '37,52 €'],
        ['Chauffage collectif au gaz (218 000 kWh)', '24 650,00 €', '290,87 €'],
        ['Eau froide', '6 900,00 €', '81,42 €'],
        ['Ascenseur, entretien', '2 300,00 €', '27,14 €'],
        ['Assurance de l’immeuble', '4 120,00 €', '48,62 €'],
      ],
      totals: [['Total à payer', '485,57 €']],
    },
    closing: ['Paiement par virement ou prélèvement. Le détail des charges est régularisé en fin d’exercice.'],
    look: 'serif',
  },
]

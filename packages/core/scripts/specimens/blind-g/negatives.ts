import type { NegativeDocument } from '../negatives/negative.js'

/** Nearly an energy bill: a landlord's yearly account of charges, with electricity and gas of the shared parts in it. */
export const blindGNegatives: NegativeDocument[] = [
  {
    kind: 'rental_charges',
    description:
      'décompte annuel de charges locatives d’un bailleur : électricité et gaz des communs répartis aux tantièmes',
    date: '2026-05-19',
    issuer: ['Habitat des Trois Vallées', 'Service quittancement', '73000 Chambéry'],
    addressee: ['Mme Sidonie Berthollet', '22 rue Croix-d’Or, apt 304', '73000 Chambéry'],
    title: 'Régularisation annuelle de vos charges locatives – exercice 2025',
    references: [
      ['Numéro de locataire', 'L-0048213'],
      ['Logement', 'Bâtiment B, apt 304 – 312 tantièmes sur 10 000'],
      ['Période', 'du 01/01/2025 au 31/12/2025'],
      ['Décompte établi le', '19/05/2026'],
    ],
    paragraphs: [
      'Les dépenses d’énergie de la résidence ont été réglées par le bailleur aux fournisseurs EDF et ENGIE ; les factures peuvent être consultées pendant six mois.',
      'Chaufferie collective : 284 630 kWh de gaz naturel. Parties communes : 31 874 kWh d’électricité.',
    ],
    table: {
      headings: ['Nature de la charge', 'Dépense de l’immeuble TTC', 'Clé', 'Votre quote-part TTC'],
      rows: [
        ['Gaz de la chaufferie', '27 610,40 €', '312 / 10 000', '861,44 €'],
        ['Électricité des communs', '7 214,85 €', '312 / 10 000', '225,10 €'],
        ['Entretien de la chaudière', '3 480,00 €', '312 / 10 000', '108,58 €'],
        ['Eau froide', '9 105,20 €', '312 / 10 000', '284,08 €'],
      ],
      totals: [
        ['Total de vos charges', '1 479,20 €'],
        ['Provisions versées (12 × 115,00 €)', '1 380,00 €'],
        ['Reste à payer', '99,20 €'],
      ],
    },
    closing: ['Ce montant sera ajouté à votre avis d’échéance de juillet 2026.'],
    look: 'sans',
  },
]

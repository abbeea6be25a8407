import type { NegativeDocument } from '../negatives/negative.js'

/** Nearly energy bills: heat from a network, billed per MWh, and the terms of an electricity contract. */
export const blindCNegatives: NegativeDocument[] = [
  {
    kind: 'heating_network',
    description: 'facture d’un réseau de chaleur à une copropriété, en MWh avec index, R1 et R2, TVA à 5,5 %',
    date: '2026-04-10',
    issuer: ['Thermie Val d’Orge', 'Délégataire du chauffage urbain', '91700 Sainte-Geneviève-des-Bois'],
    addressee: [
      'Syndicat des copropriétaires',
      'Résidence Les Aulnes',
      'c/o cabinet Thévenard',
      '91600 Savigny-sur-Orge',
    ],
    title: 'Facture CU-2026-003318 du 10 avril 2026',
    references: [
      ['Police d’abonnement', '4471-02'],
      ['Sous-station', 'SST 118 – Les Aulnes'],
      ['Puissance souscrite', '412 kW'],
      ['Consommation', 'du 01/03/2026 au 31/03/2026'],
      ['À régler avant le', '10/05/2026'],
    ],
    paragraphs: ['Compteur d’énergie 8 841 207 : ancien index 12 604,1 MWh, nouvel index 12 689,7 MWh, soit 85,6 MWh.'],
    table: {
      headings: ['Terme', 'Quantité', 'Prix unitaire HT', 'TVA', 'Montant HT'],
      rows: [
        ['R1 – Chaleur consommée', '85,6 MWh', '61,48 €', '5,5 %', '5 262,69 €'],
        ['R2 – Abonnement', '412 kW / 12', '58,20 €', '5,5 %', '1 998,20 €'],
      ],
      totals: [
        ['Total hors taxes', '7 260,89 €'],
        ['TVA 5,5 %', '399,35 €'],
        ['Net à payer TTC', '7 660,24 €'],
      ],
    },
    closing: ['Taux d’énergies renouvelables et de récupération du réseau : 71 %.'],
    look: 'narrow',
  },
  {
    kind: 'contract_terms',
    description:
      'conditions particulières d’un contrat d’électricité avec PRM, puissance, grille de prix et budget estimé',
    date: '2026-05-27',
    issuer: ['Énergies du Santerre', 'Service souscription', '80500 Montdidier'],
    addressee: ['Mme Solange Wattrelos', '5 rue du Jeu de Paume', '80700 Roye'],
    title: 'Conditions particulières de vente – offre Santerre Fixe 24',
    references: [
      ['Contrat n°', 'SF24-0088127'],
      ['PRM', '15 904 221 873 046'],
      ['Puissance souscrite', '9 kVA'],
      ['Option', 'Heures pleines / heures creuses'],
      ['Prise d’effet prévue', '15/06/2026'],
    ],
    paragraphs: [
      'Consommation annuelle estimée : 5 480 kWh (3 470 kWh en heures pleines, 2 010 kWh en heures creuses).',
      'Les prix hors taxes sont fixes pendant 24 mois ; l’accise et la contribution tarifaire d’acheminement évoluent selon la loi.',
    ],
    table: {
      headings: ['Prix', 'Unité', 'HT', 'TTC'],
      rows: [
        ['Abonnement', '€/mois', '15,24', '20,12'],
        ['Heures pleines', '€/kWh', '0,1381', '0,2027'],
        ['Heures creuses', '€/kWh', '0,1046', '0,1625'],
      ],
      totals: [['Budget annuel estimé TTC', '1 271,43 €']],
    },
    closing: [
      'Mensualité conseillée : 106,00 €, prélevée le 8 de chaque mois. Délai de rétractation : 14 jours.',
      'Médiateur national de l’énergie : www.energie-mediateur.fr.',
    ],
    look: 'serif',
  },
]

import type { NegativeDocument } from '../negatives/negative.js'

/** Nearly energy bills: heat sold by a network, and the electricity of a building's common parts shared by its syndic. */
export const blindDNegatives: NegativeDocument[] = [
  {
    kind: 'heating_network',
    description: 'facture d’un réseau de chaleur urbain, en MWh avec index de sous-station, R1 et R2',
    date: '2026-03-05',
    issuer: [
      'Thermique des Coteaux',
      'Délégataire du chauffage urbain',
      '6 rue de la Géothermie',
      '94400 Vitry-sur-Seine',
    ],
    addressee: ['SDC Résidence Les Hauts Prés', 'c/o Cabinet Ferrandier', '94200 Ivry-sur-Seine'],
    title: 'Facture n° RC-2026-02-0418',
    references: [
      ['Police d’abonnement', 'P 004 718'],
      ['Sous-station', 'SST 112, compteur 6 118 402'],
      ['Période de consommation', 'du 01/02/2026 au 28/02/2026'],
      ['Puissance souscrite', '420 kW'],
      ['Échéance', '04/04/2026'],
    ],
    paragraphs: [
      'Index au 31/01/2026 : 11 842 MWh ; index au 28/02/2026 : 11 935 MWh (relevé). Chaleur livrée : 93 MWh.',
      'Énergies du réseau : géothermie 61 %, gaz naturel 31 %, biomasse 8 %.',
    ],
    table: {
      headings: ['Désignation', 'Quantité', 'Prix unitaire HT', 'TVA', 'Montant HT'],
      rows: [
        ['R1 – terme proportionnel chaleur', '93 MWh', '48,27 €/MWh', '5,5 %', '4 489,11 €'],
        ['R2 – terme fixe (abonnement)', '420 kW', '5,140 €/kW', '5,5 %', '2 158,80 €'],
      ],
      totals: [
        ['Total HT', '6 647,91 €'],
        ['TVA 5,5 %', '365,64 €'],
        ['Net à payer TTC', '7 013,55 €'],
      ],
    },
    closing: ['Réclamations : service des abonnés, à l’adresse ci-dessus. Médiation de l’eau non compétente.'],
    look: 'sans',
  },
  {
    kind: 'syndic_charges',
    description:
      'appel de charges d’un syndic, avec l’électricité des parties communes et le gaz du chauffage collectif',
    date: '2026-04-01',
    issuer: ['Cabinet Ferrandier', 'Syndic de copropriété', '12 rue Gabriel-Péri', '94200 Ivry-sur-Seine'],
    addressee: ['M. Anatole Vibert', 'Lot 47 – 3 allée des Hauts Prés', '94400 Vitry-sur-Seine'],
    title: 'Appel de provisions – 2e trimestre 2026',
    references: [
      ['N° de compte', '450-0047'],
      ['Tantièmes généraux', '112 / 10 000'],
      ['Exigible le', '01/04/2026'],
      ['Mode de règlement', 'prélèvement automatique'],
    ],
    paragraphs: [
      'Contrats de l’immeuble : EDF Collectivités, parties communes, 36 kVA ; ENGIE, chaufferie gaz, CAR 612 000 kWh.',
      'Consommations du 1er trimestre : électricité 4 118 kWh, gaz 241 300 kWh.',
    ],
    table: {
      headings: ['Poste', 'Budget de l’immeuble', 'Clé', 'Votre quote-part'],
      rows: [
        ['Électricité des parties communes', '1 030,00 €', '112 / 10 000', '11,54 €'],
        ['Chauffage collectif au gaz', '22 400,00 €', '131 / 10 000', '293,44 €'],
        ['Eau froide et eau chaude', '6 180,00 €', '112 / 10 000', '69,22 €'],
        ['Honoraires, assurance, ascenseur', '9 905,00 €', '112 / 10 000', '110,94 €'],
        ['Fonds de travaux (loi Alur)', '2 100,00 €', '112 / 10 000', '23,52 €'],
      ],
      totals: [
        ['Total de l’appel', '508,66 €'],
        ['Solde antérieur', '-8,66 €'],
        ['Montant à régler', '500,00 €'],
      ],
    },
    closing: [
      'Tout retard porte intérêt au taux légal après mise en demeure. Ce document ne vaut pas décompte annuel.',
    ],
    look: 'serif',
  },
]

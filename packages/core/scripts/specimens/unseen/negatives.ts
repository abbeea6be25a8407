import type { NegativeDocument } from '../negatives/negative.js'

/** Nearly energy bills: heat, water, telephone, and an offer that bills nothing yet. */
export const unseenNegatives: NegativeDocument[] = [
  {
    kind: 'water',
    description: 'facture d’eau avec index, abonnement et TVA à 5,5 %',
    date: '2026-03-17',
    issuer: ['Eau du Val de Canche', 'Régie publique', '62170 Montreuil'],
    addressee: ['Mme Honorine Delobel', '7 rue du Clape', '62170 Montreuil'],
    title: 'Facture n° E26-0048213',
    references: [
      ['Référence client', '118 402 77'],
      ['Point de livraison', '62588 00417'],
      ['Compteur', 'D17HA403911'],
      ['À payer avant le', '10/04/2026'],
    ],
    paragraphs: ['Consommation du 12/09/2025 au 11/03/2026 : ancien index 812 m³, nouvel index 861 m³, soit 49 m³.'],
    table: {
      headings: ['Désignation', 'Quantité', 'Prix unitaire HT', 'TVA', 'Montant HT'],
      rows: [
        ['Abonnement eau potable (6 mois)', '6', '3,20 €', '5,5 %', '19,20 €'],
        ['Consommation eau potable', '49 m³', '1,6400 €', '5,5 %', '80,36 €'],
        ['Assainissement collectif', '49 m³', '1,8200 €', '10 %', '89,18 €'],
      ],
      totals: [
        ['Total HT', '188,74 €'],
        ['TVA', '14,40 €'],
        ['Net à payer TTC', '203,14 €'],
      ],
    },
    closing: ['Médiateur de l’eau, BP 40463, 75366 Paris Cedex 08.'],
    look: 'serif',
  },
  {
    kind: 'telecom',
    description: 'facture de téléphone mobile d’un opérateur qui vend aussi de l’électricité',
    date: '2026-04-02',
    issuer: ['Bleu Horizon Mobile', 'TSA 11204', '35918 Rennes Cedex 9'],
    addressee: ['M. Côme Tréhorel', '2 allée des Genêts', '56000 Vannes'],
    title: 'Votre facture mobile et box n° 260402-88117',
    references: [
      ['Votre ligne', '06 99 00 41 73'],
      ['Compte client', '7 004 118 203'],
      ['Prélevé le', '15/04/2026'],
    ],
    paragraphs: ['Période du 1er avril au 30 avril 2026. Consommation : 41 Go, 212 minutes.'],
    table: {
      headings: ['Désignation', 'TVA', 'Montant HT'],
      rows: [
        ['Abonnement mobile 100 Go', '20 %', '13,33 €'],
        ['Abonnement box fibre', '20 %', '24,99 €'],
        ['Remise multi-lignes', '20 %', '-4,17 €'],
      ],
      totals: [
        ['Total HT', '34,15 €'],
        ['TVA 20 %', '6,83 €'],
        ['Montant à régler', '40,98 €'],
      ],
    },
    closing: [
      'Bon à savoir : passez aussi à notre électricité verte, 0,1890 € TTC le kWh, abonnement 15,47 € par mois.',
    ],
    look: 'sans',
  },
  {
    kind: 'heating_network',
    description: 'facture de chaleur d’un réseau urbain, en MWh avec R1 et R2',
    date: '2026-02-09',
    issuer: ['Réseau de chaleur des Deux Rives', 'Délégataire de service public', '69200 Vénissieux'],
    addressee: ['Syndicat des copropriétaires Les Peupliers', '40 avenue Viviani', '69200 Vénissieux'],
    title: 'Facture de chaleur n° RC-2026-00391',
    references: [
      ['Police d’abonnement', '69-00417'],
      ['Sous-station', 'SST 117'],
      ['Période', 'du 01/01/2026 au 31/01/2026'],
      ['Échéance', '11/03/2026'],
    ],
    paragraphs: ['Index début 4 118,2 MWh, index fin 4 163,9 MWh : 45,7 MWh de chaleur livrée (45 700 kWh).'],
    table: {
      headings: ['Désignation', 'Quantité', 'Prix unitaire HT', 'TVA', 'Montant HT'],
      rows: [
        ['R1 Chaleur', '45,7 MWh', '58,20 €', '5,5 %', '2 659,74 €'],
        ['R2 Abonnement (puissance 310 kW)', '310 kW', '3,95 €', '5,5 %', '1 224,50 €'],
      ],
      totals: [
        ['Total HT', '3 884,24 €'],
        ['TVA 5,5 %', '213,63 €'],
        ['Net à payer', '4 097,87 €'],
      ],
    },
    closing: ['Chaleur produite à 62 % par de la biomasse, le reste par du gaz naturel.'],
    look: 'serif',
  },
  {
    kind: 'offer',
    description: 'récapitulatif d’une offre de fourniture d’électricité, avec PDL, prix et estimation annuelle',
    date: '2026-05-18',
    issuer: ['Énergie d’ici', '12 chemin du Moulin', '64000 Pau'],
    addressee: ['M. Pacôme Larrieu', '19 chemin des Vignes', '64110 Jurançon'],
    title: 'Fiche descriptive de votre offre – souscription du 18/05/2026',
    references: [
      ['Référence client', 'A 004 118'],
      ['Point de livraison', '11 402 883 104 227'],
      ['Puissance souscrite', '6 kVA'],
      ['Option', 'Base'],
      ['Prise d’effet', '01/06/2026'],
    ],
    paragraphs: [
      'Estimation pour 3 200 kWh par an. Cette fiche n’est pas une facture ; aucune somme n’est due à ce jour.',
    ],
    table: {
      headings: ['Désignation', 'Prix HT', 'Prix TTC', 'Par an TTC'],
      rows: [
        ['Abonnement (par mois)', '11,80 €', '15,65 €', '187,80 €'],
        ['Consommation (par kWh)', '0,1308 €', '0,1940 €', '620,80 €'],
      ],
      totals: [
        ['Budget annuel estimé TTC', '808,60 €'],
        ['Mensualité proposée', '67,40 €'],
      ],
    },
    closing: ['Délai de rétractation : 14 jours. Médiateur national de l’énergie : energie-mediateur.fr.'],
    look: 'narrow',
  },
]

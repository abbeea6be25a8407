import type { NegativeDocument } from '../negatives/negative.js'

/** Documents full of kWh and prices that bill neither electricity nor gas delivered. */
export const examNegatives: NegativeDocument[] = [
  {
    kind: 'heating_oil',
    description: 'facture de fioul domestique',
    date: '2026-01-19',
    issuer: ['Combustibles de la Vilaine', 'ZI de la Hallerais', '35770 Vern-sur-Seiche'],
    addressee: ['M. Hyacinthe Plélan', '23 rue du Calvaire', '35580 Guichen'],
    title: 'Facture n° FOD-2026-0218',
    references: [
      ['N° client', '40 118'],
      ['Livré le', '16/01/2026'],
      ['Échéance', '18/02/2026'],
    ],
    paragraphs: ['Fioul domestique supérieur, 10,0 kWh par litre : l’équivalent de 14 980 kWh de gaz naturel.'],
    table: {
      headings: ['Désignation', 'Quantité', 'Prix unitaire HT', 'TVA', 'Montant HT'],
      rows: [
        ['Fioul domestique', '1 498 L', '0,8120 €/L', '20 %', '1 216,38 €'],
        ['dont accise sur les énergies', '1 498 L', '0,1562 €/L', '20 %', '233,99 €'],
        ['Livraison', '1', '29,00 €', '20 %', '29,00 €'],
      ],
      totals: [
        ['Total HT', '1 245,38 €'],
        ['TVA 20 %', '249,08 €'],
        ['Net à payer TTC', '1 494,46 €'],
      ],
    },
    closing: ['Ancienne jauge : 310 L. Nouvelle jauge : 1 808 L. Règlement par chèque ou carte bancaire.'],
    look: 'sans',
  },
  {
    kind: 'telecom',
    description: "facture d'accès internet avec publicité pour une offre d'électricité",
    date: '2026-05-02',
    issuer: ['Filandre Télécom', 'Service clients', '92130 Issy-les-Moulineaux'],
    addressee: ['Mme Roxane Ventabren', '4 impasse des Cigales', '13090 Aix-en-Provence'],
    title: 'Facture internet et mobile n° 26050214477',
    references: [
      ['N° de ligne', '04 99 00 55 10'],
      ['Référence client', '700 441 902'],
      ['Période', 'du 02/05/2026 au 01/06/2026'],
      ['Prélèvement le', '12/05/2026'],
    ],
    paragraphs: [
      'Nouveau : Filandre Énergie ! Électricité verte à 0,1652 € TTC/kWh en option Base et 0,1398 € en heures creuses, abonnement 6 kVA à 14,20 €/mois. Un foyer de 4 500 kWh économise 118 € par an.',
    ],
    table: {
      headings: ['Abonnements et consommations', 'Quantité', 'TVA', 'Montant HT'],
      rows: [
        ['Abonnement Fibre 2 Gb/s du 02/05 au 01/06', '1', '20 %', '29,16 €'],
        ['Forfait mobile 140 Go', '1', '20 %', '13,32 €'],
        ['Consommation hors forfait (appels)', '12 min', '20 %', '2,40 €'],
      ],
      totals: [
        ['Total HT', '44,88 €'],
        ['TVA 20 %', '8,98 €'],
        ['Total TTC prélevé', '53,86 €'],
      ],
    },
    closing: ['Médiation : www.mediation-telecom.org. Consommation de votre box : environ 78 kWh par an.'],
    look: 'narrow',
  },
  {
    kind: 'price_letter',
    description: "courrier annonçant de nouveaux prix de l'électricité et du gaz",
    date: '2026-09-21',
    issuer: ['Énergies du Midi Solidaire', 'Service Relation Clients', '31000 Toulouse'],
    addressee: ['M. Ulysse Capdenac', '77 avenue de Lyon', '31500 Toulouse'],
    title: 'Vos prix changent au 1er novembre 2026',
    references: [
      ['Référence client', '1 240 778 03'],
      ['PDL', '14 208 663 915 074'],
      ['PCE', '21 700 448 116 309'],
    ],
    paragraphs: [
      'Votre contrat Duo Constant arrive à échéance le 31 octobre 2026. Nous vous proposons de le reconduire aux prix ci-dessous, sans démarche de votre part. Sur la base de vos 3 812 kWh d’électricité et 11 050 kWh de gaz par an, votre budget passerait de 2 214,60 € à 2 388,15 € TTC.',
    ],
    table: {
      headings: ['Prix hors taxes', 'Jusqu’au 31/10/2026', 'À partir du 01/11/2026', 'Évolution'],
      rows: [
        ['Abonnement électricité 9 kVA (€/mois)', '14,10', '14,75', '+ 4,6 %'],
        ['Heures pleines (€/kWh)', '0,1421', '0,1488', '+ 4,7 %'],
        ['Heures creuses (€/kWh)', '0,1010', '0,1042', '+ 3,2 %'],
        ['Abonnement gaz (€/mois)', '20,80', '21,95', '+ 5,5 %'],
        ['Gaz naturel (€/kWh)', '0,0912', '0,1034', '+ 13,4 %'],
      ],
      totals: [['Budget annuel estimé TTC', '2 388,15 €']],
    },
    closing: [
      'Vous pouvez refuser et résilier sans frais à tout moment, et jusqu’à trois mois après l’entrée en vigueur (article L. 224-10 du code de la consommation). Médiateur national de l’énergie : www.energie-mediateur.fr.',
    ],
    look: 'sans',
  },
  {
    kind: 'solar_feed_in',
    description: "facture de vente d'électricité photovoltaïque (obligation d'achat)",
    date: '2026-04-11',
    issuer: ['Mme Clarence Bonnieux', 'Productrice n° 0004417 – 8 chemin des Ocres', '84480 Bonnieux'],
    addressee: ['EDF Obligation d’Achat', 'TSA 10295', '94962 Créteil Cedex 9'],
    title: 'Facture de vente d’électricité n° 2026-01',
    references: [
      ['Contrat d’achat', 'BTA0471882'],
      ['CRAE (point d’injection)', '30 002 551 884 127'],
      ['Installation', 'photovoltaïque, 5,80 kWc, vente en surplus'],
      ['Période', 'du 11/04/2025 au 10/04/2026'],
    ],
    paragraphs: [
      'Index de production non consommée : ancien index 18 204, nouvel index 22 377, soit 4 173 kWh injectés.',
    ],
    table: {
      headings: ['Désignation', 'Quantité', 'Prix unitaire', 'Montant HT'],
      rows: [
        ['Énergie injectée dans la limite du plafond', '4 173 kWh', '0,1269 €/kWh', '529,55 €'],
        ['Énergie au-delà du plafond', '0 kWh', '0,0500 €/kWh', '0,00 €'],
      ],
      totals: [
        ['Montant total HT', '529,55 €'],
        ['TVA non applicable (article 293 B du CGI)', '0,00 €'],
        ['Montant à payer par l’acheteur', '529,55 €'],
      ],
    },
    closing: ['Règlement par virement à la productrice sous trente jours.'],
    look: 'serif',
  },
  {
    kind: 'network_quote',
    description: "devis d'intervention sur un compteur électrique",
    date: '2026-02-26',
    issuer: ['Agence Raccordement Ouest', 'Gestionnaire du réseau public de distribution', '44000 Nantes'],
    addressee: ['SCI Les Glycines', '30 rue de Strasbourg', '44000 Nantes'],
    title: 'Proposition n° DC26/031877 : modification de branchement',
    references: [
      ['Point de livraison', '14 661 902 337 518'],
      ['Compteur', 'Linky 022176004915, à déplacer'],
      ['Puissance', 'de 9 kVA à 12 kVA, passage en triphasé'],
      ['Validité', 'jusqu’au 26/05/2026'],
    ],
    paragraphs: [
      'Index au jour de la visite : HP 31 022, HC 17 640. L’intervention demande une coupure de deux heures environ.',
    ],
    table: {
      headings: ['Prestation du catalogue', 'Quantité', 'TVA', 'Montant HT'],
      rows: [
        ['F185 – modification de puissance et de comptage', '1', '20 %', '52,44 €'],
        ['F800 – déplacement du panneau de comptage', '1', '20 %', '618,00 €'],
        ['Pose d’un disjoncteur de branchement', '1', '20 %', '214,30 €'],
      ],
      totals: [
        ['Total HT', '884,74 €'],
        ['TVA 20 %', '176,95 €'],
        ['Total TTC', '1 061,69 €'],
      ],
    },
    closing: ['Devis gratuit. Bon pour accord, date et signature :'],
    look: 'narrow',
  },
]

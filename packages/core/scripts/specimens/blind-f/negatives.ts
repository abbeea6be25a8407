import type { NegativeDocument } from '../negatives/negative.js'

/** Nearly energy bills: charging a car at public stations, and solar electricity that a household sells. */
export const blindFNegatives: NegativeDocument[] = [
  {
    kind: 'vehicle_charging',
    description: 'relevé mensuel d’une carte de recharge pour véhicule électrique, en kWh par session, avec TVA',
    date: '2026-05-02',
    issuer: ['Volt & Route', 'Service de recharge', '33 avenue de l’Échangeur', '69800 Saint-Priest'],
    addressee: ['Mme Apolline Ducrocq', '4 impasse des Lavandières', '69480 Anse'],
    title: 'Facture de recharge n° VR-2604-118 307',
    references: [
      ['Référence client', 'VR 20 448 117'],
      ['Carte de recharge', 'FR*VR7*0044 8117'],
      ['Période', 'du 01/04/2026 au 30/04/2026'],
      ['Formule', 'Route Plus, abonnement mensuel'],
      ['Prélèvement le', '12/05/2026'],
    ],
    paragraphs: ['Vous avez effectué 4 sessions de recharge, soit 127,4 kWh délivrés.'],
    table: {
      headings: ['Session', 'Station', 'Énergie', 'Prix unitaire HT', 'Montant HT'],
      rows: [
        ['Abonnement Route Plus, avril 2026', '', '', '', '4,16 €'],
        ['03/04/2026, 18 h 12, CCS 150 kW', 'Aire de Dracé', '38,2 kWh', '0,3250 €/kWh', '12,42 €'],
        ['11/04/2026, 09 h 40, CCS 150 kW', 'Mâcon Sud', '41,7 kWh', '0,3250 €/kWh', '13,55 €'],
        ['19/04/2026, 14 h 05, AC 22 kW', 'Anse Gare', '16,3 kWh', '0,2400 €/kWh', '3,91 €'],
        ['28/04/2026, 20 h 31, CCS 150 kW', 'Aire de Dracé', '31,2 kWh', '0,3250 €/kWh', '10,14 €'],
      ],
      totals: [
        ['Total HT', '44,18 €'],
        ['TVA 20 %', '8,84 €'],
        ['Total TTC', '53,02 €'],
      ],
    },
    closing: ['Une question sur une session ? Écrivez à assistance@volt-et-route.example.'],
    look: 'sans',
  },
  {
    kind: 'solar_feed_in',
    description: 'facture d’un producteur photovoltaïque pour la vente de son surplus à un acheteur obligé',
    date: '2026-04-20',
    issuer: ['M. Célestin Aubrac', 'Producteur', 'Lieu-dit Les Combettes', '12330 Salles-la-Source'],
    addressee: ['EDF OA Solaire', 'TSA 10295', '94962 Créteil Cedex 9'],
    title: 'Facture de vente d’électricité n° 07',
    references: [
      ['Contrat d’achat', 'BTA0 718 442'],
      ['Référence du point d’injection (PRM)', '14 528 330 917 062'],
      ['Puissance installée', '3,0 kWc, vente en surplus'],
      ['Période de production', 'du 20/04/2025 au 19/04/2026'],
      ['Index d’injection', '8 114 le 20/04/2025, 9 987 le 19/04/2026'],
    ],
    paragraphs: ['Énergie injectée sur le réseau pendant la période : 1 873 kWh (télérelevé Linky).'],
    table: {
      headings: ['Désignation', 'Quantité', 'Tarif d’achat HT', 'Montant HT'],
      rows: [
        ['Électricité injectée, surplus', '1 873 kWh', '12,69 c€/kWh', '237,68 €'],
        ['Prime à l’investissement, 3e versement', '1', '', '66,00 €'],
      ],
      totals: [
        ['Total HT', '303,68 €'],
        ['TVA non applicable, article 293 B du CGI', '0,00 €'],
        ['Montant à verser au producteur', '303,68 €'],
      ],
    },
    closing: ['Règlement par virement sur le compte communiqué à la signature du contrat.'],
    look: 'narrow',
  },
]

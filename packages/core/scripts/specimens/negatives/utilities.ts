import type { NegativeDocument } from './negative.js'

/** Bills of other utilities: periods, meters, subscriptions, VAT at 5.5 % or 20 %, a total to pay. */
export const utilityNegatives: NegativeDocument[] = [
  {
    kind: 'water',
    description: "facture d'eau et d'assainissement",
    date: '2026-03-18',
    issuer: ['Régie des Eaux du Val Fictif', '4 place du Lavoir', '42600 Montbrison'],
    addressee: ['Mme Huguette Passerat', '11 rue des Sources', '42600 Montbrison'],
    title: "Votre facture d'eau du 18/03/2026",
    references: [
      ['N° de facture', '2026-EAU-004518'],
      ['Référence client', '0 118 402'],
      ['Point de livraison', '42147 0098 331'],
      ['Compteur', 'C19FA 330218'],
      ['Période de consommation', 'du 12/09/2025 au 11/03/2026'],
    ],
    paragraphs: ['Ancien index 1 204 m3 (relevé), nouvel index 1 262 m3 (estimé) : 58 m3 consommés.'],
    table: {
      headings: ['Désignation', 'Quantité', 'Prix unitaire HT', 'TVA', 'Montant HT'],
      rows: [
        ['Abonnement eau potable, part fixe', '6 mois', '3,25 €', '5,5 %', '19,50 €'],
        ['Consommation eau potable', '58 m3', '1,6240 €', '5,5 %', '94,19 €'],
        ['Collecte et traitement des eaux usées', '58 m3', '1,8120 €', '10 %', '105,10 €'],
        ["Redevance pour modernisation des réseaux (Agence de l'eau)", '58 m3', '0,1600 €', '10 %', '9,28 €'],
      ],
      totals: [
        ['Total HT', '228,07 €'],
        ['Total TVA', '17,69 €'],
        ['Net à payer TTC', '245,76 €'],
      ],
    },
    closing: [
      'À régler avant le 08/04/2026. Prochain relevé en septembre 2026. Médiation de l’eau, BP 40463, 75366 Paris Cedex 08.',
    ],
    look: 'serif',
  },
  {
    kind: 'phone',
    description: 'facture internet et mobile',
    date: '2026-05-02',
    issuer: ['Fibrelia Télécom', '18 rue du Réseau', '69007 Lyon'],
    addressee: ['M. Romuald Castanier', '3 montée des Carmes', '69005 Lyon'],
    title: 'Facture n° FT-26-0559120 du 02/05/2026',
    references: [
      ['N° client', '44 018 772'],
      ['Ligne', '01 99 00 44 71'],
      ['Période d’abonnement', 'du 01/05/2026 au 31/05/2026'],
      ['Prélèvement', 'le 12/05/2026'],
    ],
    paragraphs: ['Votre consommation : 118 Go, 212 minutes. Énergie de votre box : environ 60 kWh par an.'],
    table: {
      headings: ['Offre', 'Période', 'Montant HT', 'TVA', 'Montant TTC'],
      rows: [
        ['Abonnement Fibre Sérénité', '01/05 - 31/05', '29,16 €', '20 %', '34,99 €'],
        ['Forfait mobile 130 Go', '01/05 - 31/05', '9,99 €', '20 %', '11,99 €'],
        ['Remise multi-ligne', '01/05 - 31/05', '-4,17 €', '20 %', '-5,00 €'],
      ],
      totals: [
        ['Total HT', '34,98 €'],
        ['TVA 20 %', '7,00 €'],
        ['Total TTC', '41,98 €'],
      ],
    },
    closing: [
      'Réclamations : service consommateurs. Médiateur des communications électroniques, CS 30342, 94257 Gentilly Cedex.',
    ],
    look: 'sans',
  },
  {
    kind: 'ev_charging',
    description: 'reçu de recharge de véhicule électrique',
    date: '2026-06-21',
    issuer: ['Voltaroute, réseau de bornes', 'Aire des Trois Chênes, A10', '41000 Blois'],
    addressee: ['Reçu client', 'Carte se terminant par 0042'],
    title: 'Reçu de recharge n° 26-171-88213',
    references: [
      ['Date', '21/06/2026, de 14:07 à 14:39'],
      ['Borne', 'FR*VTR*E41*0088, connecteur CCS 150 kW'],
      ['Énergie délivrée', '42,71 kWh'],
      ['Tarif', '0,4900 € TTC/kWh'],
    ],
    paragraphs: ['Électricité d’origine renouvelable. Puissance maximale atteinte : 121 kW.'],
    table: {
      headings: ['Désignation', 'Quantité', 'Prix unitaire', 'Montant TTC'],
      rows: [
        ['Énergie', '42,71 kWh', '0,4900 €/kWh', '20,93 €'],
        ['Frais de connexion', '1', '0,50 €', '0,50 €'],
      ],
      totals: [
        ['Total HT', '17,86 €'],
        ['TVA 20 %', '3,57 €'],
        ['Total TTC payé', '21,43 €'],
      ],
    },
    closing: ['Merci de votre visite. Conservez ce reçu.'],
    look: 'narrow',
  },
]

import type { NegativeDocument } from './negative.js'

/** Documents full of kWh that bill neither electricity nor gas delivered; kept apart with the held-out bills. */
export const heldOutNegatives: NegativeDocument[] = [
  {
    kind: 'heat_network',
    description: 'facture de réseau de chaleur',
    date: '2026-03-31',
    issuer: ['Chaleur Urbaine des Coteaux', '1 rue de la Chaufferie', '95100 Argenteuil'],
    addressee: ['SDC Résidence du Parc', '14 allée des Acacias', '95100 Argenteuil'],
    title: 'Facture n° RCU-26-00331',
    references: [
      ['Police d’abonnement', 'P-4471'],
      ['Sous-station', 'SST 118, puissance souscrite 340 kW'],
      ['Période', 'du 01/03/2026 au 31/03/2026'],
      ['Échéance', '30/04/2026'],
    ],
    paragraphs: ['Index compteur de chaleur : 4 118,2 MWh puis 4 196,9 MWh, soit 78,7 MWh.'],
    table: {
      headings: ['Désignation', 'Quantité', 'Prix unitaire HT', 'TVA', 'Montant HT'],
      rows: [
        ['R1 : consommation', '78,7 MWh', '61,40 €/MWh', '5,5 %', '4 832,18 €'],
        ['R2 : abonnement', '340 kW', '5,12 €/kW', '5,5 %', '1 740,80 €'],
      ],
      totals: [
        ['Total HT', '6 572,98 €'],
        ['TVA 5,5 %', '361,51 €'],
        ['Net à payer TTC', '6 934,49 €'],
      ],
    },
    closing: ['Énergies du réseau : 62 % biomasse, 38 % gaz naturel.'],
    look: 'narrow',
  },
  {
    kind: 'price_letter',
    description: "courrier d'un fournisseur annonçant une évolution de prix",
    date: '2026-06-25',
    issuer: ['Service Clients Énergie', 'TSA 00000', '92000 Nanterre'],
    addressee: ['Mme Faustine Briquebec', '2 rue du Port', '50100 Cherbourg-en-Cotentin'],
    title: 'Évolution de votre contrat d’électricité au 1er août 2026',
    references: [
      ['Référence client', '8 114 220'],
      ['PDL', '18 774 220 118 935'],
    ],
    paragraphs: [
      'Conformément à l’article L. 224-10 du code de la consommation, nous vous informons de l’évolution de vos prix. Vous pouvez résilier sans frais dans les trois mois.',
    ],
    table: {
      headings: ['Prix HT', 'Jusqu’au 31/07/2026', 'À partir du 01/08/2026'],
      rows: [
        ['Abonnement 6 kVA', '11,80 €/mois', '12,05 €/mois'],
        ['kWh Heures Pleines', '0,1412 €', '0,1479 €'],
        ['kWh Heures Creuses', '0,1007 €', '0,1018 €'],
      ],
      totals: [['Accise sur l’électricité', '30,62 €/MWh']],
    },
    closing: ['Aucune démarche n’est nécessaire. Vos prochaines factures tiendront compte de ces prix.'],
    look: 'sans',
  },
  {
    kind: 'pellets',
    description: 'facture de granulés de bois',
    date: '2025-09-12',
    issuer: ['Granulés du Morvan', 'Zone artisanale', '58120 Château-Chinon'],
    addressee: ['M. Anatole Grimaldot', '6 chemin des Écoliers', '58120 Arleuf'],
    title: 'Facture n° 25-1187',
    references: [
      ['Date de livraison', '11/09/2025'],
      ['Échéance', '12/10/2025'],
    ],
    paragraphs: ['Livraison vrac, norme DIN plus, 4,8 kWh par kg : 14 400 kWh pour votre saison de chauffage.'],
    table: {
      headings: ['Désignation', 'Quantité', 'PU HT', 'TVA', 'Montant HT'],
      rows: [
        ['Granulés de bois vrac', '3,00 t', '318,00 €', '10 %', '954,00 €'],
        ['Livraison', '1', '45,00 €', '10 %', '45,00 €'],
      ],
      totals: [
        ['Total HT', '999,00 €'],
        ['TVA 10 %', '99,90 €'],
        ['Total TTC', '1 098,90 €'],
      ],
    },
    closing: ['Règlement par chèque ou virement.'],
    look: 'serif',
  },
]

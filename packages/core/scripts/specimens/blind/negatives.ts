import type { NegativeDocument } from '../negatives/negative.js'

/** Nearly energy bills: an invoice that pays for solar energy, charging of a car, and works. */
export const blindNegatives: NegativeDocument[] = [
  {
    kind: 'solar_feed_in',
    description: 'facture d’un producteur photovoltaïque à l’acheteur obligé, en kWh injectés, avec PRM',
    date: '2026-04-21',
    issuer: ['M. Théodule Marchenoir', 'Producteur photovoltaïque', '14 route de Sancerre', '18220 Les Aix-d’Angillon'],
    addressee: ['EDF OA Solaire', 'TSA 10295', '94962 Créteil Cedex 9'],
    title: 'Facture de vente d’électricité n° 2026-01',
    references: [
      ['Contrat d’achat', 'BTA0741882'],
      ['PRM injection', '24 718 339 004 156'],
      ['Puissance crête', '5,95 kWc'],
      ['Période', 'du 20/04/2025 au 19/04/2026'],
    ],
    paragraphs: ['Ancien index 11 204, nouvel index 15 391 : 4 187 kWh injectés en surplus sur le réseau.'],
    table: {
      headings: ['Désignation', 'Quantité', 'Prix unitaire', 'Montant'],
      rows: [['Énergie injectée (vente en surplus)', '4 187 kWh', '10,00 c€/kWh', '418,70 €']],
      totals: [['Montant à verser au producteur', '418,70 €']],
    },
    closing: ['TVA non applicable, article 293 B du CGI. Versement par virement sous 60 jours.'],
    look: 'sans',
  },
  {
    kind: 'car_charging',
    description: 'facture mensuelle de recharge de véhicule électrique, en kWh par session',
    date: '2026-05-01',
    issuer: ['Bornéo Recharge', 'Réseau de bornes', '44800 Saint-Herblain'],
    addressee: ['Mme Dorothée Quéméner', '30 rue du Calvaire', '44000 Nantes'],
    title: 'Facture n° BR-260501-7741',
    references: [
      ['N° de client', 'C-118843'],
      ['Badge', '8F-22-A1-90'],
      ['Période', 'du 01/04/2026 au 30/04/2026'],
      ['Prélèvement prévu le', '08/05/2026'],
    ],
    paragraphs: ['Trois sessions ce mois, 96,4 kWh délivrés. Énergie d’origine renouvelable.'],
    table: {
      headings: ['Session', 'kWh', 'Prix HT', 'TVA', 'Montant HT'],
      rows: [
        ['04/04 – Nantes Gloriette', '31,2', '0,3250 €', '20 %', '10,14 €'],
        ['15/04 – Aire de Parthenay', '44,0', '0,4917 €', '20 %', '21,63 €'],
        ['27/04 – Nantes Gloriette', '21,2', '0,3250 €', '20 %', '6,89 €'],
        ['Abonnement Bornéo +', '', '', '20 %', '4,17 €'],
      ],
      totals: [
        ['Total HT', '42,83 €'],
        ['TVA 20 %', '8,57 €'],
        ['Net à payer TTC', '51,40 €'],
      ],
    },
    closing: ['Médiateur de la consommation : CM2C, 49 rue de Ponthieu, 75008 Paris.'],
    look: 'narrow',
  },
  {
    kind: 'works_quote',
    description: 'devis de pompe à chaleur d’un énergéticien, avec kWh économisés et TVA à 5,5 %',
    date: '2026-06-09',
    issuer: ['ENGIE Home Services', 'Agence de Tours', '37000 Tours'],
    addressee: ['M. et Mme Casimir Bellanger', '8 rue des Acacias', '37510 Ballan-Miré'],
    title: 'Devis n° D-2606-30917 – pompe à chaleur air/eau',
    references: [
      ['Référence client', '77 402 118'],
      ['Validité', '3 mois'],
      ['Compteur gaz (à déposer)', 'PCE 21 554 870 331 902'],
    ],
    paragraphs: [
      'Consommation actuelle : 17 400 kWh de gaz par an (index 2025 : 30 118 m³). Économie estimée : 11 900 kWh par an.',
    ],
    table: {
      headings: ['Désignation', 'Quantité', 'Prix HT', 'TVA', 'Montant HT'],
      rows: [
        ['Pompe à chaleur 11 kW, pose comprise', '1', '10 450,00 €', '5,5 %', '10 450,00 €'],
        ['Dépose de la chaudière au gaz', '1', '380,00 €', '5,5 %', '380,00 €'],
        ['Prime CEE déduite', '1', '-3 000,00 €', '', '-3 000,00 €'],
      ],
      totals: [
        ['Montant hors taxes', '7 830,00 €'],
        ['TVA 5,5 %', '430,65 €'],
        ['Total TTC', '8 260,65 €'],
        ['Acompte à la commande', '2 478,20 €'],
      ],
    },
    closing: ['Devis gratuit ; il ne vaut pas facture. Médiateur : energie-mediateur.fr ne traite pas les travaux.'],
    look: 'serif',
  },
]

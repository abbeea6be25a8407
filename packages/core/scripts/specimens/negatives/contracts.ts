import type { NegativeDocument } from './negative.js'

/** Documents about energy, or from those who sell it, that bill no energy delivered. */
export const contractNegatives: NegativeDocument[] = [
  {
    kind: 'quote',
    description: "devis d'offre d'électricité et de gaz",
    date: '2026-09-03',
    issuer: ['Courtage Énergie Comparée', '9 rue des Tarifs', '33000 Bordeaux'],
    addressee: ['Mme Domitille Fauconnet', '27 rue Tastet', '33000 Bordeaux'],
    title: 'Proposition commerciale n° D-2026-0917 : électricité et gaz',
    references: [
      ['Devis établi le', '03/09/2026, valable jusqu’au 17/09/2026'],
      ['PDL', '30 118 402 775 190'],
      ['Puissance souscrite', '9 kVA, Heures Pleines / Heures Creuses'],
      ['Consommation annuelle estimée', '6 400 kWh'],
    ],
    paragraphs: [
      'Simulation fondée sur vos déclarations. Les fournisseurs comparés sont EDF, ENGIE et TotalEnergies. Ce devis n’est pas une facture.',
    ],
    table: {
      headings: ['Poste', 'Prix HT', 'Estimation annuelle TTC'],
      rows: [
        ['Abonnement', '14,68 €/mois', '234,72 €'],
        ['Consommation Heures Pleines', '0,1398 €/kWh', '762,30 €'],
        ['Consommation Heures Creuses', '0,1002 €/kWh', '401,55 €'],
        ['Accise et CTA', '30,62 €/MWh', 'comprises'],
      ],
      totals: [
        ['Budget annuel estimé TTC', '1 398,57 €'],
        ['Mensualité conseillée', '116,55 €'],
      ],
    },
    closing: ['Bon pour accord, date et signature :', 'Délai de rétractation de 14 jours à compter de la signature.'],
    look: 'sans',
  },
  {
    kind: 'insurance',
    description: "avis d'échéance d'assurance habitation",
    date: '2026-01-08',
    issuer: ['Mutuelle des Toits', '60 avenue de la Garantie', '79000 Niort'],
    addressee: ['M. Amaury Desgranges', '8 rue du Donjon', '79000 Niort'],
    title: "Avis d'échéance de votre contrat habitation",
    references: [
      ['N° de contrat', 'HAB 7741 0082'],
      ['Référence client', '5520914'],
      ['Période de garantie', 'du 01/02/2026 au 31/01/2027'],
      ['Date limite de paiement', '01/02/2026'],
    ],
    paragraphs: [
      'Garanties : incendie, dégâts des eaux, dommages électriques, vol. Option panneaux photovoltaïques 3 kWc.',
    ],
    table: {
      headings: ['Garantie', 'Prime HT', 'Taxes', 'Prime TTC'],
      rows: [
        ['Formule Confort', '198,40 €', '17,86 €', '216,26 €'],
        ['Dommages électriques', '14,10 €', '1,27 €', '15,37 €'],
        ['Assistance dépannage', '22,00 €', '1,98 €', '23,98 €'],
      ],
      totals: [['Net à payer', '255,61 €']],
    },
    closing: ['Prélèvement automatique le 01/02/2026. La Médiation de l’Assurance, TSA 50110, 75441 Paris Cedex 09.'],
    look: 'serif',
  },
  {
    kind: 'boiler',
    description: "facture d'installation de chaudière à gaz",
    date: '2026-02-26',
    issuer: ['Chauffage Plomberie Vaillandet SARL', 'ZA du Bief, 39100 Dole', 'SIRET 999 410 228 00017'],
    addressee: ['M. et Mme Lionel Thiébault', '5 rue du Mont-Roland', '39100 Dole'],
    title: 'Facture n° F2026-0088',
    references: [
      ['Date de facture', '26/02/2026'],
      ['Chantier', 'remplacement de chaudière gaz à condensation 25 kW'],
      ['N° PCE', '21 448 802 117 330'],
      ['Échéance', '28/03/2026'],
    ],
    paragraphs: [
      'Ancienne chaudière déposée. Consommation attendue : 11 200 kWh par an au lieu de 15 600 kWh (gaz naturel).',
    ],
    table: {
      headings: ['Désignation', 'Quantité', 'PU HT', 'TVA', 'Montant HT'],
      rows: [
        ['Chaudière murale gaz à condensation 25 kW', '1', '2 480,00 €', '5,5 %', '2 480,00 €'],
        ['Conduit de fumée et raccordement gaz', '1', '640,00 €', '5,5 %', '640,00 €'],
        ['Main-d’œuvre', '14 h', '52,00 €', '5,5 %', '728,00 €'],
        ['Mise en service', '1', '120,00 €', '10 %', '120,00 €'],
      ],
      totals: [
        ['Total HT', '3 968,00 €'],
        ['TVA 5,5 % sur 3 848,00 €', '211,64 €'],
        ['TVA 10 % sur 120,00 €', '12,00 €'],
        ['Total TTC', '4 191,64 €'],
        ['Prime CEE déduite', '-840,00 €'],
        ['Net à payer', '3 351,64 €'],
      ],
    },
    closing: ['Garantie deux ans pièces et main-d’œuvre. Assurance décennale n° 9988-774.'],
    look: 'narrow',
  },
]

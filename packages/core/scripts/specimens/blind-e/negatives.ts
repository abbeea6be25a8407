import type { NegativeDocument } from '../negatives/negative.js'

/** Nearly energy bills: a certificate of who holds a contract, and a mooring with its electricity charged on. */
export const blindENegatives: NegativeDocument[] = [
  {
    kind: 'holder_certificate',
    description: 'attestation de titulaire de contrat d’un fournisseur, avec PDL, puissance et offre, sans facturation',
    date: '2026-06-02',
    issuer: ['Plüm énergie', 'Relation client', '33300 Bordeaux'],
    addressee: ['Mme Inès Caradec', '14 rue des Glycines', '33130 Bègles'],
    title: 'Attestation de titulaire de contrat d’électricité',
    references: [
      ['Référence client', 'PL-7740218'],
      ['Point de livraison (PDL)', '19 442 807 316 205'],
      ['Offre', 'Électricité verte prix fixe'],
      ['Puissance souscrite', '6 kVA – option Base'],
      ['Contrat en service depuis le', '14/09/2024'],
      ['Attestation établie le', '02/06/2026'],
    ],
    paragraphs: [
      'Nous attestons que Mme Inès Caradec est titulaire d’un contrat de fourniture d’électricité pour le logement situé 14 rue des Glycines, 33130 Bègles.',
      'Cette attestation vaut justificatif de domicile. Elle ne préjuge pas du règlement des factures.',
    ],
    table: {
      headings: ['Adresse de consommation', 'Énergie', 'Dernier relevé', 'Index'],
      rows: [['14 rue des Glycines, 33130 Bègles', 'Électricité', '01/06/2026', '21 806 kWh']],
      totals: [],
    },
    closing: ['Fait pour servir et valoir ce que de droit. Document à conserver trois mois.'],
    look: 'sans',
  },
  {
    kind: 'marina',
    description: 'facture d’un port de plaisance : place au ponton, eau et électricité refacturée au kWh avec index',
    date: '2026-05-04',
    issuer: ['Port de plaisance du Crouesty-Ouest', 'Capitainerie', '56640 Arzon'],
    addressee: ['M. Hervé Loussouarn', '3 venelle du Four', '56000 Vannes'],
    title: 'Facture n° 26-04-00817 du 04/05/2026',
    references: [
      ['Bateau', 'Marie-Galante – 9,20 m'],
      ['Emplacement', 'Ponton D, n° 41'],
      ['Période', 'du 01/04/2026 au 30/04/2026'],
      ['Échéance', '25/05/2026'],
    ],
    paragraphs: ['Borne électrique D41 : index de début 4 118 kWh, index de fin 4 264 kWh, soit 146 kWh.'],
    table: {
      headings: ['Désignation', 'Quantité', 'Prix HT', 'TVA', 'Montant HT'],
      rows: [
        ['Redevance d’amarrage', '1 mois', '214,50 €', '20 %', '214,50 €'],
        ['Électricité à la borne', '146 kWh', '0,2350 €', '20 %', '34,31 €'],
        ['Eau potable', '3,2 m³', '3,10 €', '5,5 %', '9,92 €'],
        ['Taxe d’ordures ménagères', '1', '6,00 €', '20 %', '6,00 €'],
      ],
      totals: [
        ['Total HT', '264,73 €'],
        ['TVA 20 % sur 254,81 €', '50,96 €'],
        ['TVA 5,5 % sur 9,92 €', '0,55 €'],
        ['Total TTC à payer', '316,24 €'],
      ],
    },
    closing: ['Règlement par carte à la capitainerie ou par virement.'],
    look: 'serif',
  },
]

import type { NegativeDocument } from '../negatives/negative.js'

/** Nearly energy bills: a schedule of instalments alone, a summary of an offer, a telephone bill that counts kWh. */
export const blindHNegatives: NegativeDocument[] = [
  {
    kind: 'payment_schedule',
    description: 'échéancier seul d’un fournisseur d’électricité : mensualités à venir, sans facture ni consommation',
    date: '2026-03-02',
    issuer: ['ilek – Service client', '1 rue Françoise d’Eaubonne', '31200 Toulouse'],
    addressee: ['Mme Rosalie Castagnède', '14 rue des Sept Troubadours', '31000 Toulouse'],
    title: 'Votre calendrier de prélèvements 2026-2027',
    references: [
      ['Référence client', 'IK 448 107'],
      ['Point de livraison', '21 480 377 106 559'],
      ['Offre', 'Électricité verte, option Base, 6 kVA'],
      ['Consommation annuelle estimée', '3 240 kWh'],
      ['Établi le', '02/03/2026'],
    ],
    paragraphs: [
      'Ce document n’est pas une facture. Il remplace l’échéancier qui vous a été adressé le 4 mars 2025 et tient compte de la hausse de l’accise sur l’électricité au 1er février 2026.',
    ],
    table: {
      headings: ['Date du prélèvement', 'Mensualité TTC'],
      rows: [
        ['05/04/2026', '68,00 €'],
        ['05/05/2026', '68,00 €'],
        ['05/06/2026', '68,00 €'],
        ['05/07/2026', '68,00 €'],
        ['05/08/2026', '68,00 €'],
        ['05/09/2026', '68,00 €'],
        ['05/10/2026', '68,00 €'],
        ['05/11/2026', '68,00 €'],
        ['05/12/2026', '68,00 €'],
        ['05/01/2027', '68,00 €'],
      ],
      totals: [['Total des dix mensualités', '680,00 €']],
    },
    closing: [
      'Une facture de régularisation vous sera adressée en février 2027, sur la base du relevé de votre compteur.',
    ],
    look: 'sans',
  },
  {
    kind: 'offer_summary',
    description: 'fiche récapitulative d’une offre de gaz signée à distance : prix du kWh, abonnement, budget estimé',
    date: '2026-05-20',
    issuer: ['Primeo Énergie France', 'Service Souscriptions', '5 rue de l’Aviation', '68300 Saint-Louis'],
    addressee: ['M. Yves-Marie Le Gallo', '2 venelle du Moulin à Poudre', '29200 Brest'],
    title: 'Fiche récapitulative de votre contrat de gaz naturel',
    references: [
      ['Numéro de souscription', 'S-26-0518-4471'],
      ['Point de comptage (PCE)', '19 204 558 310 774'],
      ['Consommation annuelle de référence', '11 600 kWh'],
      ['Date d’effet prévue', '08/06/2026'],
      ['Durée', 'un an, prix fixe hors taxes'],
    ],
    paragraphs: [
      'Vous disposez de quatorze jours pour vous rétracter, sans motif ni frais. Le médiateur national de l’énergie peut être saisi sur www.energie-mediateur.fr.',
    ],
    table: {
      headings: ['Élément du prix', 'Prix HT', 'Prix TTC'],
      rows: [
        ['Abonnement, par mois', '21,40 €', '27,31 €'],
        ['Prix du kWh (zone 1)', '0,0792 €', '0,1147 €'],
        ['CTA, par mois (comprise)', '3,83 €', '4,60 €'],
        ['Accise sur les gaz naturels, par kWh', '0,01639 €', '0,01967 €'],
      ],
      totals: [['Budget annuel estimé TTC', '1 658,24 €']],
    },
    closing: ['Vous recevrez votre première facture deux mois après la mise en service.'],
    look: 'serif',
  },
  {
    kind: 'telecom',
    description: 'facture d’internet et de téléphone d’un opérateur, avec une option qui suit la consommation en kWh',
    date: '2026-04-06',
    issuer: ['Ondelia Télécom', 'Service clients', 'TSA 60014', '59711 Lille Cedex 9'],
    addressee: ['M. Anatole Jussieu', '77 rue des Postes', '59000 Lille'],
    title: 'Facture n° 26-04-7711 408 du 6 avril 2026',
    references: [
      ['Numéro de client', '7 711 408'],
      ['Ligne fixe', '01 99 00 61 27'],
      ['Période', 'du 06/04/2026 au 05/05/2026'],
      ['Prélèvement le', '20/04/2026'],
    ],
    paragraphs: [
      'Avec l’option Foyer malin, votre box a mesuré 214 kWh sur vos prises connectées en mars 2026, soit 31 kWh de moins qu’en février.',
    ],
    table: {
      headings: ['Libellé', 'Période', 'Montant HT', 'TVA'],
      rows: [
        ['Abonnement Fibre 1 Gb/s', '06/04 – 05/05', '27,49 €', '20 %'],
        ['Option Foyer malin (suivi des kWh)', '06/04 – 05/05', '2,49 €', '20 %'],
        ['Location du compteur connecté', '06/04 – 05/05', '1,67 €', '20 %'],
        ['Appels vers mobiles hors forfait', 'mars 2026', '0,84 €', '20 %'],
      ],
      totals: [
        ['Total HT', '32,49 €'],
        ['TVA 20 %', '6,50 €'],
        ['Total TTC à payer', '38,99 €'],
      ],
    },
    closing: ['Votre consommation d’énergie reste facturée par votre fournisseur d’électricité.'],
    look: 'narrow',
  },
]

import type { NegativeDocument } from '../negatives/negative.js'

/** Nearly energy bills: an account without charges, an offer with its prices, wood pellets counted in kWh. */
export const blindINegatives: NegativeDocument[] = [
  {
    kind: 'account_statement',
    description: 'relevé de compte d’un fournisseur d’électricité : factures et règlements passés, sans consommation',
    date: '2026-04-20',
    issuer: ['Vattenfall Énergies', 'Relation Client Particuliers', 'TSA 73212', '92099 La Défense Cedex'],
    addressee: ['M. Lazare Quintin', '9 rue du Four à Chaux', '45000 Orléans'],
    title: 'Relevé de votre compte client au 20.04.2026',
    references: [
      ['Numéro de client', '40 118 772'],
      ['Contrat électricité', 'VE-7710-2284'],
      ['Point de livraison', '14 302 665 918 047'],
      ['Mode de règlement', 'prélèvement automatique'],
    ],
    paragraphs: [
      'Vous nous avez demandé l’état de votre compte. Vous trouverez ci-dessous les factures émises et les règlements reçus depuis le 1er novembre 2025. Ce relevé n’appelle aucun règlement.',
    ],
    table: {
      headings: ['Date', 'Opération', 'Débit', 'Crédit'],
      rows: [
        ['04.11.2025', 'Facture n° 25110448127', '112,40 €', ''],
        ['19.11.2025', 'Prélèvement', '', '112,40 €'],
        ['05.01.2026', 'Facture n° 26010411935', '168,92 €', ''],
        ['20.01.2026', 'Prélèvement', '', '168,92 €'],
        ['04.03.2026', 'Facture n° 26030418806', '151,07 €', ''],
        ['19.03.2026', 'Prélèvement', '', '151,07 €'],
      ],
      totals: [['Solde de votre compte', '0,00 €']],
    },
    closing: ['Vos factures restent disponibles pendant cinq ans dans votre espace client.'],
    look: 'sans',
  },
  {
    kind: 'offer_letter',
    description: 'lettre d’offre d’électricité à un commerçant : prix proposés, budget simulé, bon pour accord',
    date: '2026-02-11',
    issuer: ['Butagaz', 'Direction commerciale Professionnels', '47-53 rue Raspail', '92594 Levallois-Perret Cedex'],
    addressee: ['SARL Le Comptoir d’Ernestine', '4 rue des Halles', '37000 Tours'],
    title: 'Notre proposition pour votre électricité',
    references: [
      ['Proposition', 'PRO-2026-02-8841'],
      ['Valable jusqu’au', '25/02/2026'],
      ['Point de livraison', '24 118 730 554 206'],
      ['Puissance souscrite', '24 kVA, Base'],
      ['Début de fourniture souhaité', '01/04/2026'],
    ],
    paragraphs: [
      'Comme suite à votre entretien du 9 février, nous vous proposons l’offre Élec Pro Fixe 2 ans. Les prix ci-dessous sont fermes, acheminement compris, hors CTA, accise et TVA.',
    ],
    table: {
      headings: ['Poste', 'Quantité annuelle', 'Prix HT', 'Montant annuel HT'],
      rows: [
        ['Prime fixe', '12 mois', '34,90 €/mois', '418,80 €'],
        ['Énergie Base', '18 400 kWh', '131,20 €/MWh', '2 414,08 €'],
      ],
      totals: [
        ['Budget annuel HT', '2 832,88 €'],
        ['Taxes estimées (CTA, accise)', '616,44 €'],
        ['TVA 20 %', '689,86 €'],
        ['Budget annuel TTC', '4 139,18 €'],
      ],
    },
    closing: [
      'Pour accepter, retournez cette lettre signée avec la mention « bon pour accord ». Aucun paiement n’est demandé aujourd’hui.',
    ],
    look: 'serif',
  },
  {
    kind: 'wood_pellets',
    description: 'facture de granulés de bois en vrac, avec l’équivalent en kWh de la livraison et de l’an passé',
    date: '2026-01-15',
    issuer: ['Granulés du Morvan', 'ZA de la Gravelle', '58120 Château-Chinon'],
    addressee: ['Mme Perrine Aubertot', '3 hameau des Bruyères', '58230 Ouroux-en-Morvan'],
    title: 'Facture n° GM-26-00317',
    references: [
      ['Date de facture', '15/01/2026'],
      ['Code client', 'C-02218'],
      ['Bon de livraison', 'BL-26-0209 du 14/01/2026'],
      ['À régler avant le', '30/01/2026'],
    ],
    paragraphs: [
      'Granulés ENplus A1, pouvoir calorifique 4,8 kWh par kilogramme : votre livraison représente 16 320 kWh d’énergie, contre 15 840 kWh en janvier 2025.',
    ],
    table: {
      headings: ['Désignation', 'Quantité', 'Prix unitaire HT', 'TVA', 'Montant HT'],
      rows: [
        ['Granulés de bois en vrac', '3,400 t', '312,00 €', '10 %', '1 060,80 €'],
        ['Livraison par camion souffleur', '1', '45,00 €', '10 %', '45,00 €'],
        ['Relevé du compteur de silo', '1', '0,00 €', '10 %', '0,00 €'],
      ],
      totals: [
        ['Total HT', '1 105,80 €'],
        ['TVA 10 %', '110,58 €'],
        ['Net à payer TTC', '1 216,38 €'],
      ],
    },
    closing: ['Règlement par chèque ou virement. Merci de votre confiance et bon hiver.'],
    look: 'narrow',
  },
]

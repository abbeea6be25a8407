import type { SpecimenInvoice } from '../specimen-invoice.js'
import { frame, rules, write } from './written-lines.js'

/** Rent of a workshop: a quarter called for in advance, three columns of amounts, a slip to cut off. */
export const workshopRent: SpecimenInvoice = {
  id: 'workshop-rent',
  trade: 'landlord, rent of a quarter with charges and VAT (France)',
  truth: {
    number: '2025T4-07',
    issue_date: '2025-09-15',
    currency: 'EUR',
    seller: 'SCI Les Tanneurs',
    siret: '99923768800026',
    vat_number: 'FR50999237688',
    total_excluding_tax: 3480,
    total_tax: 696,
    total_including_tax: 4176,
  },
  draw: (pdf) => {
    write(
      pdf,
      `
      44 b12: 48 SCI LES TANNEURS
      60 9: 48 6 place de la Victoire
      72 9: 48 37000 TOURS
      84 9: 48 SIRET : 999 237 688 00026
      96 9: 48 TVA : FR50999237688
      120 10: 330 ATELIER BRIVOIS SARL
      133 10: 330 18 rue du Gazomètre
      146 10: 330 37000 TOURS
      190 9.5: 330 Tours, le 15/09/2025
      222 b14: ^297 AVIS D’ÉCHÉANCE
      241 10: ^297 4e trimestre 2025, du 01/10/2025 au 31/12/2025
      272 9: 48 Avis n° 2025T4-07
      285 9: 48 Bail commercial du 01/04/2021 - Lot 3 : atelier et bureaux, 210 m²
      298 9: 48 Adresse du bien : 18 rue du Gazomètre, 37000 Tours
      330 b9: 54 Libellé | >350 Montant HT | >440 TVA 20 % | >541 Montant TTC
      352 9: 54 Loyer trimestriel | >350 2 850,00 | >440 570,00 | >541 3 420,00
      370 9: 54 Provision sur charges | >350 420,00 | >440 84,00 | >541 504,00
      388 9: 54 Provision taxe foncière | >350 210,00 | >440 42,00 | >541 252,00
      412 b9: 54 Total de l’échéance | >350 3 480,00 | >440 696,00 | >541 4 176,00
      440 9: 54 Solde antérieur | >541 0,00
      460 b10.5: 54 Montant à régler avant le 01/10/2025 | >541 4 176,00 €
      496 9: 48 Règlement par virement : IBAN FR76 9990 6012 2200 0519 2589 324 - BIC TANNFRPPXXX
      510 8: 48 Le présent avis ne vaut pas quittance. Prochaine révision du loyer : 01/04/2026, indice ILC du 4e trimestre 2025.
      690 b9: 48 TALON À JOINDRE À VOTRE RÈGLEMENT
      708 9: 48 Bailleur : SCI Les Tanneurs | 330 Avis : 2025T4-07
      722 9: 48 Locataire : Atelier Brivois SARL | 330 Échéance : 01/10/2025
      736 9: 48 Lot : 3 | 330 Montant : 4 176,00 €
      806 g7.5: ^297 SCI Les Tanneurs - Société civile au capital de 1 500 € - RCS Tours 999 237 688
    `,
    )
    frame(pdf, [48, 324, 499, 152])
    rules(pdf, 48, 547, 345, 406, 428, 672)
  },
}

/** An electrician: numbered chapters with units, parties in boxes, sums at the lower right. */
export const electrician: SpecimenInvoice = {
  id: 'electrician',
  trade: 'electrician, works by chapter (France)',
  truth: {
    number: 'FA2509-041',
    issue_date: '2025-09-19',
    currency: 'EUR',
    seller: 'Vasseur Électricité',
    siret: '99949131900011',
    vat_number: 'FR75999491319',
    total_excluding_tax: 1293.6,
    total_tax: 258.72,
    total_including_tax: 1552.32,
  },
  draw: (pdf) => {
    frame(pdf, [36, 300, 523, 18], '#1d4e89')
    write(
      pdf,
      `
      36 ba16: 36 VASSEUR ÉLECTRICITÉ
      58 9: 36 Neuf - Rénovation - Dépannage
      74 9: 36 ZA des Perrets, 9 rue Ampère
      86 9: 36 37550 SAINT-AVERTIN
      98 9: 36 Tél. : 01 99 00 37 55
      110 9: 36 vasseur.elec@artisan.example
      40 b16: >559 FACTURE
      142 9: 44 Numéro : | 130 FA2509-041
      155 9: 44 Date : | 130 19/09/2025
      168 9: 44 Code client : | 130 CL0214
      181 9: 44 Devis : | 130 DE2507-088 du 22/07/2025
      194 9: 44 Échéance : | 130 19/10/2025
      148 b10: 320 SARL ATELIER BRIVOIS
      162 10: 320 18 rue du Gazomètre
      176 10: 320 37000 TOURS
      236 b9: 36 Objet : mise aux normes et réseau informatique des bureaux
      250 9: 36 Chantier : 18 rue du Gazomètre, 37000 Tours - travaux réalisés du 15 au 18/09/2025
      305 bw8.5: 40 N° | 76 Désignation | >350 Qté | 360 U | >450 P.U. HT | >515 Total HT | >555 TVA
      326 b8.5: 40 1 | 76 Atelier
      341 8.5: 40 1.1 | 76 Recherche de panne sur circuit de l’atelier | >350 2,00 | 360 H | >450 52,00 | >515 104,00 | >555 20 %
      356 8.5: 40 1.2 | 76 Interrupteur différentiel 40 A 30 mA | >350 1,00 | 360 U | >450 138,50 | >515 138,50 | >555 20 %
      371 b8.5: 76 Sous-total Atelier | >515 242,50
      392 b8.5: 40 2 | 76 Bureaux
      407 8.5: 40 2.1 | 76 Prise RJ45 catégorie 6, câblage compris | >350 6,00 | 360 U | >450 74,00 | >515 444,00 | >555 20 %
      422 8.5: 40 2.2 | 76 Dalle LED 600 x 600, 36 W | >350 4,00 | 360 U | >450 89,90 | >515 359,60 | >555 20 %
      437 8.5: 40 2.3 | 76 Goulotte PVC 40 x 40 | >350 12,50 | 360 ML | >450 14,20 | >515 177,50 | >555 20 %
      452 b8.5: 76 Sous-total Bureaux | >515 981,10
      473 b8.5: 40 3 | 76 Divers
      488 8.5: 40 3.1 | 76 Déplacement | >350 2,00 | 360 U | >450 35,00 | >515 70,00 | >555 20 %
      503 b8.5: 76 Sous-total Divers | >515 70,00
      634 9: 360 Total HT | >551 1 293,60 €
      650 9: 360 TVA 20,00 % | >551 258,72 €
      666 9: 360 Total TTC | >551 1 552,32 €
      686 b11: 360 Net à payer | >551 1 552,32 €
      634 8.5: 40 Conditions de règlement : 30 jours, chèque ou virement
      647 8.5: 40 IBAN : FR76 9990 7012 5900 0598 4520 445
      660 8.5: 40 BIC : VASSFRPPXXX
      680 7.5: 40 Pénalités de retard : 3 fois le taux d’intérêt légal.
      690 7.5: 40 Indemnité forfaitaire de recouvrement : 40 €. Escompte : néant.
      730 7.5: 36 Assurance décennale : Mutuelle des Artisans, contrat n° 4471882 B, couverture France métropolitaine.
      800 g7.5: ^297 SARL au capital de 8 000 € - SIRET : 99949131900011 - RCS Tours - NAF : 4321A - N° TVA : FR75999491319
      811 g7.5: ^297 Page 1/1
    `,
      '#1d4e89',
    )
    frame(pdf, [36, 134, 250, 78])
    frame(pdf, [310, 134, 249, 78])
    frame(pdf, [36, 318, 523, 300])
    frame(pdf, [352, 626, 207, 80])
    rules(pdf, 352, 559, 680)
  },
}

/** A club of firms: the membership of a year written with a word processor, no VAT by law. */
export const clubMembership: SpecimenInvoice = {
  id: 'club-membership',
  trade: 'association, membership of a year and a dinner, exempt of VAT (France)',
  truth: {
    number: 'COT-2526-037',
    issue_date: '2025-09-18',
    currency: 'EUR',
    seller: 'Club des Entreprises du Val de Loire',
    siret: '99995284900019',
    vat_number: null,
    total_excluding_tax: 250,
    total_tax: 0,
    total_including_tax: 250,
  },
  draw: (pdf) => {
    write(
      pdf,
      `
      50 tba17: ^297 Club des Entreprises du Val de Loire
      74 t10: ^297 Association loi 1901 - W372009914
      87 t10: ^297 Maison des associations, 2 rue Lavoisier, 37000 Tours
      150 tb11: 330 Atelier Brivois
      164 t11: 330 Mme Claire Brivois
      178 t11: 330 18 rue du Gazomètre
      192 t11: 330 37000 Tours
      240 tb14: 70 Facture COT-2526-037
      262 t11: 70 Le 18 septembre 2025
      300 t11: 70 Objet : adhésion 2025-2026
      340 tb11: 76 Désignation | 350 Nombre | >450 Prix | >519 Total
      362 t11: 76 Cotisation annuelle, entreprise de moins de 10 salariés | 362 1 | >450 180,00 € | >519 180,00 €
      382 t11: 76 Dîner de rentrée du 2 octobre 2025 | 362 2 | >450 35,00 € | >519 70,00 €
      404 tb11: 76 Total à payer | >519 250,00 €
      436 t10: 70 Association exonérée de TVA, article 261-7-1° du Code général des impôts.
      470 t11: 70 Règlement à réception, par chèque à l’ordre du Club ou par virement :
      486 t11: 70 IBAN FR76 9990 8012 9600 0677 6451 566
      526 t11: 70 Nous vous remercions de votre fidélité et vous donnons rendez-vous le 2 octobre.
      560 t11: 350 Le trésorier,
      590 t11: 350 Bernard Aumont
      790 tg9: ^297 SIRET 999 952 849 00019 - tresorier@club-val-de-loire.example - 01 99 00 37 20
    `,
      '#3a5a40',
    )
    frame(pdf, [70, 334, 455, 88])
    rules(pdf, 70, 525, 356, 398)
  },
}

/** A lunch for two: the roll of a restaurant's till, prices with the tax, the tax by rate and no sum without it. */
export const lunchNote: SpecimenInvoice = {
  id: 'lunch-note',
  trade: 'restaurant, note of a lunch (France)',
  size: [226, 430],
  truth: {
    number: '004217',
    issue_date: '2025-09-17',
    currency: 'EUR',
    seller: 'La Table de Léonie',
    siret: '99916043500023',
    vat_number: 'FR24999160435',
    total_excluding_tax: 48.94,
    total_tax: 5.36,
    total_including_tax: 54.3,
  },
  draw: (pdf) => {
    write(
      pdf,
      `
      18 bm12: ^113 La Table de Léonie
      36 m8: ^113 SARL LEONIE
      46 m8: ^113 31 rue Colbert
      56 m8: ^113 37000 TOURS
      66 m8: ^113 Tél : 01 99 00 37 31
      76 m8: ^113 SIRET : 999 160 435 00023
      86 m8: ^113 TVA : FR24999160435
      106 bm9: 14 NOTE N° 004217
      119 m8: 14 17/09/2025  13:42 | >212 Table 12
      130 m8: 14 Serveur : Inès | >212 2 couverts
      142 m8: 14 ---------------------------------------
      155 m8: 14 2 Formule midi | >160 19,90 | >212 39,80
      167 m8: 14 1 Verre Chinon | >160 5,50 | >212 5,50
      179 m8: 14 1 Eau pétillante 1 L | >160 4,80 | >212 4,80
      191 m8: 14 2 Café | >160 2,10 | >212 4,20
      203 m8: 14 ---------------------------------------
      217 bm11: 14 TOTAL TTC | >212 54,30 €
      238 m8: 14 dont TVA 10,00 % | >212 4,44
      250 m8: 14 dont TVA 20,00 % | >212 0,92
      270 m8: 14 Règlement :
      282 m8: 14 CARTE BANCAIRE | >212 54,30
      302 m8: 14 Nom :
      318 m8: 14 ......................................
      336 m8: ^113 Prix nets, service compris
      356 m8: ^113 Merci de votre visite
      366 m8: ^113 À bientôt !
      390 m7: ^113 Caisse 1 - v7.12 - NF525 B 0417/9921
    `,
    )
  },
}

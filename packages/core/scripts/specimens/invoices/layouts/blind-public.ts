import type { SpecimenInvoice } from '../specimen-invoice.js'
import { frame, rules, write } from './written-lines.js'

/** Water: what is left to pay in a band on the left, the taxes only on the second page, instalments taken off. */
export const waterSupply: SpecimenInvoice = {
  id: 'water-supply',
  trade: 'water and sewage, two rates, instalments taken off, two pages (France)',
  truth: {
    number: '2411060087-5',
    issue_date: '2024-11-06',
    currency: 'EUR',
    seller: 'Saveo',
    siret: null,
    vat_number: 'FR21999052764',
    total_excluding_tax: 225.43,
    total_tax: 16.6,
    total_including_tax: 242.03,
  },
  draw: (pdf) => {
    frame(pdf, [0, 0, 180, 842], '#e3f1f8')
    write(
      pdf,
      `
      36 ba24: 24 saveo
      64 8: 24 l’eau, ici
      100 b9: 24 Vos références
      115 8: 24 Client : 118 204 776
      127 8: 24 Contrat : 7720-44102
      139 8: 24 Compteur : F18BA004471
      151 8: 24 Code web : 5QX2
      180 b9: 24 Nous contacter
      195 8: 24 01 99 00 30 30, du lundi
      207 8: 24 au vendredi de 8h à 19h
      219 8: 24 Urgence fuite 24h/24 :
      231 8: 24 01 99 00 30 31
      243 8: 24 saveo.example
      290 b9: 24 Total de la facture
      305 b14: 24 242,03 € TTC
      330 8: 24 Déjà prélevé
      343 9: 24 - 90,00 €
      366 b9: 24 Solde prélevé le
      379 b9: 24 28 novembre 2024
      394 b14: 24 152,03 €
      424 g7.5: 24 Mandat SEPA SAV0099117720
      40 b13: 210 Votre facture d’eau du 6 novembre 2024
      60 9: 210 Facture n° 2411060087-5
      74 9: 210 Relevé du 22/10/2024 - prochain relevé vers le 20/04/2025
      120 10: 330 Mme Aurore PICHON
      133 10: 330 Résidence du Moulin, bât. B
      146 10: 330 5 rue de l’Écluse
      159 10: 330 36300 BRENNE-LES-BAINS
      210 b9.5: 210 Votre consommation
      226 9: 210 Ancien index (18/04/2024) | >540 1 204
      240 9: 210 Nouvel index (22/10/2024) | >540 1 266
      254 b9: 210 Consommation relevée | >540 62 m³
      284 b9.5: 210 L’essentiel
      300 9: 210 Distribution de l’eau | >540 139,33 €
      314 9: 210 Collecte et traitement des eaux usées | >540 102,70 €
      332 g8: 210 Soit 3,90 € TTC le m³, abonnement compris (0,39 centime le litre).
      370 8: 210 Le service est délégué par le Syndicat des Eaux du Plateau de Brenne, qui fixe
      381 8: 210 une part du prix. La qualité de l’eau est contrôlée par l’Agence régionale de santé.
      780 g7: 210 Saveo, SAS au capital de 12 500 000 €, 21 allée des Sources, 45000 Orléans
      790 g7: 210 RCS Orléans 999 052 764 - TVA intracommunautaire FR21999052764
      800 g7: 210 Page 1 sur 2
    `,
      '#00729a',
    )
    pdf.addPage()
    frame(pdf, [40, 64, 515, 20], '#00729a')
    write(
      pdf,
      `
      36 b11: 40 Le détail de votre facture n° 2411060087-5 | >555 2 / 2
      70 bw8.5: 44 Désignation
      70 bw8: >310 m³ | >380 Prix unit. HT | >455 Montant HT | >500 TVA
      92 ba8.5: 44 DISTRIBUTION DE L’EAU
      108 8.5: 44 Abonnement, part Saveo (semestre) | >455 21,40 | >500 5,5 %
      122 8.5: 44 Consommation, part Saveo | >310 62 | >380 1,3850 | >455 85,87 | >500 5,5 %
      136 8.5: 44 Préservation des ressources (Agence de l’eau) | >310 62 | >380 0,0700 | >455 4,34 | >500 5,5 %
      150 8.5: 44 Lutte contre la pollution (Agence de l’eau) | >310 62 | >380 0,3300 | >455 20,46 | >500 5,5 %
      172 ba8.5: 44 COLLECTE ET TRAITEMENT DES EAUX USÉES
      188 8.5: 44 Abonnement, part du Syndicat (semestre) | >455 14,00 | >500 10 %
      202 8.5: 44 Consommation, part du Syndicat | >310 62 | >380 1,1200 | >455 69,44 | >500 10 %
      216 8.5: 44 Modernisation des réseaux (Agence de l’eau) | >310 62 | >380 0,1600 | >455 9,92 | >500 10 %
      246 b9: 44 Total hors taxes | >455 225,43 €
      262 8.5: 44 TVA à 5,5 % sur 132,07 € | >455 7,26 €
      276 8.5: 44 TVA à 10 % sur 93,36 € (acquittée sur les débits) | >455 9,34 €
      294 b9: 44 Total TTC | >455 242,03 €
      310 8.5: 44 Prélèvements d’août et octobre 2024 (2 x 45,00 €) | >455 - 90,00 €
      328 b9: 44 Solde | >455 152,03 €
      370 8: 44 Prix au 1er janvier 2024. Un abonné domestique de 120 m³ par an paie 441,18 € TTC sur ce réseau.
    `,
      '#00729a',
    )
    rules(pdf, 40, 555, 238, 322)
  },
}

/** A town: school meals without VAT, a slip to tear off repeats the sum, and the treasury is named as well. */
export const schoolMeals: SpecimenInvoice = {
  id: 'school-meals',
  trade: 'town hall, school meals without VAT (France)',
  truth: {
    number: '2025-03-00417',
    issue_date: '2025-04-04',
    currency: 'EUR',
    seller: 'Commune de Valbruyère',
    siret: '99928813700014',
    vat_number: null,
    total_excluding_tax: 77.95,
    total_tax: null,
    total_including_tax: 77.95,
  },
  draw: (pdf) => {
    write(
      pdf,
      `
      36 b8: 40 RÉPUBLIQUE FRANÇAISE
      52 b11: 40 COMMUNE DE VALBRUYÈRE
      66 8.5: 40 Régie de recettes « Enfance et restauration »
      78 8.5: 40 1 place de la Mairie, 36300 Valbruyère
      90 8.5: 40 SIRET 999 288 137 00014
      102 8.5: 40 Régie ouverte du lundi au jeudi, 01 99 00 36 10
      40 b12: >555 FACTURE N° 2025-03-00417
      58 9: >555 Période facturée : mars 2025
      71 9: >555 Éditée le 04/04/2025
      84 b9: >555 À régler avant le 25/04/2025
      140 10: 330 M. ou Mme NGUYEN LECLERC
      153 10: 330 18 lotissement des Aubépines
      166 10: 330 36300 VALBRUYÈRE
      140 8.5: 40 Famille n° 00882
      153 8.5: 40 Quotient familial : 912 (tranche 3)
      210 b8.5: 40 Enfant | 140 Prestation | >400 Nombre | >470 Tarif | >550 Montant
      230 9: 40 Lila (CE1 B) | 140 Restaurant scolaire | >400 14 | >470 3,85 | >550 53,90
      245 9: 40 Lila (CE1 B) | 140 Accueil du matin | >400 9 | >470 1,60 | >550 14,40
      260 9: 40 Lila (CE1 B) | 140 Étude surveillée | >400 6 | >470 2,25 | >550 13,50
      275 9: 40 Lila (CE1 B) | 140 Absence non signalée du 13/03/2025 | >400 1 | >470 3,85 | >550 3,85
      290 9: 140 Régularisation de février (maladie) | >400 -2 | >470 3,85 | >550 -7,70
      322 b11: 360 TOTAL À PAYER | >550 77,95 €
      360 8.5: 40 Payez en ligne sur le portail Familles, en espèces ou par chèque à l’ordre de « Régie Enfance Valbruyère ».
      373 8.5: 40 Passé le 25/04/2025, la créance sera transmise au Service de gestion comptable de Brenne-les-Bains (Trésor public),
      386 8.5: 40 qui émettra un titre exécutoire. Réclamation : deux mois auprès de Madame la Maire.
      620 g8: ^297 - - - - - - - - - - - - - - - - - talon à joindre à votre chèque, ne pas agrafer - - - - - - - - - - - - - - - - -
      650 9: 40 Régie 36-0417 | 220 Famille 00882 | 360 NGUYEN LECLERC
      666 9: 40 Facture 2025-03-00417 | 220 Échéance 25/04/2025
      666 b10: 360 Montant : 77,95 €
      690 m10: 40 0360417 00882 20250300417 000007795 41
    `,
    )
    frame(pdf, [322, 132, 233, 52])
    rules(pdf, 40, 555, 224, 308)
    frame(pdf, [36, 640, 519, 70])
  },
}

/** A care home: exempt of VAT, allowances taken off before and after the total, written to a son for his mother. */
export const careHome: SpecimenInvoice = {
  id: 'care-home',
  trade: 'care home, exempt of VAT, allowances taken off (France)',
  truth: {
    number: '202504-0083',
    issue_date: '2025-04-30',
    currency: 'EUR',
    seller: 'Fondation Hélène Marchal',
    siret: '99974625800055',
    vat_number: null,
    total_excluding_tax: 2220.4,
    total_tax: 0,
    total_including_tax: 2220.4,
  },
  draw: (pdf) => {
    write(
      pdf,
      `
      40 tb15: ^297 FONDATION HÉLÈNE MARCHAL
      60 t11: ^297 EHPAD Les Tilleuls
      75 t9: ^297 12 chemin du Clos, 71100 Chalon-sur-Saône - FINESS 710 999 012 - Siret 999 746 258 00055
      120 t10: 330 Monsieur Paul VASSEUR
      134 t10: 330 (obligé alimentaire)
      148 t10: 330 31 rue Lepic
      162 t10: 330 75018 PARIS
      210 tb13: 50 Facture de séjour n° 202504-0083
      228 t10: 50 Chalon-sur-Saône, le 30 avril 2025
      246 t10: 50 Résidente : Madame Jeanne VASSEUR, chambre 114, entrée le 02/09/2022
      260 t10: 50 Période du 01/04/2025 au 30/04/2025 - Dossier R-0114 - GIR 2
      296 tb10: 50 Nature | >345 Jours | >430 Prix de journée | >545 Total
      316 t10: 50 Hébergement, chambre seule | >345 30 | >430 68,42 | >545 2 052,60
      332 t10: 50 Dépendance GIR 1 et 2 | >345 30 | >430 22,85 | >545 685,50
      348 t10: 50 APA versée à l’établissement | >345 30 | >430 -16,19 | >545 -485,70
      364 t10: 50 Hospitalisation, forfait déduit (8 au 10 avril) | >345 3 | >430 -20,00 | >545 -60,00
      380 t10: 50 Coiffeur du 16/04/2025 | >545 28,00
      412 tb11: 300 Total de la facture | >545 2 220,40 €
      430 t10: 300 Aide au logement perçue par l’EHPAD | >545 -148,00 €
      450 tb11: 300 Reste à votre charge | >545 2 072,40 €
      490 t9: 50 Payable à réception. Prélèvement le 10 mai 2025, IBAN du débiteur : FR76 9990 4000 **** **** 1190 497
      504 t9: 50 Prestations exonérées de TVA, article 261, 4 et 7 du Code général des impôts.
      518 t9: 50 Dépôt de garantie détenu : 1 950,00 €. Le tarif dépendance est fixé par arrêté du Département du 18/12/2024.
      780 t8: ^297 Fondation reconnue d’utilité publique, décret du 7 juin 1931 - siège : 2 place Saint-Vincent, 71100 Chalon-sur-Saône
    `,
    )
    rules(pdf, 50, 545, 290, 310, 400)
    rules(pdf, 300, 545, 445)
  },
}

/** A stage of public works by a subcontractor: landscape, cumulated columns, reverse charge, money kept back. */
export const timberStage: SpecimenInvoice = {
  id: 'timber-stage',
  trade: 'subcontractor of public works, reverse charge, money kept back (France)',
  size: [842, 595],
  truth: {
    number: 'SIT03-2025-0046',
    issue_date: '2025-06-30',
    currency: 'EUR',
    seller: 'Charpentes du Morvan SARL',
    siret: '99941038400021',
    vat_number: 'FR61999410384',
    total_excluding_tax: 15500,
    total_tax: 0,
    total_including_tax: 15500,
  },
  draw: (pdf) => {
    write(
      pdf,
      `
      30 b8: 34 ENTREPRISE GÉNÉRALE (DONNEUR D’ORDRE) | 300 MARCHÉ | 580 SOUS-TRAITANT
      44 9: 34 BÂTI-GRAND-EST SA | 300 Construction du groupe scolaire Jules-Verne
      44 b9: 580 CHARPENTES DU MORVAN SARL
      56 9: 34 200 avenue de Colmar | 300 Maître d’ouvrage : Ville d’Autun-le-Neuf | 580 ZA du Pré-Vert, 58120 Château-Chinon
      68 9: 34 67100 Strasbourg | 300 Lot 03, charpente et bardage bois | 580 SIRET 99941038400021
      80 9: 34 TVA FR28999677123 | 300 Contrat ST-24-117 notifié le 02/12/2024 | 580 TVA FR61999410384
      112 b14: 34 FACTURE - SITUATION DE TRAVAUX N° 3
      116 9: 380 Facture n° SIT03-2025-0046 | 560 Arrêtée au 30 juin 2025 | 700 Datée du 30/06/2025
      146 b8: 34 Poste | 80 Ouvrage | >370 Marché HT | >440 Avct. | >540 Cumul HT | >650 Précédent HT | >800 Période HT
      166 9: 34 3.1 | 80 Charpente lamellé-collé | >370 42 000,00 | >440 75 % | >540 31 500,00 | >650 21 000,00 | >800 10 500,00
      182 9: 34 3.2 | 80 Bardage mélèze ajouré | >370 18 500,00 | >440 40 % | >540 7 400,00 | >650 3 700,00 | >800 3 700,00
      198 9: 34 AV1 | 80 Avenant n° 1 : auvent du préau | >370 2 600,00 | >440 50 % | >540 1 300,00 | >650 0,00 | >800 1 300,00
      220 b9: 80 Totaux HT | >370 63 100,00 | >540 40 200,00 | >650 24 700,00 | >800 15 500,00
      260 9: 560 Montant HT de la situation | >800 15 500,00 €
      276 9: 560 TVA (autoliquidation) | >800 0,00 €
      292 b9: 560 Montant TTC | >800 15 500,00 €
      308 9: 560 Retenue de garantie 5 % | >800 - 775,00 €
      324 9: 560 Compte prorata 1,5 % | >800 - 232,50 €
      344 b11: 560 NET À PAYER | >800 14 492,50 €
      262 8.5: 34 Autoliquidation : TVA due par le preneur assujetti,
      274 8.5: 34 article 283-2 nonies du Code général des impôts.
      294 8.5: 34 Paiement direct par le maître d’ouvrage à 30 jours, par virement :
      306 8.5: 34 FR76 9990 5000 0500 0334 2201 524
      334 8.5: 34 Situations antérieures : n° 1 du 31/03/2025 (11 200,00 HT), n° 2 du 30/04/2025 (13 500,00 HT)
      420 b8: 34 Visa du sous-traitant | 300 Visa de l’entreprise générale | 580 Visa du maître d’œuvre
      570 g7: ^421 Charpentes du Morvan, SARL au capital de 45 000 € - RCS Nevers 999 410 384 - assurance décennale Ligne-Bois n° 7781204 - Qualibat 2312
    `,
    )
    frame(pdf, [28, 24, 260, 74])
    frame(pdf, [294, 24, 274, 74])
    frame(pdf, [574, 24, 240, 74])
    frame(pdf, [28, 140, 786, 96])
    rules(pdf, 28, 814, 160, 214)
    frame(pdf, [554, 252, 260, 112])
    rules(pdf, 554, 814, 338)
    frame(pdf, [28, 412, 786, 90])
  },
}

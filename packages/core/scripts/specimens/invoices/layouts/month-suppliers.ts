import type { SpecimenInvoice } from '../specimen-invoice.js'
import { frame, rules, write } from './written-lines.js'

/** Fibre and mobile lines: a sidebar with the client's numbers, the sum in large, the detail by line overleaf. */
export const fibreMobile: SpecimenInvoice = {
  id: 'fibre-mobile',
  trade: 'operator, fibre and mobile lines of a firm, two pages (France)',
  truth: {
    number: '0918744025',
    issue_date: '2025-09-12',
    currency: 'EUR',
    seller: 'Ligéo Télécom',
    siret: null,
    vat_number: 'FR78999580269',
    total_excluding_tax: 112.21,
    total_tax: 22.44,
    total_including_tax: 134.65,
  },
  draw: (pdf) => {
    const foot = `
      806 g7: 190 Ligéo Télécom SAS au capital de 38 000 000 € - RCS Nantes 999 580 269 - TVA FR78999580269
      816 g7: 190 Siège social : 4 mail du Front-Populaire, 44200 Nantes`
    frame(pdf, [0, 0, 172, 842], '#f1eef7')
    write(
      pdf,
      `
      36 ba24: 24 ligéo
      62 a10: 24 pro
      120 b9: 24 Vos références
      138 g8: 24 N° de client
      149 9: 24 77204418
      167 g8: 24 N° de facture
      178 9: 24 0918744025
      196 g8: 24 Contrat
      207 9: 24 Ligéo Pro Tout-en-un
      240 b9: 24 Nous contacter
      258 8.5: 24 Par téléphone : 01 99 00 10 64
      270 8.5: 24 du lundi au samedi, 8h-20h
      288 8.5: 24 Espace client :
      300 8.5: 24 pro.ligeo.example
      318 8.5: 24 Par courrier :
      330 8.5: 24 Ligéo Service Clients Pro
      342 8.5: 24 TSA 99001
      354 8.5: 24 44909 Nantes Cedex 9
      60 10: 350 ATELIER BRIVOIS
      73 10: 350 18 RUE DU GAZOMETRE
      86 10: 350 37000 TOURS
      150 b15: 190 Votre facture du 12 septembre 2025
      172 g9: 190 Abonnements du 12/09 au 11/10/2025, consommations du 12/08 au 11/09/2025
    `,
      '#5b2a86',
    )
    frame(pdf, [190, 196, 370, 58], '#5b2a86')
    write(
      pdf,
      `
      208 w10: 206 Montant prélevé le 27 septembre 2025
      222 bw20: 206 134,65 € TTC
      284 b10: 190 Synthèse | >560 Montant € HT
      308 9: 190 Abonnements et options | >560 116,00
      326 9: 190 Remises | >560 -7,20
      344 9: 190 Consommations hors forfait | >560 3,41
      368 9: 190 Total HT | >560 112,21
      386 9: 190 TVA 20 % | >560 22,44
      406 b10: 190 Total de la facture TTC | >560 134,65
      450 9: 190 Mode de paiement : prélèvement automatique sur le compte FR76 **** **** **** 5970
      463 9: 190 Référence unique du mandat : LIG77204418A
      700 g7.5: 190 En cas de retard de paiement, pénalités au taux de trois fois l’intérêt légal et indemnité forfaitaire de 40 €.
      710 g7.5: 190 TVA acquittée d’après les débits.
      ${foot}
      816 g7: >560 1/2
    `,
      '#5b2a86',
    )
    rules(pdf, 190, 560, 300, 360, 400)
    pdf.addPage()
    write(
      pdf,
      `
      36 ba24: 40 ligéo
      42 9: >560 Facture n° 0918744025 du 12/09/2025
      90 b12: 40 Détail de votre facture
      116 b9: 40 Internet Fibre - ligne 01 99 00 37 81 | >460 TVA | >560 Montant € HT
      134 9: 52 Fibre Pro 1 Gb/s | 260 12/09 - 11/10 | >460 20 % | >560 39,00
      150 9: 52 Location de la box | 260 12/09 - 11/10 | >460 20 % | >560 5,00
      166 b9: 52 Sous-total | >560 44,00
      194 b9: 40 Mobiles
      212 9: 52 06 39 98 11 20 - Forfait Pro 100 Go | 260 12/09 - 11/10 | >460 20 % | >560 18,00
      228 9: 52 06 39 98 11 21 - Forfait Pro 100 Go | 260 12/09 - 11/10 | >460 20 % | >560 18,00
      244 9: 52 06 39 98 11 22 - Forfait Pro 100 Go | 260 12/09 - 11/10 | >460 20 % | >560 18,00
      260 9: 52 06 39 98 11 23 - Forfait Pro 100 Go | 260 12/09 - 11/10 | >460 20 % | >560 18,00
      276 9: 52 Remise multi-lignes 10 % | >460 20 % | >560 -7,20
      292 9: 52 06 39 98 11 22 - Appels vers la Suisse (11 min) | >460 20 % | >560 3,41
      308 b9: 52 Sous-total | >560 68,21
      336 b9: 40 Total HT | >560 112,21
      ${foot.replaceAll(' 190 ', ' 40 ')}
      816 g7: >560 2/2
    `,
      '#5b2a86',
    )
    rules(pdf, 40, 560, 129, 183, 207, 325)
  },
}

/** A carrier: shipments by service with a fuel charge, a part free of tax, the sums in a grid on the left. */
export const expressParcels: SpecimenInvoice = {
  id: 'express-parcels',
  trade: 'express carrier, a fortnight of parcels, a part without VAT (France)',
  truth: {
    number: 'TRS0418827',
    issue_date: '2025-09-15',
    currency: 'EUR',
    seller: 'Rapidis Express France',
    siret: '99964907200017',
    vat_number: 'FR71999649072',
    total_excluding_tax: 228.03,
    total_tax: 31.38,
    total_including_tax: 259.41,
  },
  draw: (pdf) => {
    frame(pdf, [30, 30, 150, 40], '#f6c500')
    frame(pdf, [320, 30, 245, 74])
    write(
      pdf,
      `
      40 ba20: 42 RAPIDIS
      80 8: 30 Rapidis Express France SAS
      90 8: 30 Zone Cargo 4, 12 rue du Fret
      100 8: 30 95700 Roissy-en-France
      38 b12: 328 FACTURE
      56 8.5: 328 Numéro de facture : | >558 TRS0418827
      68 8.5: 328 Date de facture : | >558 15/09/2025
      80 8.5: 328 Numéro de compte : | >558 3300417
      92 8.5: 328 Date d’échéance : | >558 15/10/2025
      138 9: 320 ATELIER BRIVOIS SARL
      150 9: 320 18 RUE DU GAZOMETRE
      162 9: 320 37000 TOURS
      174 9: 320 FRANCE
      194 8: 320 N° TVA : FR70999708662
      150 8: 30 Service facturation : 01 99 00 95 70
      232 8.5: 30 Envois remis du 01/09/2025 au 15/09/2025 (détail par envoi dans le fichier joint à votre espace en ligne)
      256 b8: 36 Service | >250 Envois | >310 Poids kg | >380 Transport | >450 Carburant 12 % | >510 Total HT | 525 Code
      276 8.5: 36 Express 13h France | >250 14 | >310 38,6 | >380 98,40 | >450 11,81 | >510 110,21 | 525 A
      292 8.5: 36 Économique Europe | >250 3 | >310 12,2 | >380 41,70 | >450 5,00 | >510 46,70 | 525 A
      308 8.5: 36 Express Monde (Suisse) | >250 2 | >310 5,1 | >380 63,50 | >450 7,62 | >510 71,12 | 525 B
      330 b8.5: 36 Total | >250 19 | >310 55,9 | >380 203,60 | >450 24,43 | >510 228,03
      380 b8: 36 Code TVA | >150 Taux | >220 Base HT | >290 TVA
      396 8.5: 36 A | >150 20,00 % | >220 156,91 | >290 31,38
      412 8.5: 36 B - exonéré | >150 0,00 % | >220 71,12 | >290 0,00
      440 9: 36 Total hors taxes | >290 228,03
      456 9: 36 Total TVA | >290 31,38
      474 b10: 36 Total TTC en EUR | >290 259,41
      396 8: 320 Code B : transport lié à l’exportation, exonéré de TVA,
      407 8: 320 article 262-I du CGI.
      440 b8: 320 Règlement par virement
      452 8: 320 IBAN : FR76 9990 4011 4800 0360 8727 179
      463 8: 320 BIC : RAPIFRPPXXX
      474 8: 320 Référence : 3300417 / TRS0418827
      520 7.5: 30 Toute réclamation relative à cette facture doit être adressée sous 30 jours. Retard de paiement : intérêts au taux de la BCE majoré de 10 points
      530 7.5: 30 et indemnité forfaitaire de 40 EUR (art. L441-10 du code de commerce). Pas d’escompte. TVA sur les débits.
      800 g7: ^297 RAPIDIS EXPRESS FRANCE - SAS au capital de 5 400 000 EUR - SIRET 999 649 072 00017 - RCS Pontoise 999 649 072 - N° TVA FR71999649072
      812 g7: ^297 Page 1 / 1
    `,
      '#b3001b',
    )
    frame(pdf, [30, 250, 535, 94])
    frame(pdf, [30, 374, 268, 116])
    rules(pdf, 30, 565, 269, 323)
    rules(pdf, 30, 298, 392, 430)
  },
}

/** Office supplies ordered on the web: the sheet of a shop software, coffee at the low rate, sums on the right. */
export const officeOrder: SpecimenInvoice = {
  id: 'office-order',
  trade: 'office supplies, order on the web with two rates (France)',
  truth: {
    number: 'FA045871',
    issue_date: '2025-09-04',
    currency: 'EUR',
    seller: 'Papyrus Bureau',
    siret: '99977412800022',
    vat_number: 'FR43999774128',
    total_excluding_tax: 231.64,
    total_tax: 42.48,
    total_including_tax: 274.12,
  },
  draw: (pdf) => {
    frame(pdf, [40, 246, 515, 18], '#e9e9e9')
    frame(pdf, [40, 300, 515, 18], '#e9e9e9')
    frame(pdf, [330, 466, 140, 96], '#f4f4f4')
    write(
      pdf,
      `
      40 ba22: 40 Papyrus
      64 a10: 40 tout pour le bureau
      40 b14: >555 FACTURE
      60 g10: >555 04/09/2025
      74 g10: >555 FA045871
      118 b9: 40 Adresse de livraison | 300 Adresse de facturation
      134 9: 40 Claire Brivois | 300 Claire Brivois
      146 9: 40 Atelier Brivois SARL | 300 Atelier Brivois SARL
      158 9: 40 18 rue du Gazomètre | 300 18 rue du Gazomètre
      170 9: 40 37000 Tours | 300 37000 Tours
      182 9: 40 France | 300 France
      194 9: 40 01 99 00 37 81 | 300 FR70999708662
      251 b8: ^105 Numéro de facture | ^233 Date de facturation | ^362 Réf. de commande | ^491 Date de commande
      270 8.5: ^105 FA045871 | ^233 04/09/2025 | ^362 QXWLTKNRD | ^491 03/09/2025
      305 b8: 46 Référence | 120 Produit | >356 Taux de taxe | >440 Prix unitaire (HT) | >478 Qté | >549 Total (HT)
      326 8.5: 46 PAP-A4-80C5 | 120 Papier A4 80 g, carton de 5 ramettes | >356 20 % | >440 21,90 € | >478 4 | >549 87,60 €
      344 8.5: 46 TON-HL24 | 120 Toner noir compatible HL-24 | >356 20 % | >440 64,50 € | >478 1 | >549 64,50 €
      362 8.5: 46 CLA-80-BL | 120 Classeur à levier dos 80, bleu | >356 20 % | >440 2,35 € | >478 10 | >549 23,50 €
      380 8.5: 46 STY-GEL-12 | 120 Stylos gel noir, boîte de 12 | >356 20 % | >440 11,80 € | >478 2 | >549 23,60 €
      398 8.5: 46 CAF-GR-1K | 120 Café en grains, 1 kg | >356 5,5 % | >440 13,27 € | >478 2 | >549 26,54 €
      446 b8: 46 Détail des taxes | >140 Taux | >200 Prix de base | >270 Total taxe
      464 8.5: 46 Produits | >140 20 % | >200 199,20 € | >270 39,84 €
      480 8.5: 46 Produits | >140 5,5 % | >200 26,54 € | >270 1,46 €
      496 8.5: 46 Livraison | >140 20 % | >200 5,90 € | >270 1,18 €
      472 8.5: >464 Total produits | >549 225,74 €
      490 8.5: >464 Frais d’expédition | >549 5,90 €
      508 b8.5: >464 Total (HT) | >549 231,64 €
      526 b8.5: >464 Taxe totale | >549 42,48 €
      544 b10: >464 Total | >549 274,12 €
      532 8.5: 46 Moyen de paiement | 130 Carte bancaire | >270 274,12 €
      600 8.5: 46 Merci de votre confiance. Retours acceptés sous 14 jours, voir nos conditions générales de vente.
      790 g7.5: ^297 Papyrus Bureau SARL - 5 allée des Imprimeurs - 86000 Poitiers - France
      800 g7.5: ^297 Pour toute assistance, merci de nous contacter : Tél. : 01 99 00 86 50
      810 g7.5: ^297 SIRET : 99977412800022 - TVA : FR43999774128 - Capital 10 000 €
    `,
      '#c2571a',
    )
    rules(pdf, 40, 275, 458, 512)
    rules(pdf, 40, 555, 338, 356, 374, 392, 410)
  },
}

/** Fuel cards: an account printed by a mainframe, prices with the tax by card, then the sums by product. */
export const fuelCards: SpecimenInvoice = {
  id: 'fuel-cards',
  trade: 'fuel cards, statement and invoice of a month (France)',
  truth: {
    number: 'R2509118842',
    issue_date: '2025-09-30',
    currency: 'EUR',
    seller: 'Carbuneo Flottes',
    siret: '99981550900461',
    vat_number: 'FR26999815509',
    total_excluding_tax: 233.03,
    total_tax: 46.61,
    total_including_tax: 279.64,
  },
  draw: (pdf) => {
    write(
      pdf,
      `
      34 ba20: 36 CARBUNEO
      56 a9: 36 FLOTTES
      40 b12: 250 RELEVÉ-FACTURE N° R2509118842
      56 9: 250 Période du 01/09/2025 au 30/09/2025
      100 m9: 36 Date de facture   : 30/09/2025
      112 m9: 36 Client            : 0044177
      124 m9: 36 Nombre de cartes  : 2
      136 m9: 36 Règlement         : prélèvement
      148 m9: 36 Échéance          : 15/10/2025
      112 m10: 330 ATELIER BRIVOIS SARL
      124 m10: 330 18 RUE DU GAZOMETRE
      136 m10: 330 37000 TOURS
      186 bm8: 36 DATE  HEURE | 110 STATION | 250 PRODUIT | >390 QUANTITÉ | >460 PRIX TTC | >555 MONTANT TTC
      206 bm8: 36 CARTE 7007 1188 0044 1 - GB-412-KX
      219 m8: 36 03/09 08:12 | 110 TOURS NORD | 250 GAZOLE | >390 41,20 L | >460 1,679 | >555 69,17
      231 m8: 36 16/09 18:40 | 110 BLOIS A10 | 250 GAZOLE | >390 38,75 L | >460 1,685 | >555 65,29
      243 m8: 250 TOTAL CARTE | >390 79,95 L | >555 134,46
      262 bm8: 36 CARTE 7007 1188 0044 2 - FD-087-PA
      275 m8: 36 05/09 07:55 | 110 TOURS NORD | 250 SP95-E10 | >390 33,10 L | >460 1,729 | >555 57,23
      287 m8: 36 22/09 12:31 | 110 CHINON CENTRE | 250 SP95-E10 | >390 35,42 L | >460 1,718 | >555 60,85
      299 m8: 36 24/09 17:03 | 110 TOURS NORD | 250 LAVAGE | >390 1 | >460 9,900 | >555 9,90
      311 m8: 36 26/09 19:20 | 110 A10 MONNAIE | 250 PÉAGE | >390 1 | >460 12,400 | >555 12,40
      323 m8: 250 TOTAL CARTE | >555 140,38
      342 bm8: 36 FRAIS
      355 m8: 36 30/09 | 110 COTISATION CARTES | 250 SERVICE | >390 2 | >460 2,400 | >555 4,80
      396 bm8: 130 PRODUIT | >300 MONTANT HT | >360 TAUX | >440 MONTANT TVA | >555 MONTANT TTC
      412 m8: 130 GAZOLE | >300 112,05 | >360 20,00 | >440 22,41 | >555 134,46
      424 m8: 130 SP95-E10 | >300 98,40 | >360 20,00 | >440 19,68 | >555 118,08
      436 m8: 130 LAVAGE | >300 8,25 | >360 20,00 | >440 1,65 | >555 9,90
      448 m8: 130 PÉAGE | >300 10,33 | >360 20,00 | >440 2,07 | >555 12,40
      460 m8: 130 SERVICE | >300 4,00 | >360 20,00 | >440 0,80 | >555 4,80
      478 bm9: 130 TOTAL EUR | >300 233,03 | >440 46,61 | >555 279,64
      520 9: 36 Le montant de 279,64 EUR sera prélevé le 15/10/2025 sur votre compte FR76 **** **** **** 5970.
      534 8: 36 Solde précédent : 251,18 EUR, réglé le 15/09/2025. Merci.
      560 7.5: 36 La récupération de la TVA sur les carburants dépend du véhicule. Contestation des transactions : 60 jours. Pas d’escompte.
      796 g7: ^297 CARBUNEO FLOTTES, SA au capital de 12 000 000 € - 40 avenue des Raffineries, 76600 Le Havre
      806 g7: ^297 RCS Le Havre 999 815 509 - SIRET 999 815 509 00461 - TVA intracommunautaire FR 26 999815509
    `,
      '#006d5b',
    )
    rules(pdf, 36, 559, 180, 198, 372)
    rules(pdf, 130, 559, 390, 408, 472, 492)
  },
}

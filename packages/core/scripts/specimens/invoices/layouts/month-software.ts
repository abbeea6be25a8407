import type { SpecimenInvoice } from '../specimen-invoice.js'
import { frame, rules, write } from './written-lines.js'

/** The accountant of every month: a letter in Times, the missions without quantities, a debit announced. */
export const monthlyFees: SpecimenInvoice = {
  id: 'monthly-fees',
  trade: 'chartered accountant, monthly note of fees (France)',
  truth: {
    number: '2025-09-0318',
    issue_date: '2025-09-30',
    currency: 'EUR',
    seller: 'Hervier Duval & Associés',
    siret: '99901837700013',
    vat_number: 'FR68999018377',
    total_excluding_tax: 411,
    total_tax: 82.2,
    total_including_tax: 493.2,
  },
  draw: (pdf) => {
    write(
      pdf,
      `
      44 tba18: 56 Hervier Duval & Associés
      66 t10: 56 Expertise comptable – Audit – Conseil
      92 t9.5: 56 14, boulevard Béranger
      104 t9.5: 56 37000 TOURS
      116 t9.5: 56 Tél. 01 99 00 37 14
      128 t9.5: 56 contact@hervier-duval.example
      142 tb10.5: 330 ATELIER BRIVOIS SARL
      155 t10.5: 330 À l’attention de Madame Brivois
      168 t10.5: 330 18 rue du Gazomètre
      181 t10.5: 330 37000 TOURS
      222 t10.5: 330 Tours, le 30 septembre 2025
      258 tb13: 56 NOTE D’HONORAIRES N° 2025-09-0318
      280 t10: 56 Dossier : BRIV01 – Exercice du 01/01/2025 au 31/12/2025
      294 t10: 56 Collaborateur : Élodie Saunier
      330 tb10: 60 Nature des travaux | >535 Montant H.T.
      354 t10: 60 Mission de présentation des comptes annuels, échéance 9/12 | >535 245,00
      372 t10: 60 Établissement des bulletins de paie : 4 bulletins à 24,50 € | >535 98,00
      390 t10: 60 Déclaration de TVA CA3, août 2025 | >535 35,00
      408 t10: 60 Déclaration sociale nominative (DSN) | >535 18,00
      426 t10: 60 Accès à la plate-forme documentaire | >535 15,00
      474 t10: 360 Total H.T. | >535 411,00 €
      491 t10: 360 T.V.A. 20,00 % | >535 82,20 €
      510 tb11: 360 Total T.T.C. | >535 493,20 €
      556 t10: 56 Cette note sera prélevée sur votre compte le 10 octobre 2025 (mandat HDA-BRIV01).
      576 t9: 56 En cas de retard, une pénalité égale à trois fois le taux de l’intérêt légal est exigible, ainsi qu’une indemnité forfaitaire
      588 t9: 56 pour frais de recouvrement de 40 €. Aucun escompte n’est accordé. TVA acquittée sur les encaissements.
      626 t10: 330 Avec nos sentiments dévoués,
      650 t10: 330 Philippe Hervier
      786 tg8: ^297 SARL au capital de 60 000 € – Inscrite au tableau de l’Ordre des experts-comptables, région Centre-Val de Loire
      797 tg8: ^297 RCS Tours 999 018 377 – SIRET 999 018 377 00013 – APE 6920Z – N° TVA intracommunautaire FR 68 999 018 377
    `,
      '#5b2333',
    )
    frame(pdf, [56, 322, 484, 130])
    rules(pdf, 56, 540, 346, 780)
    rules(pdf, 360, 540, 505)
  },
}

/** A cloud host: a dark band, usage in units of four decimals, the sums in a tinted box on the right. */
export const cloudUsage: SpecimenInvoice = {
  id: 'cloud-usage',
  trade: 'cloud host, usage of a month (France)',
  truth: {
    number: 'FR48812093',
    issue_date: '2025-09-01',
    currency: 'EUR',
    seller: 'Stratelis SAS',
    siret: '99932615000037',
    vat_number: 'FR44999326150',
    total_excluding_tax: 90.53,
    total_tax: 18.11,
    total_including_tax: 108.64,
  },
  draw: (pdf) => {
    frame(pdf, [0, 0, 595, 84], '#14213d')
    write(
      pdf,
      `
      28 bw24: 40 stratelis
      30 bw13: >555 Facture FR48812093
      50 w9: >555 Émise le 1 septembre 2025
      108 bg8: 40 ÉMETTEUR | 225 CLIENT | 410 DÉTAILS
      124 b9: 40 Stratelis SAS | 225 Atelier Brivois SARL
      124 9: 410 Organisation : atelier-brivois
      137 9: 40 21 quai Rambaud | 225 18 rue du Gazomètre | 410 Période : août 2025
      150 9: 40 69002 Lyon, France | 225 37000 Tours, France | 410 Échéance : 15 septembre 2025
      163 9: 40 SIRET 999 326 150 00037 | 225 TVA FR70999708662 | 410 Paiement : carte bancaire
      176 9: 40 TVA FR44999326150 | 225 compta@brivois.example
      216 b8.5: 46 Produit | 240 Région | >360 Quantité | >450 Prix unitaire HT | >549 Total HT
      240 9: 46 Instance VM-4C-16G | 240 fr-lyo-1 | >360 744 h | >450 0,0621 € | >549 46,20 €
      258 9: 46 Stockage bloc SSD | 240 fr-lyo-1 | >360 200 Go | >450 0,0800 € | >549 16,00 €
      276 9: 46 Stockage objet, classe standard | 240 fr-lyo-1 | >360 512,4 Go | >450 0,0119 € | >549 6,10 €
      294 9: 46 Adresse IPv4 flottante | 240 fr-lyo-1 | >360 2 | >450 2,5000 € | >549 5,00 €
      312 9: 46 Sauvegarde automatique | 240 fr-par-2 | >360 1 | >450 9,2400 € | >549 9,24 €
      330 9: 46 Renouvellement atelier-brivois.example (1 an) | >360 1 | >450 7,9900 € | >549 7,99 €
    `,
    )
    frame(pdf, [340, 368, 215, 74], '#eef1f6')
    write(
      pdf,
      `
      378 9: 350 Total HT | >545 90,53 €
      396 9: 350 TVA (20 %) | >545 18,11 €
      418 b11: 350 Total TTC | >545 108,64 €
      378 8.5: 40 Le montant de cette facture sera débité
      390 8.5: 40 de votre carte se terminant par 8127.
      470 g8: 40 Le détail heure par heure de votre consommation est disponible dans la console, rubrique Facturation.
      482 g8: 40 Pas d’escompte pour paiement anticipé. Pénalités de retard : taux BCE majoré de 10 points. Indemnité de recouvrement : 40 €.
      800 g7.5: 40 Stratelis SAS au capital de 1 250 000 € – RCS Lyon 999 326 150 – APE 6311Z | >555 Page 1 sur 1
    `,
    )
    rules(pdf, 40, 555, 208, 232, 350, 792)
  },
}

/** Advertising of a social network: a receipt by campaign, the seller only at the foot, the buyer owes the tax. */
export const socialAds: SpecimenInvoice = {
  id: 'social-ads',
  trade: 'advertising on a social network, reverse charge (Ireland, in French)',
  truth: {
    number: 'LPADS-108-105377291',
    issue_date: '2025-09-22',
    currency: 'EUR',
    seller: 'Looply Platforms Ireland Limited',
    siret: null,
    vat_number: 'IE9990417KH',
    total_excluding_tax: 214.37,
    total_tax: 0,
    total_including_tax: 214.37,
  },
  draw: (pdf) => {
    write(
      pdf,
      `
      44 b14: 42 Facture pour Atelier Brivois
      64 g9: 42 ID du compte : 4417702293318820
      46 ba22: >553 looply
      112 g8.5: 42 Date de facture/paiement | 360 Payé
      126 10: 42 22 septembre 2025, 06:14
      124 b20: 360 214,37 € EUR
      154 g8.5: 42 Mode de paiement
      150 g8.5: 360 Vous avez atteint votre seuil de facturation.
      168 10: 42 Visa ···· 8127
      182 g8.5: 42 Numéro de référence : K7TQ2MXB42
      206 g8.5: 42 Numéro de transaction
      220 10: 42 24410937718826540-24518830027715
      244 g8.5: 42 Type de produit
      258 10: 42 Publicités Looply
      282 g8.5: 42 N° de facture
      296 10: 42 LPADS-108-105377291
      340 b12: 42 Campagnes
      372 b9.5: 42 Rentrée – trafic vers le site | >553 92,40 €
      385 g8.5: 42 Du 1 sept. 2025 à 00:00 au 21 sept. 2025 à 23:59
      400 9: 54 Public Indre-et-Loire | 300 18 204 impressions | >553 92,40 €
      426 b9.5: 42 Reciblage visiteurs | >553 61,97 €
      439 g8.5: 42 Du 1 sept. 2025 à 00:00 au 21 sept. 2025 à 23:59
      454 9: 54 Visiteurs 30 jours | 300 9 731 impressions | >553 61,97 €
      480 b9.5: 42 Portes ouvertes 20 septembre | >553 60,00 €
      493 g8.5: 42 Du 8 sept. 2025 à 00:00 au 20 sept. 2025 à 23:59
      508 9: 54 Tours + 25 km | 300 11 460 impressions | >553 60,00 €
      544 9.5: 400 Sous-total | >553 214,37 €
      560 9.5: 400 TVA (0 %) | >553 0,00 €
      578 b10: 400 Total | >553 214,37 €
      640 9: 42 Autoliquidation : TVA due par le preneur, articles 44 et 196 de la directive 2006/112/CE.
      720 8.5: 42 Looply Platforms Ireland Limited | 330 Atelier Brivois SARL
      732 8.5: 42 Harbour Yard, Sir John Quay | 330 18 rue du Gazomètre
      744 8.5: 42 Dublin 2 | 330 37000 Tours
      756 8.5: 42 Irlande | 330 France
      768 8.5: 42 Numéro de TVA : IE9990417KH | 330 Numéro de TVA : FR70999708662
    `,
      '#3448c5',
    )
    rules(pdf, 42, 553, 92, 324, 418, 472, 530, 706)
  },
}

/** Software billed from the United States in dollars: paid by card, and no word about tax. */
export const designPlan: SpecimenInvoice = {
  id: 'design-plan',
  trade: 'design software by the month, in dollars (United States)',
  size: [612, 792],
  truth: {
    number: 'TSR-US-0291847',
    issue_date: '2025-09-08',
    currency: 'USD',
    seller: 'Tessera Software, Inc.',
    siret: null,
    vat_number: null,
    total_excluding_tax: 108,
    total_tax: null,
    total_including_tax: 108,
  },
  draw: (pdf) => {
    frame(pdf, [48, 44, 26, 26], '#e4572e')
    write(
      pdf,
      `
      48 b18: 82 Tessera
      46 g22: >564 INVOICE
      92 b9: 48 Tessera Software, Inc.
      105 9: 48 548 Mission Street, Suite 2200
      118 9: 48 San Francisco, CA 94105
      131 9: 48 United States
      144 9: 48 billing@tessera.example
      92 g9: 350 Invoice #
      92 b9: 440 TSR-US-0291847
      107 g9: 350 Invoice Date
      107 b9: 440 Sep 08, 2025
      122 g9: 350 Invoice Amount
      122 b9: 440 $108.00 (USD)
      137 g9: 350 Customer ID
      137 b9: 440 cus-77A0418
      152 g9: 350 Payment Terms
      152 b9: 440 Due Upon Receipt
      170 ba11: 440 PAID
      196 bg8: 48 BILLED TO | 350 SUBSCRIPTION
      211 b9: 48 Atelier Brivois SARL
      211 g9: 350 ID
      211 9: 440 sub-AzZ81TQ4
      224 9: 48 Claire Brivois
      224 g9: 350 Billing Period
      224 9: 440 Sep 08 to Oct 08, 2025
      237 9: 48 18 rue du Gazomètre
      237 g9: 350 Next Billing Date
      237 9: 440 Oct 08, 2025
      250 9: 48 37000 Tours
      263 9: 48 France
      302 bg8: 54 DESCRIPTION | >380 UNITS | >468 UNIT PRICE | >558 AMOUNT (USD)
      326 9: 54 Tessera Studio, editor seat, monthly | >380 3 | >468 $32.00 | >558 $96.00
      348 9: 54 Storage add-on, 1 TB | >380 1 | >468 $12.00 | >558 $12.00
      388 b10: 400 Total | >558 $108.00
      406 9: 400 Payments | >558 ($108.00)
      428 b10: 400 Amount Due (USD) | >558 $0.00
      470 bg8: 48 PAYMENTS
      486 9: 48 $108.00 was paid on 08 Sep, 2025 09:12 UTC by Visa card ending 8127.
      524 bg8: 48 NOTES
      540 9: 48 Thank you for your business. Questions about this invoice? Write to billing@tessera.example.
      752 g8: ^306 Tessera Software, Inc., a Delaware corporation
    `,
      '#2a9d5c',
    )
    rules(pdf, 48, 564, 186, 294, 318, 370)
    rules(pdf, 400, 564, 422)
  },
}

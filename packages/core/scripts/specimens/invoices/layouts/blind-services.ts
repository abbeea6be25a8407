import type { SpecimenInvoice } from '../specimen-invoice.js'
import { frame, rules, write } from './written-lines.js'

/** A sole trader without VAT: a deposit, with the sum of the quote beside what is asked for. */
export const interiorDeposit: SpecimenInvoice = {
  id: 'interior-deposit',
  trade: 'interior designer without VAT, deposit on a quote (France)',
  truth: {
    number: 'A-2025-014',
    issue_date: '2025-05-06',
    currency: 'EUR',
    seller: 'Maëlle Kerjean',
    siret: '99962340800013',
    vat_number: null,
    total_excluding_tax: 1350,
    total_tax: 0,
    total_including_tax: 1350,
  },
  draw: (pdf) => {
    frame(pdf, [40, 40, 4, 58], '#d9a441')
    write(
      pdf,
      `
      40 b20: 54 Facture d’acompte
      68 10: 54 A-2025-014
      84 g9: 54 Émise le 6 mai 2025, à payer avant le 20 mai 2025
      130 g8: 54 De | 310 À
      144 b10: 54 Maëlle Kerjean | 310 Hôtel de la Baie
      158 9: 54 Entrepreneure individuelle | 310 SARL Baie & Co, M. Le Goff
      171 9: 54 27 rue de Siam | 310 3 quai Surcouf
      184 9: 54 29200 Brest, France | 310 29680 Roscoff, France
      197 9: 54 maelle@studiobrume.example | 310 SIREN 999 118 292
      210 9: 54 SIRET 999 623 408 00013
      250 9: 54 Devis n° D-2025-031 accepté le 29 avril 2025 d’un montant de 4~500,00~€
      284 bg8: 54 Description | >400 Quantité | >470 Prix unitaire | >545 Montant HT
      306 9.5: 54 Acompte de 30 % à la commande | >400 1 | >470 1~350,00~€ | >545 1~350,00~€
      320 g8: 54 Réaménagement de 6 chambres : plans, planches d’ambiance, suivi
      372 9.5: 360 Total HT | >545 1~350,00~€
      392 b12: 360 À payer | >545 1~350,00~€
      412 g8: >545 TVA non applicable, art. 293 B du CGI
      450 9: 54 Reste à facturer après cet acompte : 3~150,00~€
      482 b9: 54 Paiement par virement
      496 9: 54 Titulaire : M. Kerjean
      509 9: 54 IBAN FR76 9990 2000 0200 0077 4410 270
      522 9: 54 BIC BRUMFRPPXXX
      535 9: 54 Libellé à indiquer : A-2025-014
      560 g7.5: 54 Pas d’escompte pour paiement anticipé. Retard : intérêts au taux de 12,15 % l’an et indemnité forfaitaire de 40~€.
      800 g7.5: 54 Studio Brume est le nom commercial de Maëlle Kerjean | >545 1 / 1
    `,
    )
    rules(pdf, 54, 545, 278, 298, 340)
    rules(pdf, 360, 545, 386)
  },
}

/** A ride: the platform writes the invoice in the name of the driver's firm, a tip comes on top. */
export const rideReceipt: SpecimenInvoice = {
  id: 'ride-receipt',
  trade: 'ride with a driver, invoice written by the platform (France)',
  truth: {
    number: 'VLTFR-0417-2025-000352',
    issue_date: '2025-04-18',
    currency: 'EUR',
    seller: 'Navette Azur SASU',
    siret: '99955871100019',
    vat_number: 'FR06999558711',
    total_excluding_tax: 24.91,
    total_tax: 2.49,
    total_including_tax: 27.4,
  },
  draw: (pdf) => {
    write(
      pdf,
      `
      44 b26: 48 volto
      50 9: >547 Numéro de facture : VLTFR-0417-2025-000352
      64 9: >547 Date de la facture : 18.04.2025
      110 9: 48 Facture émise par Volto Operations B.V. au nom et pour le compte de :
      128 b10: 48 NAVETTE AZUR SASU
      142 9: 48 44 boulevard Carnot
      155 9: 48 06400 Cannes
      168 9: 48 SIRET : 99955871100019
      181 9: 48 Numéro de TVA : FR06999558711
      128 9: 340 Destinataire
      142 b10: 340 Olivier Sarda
      155 9: 340 Meridian Conseil
      168 9: 340 06560 Valbonne
      226 b8.5: 48 Date | 112 Description | >330 Qté | >392 Prix net | >440 TVA | >490 Mnt. TVA | >547 Prix brut
      246 8.5: 48 17.04.2025 | 112 Service de transport | >330 1 | >392 24,91 | >440 10% | >490 2,49 | >547 27,40
      258 g8: 112 Nice Aéroport T2 (21:48)
      269 g8: 112 Cannes, rue d’Antibes (22:21), 26,8 km
      310 9: 380 Total net (EUR) | >547 24,91
      326 9: 380 TVA 10% (EUR) | >547 2,49
      344 b10: 380 Montant brut (EUR) | >547 27,40
      392 b9: 48 Détail du paiement
      408 9: 48 Course | >220 € 27,40
      422 9: 48 Pourboire à votre chauffeur | >220 € 2,00
      438 b9: 48 Débité, Visa ••3310 | >220 € 29,40
      452 g8: 48 Le pourboire est reversé au chauffeur et n’entre pas dans la facture.
      760 g7.5: 48 Volto Operations B.V., Keizerskade 12, 1015 Amsterdam, Pays-Bas - KvK 99912077 - TVA NL999120776B01
      771 g7.5: 48 Représentant en France : Volto France SAS, RCS Paris 999 310 725
    `,
    )
    rules(pdf, 48, 547, 220, 240, 290)
    rules(pdf, 380, 547, 339)
    rules(pdf, 48, 220, 434)
  },
}

/** Software by the seat: written in English by a payment service, the seller is French, a balance is applied. */
export const hostedSeats: SpecimenInvoice = {
  id: 'hosted-seats',
  trade: 'software by the seat, printed by a payment service in English (France)',
  size: [612, 792],
  truth: {
    number: '7C2D91E4-0007',
    issue_date: '2025-03-03',
    currency: 'EUR',
    seller: 'Cartographe Labs SAS',
    siret: null,
    vat_number: 'FR22999702632',
    total_excluding_tax: 891,
    total_tax: 178.2,
    total_including_tax: 1069.2,
  },
  draw: (pdf) => {
    write(
      pdf,
      `
      40 b18: 36 Invoice | >576 Cartographe
      74 b9: 36 Invoice number
      74 9: 118 7C2D91E4-0007
      88 9: 36 Date of issue | 118 March 3, 2025
      102 9: 36 Date due | 118 March 17, 2025
      134 b9: 36 Cartographe Labs SAS | 246 Bill to
      148 9: 36 15 cours de l’Intendance | 246 Brasserie Numérique SARL
      161 9: 36 33000 Bordeaux | 246 40 rue Sainte-Anne
      174 9: 36 France | 246 35000 Rennes
      187 9: 36 billing@cartographe.example | 246 France
      200 9: 36 FR VAT FR22999702632 | 246 compta@brasserie-numerique.example
      213 9: 246 FR VAT FR83999118292
      246 b15: 36 €1,019.20 due March 17, 2025
      270 a9: 36 Pay online
      306 g8: 36 Description | >400 Qty | >452 Unit price | >504 Tax | >576 Amount
      330 9: 36 Team plan, per seat | >400 12 | >452 €65.00 | >504 20% | >576 €780.00
      343 g8: 36 Mar 3 – Apr 3, 2025
      364 9: 36 API requests above the plan | >400 21,000 | >452 €0.01 | >504 20% | >576 €210.00
      377 g8: 36 Feb 3 – Mar 3, 2025
      412 9: 306 Subtotal | >576 €990.00
      430 9: 306 SPRING10 (10% off) | >576 -€99.00
      448 9: 306 Total excluding tax | >576 €891.00
      466 9: 306 VAT - France (20% on €891.00) | >576 €178.20
      484 9: 306 Total | >576 €1,069.20
      502 9: 306 Applied balance | >576 -€50.00
      520 b9: 306 Amount due | >576 €1,019.20
      560 g8: 36 Société par actions simplifiée, RCS Bordeaux 999 702 632. Late payment: 40 € fixed compensation (art. D441-5 C. com.).
      756 g8: 36 7C2D91E4-0007 · €1,019.20 due March 17, 2025 | >576 Page 1 of 1
    `,
      '#635bff',
    )
    rules(pdf, 36, 576, 320)
    rules(pdf, 306, 576, 425, 443, 461, 479, 497, 515)
  },
}

/** Temporary work: hours by worker, a factor is the one to pay, and every total stands in one row of a grid. */
export const temporaryWork: SpecimenInvoice = {
  id: 'temporary-work',
  trade: 'temporary work, claim sold to a factor (France)',
  truth: {
    number: '0125006712',
    issue_date: '2025-05-12',
    currency: 'EUR',
    seller: 'Sillage Travail Temporaire',
    siret: '99936450800120',
    vat_number: 'FR76999364508',
    total_excluding_tax: 1948.42,
    total_tax: 389.68,
    total_including_tax: 2338.1,
  },
  draw: (pdf) => {
    write(
      pdf,
      `
      34 ba26: 30 sillage
      64 8: 30 Agence 012 - 77 avenue Jean-Jaurès - 72000 LE MANS
      75 8: 30 Tél. 01 99 00 72 72 - lemans@sillage.example
      40 b8: 250 FACTURE N° | 345 DATE | 425 COMPTE CLIENT | 505 PAGE
      56 9: 250 0125006712 | 345 12/05/2025 | 425 C04417 | 505 1 / 1
      110 9: 330 LOGISTIQUE DU MAINE
      123 9: 330 Service comptabilité fournisseurs
      136 9: 330 Rue des Frères-Renault
      149 9: 330 72100 LE MANS
      116 8: 30 V/commande : CDE-88127 du 28/04/2025
      128 8: 30 Lieu de mission : entrepôt B, quai 4
      140 8: 30 Semaine 19 : du 05/05/2025 au 11/05/2025
      152 8: 30 Garantie financière : Caution Ouest, 150 000 €
      196 b7.5: 34 CONTRAT | 100 INTÉRIMAIRE / QUALIFICATION | 290 RUBRIQUE | >440 NOMBRE | >495 TAUX | >561 MONTANT HT
      214 8.5: 34 M25-1180 | 100 DUMAS Théo, manutentionnaire | 290 Heures normales | >440 35,00 | >495 24,380 | >561 853,30
      227 8.5: 290 Heures sup. 25 % | >440 4,00 | >495 30,480 | >561 121,92
      240 8.5: 290 Panier de jour | >440 5,00 | >495 6,800 | >561 34,00
      253 8: 290 Sous-total M25-1180 | >561 1 009,22
      272 8.5: 34 M25-1204 | 100 OKAFOR Grace, cariste CACES 3 | 290 Heures normales | >440 35,00 | >495 26,120 | >561 914,20
      285 8.5: 290 Prime d’équipe | >440 1,00 | >495 25,000 | >561 25,00
      298 8: 290 Sous-total M25-1204 | >561 939,20
      560 b7.5: 34 BASE HT | 104 TAUX | 150 TVA | 214 TOTAL HT | 290 TOTAL TVA | 366 TOTAL TTC | 442 ÉCHÉANCE | 506 À PAYER
      577 8.5: 34 1 948,42 | 104 20,00 | 150 389,68 | 214 1 948,42 | 290 389,68 | 366 2 338,10 | 442 26/06/2025
      577 b8.5: 506 2 338,10 €
      612 b8: 30 RÈGLEMENT À L’ORDRE EXCLUSIF DE FACTOREX SA
      624 7.5: 30 Pour être libératoire, votre règlement doit être effectué directement à FACTOREX SA, 1 place du Levant, 92800 Puteaux,
      634 7.5: 30 qui le reçoit par subrogation dans le cadre d’un contrat d’affacturage. IBAN FR76 9990 3000 0300 0118 0042 632
      644 7.5: 30 FACTOREX SA - RCS Nanterre 999 839 046 - TVA FR21999839046. Avisez-la de toute réclamation.
      792 g7: ^297 SILLAGE TRAVAIL TEMPORAIRE, SAS au capital de 800 000 € - siège : 3 rue du Bourg-Belé, 72000 Le Mans
      802 g7: ^297 RCS Le Mans 999 364 508 - SIRET agence 999 364 508 00120 - APE 7820Z - TVA intra FR 76 999 364 508
    `,
      '#00658a',
    )
    frame(pdf, [244, 34, 321, 36])
    rules(pdf, 244, 565, 51)
    frame(pdf, [322, 102, 243, 64])
    frame(pdf, [30, 190, 535, 350])
    rules(pdf, 30, 565, 208)
    frame(pdf, [30, 554, 535, 40])
    rules(pdf, 30, 565, 571)
  },
}

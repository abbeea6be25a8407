import type { SpecimenInvoice } from '../specimen-invoice.js'
import { frame, rules, write } from './written-lines.js'

/** A trader on a market place: the platform signs the head and the foot, the seller is one line among the references. */
export const platformOrder: SpecimenInvoice = {
  id: 'platform-order',
  trade: 'trader on a market place, paid order with two rates (France)',
  truth: {
    number: 'CBN-25-0098214-A',
    issue_date: '2025-01-04',
    currency: 'EUR',
    seller: 'Lumivolt SAS',
    siret: '99914207800024',
    vat_number: 'FR49999142078',
    total_excluding_tax: 159.38,
    total_tax: 26.4,
    total_including_tax: 185.78,
  },
  draw: (pdf) => {
    frame(pdf, [0, 0, 595, 62], '#0b7a75')
    write(
      pdf,
      `
      20 bw24: 36 cabanon.fr
      28 w9: >559 Besoin d’aide ? 01 99 00 40 40 (prix d’un appel local)
      80 b15: 36 Facture | >559 Payée
      84 g8: 110 Document à conserver, il vaut garantie
      112 bg7.5: 36 ADRESSE DE FACTURATION | 215 ADRESSE DE LIVRAISON | 400 RÉFÉRENCES
      126 8.5: 36 Nadia Belkacem | 215 Point relais Tabac du Port | 400 Commande : 2501-7734-66120
      138 8.5: 36 9 impasse du Lavoir | 215 2 quai de la Fosse | 400 Passée le : 02/01/2025
      150 8.5: 36 44100 Nantes | 215 44000 Nantes | 400 Expédiée le : 03/01/2025
      162 8.5: 36 France | 215 France | 400 Facture : CBN-25-0098214-A
      174 8.5: 400 Émise le : 04/01/2025
      186 8.5: 36 Client n° 88 204 117 | 400 Paiement : carte ****~4471
      212 8.5: 36 Vendu et expédié par : LUMIVOLT SAS, 31 rue des Tanneurs, 59800 Lille
      224 8.5: 36 SIRET 999 142 078 00024 - RCS Lille Métropole - TVA : FR 49 999142078
      250 b8: 40 Article | >320 Qté | >380 P.U. TTC | >436 TVA | >495 Total HT | >555 Total TTC
      268 8.5: 40 Aspirateur balai Typhon S4, gris | >320 1 | >380 149,99~€ | >436 20~% | >495 124,99~€ | >555 149,99~€
      280 g7: 40 Réf. 3770099001423 - dont éco-participation 2,40~€ TTC
      296 8.5: 40 La cuisine au four, A. Roussel (broché) | >320 2 | >380 19,90~€ | >436 5,5~% | >495 37,73~€ | >555 39,80~€
      308 g7: 40 Réf. 9782990014276
      324 8.5: 40 Livraison en point relais | >320 1 | >380 5,99~€ | >436 20~% | >495 4,99~€ | >555 5,99~€
      344 8.5: 40 Code promo BIENVENUE | >436 20~% | >495 -8,33~€ | >555 -10,00~€
      376 b8: 290 Taux | >400 Base HT | >475 TVA | >555 TTC
      392 8.5: 290 20~% | >400 121,65~€ | >475 24,33~€ | >555 145,98~€
      406 8.5: 290 5,5~% | >400 37,73~€ | >475 2,07~€ | >555 39,80~€
      424 b9: 290 Total | >400 159,38~€ | >475 26,40~€ | >555 185,78~€
      452 8: 36 Droit de rétractation : 14 jours à compter de la réception, jusqu’au 20/01/2025 au moins.
      464 8: 36 Le vendeur est seul responsable de la vente ; cabanon.fr met en relation vendeurs et acheteurs.
      786 g7: ^297 Cabanon Market SA au capital de 4 200 000 € - 100 avenue de l’Horizon, 92000 Nanterre
      796 g7: ^297 RCS Nanterre 999 305 188 - TVA intracommunautaire FR14999305188 - Page 1/1
    `,
    )
    rules(pdf, 36, 559, 242, 262, 362)
    rules(pdf, 286, 559, 388, 420)
  },
}

/** A pharmacy: a roll of paper, tax per code and no total of it, the insurers pay a part. */
export const pharmacyTicket: SpecimenInvoice = {
  id: 'pharmacy-ticket',
  trade: 'pharmacy, ticket with the part of the insurers (France)',
  size: [226, 470],
  truth: {
    number: '250311-0187',
    issue_date: '2025-03-11',
    currency: 'EUR',
    seller: 'Pharmacie du Vieux Pont',
    siret: '99921644300013',
    vat_number: null,
    total_excluding_tax: 28.24,
    total_tax: 3.57,
    total_including_tax: 31.81,
  },
  draw: (pdf) => {
    write(
      pdf,
      `
      16 bm11: ^113 PHARMACIE DU VIEUX PONT
      30 m8: ^113 Mme C. Bastide, titulaire
      40 m8: ^113 14 rue du Pont - 12100 Millau
      50 m8: ^113 Tel 01 99 00 21 12
      60 m8: ^113 Siret 99921644300013
      70 m8: ^113 FINESS 129990123
      86 m8: 12 FACTURE 250311-0187 | >214 POSTE 2
      96 m8: 12 11/03/25 18:42 | >214 OP : LEA
      106 m8: 12 Assuré : MARTY G. | >214 ORD 10/03/25
      116 m8: 12 --------------------------------------
      128 m8: 12 AMOXICILLINE 1G BTE14 | >200 4,72 | >214 1
      139 m8: 12 PARACETAMOL 1G BTE8
      150 m8: 24 2 x 1,16 | >200 2,32 | >214 1
      161 m8: 12 HONORAIRE DISPENS. | >200 1,02 | >214 1
      172 m8: 12 SERUM PHY 40 DOSES | >200 4,90 | >214 2
      183 m8: 12 BROSSE A DENTS SPLE | >200 3,95 | >214 3
      194 m8: 12 LAIT SOL SPF50 200 | >200 14,90 | >214 3
      205 m8: 12 --------------------------------------
      217 bm10: 12 TOTAL TTC | >200 31,81
      232 m8: 12 PART AMO | >200 -5,24
      243 m8: 12 PART AMC (MUT. 99900412) | >200 -2,82
      258 bm12: 12 A PAYER EUR | >200 23,75
      276 m8: 12 CARTE BANCAIRE | >200 23,75
      292 m8: 12 --------------------------------------
      304 m8: 12 CODE  TAUX | >140 TTC | >200 DONT TVA
      315 m8: 12 1    2,10% | >140 8,06 | >200 0,17
      326 m8: 12 2    5,50% | >140 4,90 | >200 0,26
      337 m8: 12 3   20,00% | >140 18,85 | >200 3,14
      348 m8: 12 --------------------------------------
      362 m8: ^113 6 articles
      376 m8: ^113 Points fidélité : 118
      394 m7: ^113 Médicaments ni repris ni échangés
      406 m7: ^113 Membre d’une AGA, le règlement
      416 m7: ^113 par chèque est accepté
      436 m8: ^113 MERCI DE VOTRE VISITE
    `,
    )
  },
}

/** A kitchen: the trade name on top, the firm only in the foot, the totals on the second page less two deposits. */
export const kitchenFinal: SpecimenInvoice = {
  id: 'kitchen-final',
  trade: 'fitted kitchens, last invoice less the deposits, two pages (France)',
  truth: {
    number: 'FC-25-0092',
    issue_date: '2025-02-24',
    currency: 'EUR',
    seller: 'Aubrac Agencement SARL',
    siret: '99947102200031',
    vat_number: 'FR03999471022',
    total_excluding_tax: 11677.9,
    total_tax: 2145.58,
    total_including_tax: 13823.48,
  },
  draw: (pdf) => {
    const heading = '40 Code | 100 Désignation | >375 Qté | >445 P.U. HT | >515 Montant HT | >552 TVA'
    const foot = `
      800 g6.5: ^297 Cuisines Aubrac est une enseigne exploitée par AUBRAC AGENCEMENT, SARL au capital de 20 000,00 € - 6 route de Rodez, 12000 Onet
      810 g6.5: ^297 RCS Rodez 999 471 022 - Siret : 99947102200031 - NAF : 4332A - N° TVA : FR03999471022 - Banque : FR76 9990 1000 0100 0012 3456 760`
    write(
      pdf,
      `
      36 tba22: 40 CUISINES AUBRAC
      62 t10: 40 conception - fabrication - pose
      36 b12: >552 Facture de solde
      54 9: >552 N° FC-25-0092 - page 1/2
      100 8.5: 40 Date : 24/02/2025 | 330 M. et Mme Étienne DELMAS
      112 8.5: 40 Code client : C00518 | 330 Le Mas Neuf
      124 8.5: 40 Votre commercial : Hugo P. | 330 1120 chemin de Combelles
      136 8.5: 40 Devis : DV-24-0877 du 04/11/2024 | 330 12000 RODEZ
      148 8.5: 40 Bon de commande : BC-24-0640 du 18/11/2024
      160 8.5: 40 Pose : du 17/02/2025 au 20/02/2025
      192 b8: ${heading}
      212 8.5: 40 MB-ENS | 100 Meubles bas, façade chêne brossé | >375 1,00 | >445 3 840,00 | >515 3 840,00 | >552 20,00
      224 g7.5: 100 dont casserolier 90 cm, sous-évier, angle Le Mans
      240 8.5: 40 MH-ENS | 100 Meubles hauts, façade laquée sable | >375 1,00 | >445 2 115,00 | >515 2 115,00 | >552 20,00
      256 8.5: 40 PT-QZ20 | 100 Plan de travail quartz, épaisseur 20 mm | >375 1,00 | >445 2 460,00 | >515 2 460,00 | >552 20,00
      272 8.5: 100 Remise mobilier 8,00 % sur 8 415,00 | >515 -673,20 | >552 20,00
      288 8.5: 40 EM-F4471 | 100 Four pyrolyse encastrable | >375 1,00 | >445 749,17 | >515 749,17 | >552 20,00
      304 8.5: 40 EM-P2230 | 100 Plaque à induction 4 foyers | >375 1,00 | >445 582,50 | >515 582,50 | >552 20,00
      320 8.5: 40 EM-L8810 | 100 Lave-vaisselle intégrable | >375 1,00 | >445 665,83 | >515 665,83 | >552 20,00
      740 8.5: >552 À reporter : 9 739,30
      ${foot}
    `,
      '#7b3f00',
    )
    frame(pdf, [322, 92, 232, 60])
    frame(pdf, [36, 186, 520, 570])
    rules(pdf, 36, 556, 206)
    pdf.addPage()
    write(
      pdf,
      `
      36 tba14: 40 CUISINES AUBRAC
      40 9: >552 Facture FC-25-0092 du 24/02/2025 - page 2/2
      72 b8: ${heading}
      90 8.5: >515 Report : 9 739,30
      106 8.5: 40 ECO-MOB | 100 Éco-participation mobilier | >375 1,00 | >445 38,60 | >515 38,60 | >552 20,00
      122 8.5: 40 DEP | 100 Dépose de l’ancienne cuisine | >375 1,00 | >445 420,00 | >515 420,00 | >552 10,00
      138 8.5: 40 POSE | 100 Pose et raccordements, logement de plus de 2 ans | >375 1,00 | >445 1 480,00 | >515 1 480,00 | >552 10,00
      480 b8: 44 Taux | >140 Base HT | >220 Montant TVA | 340 Total HT | >550 11 677,90
      497 8.5: 44 20,00 | >140 9 777,90 | >220 1 955,58 | 340 Total TVA | >550 2 145,58
      514 8.5: 44 10,00 | >140 1 900,00 | >220 190,00
      514 b9: 340 Total TTC | >550 13 823,48
      531 8.5: 340 Acompte FA-24-0311 du 18/11/2024 | >550 -4 000,00
      548 8.5: 340 Acompte FA-25-0027 du 20/01/2025 | >550 -6 000,00
      570 b11: 340 Net à payer | >550 3 823,48 €
      600 8.5: 44 Échéance : 24/02/2025 - Règlement : virement ou chèque à la fin de la pose
      616 7.5: 44 Pénalité de retard : 3 fois le taux d’intérêt légal. Les marchandises restent la propriété du vendeur jusqu’au paiement complet.
      ${foot}
    `,
      '#7b3f00',
    )
    frame(pdf, [36, 66, 520, 400])
    rules(pdf, 36, 556, 84)
    frame(pdf, [36, 474, 196, 56])
    frame(pdf, [334, 474, 222, 114])
  },
}

/** Returned tools: an "avoir" of minus amounts, all of its totals in one row under their headings. */
export const toolsReturned: SpecimenInvoice = {
  id: 'tools-returned',
  trade: 'wholesale of tools, credit note for returned goods (France)',
  truth: {
    number: 'AV00001873',
    issue_date: '2025-04-22',
    currency: 'EUR',
    seller: 'Delorme & Fils',
    siret: null,
    vat_number: 'FR68999083173',
    total_excluding_tax: -371.25,
    total_tax: -74.25,
    total_including_tax: -445.5,
  },
  draw: (pdf) => {
    write(
      pdf,
      `
      40 b9: 44 Garage des Remparts
      53 9: 44 ZA La Plaine, bâtiment C
      66 9: 44 21200 BEAUNE
      84 8: 44 N° TVA client : FR83999118292
      40 b16: >555 DELORME & FILS
      60 8: >555 Outillage, quincaillerie, fixation
      72 8: >555 18 rue de l’Industrie - 21600 LONGVIC
      84 8: >555 Tél. 01 99 00 62 18
      122 b14: 40 AVOIR
      146 b8: 44 Numéro | 124 Date | 204 Code client | 294 Représentant | 384 Facture d’origine | 476 Du
      161 8.5: 44 AV00001873 | 124 22/04/2025 | 204 411GARREM | 294 04 - L. Petit | 384 F00045120 | 476 07/04/2025
      196 b8: 44 Référence | 130 Désignation | >385 Quantité | >450 PU HT | >500 Remise | >551 Montant HT
      216 8.5: 44 CLE-DYN-200 | 130 Clé dynamométrique 40-200 Nm | >385 -6,00 | >450 45,00 | >551 -270,00
      232 8.5: 44 COF-DOU-94 | 130 Coffret de douilles, 94 pièces | >385 -3,00 | >450 47,50 | >551 -142,50
      262 8.5: 130 Retour n° BR000731 reçu le 17/04/2025, emballage d’origine
      640 b7.5: 44 Brut HT | 118 Remise 10 % | 196 Net HT | 268 Taux TVA | 334 TVA | 398 Total TTC | 470 Net à votre crédit
      656 9: 44 -412,50 | 118 41,25 | 196 -371,25 | 268 20,00 | 334 -74,25 | 398 -445,50
      655 b10: 470 -445,50 EUR
      694 8: 40 Cet avoir est à déduire de votre prochain règlement. Il ne peut donner lieu à escompte.
      790 g7: ^297 DELORME & FILS, S.A.S. au capital de 152 000 € - R.C.S. Dijon 999 083 173 - APE 4674A - TVA FR68999083173
    `,
    )
    frame(pdf, [36, 32, 230, 66])
    frame(pdf, [36, 140, 520, 36])
    rules(pdf, 36, 556, 157)
    frame(pdf, [36, 190, 520, 430])
    rules(pdf, 36, 556, 210)
    frame(pdf, [36, 634, 520, 40])
    rules(pdf, 36, 556, 651)
  },
}

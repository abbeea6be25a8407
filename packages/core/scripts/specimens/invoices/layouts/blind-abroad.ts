import type { SpecimenInvoice } from '../specimen-invoice.js'
import { frame, rules, write } from './written-lines.js'

/** A German letter: the firm in the sender's line and the foot only, a first invoice and a discount for speed. */
export const conveyorFinal: SpecimenInvoice = {
  id: 'conveyor-final',
  trade: 'conveyors, last invoice less a first one (Germany)',
  truth: {
    number: 'RE-2025-10482',
    issue_date: '2025-03-14',
    currency: 'EUR',
    seller: 'Kessler Fördertechnik GmbH',
    siret: null,
    vat_number: 'DE999142078',
    total_excluding_tax: 6230,
    total_tax: 1183.7,
    total_including_tax: 7413.7,
  },
  draw: (pdf) => {
    frame(pdf, [505, 36, 40, 40], '#b3261e')
    write(
      pdf,
      `
      44 bw22: 513 KF
      120 g6.5: 62 Kessler Fördertechnik GmbH · Am Güterbahnhof 8 · 86153 Augsburg
      138 10: 62 Brauerei Lindner KG
      151 10: 62 Einkauf, Frau Sommer
      164 10: 62 Malzgasse 3
      177 10: 62 96047 Bamberg
      120 8.5: 370 Rechnungs-Nr. | 460 RE-2025-10482
      133 8.5: 370 Rechnungsdatum | 460 14.03.2025
      146 8.5: 370 Kunden-Nr. | 460 20771
      159 8.5: 370 Auftrags-Nr. | 460 AB-2024-3390
      172 8.5: 370 Ihre Bestellung | 460 B 4471 v. 09.12.2024
      185 8.5: 370 Lieferdatum | 460 07.03.2025
      198 8.5: 370 Bearbeiter | 460 J. Aumüller
      250 b12: 62 Schlussrechnung
      272 9: 62 Sehr geehrte Frau Sommer, wir danken für Ihren Auftrag und berechnen Ihnen wie folgt:
      300 b8.5: 62 Pos. | 92 Bezeichnung | >350 Menge | >440 Einzelpreis EUR | >540 Gesamt EUR
      320 9: 62 1 | 92 Rollenbahn RB 600, Länge 6 m | >350 2 Stk | >440 1.845,00 | >540 3.690,00
      336 9: 62 2 | 92 Antriebseinheit AE 12 | >350 1 Stk | >440 1.260,50 | >540 1.260,50
      352 9: 62 3 | 92 Montage vor Ort | >350 14 Std | >440 78,00 | >540 1.092,00
      368 9: 62 4 | 92 Fracht und Verpackung | >350 1 psch | >440 187,50 | >540 187,50
      398 9: 330 Nettobetrag | >540 6.230,00
      413 9: 330 zzgl. 19 % USt. | >540 1.183,70
      430 b9: 330 Gesamtbetrag | >540 7.413,70
      447 8.5: 330 abzgl. RE-2025-10117 v. 20.01.25 | >540 -2.380,00
      458 g7.5: 330 (netto 2.000,00, darin 19 % USt. 380,00)
      476 b10: 330 Restbetrag EUR | >540 5.033,70
      512 9: 62 Zahlbar bis 13.04.2025 ohne Abzug, bei Zahlung bis 24.03.2025 mit 2 % Skonto: 4.933,03 EUR.
      526 9: 62 Die Ware bleibt bis zur vollständigen Bezahlung unser Eigentum.
      552 9: 62 Mit freundlichen Grüßen
      586 9: 62 i. A. Jonas Aumüller
      764 g7: 62 Kessler Fördertechnik GmbH | 200 Tel. +49 821 9990 0 | 310 Stadtsparkasse Lechtal | 440 Geschäftsführerin: Ute Kessler
      774 g7: 62 Am Güterbahnhof 8 | 200 Fax +49 821 9990 99 | 310 DE78 9995 0000 1234 5678 90 | 440 AG Augsburg HRB 99914
      784 g7: 62 86153 Augsburg | 200 kessler-ft.example | 310 BIC LECHDEM1XXX | 440 USt-IdNr. DE999142078
    `,
    )
    rules(pdf, 62, 540, 294, 314, 388)
    rules(pdf, 330, 540, 426, 470)
    rules(pdf, 62, 540, 758)
  },
}

/** A Spanish translator: who sends it and what is to be paid in a dark band, income tax withheld. */
export const translator: SpecimenInvoice = {
  id: 'translator',
  trade: 'translator, income tax withheld (Spain)',
  truth: {
    number: '2025/27',
    issue_date: '2025-03-31',
    currency: 'EUR',
    seller: 'Iker Zabaleta Ruiz',
    siret: null,
    vat_number: 'ES99901482Q',
    total_excluding_tax: 1200,
    total_tax: 252,
    total_including_tax: 1452,
  },
  draw: (pdf) => {
    frame(pdf, [0, 0, 190, 842], '#22313f')
    write(
      pdf,
      `
      50 bw15: 24 Iker Zabaleta Ruiz
      70 w9: 24 Traducción técnica y jurídica
      110 w8.5: 24 Calle Ronda 21, 4.º B
      122 w8.5: 24 48005 Bilbao
      134 w8.5: 24 NIF-IVA: ES99901482Q
      146 w8.5: 24 hola@zabaleta.example
      200 bw9: 24 TOTAL A PERCIBIR
      216 bw18: 24 1.272,00 €
      240 w8.5: 24 antes del 30-04-2025
      290 bw9: 24 FORMA DE PAGO
      304 w8: 24 Transferencia bancaria
      316 w8: 24 ES70 9999 0001 4502 0005 1332
      50 b24: 220 FACTURA
      86 g8: 220 NÚMERO | 320 FECHA | 420 PRESUPUESTO
      99 10: 220 2025/27 | 320 31-03-2025 | 420 P-2025-11 (14-02-2025)
      134 g8: 220 CLIENTE
      147 10: 220 Astilleros del Nervión, S.A.
      160 9: 220 Muelle de Evaristo 2, 48950 Erandio
      173 9: 220 CIF: A99920415
      222 b8.5: 220 Concepto | >410 Cant. | >475 Precio | >565 Importe
      242 9: 220 Traducción FR-ES, manual | >410 12.400 | >475 0,085 | >565 1.054,00 €
      255 g8: 220 palabras, pedido OC-5518
      274 9: 220 Revisión de planos | >410 4 h | >475 36,50 | >565 146,00 €
      330 9: 340 Base imponible | >565 1.200,00 €
      346 9: 340 IVA 21 % | >565 252,00 €
      364 b9.5: 340 Total factura | >565 1.452,00 €
      380 9: 340 Retención IRPF -15 % | >565 -180,00 €
      398 b9.5: 340 Líquido a percibir | >565 1.272,00 €
      460 g7.5: 220 Operación sujeta a retención a cuenta del IRPF (art. 101.5 LIRPF).
      472 g7.5: 220 Sus datos se tratan para la gestión de esta factura y no se ceden a terceros.
    `,
    )
    rules(pdf, 220, 565, 216, 236, 300)
    rules(pdf, 340, 565, 359, 393)
  },
}

/** Accountants of Luxembourg: the client first, no word "facture" but a note of fees, all totals in one row. */
export const accountants: SpecimenInvoice = {
  id: 'accountants',
  trade: 'accountants, note of fees less an advance (Luxembourg, in French)',
  truth: {
    number: '25/0218',
    issue_date: '2025-02-03',
    currency: 'EUR',
    seller: 'Fiduciaire Mersch & Associés S.à r.l.',
    siret: null,
    vat_number: 'LU99903106',
    total_excluding_tax: 2342,
    total_tax: 387.6,
    total_including_tax: 2729.6,
  },
  draw: (pdf) => {
    write(
      pdf,
      `
      50 t10: 60 Boulangerie Oberweis-Klein S.A.
      63 t10: 60 À l’attention de M. Klein
      76 t10: 60 88, Grand-Rue
      89 t10: 60 L-7520 Mersch
      102 t10: 60 N° TVA : LU99910441
      50 tba13: >540 Fiduciaire
      66 tba13: >540 Mersch & Associés S.à r.l.
      84 t9: >540 experts-comptables
      96 t9: >540 4, rue de la Gare, L-7535 Mersch
      150 t10: >540 Mersch, le 3 février 2025
      180 tb12: 60 NOTE D’HONORAIRES N° 25/0218
      198 t10: 60 Dossier : 1140-OBK | 220 Lettre de mission du 08.01.2023 | 400 Exercice 2024
      236 t10: 60 Pour nos prestations du 1er octobre au 31 décembre 2024 :
      262 t10: 60 Tenue de la comptabilité, 4e trimestre | >540 1.950,00 EUR
      278 t10: 60 Déclarations de TVA mensuelles (3 x 110,00 EUR) | >540 330,00 EUR
      294 t10: 60 Débours : frais de dépôt RCSL, hors champ de la TVA | >540 62,00 EUR
      350 tb9: >140 Total HTVA | >240 TVA 17 % | >340 Total TTC | >440 Provision reçue | >540 Solde
      368 t10: >140 2.342,00 EUR | >240 387,60 EUR | >340 2.729,60 EUR | >440 -1.000,00 EUR | >540 1.729,60 EUR
      390 t8: 60 TVA calculée sur 2.280,00 EUR. Provision n° 24/1903 du 15.11.2024.
      430 t10: 60 Nous vous prions de bien vouloir verser le solde pour le 05.03.2025 au plus tard sur notre compte
      444 t10: 60 LU37 9990 1234 5678 9000 (BIC MERSLULL), avec la communication 25/0218.
      780 t8: ^300 R.C.S. Luxembourg B 99903 - Autorisation d’établissement n° 10099903/1 - TVA LU 99903106
      791 t8: ^300 Membre de l’Ordre des experts-comptables - Assurance RC professionnelle Assur-Lëtz 77.120.3
    `,
      '#6b1d2a',
    )
    rules(pdf, 60, 540, 254, 312)
    frame(pdf, [56, 344, 488, 40])
    rules(pdf, 56, 544, 362)
  },
}

/** Portuguese tiles: dates of the ISO kind, a code of the tax office beside the number, a table of rates. */
export const tiles: SpecimenInvoice = {
  id: 'tiles',
  trade: 'tiles, receipted invoice with two rates and a discount (Portugal)',
  truth: {
    number: 'FR 2025A/118',
    issue_date: '2025-05-22',
    currency: 'EUR',
    seller: 'Azulejaria do Sado, Lda.',
    siret: null,
    vat_number: 'PT999421050',
    total_excluding_tax: 391.9,
    total_tax: 85.04,
    total_including_tax: 476.94,
  },
  draw: (pdf) => {
    frame(pdf, [36, 36, 52, 52], '#1d4e9e')
    frame(pdf, [48, 48, 28, 28], '#ffffff')
    frame(pdf, [36, 232, 523, 18], '#1d4e9e')
    write(
      pdf,
      `
      38 b12: 100 Azulejaria do Sado, Lda.
      54 8.5: 100 Rua dos Oleiros 17, 2900-502 Setúbal
      66 8.5: 100 Contribuinte n.º PT 999421050 - Capital social € 5.000,00
      78 8.5: 100 C.R.C. de Setúbal - Tel. +351 265 999 010
      40 8: >559 Original
      112 8: 330 Exmo.(s) Sr.(s)
      126 b9.5: 330 Casa Loureiro, Turismo Rural
      139 9: 330 Estrada da Arrábida km 4
      152 9: 330 2925-318 Azeitão
      120 b12: 36 Fatura-Recibo FR 2025A/118
      138 8: 36 ATCUD: JFX7K2MQ-118
      166 8: 330 V/ N.º contrib.: 999610338
      190 b7.5: 40 Data de emissão | 140 Data da encomenda | 250 Vencimento | 340 Condições | 450 Cliente
      204 8.5: 40 2025-05-22 | 140 2025-05-09 | 250 2025-05-22 | 340 Pronto pagamento | 450 C-0331
      238 bw8: 40 Artigo | 95 Descrição | >330 Qtd. | >395 Preço un. | >440 Desc. | >485 IVA | >555 Valor
      258 8.5: 40 AZ-3030 | 95 Painel de azulejo 30x30, azul cobalto | >330 12 | >395 € 24,50 | >440 5% | >485 23% | >555 € 279,30
      274 8.5: 40 COL-20 | 95 Cola para exterior 20 kg | >330 4 | >395 € 11,90 | >485 23% | >555 € 47,60
      290 8.5: 40 LIV-02 | 95 Livro «Azulejos do Sado» | >330 2 | >395 € 15,00 | >485 6% | >555 € 30,00
      306 8.5: 40 TRANSP | 95 Transporte | >330 1 | >395 € 35,00 | >485 23% | >555 € 35,00
      372 b8: 40 Quadro resumo do IVA
      388 b7.5: 40 Taxa | >140 Incidência | >220 Valor IVA
      402 8.5: 40 23% | >140 € 361,90 | >220 € 83,24
      416 8.5: 40 6% | >140 € 30,00 | >220 € 1,80
      372 8.5: 350 Total ilíquido | >555 € 406,60
      387 8.5: 350 Descontos | >555 € 14,70
      402 8.5: 350 Total sem IVA | >555 € 391,90
      417 8.5: 350 Total IVA | >555 € 85,04
      438 b12: 350 Total | >555 € 476,94
      470 8.5: 40 Recebemos a quantia de quatrocentos e setenta e seis euros e noventa e quatro cêntimos (Multibanco).
      486 8.5: 40 Carga: 2025-05-22 09:30, Setúbal - Descarga: morada do cliente - Viatura 99-XA-14
      780 g7: 40 q7Lm-Processado por programa certificado n.º 9990/AT | >555 Pág. 1/1
      790 g7: 40 Os bens foram colocados à disposição do adquirente na data do documento. IBAN PT28 9999 0000 4545 2001 1234 5
    `,
    )
    frame(pdf, [36, 184, 523, 34])
    rules(pdf, 36, 559, 326)
    frame(pdf, [36, 384, 190, 46])
    rules(pdf, 350, 559, 432)
  },
}

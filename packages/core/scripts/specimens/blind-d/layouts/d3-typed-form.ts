import type { Bill, Supply } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { sum } from '../../model/rounding.js'
import { escapeHtml, htmlOf } from '../../print/page.js'
import { acciseOf, ctaOf, present, steady } from '../../blind/terms.js'
import { dotted, numbersIn, onlySupply, type UnseenBill } from '../../unseen/kit.js'
import { blindDSuppliers } from '../suppliers.js'

const { number, amount } = numbersIn('.')
const supplier = blindDSuppliers.vialis
const references = { client: '99.9999.99', contract: '999999' }
const number9 = '9999999'

function baseBill(): Bill {
  const id = 'blind-D3-01'
  const supply = draftElectricity({
    id,
    period: { from: '2026-04-02', to: '2026-06-01' },
    powerKva: 6,
    option: 'base',
    networkTariff: 'CU4',
    bands: [{ band: 'base', kwh: 389, oldIndex: 41877, prices: steady(0.1308) }],
    subscription: { prices: steady(11.8), convention: 'days' },
    ctaDetail: 'none',
  })
  return completeBill(
    draftBill({
      id,
      supplier,
      offer: { name: 'Tarif Bleu', regulated: true, priceType: 'reglemente', endDate: null },
      customer: {
        civility: 'MME',
        name: 'Sidonie Wittersheim',
        address: ['7 rue du Rhin', '68180 Horbourg-Wihr'],
        references,
      },
      number: number9,
      issueDate: '2026-06-09',
      dueDate: '2026-06-29',
      nextInvoiceDate: '2026-08-10',
      paymentMethod: 'tip',
      isDirectDebit: false,
      supplies: [supply],
      mentions: { estimationBasis: false, energyMix: false },
      judgement: {
        neutral: ['E-PRC-02', 'E-LEG-06'],
        traps: ['typed', 'vat_codes', 'dots_between_thousands', 'two_digit_years', 'upper_case'],
      },
    }),
  )
}

function tempoBill(): Bill {
  const id = 'blind-D3-02'
  const supply = draftElectricity({
    id,
    period: { from: '2026-02-02', to: '2026-04-01' },
    powerKva: 9,
    option: 'tempo',
    networkTariff: 'MU4',
    bands: [
      { band: 'bleu_hc', kwh: 402, oldIndex: 18340, prices: steady(0.0796) },
      { band: 'bleu_hp', kwh: 611, oldIndex: 27915, prices: steady(0.1035) },
      { band: 'blanc_hc', kwh: 178, oldIndex: 4127, prices: steady(0.0941) },
      { band: 'blanc_hp', kwh: 243, oldIndex: 6208, prices: steady(0.1251) },
      { band: 'rouge_hc', kwh: 96, oldIndex: 1984, prices: steady(0.1004) },
      { band: 'rouge_hp', kwh: 57, oldIndex: 1102, prices: steady(0.5575) },
    ],
    subscription: { prices: steady(14.45), convention: 'days' },
    ctaDetail: 'none',
  })
  return completeBill(
    draftBill({
      id,
      supplier,
      offer: { name: 'Tarif Bleu', regulated: true, priceType: 'reglemente', endDate: null },
      customer: {
        civility: 'M.',
        name: 'Aloyse Kempf',
        address: ['22 Grand Rue', '68280 Sundhoffen'],
        references,
      },
      number: number9,
      issueDate: '2026-04-09',
      dueDate: '2026-04-27',
      nextInvoiceDate: '2026-06-09',
      supplies: [supply],
      previousBalance: 12.46,
      mentions: { estimationBasis: false, energyMix: false },
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-04', 'E-LEG-06', 'E-OPT-03'],
        traps: ['typed', 'tempo', 'vat_codes', 'dots_between_thousands', 'previous_balance', 'upper_case'],
      },
    }),
  )
}

const css = `body { font: 400 9.6pt/1.32 'Courier Prime Code'; color: #111 } .page { padding: 10mm 13mm; background: #fff } pre { font: inherit; white-space: pre }`

/** Capital letters without accents, as a line printer has them. */
const caps = (text: string): string =>
  text
    .toUpperCase()
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .replaceAll('’', "'")
    .replaceAll('–', '-')
    .replaceAll('€', 'EUR')

/** One typed line: texts that start (or, right-aligned, end) at a column. */
function typed(...parts: [column: number, text: string, align?: 'end'][]): string {
  return parts.reduce((row, [column, text, align]) => {
    const start = align === 'end' ? column - text.length : column
    if (start < row.length) throw new Error(`no room for "${text}" behind "${row}"`)
    return row.padEnd(start) + text
  }, '')
}

const width = 88
const rule = '-'.repeat(width)
const bandNames: Record<string, string> = {
  base: 'BASE',
  bleu_hc: 'BLEU HC',
  bleu_hp: 'BLEU HP',
  blanc_hc: 'BLANC HC',
  blanc_hp: 'BLANC HP',
  rouge_hc: 'ROUGE HC',
  rouge_hp: 'ROUGE HP',
}

function consumptionBlock(supply: Supply): string[] {
  const { from, to } = supply.period
  return [
    typed(
      [0, 'POSTE'],
      [20, 'ANCIEN', 'end'],
      [32, 'NOUVEAU', 'end'],
      [42, 'KWH', 'end'],
      [56, 'EUR/KWH', 'end'],
      [72, 'EUR HT', 'end'],
      [80, 'TVA', 'end'],
    ),
    typed([0, ''], [20, dotted(from), 'end'], [32, dotted(to), 'end']),
    ...supply.readings.map(({ band, oldIndex, newIndex }) => {
      const row = present(supply.consumption.find((c) => c.band === band))
      return typed(
        [0, present(bandNames[band])],
        [20, number(oldIndex), 'end'],
        [21, 'R'],
        [32, number(newIndex), 'end'],
        [33, 'R'],
        [42, number(row.kwh), 'end'],
        [56, number(row.price, 4), 'end'],
        [72, amount(row.amount), 'end'],
        [79, '2'],
      )
    }),
    ...(supply.readings.length > 1
      ? [
          typed(
            [0, 'TOTAL'],
            [42, number(present(supply.totalKwh)), 'end'],
            [72, amount(sum(supply.consumption.map((c) => c.amount))), 'end'],
          ),
        ]
      : []),
  ]
}

function otherCharges(supply: Supply): string[] {
  return [
    ...supply.subscription.map((s) =>
      typed(
        [0, `PRIME FIXE ${dotted(s.from)} - ${dotted(s.to)}`],
        [56, `${amount(s.monthly)}/MOIS`, 'end'],
        [72, amount(s.amount), 'end'],
        [79, '2'],
      ),
    ),
    ...acciseOf(supply).map((t) =>
      typed(
        [0, `ACCISE ${dotted(t.from)} - ${dotted(t.to)}`],
        [42, number(present(t.base)), 'end'],
        [56, number(present(t.rate) / 1000, 5), 'end'],
        [72, amount(t.amount), 'end'],
        [79, '2'],
      ),
    ),
    ...ctaOf(supply).map((t) =>
      typed([0, `C.T.A. ${dotted(t.from)} - ${dotted(t.to)}`], [72, amount(t.amount), 'end'], [79, '2']),
    ),
  ]
}

function historyBlock(supply: Supply): string[] {
  const half = (from: number): string[] => {
    const rows = supply.history.slice(from, from + 6)
    return [
      typed(
        [0, 'MOIS'],
        ...rows.map(({ month }, index): [number, string, 'end'] => [
          18 + index * 12,
          `${month.slice(5)}/${month.slice(2, 4)}`,
          'end',
        ]),
      ),
      typed(
        [0, 'KWH'],
        ...rows.map(({ kwh }, index): [number, string, 'end'] => [18 + index * 12, number(kwh), 'end']),
      ),
    ]
  }
  return [...half(0), ...half(6)]
}

function payment(bill: Bill): string[] {
  const due = dotted(present(bill.dueDate))
  if (bill.bank === null)
    return [`A REGLER POUR LE ${due} AU PLUS TARD, AU MOYEN DU TIP SEPA CI-DESSOUS, DATE ET SIGNE.`]
  return [`CETTE SOMME SERA PRELEVEE LE ${due} SUR VOTRE COMPTE`, `${bill.bank.iban}   ${bill.bank.mandate}`]
}

function draw(bill: Bill): string {
  const { customer, totals, offer } = bill
  const supply = onlySupply(bill)
  const vat = present(bill.vat[0])
  const option = supply.option === 'tempo' ? 'OPTION TEMPO' : 'OPTION BASE'
  const holder = [`${customer.civility} ${customer.name}`, ...customer.billingAddress].map(caps)
  const site = customer.siteAddress.map(caps)
  const total = (label: string, value: number): string => typed([30, label], [72, amount(value), 'end'], [74, 'EUR'])
  const text = [
    typed([0, 'V I A L I S'], [46, 'S P E C I M E N']),
    "DISTRIBUTION ET FOURNITURE D'ELECTRICITE",
    ...supplier.address.slice(1).map(caps),
    `TEL ${supplier.phone}   ${supplier.email}   ${supplier.website}`,
    'DEPANNAGE JOUR ET NUIT : 03 00 00 11 22',
    '',
    ...holder.map((line) => typed([46, line])),
    '',
    '',
    typed([0, `FACTURE ${bill.number}`], [22, `DU ${dotted(bill.issueDate)}`], [46, 'FEUILLET 1/1']),
    rule,
    typed([0, 'ABONNE'], [16, 'CONTRAT'], [28, 'TOURNEE'], [40, 'P.D.L.'], [60, 'COMPTEUR'], [78, 'PUISS.']),
    typed(
      [0, customer.clientReference],
      [16, present(customer.contractReference)],
      [28, '014/227'],
      [40, supply.deliveryPoint],
      [60, supply.meter],
      [78, `${present(supply.powerKva)} KVA`],
    ),
    rule,
    typed([0, `${caps(offer.name)} (TARIF REGLEMENTE) - ${option}`]),
    typed([0, `LIEU FOURNI : ${site.join(', ')}`]),
    typed([0, `CONSOMMATION DU ${dotted(supply.period.from)} AU ${dotted(supply.period.to)} (R = RELEVE, E = ESTIME)`]),
    '',
    ...consumptionBlock(supply),
    '',
    ...otherCharges(supply),
    rule,
    total('TOTAL HORS TVA', totals.ht),
    typed(
      [0, `CODE 2 : TVA ${number(vat.rate, 2)} % SUR ${amount(vat.base)}`],
      [72, amount(vat.amount), 'end'],
      [74, 'EUR'],
    ),
    total('TOTAL T.T.C.', totals.ttc),
    ...(totals.previousBalance === null ? [] : [total('REPORT SOLDE ANTERIEUR', totals.previousBalance)]),
    typed([30, '*** NET A PAYER ***'], [72, amount(totals.netToPay), 'end'], [74, 'EUR']),
    rule,
    '',
    ...payment(bill),
    `PROCHAINE FACTURE VERS LE ${dotted(present(bill.nextInvoiceDate))}`,
    '',
    'RAPPEL DE VOS CONSOMMATIONS',
    ...historyBlock(supply),
    '',
    "RECLAMATIONS : SERVICE DES ABONNES, A L'ADRESSE CI-DESSUS. A DEFAUT DE REPONSE SOUS DEUX",
    "MOIS : MEDIATEUR NATIONAL DE L'ENERGIE, LIBRE REPONSE 59252, 75443 PARIS CEDEX 09,",
    'WWW.ENERGIE-MEDIATEUR.FR',
    '',
    ...caps(supplier.legalLine)
      .split(', TVA')
      .map((part, index) => (index === 0 ? part : `TVA${part}`)),
    ...(bill.bank === null
      ? [
          '',
          '- - - - - - - - - - - - - - - TIP SEPA  A DETACHER - - - - - - - - - - - - - - - - - -',
          typed(
            [0, 'VIALIS'],
            [20, `REF ${bill.number}`],
            [44, 'MONTANT'],
            [72, amount(totals.netToPay), 'end'],
            [74, 'EUR'],
          ),
          '',
          'DATE                     SIGNATURE',
        ]
      : []),
  ]
  return htmlOf({ title: 'Facture', css, pages: [`<pre>${text.map(escapeHtml).join('\n')}</pre>`] })
}

export const typedForm: UnseenBill[] = [
  { bill: baseBill(), draw, printer: 'weasyprint' },
  { bill: tempoBill(), draw, printer: 'weasyprint' },
]

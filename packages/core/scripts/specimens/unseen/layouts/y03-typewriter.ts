import type { Bill } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { htmlOf } from '../../print/page.js'
import { dotted, html, numbersIn, onlySupply, type UnseenBill } from '../kit.js'
import { unseenSuppliers } from '../suppliers.js'

const { number, amount } = numbersIn('.', 'behind')
const codes: Record<string, string> = { hph: 'HP hiver', hch: 'HC hiver', hpb: 'HP été', hcb: 'HC été' }

const customer = {
  name: 'Boulangerie Quesnoy et Fils',
  address: ['31 rue des Corroyeurs', '80000 Amiens'],
  billingAddress: ['Cabinet Ledru, BP 40', '80440 Boves'],
  references: { client: 'P999999', contract: '80-99-99999' },
  isCompany: true,
}
const shared = {
  supplier: unseenSuppliers.proxelia,
  offer: { name: 'PRO QUATRE SAISONS', regulated: false, priceType: 'fixe', endDate: '2027-03-31' } as const,
  number: 'PX-999999/26',
  isDirectDebit: false,
  paymentMethod: 'virement' as const,
  mentions: { energyMix: false },
}

function statement(): Bill {
  const id = 'unseen-Y3-01'
  const at = (price: number): { from: string; price: number }[] => [{ from: '2025-01-01', price }]
  const supply = draftElectricity({
    id,
    period: { from: '2026-03-12', to: '2026-04-11' },
    powerKva: 36,
    option: '4cadrans',
    networkTariff: 'MU4',
    printsNetworkTariff: true,
    bands: [
      { band: 'hph', kwh: 1206, oldIndex: 104330, prices: at(0.1492) },
      { band: 'hch', kwh: 871, oldIndex: 80122, prices: at(0.1107) },
      { band: 'hpb', kwh: 598, oldIndex: 96405, prices: at(0.1238) },
      { band: 'hcb', kwh: 402, oldIndex: 71880, prices: at(0.0983) },
    ],
    subscription: { prices: at(39.9), convention: 'days' },
    ctaDetail: 'base and rate',
    historyMonths: 0,
  })
  const readings = supply.readings.map((row) => (row.band === 'hpb' ? { ...row, newIndex: row.newIndex + 100 } : row))
  return completeBill(
    draftBill({
      id,
      ...shared,
      customer,
      issueDate: '2026-04-14',
      dueDate: '2026-05-14',
      nextInvoiceDate: '2026-05-14',
      supplies: [{ ...supply, readings }],
      services: [
        { label: 'Remise fidélité', kind: 'remise', from: '2026-03-12', to: '2026-04-11', amount: -18.5, vatRate: 20 },
      ],
      judgement: {
        expected: ['E-ARI-06'],
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-08'],
        anomalies: [{ rule: 'E-ARI-06', detail: 'HP été: indexes 698 apart, 598 kWh billed' }],
        traps: ['siret_beside_delivery_point', 'trailing_minus', 'dots_between_thousands', 'four_bands', 'discount'],
      },
    }),
  )
}

function credit(): Bill {
  const id = 'unseen-Y3-02'
  const supply = draftElectricity({
    id,
    period: { from: '2026-02-12', to: '2026-03-11' },
    powerKva: 36,
    option: 'base',
    networkTariff: 'LU',
    printsNetworkTariff: true,
    bands: [{ band: 'base', kwh: 1480, oldIndex: 44010, prices: [{ from: '2025-01-01', price: 0.1311 }] }],
    subscription: { prices: [{ from: '2025-01-01', price: 38.2 }], convention: 'days' },
    ctaDetail: 'base and rate',
    historyMonths: 0,
  })
  const negative = {
    ...supply,
    readings: [],
    consumption: supply.consumption.map((row) => ({ ...row, kwh: -row.kwh, amount: -row.amount })),
    totalKwh: -(supply.totalKwh ?? 0),
    subscription: supply.subscription.map((row) => ({ ...row, amount: -row.amount })),
    taxes: supply.taxes.map((row) => ({
      ...row,
      base: row.base === null ? null : -row.base,
      amount: -row.amount,
    })),
  }
  return completeBill(
    draftBill({
      id,
      kind: 'avoir',
      ...shared,
      customer: { ...customer, name: 'Imprimerie du Beffroi', address: ['8 rue Caumartin', '80100 Abbeville'] },
      issueDate: '2026-03-24',
      supplies: [negative],
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-LEG-02', 'E-ARI-10', 'E-TAX-06', 'E-PRC-08'],
        traps: ['credit_note', 'trailing_minus', 'siret_beside_delivery_point'],
      },
    }),
  )
}

const css = `body { color: #000 } .page { padding: 11mm 10mm } pre { font: 8.4pt/1.34 'Liberation Mono'; white-space: pre }`

/** Text of a width, padded at its end or before it. */
const left = (text: string, width: number): string => text.padEnd(width)
const right = (text: string, width: number): string => text.padStart(width)

function draw(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer: holder, totals } = bill
  const isCredit = bill.kind === 'avoir'
  const line = (
    label: string,
    from: string,
    to: string,
    quantity: string,
    price: string,
    value: number,
    rate = '20,00',
  ): string =>
    `${left(label, 30)}${left(dotted(from), 9)}${left(dotted(to), 9)}${right(quantity, 13)}${right(price, 14)}${right(amount(value), 15)}${right(rate, 8)}`
  const rule = '-'.repeat(98)
  const kwh = (value: number): string => `${number(Math.abs(value))} kWh${value < 0 ? '-' : ''}`
  const detail = [
    ...supply.subscription.map((s) => line('Prime fixe', s.from, s.to, '', `${amount(s.monthly)}/mois`, s.amount)),
    ...supply.consumption.map((c) =>
      line(`Conso. ${codes[c.band] ?? 'toutes heures'}`, c.from, c.to, kwh(c.kwh), number(c.price, 4), c.amount),
    ),
    ...bill.services.map((s) => line(s.label, s.from ?? '', s.to ?? '', '', '', s.amount)),
    ...supply.taxes.map((t) =>
      t.code === 'cta'
        ? line('C.T.A.', t.from, t.to, amount(t.base ?? 0), `${number(t.rate ?? 0, 2)} %`, t.amount)
        : line(
            'Accise électricité ex-TICFE',
            t.from,
            t.to,
            kwh(t.base ?? 0),
            number((t.rate ?? 0) / 1000, 5),
            t.amount,
          ),
    ),
  ]
  const index = supply.readings.map(
    (r) =>
      `${left(codes[r.band] ?? '', 14)}${right(number(r.oldIndex), 12)} R${right(number(r.newIndex), 14)} R${right(number(r.newIndex - r.oldIndex), 12)}`,
  )
  const text = [
    `PROXELIA                                        ${isCredit ? 'A V O I R' : 'F A C T U R E'}`,
    `Électricité des professionnels                  N/Réf. ${bill.number}        Amiens, le ${dotted(bill.issueDate)}`,
    '',
    `SITE                                            ADRESSEE A`,
    ...[holder.name, ...holder.siteAddress].map(
      (text_, row) => `${left(text_, 48)}${[holder.name, ...holder.billingAddress][row] ?? ''}`,
    ),
    '',
    `CLIENT ${holder.clientReference}   CONTRAT ${holder.contractReference ?? ''}   SIRET ${(holder.siret ?? '').replace(/^(.{3})(.{3})(.{3})/, '$1 $2 $3 ')}`,
    `P.R.M. ${supply.deliveryPoint}   COMPTEUR ${supply.meter}   P. SOUSCRITE ${supply.powerKva ?? ''} KVA`,
    `OFFRE ${bill.offer.name}   PRIX FIXE JUSQU'AU ${dotted(bill.offer.endDate ?? '')}   OPTION ${supply.option === 'base' ? 'BASE' : '4 CADRANS'}   FTA ${supply.networkTariff ?? ''}`,
    rule,
    ...(isCredit ? [`ANNULE LA FACTURE PX-120774/26`] : []),
    ...(index.length === 0
      ? []
      : [
          `INDEX         ${right('ANCIEN', 12)}  ${right('NOUVEAU', 14)}  ${right('DIFF. KWH', 12)}     R = relevé  E = estimé`,
          ...index,
          rule,
        ]),
    `${left('LIBELLE', 30)}${left('DEBUT', 9)}${left('FIN', 9)}${right('QUANTITE', 13)}${right('P.U. EUR HT', 14)}${right('MONTANT HT', 15)}${right('TVA %', 8)}`,
    rule,
    ...detail,
    rule,
    `${left('Consommation totale', 48)}${right(kwh(supply.totalKwh ?? 0), 13)}`,
    `${right('TOTAL H.T.', 75)}${right(amount(totals.ht), 15)}`,
    ...bill.vat.map(
      (v) => `${right(`T.V.A. ${number(v.rate, 2)} % SUR ${amount(v.base)}`, 75)}${right(amount(v.amount), 15)}`,
    ),
    `${right('TOTAL T.T.C.', 75)}${right(amount(totals.ttc), 15)}`,
    `${right(isCredit ? 'MONTANT EN VOTRE FAVEUR EUR' : 'MONTANT A REGLER EUR', 75)}${right(amount(totals.netToPay), 15)}`,
    rule,
    ...(isCredit
      ? ['Cette somme vous sera remboursée par virement sous quinze jours.']
      : [
          `REGLEMENT PAR VIREMENT, DATE LIMITE ${dotted(bill.dueDate ?? '')}     FACTURE SUIVANTE VERS LE ${dotted(bill.nextInvoiceDate ?? '')}`,
        ]),
    '',
    `Service clients ${supplier.phone} - ${supplier.website} - ${supplier.email}`,
    `Dépannage réseau Enedis 09 72 67 50 80 - Tél. du site 03 22 00 41 17`,
    'Les prix de ce contrat ne relèvent pas des tarifs réglementés. Index non relevé : estimation d’après',
    'la même période de l’année précédente. Réclamations : ' + supplier.address.join(', ') + '.',
    'Après deux mois : Médiateur national de l’énergie, Libre réponse 59252, 75443 Paris Cedex 09.',
    'Retard : intérêts au triple du taux légal et indemnité de 40,00 EUR (C. com. L. 441-10).',
    supplier.legalLine.slice(0, supplier.legalLine.indexOf(', TVA')),
    supplier.legalLine.slice(supplier.legalLine.indexOf('TVA')),
    '',
    '*** SPECIMEN ***',
  ]
  return htmlOf({ title: 'PROXELIA', css, pages: [`<pre>${html(text.join('\n'))}</pre>`] })
}

export const typewriter: UnseenBill[] = [
  { bill: statement(), draw, printer: 'cairo' },
  { bill: credit(), draw, printer: 'cairo', notScored: ['invoice.payment_method'] },
]

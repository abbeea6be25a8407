import type { Bill } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { shortMonth } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { dotted, html, numbersIn, onlySupply, slashed, type UnseenBill } from '../kit.js'
import { unseenSuppliers } from '../suppliers.js'

const { number } = numbersIn('')
const euros = (value: number): string => `${value < 0 ? '- ' : ''}€ ${number(Math.abs(value), 2)}`
const shared = { supplier: unseenSuppliers.luciole, number: 'LE99999999', mentions: { estimationBasis: false } }
const at = (price: number): { from: string; price: number }[] => [{ from: '2025-08-01', price }]

function duplicate(): Bill {
  const id = 'unseen-Y9-01'
  return completeBill(
    draftBill({
      id,
      kind: 'duplicata',
      ...shared,
      offer: { name: 'Luciole Claire', regulated: false, priceType: 'fixe', endDate: '2026-09-30' },
      customer: {
        civility: 'Mme',
        name: 'Eulalie Kervadec',
        address: ['6 rue Saint-Michel', '35600 Redon'],
        references: { client: 'LU99999', account: '88999999' },
      },
      issueDate: '2025-12-04',
      dueDate: '2025-12-19',
      nextInvoiceDate: '2026-02-04',
      supplies: [
        draftElectricity({
          id,
          period: { from: '2025-10-01', to: '2025-11-30' },
          powerKva: 3,
          option: 'base',
          networkTariff: 'CU4',
          bands: [{ band: 'base', kwh: 284, oldIndex: 6617, prices: at(0.1319) }],
          subscription: { prices: at(9.15), convention: 'months' },
          ctaDetail: 'rate',
        }),
      ],
      previousBalance: -8.4,
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02'],
        traps: [
          'duplicate',
          'euro_sign_first',
          'reading_order_scattered',
          'chart_labels',
          'previous_balance_in_favour',
        ],
      },
    }),
  )
}

function plain(): Bill {
  const id = 'unseen-Y9-02'
  return completeBill(
    draftBill({
      id,
      ...shared,
      offer: { name: 'Luciole Veilleuse', regulated: false, priceType: 'indexe', endDate: null },
      customer: {
        civility: 'M.',
        name: 'Ronan Plougastel',
        address: ['Kerlann', '35170 Bruz'],
        references: { client: 'LU99999', account: '88999999' },
      },
      issueDate: '2025-11-12',
      dueDate: '2025-11-28',
      nextInvoiceDate: '2026-01-12',
      supplies: [
        draftElectricity({
          id,
          period: { from: '2025-09-05', to: '2025-11-04' },
          powerKva: 9,
          option: 'hphc',
          networkTariff: 'MU4',
          bands: [
            { band: 'hp', kwh: 506, oldIndex: 22904, prices: at(0.1441) },
            { band: 'hc', kwh: 377, oldIndex: 15866, prices: at(0.1059) },
          ],
          subscription: { prices: at(14.2), convention: 'days' },
          natures: ['R', 'E'],
          ctaDetail: 'rate',
        }),
      ],
      alreadyPaid: 90,
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02'],
        traps: ['euro_sign_first', 'reading_order_scattered', 'chart_labels', 'estimated_reading', 'instalments_paid'],
      },
    }),
  )
}

const css = `body { font: 9pt/1.3 'Liberation Serif'; color: #1a1a1a } .p { position: absolute; white-space: nowrap } .g { color: #c26a00; font-weight: bold } i.k { position: absolute; background: #f2b661 }`

function draw(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals } = bill
  const [vat] = bill.vat
  if (vat === undefined) throw new Error(bill.id)
  const put = (x: number, y: number, text: string, style = ''): string =>
    `<div class="p" style="left:${x}mm;top:${y}mm;${style}">${text}</div>`
  const before = (x: number, y: number, text: string): string => put(0, y, text, `width:${x}mm;text-align:right`)
  const name = (band: string): string => ({ hp: 'Heures Pleines', hc: 'Heures Creuses' })[band] ?? 'Base'
  const rows = [
    ...supply.subscription.map((s) => ({
      text: 'Abonnement mensuel',
      at: s,
      quantity: '',
      price: `${euros(s.monthly)}/mois`,
      eur: s.amount,
    })),
    ...supply.consumption.map((c) => ({
      text: `Énergie ${name(c.band)}`,
      at: c,
      quantity: `${number(c.kwh)} kWh`,
      price: `€ ${number(c.price, 4)}/kWh`,
      eur: c.amount,
    })),
    ...supply.taxes.map((t) => ({
      text: t.code === 'cta' ? 'Contribution acheminement CTA' : 'Accise (ex-TICFE)',
      at: t,
      quantity: t.code === 'cta' ? '' : `${number(t.base ?? 0)} kWh`,
      price: t.code === 'cta' ? `${number(t.rate ?? 0, 2)} %` : `€ ${number((t.rate ?? 0) / 1000, 5)}/kWh`,
      eur: t.amount,
    })),
  ]
  const top = 128
  const columns = [
    rows.map((r, k) => before(197, top + 6 * k, euros(r.eur))),
    rows.map((r, k) => put(14, top + 6 * k, r.text)),
    rows.map((r, k) => before(163, top + 6 * k, r.price)),
    rows.map((r, k) => put(70, top + 6 * k, `${dotted(r.at.from)} au ${dotted(r.at.to)}`)),
    rows.map((r, k) => before(132, top + 6 * k, r.quantity)),
  ]
  const heads =
    before(197, top - 7, 'Montant HT') +
    put(70, top - 7, 'Période') +
    before(163, top - 7, 'Prix HT') +
    put(14, top - 7, 'Détail') +
    before(132, top - 7, 'Quantité')
  const sums = [
    ['Total HT', totals.ht],
    [`TVA 20 % (base ${euros(vat.base)})`, vat.amount],
    ['Total TTC', totals.ttc],
    ...(totals.previousBalance === null
      ? []
      : [['Report de votre compte, en votre faveur', totals.previousBalance] as const]),
    ...(totals.alreadyPaid === null ? [] : [['Prélèvements mensuels déjà effectués', -totals.alreadyPaid] as const]),
    ['Reste à payer', totals.netToPay],
  ] as const
  const below = top + 6 * rows.length + 4
  const high = Math.max(...supply.history.map(({ kwh }) => kwh))
  const chart = supply.history.map(({ month, kwh }, k) => {
    const height = Math.round((18 * kwh) / high)
    return `<i class="k" style="left:${16 + 15 * k}mm;top:${246 - height}mm;width:9mm;height:${height}mm"></i>${put(13 + 15 * k, 242 - height, String(kwh), 'width:15mm;text-align:center;font-size:7pt')}${put(13 + 15 * k, 247, `${shortMonth(`${month}-01`)} ${month.slice(2, 4)}`, 'width:15mm;text-align:center;font-size:7pt')}`
  })
  const natures = { R: 'relevé', E: 'estimé', A: 'transmis' }
  const references = [
    ['Référence client', customer.clientReference],
    ['Compte', customer.accountReference ?? ''],
    ['PRM', supply.deliveryPoint],
    ['Compteur Linky', supply.meter],
    ['Puissance', `${supply.powerKva ?? ''} kVA`],
    ['Option', supply.option === 'base' ? 'Base' : 'Heures Creuses'],
    ['Offre', bill.offer.name],
  ] as const
  const isCopy = bill.kind === 'duplicata'
  const page = [
    ...columns.flat(),
    heads,
    ...sums.map(([, eur], k) =>
      before(197, below + 5.5 * k, k === sums.length - 1 ? `<b>${euros(eur)}</b>` : euros(eur)),
    ),
    ...references.map(([, text], k) => put(48, 44 + 5 * k, text)),
    ...sums.map(([text], k) => put(96, below + 5.5 * k, text)),
    ...references.map(([text], k) => put(14, 44 + 5 * k, text, 'color:#777')),
    put(120, 40, `${customer.civility} ${html(customer.name)}<br>${lines(customer.billingAddress)}`),
    put(14, 83, `Consommation à l’adresse : ${customer.siteAddress.join(', ')}`),
    put(14, 13, 'Luciole <span style="font-style:italic">Électricité</span>', 'font-size:22pt;color:#c26a00'),
    put(
      14,
      26,
      `${isCopy ? 'DUPLICATA – ' : ''}Facture n° ${bill.number} du ${slashed(bill.issueDate)}`,
      'font-size:13pt',
    ),
    put(14, 92, 'Index', 'color:#c26a00;font-weight:bold'),
    ...supply.readings.map((r, k) =>
      put(
        14,
        98 + 5 * k,
        `${name(r.band)} : de ${number(r.oldIndex)} (${natures[r.oldNature]}) à ${number(r.newIndex)} (${natures[r.newNature]})`,
      ),
    ),
    put(96, 98, `Consommation totale : ${number(supply.totalKwh ?? 0)} kWh`),
    put(
      120,
      60,
      `${isCopy ? 'A été prélevé' : 'Sera prélevé'} le ${slashed(bill.dueDate ?? '')}<br>${bill.bank?.iban ?? ''}<br>Prochaine facture le ${slashed(bill.nextInvoiceDate ?? '')}`,
    ),
    put(14, 216, 'Vos 12 derniers mois (kWh)', 'color:#c26a00;font-weight:bold'),
    ...chart,
    `<div style="position:absolute;left:14mm;right:13mm;top:262mm;font-size:7pt">${bill.offer.priceType === 'fixe' ? `Prix fixe jusqu’au ${slashed(bill.offer.endDate ?? '')}` : 'Prix indexé sur le tarif réglementé'} ; offre de marché, prix non réglementés. Nous écrire : ${supplier.email}, ${supplier.website}, ${supplier.phone}. Réclamation : ${html(supplier.address.join(', '))}. Médiateur national de l’énergie, Libre réponse 59252, 75443 Paris Cedex 09. Panne : Enedis 09 72 67 50 35. Électricité fournie en 2025 : éolien 55 %, hydraulique 45 %. ${html(supplier.legalLine)}. SPECIMEN</div>`,
  ]
  return htmlOf({ title: 'Facture', css, pages: [page.join('')] })
}

export const scattered: UnseenBill[] = [
  { bill: duplicate(), draw, printer: 'chromium' },
  { bill: plain(), draw, printer: 'chromium' },
]

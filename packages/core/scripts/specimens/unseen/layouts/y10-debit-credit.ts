import type { Bill } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity, draftGas } from '../../model/draft-supply.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, dashed, html, numbersIn, onlySupply, type UnseenBill } from '../kit.js'
import { unseenSuppliers } from '../suppliers.js'

const { number, euros, amount } = numbersIn('\u202f')
const supplier = unseenSuppliers.clairval

function yearly(): Bill {
  const id = 'unseen-Y10-01'
  const prices = (a: number, b: number, c: number): { from: string; price: number }[] => [
    { from: '2025-02-01', price: a },
    { from: '2025-08-01', price: b },
    { from: '2026-02-01', price: c },
  ]
  const supply = draftElectricity({
    id,
    period: { from: '2025-04-01', to: '2026-03-31' },
    powerKva: 6,
    option: 'hphc',
    networkTariff: 'MU4',
    bands: [
      { band: 'hp', kwh: 3122, oldIndex: 40211, prices: prices(0.1438, 0.1421, 0.1399) },
      { band: 'hc', kwh: 1834, oldIndex: 25078, prices: prices(0.1066, 0.1051, 0.1002) },
    ],
    subscription: { prices: [{ from: '2025-02-01', price: 11.3 }], convention: 'days' },
    ctaDetail: 'rate',
  })
  const subscription = supply.subscription.map((row) => ({ ...row, vatRate: 5.5 }))
  return completeBill(
    draftBill({
      id,
      kind: 'regularisation',
      supplier,
      offer: { name: 'Clairval Essentiel', regulated: false, priceType: 'indexe', endDate: null },
      customer: {
        civility: 'M.',
        name: 'Ignace Vandenbroucke',
        address: ['52 rue de Gand', '59800 Lille'],
        references: { client: '3.999.999', contract: 'CLV999999', account: '7000999999' },
      },
      number: 'R-2604-99999',
      issueDate: '2026-04-13',
      dueDate: '2026-05-05',
      nextInvoiceDate: '2027-04-13',
      supplies: [{ ...supply, subscription }],
      alreadyPaid: 960,
      instalment: { amount: 98, count: 10, nextDate: '2026-06-05' },
      judgement: {
        expected: ['E-TAX-01'],
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-07', 'E-RDG-09', 'E-RDG-10'],
        anomalies: [{ rule: 'E-TAX-01', detail: 'subscription from 2025-08-01 at 5.5 % VAT' }],
        traps: ['yearly_settlement', 'debit_and_credit_columns', 'three_prices', 'two_vat_rates', 'instalment_plan'],
      },
    }),
  )
}

function reminder(): Bill {
  const id = 'unseen-Y10-02'
  return completeBill(
    draftBill({
      id,
      kind: 'relance',
      supplier,
      offer: { name: 'Clairval Flamme', regulated: false, priceType: 'fixe', endDate: '2026-10-31' },
      customer: {
        civility: 'Mme',
        name: 'Philippine Dutertre',
        address: ['9 rue du Curé-Saint-Étienne', '59000 Lille'],
        references: { client: '3.999.999', contract: 'CLV999999', account: '7000999999' },
      },
      number: 'F-2603-99999',
      issueDate: '2026-03-09',
      dueDate: '2026-04-20',
      isDirectDebit: false,
      paymentMethod: 'carte',
      supplies: [
        draftGas({
          id,
          period: { from: '2026-02-01', to: '2026-02-28' },
          oldIndex: 3190,
          volume: 118,
          coefficient: 10.06,
          annualReference: 10700,
          networkOption: 'T2',
          prices: [{ from: '2025-01-01', price: 0.0733 }],
          subscription: { prices: [{ from: '2025-01-01', price: 20.4 }], convention: 'days' },
          natures: ['E', 'R'],
        }),
      ],
      mentions: { energyMix: false },
      judgement: {
        neutral: ['E-PRC-03', 'E-PRC-08', 'E-FEE-02'],
        traps: ['reminder', 'debit_and_credit_columns', 'gas_B'],
      },
    }),
  )
}

const css = `body { font: 9pt/1.35 'Open Sans'; color: #26221f } .page { padding: 13mm 15mm } h2 { font: bold 10.5pt 'Liberation Serif'; text-transform: uppercase; letter-spacing: 0.6pt; margin: 5mm 0 1mm } .l td, .l th { border: 0.2mm solid #b9aea3; padding: 0.9mm 1.6mm; font-size: 8.2pt } .l td:nth-child(n+3), .l th:nth-child(n+3) { text-align: right; white-space: nowrap } .l td:nth-child(2) { white-space: nowrap } .l th { background: #efe8e0; text-align: left } .l .z td { font-weight: bold; background: #efe8e0 }
.r { display: grid; grid-template-columns: 1fr 1fr; gap: 1mm 10mm; margin-top: 4mm } .r b { float: right } .s { position: absolute; left: 15mm; right: 15mm; bottom: 8mm; font-size: 6.8pt; border-top: 0.2mm solid #b9aea3; padding-top: 1.5mm }`

function draw(bill: Bill): string {
  const supply = onlySupply(bill)
  const { customer, totals, instalment } = bill
  const isReminder = bill.kind === 'relance'
  const isGas = supply.energy === 'gaz'
  const natures = { R: 'Relevé', E: 'Estimé', A: 'Auto-relevé' }
  const names: Record<string, string> = { hp: 'Énergie HP', hc: 'Énergie HC', gaz: 'Gaz' }
  const span = ({ from, to }: { from: string; to: string }): string => `${dashed(from)} au ${dashed(to)}`
  const line = (
    date: string,
    label: string,
    quantity: string,
    price: string,
    rate: string,
    debit: string,
    credit = '',
    mark = '',
  ): string => cells([label, date, quantity, price, rate, debit, credit], 'td', mark)
  const rate = (value: number): string => `${number(value, Number.isInteger(value) ? 0 : 1)} %`
  const ledger = `<table class="l">${cells(['Opération', 'Période', 'Quantité', 'Prix unitaire HT', 'TVA', 'Débit €', 'Crédit €'], 'th')}
${supply.subscription.map((s) => line(span(s), 'Abonnement', '', `${euros(s.monthly)}/mois`, rate(s.vatRate), amount(s.amount))).join('')}${supply.consumption.map((c) => line(span(c), names[c.band] ?? '', `${number(c.kwh)} kWh`, `${number(c.price * 100, 2)} c€/kWh`, rate(c.vatRate), amount(c.amount))).join('')}${supply.taxes.map((t) => line(span(t), t.code === 'cta' ? 'C.T.A.' : isGas ? 'Accise sur les gaz naturels' : 'Accise sur l’électricité (ex-CSPE)', t.code === 'cta' ? '' : `${number(t.base ?? 0)} kWh`, t.code === 'cta' ? (t.rate === null ? '' : `${number(t.rate, 2)} %`) : `${number((t.rate ?? 0) / 10, 3)} c€/kWh`, rate(t.vatRate), amount(t.amount))).join('')}
${line('', 'Total HT', '', '', '', amount(totals.ht), '', 'z')}${bill.vat.map((v) => line('', `TVA ${rate(v.rate)} sur ${euros(v.base)}`, '', '', '', amount(v.amount))).join('')}${line('', 'Total TVA', '', '', '', amount(totals.vat))}${line('', 'Total TTC', '', '', '', amount(totals.ttc), '', 'z')}${totals.alreadyPaid === null ? '' : line('', 'Versements de l’année (10 mensualités)', '', '', '', '', amount(totals.alreadyPaid))}${line('', isReminder ? 'Reste dû' : 'Solde débiteur à payer', '', '', '', amount(totals.netToPay), '', 'z')}</table>`
  const pair = (label: string, text: string): string => `<div>${label} <b>${text}</b></div>`
  const head = `<div style="display:flex;justify-content:space-between"><div><b style="font:bold 18pt 'Liberation Serif'">CLAIRVAL ÉNERGIE</b><br>${supplier.phone}<br>${supplier.email}<br>${supplier.website}</div><div style="padding-top:14mm;width:80mm">${customer.civility} ${html(customer.name)}<br>${lines(customer.billingAddress)}</div></div>
<h1 style="font:bold 15pt 'Liberation Serif';margin-top:7mm">${isReminder ? 'Relance : votre facture reste impayée' : 'Facture de régularisation annuelle'}</h1><p>${isReminder ? `Notre facture n° ${bill.number} du ${dashed(bill.issueDate)}, rappelée ci-dessous, ne nous a pas été payée. Merci de régler ${euros(totals.netToPay)} par carte bancaire avant le ${dashed(bill.dueDate ?? '')}.` : `Facture n° ${bill.number} du ${dashed(bill.issueDate)}. Solde de ${euros(totals.netToPay)} prélevé le ${dashed(bill.dueDate ?? '')} sur le compte ${bill.bank?.iban ?? ''}.`}</p>
<div class="r">${pair('Client', customer.clientReference)}${pair('Contrat', customer.contractReference ?? '')}${pair('Compte', customer.accountReference ?? '')}${pair('Offre', bill.offer.name)}${isGas ? pair('Référence PCE', supply.deliveryPoint) : pair('Référence PDL', supply.deliveryPoint)}${pair('Compteur', supply.meter)}${isGas ? pair('CAR', `${number(supply.annualReference ?? 0)} kWh`) : pair('Puissance et option', `${supply.powerKva ?? ''} kVA, HP/HC`)}${bill.nextInvoiceDate === null ? '' : pair('Prochaine facture', dashed(bill.nextInvoiceDate))}</div><p>Lieu de fourniture : ${html(customer.siteAddress.join(', '))}</p>`
  const readings = `<h2>Index du compteur</h2><table class="l">${cells(['Cadran', 'Ancien index', 'Nature', 'Nouvel index', 'Nature', isGas ? 'm³' : 'kWh'], 'th')}${supply.readings.map((r) => cells([isGas ? 'Gaz' : (names[r.band] ?? '').slice(8), number(r.oldIndex), natures[r.oldNature], number(r.newIndex), natures[r.newNature], number(r.newIndex - r.oldIndex)])).join('')}</table><p>${isGas ? `${number(supply.volume ?? 0)} m³ au coefficient de ${number(supply.coefficient ?? 0, 2)} : ` : 'Total de l’année : '}${number(supply.totalKwh ?? 0)} kWh.</p>`
  const history = `<h2>Historique mensuel</h2><table class="l" style="width:60mm">${cells(['Mois', 'kWh'], 'th')}${supply.history.map(({ month, kwh }) => cells([`${month.slice(5)}/${month.slice(0, 4)}`, number(kwh)])).join('')}</table>`
  const plan =
    instalment === null
      ? ''
      : `<h2>Vos prochaines mensualités</h2><p>${instalment.count} prélèvements de ${euros(instalment.amount)}, le premier le ${dashed(instalment.nextDate)}.</p>`
  const foot = `<div class="s">${bill.offer.priceType === 'fixe' ? `Prix fixe jusqu’au ${dashed(bill.offer.endDate ?? '')}` : 'Prix indexé'} ; prix non réglementés. Sans relevé, l’index est estimé d’après votre profil. Réclamation : ${html(supplier.address.join(', '))}. Médiateur national de l’énergie, Libre réponse 59252, 75443 Paris Cedex 09. ${isGas ? 'Urgence gaz : 0 800 47 33 33.' : 'Panne : Enedis 09 72 67 50 59. Électricité 2025 : nucléaire 48 %, renouvelable 52 %.'} ${html(supplier.legalLine)}. SPECIMEN</div>`
  return htmlOf({
    title: 'Facture',
    css,
    pages: [
      `${head}<h2>${isReminder ? 'Rappel de la facture' : 'Décompte'}</h2>${ledger}${foot}`,
      `${readings}${plan}${history}${foot}`,
    ],
  })
}

export const debitCredit: UnseenBill[] = [
  { bill: yearly(), draw, printer: 'chromium' },
  // The day of a reminder and that of the bill it recalls may both be called its date.
  { bill: reminder(), draw, printer: 'chromium', notScored: ['invoice.due_date'] },
]

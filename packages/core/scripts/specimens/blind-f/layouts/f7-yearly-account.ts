import type { Bill, Supply } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { sum } from '../../model/rounding.js'
import { groupDigits, monthName } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { acciseOf, ctaOf, present } from '../../blind/terms.js'
import { cells, html, inWords, numbersIn, onlySupply, slashed, type UnseenBill } from '../../unseen/kit.js'
import { blindFSuppliers } from '../suppliers.js'

const { number, euros } = numbersIn(' ')
const supplier = blindFSuppliers.gedia

function yearly(): Bill {
  const id = 'blind-F7-01'
  const supply = draftElectricity({
    id,
    period: { from: '2025-04-16', to: '2026-04-15' },
    powerKva: 6,
    option: 'hphc',
    networkTariff: 'MUDT',
    bands: [
      {
        ...{ band: 'hp', kwh: 2874, oldIndex: 12630 },
        prices: [
          { from: '2025-02-01', price: 0.1406 },
          { from: '2025-08-01', price: 0.1391 },
          { from: '2026-02-01', price: 0.137 },
        ],
      },
      {
        ...{ band: 'hc', kwh: 1655, oldIndex: 8471 },
        prices: [
          { from: '2025-02-01', price: 0.1044 },
          { from: '2025-08-01', price: 0.1031 },
          { from: '2026-02-01', price: 0.0977 },
        ],
      },
    ],
    subscription: { prices: [{ from: '2025-02-01', price: 11.15 }], convention: 'days' },
    ctaDetail: 'rate',
  })
  // The reduced rate ended on 31 July 2025.
  const subscription = supply.subscription.map((row) => ({ ...row, vatRate: 5.5 }))
  return completeBill(
    draftBill({
      id,
      kind: 'regularisation',
      supplier,
      offer: { name: 'Gédia Tranquille', regulated: false, priceType: 'indexe', endDate: null },
      customer: {
        civility: 'M.',
        name: 'Baptiste Lhermitte',
        address: ['11 rue des Embûches', '28100 Dreux'],
        references: { client: '099999', contract: 'E99-999999', account: '28.099999.9' },
      },
      number: 'FE-26-999999',
      issueDate: '2026-04-22',
      dueDate: '2026-05-12',
      nextInvoiceDate: '2027-04-20',
      supplies: [{ ...supply, subscription, taxes: [...ctaOf(supply), ...acciseOf(supply)] }],
      alreadyPaid: 880,
      instalment: { amount: 89, count: 11, nextDate: '2026-06-05' },
      mentions: { estimationBasis: false },
      judgement: {
        expected: ['E-TAX-01'],
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-06', 'E-PRC-07', 'E-RDG-09', 'E-RDG-10', 'E-RDG-11', 'E-TAX-06'],
        anomalies: [{ rule: 'E-TAX-01', detail: 'subscription from 2025-08-01 at 5.5 % VAT' }],
        traps: [
          'yearly_settlement',
          'three_price_periods',
          'two_vat_rates',
          'instalment_plan',
          'paid_instalments_listed',
        ],
      },
    }),
  )
}

const css = `body { font: 9.4pt/1.4 Caladea; color: #222 } .page { padding: 13mm 15mm } .mark { font: bold 22pt Caladea; color: #4a7c1f } .who { font-size: 8.2pt } .to { margin: 8mm 0 0 104mm; font-size: 10.4pt } .refs { display: flex; margin-top: 6mm; border-top: 0.3mm solid #4a7c1f; border-bottom: 0.3mm solid #4a7c1f; padding: 2mm 0 } .refs > div { flex: 1; font-size: 8.6pt } h1 { font: bold 14pt Caladea; color: #4a7c1f; margin: 6mm 0 1mm } h2 { font: bold 11pt Caladea; color: #4a7c1f; margin: 5mm 0 1mm } p { margin-top: 1.6mm } .acc td { padding: 1.2mm 2mm; border-bottom: 0.15mm solid #cbd8bd } .acc td:last-child { text-align: right; width: 40mm } .acc .z td { font-weight: bold; font-size: 12pt; background: #e8f1df }
.inst { columns: 2; font-size: 8.8pt } .inst div { display: flex; justify-content: space-between; padding: 0.5mm 6mm 0.5mm 0 } .d td, .d th { padding: 0.6mm 1.2mm; text-align: right; font-size: 8.6pt; white-space: nowrap } .d th { font-weight: bold; font-size: 8pt; border-bottom: 0.3mm solid #4a7c1f } .d td:first-child, .d th:first-child, .d td:nth-child(2), .d th:nth-child(2) { text-align: left } .d .b td { font-weight: bold; background: #e8f1df } .s { font-size: 7.6pt } .foot { position: absolute; left: 15mm; right: 15mm; bottom: 7mm; font-size: 6.8pt; text-align: center }`

const span = ({ from, to }: { from: string; to: string }): string => `du ${slashed(from)} au ${slashed(to)}`
const rate = (value: number): string => `${number(value, 2)} %`

function detail(bill: Bill, supply: Supply): string {
  const block = (label: string, rows: string[], total: readonly { amount: number }[]): string =>
    `${cells([label, '', '', '', '', euros(sum(total.map(({ amount }) => amount)))], 'td', 'b')}${rows.join('')}`
  const subscription = supply.subscription.map((s) =>
    cells(['Abonnement', span(s), '', `${number(s.monthly, 2)} €/mois`, rate(s.vatRate), euros(s.amount)]),
  )
  const consumption = supply.consumption.map((c) =>
    cells([
      ...[c.band === 'hp' ? 'Heures pleines' : 'Heures creuses', span(c), `${number(c.kwh)} kWh`],
      ...[`${number(c.price, 4)} €/kWh`, rate(c.vatRate), euros(c.amount)],
    ]),
  )
  const cta = ctaOf(supply).map((t) =>
    cells(['CTA', span(t), '', `${number(present(t.rate), 2)} %`, rate(t.vatRate), euros(t.amount)]),
  )
  const accise = acciseOf(supply).map((t) =>
    cells([
      ...['Accise sur l’électricité', span(t), `${number(present(t.base))} kWh`],
      ...[`${number(present(t.rate) / 1000, 5)} €/kWh`, rate(t.vatRate), euros(t.amount)],
    ]),
  )
  const vat = bill.vat.map((v) => cells([`TVA à ${rate(v.rate)}`, '', euros(v.base), '', '', euros(v.amount)]))
  return `<table class="d">${cells(['Libellé', 'Période', 'Quantité', 'Prix unitaire HT', 'TVA', 'Montant HT'], 'th')}${block('Abonnement', subscription, supply.subscription)}${block(`Consommation : ${number(present(supply.totalKwh))} kWh`, consumption, supply.consumption)}${block('Taxes et contributions', [...cta, ...accise], supply.taxes)}${cells(['Total hors TVA', '', '', '', '', euros(bill.totals.ht)], 'td', 'b')}${vat.join('')}${cells(['Total TVA', '', '', '', '', euros(bill.totals.vat)])}${cells(['Total TTC', '', '', '', '', euros(bill.totals.ttc)], 'td', 'b')}</table>`
}

const paidMonths = ['05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `2025-${month}-05`)
const collected = [...paidMonths, '2026-01-05', '2026-02-05', '2026-03-05']

function account(bill: Bill): string {
  const { totals } = bill
  const each = present(totals.alreadyPaid) / collected.length
  const rows = collected.map(
    (date) => `<div><span>${monthName(date)} ${date.slice(0, 4)}</span><span>${euros(each)}</span></div>`,
  )
  return `<table class="acc">${cells(['Montant TTC de vos consommations de l’année', euros(totals.ttc)])}${cells(['Mensualités déjà prélevées', euros(-present(totals.alreadyPaid))])}${cells([`Solde à régler, prélevé le ${slashed(present(bill.dueDate))}`, euros(totals.netToPay)], 'td', 'z')}</table><h2>Vos mensualités de l’année écoulée</h2><div class="inst">${rows.join('')}</div>`
}

function draw(bill: Bill): string {
  const { customer } = bill
  const supply = onlySupply(bill)
  const plan = present(bill.instalment)
  const bank = present(bill.bank)
  const foot = (page: number): string => `<p class="foot">${html(supplier.legalLine)} – page ${page}/2 – SPECIMEN</p>`
  const index = supply.readings.map(({ band, oldIndex, newIndex }) =>
    cells([
      ...[band === 'hp' ? 'Heures pleines' : 'Heures creuses', `${number(oldIndex)} (télérelevé)`],
      ...[`${number(newIndex)} (télérelevé)`, `${number(newIndex - oldIndex)} kWh`],
    ]),
  )
  const past = supply.history.map(
    ({ month, kwh }) => `${monthName(`${month}-01`)} ${month.slice(0, 4)} : ${number(kwh)}`,
  )
  const first = `<div style="display:flex;justify-content:space-between"><div class="mark">GÉDIA</div><div class="who">${lines(supplier.address)}<br>${supplier.phone} – ${supplier.website}<br>${supplier.email}</div></div><div class="to">${customer.civility} ${html(customer.name)}<br>${lines(customer.billingAddress)}</div>
<div class="refs"><div>Référence client : ${customer.clientReference}<br>Contrat n° : ${present(customer.contractReference)}<br>Compte de règlement : ${present(customer.accountReference)}</div><div>Offre : ${bill.offer.name}<br>Prix indexé, non réglementé<br>${present(supply.powerKva)} kVA, Heures pleines / creuses</div><div>Point de livraison :<br>${groupDigits(supply.deliveryPoint, [2, 3, 3, 3, 3])}<br>${html(customer.siteAddress.join(', '))}</div></div>
<h1>Votre facture annuelle de régularisation</h1><p>Facture n° ${bill.number}, établie le ${inWords(bill.issueDate)}, pour la période ${span(supply.period)}</p><p style="margin-bottom:3mm">Vous avez consommé ${number(present(supply.totalKwh))} kWh.</p>${account(bill)}
<h2>Votre nouvel échéancier</h2><p>${plan.count} mensualités de ${euros(plan.amount)}, la première le ${slashed(plan.nextDate)}. Votre prochaine facture de régularisation vous parviendra le ${slashed(present(bill.nextInvoiceDate))}.</p><h2>Votre règlement</h2><p>Prélèvement sur le compte ${bank.iban}. Référence unique du mandat : ${bank.mandate}. Identifiant du créancier : ${supplier.creditorIdentifier}.</p><p>Dépannage (Gédia Réseaux), jour et nuit : 09 99 28 10 00.</p>`
  const second = `<h2 style="margin-top:0">Le détail de votre facture</h2>${detail(bill, supply)}<h2>Vos index, compteur Linky n° ${supply.meter}</h2><table class="d">${cells(['Poste', `Au ${slashed(supply.period.from)}`, `Au ${slashed(supply.period.to)}`, 'Consommation'], 'th')}${index.join('')}</table><h2>Vos consommations mensuelles, en kWh</h2><p class="s">${past.join(' – ')}</p>
<h2>Vos recours</h2><p class="s">Adressez votre réclamation à GÉDIA, service clients, à l’adresse de la première page. Sans réponse satisfaisante sous deux mois : Médiateur national de l’énergie, Libre réponse n° 59252, 75443 Paris Cedex 09, www.energie-mediateur.fr.</p><p class="s">Sources de l’électricité vendue en 2025 : nucléaire 69,8 %, renouvelables 24,7 %, gaz 4,6 %, charbon 0,5 %, fioul 0,4 %.</p><h2>Pour comprendre</h2><p class="s">La régularisation compare ce que vous avez réellement consommé, d’après les index de votre compteur, à ce que vous avez payé chaque mois. L’abonnement et les prix du kWh comprennent l’acheminement. La CTA est la contribution tarifaire d’acheminement ; l’accise est reversée à l’État.</p>`
  return htmlOf({ title: 'Facture', css, pages: [`${first}${foot(1)}`, `${second}${foot(2)}`] })
}

export const yearlyAccount: UnseenBill[] = [{ bill: yearly(), draw, printer: 'weasyprint' }]

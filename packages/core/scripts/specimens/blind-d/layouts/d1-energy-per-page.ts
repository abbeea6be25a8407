import type { Bill, Supply } from '../../model/bill.js'
import type { Period } from '../../model/calendar.js'
import { completeBill } from '../../model/complete-bill.js'
import { changeTaxes, draftBill } from '../../model/draft-bill.js'
import { draftElectricity, draftGas } from '../../model/draft-supply.js'
import { round, sum } from '../../model/rounding.js'
import { groupDigits, numericDate } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { acciseOf, ctaOf, present, steady } from '../../blind/terms.js'
import { cells, html, numbersIn, type UnseenBill } from '../../unseen/kit.js'
import { blindDSuppliers } from '../suppliers.js'

const { number, euros } = numbersIn('\u00a0')
const short = (date: string): string => numericDate(date, '/', 'short')
const outdatedAccise = 33.7

function define(): Bill {
  const id = 'blind-D1-01'
  const period = { from: '2026-03-05', to: '2026-05-04' }
  const electricity = draftElectricity({
    id,
    period,
    powerKva: 9,
    option: 'hphc',
    networkTariff: 'MUDT',
    printsNetworkTariff: true,
    bands: [
      { band: 'hp', kwh: 641, oldIndex: 27814, prices: steady(0.1398) },
      { band: 'hc', kwh: 377, oldIndex: 15206, prices: steady(0.0989) },
    ],
    subscription: { prices: steady(14.68), convention: 'days' },
    ctaDetail: 'base and rate',
  })
  const gas = draftGas({
    id,
    period,
    oldIndex: 11947,
    volume: 214,
    coefficient: 11.27,
    annualReference: 12380,
    networkOption: 'T2',
    prices: steady(0.0894),
    subscription: { prices: steady(22.94), convention: 'days' },
  })
  const overcharged = changeTaxes(electricity, 'accise_electricite', (row) => ({
    ...row,
    rate: outdatedAccise,
    amount: round((present(row.base) * outdatedAccise) / 1000),
  }))
  return completeBill(
    draftBill({
      id,
      supplier: blindDSuppliers.geg,
      offer: { name: 'Duo Évidence', regulated: false, priceType: 'fixe', endDate: '2027-11-30' },
      customer: {
        civility: 'Mme',
        name: 'Hermine Vaujany',
        address: ['15 montée de Chalemont', 'Bât. C – 2e étage', '38000 Grenoble'],
        billingAddress: ['BP 114', '38702 La Tronche Cedex'],
        references: { client: '7099999', account: '99 999 999 9' },
      },
      number: 'E26-9999999',
      issueDate: '2026-05-11',
      dueDate: '2026-05-28',
      nextInvoiceDate: '2026-07-09',
      supplies: [overcharged, { ...gas, coefficient: 10.72 }],
      printsEnergyTotals: 'both',
      mentions: { estimationBasis: false },
      judgement: {
        expected: ['E-TAX-03', 'E-ARI-07'],
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-03', 'E-TAX-05', 'E-RDG-07'],
        anomalies: [
          {
            rule: 'E-TAX-03',
            detail: 'electricity accise at 33.70 EUR/MWh, the rate of before August 2025, not 30.85',
          },
          { rule: 'E-ARI-07', detail: '214 m3 at 10.72 kWh/m3 are billed as 2412 kWh, 5 % too many' },
        ],
        traps: ['two_energies', 'energy_per_page', 'two_digit_years', 'subtotals', 'cents', 'other_billing_address'],
      },
    }),
  )
}

const css = `body { font: 9pt/1.4 'Open Sans'; color: #263238 } .page { padding: 11mm 13mm } .top { display: flex; justify-content: space-between; align-items: flex-start } .logo { font: 800 24pt 'Open Sans'; color: #00897b; letter-spacing: -1pt } .logo small { display: block; font: 400 7pt 'Open Sans'; letter-spacing: 0 }
.to { margin: 14mm 0 0 102mm; font-size: 10pt } .strip { display: flex; margin: 10mm 0 6mm; border-top: 0.6mm solid #00897b; border-bottom: 0.2mm solid #00897b } .strip div { flex: 1; padding: 2mm 2.5mm; border-left: 0.2mm solid #b2dfdb } .strip span { display: block; font-size: 6.8pt; text-transform: uppercase; color: #607d8b } .strip b { font-size: 9.6pt }
.sum { width: 118mm } .sum td { padding: 1.4mm 2mm; border-bottom: 0.15mm solid #cfd8dc } .sum td:last-child { text-align: right; white-space: nowrap } .sum .z td { background: #00897b; color: #fff; font-weight: 700; font-size: 12pt; border: 0 } .side { width: 60mm; font-size: 8pt } .side h3 { font-size: 8.6pt; color: #00897b; margin-top: 3mm }
.bar { background: #00897b; color: #fff; font-weight: 700; font-size: 13pt; padding: 1.6mm 4mm; border-radius: 1.5mm; display: flex; justify-content: space-between } .cols { display: flex; gap: 6mm; margin-top: 5mm } .card { width: 50mm; background: #eceff1; padding: 3mm; font-size: 8.4pt } .card span { display: block; font-size: 6.8pt; color: #607d8b; text-transform: uppercase; margin-top: 1.8mm } .main { flex: 1 }
.d td, .d th { padding: 1mm 1.2mm; text-align: right; font-size: 8.2pt; border-bottom: 0.15mm solid #cfd8dc; white-space: nowrap } .d th { font-weight: 600; color: #00695c; white-space: normal; vertical-align: bottom; font-size: 7.4pt } .d td:first-child, .d th:first-child { text-align: left; white-space: normal } .d .h td { font-weight: 700; padding-top: 2.6mm; color: #00695c } .d .g td { font-style: italic; background: #f5f7f8 } .d .z td { font-weight: 700; border-top: 0.4mm solid #00897b } h2 { font-size: 9.6pt; color: #00695c; margin: 5mm 0 1mm } .s { font-size: 7.2pt; line-height: 1.4 } .foot { position: absolute; left: 13mm; right: 13mm; bottom: 7mm; font-size: 6.4pt; color: #607d8b; border-top: 0.15mm solid #b0bec5; padding-top: 1mm }`

const bandNames: Record<string, string> = { hp: 'Heures pleines', hc: 'Heures creuses', gaz: 'Gaz naturel' }
const vat = (rate: number): string => `${number(rate, 1)}\u00a0%`
const span = ({ from, to }: Period): string => `${short(from)} – ${short(to)}`
const foot = (bill: Bill, page: number): string =>
  `<div class="foot">${html(bill.supplier.legalLine)} – Facture ${bill.number} – page ${page} sur 3 – SPECIMEN</div>`

function technicalCard(supply: Supply, bill: Bill): string {
  const item = (label: string, value: string): string => `<span>${label}</span>${value}`
  const own =
    supply.energy === 'gaz'
      ? [
          item('Réf. PCE', groupDigits(supply.deliveryPoint, [2, 3, 3, 3, 3])),
          item('CAR', `${number(present(supply.annualReference))} kWh`),
          item('Réseau', 'GreenAlp gaz'),
        ]
      : [
          item('Réf. PRM', groupDigits(supply.deliveryPoint, [2, 3, 3, 3, 3])),
          item('Puissance', `${number(present(supply.powerKva))} kVA`),
          item('Tarification', 'Heures Pleines / Heures Creuses'),
          item('FTA', present(supply.networkTariff)),
        ]
  return `<div class="card"><b>Votre installation</b>${own.join('')}${item('Matricule du compteur', supply.meter)}${item('Adresse desservie', `${html(bill.customer.name)}<br>${lines(bill.customer.siteAddress)}`)}</div>`
}

function indexTable(supply: Supply): string {
  const isGas = supply.energy === 'gaz'
  const head = [
    'Poste',
    `Index relevé<br>le ${short(supply.period.from)}`,
    `Index relevé<br>le ${short(supply.period.to)}`,
    isGas ? 'Écart<br>(m³)' : 'Écart<br>(kWh)',
    ...(isGas ? ['Coef.<br>(kWh/m³)', 'Énergie<br>(kWh)'] : []),
  ]
  const rows = supply.readings.map(({ band, oldIndex, newIndex }) =>
    cells([
      present(bandNames[band]),
      number(oldIndex),
      number(newIndex),
      number(newIndex - oldIndex),
      ...(isGas ? [number(present(supply.coefficient), 2), number(present(supply.totalKwh))] : []),
    ]),
  )
  const total = isGas ? '' : cells(['Énergie totale', '', '', number(present(supply.totalKwh))], 'td', 'z')
  return `<table class="d">${cells(head, 'th')}${rows.join('')}${total}</table>`
}

function charges(supply: Supply): string {
  const isGas = supply.energy === 'gaz'
  const title = (label: string): string => cells([label, '', '', '', '', ''], 'td', 'h')
  const subtotal = (label: string, rows: readonly { amount: number }[]): string =>
    cells([`Sous-total ${label}`, '', '', '', '', number(sum(rows.map(({ amount }) => amount)), 2)], 'td', 'g')
  const subscription = supply.subscription.map((s) =>
    cells(['Abonnement', span(s), '', `${number(s.monthly, 2)} €/mois`, vat(s.vatRate), number(s.amount, 2)]),
  )
  const consumption = supply.consumption.map((c) =>
    cells([
      isGas ? 'Énergie gaz' : `Énergie ${present(bandNames[c.band]).toLowerCase()}`,
      span(c),
      `${number(c.kwh)} kWh`,
      `${number(c.price * 100, 2)} c€/kWh`,
      vat(c.vatRate),
      number(c.amount, 2),
    ]),
  )
  const accise = acciseOf(supply).map((t) =>
    cells([
      isGas ? 'Accise gaz (ex-TICGN)' : 'Accise élec. (ex-CSPE)',
      span(t),
      `${number(present(t.base))} kWh`,
      `${number(present(t.rate) / 10, 3)} c€/kWh`,
      vat(t.vatRate),
      number(t.amount, 2),
    ]),
  )
  const cta = ctaOf(supply).map((t) =>
    cells([
      'CTA',
      span(t),
      t.base === null ? '' : euros(t.base),
      t.rate === null ? '' : `${number(t.rate, 2)} %`,
      vat(t.vatRate),
      number(t.amount, 2),
    ]),
  )
  return `<table class="d">${cells(['', 'Période', 'Base', 'Prix ou taux HT', 'TVA', 'Euros HT'], 'th')}
${title('Part fixe')}${subscription.join('')}${subtotal('part fixe', supply.subscription)}${title('Part variable')}${consumption.join('')}${subtotal('part variable', supply.consumption)}${title('Taxes et contributions')}${accise.join('')}${cta.join('')}${subtotal('taxes', supply.taxes)}
${cells([isGas ? 'TOTAL GAZ HT' : 'TOTAL ÉLECTRICITÉ HT', '', '', '', '', number(present(supply.totalHt), 2)], 'td', 'z')}${cells([isGas ? 'TOTAL GAZ TTC' : 'TOTAL ÉLECTRICITÉ TTC', '', '', '', '', number(present(supply.totalTtc), 2)], 'td', 'z')}</table>`
}

function energyPage(supply: Supply, bill: Bill, page: number): string {
  const isGas = supply.energy === 'gaz'
  const months = supply.history.map(({ month }) => `${month.slice(5)}/${month.slice(2, 4)}`)
  const kwh = supply.history.map((row) => number(row.kwh))
  return `<div class="bar"><span>${isGas ? 'GAZ NATUREL' : 'ÉLECTRICITÉ'}</span><span style="font-weight:400;font-size:9pt">Consommation du ${short(supply.period.from)} au ${short(supply.period.to)}</span></div>
<div class="cols">${technicalCard(supply, bill)}<div class="main"><h2 style="margin-top:0">Vos index</h2>${indexTable(supply)}<h2>Votre facture en détail</h2>${charges(supply)}</div></div>
<h2>Douze mois en kWh</h2><table class="d">${cells(months, 'th')}${cells(kwh)}</table>
<p class="s" style="margin-top:5mm">${isGas ? 'Le coefficient convertit les m³ mesurés en kWh PCS ; il dépend de l’altitude et de la qualité du gaz. Urgence gaz, 24 h/24 : 0 800 47 33 33 (appel gratuit).' : 'Dépannage électricité GreenAlp, 24 h/24 : 04 00 00 01 02. Origine de l’électricité vendue en 2025 : hydraulique 71 %, nucléaire 17 %, éolien et solaire 12 %.'}</p>${foot(bill, page)}`
}

function draw(bill: Bill): string {
  const { supplier, customer, totals, offer } = bill
  const head = (label: string, value: string): string => `<div><span>${label}</span><b>${value}</b></div>`
  const first = `<div class="top"><div class="logo">GEG<small>Gaz Électricité de Grenoble</small></div><div style="text-align:right"><b>FACTURE DUO</b><br>N° ${bill.number}<br>établie le ${short(bill.issueDate)}</div></div>
<div class="to">${customer.civility} ${html(customer.name)}<br>${lines(customer.billingAddress)}</div>
<div class="strip">${head('Votre identifiant', customer.clientReference)}${head('Compte de facturation', present(customer.accountReference))}${head('Contrat', html(offer.name))}${head('Prix garantis jusqu’au', short(present(offer.endDate)))}</div>
<div class="cols"><div class="sum"><table class="sum">${bill.supplies.map((s) => cells([s.energy === 'gaz' ? 'Gaz naturel (détail page 3)' : 'Électricité (détail page 2)', `${euros(present(s.totalHt))} HT`])).join('')}${cells(['Ensemble hors TVA', euros(totals.ht)])}${bill.vat.map((v) => cells([`TVA ${vat(v.rate)} sur ${euros(v.base)}`, euros(v.amount)])).join('')}${cells(['Ensemble TTC', euros(totals.ttc)])}${cells(['À PAYER', euros(totals.netToPay)], 'td', 'z')}</table>
<p style="margin-top:4mm">Votre compte bancaire ${present(bill.bank).iban} sera prélevé de cette somme le <b>${short(present(bill.dueDate))}</b> (mandat ${present(bill.bank).mandate}).</p><p style="margin-top:3mm">Nous éditerons votre facture suivante vers le ${short(present(bill.nextInvoiceDate))}.</p></div>
<div class="side"><h3 style="margin-top:0">Nous joindre</h3>${supplier.phone} (lun.–ven., 8 h–18 h)<br>${supplier.email}<br>${supplier.website}<h3>Nous écrire</h3>${lines(supplier.address)}<h3>Réclamation</h3>Écrivez d’abord à notre relation clients ; sans réponse satisfaisante sous deux mois, saisissez gratuitement le Médiateur national de l’énergie, Libre réponse n° 59252, 75443 Paris Cedex 09, www.energie-mediateur.fr.<h3>Votre contrat</h3>Offre de marché à prix non réglementés, résiliable à tout moment sans frais.</div></div>${foot(bill, 1)}`
  const [electricity, gas] = bill.supplies
  return htmlOf({
    title: 'Facture duo',
    css,
    pages: [first, energyPage(present(electricity), bill, 2), energyPage(present(gas), bill, 3)],
  })
}

export const energyPerPage: UnseenBill[] = [{ bill: define(), draw, printer: 'chromium' }]

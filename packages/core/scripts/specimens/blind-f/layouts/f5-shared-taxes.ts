import type { Bill, Supply, TaxRow } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity, draftGas } from '../../model/draft-supply.js'
import { sum } from '../../model/rounding.js'
import { htmlOf, lines } from '../../print/page.js'
import { acciseOf, ctaOf, present, steady } from '../../blind/terms.js'
import { cells, html, inWords, numbersIn, slashed, type UnseenBill } from '../../unseen/kit.js'
import { blindFSuppliers } from '../suppliers.js'

const { number, euros } = numbersIn('\u00a0')
const supplier = blindFSuppliers.mega

function dual(): Bill {
  const id = 'blind-F5-01'
  const period = { from: '2026-03-09', to: '2026-05-08' }
  const electricity = draftElectricity({
    id,
    period,
    powerKva: 6,
    option: 'base',
    networkTariff: 'CU4',
    bands: [{ band: 'base', kwh: 512, oldIndex: 18226, prices: steady(0.1287) }],
    subscription: { prices: steady(11.62), convention: 'months' },
    ctaDetail: 'none',
  })
  const gas = draftGas({
    id,
    period,
    oldIndex: 3418,
    volume: 241,
    coefficient: 11.18,
    annualReference: 11200,
    networkOption: 'T2',
    prices: steady(0.07135),
    subscription: { prices: steady(20.15), convention: 'months' },
  })
  return completeBill(
    draftBill({
      id,
      supplier,
      offer: { name: 'Mega Duo Fixe', regulated: false, priceType: 'fixe', endDate: '2027-03-08' },
      customer: {
        civility: 'Mme',
        name: 'Clotilde Marchand-Roux',
        address: ['Rés. Les Tilleuls, appt 34', '7 rue Faidherbe', '59110 La Madeleine'],
        references: { client: 'M9999999', contract: 'MD-9999-9999', account: '40099999' },
      },
      number: 'MEF26059999999',
      issueDate: '2026-05-13',
      dueDate: '2026-05-28',
      nextInvoiceDate: '2026-07-13',
      supplies: [
        { ...electricity, taxes: [...acciseOf(electricity), ...ctaOf(electricity)] },
        { ...gas, taxes: [...acciseOf(gas), ...ctaOf(gas)] },
      ],
      services: [
        {
          ...{ label: 'Remise de bienvenue', kind: 'remise' },
          ...{ from: period.from, to: period.to, amount: -8.33, vatRate: 20 },
        },
      ],
      printsEnergyTotals: 'ttc',
      mentions: { estimationBasis: false },
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-03', 'E-ARI-10'],
        traps: ['two_energies', 'taxes_in_one_table', 'discount', 'energy_totals_with_tax', 'three_references'],
      },
    }),
  )
}

const css = `body { font: 9.2pt/1.4 Roboto; color: #33313b } .page { padding: 12mm 14mm } .top { display: flex; justify-content: space-between; align-items: center } .mark { font: 900 24pt Roboto; color: #e5007d } .mark small { font: 400 10pt Roboto; color: #33313b } .head { display: flex; margin-top: 8mm } .head > div { width: 50% } .to { font-size: 10.2pt; padding-top: 6mm } .card { border-radius: 2mm; background: #fbeef5; padding: 3.4mm 4.5mm; margin-top: 4mm } .card h3 { font: 700 10.4pt Roboto; color: #e5007d; margin-bottom: 1mm } .k td { padding: 0.5mm 0; font-size: 8.6pt; vertical-align: top } .k td:last-child { text-align: right; font-weight: 500 } .due { background: #e5007d; color: #fff; display: flex; justify-content: space-between; align-items: center; font-size: 10pt } .due b { font-size: 19pt } .two { display: flex; gap: 5mm } .two > div { flex: 1 }
h2 { font: 700 11.4pt Roboto; color: #e5007d; margin: 5mm 0 0.5mm } .i { font-size: 8.2pt; color: #66616f } .d { margin-top: 1mm; table-layout: fixed } .d td:first-child, .d th:first-child { width: 50mm } .d td:nth-child(2), .d th:nth-child(2) { width: 40mm } .d td:nth-child(5), .d th:nth-child(5) { width: 13mm } .d td, .d th { padding: 0.8mm 1mm; text-align: right; font-size: 8.6pt; white-space: nowrap } .d th { font-weight: 500; color: #8a8494; border-bottom: 0.25mm solid #e5007d; font-size: 7.8pt } .d td:first-child, .d th:first-child, .d td:nth-child(2), .d th:nth-child(2) { text-align: left } .d .t td { font-weight: 700; background: #fbeef5 } .s { font-size: 7.5pt; margin-top: 2mm } .foot { position: absolute; left: 14mm; right: 14mm; bottom: 7mm; font-size: 6.6pt; text-align: center; color: #8a8494 }`

const span = ({ from, to }: { from: string; to: string }): string => `${slashed(from)} au ${slashed(to)}`
const percent = (rate: number): string => `${number(rate, 0)} %`
const nameOf = ({ energy }: Supply): string => (energy === 'gaz' ? 'Gaz naturel' : 'Électricité')

function energyTable(supply: Supply): string {
  const reading = present(supply.readings[0])
  const indexes = `index de début ${number(reading.oldIndex)} (réel), index de fin ${number(reading.newIndex)} (réel)`
  const conversion =
    supply.volume === null
      ? ''
      : ` – volume ${number(supply.volume)} m³ × coefficient ${number(present(supply.coefficient), 2)} = ${number(present(supply.totalKwh))} kWh`
  const subscription = supply.subscription.map((s) =>
    cells(['Abonnement', span(s), '2 mois', `${number(s.monthly, 2)} €/mois`, percent(s.vatRate), euros(s.amount)]),
  )
  const consumption = supply.consumption.map((c) =>
    cells([
      ...[supply.energy === 'gaz' ? 'Consommation' : 'Consommation, option Base', span(c), `${number(c.kwh)} kWh`],
      ...[`${number(c.price, 5)} €/kWh`, percent(c.vatRate), euros(c.amount)],
    ]),
  )
  const lineTotal = sum([...supply.subscription, ...supply.consumption].map(({ amount }) => amount))
  return `<h2>${nameOf(supply)}</h2><p class="i">Compteur ${supply.energy === 'gaz' ? 'Gazpar' : 'Linky'} n° ${supply.meter} : ${indexes}${conversion}</p><table class="d">${cells(['', 'Période', 'Quantité', 'Prix unitaire HT', 'TVA', 'Montant HT'], 'th')}${subscription.join('')}${consumption.join('')}${cells([`Sous-total ${nameOf(supply).toLowerCase()} hors taxes`, '', '', '', '', euros(lineTotal)], 'td', 't')}</table>`
}

function taxLine(energy: string, t: TaxRow): string {
  const label = t.code === 'cta' ? `CTA ${energy}` : `Accise ${energy}`
  const quantity = t.base === null ? '' : `${number(t.base)} kWh`
  const price = t.rate === null ? '' : `${number(t.rate / 1000, 5)} €/kWh`
  return cells([label, span(t), quantity, price, percent(t.vatRate), euros(t.amount)])
}

function closingTables(bill: Bill): string {
  const { supplies, services, totals } = bill
  const vat = present(bill.vat[0])
  const taxes = supplies.flatMap((supply) => supply.taxes.map((t) => taxLine(nameOf(supply).toLowerCase(), t)))
  const discounts = services.map((s) =>
    cells([
      ...[html(s.label), span({ from: present(s.from), to: present(s.to) }), '', ''],
      ...[percent(s.vatRate), euros(s.amount)],
    ]),
  )
  const total = euros(sum(supplies.flatMap((supply) => supply.taxes.map(({ amount }) => amount))))
  return `<h2>Taxes et contributions</h2><table class="d">${cells(['', 'Période', 'Quantité', 'Prix unitaire HT', 'TVA', 'Montant HT'], 'th')}${taxes.join('')}${cells(['Sous-total taxes', '', '', '', '', total], 'td', 't')}</table>
<h2>Autres éléments</h2><table class="d">${discounts.join('')}</table>
<div class="two"><div class="card"><h3>Total TTC par énergie</h3><table class="k">${supplies.map((s) => cells([`${nameOf(s)}, taxes comprises`, euros(present(s.totalTtc))])).join('')}</table></div><div class="card"><h3>Total de la facture</h3><table class="k">${cells(['Total HT', euros(totals.ht)])}${cells([`TVA ${percent(vat.rate)} (base ${euros(vat.base)})`, euros(vat.amount)])}${cells(['Total TTC', euros(totals.ttc)])}</table></div></div>`
}

function pastMonths(supply: Supply): string {
  const rows = supply.history.map(({ month, kwh }) => cells([`${month.slice(5)}/${month.slice(0, 4)}`, number(kwh)]))
  return `<div class="card"><h3>${nameOf(supply)}, kWh par mois</h3><table class="k">${rows.join('')}</table></div>`
}

function contractCard(supply: Supply): string {
  const rows =
    supply.energy === 'gaz'
      ? [
          ['PCE', supply.deliveryPoint],
          ['Consommation annuelle de référence', `${number(present(supply.annualReference))} kWh`],
        ]
      : [
          ['PDL', supply.deliveryPoint],
          ['Puissance', `${present(supply.powerKva)} kVA`],
          ['Option tarifaire', 'Base'],
        ]
  const used = ['Consommation facturée', `${number(present(supply.totalKwh))} kWh`]
  return `<div class="card"><h3>${nameOf(supply)}</h3><table class="k">${[...rows, used].map((row) => cells(row)).join('')}</table></div>`
}

function draw(bill: Bill): string {
  const { customer, totals, supplies } = bill
  const bank = present(bill.bank)
  const foot = (page: number): string =>
    `<p class="foot">${html(supplier.legalLine)} – Page ${page} sur 3 – SPECIMEN</p>`
  const first = `<div class="top"><div class="mark">mega <small>l’énergie, simplement</small></div><div class="i">Facture n° ${bill.number}<br>Date de facture : ${slashed(bill.issueDate)}</div></div>
<div class="head"><div><table class="k" style="width:80mm">${cells(['Numéro client', customer.clientReference])}${cells(['Numéro de contrat', present(customer.contractReference)])}${cells(['Compte client', present(customer.accountReference)])}${cells(['Offre', bill.offer.name])}${cells(['Fin du prix fixe', slashed(present(bill.offer.endDate))])}${cells(['Adresse de fourniture', lines(customer.siteAddress)])}</table></div><div class="to" style="padding-left:14mm">${customer.civility} ${html(customer.name)}<br>${lines(customer.billingAddress)}</div></div>
<div class="card due" style="margin-top:12mm"><span>Montant à payer<br>Prélevé le ${inWords(present(bill.dueDate))}</span><b>${euros(totals.netToPay)}</b></div><p style="margin-top:4mm">Période facturée : du ${span(present(supplies[0]).period)}</p><div class="two">${supplies.map(contractCard).join('')}</div>
<div class="card"><h3>Comment payez-vous ?</h3>Par prélèvement automatique, compte ${bank.iban}. Mandat ${bank.mandate}, créancier ${supplier.creditorIdentifier}.<br>Prochaine facture : le ${inWords(present(bill.nextInvoiceDate))}.</div>
<div class="card"><h3>Besoin d’aide ?</h3>${supplier.phone} (appel non surtaxé), du lundi au vendredi, 8 h 30 – 18 h – ${supplier.email} – <span style="white-space:nowrap">www.${supplier.website}</span><br>${html(supplier.address.join(', '))}<br>Dépannage Enedis : 09 72 67 50 59 – Urgence sécurité gaz GRDF : 0 800 47 33 33</div>`
  const second = `${supplies.map(energyTable).join('')}${closingTables(bill)}`
  const third = `<h2>Votre historique</h2><div class="two">${supplies.map(pastMonths).join('')}</div><h2>Vos droits</h2><p class="s">Mega Duo Fixe est une offre de marché (prix non réglementés). Pour toute réclamation : Service Clients, à l’adresse de la première page, ou ${supplier.email}. Si votre réclamation n’est pas résolue au bout de deux mois, le Médiateur national de l’énergie peut vous aider : <span style="white-space:nowrap">www.energie-mediateur.fr</span>, Libre réponse n° 59252, 75443 Paris Cedex 09.</p><p class="s">Origine de l’électricité livrée en 2025 : nucléaire 61,3 %, hydraulique 21,4 %, éolien et solaire 11,2 %, gaz 6,1 %.</p><p class="s">Les prix hors taxes comprennent l’acheminement. L’accise et la CTA sont reversées à l’État et à la Caisse nationale des industries électriques et gazières.</p><h2>Quelques définitions</h2><p class="s">Abonnement : part fixe de votre facture, due même sans consommation. PDL et PCE : numéros qui désignent vos points de livraison d’électricité et de gaz. kVA : unité de la puissance que votre installation peut appeler en même temps. Coefficient de conversion : nombre de kWh que libère un m³ de gaz, selon sa composition et l’altitude.</p><h2>Économiser</h2><p class="s">Baisser le chauffage d’un degré réduit la dépense d’environ 7 %. Retrouvez nos conseils et le suivi de vos consommations jour par jour dans votre espace client.</p>`
  return htmlOf({ title: 'Facture', css, pages: [`${first}${foot(1)}`, `${second}${foot(2)}`, `${third}${foot(3)}`] })
}

export const sharedTaxes: UnseenBill[] = [{ bill: dual(), draw, printer: 'chromium' }]

import type { Bill, Supply } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { sum } from '../../model/rounding.js'
import { shortMonth } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { acciseOf, ctaOf, present, steady } from '../../blind/terms.js'
import { html, inWords, numbersIn, onlySupply, slashed, type UnseenBill } from '../../unseen/kit.js'
import { blindFSuppliers } from '../suppliers.js'

const { number, euros } = numbersIn('\u202f')
const supplier = blindFSuppliers.urbanSolar

function threePrices(): Bill {
  const id = 'blind-F2-01'
  const prices = (first: number, second: number, third: number): { from: string; price: number }[] => [
    ...steady(first),
    { from: '2026-02-01', price: second },
    { from: '2026-03-01', price: third },
  ]
  const supply = draftElectricity({
    id,
    period: { from: '2026-01-08', to: '2026-03-11' },
    powerKva: 9,
    option: 'hphc',
    networkTariff: 'MUDT',
    bands: [
      { band: 'hp', kwh: 1248, oldIndex: 22417, prices: prices(0.1398, 0.1377, 0.1361) },
      { band: 'hc', kwh: 733, oldIndex: 15086, prices: prices(0.1049, 0.1012, 0.0998) },
    ],
    subscription: { prices: steady(14.97), convention: 'days' },
    ctaDetail: 'rate',
  })
  const consumption = supply.consumption.toSorted((a, b) => a.from.localeCompare(b.from))
  return completeBill(
    draftBill({
      id,
      supplier,
      offer: { name: 'Soleil Variable', regulated: false, priceType: 'indexe', endDate: null },
      customer: {
        civility: 'M.',
        name: 'Gaëtan Roubaud',
        address: ['410 chemin des Cigalières', '84400 Apt'],
        email: 'gaetan.roubaud@exemple.fr',
        references: { client: 'USE-999999', contract: 'C999999-E' },
      },
      number: 'FAC-2603-99999',
      issueDate: '2026-03-16',
      dueDate: '2026-03-31',
      nextInvoiceDate: '2026-05-15',
      supplies: [{ ...supply, consumption, taxes: [...acciseOf(supply), ...ctaOf(supply)] }],
      mentions: { estimationBasis: false },
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-06', 'E-PRC-07', 'E-RDG-11', 'E-TAX-06'],
        traps: ['three_price_periods', 'dates_in_headings', 'chart_labels', 'section_totals_on_the_right'],
      },
    }),
  )
}

const css = `body { font: 9.2pt/1.42 Lato; color: #24304a } .page { padding: 13mm 15mm } .top { display: flex; justify-content: space-between } .mark { font: 900 19pt Lato; color: #f39200 } .mark i { color: #24304a; font-style: normal } .ref { text-align: right; font-size: 8.6pt } .to { margin: 14mm 0 10mm 100mm; font-size: 10.2pt }
.hero { display: flex; background: #24304a; color: #fff; border-radius: 3mm; padding: 5mm 6mm; align-items: center; justify-content: space-between } .hero b { font-size: 22pt; color: #ffc56b } .cols { display: flex; gap: 6mm; margin-top: 6mm } .cols > div { flex: 1 } h2 { font: 900 10.6pt Lato; color: #f39200; margin: 0 0 1.4mm } .l { display: flex; justify-content: space-between; padding: 0.7mm 0 } .card { border: 0.3mm solid #e0e4ee; border-radius: 3mm; padding: 4mm 5mm; margin-top: 5mm } .k { color: #68738c; font-size: 8.2pt } .tot { border-top: 0.3mm solid #24304a; font-weight: 700 }
.sec { display: flex; justify-content: space-between; background: #fff3e0; padding: 1.3mm 3mm; font-weight: 900; margin-top: 4mm } .per { font-weight: 700; color: #68738c; padding: 1.6mm 3mm 0.4mm; font-size: 8.6pt } .g { display: grid; grid-template-columns: 66mm 30mm 38mm 20mm 1fr; padding: 0.5mm 3mm; font-size: 8.8pt } .g span:nth-child(n+2) { text-align: right } .g.h { color: #68738c; font-size: 7.8pt } .bars { display: flex; height: 27mm; align-items: flex-end; gap: 2mm; margin-top: 2mm } .bars div { flex: 1; text-align: center; font-size: 7.4pt } .bars i { display: block; background: #f39200; border-radius: 1mm 1mm 0 0 } .s { font-size: 7.6pt; margin-top: 3mm } .foot { position: absolute; left: 15mm; right: 15mm; bottom: 7mm; font-size: 6.6pt; color: #68738c; text-align: center }`

const line = (label: string, value: string, className = ''): string =>
  `<div class="l ${className}"><span>${label}</span><span>${value}</span></div>`
const grid = (texts: string[], className = ''): string =>
  `<div class="g ${className}">${texts.map((text) => `<span>${text}</span>`).join('')}</div>`
const section = (label: string, value: number): string =>
  `<div class="sec"><span>${label}</span><span>${euros(value)}</span></div>`
const total = (rows: readonly { amount: number }[]): number => sum(rows.map(({ amount }) => amount))
const span = ({ from, to }: { from: string; to: string }): string => `du ${slashed(from)} au ${slashed(to)}`
const percent = (rate: number): string => `${number(rate, 0)} %`

function detail(supply: Supply): string {
  const starts = [...new Set(supply.consumption.map(({ from }) => from))]
  const groups = starts.map((from) => {
    const rows = supply.consumption.filter((row) => row.from === from)
    const bands = rows.map((c) =>
      grid([
        ...[c.band === 'hp' ? 'Heures Pleines' : 'Heures Creuses', `${number(c.kwh)} kWh`],
        ...[`${number(c.price, 4)} €/kWh`, percent(c.vatRate), euros(c.amount)],
      ]),
    )
    return `<div class="per">Prix applicables ${span(present(rows[0]))}</div>${bands.join('')}`
  })
  const subscription = supply.subscription.map((s) =>
    grid([`Abonnement ${span(s)}`, '', `${number(s.monthly, 2)} €/mois`, percent(s.vatRate), euros(s.amount)]),
  )
  const accise = acciseOf(supply).map((t) =>
    grid([
      ...[`Accise ${span(t)}`, `${number(present(t.base))} kWh`],
      ...[`${number(present(t.rate), 2)} €/MWh`, percent(t.vatRate), euros(t.amount)],
    ]),
  )
  const cta = ctaOf(supply).map((t) =>
    grid([`CTA ${span(t)}`, '', `${number(present(t.rate), 2)} %`, percent(t.vatRate), euros(t.amount)]),
  )
  return `${grid(['', 'Quantité', 'Prix unitaire HT', 'TVA', 'Montant HT'], 'h')}${section('Abonnement', total(supply.subscription))}${subscription.join('')}${section(`Consommation : ${number(present(supply.totalKwh))} kWh`, total(supply.consumption))}${groups.join('')}${section('Taxes et contributions', total(supply.taxes))}${accise.join('')}${cta.join('')}`
}

function chart(supply: Supply): string {
  const top = Math.max(...supply.history.map(({ kwh }) => kwh))
  return `<div class="bars">${supply.history.map(({ month, kwh }) => `<div>${number(kwh)}<i style="height:${((kwh / top) * 17).toFixed(1)}mm"></i>${shortMonth(`${month}-01`)} ${month.slice(0, 4)}</div>`).join('')}</div>`
}

function draw(bill: Bill): string {
  const { customer, totals } = bill
  const supply = onlySupply(bill)
  const vat = present(bill.vat[0])
  const bank = present(bill.bank)
  const foot = (page: number): string => `<p class="foot">${html(supplier.legalLine)} – page ${page}/2 – SPECIMEN</p>`
  const readings = supply.readings.map(({ band, oldIndex, newIndex }) =>
    line(band === 'hp' ? 'Heures Pleines' : 'Heures Creuses', `${number(oldIndex)} → ${number(newIndex)} kWh`),
  )
  const first = `<div class="top"><div class="mark">URBAN<i>SOLAR</i></div><div class="ref">Facture <b>${bill.number}</b><br>Émise le ${inWords(bill.issueDate)}</div></div><div class="to">${customer.civility} ${html(customer.name)}<br>${lines(customer.billingAddress)}</div>
<div class="hero"><div>Votre facture d’électricité<br>${span(supply.period)}<br>Prélèvement le ${inWords(present(bill.dueDate))}</div><b>${euros(totals.netToPay)}</b></div>
<div class="cols"><div class="card"><h2>Le résumé</h2>${line('Abonnement', euros(total(supply.subscription)))}${line('Consommation', euros(total(supply.consumption)))}${line('Taxes et contributions', euros(total(supply.taxes)))}${line('Total HT', euros(totals.ht), 'tot')}${line(`TVA ${percent(vat.rate)}`, euros(vat.amount))}${line('Total TTC', euros(totals.ttc), 'tot')}</div><div class="card"><h2>Mon contrat</h2>${line('Référence client', customer.clientReference)}${line('N° de contrat', present(customer.contractReference))}${line('Offre', bill.offer.name)}${line('Type de prix', 'indexé, non réglementé')}${line('PRM', supply.deliveryPoint)}${line('Option', 'Heures Pleines / Heures Creuses')}${line('Puissance souscrite', `${present(supply.powerKva)} kVA`)}</div></div>
<div class="cols"><div class="card"><h2>Mon compteur Linky ${supply.meter}</h2><p class="k">Index télérelevés les ${slashed(supply.period.from)} et ${slashed(supply.period.to)}</p>${readings.join('')}</div><div class="card"><h2>Mon logement</h2>${lines(customer.siteAddress)}<br><span class="k">Prochaine facture le ${inWords(present(bill.nextInvoiceDate))}</span><br><span class="k">Espace client : ${customer.email ?? ''}</span></div></div>
<div class="card"><h2>Mes 12 derniers mois, en kWh</h2>${chart(supply)}</div>`
  const second = `<h2>Ma facture en détail</h2>${detail(supply)}<div class="card" style="margin-left:90mm">${line('Total HT', euros(totals.ht))}${line(`TVA à ${percent(vat.rate)} sur ${euros(vat.base)}`, euros(vat.amount))}${line('Total TTC', euros(totals.ttc), 'tot')}${line('Montant prélevé', euros(totals.netToPay), 'tot')}</div><div class="card"><h2>Mon paiement</h2>Prélèvement automatique sur le compte ${bank.iban}<br><span class="k">Mandat ${bank.mandate} – ICS ${supplier.creditorIdentifier}</span></div>
<div class="card"><h2>Nous joindre</h2>${supplier.phone}, du lundi au vendredi de 9 h à 18 h – ${supplier.email} – ${supplier.website}<br>${html(supplier.address.join(', '))}<br>Urgence et dépannage Enedis : 09 72 67 50 84</div>
<p class="s">Vos prix sont révisés chaque mois, dans les conditions prévues au contrat. Une réclamation ? Écrivez à notre service client. Sans réponse satisfaisante sous deux mois, le Médiateur national de l’énergie peut être saisi : Libre réponse n° 59252, 75443 Paris Cedex 09, energie-mediateur.fr.</p><p class="s">Mix 2025 de nos approvisionnements : solaire 71 %, hydraulique 19 %, éolien 10 %. L’acheminement est compris dans les prix ci-dessus.</p>`
  return htmlOf({ title: 'Facture', css, pages: [`${first}${foot(1)}`, `${second}${foot(2)}`] })
}

export const pricePeriods: UnseenBill[] = [{ bill: threePrices(), draw, printer: 'chromium' }]

import type { Bill } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftGas } from '../../model/draft-supply.js'
import { shortMonth } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { html, inWords, numbersIn, onlySupply, rangeInWords, type UnseenBill } from '../kit.js'
import { unseenSuppliers } from '../suppliers.js'

const { number, euros } = numbersIn('\u202f')

function define(): Bill {
  const id = 'unseen-Y4-01'
  const supply = draftGas({
    id,
    period: { from: '2026-03-05', to: '2026-03-31' },
    oldIndex: 7318,
    volume: 96,
    coefficient: 11.24,
    annualReference: 9800,
    networkOption: 'T2',
    prices: [{ from: '2025-01-01', price: 0.0712 }],
    subscription: { prices: [{ from: '2025-01-01', price: 20.1 }], convention: 'days' },
    natures: ['R', 'A'],
  })
  return completeBill(
    draftBill({
      id,
      kind: 'resiliation',
      supplier: unseenSuppliers.papernest,
      offer: { name: 'Gaz Tranquille', regulated: false, priceType: 'fixe', endDate: '2026-11-04' },
      customer: {
        civility: 'Mme',
        name: 'Capucine Hautbois',
        address: ['Bâtiment C, 2e étage', '118 rue Pelleport', '33800 Bordeaux'],
        billingAddress: ['3 chemin de la Dune', '33950 Lège-Cap-Ferret'],
        references: { client: 'PN-9999-9999', contract: 'G99999999' },
      },
      number: 'PN26-G-999999',
      issueDate: '2026-04-10',
      dueDate: '2026-04-27',
      supplies: [supply],
      services: [
        { label: 'Frais de résiliation anticipée', kind: 'frais', from: null, to: null, amount: 35, vatRate: 20 },
      ],
      alreadyPaid: 60,
      mentions: { energyMix: false, estimationBasis: false },
      judgement: {
        expected: ['E-FEE-01'],
        neutral: ['E-PRC-03', 'E-PRC-08'],
        anomalies: [{ rule: 'E-FEE-01', detail: 'termination fee of 35 EUR charged to a household' }],
        traps: ['closing_bill', 'range_within_a_month', 'self_reading', 'chart_labels', 'billing_address_elsewhere'],
      },
    }),
  )
}

const css = `body { font: 10pt/1.4 'Open Sans Condensed', 'Open Sans'; font-stretch: condensed; color: #1c2b3a } .bar { position: absolute; inset: 0 auto 0 0; width: 62mm; background: #12355b; color: #fff; padding: 14mm 7mm; font-size: 9.4pt }
.bar small { display: block; color: #9fc0e0; font-size: 7.6pt; margin-top: 3mm } .main { position: absolute; left: 70mm; right: 12mm; top: 14mm } h2 { font-size: 12pt; color: #ff5c39; margin: 6mm 0 1.5mm } .i { display: flex; justify-content: space-between; margin-bottom: 2mm } .i small { display: block; color: #687c90; font-size: 8.2pt } .i b { white-space: nowrap }
.ch { display: flex; align-items: flex-end; height: 30mm; gap: 2mm } .ch div { flex: 1; text-align: center; font-size: 7pt } .ch i { display: block; background: #ff5c39 }`

function draw(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals, bank } = bill
  const [reading] = supply.readings
  const [vat] = bill.vat
  if (reading === undefined || vat === undefined) throw new Error(bill.id)
  const label = (name: string, value: string): string => `<small>${name}</small>${value}`
  const item = (name: string, how: string, value: number): string =>
    `<div class="i"><span>${name}<small>${how}</small></span><b>${euros(value)}</b></div>`
  const bar = `<div class="bar"><div style="font:800 18pt 'Open Sans';line-height:1">papernest<br><span style="color:#ff5c39">Energy</span></div><div style="height:8mm"></div>
${label('VOTRE NUMÉRO CLIENT', customer.clientReference)}${label('RÉFÉRENCE DU CONTRAT', customer.contractReference ?? '')}${label('OFFRE', `${bill.offer.name}<br>prix fixe jusqu’au ${inWords(bill.offer.endDate ?? '')}`)}${label('LOGEMENT FACTURÉ', lines(customer.siteAddress))}${label('POINT DE COMPTAGE (PCE)', supply.deliveryPoint)}${label('COMPTEUR GAZPAR', supply.meter)}${label('CONSO. ANNUELLE DE RÉFÉRENCE', `${number(supply.annualReference ?? 0)} kWh`)}
<div style="height:10mm"></div>${label('ON EN PARLE ?', `${supplier.phone}<br>${supplier.email}<br>${supplier.website}`)}${label('PAR COURRIER', lines(supplier.address))}${label('ODEUR DE GAZ ? GRDF, 24 H/24', '0 800 47 33 33')}</div>`
  const highest = Math.max(...supply.history.map(({ kwh }) => kwh))
  const chart = `<div class="ch">${supply.history.map(({ month, kwh }) => `<div>${number(kwh)}<i style="height:${Math.round((20 * kwh) / highest)}mm"></i>${shortMonth(`${month}-01`)}<br>${month.slice(0, 4)}</div>`).join('')}</div>`
  const main = `<div class="main"><div style="text-align:right">${customer.civility} ${html(customer.name)}<br>${lines(customer.billingAddress)}</div>
<h1 style="font-size:19pt;margin-top:8mm">Votre facture de résiliation</h1><p>Facture ${bill.number}, émise le ${inWords(bill.issueDate)}</p>
<div style="margin:5mm 0;background:#fff0ec;border-radius:2mm;padding:4mm;display:flex;justify-content:space-between;align-items:center"><span>Net à payer<br><span style="font-size:8.4pt">par prélèvement le ${inWords(bill.dueDate ?? '')}, compte ${bank?.iban ?? ''}</span></span><b style="font-size:20pt">${euros(totals.netToPay)}</b></div>
<h2>Ce que vous avez consommé ${rangeInWords(supply.period)}</h2>${supply.consumption.map((c) => item('Gaz naturel', `${number(c.kwh)} kWh à ${number(c.price, 4)} € HT le kWh`, c.amount)).join('')}
<p style="font-size:8.6pt">Index de départ ${number(reading.oldIndex)} (relevé GRDF), index de fin ${number(reading.newIndex)} (transmis par vos soins) : ${number(supply.volume ?? 0)} m³ × ${number(supply.coefficient ?? 0, 2)} kWh/m³ = ${number(supply.totalKwh ?? 0)} kWh.</p>
<h2>Ce que vous payez chaque mois</h2>${supply.subscription.map((s) => item('Abonnement mensuel', `${euros(s.monthly)} HT par mois, au prorata ${rangeInWords(s)}`, s.amount)).join('')}
<h2>Taxes et frais</h2>${supply.taxes.map((t) => (t.code === 'cta' ? item('Contribution tarifaire d’acheminement (CTA)', rangeInWords(t), t.amount) : item('Accise sur le gaz naturel (ex-TICGN)', `${number(t.base ?? 0)} kWh à ${number(t.rate ?? 0, 2)} €/MWh, ${rangeInWords(t)}`, t.amount))).join('')}${bill.services.map((s) => item(s.label, 'conditions générales, art. 9', s.amount)).join('')}
<h2>Le compte y est</h2>${item('Total hors TVA', 'toutes les lignes ci-dessus', totals.ht)}${item('TVA', `20 % de ${euros(vat.base)}`, vat.amount)}${item('Total TTC', '', totals.ttc)}${item('Mensualités réglées', 'à déduire', -(totals.alreadyPaid ?? 0))}
<h2>Votre consommation, mois par mois (kWh)</h2>${chart}<p style="font-size:7pt;margin-top:4mm">Offre de marché, prix non réglementés. Réclamations : par courrier, à l’adresse en marge. Médiateur national de l’énergie, Libre réponse 59252, 75443 Paris Cedex 09. ${html(supplier.legalLine)}. SPECIMEN</p></div>`
  return htmlOf({ title: 'Facture de résiliation', css, pages: [bar + main] })
}

export const darkSidebar: UnseenBill[] = [{ bill: define(), draw, printer: 'chromium' }]

import type { Bill } from '../../model/bill.js'
import { completeBill, settle } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftGas } from '../../model/draft-supply.js'
import { sum } from '../../model/rounding.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, dotted, html, numbersIn, onlySupply, type UnseenBill } from '../kit.js'
import { unseenSuppliers } from '../suppliers.js'

const { number, euros, amount } = numbersIn('\u00a0', 'parentheses')

function define(): Bill {
  const id = 'unseen-Y8-01'
  const period = { from: '2026-01-01', to: '2026-01-31' }
  const supply = draftGas({
    id,
    period,
    oldIndex: 240118,
    volume: 3904,
    coefficient: 11.37,
    annualReference: 287000,
    networkOption: 'T2',
    prices: [{ from: '2025-01-01', price: 0.05873 }],
    subscription: { prices: [{ from: '2025-01-01', price: 31.5 }], convention: 'months' },
    historyMonths: 0,
  })
  const right = completeBill(
    draftBill({
      id,
      supplier: unseenSuppliers.natgas,
      offer: { name: 'NATGAS INDEX PRO', regulated: false, priceType: 'indexe', endDate: '2026-12-31' },
      customer: {
        name: 'Hôtel des Trois Fontaines SARL',
        address: ['2 place du Marché', '51100 Reims'],
        billingAddress: ['Service comptabilité', '14 rue de Vesle', '51100 Reims'],
        references: { client: 'NG999999', contract: 'C-99999-51' },
        isCompany: true,
      },
      number: 'NGF/2026/9999999',
      issueDate: '2026-02-05',
      dueDate: '2026-03-07',
      isDirectDebit: false,
      paymentMethod: 'virement',
      supplies: [{ ...supply, deliveryPoint: 'GI094417' }],
      services: [
        { label: 'Remise volume', kind: 'remise', from: period.from, to: period.to, amount: -64.2, vatRate: 20 },
      ],
      mentions: { energyMix: false, estimationBasis: false },
      judgement: {
        expected: ['E-ARI-03'],
        neutral: ['E-PRC-03', 'E-PRC-08', 'E-ARI-04'],
        anomalies: [{ rule: 'E-ARI-03', detail: 'VAT printed 9.00 EUR above 20 % of its base' }],
        traps: [
          'short_pce',
          'values_before_labels',
          'parentheses',
          'landscape',
          'siret_beside_delivery_point',
          'price_per_MWh',
        ],
      },
    }),
  )
  const vat = right.vat.map((row) => ({ ...row, amount: sum([row.amount, 9]) }))
  const { ht, alreadyPaid, previousBalance, energyCheque } = right.totals
  const tax = sum(vat.map((row) => row.amount))
  const totals = settle({ ht, vat: tax, ttc: sum([ht, tax]), alreadyPaid, previousBalance, energyCheque })
  return { ...right, vat, totals }
}

const css = `@page { size: A4 landscape; margin: 0 } .page { width: 297mm; height: 209.6mm; padding: 12mm 14mm } body { font: 9.4pt/1.4 'Liberation Sans Narrow'; color: #16202a }
.c { display: flex; gap: 12mm } .c > div { flex: 1 } .v { margin-bottom: 1.6mm } .v b { font-size: 10.6pt } .v span { color: #7b8792; margin-left: 2mm; font-size: 8.2pt } .t { margin-top: 4mm } .t td, .t th { padding: 1.2mm 2mm; text-align: left; border-bottom: 0.15mm dotted #888 } .t th { color: #7b8792; font-weight: normal; border-bottom: 0.4mm solid #16202a }`

function draw(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals } = bill
  const [vat] = bill.vat
  const [reading] = supply.readings
  if (vat === undefined || reading === undefined) throw new Error(bill.id)
  const value = (text: string, label: string): string => `<div class="v"><b>${text}</b><span>${label}</span></div>`
  const line = (
    eur: number,
    label: string,
    at: { from: string | null; to: string | null },
    quantity: string,
    price: string,
  ): string => cells([amount(eur), '20,0', label, quantity, price, `${dotted(at.from ?? '')} – ${dotted(at.to ?? '')}`])
  const page = `<div style="border-bottom:1mm solid #e8a300;margin-bottom:6mm;padding-bottom:2mm"><b style="font-size:19pt">NATGAS</b> France <span style="float:right;font-size:14pt">Facture de gaz naturel</span></div>
<div class="c"><div>${value(bill.number, 'facture')}${value(dotted(bill.issueDate), 'date d’émission')}${value(dotted(bill.dueDate ?? ''), 'échéance, par virement')}${value(customer.clientReference, 'code client')}${value(customer.contractReference ?? '', 'contrat')}${value(bill.offer.name, `offre, indexée PEG, jusqu’au ${dotted(bill.offer.endDate ?? '')}`)}</div>
<div>${value(supply.deliveryPoint, 'PCE')}${value(supply.meter, 'compteur')}${value(`${number(supply.annualReference ?? 0)} kWh`, 'CAR')}${value((customer.siret ?? '').replace(/^(.{3})(.{3})(.{3})/, '$1 $2 $3 '), 'Siret du site')}<div class="v"><b>${html(customer.name)}</b><br>${lines(customer.siteAddress)}<span>site livré</span></div></div>
<div>${html(customer.name)}<br>${lines(customer.billingAddress)}<div style="background:#fdf3d8;padding:3mm;margin-top:5mm">${value(euros(totals.ht), 'total hors taxe')}${value(euros(vat.amount), `TVA 20,0 % de ${euros(vat.base)}`)}${value(euros(totals.ttc), 'total TTC')}<b style="font-size:15pt">${euros(totals.netToPay)}</b> à nous régler</div></div></div>
<table class="t">${cells(['Euros HT', 'TVA %', 'Désignation', 'Quantité', 'Prix HT', 'Dates'], 'th')}${supply.consumption.map((c) => line(c.amount, 'Fourniture de gaz', c, `${number(c.kwh)} kWh`, `${number(c.price * 1000, 2)} €/MWh`)).join('')}${supply.subscription.map((s) => line(s.amount, 'Terme fixe', s, '1 mois', `${euros(s.monthly)}/mois`)).join('')}${supply.taxes.map((t) => (t.code === 'cta' ? line(t.amount, 'Contribution tarifaire d’acheminement', t, '', '') : line(t.amount, 'Accise gaz naturel (TICGN)', t, `${number(t.base ?? 0)} kWh`, `${number(t.rate ?? 0, 2)} €/MWh`))).join('')}${bill.services.map((s) => line(s.amount, s.label, s, '', '')).join('')}</table>
<table class="t" style="width:190mm">${cells(['m³', 'Index du ' + dotted(supply.period.to), 'Index du ' + dotted(supply.period.from), 'kWh/m³', 'kWh', 'Nature'], 'th')}${cells([number(supply.volume ?? 0), number(reading.newIndex), number(reading.oldIndex), number(supply.coefficient ?? 0, 2), number(supply.totalKwh ?? 0), 'Télérelevés GRDF'])}</table>
<p style="position:absolute;bottom:9mm;left:14mm;right:14mm;font-size:7.4pt">${supplier.phone} · ${supplier.email} · ${supplier.website} · Réclamations : ${html(supplier.address.join(', '))} · Médiateur national de l’énergie pour les microentreprises : Libre réponse 59252, 75443 Paris Cedex 09 · Sécurité gaz 0 800 47 33 33 · Contact du site 03 26 00 51 88 · Prix de marché libres, non réglementés. ${html(supplier.legalLine)}. SPECIMEN</p>`
  return htmlOf({ title: 'Facture', css, pages: [page] })
}

export const valuesFirst: UnseenBill[] = [{ bill: define(), draw, printer: 'cairo' }]

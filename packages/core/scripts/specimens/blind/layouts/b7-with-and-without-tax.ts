import type { Bill } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { round } from '../../model/rounding.js'
import { htmlOf, lines } from '../../print/page.js'
import { suppliers } from '../../suppliers.js'
import { cells, dotted, html, inWords, numbersIn, onlySupply, type UnseenBill } from '../../unseen/kit.js'
import { acciseOf, ctaOf, present, steady } from '../terms.js'

const { number, euros } = numbersIn('\u00a0')

function define(): Bill {
  const id = 'blind-B7-01'
  return completeBill(
    draftBill({
      id,
      kind: 'souscription',
      supplier: suppliers.ohm,
      offer: { name: 'Soir & Week-end', regulated: false, priceType: 'indexe', endDate: null },
      customer: {
        civility: 'Mme',
        name: 'Ombeline Duchaussoy',
        address: ['Bât. C, 64 avenue de Verdun', '59300 Valenciennes'],
        email: 'ombeline.duchaussoy@courriel.example',
        references: { client: '99999999', contract: 'OHM-E-999999' },
      },
      number: 'F-99999999-01',
      issueDate: '2026-05-06',
      dueDate: '2026-05-21',
      nextInvoiceDate: '2026-06-06',
      supplies: [
        draftElectricity({
          id,
          period: { from: '2026-04-09', to: '2026-05-03' },
          powerKva: 6,
          option: 'hphc',
          networkTariff: 'MU4',
          bands: [
            { band: 'hp', kwh: 118, oldIndex: 15402, prices: steady(0.1466) },
            { band: 'hc', kwh: 97, oldIndex: 9861, prices: steady(0.1049) },
          ],
          subscription: { prices: steady(12.96), convention: 'days' },
          natures: ['R', 'E'],
          ctaDetail: 'rate',
          historyMonths: 0,
        }),
      ],
      services: [
        {
          label: 'Mise en service Enedis',
          kind: 'prestation_reseau',
          from: '2026-04-09',
          to: '2026-04-09',
          amount: 1.73,
          vatRate: 20,
        },
      ],
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-OPT-05', 'E-RDG-14', 'E-FEE-03'],
        traps: [
          'first_bill',
          'with_and_without_tax',
          'offer_name_sounds_like_an_option',
          'email_above_address',
          'ampersand',
        ],
      },
    }),
  )
}

const css = `body { font: 8.4pt/1.45 'DejaVu Sans Condensed', 'DejaVu Sans'; color: #222 } .top { position: absolute; inset: 0 0 auto 0; height: 34mm; background: #3a1d6e; color: #fff; padding: 9mm 13mm } .in { padding: 40mm 13mm 0 } .t td, .t th { padding: 1.1mm 1.2mm; text-align: right; white-space: nowrap; font-size: 7.8pt } .t th { background: #efe9fa; font-weight: bold } .t td:first-child, .t th:first-child { text-align: left } .t tr:nth-child(even) td { background: #faf8fe } .t .z td { font-weight: bold; border-top: 0.4mm solid #3a1d6e } h2 { font-size: 10pt; color: #3a1d6e; margin: 5.5mm 0 1.5mm } .g { display: grid; grid-template-columns: 34mm 50mm 34mm 1fr; row-gap: 0.8mm } .g span:nth-child(odd) { color: #777 }`

function draw(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals, bank } = bill
  const [vat, service] = [present(bill.vat[0]), present(bill.services[0])]
  const names: Record<string, string> = { hp: 'Heures Pleines', hc: 'Heures Creuses' }
  const taxed = (value: number): number => round(value * 1.2)
  const span = (at: { from: string; to: string }): string => `${dotted(at.from)} au ${dotted(at.to)}`
  const line = (
    label: string,
    at: { from: string; to: string },
    quantity: string,
    price: string,
    priceTtc: string,
    value: number,
  ): string => cells([label, span(at), quantity, price, priceTtc, euros(value), '20 %', euros(taxed(value))])
  const rows = [
    ...supply.subscription.map((s) =>
      line('Abonnement', s, '', `${number(s.monthly, 2)} €/mois`, `${number(taxed(s.monthly), 2)} €/mois`, s.amount),
    ),
    ...supply.consumption.map((c) =>
      line(
        present(names[c.band]),
        c,
        `${number(c.kwh)} kWh`,
        `${number(c.price, 4)} €`,
        `${number(c.price * 1.2, 4)} €`,
        c.amount,
      ),
    ),
    ...acciseOf(supply).map((t) =>
      line(
        'Accise électricité',
        t,
        `${number(present(t.base))} kWh`,
        `${number(present(t.rate) / 1000, 5)} €`,
        '',
        t.amount,
      ),
    ),
    ...ctaOf(supply).map((t) =>
      line('Contribution d’acheminement', t, '', `${number(present(t.rate), 2)} %`, '', t.amount),
    ),
    cells([
      service.label,
      `le ${dotted(present(service.from))}`,
      '1',
      '',
      '',
      euros(service.amount),
      '20 %',
      euros(taxed(service.amount)),
    ]),
  ]
  const facts = [
    ['Titulaire', html(customer.name)],
    ['N° client', customer.clientReference],
    ['Adresse du point', lines(customer.siteAddress)],
    ['N° contrat', present(customer.contractReference)],
    ['PDL', supply.deliveryPoint],
    ['Puissance', `${present(supply.powerKva)} kVA`],
    ['Linky', supply.meter],
    ['Option', 'Heures pleines / creuses'],
    ['Offre', html(bill.offer.name)],
    ['Prix', 'indexé, non réglementé'],
  ].flatMap((pair) => pair.map((text) => `<span>${text}</span>`))
  const page = `<div class="top"><b style="font-size:22pt">OHM <span style="font-weight:normal">énergie</span></b><div style="position:absolute;right:13mm;top:8mm;text-align:right">Première facture<br><b style="font-size:11pt">${bill.number}</b><br>créée le ${inWords(bill.issueDate)}</div></div>
<div class="in"><div style="display:flex;justify-content:space-between"><div>${lines(supplier.address)}<br>Service client : ${supplier.phone}<br>${supplier.email}<br>${supplier.website}</div><div>Envoyée à ${present(customer.email)}<br>${customer.civility} ${html(customer.name)}<br>${lines(customer.billingAddress)}</div></div>
<p style="margin:6mm 0;font-size:10pt;border-left:1.2mm solid #3a1d6e;padding-left:3mm">Bonjour ${html(customer.name)}, votre consommation du ${inWords(supply.period.from)} au ${inWords(supply.period.to)} vous revient à<br><b style="font-size:17pt">${euros(totals.netToPay)}</b> TTC. Prélèvement prévu le <b>${inWords(present(bill.dueDate))}</b>.</p>
<h2>Votre contrat</h2><div class="g">${facts.join('')}</div>
<h2>Vos index</h2><table class="t">${cells(['Poste', `Relevé le ${dotted(supply.period.from)}`, `Estimé le ${dotted(supply.period.to)}`, 'Consommation estimée'], 'th')}${supply.readings.map((r) => cells([present(names[r.band]), number(r.oldIndex), number(r.newIndex), `${number(r.newIndex - r.oldIndex)} kWh`])).join('')}${cells(['Total', '', '', `${number(present(supply.totalKwh))} kWh`], 'td', 'z')}</table>
<h2>Vos montants</h2><table class="t">${cells(['', 'Période', 'Quantité', 'Prix HTT', 'Prix TTC', 'Montant HTT', 'TVA', 'Montant TTC'], 'th')}${rows.join('')}</table>
<table class="t" style="margin:4mm 0 0 72mm;width:112mm">${cells(['Base HT', 'Taux', 'Montant de TVA', 'Total TTC'], 'th')}${cells([euros(vat.base), `${number(vat.rate)} %`, euros(vat.amount), euros(totals.ttc)])}</table>
<p style="margin:3mm 0 0 72mm">Les montants TTC par ligne sont arrondis ; seul le total fait foi.<br>Compte débité : ${present(bank).iban}<br>Facture suivante attendue le ${inWords(present(bill.nextInvoiceDate))}</p></div>
<p style="position:absolute;bottom:7mm;left:13mm;right:13mm;font-size:6.8pt;line-height:1.35">Index de fin estimé à partir de la consommation habituelle de logements comparables, puis régularisé au relevé suivant. Dépannage Enedis : 09 72 67 50 59. Insatisfait ? Réclamation à ${supplier.email} ou par courrier (${html(supplier.address.join(', '))}) ; après deux mois, le Médiateur national de l’énergie (Libre réponse 59252, 75443 Paris Cedex 09, energie-mediateur.fr) est gratuit. Mix 2025 de notre électricité : nucléaire 58 %, éolien 23 %, gaz 19 %. ${html(supplier.legalLine)}. SPECIMEN</p>`
  return htmlOf({ title: 'Facture', css, pages: [page] })
}

export const withAndWithoutTax: UnseenBill[] = [
  { bill: define(), draw, printer: 'chromium', notScored: ['services[0].to'] },
]

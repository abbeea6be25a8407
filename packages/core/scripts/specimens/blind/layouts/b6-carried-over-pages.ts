import type { Bill, Supply } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { round, sum } from '../../model/rounding.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, html, inWords, numbersIn, onlySupply, slashed, type UnseenBill } from '../../unseen/kit.js'
import { blindSuppliers } from '../suppliers.js'
import { acciseOf, ctaOf, present, steady } from '../terms.js'

const { number, amount, euros } = numbersIn(' ')

function define(): Bill {
  const id = 'blind-B6-01'
  const supply = draftElectricity({
    id,
    period: { from: '2026-03-01', to: '2026-04-30' },
    powerKva: 36,
    option: '4cadrans',
    networkTariff: 'MU4',
    printsNetworkTariff: true,
    bands: [
      { band: 'hph', kwh: 3187, oldIndex: 88104, prices: steady(0.15832) },
      { band: 'hch', kwh: 1246, oldIndex: 39577, prices: steady(0.11914) },
      { band: 'hpb', kwh: 2418, oldIndex: 120965, prices: steady(0.10457) },
      { band: 'hcb', kwh: 903, oldIndex: 47210, prices: steady(0.08206) },
    ],
    subscription: { prices: steady(52.75), convention: 'months' },
    ctaDetail: 'rate',
  })
  return completeBill(
    draftBill({
      id,
      supplier: blindSuppliers.jpme,
      offer: { name: 'Atelier 4 Postes', regulated: false, priceType: 'fixe', endDate: '2027-02-28' },
      customer: {
        name: 'Menuiserie Thévenoux SAS',
        address: ['ZA des Grandes Terres', '42600 Montbrison'],
        billingAddress: ['BP 27', '42602 Montbrison Cedex'],
        references: { client: 'JP 99999', contract: 'C-2025-9999', account: '99-999-99' },
        isCompany: true,
      },
      number: 'JPM-26-999999',
      issueDate: '2026-05-11',
      dueDate: '2026-06-10',
      nextInvoiceDate: '2026-07-10',
      supplies: [overcharged(supply)],
      services: [
        {
          label: 'Frais de gestion et d’envoi de facture papier',
          kind: 'frais',
          from: '2026-05-11',
          to: '2026-05-11',
          amount: 3.5,
          vatRate: 20,
        },
      ],
      mentions: { energyMix: false },
      judgement: {
        expected: ['E-ARI-04', 'E-SRV-03'],
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-08'],
        anomalies: [
          { rule: 'E-ARI-04', detail: 'HP été billed 18.00 EUR above quantity times price' },
          { rule: 'E-SRV-03', detail: 'fees for management and the paper bill, 3.50 EUR before tax' },
        ],
        traps: [
          'carried_totals',
          'table_over_two_pages',
          'quantities_in_MWh',
          'four_bands',
          'siret_beside_delivery_point',
        ],
      },
    }),
  )
}

function overcharged(supply: Supply): Supply {
  const consumption = supply.consumption.map((row) =>
    row.band === 'hpb' ? { ...row, amount: round(row.amount + 18) } : row,
  )
  return { ...supply, consumption }
}

const css = `body { font: 10.4pt/1.35 'EB Garamond'; color: #111 } .page { padding: 14mm 16mm } .t td, .t th { padding: 1.2mm 1mm; white-space: nowrap; text-align: right } .t th { font-weight: normal; font-style: italic; border-top: 0.3mm solid; border-bottom: 0.3mm solid } .t td:first-child, .t th:first-child { text-align: left } .t td:last-child, .t th:last-child { text-align: left; padding-left: 4mm } .t .z td { font-weight: bold; border-top: 0.2mm solid #777 } .u td { padding: 0.5mm 4mm 0.5mm 0; vertical-align: top } .u td:first-child { color: #555; width: 44mm } .p { position: absolute; bottom: 9mm; left: 16mm; right: 16mm; font-size: 7.8pt; text-align: center }`

const names: Record<string, string> = { hph: 'HP hiver', hch: 'HC hiver', hpb: 'HP été', hcb: 'HC été' }

function draw(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals, bank } = bill
  const [vat, fee, cta, accise] = [
    present(bill.vat[0]),
    present(bill.services[0]),
    present(ctaOf(supply)[0]),
    present(acciseOf(supply)[0]),
  ]
  const span = (at: { from: string; to: string }): string => `${slashed(at.from)} au ${slashed(at.to)}`
  const megawatts = (kwh: number): string => `${number(kwh / 1000, 3)} MWh`
  const head = cells(['Désignation', 'P.U. hors taxes', 'Quantité', 'Montant € HT', 'Période du'], 'th')
  const band = (c: Supply['consumption'][number]): string =>
    cells([present(names[c.band]), `${number(c.price * 1000, 2)} €/MWh`, megawatts(c.kwh), amount(c.amount), span(c)])
  const [winter, summer] = [supply.consumption.slice(0, 2), supply.consumption.slice(2)]
  const carried = amount(sum([...supply.subscription, ...winter].map((row) => row.amount)))
  const first = `<table><tr><td style="vertical-align:top"><b style="font-size:24pt;letter-spacing:1mm">JPME</b><br><i>l’énergie des entreprises</i></td><td style="text-align:right;font-size:9pt">${lines(supplier.address)}<br>Tél. ${supplier.phone}<br>${supplier.email} – ${supplier.website}</td></tr></table>
<div style="margin:10mm 0 8mm 98mm">${html(customer.name)}<br>${lines(customer.billingAddress)}</div>
<p style="text-align:center;font-size:13pt"><b>FACTURE ${bill.number}</b> du ${inWords(bill.issueDate)}</p>
<table class="u" style="margin:6mm 0">${[
    ['Code client', customer.clientReference],
    ['Compte', present(customer.accountReference)],
    [
      'Contrat',
      `${present(customer.contractReference)} – ${bill.offer.name}, prix fermes jusqu’au ${inWords(present(bill.offer.endDate))}`,
    ],
    ['SIRET', present(customer.siret)],
    ['Site alimenté', customer.siteAddress.join(', ')],
    ['Point Référence Mesure', supply.deliveryPoint],
    ['Compteur', supply.meter],
    [
      'Puissance souscrite',
      `${present(supply.powerKva)} kVA, quatre postes, acheminement ${present(supply.networkTariff)}`,
    ],
  ]
    .map(([label = '', value = '']) => cells([label, html(value)]))
    .join('')}</table>
<table class="t">${cells(['Relevés (kWh)', 'Au ' + slashed(supply.period.from), 'Au ' + slashed(supply.period.to), 'Écart', 'Nature'], 'th')}${supply.readings.map((r) => cells([present(names[r.band]), number(r.oldIndex), number(r.newIndex), number(r.newIndex - r.oldIndex), 'réelle'])).join('')}${cells(['Ensemble', '', '', `${number(present(supply.totalKwh))} kWh`, ''], 'td', 'z')}</table>
<table class="t" style="margin-top:7mm">${head}${supply.subscription.map((s) => cells(['Part fixe', `${number(s.monthly, 2)} €/mois`, '2 mois', amount(s.amount), span(s)])).join('')}${winter.map(band).join('')}${cells(['À reporter', '', '', carried, ''], 'td', 'z')}</table>
<p class="p">${html(supplier.legalLine)}<br>SPECIMEN – feuillet 1 sur 2</p>`
  const second = `<p style="text-align:right;font-size:9pt">Facture ${bill.number}, suite</p>
<table class="t" style="margin-top:5mm">${head}${cells(['Report', '', '', carried, ''], 'td', 'z')}${summer.map(band).join('')}${cells(['Accise', `${number(present(accise.rate), 2)} €/MWh`, megawatts(present(accise.base)), amount(accise.amount), span(accise)])}${cells(['CTA', `${number(present(cta.rate), 2)} %`, '', amount(cta.amount), span(cta)])}${cells([fee.label, '', '', amount(fee.amount), slashed(present(fee.from))])}${cells(['Total hors TVA', '', '', amount(totals.ht), ''], 'td', 'z')}</table>
<table class="u" style="margin:7mm 0 0 62mm;width:110mm">${cells(['TVA', `${number(vat.rate, 2)} % × ${euros(vat.base)} = ${euros(vat.amount)}`])}${cells(['Total TVA comprise', euros(totals.ttc)])}${cells(['<b>Net à régler</b>', `<b style="font-size:13pt">${euros(totals.netToPay)}</b>`])}${cells(['Échéance', inWords(present(bill.dueDate))])}${cells(['Règlement', `prélèvement SEPA, ${present(bank).iban}`])}${cells(['Prochaine facture', inWords(present(bill.nextInvoiceDate))])}</table>
<p style="margin-top:9mm">Consommations mensuelles précédentes, en kWh : ${supply.history.map(({ month, kwh }) => `<span style="white-space:nowrap">${month.slice(5)}/${month.slice(0, 4)} : ${number(kwh)}</span>`).join(' ; ')}.</p>
<p style="margin-top:5mm;font-size:8.8pt">Toutes les lignes supportent la TVA au taux de 20 %. Prix libres, hors tarif réglementé. En l’absence de télérelève, les index sont estimés d’après le profil du site. Coupure : Enedis, 09 72 67 50 42. Réclamations : ${html(supplier.address.join(', '))} ; les microentreprises peuvent ensuite saisir le médiateur national de l’énergie (Libre réponse 59252, 75443 Paris Cedex 09 – energie-mediateur.fr). Retard : intérêts au taux de la BCE majoré de dix points et indemnité de 40 € (art. D. 441-5 du code de commerce).</p><p class="p">SPECIMEN – feuillet 2 sur 2</p>`
  return htmlOf({ title: 'Facture', css, pages: [first, second] })
}

export const carriedOverPages: UnseenBill[] = [
  { bill: define(), draw, printer: 'chromium', notScored: ['services[0].to'] },
]

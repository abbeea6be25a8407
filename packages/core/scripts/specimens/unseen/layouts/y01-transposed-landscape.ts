import type { Bill } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { changeTaxes, draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { round } from '../../model/rounding.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, html, inWords, numbersIn, onlySupply, type UnseenBill } from '../kit.js'
import { unseenSuppliers } from '../suppliers.js'

const { number, euros } = numbersIn('\u2009')

function define(): Bill {
  const id = 'unseen-Y1-01'
  const prices = (before: number, after: number): { from: string; price: number }[] => [
    { from: '2025-01-01', price: before },
    { from: '2026-04-01', price: after },
  ]
  const supply = draftElectricity({
    id,
    period: { from: '2026-03-01', to: '2026-04-30' },
    powerKva: 9,
    option: 'hphc',
    networkTariff: 'MU4',
    bands: [
      { band: 'hp', kwh: 731, oldIndex: 18204, prices: prices(0.1398, 0.1421) },
      { band: 'hc', kwh: 402, oldIndex: 9377, prices: prices(0.1004, 0.1019) },
    ],
    subscription: { prices: [{ from: '2025-01-01', price: 14.62 }], convention: 'months' },
    ctaDetail: 'rate',
    historyMonths: 0,
  })
  const old = changeTaxes(supply, 'accise_electricite', (row) => ({
    ...row,
    rate: 33.7,
    amount: round(((row.base ?? 0) * 33.7) / 1000),
  }))
  return completeBill(
    draftBill({
      id,
      supplier: unseenSuppliers.alterna,
      offer: { name: 'Électricité Idylle', regulated: false, priceType: 'indexe', endDate: null },
      customer: {
        civility: 'Mme',
        name: 'Léopoldine Vasseroux',
        address: ['4 impasse des Ormeaux', '38700 La Tronche'],
        references: { client: '7 999 999', contract: 'ALT-999999-E' },
      },
      number: '2026 05 999999',
      issueDate: '2026-05-06',
      dueDate: '2026-05-22',
      nextInvoiceDate: '2026-07-06',
      supplies: [old],
      previousBalance: 21.37,
      judgement: {
        expected: ['E-TAX-03'],
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-07'],
        anomalies: [{ rule: 'E-TAX-03', detail: 'accise 33.70 EUR/MWh, legal rate 30.85' }],
        traps: ['columns_are_lines', 'price_change', 'previous_balance', 'landscape'],
      },
    }),
  )
}

const css = `@page { size: A4 landscape; margin: 0 } .page { width: 297mm; height: 209.6mm; padding: 0 }
body { font: 9pt/1.35 Lato; color: #223 } .a { position: absolute } h2 { font: 800 10pt Lato; color: #b3005e; margin-bottom: 1mm }
.n td, .n th { padding: 0.8mm 2mm; border-left: 0.2mm solid #d5b8c9; text-align: center } .n td:first-child, .n th:first-child { text-align: left; border-left: 0; width: 44mm; font-weight: bold }
.n th { background: #f6e6ef; font-size: 8pt } .k td { padding: 0.7mm 0 } .k td + td { text-align: right } .s { font-size: 6.6pt; color: #556 }`

function draw(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals, bank } = bill
  const [vat] = bill.vat
  const name = (band: string): string => (band === 'hp' ? 'Heures pleines' : 'Heures creuses')
  const column = (label: string, texts: readonly string[]): string => cells([label, ...texts])
  const use = supply.consumption
  const table = `<table class="n">${cells(['', ...use.map(({ band }) => name(band))], 'th')}
${column(
  'Du',
  use.map(({ from }) => inWords(from)),
)}${column(
    'Au',
    use.map(({ to }) => inWords(to)),
  )}${column(
    'kWh facturés',
    use.map(({ kwh }) => number(kwh)),
  )}
${column(
  'Prix du kWh HT (cts €)',
  use.map(({ price }) => number(price * 100, 2)),
)}${column(
    'Montant HT',
    use.map(({ amount }) => euros(amount)),
  )}${column(
    'TVA',
    use.map(() => '20 %'),
  )}</table>`
  const readings = `<table class="n">${cells(['Compteur ' + supply.meter, ...supply.readings.map(({ band }) => name(band))], 'th')}
${column(
  `Relève début – ${inWords(supply.period.from)} (relevé Enedis)`,
  supply.readings.map(({ oldIndex }) => number(oldIndex)),
)}${column(
    `Relève fin – ${inWords(supply.period.to)} (relevé Enedis)`,
    supply.readings.map(({ newIndex }) => number(newIndex)),
  )}${column(
    'Écart en kWh',
    supply.readings.map(({ oldIndex, newIndex }) => number(newIndex - oldIndex)),
  )}</table>`
  const [subscription] = supply.subscription
  const [accise, cta] = supply.taxes
  if (subscription === undefined || accise === undefined || cta === undefined || vat === undefined)
    throw new Error(bill.id)
  const span = `${inWords(subscription.from)} – ${inWords(subscription.to)}`
  const other = `<table class="n">${cells(['', 'Part fixe (abonnement)', 'Accise sur l’électricité (ex-CSPE)', 'Contribution tarifaire d’acheminement'], 'th')}
${column('Période', [span, span, span])}${column('Assiette', ['2 mois', `${number(accise.base ?? 0)} kWh`, 'part fixe du TURPE'])}${column('Taux ou prix HT', [`${euros(subscription.monthly)} / mois`, `${number((accise.rate ?? 0) / 10, 3)} cts €/kWh`, `${number(cta.rate ?? 0, 2)} %`])}${column('Montant HT', [euros(subscription.amount), euros(accise.amount), euros(cta.amount)])}${column('TVA', ['20 %', '20 %', '20 %'])}</table>`
  const page = `<div class="a" style="left:12mm;top:9mm;font:900 21pt Lato;color:#b3005e">alterna<span style="color:#223"> énergie</span></div>
<div class="a" style="left:12mm;top:22mm;width:60mm" ><b>Facture d’électricité</b><br>du ${inWords(bill.issueDate)}<br>N° ${bill.number}</div>
<div class="a" style="left:205mm;top:12mm;width:80mm">${customer.civility} ${html(customer.name)}<br>${lines(customer.billingAddress)}</div>
<div class="a" style="left:78mm;top:12mm;width:118mm;background:#f6e6ef;padding:3mm"><table class="k"><tr><td>Solde de votre facture précédente, non réglé</td><td>${euros(totals.previousBalance ?? 0)}</td></tr><tr><td>Montant HT</td><td>${euros(totals.ht)}</td></tr><tr><td>TVA 20 % sur ${euros(vat.base)}</td><td>${euros(vat.amount)}</td></tr><tr><td>Total de la période TTC</td><td>${euros(totals.ttc)}</td></tr><tr><td><b>Solde à payer</b></td><td><b style="font-size:13pt">${euros(totals.netToPay)}</b></td></tr></table>Prélevé le ${inWords(bill.dueDate ?? '')} sur ${bank?.iban ?? ''} (mandat ${bank?.mandate ?? ''})</div>
<div class="a" style="left:12mm;top:58mm;width:60mm"><h2>Votre contrat</h2>N° client ${customer.clientReference}<br>Contrat ${customer.contractReference ?? ''}<br>${html(bill.offer.name)}<br>Prix de marché indexés sur le TRVE<br>Option heures creuses<br>9 kVA souscrits<h2 style="margin-top:3mm">Lieu de consommation</h2>${lines(customer.siteAddress)}<br>PRM ${supply.deliveryPoint}<h2 style="margin-top:3mm">Nous joindre</h2>${supplier.phone}<br>${supplier.website}<br>${supplier.email}<br>${lines(supplier.address)}<h2 style="margin-top:3mm">Et ensuite ?</h2>Prochaine facture : vers le ${inWords(bill.nextInvoiceDate ?? '')}</div>
<div class="a" style="left:78mm;top:58mm;width:207mm"><h2>Part variable : ${number(supply.totalKwh ?? 0)} kWh</h2>${table}</div>
<div class="a" style="left:78mm;top:108mm;width:100mm"><h2>Relèves</h2>${readings}</div>
<div class="a" style="left:78mm;top:147mm;width:207mm"><h2>Part fixe, taxes et contributions</h2>${other}</div>
<div class="a s" style="left:12mm;top:192mm;width:273mm">Les prix de votre offre ne sont pas réglementés. Dépannage Enedis 24 h/24 : 09 72 67 50 38. Réclamation : à l’adresse ci-contre, service Réclamations ; sans réponse sous deux mois, Médiateur national de l’énergie, Libre réponse 59252, 75443 Paris Cedex 09, energie-mediateur.fr. Si le compteur ne peut être relevé, la consommation est estimée d’après votre historique. Origine 2025 de l’électricité : hydraulique 61 %, éolien 27 %, solaire 12 %. ${html(supplier.legalLine)}. <b style="letter-spacing:1pt">SPECIMEN</b></div>`
  return htmlOf({ title: 'Facture', css, pages: [page] })
}

export const transposedLandscape: UnseenBill[] = [{ bill: define(), draw, printer: 'weasyprint' }]

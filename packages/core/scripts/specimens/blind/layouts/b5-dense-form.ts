import type { Bill } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { groupDigits, shortMonth } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, dashed, html, numbersIn, onlySupply, type UnseenBill } from '../../unseen/kit.js'
import { blindSuppliers } from '../suppliers.js'
import { acciseOf, ctaOf, present, steady } from '../terms.js'

const { number, amount } = numbersIn(' ')

function define(): Bill {
  const id = 'blind-B5-01'
  return completeBill(
    draftBill({
      id,
      supplier: blindSuppliers.savoie,
      offer: { name: 'Alpage Tempo', regulated: false, priceType: 'indexe', endDate: null },
      customer: {
        civility: 'M.',
        name: 'Gratien Blanc-Tailleur',
        address: ['Chalet Les Mélèzes', '73270 Beaufort'],
        billingAddress: ['88 rue de la République', '73200 Albertville'],
        references: { client: '73-99999', contract: '99 999 999 9' },
      },
      number: '2026/04/99999',
      issueDate: '2026-04-09',
      dueDate: '2026-04-30',
      nextInvoiceDate: '2026-06-09',
      supplies: [
        draftElectricity({
          id,
          period: { from: '2026-02-05', to: '2026-04-04' },
          powerKva: 12,
          option: 'tempo',
          networkTariff: 'MU4',
          bands: [
            { band: 'bleu_hp', kwh: 702, oldIndex: 61950, prices: steady(0.1098) },
            { band: 'bleu_hc', kwh: 455, oldIndex: 40127, prices: steady(0.0837) },
            { band: 'blanc_hp', kwh: 318, oldIndex: 12803, prices: steady(0.1287) },
            { band: 'blanc_hc', kwh: 204, oldIndex: 8066, prices: steady(0.0981) },
            { band: 'rouge_hp', kwh: 61, oldIndex: 4411, prices: steady(0.5312) },
            { band: 'rouge_hc', kwh: 118, oldIndex: 3370, prices: steady(0.1033) },
          ],
          subscription: { prices: steady(18.37), convention: 'days' },
          ctaDetail: 'base and rate',
        }),
      ],
      isDirectDebit: false,
      paymentMethod: 'tip',
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-09', 'E-OPT-03', 'E-TAX-06'],
        traps: [
          'six_bands',
          'colour_and_hours_in_two_columns',
          'readings_and_prices_in_one_row',
          'payment_slip',
          'boxed_form',
        ],
      },
    }),
  )
}

const css = `body { font: 10.4pt/1.25 'Liberation Sans Narrow'; color: #000 } .page { padding: 9mm 11mm } .f { border: 0.35mm solid #000 } .f td, .f th { border: 0.2mm solid #000; padding: 0.9mm 1.4mm } .f th { background: #dfe6da; font-weight: bold; font-size: 9pt } .n td:nth-child(n+3) { text-align: right } .c { width: auto } small { font-size: 8pt; display: block } .o td { vertical-align: top }`

const colours: Record<string, string> = { bleu: 'Bleu', blanc: 'Blanc', rouge: 'Rouge' }

function draw(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals } = bill
  const [vat, subscription] = [present(bill.vat[0]), present(supply.subscription[0])]
  const [accise, cta] = [present(acciseOf(supply)[0]), present(ctaOf(supply)[0])]
  const box = (label: string, value: string): string => `<small>${label}</small>${value}`
  const bands = supply.consumption.map((c, row) => {
    const reading = present(supply.readings[row])
    const [colour = '', hours] = c.band.split('_')
    const first = hours === 'hp' ? `<td rowspan="2"><b>${present(colours[colour])}</b></td>` : ''
    return `<tr>${first}<td>${hours === 'hp' ? 'HP' : 'HC'}</td>${[number(reading.newIndex), number(reading.oldIndex), number(c.kwh), number(c.price, 4), amount(c.amount)].map((text) => `<td style="text-align:right">${text}</td>`).join('')}</tr>`
  })
  const charge = (value: number, label: string, base: string, rate: string): string =>
    `<tr><td>${label}</td><td style="text-align:right">${base}</td><td style="text-align:right">${rate}</td><td style="text-align:right">${amount(value)}</td></tr>`
  const page = `<table class="o"><tr><td style="width:92mm"><b style="font-size:15pt">ÉLECTRICITÉ DE SAVOIE</b><br>${lines(supplier.address.slice(1))}<br>Accueil : ${supplier.phone}<br>${supplier.email}<br>${supplier.website}</td><td style="padding-top:16mm;font-size:12pt">${customer.civility} ${html(customer.name)}<br>${lines(customer.billingAddress)}</td></tr></table>
<table class="f o" style="margin-top:6mm"><tr><td>${box('QUITTANCE D’ÉLECTRICITÉ N°', `<b>${bill.number}</b>`)}</td><td>${box('DATE', dashed(bill.issueDate))}</td><td>${box('ABONNÉ N°', customer.clientReference)}</td><td>${box('POLICE N°', present(customer.contractReference))}</td></tr>
<tr><td rowspan="2">${box('LIEU DESSERVI', lines(customer.siteAddress))}</td><td>${box('P. SOUSCRITE', `${present(supply.powerKva)} kVA`)}</td><td>${box('COMPTEUR', supply.meter)}</td><td>${box('RAE (POINT DE LIVRAISON)', groupDigits(supply.deliveryPoint, [5, 3, 3, 3]))}</td></tr>
<tr><td colspan="2">${box('FORMULE', `${bill.offer.name} – prix indexé, non réglementé`)}</td><td>${box('PÉRIODE DE RELÈVE', `${dashed(supply.period.from)} / ${dashed(supply.period.to)}`)}</td></tr></table>
<table class="f n" style="margin-top:4mm"><tr><th colspan="2">Jours / heures</th><th>Nouvel index (réel)</th><th>Ancien index (réel)</th><th>kWh</th><th>€ HT par kWh</th><th>Montant € HT</th></tr>${bands.join('')}<tr><td colspan="4"><b>Total des kWh</b></td><td style="text-align:right"><b>${number(present(supply.totalKwh))}</b></td><td></td><td></td></tr></table>
<table class="f" style="margin-top:4mm"><tr><th>Autres éléments (du ${dashed(supply.period.from)} au ${dashed(supply.period.to)})</th><th>Assiette</th><th>Taux / prix</th><th>Montant € HT</th></tr>${charge(subscription.amount, 'Redevance d’abonnement', '', `${number(subscription.monthly, 2)} €/mois`)}${charge(accise.amount, 'Accise (droit sur l’électricité)', `${number(present(accise.base))} kWh`, `${number(present(accise.rate) / 10, 3)} c€/kWh`)}${charge(cta.amount, 'Contribution tarifaire acheminement', `${number(present(cta.base), 2)} €`, `${number(present(cta.rate), 2)} %`)}</table>
<table class="o" style="margin-top:4mm"><tr><td style="width:80mm"><table class="f c"><tr><th>Mois</th><th>kWh</th><th>Mois</th><th>kWh</th><th>Mois</th><th>kWh</th></tr>${[
    0, 1, 2, 3,
  ]
    .map(
      (start) =>
        `<tr>${[0, 4, 8]
          .map((step) => present(supply.history[start + step]))
          .map(
            ({ month, kwh }) =>
              `<td>${shortMonth(`${month}-01`)} ${month.slice(0, 4)}</td><td style="text-align:right">${number(kwh)}</td>`,
          )
          .join('')}</tr>`,
    )
    .join('')}</table></td><td>
<table class="f">${cells(['Total HT', 'Taux TVA', 'Montant TVA', 'Total TTC'], 'th')}${cells([amount(vat.base), `${number(vat.rate, 2)} %`, amount(vat.amount), amount(totals.ttc)])}</table><table class="f" style="margin-top:2mm;background:#dfe6da"><tr><td><b>SOMME À ACQUITTER</b></td><td style="text-align:right;font-size:14pt"><b>${amount(totals.netToPay)} €</b></td></tr><tr><td>avant le</td><td style="text-align:right"><b>${dashed(present(bill.dueDate))}</b></td></tr></table></td></tr></table>
<p style="margin-top:4mm">Prochaine quittance : ${dashed(present(bill.nextInvoiceDate))}. Toutes les lignes sont soumises à la TVA à 20 %. TVA acquittée sur les débits.</p>
<p style="font-size:8.6pt;margin-top:2mm">Dépannage jour et nuit : 01 99 00 73 73 (réseau). Réclamation : service Abonnés, ${html(supplier.address.slice(1).join(', '))}. À défaut d’accord : Médiateur national de l’énergie, Libre réponse 59252, 75443 Paris Cedex 09, www.energie-mediateur.fr. En cas d’absence, les index sont évalués sur la base de la même période de l’an passé. Provenance de l’électricité (2025) : hydraulique 96 %, solaire 4 %. ${html(supplier.legalLine)}.</p>
<div style="position:absolute;left:11mm;right:11mm;bottom:8mm;border-top:0.3mm dashed #000;padding-top:2mm"><table class="o"><tr><td>TITRE INTERBANCAIRE DE PAIEMENT (TIP SEPA)<br>Réf. quittance ${bill.number}<br>ICS ${supplier.creditorIdentifier}</td><td>${html(customer.name)}<br>${lines(customer.billingAddress)}</td><td style="text-align:right">Montant : ${amount(totals.netToPay)} €<br>SPECIMEN</td></tr></table></div>`
  return htmlOf({ title: 'Quittance', css, pages: [page] })
}

export const denseForm: UnseenBill[] = [{ bill: define(), draw, printer: 'chromium' }]

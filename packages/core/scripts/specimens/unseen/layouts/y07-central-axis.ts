import type { Bill } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { htmlOf, lines } from '../../print/page.js'
import { html, inWords, numbersIn, onlySupply, type UnseenBill } from '../kit.js'
import { unseenSuppliers } from '../suppliers.js'

const { number, euros } = numbersIn(' ')

function define(): Bill {
  const id = 'unseen-Y7-01'
  const prices = (before: number, after: number): { from: string; price: number }[] => [
    { from: '2025-08-01', price: before },
    { from: '2026-02-01', price: after },
  ]
  return completeBill(
    draftBill({
      id,
      supplier: unseenSuppliers.selia,
      offer: { name: 'Tarif Bleu', regulated: true, priceType: 'reglemente', endDate: null },
      customer: {
        civility: 'M.',
        name: 'Théodule Marsault',
        address: ['La Grange aux Loups', '79230 Prahecq'],
        references: { client: '79 999999', contract: '5000999999' },
      },
      number: '26-02-9999999',
      issueDate: '2026-03-18',
      dueDate: '2026-04-03',
      nextInvoiceDate: '2026-05-18',
      supplies: [
        draftElectricity({
          id,
          period: { from: '2026-01-15', to: '2026-03-14' },
          powerKva: 12,
          option: 'ejp',
          networkTariff: 'MU4',
          bands: [
            { band: 'ejp_normal', kwh: 2318, oldIndex: 118402, prices: prices(0.1127, 0.1093) },
            { band: 'ejp_pointe', kwh: 44, oldIndex: 4107, prices: prices(0.5931, 0.6018) },
          ],
          subscription: { prices: prices(16.51, 17.43), convention: 'days' },
          ctaDetail: 'rate',
          historyMonths: 6,
        }),
      ],
      previousBalance: -14.06,
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-04', 'E-PRC-09', 'E-OPT-03', 'E-OPT-05'],
        traps: ['ejp', 'labels_left_of_an_axis', 'rate_changes', 'previous_balance_in_favour'],
      },
    }),
  )
}

const css = `body { font: 8.1pt/1.22 Cantarell; color: #202020 } .page { padding: 8mm 0 } .x td { padding: 0.3mm 3mm; width: 50% } .x td:first-child { text-align: right; color: #5b6b2f; border-right: 0.4mm solid #a8b86c } h2 { text-align: center; font: 800 10pt Cantarell; color: #5b6b2f; margin: 1.9mm 0 0.6mm }`

function draw(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals } = bill
  const [vat] = bill.vat
  if (vat === undefined) throw new Error(bill.id)
  const axis = (pairs: readonly (readonly [string, string])[]): string =>
    `<table class="x">${pairs.map(([label, value]) => `<tr><td>${label}</td><td>${value}</td></tr>`).join('')}</table>`
  const name = (band: string): string => (band === 'ejp_normal' ? 'Heures normales' : 'Heures de pointe mobile')
  const span = (at: { from: string; to: string }): string => `du ${inWords(at.from)} au ${inWords(at.to)}`
  const page = `<p style="text-align:center;font:800 20pt Cantarell;color:#5b6b2f">Sélia</p><p style="text-align:center">${customer.civility} ${html(customer.name)}<br>${lines(customer.billingAddress)}</p>
<h2>Facture d’électricité</h2>${axis([
    ['Facture n°', bill.number],
    ['Établie le', inWords(bill.issueDate)],
    ['N° client', customer.clientReference],
    ['N° de contrat', customer.contractReference ?? ''],
    ['Adresse de consommation', customer.siteAddress.join(', ')],
    ['Point de livraison', supply.deliveryPoint],
    ['Tarif', `${bill.offer.name} (réglementé), option EJP`],
    ['Puissance souscrite', `${supply.powerKva ?? ''} kVA`],
    ['Compteur n°', supply.meter],
  ])}
<h2>Index relevés</h2>${axis(supply.readings.flatMap((r) => [[`${name(r.band)}, index ancien au ${inWords(supply.period.from)}`, number(r.oldIndex)] as const, [`${name(r.band)}, index nouveau au ${inWords(supply.period.to)}`, number(r.newIndex)] as const]))}
<h2>Consommation : ${number(supply.totalKwh ?? 0)} kWh</h2>${axis(supply.consumption.map((c) => [`${name(c.band)} ${span(c)}<br>${number(c.kwh)} kWh × ${number(c.price, 4)} €`, euros(c.amount)]))}
<h2>Abonnement</h2>${axis(supply.subscription.map((s) => [`${span(s)}, ${euros(s.monthly)} par mois`, euros(s.amount)]))}
<h2>Taxes et contributions</h2>${axis(supply.taxes.map((t) => (t.code === 'cta' ? [`CTA ${span(t)}, ${number(t.rate ?? 0, 2)} % de la part fixe d’acheminement`, euros(t.amount)] : [`Accise sur l’électricité ${span(t)}<br>${number(t.base ?? 0)} kWh × ${number((t.rate ?? 0) / 1000, 5)} €`, euros(t.amount)])))}
<h2>Total</h2>${axis([
    ['Total hors TVA', euros(totals.ht)],
    [`TVA 20 % sur ${euros(vat.base)}`, euros(vat.amount)],
    ['Total TTC', euros(totals.ttc)],
    ['Votre avoir du 19 janvier 2026', euros(totals.previousBalance ?? 0)],
    ['<b>Somme à payer</b>', `<b>${euros(totals.netToPay)}</b>`],
    ['Prélèvement le', inWords(bill.dueDate ?? '')],
    ['Compte', bill.bank?.iban ?? ''],
    ['Prochaine facture', inWords(bill.nextInvoiceDate ?? '')],
  ])}
<h2>Consommation des mois précédents</h2>${axis(supply.history.map(({ month, kwh }) => [inWords(`${month}-02`).slice(2), `${number(kwh)} kWh`]))}
<p style="text-align:center;font-size:6.7pt;margin:2mm 20mm 0">${supplier.phone} · ${supplier.email} · ${supplier.website}. Réclamations : ${html(supplier.address.join(', '))}. Médiateur national de l’énergie, Libre réponse 59252, 75443 Paris Cedex 09. Dépannage Gérédis : 0 809 401 179. Hors relevé, l’index est estimé selon vos consommations passées. Électricité 2025 : nucléaire 64 %, renouvelable 36 %. ${html(supplier.legalLine)}. SPECIMEN</p>`
  return htmlOf({ title: 'Facture', css, pages: [page] })
}

export const centralAxis: UnseenBill[] = [{ bill: define(), draw, printer: 'weasyprint' }]

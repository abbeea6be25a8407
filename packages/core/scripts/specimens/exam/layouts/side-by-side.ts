import type { Bill, Supply } from '../../model/bill.js'
import { numericDate, writtenDate } from '../../print/format.js'
import { escapeHtml, htmlOf, lines, row } from '../../print/page.js'
import { figuresIn } from '../figures.js'

// Layout X6: electricity in the left half and gas in the right one, lines without headings whose reckoning stands below
// the label, readings as small boxes, VAT inside the totals, references in the footer, history of both in one table.

const { euros, amount, whole, decimal, percent } = figuresIn({ thousands: ' ', minus: '-' })
const date = (day: string): string => numericDate(day)
const bandNames: Record<string, string> = {
  base: 'Consommation',
  hp: 'Heures pleines',
  hc: 'Heures creuses',
  gaz: 'Consommation',
}
const natures = { R: 'réel', E: 'estimé', A: 'auto-relevé' }

const css = `
body { font: 8.6pt/1.4 'DejaVu Sans'; color: #333; background: #fff } .page { padding: 12mm 11mm }
.logo { font: bold 24pt 'URW Gothic'; color: #6aa121 } .logo::after { content: ''; display: inline-block; width: 5mm; height: 5mm; border-radius: 50%; background: #8b5a2b; margin-left: 1.5mm } .hd { display: flex; justify-content: space-between } .to { width: 82mm; padding-top: 12mm; font-size: 9.6pt } h1 { font-size: 12pt; margin: 7mm 0 1mm }
.halves { display: grid; grid-template-columns: 1fr 1fr; gap: 6mm; margin-top: 5mm } .half { background: #f4f8ec; border-top: 1.2mm solid #6aa121; padding: 3mm 4mm } .half.g { background: #fdf5ea; border-color: #e58a13 } .half h2 { font-size: 10.4pt } .half h2 + p { font-size: 7pt; margin-bottom: 2.5mm } .l { margin-bottom: 1.8mm } .l div { display: flex; justify-content: space-between } .l small { font-size: 6.8pt; color: #6d6d6d; display: block; line-height: 1.25 } .half .t { border-top: 0.25mm solid #888; padding-top: 1.2mm; display: flex; justify-content: space-between; font-weight: bold } .ix { display: flex; gap: 2mm; margin-top: 2.5mm } .ix div { flex: 1; background: #fff; border-radius: 1.5mm; padding: 1.2mm 1.6mm; font-size: 6.6pt } .ix b { display: block; font-size: 9pt }
.tot { display: flex; gap: 8mm; margin-top: 5mm } .tot > div { flex: 1 } .tot .k div { display: flex; justify-content: space-between; padding: 0.5mm 0 } .tot .net { background: #6aa121; color: #fff; padding: 2mm 3mm !important; font-weight: bold; font-size: 10.5pt } .s { font-size: 6.5pt; text-align: justify; color: #555 }
.foot { position: absolute; left: 11mm; right: 11mm; bottom: 6mm; font-size: 6.3pt; border-top: 0.2mm solid #aaa; padding-top: 1.5mm; color: #444 } .m td, .m th { font-size: 8pt; padding: 0.9mm 3mm; text-align: right; border-bottom: 0.15mm solid #ddd } .m td:first-child, .m th:first-child { text-align: left }`

/** Draws a bill of electricity and gas: everything on page 1, history and mentions on page 2. */
export function sideBySide(bill: Bill): string {
  return htmlOf({
    title: `wekiwi ${bill.number}`,
    css,
    pages: [first(bill) + foot(bill, 1), second(bill) + foot(bill, 2)],
  })
}

function foot({ customer, supplier }: Bill, page: number): string {
  return `<div class="foot">Référence client ${customer.clientReference} – Contrat n° ${customer.contractReference ?? ''} – Titulaire : ${escapeHtml(`${customer.civility} ${customer.name}`)}<br>${escapeHtml(supplier.legalLine)} – SPECIMEN – ${page}/2</div>`
}

function first(bill: Bill): string {
  const { customer, supplier, supplies } = bill
  const [energy] = supplies
  return `<div class="hd"><div><div class="logo">wekiwi</div><p>Service client : ${supplier.phone} (non surtaxé)<br>${supplier.email}<br>${supplier.website}</p></div><div class="to">${escapeHtml(`${customer.civility} ${customer.name}`)}<br>${lines(customer.billingAddress)}</div></div>
<h1>Facture ${bill.number} du ${writtenDate(bill.issueDate)}</h1><p>Vos énergies à l’adresse : ${escapeHtml(customer.siteAddress.join(', '))}, du ${date(energy?.period.from ?? '')} au ${date(energy?.period.to ?? '')}, offre ${escapeHtml(bill.offer.name)}.</p>
<div class="halves">${supplies.map(half).join('')}</div><div class="tot"><div class="k">${totals(bill)}</div><div>${payment(bill)}</div></div>`
}

function half(supply: Supply): string {
  const isGas = supply.energy === 'gaz'
  const line = (label: string, value: number, reckoning: string): string =>
    `<div class="l"><div><span>${label}</span><span>${euros(value)}</span></div><small>${reckoning}</small></div>`
  const span = ({ from, to }: { from: string; to: string }): string => `du ${date(from)} au ${date(to)}`
  const subscription = supply.subscription.map((entry) =>
    line(
      'Abonnement',
      entry.amount,
      `${span(entry)}, ${decimal(entry.monthly, 2)} €/mois, TVA ${percent(entry.vatRate)}`,
    ),
  )
  const consumption = supply.consumption.map((entry) =>
    line(
      bandNames[entry.band] ?? '',
      entry.amount,
      `${span(entry)}<br>${whole(entry.kwh)} kWh × ${decimal(entry.price, 4)} €/kWh, TVA ${percent(entry.vatRate)}`,
    ),
  )
  const taxes = supply.taxes.map((entry) =>
    entry.code === 'cta'
      ? line('CTA', entry.amount, `${span(entry)}, TVA ${percent(entry.vatRate)}`)
      : line(
          isGas ? 'Accise sur le gaz naturel' : 'Accise sur l’électricité',
          entry.amount,
          `${span(entry)}<br>${whole(entry.base ?? 0)} kWh × ${decimal((entry.rate ?? 0) / 1000, 5)} €/kWh, TVA ${percent(entry.vatRate)}`,
        ),
  )
  const boxes = supply.readings.map(
    (entry) =>
      `<div>${isGas ? '' : entry.band === 'base' ? '' : `${bandNames[entry.band] ?? ''} – `}Index début<b>${whole(entry.oldIndex)}</b>${natures[entry.oldNature]}</div><div>Index fin<b>${whole(entry.newIndex)}</b>${natures[entry.newNature]}</div>`,
  )
  const volume = isGas
    ? `<p style="font-size:7pt;margin-top:2mm">Volume : ${whole(supply.volume ?? 0)} m³ × coefficient de conversion ${decimal(supply.coefficient ?? 0, 3)} = ${whole(supply.totalKwh ?? 0)} kWh. CAR : ${whole(supply.annualReference ?? 0)} kWh.</p>`
    : `<p style="font-size:7pt;margin-top:2mm">Consommation totale : ${whole(supply.totalKwh ?? 0)} kWh.</p>`
  const site = isGas
    ? `PCE ${supply.deliveryPoint}<br>Compteur Gazpar ${supply.meter}`
    : `PDL ${supply.deliveryPoint} – ${supply.powerKva ?? 0} kVA – ${supply.option === 'hphc' ? 'HP/HC' : 'Base'}<br>Compteur Linky ${supply.meter}`
  return `<div class="half ${isGas ? 'g' : ''}"><h2>${isGas ? 'Gaz' : 'Électricité'}</h2><p>${site}</p>${[...subscription, ...consumption, ...taxes].join('')}<div class="t"><span>Total HT</span><span>${euros(supply.totalHt ?? 0)}</span></div><div class="t"><span>Total TTC</span><span>${euros(supply.totalTtc ?? 0)}</span></div><div class="ix">${boxes.join('')}</div>${volume}</div>`
}

function totals({ totals: figures, vat }: Bill): string {
  const line = (label: string, value: number, mark = ''): string =>
    `<div class="${mark}"><span>${label}</span><span>${euros(value)}</span></div>`
  return [
    line('Montant total HT', figures.ht),
    ...vat.map(({ rate, base, amount: value }) => line(`TVA ${percent(rate)} (base ${amount(base)} €)`, value)),
    line('Total TVA', figures.vat),
    line('Montant total TTC', figures.ttc),
    ...(figures.alreadyPaid === null ? [] : [line('Charge du mois déjà prélevée le 05/06/2026', -figures.alreadyPaid)]),
    ...(figures.previousBalance === null ? [] : [line('Report de votre solde créditeur', figures.previousBalance)]),
    line('Reste à payer', figures.netToPay, 'net'),
  ].join('')
}

function payment({ bank, dueDate, nextInvoiceDate, supplier }: Bill): string {
  return `<p>Prélèvement le <b>${date(dueDate ?? '')}</b> sur le compte ${bank?.iban ?? ''} (mandat ${bank?.mandate ?? ''}, ICS ${supplier.creditorIdentifier}).</p><p>Prochaine facture : ${date(nextInvoiceDate ?? '')}.</p><p style="margin-top:2mm;font-size:7.4pt"><b>Le défi kiwi</b> : restez sous 180 kWh ce mois-ci et gagnez 10 € de bonus.</p>`
}

function second({ supplies, offer, supplier }: Bill): string {
  const [electricity, gas] = supplies
  const months = (electricity?.history ?? []).map(({ month, kwh }) => {
    const gasMonth = gas?.history.find((entry) => entry.month === month)
    return row([`${month.slice(5)}/${month.slice(0, 4)}`, whole(kwh), whole(gasMonth?.kwh ?? 0)])
  })
  return `<h1>Vos 12 derniers mois (kWh)</h1><table class="m" style="width:110mm">${row(['Mois', 'Électricité', 'Gaz'], '', 'th')}${months.join('')}</table>
<p class="s" style="margin-top:6mm">${escapeHtml(offer.name)} : offre de marché à prix fixe jusqu’au ${date(offer.endDate ?? '')}, non réglementée, sans engagement. Un index est estimé, à défaut de relevé, d’après votre consommation passée et les profils du gestionnaire de réseau. Électricité 2024 : 100 % d’origine renouvelable couverte par des garanties d’origine. Réclamation : ${supplier.email} ou ${escapeHtml(supplier.address.join(', '))}. Le médiateur national de l’énergie peut être saisi gratuitement après deux mois : Libre réponse n° 59252, 75443 Paris Cedex 09, www.energie-mediateur.fr. Urgences : électricité, Enedis 09 72 67 50 37 ; gaz, GRDF 0 800 47 33 33. Conservez vos factures cinq ans.</p>`
}

import type { Bill, ConsumptionRow, Supply } from '../model/bill.js'
import { daysIn } from '../model/calendar.js'
import { sum } from '../model/rounding.js'
import { dayAndMonth, formatNumber, groupDigits, numericDate, type NumberStyle } from '../print/format.js'
import { escapeHtml, htmlOf, lines, row } from '../print/page.js'

// Layout H1: bands grouped under the colour of the day, the group named once above its lines; number of days as a
// column; the year printed once per period; references in a boxed line across the page; details before the summary.

const style: NumberStyle = { thousands: '\u202f', minus: '-' }
const euros = (amount: number): string => formatNumber(amount, 2, style)
const whole = (quantity: number): string => formatNumber(quantity, 0, style)
const span = ({ from, to }: { from: string; to: string }): string =>
  `${dayAndMonth(from)}${from.slice(0, 4) === to.slice(0, 4) ? '' : ` ${from.slice(0, 4)}`} au ${dayAndMonth(to)} ${to.slice(0, 4)}`

const groups: Record<string, string> = {
  bleu: 'Jours Bleus',
  blanc: 'Jours Blancs',
  rouge: 'Jours Rouges',
  base: 'Option Base',
}
const groupOf = (band: string): string => groups[band.split('_')[0] ?? ''] ?? ''
const hours = (band: string): string =>
  band.endsWith('hc') ? 'Heures Creuses' : band.endsWith('hp') ? 'Heures Pleines' : 'Toutes heures'

const css = `
body { font: 9.3pt/1.35 'Nimbus Roman', 'Liberation Serif'; color: #000 } .page { padding: 12mm 14mm 14mm }
.h { display: flex; justify-content: space-between; align-items: flex-start } .logo { background: #e3000f; color: #fff; font: bold 20pt 'Nimbus Sans'; padding: 2mm 4mm } .h p { font-size: 8pt; text-align: right }
.r { border: 0.3mm solid #000; margin: 5mm 0; display: flex } .r div { flex: 1; padding: 1.5mm 2.5mm; border-right: 0.3mm solid #000; font-size: 8.4pt } .r div:last-child { border: 0 } .r b { display: block }
h1 { font: bold 13pt 'Nimbus Sans'; margin: 7mm 0 2mm } h2 { font: bold 10pt 'Nimbus Sans'; margin: 5mm 0 1mm; color: #e3000f }
.t td, .t th { padding: 0.8mm 1.5mm; font-size: 8.7pt; text-align: right } .t th { border-bottom: 0.3mm solid #000; font-weight: normal; font-style: italic } .t td:first-child, .t th:first-child { text-align: left } .t .g td { font-weight: bold; padding-top: 1.8mm } .t .i td:first-child { padding-left: 6mm } .t .s td { border-top: 0.3mm solid #000; font-weight: bold }
.pay { float: right; width: 80mm; border: 0.6mm solid #e3000f; padding: 3mm 4mm; margin: 4mm 0 4mm 6mm } .pay b { font: bold 16pt 'Nimbus Sans'; display: block }
.small { font-size: 7.6pt } .f { position: absolute; left: 14mm; right: 14mm; bottom: 6mm; font-size: 6.8pt; text-align: center }`

/** Draws the bill of one regulated electricity supply. */
export function groupedBands(bill: Bill): string {
  const [supply] = bill.supplies
  if (supply === undefined) throw new Error(`${bill.id} has no supply`)
  const foot = (page: number): string =>
    `<div class="f">S P E C I M E N – ${escapeHtml(bill.supplier.legalLine)} – page ${page} de 2</div>`
  return htmlOf({ title: bill.number, css, pages: [first(bill, supply) + foot(1), second(bill, supply) + foot(2)] })
}

function first(bill: Bill, supply: Supply): string {
  const { supplier, customer, totals } = bill
  return `<div class="h"><div class="logo">ÉS</div><p>${lines(supplier.address)}<br>${supplier.phone} (prix d’un appel local)<br>${supplier.email}<br>${supplier.website}</p></div>
<p style="margin:6mm 0 0 98mm">${escapeHtml(`${customer.civility} ${customer.name}`)}<br>${lines(customer.billingAddress)}</p>
<h1>Facture d’électricité du ${numericDate(bill.issueDate)} – N° ${bill.number}</h1>
<div class="r"><div>Compte de contrat<b>${customer.contractReference ?? ''}</b></div><div>Votre référence<b>${customer.clientReference}</b></div><div>N° de point de livraison<b>${groupDigits(supply.deliveryPoint, [2, 3, 3, 3, 3])}</b></div><div>Puissance<b>${supply.powerKva ?? 0} kVA</b></div></div>
<p>Lieu de consommation : ${escapeHtml(customer.siteAddress.join(', '))}<br>Contrat : <b>${escapeHtml(bill.offer.name)}</b>, tarif réglementé de vente (prix réglementés par les pouvoirs publics)<br>Compteur Linky n° ${supply.meter} – relève à distance</p>
<div class="pay">Solde à payer<b>${euros(totals.netToPay)} €</b>prélevé le ${numericDate(bill.dueDate ?? '')}<br><span class="small">sur le compte ${bill.bank?.iban ?? ''}</span></div>
<h2>Votre facture en résumé</h2><p>Abonnement : ${euros(sum(supply.subscription.map(({ amount }) => amount)))} € HT<br>Consommation (${whole(supply.totalKwh ?? 0)} kWh) : ${euros(sum(supply.consumption.map(({ amount }) => amount)))} € HT<br>Taxes et contributions : ${euros(sum(supply.taxes.map(({ amount }) => amount)))} € HT<br>Total hors TVA (HTVA) : ${euros(totals.ht)} €<br>${bill.vat.map(({ rate, base, amount }) => `TVA à ${formatNumber(rate, 1, style)} % sur ${euros(base)} € : ${euros(amount)} €`).join('<br>')}<br>Total TVA : ${euros(totals.vat)} €<br><b>Total TTC : ${euros(totals.ttc)} €</b></p>
<h2 style="clear:both">Index relevés</h2>${readingTable(supply)}
<p class="small" style="margin-top:3mm">Prochaine facture vers le ${numericDate(bill.nextInvoiceDate ?? '')}. Prélèvement : mandat ${bill.bank?.mandate ?? ''}, créancier ${supplier.creditorIdentifier}. Besoin d’aide pour l’option Tempo ? 300 jours bleus, 43 blancs, 22 rouges par an ; un foyer de 5 personnes consomme en moyenne 11 300 kWh.</p>`
}

function readingTable({ readings, consumption, period }: Supply): string {
  const rows = readings.map((reading) =>
    row([
      `${groupOf(reading.band)} – ${hours(reading.band)}`,
      `${whole(reading.oldIndex)} relevé`,
      `${whole(reading.newIndex)} relevé`,
      `${whole(sum(consumption.filter(({ band }) => band === reading.band).map(({ kwh }) => kwh)))} kWh`,
    ]),
  )
  return `<table class="t">${row(['Cadran', `Au ${numericDate(period.from)}`, `Au ${numericDate(period.to)}`, 'Consommation'], '', 'th')}${rows.join('')}</table>`
}

function second(bill: Bill, supply: Supply): string {
  const charge = (label: string, period: { from: string; to: string }, cells: string[]): string =>
    row([label, span(period), String(daysIn(period)), ...cells], 'i')
  const rate = (vatRate: number): string => `${formatNumber(vatRate, 1, style)} %`
  const names = [...new Set(supply.consumption.map(({ band }) => groupOf(band)))]
  const band = (line: ConsumptionRow): string =>
    charge(hours(line.band), line, [
      whole(line.kwh),
      `${formatNumber(line.price * 100, 2, style)} c€`,
      euros(line.amount),
      rate(line.vatRate),
    ])
  const rows = [
    row(['Abonnement'], 'g'),
    ...supply.subscription.map((line) =>
      charge(`${supply.powerKva ?? 0} kVA`, line, [
        '',
        `${formatNumber(line.monthly, 2, style)} €/mois`,
        euros(line.amount),
        rate(line.vatRate),
      ]),
    ),
    ...names.flatMap((name) => [
      row([`Consommation – ${name}`], 'g'),
      ...supply.consumption.filter((line) => groupOf(line.band) === name).map(band),
    ]),
    row(['Taxes et contributions'], 'g'),
    ...supply.taxes.map((line) =>
      line.code === 'cta'
        ? charge('CTA', line, [
            '',
            line.rate === null ? '' : `${formatNumber(line.rate, 2, style)} %`,
            euros(line.amount),
            rate(line.vatRate),
          ])
        : charge('Accise sur l’électricité (TIEE)', line, [
            whole(line.base ?? 0),
            `${formatNumber((line.rate ?? 0) / 10, 3, style)} c€`,
            euros(line.amount),
            rate(line.vatRate),
          ]),
    ),
    row(['Total hors TVA', '', '', whole(supply.totalKwh ?? 0), '', euros(bill.totals.ht), ''], 's'),
  ]
  const history = supply.history.map(({ month, kwh }) => `${month.slice(5)}.${month.slice(0, 4)} ${whole(kwh)}`)
  return `<h1>Le détail du N° ${bill.number}</h1><table class="t">${row(['', 'Période', 'Jours', 'kWh', 'Prix unitaire HT', 'Montant HT (€)', 'TVA'], '', 'th')}${rows.join('')}</table>
<h2>Consommation mensuelle en kWh</h2><p>${history.join(' &nbsp;|&nbsp; ')}</p>
<h2>Bon à savoir</h2><p class="small">Gestionnaire de réseau : Strasbourg Électricité Réseaux, dépannage 24 h/24 : 03 88 18 74 00. Réclamations : ${escapeHtml(bill.supplier.address.join(', '))}. Médiateur national de l’énergie (gratuit, après deux mois) : www.energie-mediateur.fr, Libre réponse n° 59252, 75443 Paris Cedex 09. Origine de l’électricité : 73,2 % nucléaire, 20,6 % renouvelable, 6,2 % fossile. À défaut de relève, la consommation est estimée d’après vos consommations antérieures. À conserver cinq ans.</p>`
}

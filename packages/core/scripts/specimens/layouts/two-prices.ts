import type { Bill, Supply } from '../model/bill.js'
import { addDays, daysIn } from '../model/calendar.js'
import { round } from '../model/rounding.js'
import { dayAndMonth, formatNumber, numericDate, shortMonth, writtenDate, type NumberStyle } from '../print/format.js'
import { escapeHtml, htmlOf, lines, row } from '../print/page.js'

// Layout O7: prices before and with tax side by side, a column of days, bands under a heading of their own, totals in
// a panel at the top right, the schedule and the history as two tables beside each other.

const style: NumberStyle = { thousands: '\u202f', minus: '\u2212' }
const euros = (amount: number): string => `${formatNumber(amount, 2, style)} €`
const whole = (quantity: number): string => formatNumber(quantity, 0, style)
const span = ({ from, to }: { from: string; to: string }): string => `${dayAndMonth(from)} – ${writtenDate(to)}`
const bandNames: Record<string, string> = { base: 'Base', semaine: 'Semaine', weekend: 'Week-end' }

const css = `
body { font: 8.7pt/1.4 'Nimbus Sans', 'Liberation Sans'; color: #1a2233 } .page { padding: 13mm 15mm }
.logo { font-size: 20pt; font-weight: bold; font-style: italic } .cols { display: flex; gap: 8mm } .l { flex: 1 } .p { width: 84mm; background: #10213f; color: #fff; padding: 5mm 6mm; border-radius: 1.5mm } .p td { padding: 0.9mm 0; color: #fff } .p td:last-child { text-align: right } .p .b td { font-size: 13pt; font-weight: bold; padding-top: 2.5mm }
h1 { font-size: 12pt; margin: 7mm 0 2mm } .id td { padding: 0.6mm 3mm 0.6mm 0; vertical-align: top } .id td:first-child { color: #65708a }
.t { margin-top: 2mm } .t th { background: #e7ebf3; font-size: 7.2pt; padding: 1.2mm; text-align: right } .t td { padding: 1mm 1.2mm; text-align: right; border-bottom: 0.15mm solid #c9d0de; white-space: nowrap } .t td:first-child, .t th:first-child { text-align: left } .t .h td { font-weight: bold; border: 0; padding-top: 2mm } .t .s td { font-weight: bold; background: #f5f7fb }
.n { font-size: 7pt; color: #4c566b; margin-top: 4mm } .z { position: absolute; left: 15mm; right: 15mm; bottom: 8mm; font-size: 6.5pt; color: #65708a } .m { position: absolute; right: 6mm; top: 120mm; writing-mode: vertical-rl; letter-spacing: 4pt; font-size: 8pt; color: #b33 }`

/** Draws the bill of one electricity supply. */
export function twoPrices(bill: Bill): string {
  const [supply] = bill.supplies
  if (supply === undefined) throw new Error(`${bill.id} has no supply`)
  const frame = `<div class="m">SPECIMEN</div><div class="z">${escapeHtml(bill.supplier.legalLine)}</div>`
  return htmlOf({ title: bill.number, css, pages: [first(bill, supply) + frame, second(bill, supply) + frame] })
}

function first(bill: Bill, supply: Supply): string {
  const { customer, supplier, totals, offer } = bill
  const balance =
    totals.previousBalance === null ? '' : row(['Reste dû sur facture précédente', euros(totals.previousBalance)])
  const ids: [string, string][] = [
    ['N° client', customer.clientReference],
    ['Réf. contrat', customer.contractReference ?? ''],
    ['PDL / PRM', supply.deliveryPoint],
    ['N° compteur', `${supply.meter} (Linky)`],
    ['Puissance souscrite', `${supply.powerKva ?? 0} kVA`],
    ['Option', supply.option === 'weekend' ? 'Week-end' : 'Base'],
    ['Tarif d’acheminement', supply.networkTariff ?? ''],
    ['Offre', `${escapeHtml(offer.name)} (offre de marché, prix fixe jusqu’au ${numericDate(offer.endDate ?? '')})`],
    ['Site', lines(customer.siteAddress)],
  ]
  return `<div class="cols"><div class="l"><div class="logo">ALPIQ</div><p class="n">${lines(supplier.address)}<br>Service clients ${supplier.phone}<br>${supplier.email}<br>${supplier.website}</p></div><div class="p"><b>Facture n° ${bill.number}</b><br>Émise le ${numericDate(bill.issueDate)}<table style="margin-top:2mm">${row(['Total hors taxes', euros(totals.ht)])}${bill.vat.map(({ rate, base, amount }) => row([`TVA ${formatNumber(rate, 1, style)} % / ${euros(base)}`, euros(amount)])).join('')}${row(['Total TVA', euros(totals.vat)])}${row(['Total TTC', euros(totals.ttc)])}${balance}${row(['À payer', euros(totals.netToPay)], 'b')}</table>Prélèvement le ${writtenDate(bill.dueDate ?? '')}</div></div>
<p style="margin:9mm 0 0 104mm;font-size:10pt">${escapeHtml(`${customer.civility} ${customer.name}`)}<br>${lines(customer.billingAddress)}</p>
<h1>Votre contrat d’électricité</h1><table class="id">${ids.map((pair) => row(pair)).join('')}</table>
<h1>Vos index</h1><table class="t">${row(['Cadran', 'Ancien', 'Nouveau', 'Relevé', 'kWh'], '', 'th')}${supply.readings.map((reading) => row([bandNames[reading.band] ?? '', whole(reading.oldIndex), whole(reading.newIndex), 'réel / réel', whole(reading.newIndex - reading.oldIndex)])).join('')}</table>
<p class="n">Compte débité : ${bill.bank?.iban ?? ''} – RUM ${bill.bank?.mandate ?? ''} – ICS ${supplier.creditorIdentifier}. Prochaine facture : ${numericDate(bill.nextInvoiceDate ?? '')}. Un ballon d’eau chaude de 200 litres consomme environ 2 200 kWh par an, soit 418,00 € TTC.</p>`
}

function second(bill: Bill, supply: Supply): string {
  const line = (
    label: string,
    period: { from: string; to: string },
    quantity: string,
    price: string,
    priceTtc: string,
    amount: number,
    vatRate: number,
  ): string =>
    row([
      label,
      span(period),
      `${daysIn(period)} j`,
      quantity,
      price,
      priceTtc,
      euros(amount),
      euros(round(amount * (1 + vatRate / 100))),
      `${formatNumber(vatRate, 1, style)} %`,
    ])
  const ttc = (price: number, vatRate: number, decimals: number): string =>
    formatNumber(price * (1 + vatRate / 100), decimals, style)
  const head = (label: string): string => row([label], 'h')
  const rows = [
    head('Part fixe'),
    ...supply.subscription.map((entry) =>
      line(
        'Abonnement',
        entry,
        '',
        `${formatNumber(entry.monthly, 2, style)} €/mois`,
        ttc(entry.monthly, entry.vatRate, 2),
        entry.amount,
        entry.vatRate,
      ),
    ),
    head('Part variable'),
    ...supply.consumption.map((entry) =>
      line(
        bandNames[entry.band] ?? '',
        entry,
        `${whole(entry.kwh)} kWh`,
        `${formatNumber(entry.price, 4, style)} €/kWh`,
        ttc(entry.price, entry.vatRate, 4),
        entry.amount,
        entry.vatRate,
      ),
    ),
    head('Taxes'),
    ...supply.taxes.map((entry) =>
      entry.code === 'cta'
        ? line(
            'CTA',
            entry,
            entry.base === null ? '' : euros(entry.base),
            `${formatNumber(entry.rate ?? 0, 2, style)} %`,
            '',
            entry.amount,
            entry.vatRate,
          )
        : line(
            'Accise',
            entry,
            `${whole(entry.base ?? 0)} kWh`,
            `${formatNumber((entry.rate ?? 0) / 1000, 5, style)} €/kWh`,
            ttc((entry.rate ?? 0) / 1000, entry.vatRate, 5),
            entry.amount,
            entry.vatRate,
          ),
    ),
    row(
      [
        'Total électricité',
        '',
        '',
        `${whole(supply.totalKwh ?? 0)} kWh`,
        '',
        '',
        euros(supply.totalHt ?? 0),
        euros(supply.totalTtc ?? 0),
        '',
      ],
      's',
    ),
  ]
  return `<h1 style="margin-top:0">Détail de la facture n° ${bill.number} (du ${numericDate(supply.period.from)} au ${numericDate(supply.period.to)})</h1><table class="t">${row(['', 'Période', 'Jours', 'Quantité', 'Prix HT', 'Prix TTC', 'Montant HT', 'Montant TTC', 'TVA'], '', 'th')}${rows.join('')}</table>
<div class="cols" style="margin-top:6mm"><div class="l"><b>Votre historique</b><table class="t">${row(['Mois', 'kWh'], '', 'th')}${supply.history.map(({ month, kwh }) => row([`${shortMonth(`${month}-01`)} ${month.slice(0, 4)}`, whole(kwh)])).join('')}</table></div><div class="l">${schedule(bill)}<p class="n">Réclamations : ${bill.supplier.email} ou ${escapeHtml(bill.supplier.address.join(', '))}. Médiateur national de l’énergie (saisine gratuite deux mois après la réclamation) : www.energie-mediateur.fr, Libre réponse n° 59252, 75443 Paris Cedex 09. Dépannage réseau Enedis : 09 72 67 50 73 (24 h/24). À défaut de relevé, les index sont estimés selon votre historique. Mix énergétique 2024 : 71,0 % nucléaire, 22,4 % renouvelables, 6,6 % gaz. Pénalités de retard : 1,5 fois l’intérêt légal.</p></div></div>`
}

function schedule({ instalment }: Bill): string {
  if (instalment === null) return ''
  const rows = Array.from({ length: instalment.count }, (_, index) =>
    row([numericDate(monthsLater(instalment.nextDate, index)), euros(instalment.amount)]),
  )
  return `<b>Vos prochaines mensualités</b><table class="t">${row(['Date', 'Montant TTC'], '', 'th')}${rows.join('')}</table>`
}

/** The same day of a later month. */
function monthsLater(date: string, count: number): string {
  if (count === 0) return date
  const nextMonth = addDays(`${date.slice(0, 7)}-28`, 4).slice(0, 7)
  return monthsLater(`${nextMonth}-${date.slice(8)}`, count - 1)
}

import type { Bill, Supply } from '../model/bill.js'
import { round, sum } from '../model/rounding.js'
import { formatNumber, numericDate, type NumberStyle } from '../print/format.js'
import { escapeHtml, htmlOf, lines, row } from '../print/page.js'

// Layout H3: a ledger in a typewriter face; quantity, price before and with tax, amount before tax, VAT in euros and
// amount with tax on each line; dots between thousands; services in the same ledger; details on the first page, and
// references with the summary on the second.

const style: NumberStyle = { thousands: '.', minus: '-' }
const euros = (amount: number): string => formatNumber(amount, 2, style)
const whole = (quantity: number): string => formatNumber(quantity, 0, style)
const date = (day: string): string => numericDate(day, '-')
const bandNames: Record<string, string> = { base: 'BASE', hp: 'H. PLEINES', hc: 'H. CREUSES' }

const css = `
body { font: 8pt/1.45 'Liberation Mono', monospace; color: #111 } .page { padding: 12mm 11mm }
.t { display: flex; justify-content: space-between } .n { font: bold 20pt 'DejaVu Sans'; } h1 { font: bold 12pt 'DejaVu Sans'; margin: 6mm 0 2mm } h2 { font: bold 9pt 'DejaVu Sans'; margin: 5mm 0 1mm }
.l th { font-size: 6.8pt; text-align: right; border-top: 0.3mm solid #111; border-bottom: 0.3mm solid #111; padding: 1mm 0.8mm } .l td { font-size: 7.4pt; text-align: right; padding: 0.7mm 0.8mm; white-space: nowrap } .l td:first-child, .l th:first-child { text-align: left } .l .u td { border-top: 0.2mm dashed #111; font-weight: bold }
.k td { padding: 0.8mm 0 } .k td:last-child { text-align: right } .two { display: flex; gap: 12mm } .two > div { flex: 1 } .x { position: absolute; left: 28mm; top: 150mm; transform: rotate(-35deg); font: bold 60pt 'DejaVu Sans'; color: #f0f0f0; z-index: -1 }
.o { border: 0.3mm solid #111; padding: 3mm } .q { position: absolute; left: 11mm; right: 11mm; bottom: 8mm; font-size: 6.2pt }`

/** Draws the bill of one electricity supply as a ledger on two pages. */
export function denseLedger(bill: Bill): string {
  const [supply] = bill.supplies
  if (supply === undefined) throw new Error(`${bill.id} has no supply`)
  const frame = `<div class="x">SPECIMEN</div><div class="q">${escapeHtml(bill.supplier.legalLine)} SPECIMEN</div>`
  return htmlOf({ title: bill.number, css, pages: [first(bill, supply) + frame, second(bill, supply) + frame] })
}

function first(bill: Bill, supply: Supply): string {
  const { customer, supplier } = bill
  return `<div class="t"><div class="n">OHM Énergie</div><div>${lines(supplier.address)}<br>Tél. ${supplier.phone}<br>${supplier.email}</div></div>
<div class="t" style="margin-top:8mm"><div>Facture n° <b>${bill.number}</b><br>Date de facture&nbsp;: ${date(bill.issueDate)}<br>Date limite de paiement&nbsp;: ${date(bill.dueDate ?? '')}<br>N° client : ${customer.clientReference}<br>Compte client : ${customer.accountReference ?? ''}</div><div>${escapeHtml(`${customer.civility} ${customer.name}`.toUpperCase())}<br>${lines(customer.billingAddress.map((line) => line.toUpperCase()))}</div></div>
<h1>Montant total à payer TTC : ${euros(bill.totals.netToPay)} EUR</h1><h2>Période de consommation du ${date(supply.period.from)} au ${date(supply.period.to)}</h2>${ledger(bill, supply)}
<h2>Index</h2><table class="l">${row(['Cadran', 'Index début', 'Index fin', 'Type', 'kWh'], '', 'th')}${supply.readings.map((reading) => row([bandNames[reading.band] ?? '', whole(reading.oldIndex), whole(reading.newIndex), 'R/R', whole(reading.newIndex - reading.oldIndex)])).join('')}</table><p>Type R : réel (télérelevé), E : estimé d'après l'historique.</p>
<div class="o" style="margin-top:6mm">NOUVEAU : prime de 100 EUR pour tout parrainage avant le 31-12-2027. Stop aux pics de prix : votre kWh à 0,1099 EUR HT la nuit et le week-end avec Giga Éco.</div>`
}

function ledger(bill: Bill, supply: Supply): string {
  const line = (
    label: string,
    period: { from: string | null; to: string | null },
    quantity: string,
    price: string,
    priceTtc: string,
    amount: number,
    vatRate: number,
  ): string => {
    const vat = round((amount * vatRate) / 100)
    const dates =
      period.from === null || period.to === null
        ? ''
        : `${numericDate(period.from, '-', 'short')}/${numericDate(period.to, '-', 'short')}`
    return row([
      label,
      dates,
      quantity,
      price,
      priceTtc,
      euros(amount),
      formatNumber(vatRate, 1, style),
      euros(vat),
      euros(sum([amount, vat])),
    ])
  }
  const withTax = (price: number, vatRate: number, decimals: number): string =>
    formatNumber(price * (1 + vatRate / 100), decimals, style)
  const rows = [
    ...supply.subscription.map((entry) =>
      line(
        'Abonnement',
        entry,
        '2 mois',
        formatNumber(entry.monthly, 2, style),
        withTax(entry.monthly, entry.vatRate, 2),
        entry.amount,
        entry.vatRate,
      ),
    ),
    ...supply.consumption.map((entry) =>
      line(
        `Conso ${bandNames[entry.band] ?? ''}`,
        entry,
        `${whole(entry.kwh)} kWh`,
        formatNumber(entry.price, 4, style),
        withTax(entry.price, entry.vatRate, 4),
        entry.amount,
        entry.vatRate,
      ),
    ),
    ...supply.taxes.map((entry) => {
      if (entry.code === 'cta')
        return line(
          'CTA',
          entry,
          entry.base === null ? '' : `${euros(entry.base)} EUR`,
          entry.rate === null ? '' : `${formatNumber(entry.rate, 2, style)} %`,
          '',
          entry.amount,
          entry.vatRate,
        )
      const rate = (entry.rate ?? 0) / 1000
      return line(
        entry.code === 'cspe' ? 'Contribution CSPE' : 'Accise élec.',
        entry,
        `${whole(entry.base ?? 0)} kWh`,
        formatNumber(rate, 5, style),
        withTax(rate, entry.vatRate, 5),
        entry.amount,
        entry.vatRate,
      )
    }),
    ...bill.services.map((entry) => line(escapeHtml(entry.label), entry, '', '', '', entry.amount, entry.vatRate)),
    row(
      [
        'TOTAL',
        '',
        `${whole(supply.totalKwh ?? 0)} kWh`,
        '',
        '',
        euros(bill.totals.ht),
        '',
        euros(bill.totals.vat),
        euros(bill.totals.ttc),
      ],
      'u',
    ),
  ]
  return `<table class="l">${row(['Désignation', 'Période', 'Quantité', 'PU HT', 'PU TTC', 'HT', 'TVA %', 'TVA', 'TTC'], '', 'th')}${rows.join('')}</table>`
}

function second(bill: Bill, supply: Supply): string {
  const { customer, totals, instalment, supplier } = bill
  const schedule =
    instalment === null
      ? ''
      : `<h2>Échéancier</h2><p>${instalment.count} mensualités de ${euros(instalment.amount)} EUR à partir du ${date(instalment.nextDate)}.</p>`
  const balance =
    totals.previousBalance === null
      ? ''
      : row(['Solde antérieur (en votre faveur)', `${euros(totals.previousBalance)} EUR`])
  return `<div class="two"><div><h2>Votre contrat</h2><table class="k">${row(['Offre', escapeHtml(bill.offer.name)])}${row(['Type', 'offre de marché indexée TRVE'])}${row(['PDL', supply.deliveryPoint])}${row(['Compteur Linky', supply.meter])}${row(['Puissance', `${supply.powerKva ?? 0} kVA`])}${row(['Option', supply.option === 'hphc' ? 'HP/HC' : 'Base'])}${row(['FTA', supply.networkTariff ?? ''])}</table><p style="margin-top:2mm">Adresse de consommation :<br>${lines(customer.siteAddress)}</p></div>
<div><h2>Récapitulatif</h2><table class="k">${row(['Total HT', `${euros(totals.ht)} EUR`])}${bill.vat.map(({ rate, base, amount }) => row([`TVA ${formatNumber(rate, 1, style)} % sur ${euros(base)} EUR`, `${euros(amount)} EUR`])).join('')}${row(['Total TVA', `${euros(totals.vat)} EUR`])}${row(['Total TTC', `${euros(totals.ttc)} EUR`])}${balance}${row(['Net à payer', `${euros(totals.netToPay)} EUR`])}</table></div></div>${schedule}
<h2>Paiement</h2><p>Prélèvement automatique, IBAN ${bill.bank?.iban ?? ''}, RUM ${bill.bank?.mandate ?? ''}, ICS ${supplier.creditorIdentifier}. Prochaine facture : ${date(bill.nextInvoiceDate ?? '')}.</p>
<h2>Historique (kWh)</h2><table class="l" style="width:70mm">${supply.history.map(({ month, kwh }) => row([`${month.slice(5)}-${month.slice(0, 4)}`, whole(kwh)])).join('')}</table>
<h2>Mentions</h2><p>Réclamations : ${supplier.email} ou ${escapeHtml(supplier.address.join(', '))}. Litige non réglé sous deux mois : médiateur national de l'énergie, Libre réponse n° 59252, 75443 Paris Cedex 09, www.energie-mediateur.fr. Dépannage Enedis : 09 72 67 50 61. Électricité 2024 : nucléaire 58,1 %, renouvelable 33,3 %, gaz 8,6 %. Site : ${supplier.website}</p>`
}

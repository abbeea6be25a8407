import type { Bill, Supply } from '../model/bill.js'
import { round, sum } from '../model/rounding.js'
import { formatNumber, numericDate, shortMonth, type NumberStyle } from '../print/format.js'
import { escapeHtml, htmlOf, lines, row } from '../print/page.js'

// Layout H5: the detail starts on the first page and goes on after it, its head repeated, its sum carried forward;
// quantity, VAT code (explained below the table) and amount, the price in €/MWh in front of them; references as
// `label ..: value` in capitals.

const style: NumberStyle = { thousands: ' ', minus: '-' }
const euros = (amount: number): string => formatNumber(amount, 2, style)
const whole = (quantity: number): string => formatNumber(quantity, 0, style)
const date = (day: string): string => numericDate(day)
const natureNames = { R: 'RELEVE', E: 'ESTIME', A: 'CLIENT' }
const rowsOnFirstPage = 4

const css = `
body { font: 8.8pt/1.4 'Liberation Sans Narrow', 'Liberation Sans'; color: #000 } .page { padding: 12mm 14mm }
.h { display: flex; justify-content: space-between } .logo { font: bold 18pt 'Liberation Sans'; color: #00529b } pre { font: 8pt/1.5 'Liberation Mono'; margin: 4mm 0 } h2 { font-size: 10.4pt; background: #00529b; color: #fff; padding: 0.8mm 2mm; margin: 4mm 0 0 }
.d th, .d td { padding: 0.9mm 1.5mm; text-align: right; font-size: 8.4pt } .d th { border-bottom: 0.3mm solid #00529b } .d td { border-bottom: 0.15mm solid #cdd } .d td:first-child, .d th:first-child { text-align: left } .d .c td { font-style: italic } .d .b td { font-weight: bold } .two { display: flex; gap: 10mm } .two > div { flex: 1 } .s { font-size: 7.3pt; margin-top: 3mm } .z { position: absolute; left: 14mm; right: 14mm; bottom: 7mm; font-size: 6.6pt }`

/** Draws the bill of one gas supply whose detail runs over two pages. */
export function carriedForward(bill: Bill): string {
  const [supply] = bill.supplies
  if (supply === undefined) throw new Error(`${bill.id} has no supply`)
  const rows = detailRows(bill, supply)
  const foot = (page: number): string =>
    `<div class="z">SPECIMEN - ${escapeHtml(bill.supplier.legalLine)} - ${page}/2</div>`
  return htmlOf({
    title: bill.number,
    css,
    pages: [first(bill, supply, rows) + foot(1), second(bill, supply, rows) + foot(2)],
  })
}

interface DetailRow {
  html: string
  amount: number
}

const head = row(['LIBELLE', 'DU', 'AU', 'PRIX HT', 'QUANTITE', 'CODE TVA', 'MONTANT HT'], '', 'th')

function detailRows(bill: Bill, supply: Supply): DetailRow[] {
  const codeOf = (rate: number): string => (rate === 20 ? 'A' : 'B')
  const line = (
    label: string,
    period: { from: string; to: string },
    price: string,
    quantity: string,
    amount: number,
    vatRate: number,
  ): DetailRow => ({
    html: row([label, date(period.from), date(period.to), price, quantity, codeOf(vatRate), euros(amount)]),
    amount,
  })
  return [
    ...supply.subscription.map((entry) =>
      line('Abonnement', entry, `${euros(entry.monthly)} €/mois`, '', entry.amount, entry.vatRate),
    ),
    ...supply.consumption.map((entry) =>
      line(
        'Gaz naturel consommé',
        entry,
        `${formatNumber(entry.price * 1000, 2, style)} €/MWh`,
        `${whole(entry.kwh)} kWh`,
        entry.amount,
        entry.vatRate,
      ),
    ),
    ...supply.taxes.map((entry) =>
      entry.code === 'cta'
        ? line('CTA', entry, '', '', entry.amount, entry.vatRate)
        : line(
            'Accise gaz',
            entry,
            `${formatNumber(entry.rate ?? 0, 2, style)} €/MWh`,
            `${whole(entry.base ?? 0)} kWh`,
            entry.amount,
            entry.vatRate,
          ),
    ),
    ...bill.services.map((entry) =>
      line(
        escapeHtml(entry.label),
        { from: entry.from ?? '', to: entry.to ?? '' },
        '',
        '',
        entry.amount,
        entry.vatRate,
      ),
    ),
  ]
}

function first(bill: Bill, supply: Supply, rows: readonly DetailRow[]): string {
  const { customer, supplier, totals, offer } = bill
  const shown = rows.length > 6 ? rows.slice(0, rowsOnFirstPage) : rows
  const carried =
    rows.length > 6
      ? row(['A reporter', '', '', '', '', '', euros(sum(shown.map(({ amount }) => amount)))], 'c')
      : row(['TOTAL HT', '', '', '', `${whole(supply.totalKwh ?? 0)} kWh`, '', euros(totals.ht)], 'b')
  const isRefund = totals.netToPay < 0
  const titles = bill.kind === 'regularisation' ? 'FACTURE DE RÉGULARISATION' : 'FACTURE GAZ NATUREL'
  const reference = (label: string, value: string): string => `${label.padEnd(22, '.')}: ${value}`
  return `<div class="h"><div class="logo">ANTARGAZ</div><div>${escapeHtml(`${customer.civility} ${customer.name}`.trim().toUpperCase())}<br>${lines(customer.billingAddress.map((text) => text.toUpperCase()))}</div></div>
<pre>${[
    reference('FACTURE NO', bill.number),
    reference('DATE FACTURE', date(bill.issueDate)),
    reference('NO CLIENT', customer.clientReference),
    reference('NO CONTRAT', customer.contractReference ?? ''),
    reference('COMPTE', customer.accountReference ?? ''),
    reference('PCE', supply.deliveryPoint.replace('GI', 'GI ')),
    reference('COMPTEUR', `${supply.meter} GAZPAR`),
    reference('CAR', `${whole(supply.annualReference ?? 0)} KWH`),
  ].join(
    '\n',
  )}</pre><b>${titles}</b> – période du ${date(supply.period.from)} au ${date(supply.period.to)}<br>Offre ${escapeHtml(offer.name)} (offre de marché, prix indexé sur le prix repère)<br>Adresse desservie : ${escapeHtml(customer.siteAddress.join(', '))}
<table class="d" style="width:96mm;margin:4mm 0">${row(['Total TTC de la facture', `${euros(totals.ttc)} €`])}${totals.alreadyPaid === null ? '' : row(['Échéances déjà versées', `${euros(-totals.alreadyPaid)} €`])}${row([isRefund ? 'Solde en votre faveur, remboursé sous 15 jours' : 'Net à payer', `${euros(totals.netToPay)} €`], 'b')}</table>
<p>${isRefund ? 'Date de remboursement au plus tard' : 'Prélèvement le'} ${date(bill.dueDate ?? '')}, compte ${bill.bank?.iban ?? ''} (RUM ${bill.bank?.mandate ?? ''}, ICS ${supplier.creditorIdentifier}). Prochaine facture : ${date(bill.nextInvoiceDate ?? '')}.</p>
<h2>DÉTAIL DE VOTRE FACTURE</h2><table class="d">${head}${shown.map(({ html }) => html).join('')}${carried}</table>
<p class="s">Contactez-nous : ${supplier.phone} (prix d'un appel local), ${supplier.email}, www.${supplier.website}, ${escapeHtml(supplier.address.join(', '))}. Urgence gaz GRDF : 0 800 47 33 33. Citerne propane ? 1 tonne livrée = 13 800 kWh, dès 1 890 € TTC.</p>`
}

function second(bill: Bill, supply: Supply, rows: readonly DetailRow[]): string {
  const rest = rows.length > 6 ? rows.slice(rowsOnFirstPage) : []
  const report = sum(rows.slice(0, rowsOnFirstPage).map(({ amount }) => amount))
  const continued =
    rest.length === 0
      ? ''
      : `<h2>DÉTAIL DE VOTRE FACTURE (SUITE)</h2><table class="d">${head}${row(['Report', '', '', '', '', '', euros(report)], 'c')}${rest.map(({ html }) => html).join('')}${row(['TOTAL HT', '', '', '', `${whole(supply.totalKwh ?? 0)} kWh`, '', euros(bill.totals.ht)], 'b')}</table>`
  const half = Math.ceil(supply.history.length / 2)
  const { totals } = bill
  return `${continued}<h2>TVA</h2><table class="d">${row(['CODE', 'TAUX', 'BASE HT', 'TVA'], '', 'th')}${bill.vat.map(({ rate, base, amount }) => row([rate === 20 ? 'A' : 'B', `${formatNumber(rate, 2, style)} %`, euros(base), euros(amount)])).join('')}${row(['TOTAL TVA', '', '', euros(totals.vat)], 'b')}${row(['TOTAL TTC', '', '', euros(round(totals.ttc))], 'b')}</table>
<h2>RELEVÉS DU COMPTEUR</h2><table class="d">${row(['', 'ANCIEN', 'NOUVEAU', 'VOLUME M3', 'COEF. KWH/M3', 'KWH'], '', 'th')}${supply.readings.map((reading) => row(['Gaz naturel', `${whole(reading.oldIndex)} ${natureNames[reading.oldNature]}`, `${whole(reading.newIndex)} ${natureNames[reading.newNature]}`, whole(supply.volume ?? 0), formatNumber(supply.coefficient ?? 0, 2, style), whole(supply.totalKwh ?? 0)])).join('')}</table>
<h2>CONSOMMATIONS</h2><div class="two">${[supply.history.slice(0, half), supply.history.slice(half)].map((part) => `<div><table class="d">${part.map(({ month, kwh }) => row([`${shortMonth(`${month}-01`)} ${month.slice(0, 4)}`, `${whole(kwh)} kWh`])).join('')}</table></div>`).join('')}</div>
<p class="s">Réclamations : ${bill.supplier.email} ou ${escapeHtml(bill.supplier.address.join(', '))}. Après deux mois sans accord : médiateur national de l'énergie, Libre réponse n° 59252, 75443 Paris Cedex 09, www.energie-mediateur.fr (gratuit). Un index ESTIME est calculé d'après votre historique et votre profil. Origine du gaz (mix énergétique) 2024 : Norvège 45 %, GNL 40 %, divers 15 %.</p>`
}

import type { Bill, Supply, TaxRow } from '../model/bill.js'
import { sum } from '../model/rounding.js'
import { formatNumber, groupDigits, numericDate, shortMonth, writtenDate, type NumberStyle } from '../print/format.js'
import { escapeHtml, htmlOf, lines, row } from '../print/page.js'

// The demonstration: black and grey, no supplier's look; summary and references first, every line on the second page.

const style: NumberStyle = { thousands: '\u00a0', minus: '-' }
const euros = (amount: number): string => `${formatNumber(amount, 2, style)}\u00a0€`
const whole = (quantity: number): string => formatNumber(quantity, 0, style)
const span = (period: { from: string; to: string }): string =>
  `du ${numericDate(period.from)} au ${numericDate(period.to)}`
const percent = (rate: number, decimals = 0): string => `${formatNumber(rate, decimals, style)} %`
const bandNames: Record<string, string> = { hp: 'Heures Pleines', hc: 'Heures Creuses', base: 'Base' }

const css = `
body { font: 9.2pt/1.45 'Liberation Sans', Arial; color: #222 } .page { padding: 15mm 16mm }
.name { font-size: 17pt; font-weight: bold; letter-spacing: -0.2pt } .muted { color: #6a6a6a; font-size: 8pt } h1 { font-size: 14.5pt; margin: 12mm 0 1mm } h2 { font-size: 11pt; margin: 7mm 0 2mm; padding-bottom: 1mm; border-bottom: 0.4mm solid #222 }
.head { display: flex; justify-content: space-between } .to { margin: 10mm 0 0 102mm; font-size: 10.2pt } .cols { display: flex; gap: 9mm; margin-top: 6mm } .cols > .a { width: 68mm } .cols > .b { flex: 1 }
.ids td { padding: 0.75mm 0; vertical-align: top } .ids td:first-child { color: #6a6a6a; width: 31mm } .ids td:last-child { font-weight: bold }
.sum td { padding: 1.3mm 0; border-bottom: 0.2mm solid #ccc } .sum td:last-child { text-align: right } .sum .t td { font-weight: bold } .due { background: #ececec; padding: 4mm 5mm; margin-top: 4mm; display: flex; justify-content: space-between; align-items: center } .due b { font-size: 19pt }
.d th { text-align: right; font-size: 7.8pt; color: #6a6a6a; padding: 1mm 1.2mm; border-bottom: 0.3mm solid #222; white-space: nowrap } .d td { text-align: right; white-space: nowrap; font-size: 8.6pt; padding: 1mm 1.2mm; border-bottom: 0.2mm solid #ddd } .d td:nth-child(-n+2), .d th:nth-child(-n+2) { text-align: left } .d .t td { font-weight: bold; background: #f3f3f3 }
.chart { display: flex; align-items: flex-end; height: 32mm; gap: 3mm; margin-top: 3mm } .chart div { flex: 1; text-align: center; font-size: 7.4pt } .chart i { display: block; background: #8a8a8a; margin: 0.6mm 0 }
.end { position: absolute; left: 16mm; right: 16mm; bottom: 8mm; font-size: 7pt; color: #6a6a6a; border-top: 0.2mm solid #bbb; padding-top: 1.5mm; display: flex; justify-content: space-between } .end b { letter-spacing: 2.5pt; color: #222 }`

/** Draws the bill of one electricity supply on two neutral pages. */
export function plain(bill: Bill): string {
  const [supply] = bill.supplies
  if (supply === undefined) throw new Error(`${bill.id} has no supply`)
  const end = (page: number): string =>
    `<div class="end"><span>${escapeHtml(bill.supplier.legalLine)}</span><b>SPECIMEN</b><span>${page} / 2</span></div>`
  return htmlOf({
    title: 'Facture de démonstration',
    css,
    pages: [first(bill, supply) + end(1), second(bill, supply) + end(2)],
  })
}

function first(bill: Bill, supply: Supply): string {
  const { supplier, customer, offer, totals } = bill
  const references = [
    ['Facture n°', bill.number],
    ['Référence client', customer.clientReference],
    ['N° de contrat', customer.contractReference ?? ''],
    ['Point de livraison (PDL)', groupDigits(supply.deliveryPoint, [2, 3, 3, 3, 3])],
    ['Compteur', `${supply.meter} (Linky)`],
    ['Offre', escapeHtml(offer.name)],
    ['', `<span class="muted">Offre de marché à prix fixe jusqu’au ${numericDate(offer.endDate ?? '')}</span>`],
    ['Puissance souscrite', `${supply.powerKva ?? 0} kVA`],
    ['Option tarifaire', 'Heures Pleines / Heures Creuses'],
    ['Acheminement', supply.networkTariff ?? ''],
    ['Lieu de consommation', lines(customer.siteAddress)],
  ]
  const amounts = (rows: readonly { amount: number }[]): string => euros(sum(rows.map(({ amount }) => amount)))
  return `<div class="head"><div><div class="name">${escapeHtml(supplier.printedName)}</div><div class="muted">Fournisseur fictif, facture de démonstration</div></div><div class="muted" style="text-align:right">${supplier.website}<br>${supplier.email}<br>${supplier.phone} (appel non surtaxé)</div></div>
<div class="to">${escapeHtml(`${customer.civility} ${customer.name}`)}<br>${lines(customer.billingAddress)}</div>
<h1>Votre facture d’électricité du ${writtenDate(bill.issueDate)}</h1><p>Consommation ${span(supply.period)} : ${whole(supply.totalKwh ?? 0)} kWh</p>
<div class="cols"><div class="a"><table class="ids">${references.map((pair) => row(pair)).join('')}</table></div>
<div class="b"><table class="sum">${row(['Abonnement', amounts(supply.subscription)])}${row(['Consommation', amounts(supply.consumption)])}${row(['Taxes et contributions', amounts(supply.taxes)])}${row(['Total HT', euros(totals.ht)], 't')}${row(['Total TVA', euros(totals.vat)])}${row(['Total TTC', euros(totals.ttc)], 't')}</table><div class="due"><span>Net à payer<br><span class="muted">Prélevé le ${numericDate(bill.dueDate ?? '')}</span></span><b>${euros(totals.netToPay)}</b></div>
<p class="muted" style="margin-top:4mm">Prélèvement automatique sur le compte ${bill.bank?.iban ?? ''} (mandat ${bill.bank?.mandate ?? ''}, ICS ${supplier.creditorIdentifier}).<br>Prochaine facture vers le ${numericDate(bill.nextInvoiceDate ?? '')}.</p></div></div>
<h2>Votre consommation sur 12 mois (kWh)</h2>${chart(supply)}
<h2>Contacts utiles</h2><p class="muted">Service client : ${lines(supplier.address).replaceAll('<br>', ', ')}. Dépannage électricité Enedis, 24 h/24 : 09 72 67 50 37.<br>Réclamations : par écrit à la même adresse ou à ${supplier.email}. Sans solution sous deux mois, le médiateur national de l’énergie peut être saisi gratuitement : www.energie-mediateur.fr, Libre réponse n° 59252, 75443 Paris Cedex 09.</p>`
}

function chart({ history }: Supply): string {
  const highest = Math.max(...history.map(({ kwh }) => kwh))
  const bars = history.map(
    ({ month, kwh }) =>
      `<div>${whole(kwh)}<i style="height:${((kwh / highest) * 21).toFixed(1)}mm"></i>${shortMonth(`${month}-01`)} ${month.slice(2, 4)}</div>`,
  )
  return `<div class="chart">${bars.join('')}</div>`
}

function second(bill: Bill, supply: Supply): string {
  const { totals } = bill
  const total = (label: string, rows: readonly { amount: number }[], quantity = ''): string =>
    row([label, '', quantity, '', '', euros(sum(rows.map(({ amount }) => amount)))], 't')
  const rows = [
    ...supply.subscription.map((line) =>
      row([
        'Abonnement',
        span(line),
        '',
        `${formatNumber(line.monthly, 2, style)} €/mois`,
        percent(line.vatRate),
        euros(line.amount),
      ]),
    ),
    total('Total abonnement', supply.subscription),
    ...supply.consumption.map((line) =>
      row([
        bandNames[line.band] ?? '',
        span(line),
        `${whole(line.kwh)} kWh`,
        `${formatNumber(line.price, 4, style)} €/kWh`,
        percent(line.vatRate),
        euros(line.amount),
      ]),
    ),
    total('Total consommation', supply.consumption, `${whole(supply.totalKwh ?? 0)} kWh`),
    ...supply.taxes.map(taxRow),
    total('Total taxes et contributions', supply.taxes),
  ]
  return `<h2 style="margin-top:0">Le détail de votre facture n° ${bill.number}</h2><table class="d">${row(['Désignation', 'Période', 'Quantité', 'Prix unitaire HT', 'TVA', 'Montant HT'], '', 'th')}${rows.join('')}</table>
<h2>Total</h2><table class="d">${row(['Taux de TVA', '', 'Base HT', 'Montant TVA'], '', 'th')}${bill.vat.map(({ rate, base, amount }) => row([`TVA à ${percent(rate)}`, '', euros(base), euros(amount)])).join('')}${row(['Total HT', '', euros(totals.ht), ''], 't')}${row(['Total TVA', '', '', euros(totals.vat)], 't')}${row(['Total TTC', '', '', euros(totals.ttc)], 't')}</table>
<h2>Vos index</h2><table class="d">${row(['Compteur', 'Poste', 'Ancien index', 'Nouvel index', 'Consommation'], '', 'th')}${supply.readings.map((reading) => row([supply.meter, bandNames[reading.band] ?? '', `${whole(reading.oldIndex)} (relevé)`, `${whole(reading.newIndex)} (relevé)`, `${whole(reading.newIndex - reading.oldIndex)} kWh`])).join('')}</table>
<p class="muted" style="margin-top:2mm">Index transmis par le gestionnaire de réseau. Lorsqu’un index est estimé, il l’est à partir de votre historique de consommation.</p>
<h2>Informations</h2><p class="muted">Origine de l’électricité vendue en 2024 : 64 % nucléaire, 31 % renouvelables, 5 % gaz. En cas de retard de paiement : pénalités au taux de 1,5 fois l’intérêt légal. Vous pouvez résilier à tout moment et sans frais. Document à conserver 5 ans.<br>CTA : contribution tarifaire d’acheminement, calculée sur la part fixe du tarif d’utilisation du réseau. Accise : taxe sur l’électricité perçue pour le compte de l’État.</p>`
}

function taxRow(line: TaxRow): string {
  const isCta = line.code === 'cta'
  const base = line.base === null ? '' : isCta ? euros(line.base) : `${whole(line.base)} kWh`
  const rate =
    line.rate === null ? '' : isCta ? percent(line.rate, 2) : `${formatNumber(line.rate / 1000, 5, style)} €/kWh`
  const label = isCta ? 'Contribution tarifaire<br>d’acheminement (CTA)' : 'Accise sur l’électricité'
  return row([label, span(line), base, rate, percent(line.vatRate), euros(line.amount)])
}

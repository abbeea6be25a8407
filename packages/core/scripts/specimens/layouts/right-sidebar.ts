import type { Bill, Supply, TaxRow } from '../model/bill.js'
import { sum } from '../model/rounding.js'
import { formatNumber, groupDigits, numericDate, shortMonth, type NumberStyle } from '../print/format.js'
import { escapeHtml, htmlOf, lines, row } from '../print/page.js'

// Layout O1: references in a sidebar on the right, details with the price before the quantity and the section totals
// before their lines, amounts without a currency sign, dates with dots.

const style: NumberStyle = { thousands: '\u00a0', minus: '\u2212' }
const euros = (amount: number): string => formatNumber(amount, 2, style)
const whole = (quantity: number): string => formatNumber(quantity, 0, style)
const date = (day: string): string => numericDate(day, '.')
const bandNames: Record<string, string> = { base: 'Heures Base', hp: 'Heures Pleines', hc: 'Heures Creuses' }
const natureNames = { R: 'télérelevé', E: 'estimé', A: 'auto-relevé' }

const css = `
body { font: 8.6pt/1.4 'DejaVu Sans Condensed', 'DejaVu Sans'; color: #23303a }
.main { position: absolute; left: 14mm; top: 14mm; width: 118mm }
.side { position: absolute; right: 0; top: 0; width: 66mm; height: 297mm; background: #eef3ee; padding: 16mm 8mm 0 7mm; font-size: 7.8pt }
.side h3 { font-size: 8.6pt; margin: 5mm 0 1mm; color: #2c6e49 } .side dt { color: #5c6b62 } .side dd { font-weight: bold; margin-bottom: 1.4mm }
.brand { font-size: 22pt; font-weight: bold; color: #2c6e49; letter-spacing: -0.5pt } h1 { font-size: 15pt; margin: 7mm 0 1mm }
.to { margin: 9mm 0 0 52mm; font-size: 9.4pt } .sum td { padding: 1.1mm 0; border-bottom: 0.3mm solid #d5ddd7 } .sum td:last-child, .r { text-align: right }
.due { background: #2c6e49; color: white; padding: 3.5mm 5mm; margin: 4mm 0; display: flex; justify-content: space-between; align-items: center } .due b { font-size: 17pt }
.box { border: 0.3mm dashed #9bb3a4; padding: 3mm 4mm; margin: 4mm 0; font-size: 7.8pt }
.full { position: absolute; left: 14mm; right: 14mm; top: 14mm } .detail th { text-align: left; font-size: 7.2pt; color: #5c6b62; border-bottom: 0.4mm solid #2c6e49; padding: 1mm }
.detail td { padding: 0.9mm 1mm; border-bottom: 0.2mm solid #dfe6e1 } .detail .head td { font-weight: bold; background: #eef3ee } .detail td:nth-child(n+3), .detail th:nth-child(n+3) { text-align: right }
h2 { font-size: 11pt; margin: 5mm 0 1.5mm; color: #2c6e49 } .small { font-size: 6.8pt; color: #55625b; margin-top: 2mm }
.edge { position: absolute; left: 4mm; bottom: 20mm; writing-mode: vertical-rl; transform: rotate(180deg); font-size: 5.4pt; color: #8a958e }
.mark { position: absolute; left: 14mm; bottom: 6mm; font-size: 8pt; letter-spacing: 3pt; color: #b05; font-weight: bold } .no { position: absolute; right: 14mm; bottom: 6mm; font-size: 7pt }
.history td, .history th { border: 0.2mm solid #cfd9d2; padding: 0.8mm 1mm; text-align: center; font-size: 7pt }`

/** Draws a bill of one electricity supply on two pages. */
export function rightSidebar(bill: Bill): string {
  const [supply] = bill.supplies
  if (supply === undefined) throw new Error(`${bill.id} has no supply`)
  const foot = (page: number): string =>
    `<div class="edge">${escapeHtml(bill.supplier.legalLine)}</div><div class="mark">SPECIMEN</div><div class="no">Page ${page} sur 2</div>`
  return htmlOf({
    title: `Facture ${bill.number}`,
    css,
    pages: [front(bill, supply) + sidebar(bill, supply) + foot(1), details(bill, supply) + foot(2)],
  })
}

function front(bill: Bill, supply: Supply): string {
  const { totals, customer } = bill
  const isCredit = totals.netToPay < 0
  const taxes = sum(supply.taxes.map(({ amount }) => amount))
  const paid = totals.alreadyPaid
  const sums: [string, number][] = [
    ['Abonnement (part fixe)', sum(supply.subscription.map(({ amount }) => amount))],
    ['Consommation', sum(supply.consumption.map(({ amount }) => amount))],
    ['Taxes et contributions', taxes],
    ['Total hors TVA', totals.ht],
    ['Total TVA', totals.vat],
    ['Montant total TTC', totals.ttc],
    ...(paid === null ? [] : [['Mensualités déjà versées', -paid] as [string, number]]),
  ]
  const due = isCredit
    ? `<span>Montant à vous rembourser<br><small>par virement sous 15 jours</small></span>`
    : `<span>Montant total à payer<br><small>À régler avant le ${date(bill.dueDate ?? '')}</small></span>`
  const title = bill.kind === 'resiliation' ? 'Votre facture de résiliation' : 'Votre facture d’électricité'
  return `<div class="main"><div class="brand">ekWateur</div>
<div class="to">${escapeHtml(`${customer.civility} ${customer.name}`)}<br>${lines(customer.billingAddress)}</div>
<h1>${title}</h1><p>N° de facture : <b>${bill.number}</b> &nbsp;|&nbsp; Émise le ${date(bill.issueDate)}</p>
<p>Période de consommation : ${date(supply.period.from)} → ${date(supply.period.to)}</p>
<table class="sum" style="margin-top:4mm">${sums.map(([label, amount]) => row([label, euros(amount)])).join('')}</table>
<div class="due">${due}<b>${euros(totals.netToPay)} €</b></div>
${settlement(bill)}
<div class="box"><b>Parrainez un proche et gagnez 40,00 €</b><br>Jusqu’au 31.12.2026, 40 € pour vous et 40 € pour votre filleul dès 1 500 kWh souscrits. Un logement de 80 m² consomme en moyenne 4 679 kWh par an.</div>
<div class="box">Borne de recharge : 7,4 kW installée à partir de 1 190,00 € TTC, soit 49,58 €/mois pendant 24 mois. Devis gratuit au 01 99 00 98 76.</div></div>`
}

function settlement(bill: Bill): string {
  const next = bill.nextInvoiceDate === null ? '' : `<br>Prochaine facture prévue le ${date(bill.nextInvoiceDate)}.`
  if (bill.bank === null || bill.totals.netToPay < 0)
    return `<p>Votre contrat a pris fin. Mode de paiement habituel : prélèvement automatique (IBAN ${bill.bank?.iban ?? ''}).${next}</p>`
  return `<p>Vous réglez par prélèvement automatique. Compte débité : ${bill.bank.iban}<br>Mandat ${bill.bank.mandate} – ICS ${bill.supplier.creditorIdentifier}${next}</p>`
}

function sidebar(bill: Bill, supply: Supply): string {
  const { customer, offer, supplier } = bill
  const entries = (pairs: readonly (readonly [string, string])[]): string =>
    `<dl>${pairs.map(([term, text]) => `<dt>${term}</dt><dd>${text}</dd>`).join('')}</dl>`
  const price = offer.priceType === 'fixe' ? 'Offre de marché, prix fixe' : 'Offre de marché, prix indexé sur le TRVE'
  return `<div class="side"><h3>Vos références</h3>${entries([
    ['N° client', customer.clientReference],
    ['N° de contrat', customer.contractReference ?? ''],
    ['RAE (référence d’acheminement électricité)', groupDigits(supply.deliveryPoint, [2, 3, 3, 3, 3])],
    ['N° de compteur', `${supply.meter} (Linky)`],
  ])}<h3>Votre offre</h3>${entries([
    [escapeHtml(offer.name), price],
    ['Puissance souscrite', `${supply.powerKva ?? 0} kVA`],
    ['Option tarifaire', supply.option === 'base' ? 'Base' : 'Heures Pleines / Heures Creuses'],
    ...(supply.networkTariff === null ? [] : [['Formule tarifaire d’acheminement', supply.networkTariff] as const]),
    ...(offer.endDate === null ? [] : [['Prix garantis jusqu’au', date(offer.endDate)] as const]),
  ])}<h3>Lieu de consommation</h3><p>${lines(customer.siteAddress)}</p><h3>Nous contacter</h3><p>${supplier.email}<br>${supplier.website}<br>${supplier.phone} (appel non surtaxé)<br>lundi au vendredi, 9h30 – 18h</p><p style="margin-top:2mm">${lines(supplier.address)}</p>
<h3>Urgence dépannage</h3><p>Enedis 24h/24 : 09 72 67 50 35</p></div>`
}

function details(bill: Bill, supply: Supply): string {
  const rows = [
    heading('Abonnement', supply.subscription),
    ...supply.subscription.map((line) =>
      detailRow('Part fixe', line, `${formatNumber(line.monthly, 2, style)} €/mois`, '', line.vatRate, line.amount),
    ),
    heading('Consommation', supply.consumption, `${whole(supply.totalKwh ?? 0)} kWh`),
    ...supply.consumption.map((line) =>
      detailRow(
        bandNames[line.band] ?? line.band,
        line,
        `${formatNumber(line.price * 100, 2, style)} c€/kWh`,
        `${whole(line.kwh)} kWh`,
        line.vatRate,
        line.amount,
      ),
    ),
    heading('Taxes et contributions', supply.taxes),
    ...supply.taxes.map(taxRow),
  ]
  const share =
    supply.networkShare === null
      ? ''
      : `<p class="small">Dont acheminement (utilisation du réseau) : ${euros(supply.networkShare)} € HT.</p>`
  return `<div class="full"><h2>Le détail de votre facture</h2><table class="detail">${row(['Libellé', 'Période', 'Prix unitaire HT', 'Quantité', 'TVA', 'Montant HT (€)'], '', 'th')}${rows.join('')}</table>${share}
<h2>TVA</h2><table class="detail">${row(['Taux', '', 'Base HT (€)', 'Montant TVA (€)'], '', 'th')}${bill.vat.map(({ rate, base, amount }) => row([`TVA ${formatNumber(rate, 1, style)} %`, '', euros(base), euros(amount)])).join('')}${row(['Total', '', euros(bill.totals.ht), euros(bill.totals.vat)], 'head')}</table>
<h2>Vos relevés de compteur</h2><table class="detail">${row(['Compteur', 'Cadran', 'Relevé début', 'Relevé fin', 'Consommé'], '', 'th')}${supply.readings.map((line) => row([supply.meter, bandNames[line.band] ?? line.band, `${whole(line.oldIndex)} (${natureNames[line.oldNature]})`, `${whole(line.newIndex)} (${natureNames[line.newNature]})`, `${whole(supply.consumption.filter(({ band }) => band === line.band).reduce((all, { kwh }) => all + kwh, 0))} kWh`])).join('')}</table>
<p class="small">À défaut de relevé, nous estimons votre index d’après votre historique de consommation.</p>
<h2>Historique de vos consommations (kWh)</h2><table class="history">${row(
    supply.history.map(({ month }) => `${shortMonth(`${month}-01`)}<br>${month.slice(0, 4)}`),
    '',
    'th',
  )}${row(supply.history.map(({ kwh }) => whole(kwh)))}</table>
${mentions(bill)}</div>`
}

function heading(label: string, rows: readonly { amount: number }[], quantity = ''): string {
  return row([label, '', '', quantity, '', euros(sum(rows.map(({ amount }) => amount)))], 'head')
}

function detailRow(
  label: string,
  period: { from: string; to: string },
  price: string,
  quantity: string,
  vatRate: number,
  amount: number,
): string {
  return row([
    label,
    `${date(period.from)} → ${date(period.to)}`,
    price,
    quantity,
    `${formatNumber(vatRate, 1, style)} %`,
    euros(amount),
  ])
}

function taxRow(line: TaxRow): string {
  const isCta = line.code === 'cta'
  const names: Record<string, string> = {
    cta: 'Contribution Tarifaire d’Acheminement',
    accise_electricite: 'Accise (ex-TICFE)',
    tccfe: 'Taxe communale (TCCFE)',
  }
  const rate =
    line.rate === null
      ? ''
      : isCta
        ? `${formatNumber(line.rate, 2, style)} %`
        : `${formatNumber(line.rate / 10, 3, style)} c€/kWh`
  const base = line.base === null ? '' : isCta ? `${euros(line.base)} €` : `${whole(line.base)} kWh`
  return detailRow(names[line.code] ?? line.label, line, rate, base, line.vatRate, line.amount)
}

function mentions(bill: Bill): string {
  return `<p class="small">Une réclamation ? Écrivez-nous à ${bill.supplier.email} ou au service Réclamations, ${escapeHtml(bill.supplier.address.slice(1).join(', '))}. Sans accord sous deux mois, saisissez gratuitement le médiateur national de l’énergie : www.energie-mediateur.fr, Libre réponse n° 59252, 75443 Paris Cedex 09.
Origine de l’électricité fournie en 2024 : 100 % renouvelable (hydraulique 71 %, éolien 20 %, solaire 9 %). Conservez ce document 5 ans. En cas de retard : pénalités de 1,5 fois le taux d’intérêt légal, minimum 7,50 € TTC.</p>`
}

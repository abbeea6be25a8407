import type { Bill, Supply } from '../model/bill.js'
import { sum } from '../model/rounding.js'
import { formatNumber, numericDate, type NumberStyle } from '../print/format.js'
import { escapeHtml, htmlOf, lines, row } from '../print/page.js'

// Layout O5: a statement for professionals in two columns, everything before tax (HTVA) until the last lines, prices
// in €/MWh, periods as `dd/mm/yy - dd/mm/yy` under the label, the history in a running sentence, paid by transfer.

const style: NumberStyle = { thousands: '\u00a0', minus: '-' }
const euros = (amount: number): string => formatNumber(amount, 2, style)
const whole = (quantity: number): string => formatNumber(quantity, 0, style)
const date = (day: string): string => numericDate(day, '/', 'short')
const longDate = (day: string): string => numericDate(day)
const bandNames: Record<string, string> = { base: 'Énergie base', hp: 'Énergie HP', hc: 'Énergie HC' }

const css = `
body { font: 9.4pt/1.38 'P052', 'DejaVu Serif'; color: #1b1b1b } .page { padding: 14mm 15mm }
.head { display: flex; justify-content: space-between; border-bottom: 0.6mm solid #1b1b1b; padding-bottom: 4mm } .logo { font-size: 19pt; letter-spacing: 1.5pt } h1 { font-size: 14pt } h2 { font-size: 11pt; margin: 6mm 0 1.5mm; font-style: italic }
.cols { display: flex; gap: 10mm; margin-top: 6mm } .left { width: 82mm } .right { flex: 1 } .ids td { padding: 0.8mm 0; vertical-align: top } .ids td:first-child { color: #666; width: 36mm; font-size: 8.4pt }
.p th { font-size: 7.8pt; font-weight: normal; color: #666; text-align: right; padding: 1mm; border-bottom: 0.3mm solid #1b1b1b } .p td { text-align: right; padding: 1mm; border-bottom: 0.15mm solid #ccc; vertical-align: bottom } .p td:first-child, .p th:first-child { text-align: left } .p em { font-size: 7.8pt; color: #666 } .p .t td { font-weight: bold }
.sum { margin-left: auto; width: 92mm; margin-top: 5mm } .sum td { padding: 1mm } .sum td:last-child { text-align: right } .sum .t td { font-weight: bold; font-size: 11pt; border-top: 0.4mm solid #1b1b1b }
.s { font-size: 7.5pt; color: #444 } .end { position: absolute; left: 15mm; right: 15mm; bottom: 8mm; font-size: 6.8pt; color: #666 } .mark { position: absolute; top: 5mm; right: 15mm; font-size: 8pt; letter-spacing: 4pt }`

/** Draws a bill or a credit note of one electricity supply for a professional. */
export function professionalStatement(bill: Bill): string {
  const [supply] = bill.supplies
  if (supply === undefined) throw new Error(`${bill.id} has no supply`)
  const frame = `<div class="mark">SPECIMEN</div><div class="end">${escapeHtml(bill.supplier.legalLine)}</div>`
  return htmlOf({
    title: `${titleOf(bill)} ${bill.number}`,
    css,
    pages: [first(bill, supply) + frame, second(bill, supply) + frame],
  })
}

function titleOf(bill: Bill): string {
  return bill.kind === 'avoir' ? 'Avoir' : 'Facture'
}

function first(bill: Bill, supply: Supply): string {
  const { customer, supplier, offer } = bill
  const references = [
    [bill.kind === 'avoir' ? 'Avoir n°' : 'N° de facture', bill.number],
    ['Date d’émission', longDate(bill.issueDate)],
    ...(bill.dueDate === null ? [] : [['Échéance de paiement', longDate(bill.dueDate)]]),
    ['Identifiant client', customer.clientReference],
    ['N° de contrat', customer.contractReference ?? ''],
    ['SIRET', customer.siret ?? ''],
    ['Point Référence Mesure', supply.deliveryPoint],
    ['Compteur', `${supply.meter} (communicant)`],
    ['P. souscrite', `${supply.powerKva ?? 0} kVA – ${supply.option === 'hphc' ? 'HP/HC' : 'Base'}`],
    ...(supply.networkTariff === null ? [] : [['FTA', supply.networkTariff]]),
  ]
  return `<div class="head"><div class="logo">VATTENFALL</div><h1>${titleOf(bill)} d’électricité</h1></div>
<div class="cols"><div class="left"><table class="ids">${references.map((pair) => row(pair)).join('')}</table></div><div class="right"><b>${escapeHtml(customer.name)}</b><br>${lines(customer.billingAddress)}<p style="margin-top:8mm"><span class="s">Site de consommation</span><br>${lines(customer.siteAddress)}</p><p style="margin-top:5mm"><span class="s">Offre</span><br>${escapeHtml(offer.name)}<br><span class="s">Offre de marché à prix fixe, échéance du contrat : ${longDate(offer.endDate ?? '')}, préavis d’un mois</span></p></div></div>
<h2>Période du ${longDate(supply.period.from)} au ${longDate(supply.period.to)}</h2>${charges(bill, supply)}${sums(bill)}
<div class="cols s"><div class="left"><b>Vos interlocuteurs</b><br>${supplier.email} – ${supplier.phone}<br>${lines(supplier.address)}<br>${supplier.website}<br>Dépannage réseau (Enedis) : 09 72 67 50 12</div><div class="right"><b>Règlement</b><br>${payment(bill)}</div></div>`
}

function charges(bill: Bill, supply: Supply): string {
  const line = (label: string, period: { from: string | null; to: string | null }, cells: string[]): string => {
    const { from, to } = period
    return row([`${label}${from === null || to === null ? '' : `<br><em>${date(from)} - ${date(to)}</em>`}`, ...cells])
  }
  const rows = [
    ...supply.subscription.map((entry) =>
      line('Part fixe', entry, [
        '1 mois',
        `${euros(entry.monthly)} €/mois`,
        percent(entry.vatRate),
        euros(entry.amount),
      ]),
    ),
    ...supply.consumption.map((entry) =>
      line(bandNames[entry.band] ?? '', entry, [
        `${whole(entry.kwh)} kWh`,
        `${formatNumber(entry.price * 1000, 2, style)} €/MWh`,
        percent(entry.vatRate),
        euros(entry.amount),
      ]),
    ),
    ...supply.taxes.map((entry) =>
      entry.code === 'cta'
        ? line('CTA', entry, [
            entry.base === null ? '' : `${euros(entry.base)} €`,
            entry.rate === null ? '' : percent(entry.rate, 2),
            percent(entry.vatRate),
            euros(entry.amount),
          ])
        : line('TIEE (accise sur l’électricité)', entry, [
            `${whole(entry.base ?? 0)} kWh`,
            `${formatNumber(entry.rate ?? 0, 2, style)} €/MWh`,
            percent(entry.vatRate),
            euros(entry.amount),
          ]),
    ),
    row(['Total électricité HTVA', `${whole(supply.totalKwh ?? 0)} kWh`, '', '', euros(supply.totalHt ?? 0)], 't'),
    ...bill.services.map((entry) =>
      line(escapeHtml(entry.label), entry, ['', '', percent(entry.vatRate), euros(entry.amount)]),
    ),
  ]
  return `<table class="p">${row(['Poste', 'Quantité', 'Prix unitaire', 'TVA', 'Total HTVA (€)'], '', 'th')}${rows.join('')}</table>`
}

function percent(rate: number, decimals = 1): string {
  return `${formatNumber(rate, decimals, style)} %`
}

function sums({ totals, vat, kind }: Bill): string {
  const last = kind === 'avoir' ? 'Montant de l’avoir TTC, en votre faveur' : 'Net à payer TTC'
  return `<table class="sum">${row(['Total hors TVA', `${euros(totals.ht)} €`])}${vat.map(({ rate, base, amount }) => row([`TVA ${percent(rate)} sur ${euros(base)} €`, `${euros(amount)} €`])).join('')}${row(['Total TVA', `${euros(totals.vat)} €`])}${row(['Total TTC', `${euros(totals.ttc)} €`])}${row([last, `${euros(totals.netToPay)} €`], 't')}</table>`
}

function payment(bill: Bill): string {
  if (bill.kind === 'avoir')
    return 'Cet avoir annule et remplace une consommation facturée en trop sur novembre 2025 (index rectifié par le gestionnaire de réseau). Il vous sera remboursé par virement sous 15 jours.'
  return `Paiement par virement, à réception et au plus tard le ${longDate(bill.dueDate ?? '')}, en rappelant le numéro de facture. Prochaine facture : ${longDate(bill.nextInvoiceDate ?? '')}. En cas de retard : trois fois le taux d’intérêt légal et indemnité forfaitaire de 40 €.`
}

function second(bill: Bill, supply: Supply): string {
  const readings = supply.readings.map((reading) =>
    row([
      bandNames[reading.band] ?? '',
      `${whole(reading.oldIndex)} (R)`,
      `${whole(reading.newIndex)} (R)`,
      whole(reading.newIndex - reading.oldIndex),
    ]),
  )
  const readingTable =
    readings.length === 0
      ? ''
      : `<h2>Index</h2><table class="p">${row(['Cadran', `Ancien index<br>${longDate(supply.period.from)}`, `Nouvel index<br>${longDate(supply.period.to)}`, 'kWh'], '', 'th')}${readings.join('')}</table><p class="s">R : relevé ; E : estimé d’après l’historique ; A : auto-relevé.</p>`
  const history = supply.history
    .map(({ month, kwh }) => `${month.slice(5)}/${month.slice(2, 4)} : ${whole(kwh)} kWh`)
    .join(' ; ')
  const historyText =
    history === ''
      ? ''
      : `<h2>Consommations relevées</h2><p>${history}. Soit ${whole(sum(supply.history.map(({ kwh }) => kwh)))} kWh sur douze mois.</p>`
  return `<div class="head"><div class="logo">VATTENFALL</div><div>${bill.number}</div></div>${readingTable}${historyText}
<h2>Informations</h2><p class="s">Réclamations : ${bill.supplier.email} ou ${escapeHtml(bill.supplier.address.join(', '))}. Les microentreprises peuvent saisir gratuitement le médiateur national de l’énergie deux mois après une réclamation écrite restée sans suite : www.energie-mediateur.fr, Libre réponse n° 59252, 75443 Paris Cedex 09. Les estimations reposent sur l’historique du site. Mix de l’électricité vendue en 2024 : 100 % hydraulique (garanties d’origine).</p>
<h2>À la une</h2><p class="s">Flotte électrique : bornes 22 kW à 2 490,00 € HT, contrat d’effacement rémunéré 35,00 €/kW. Webinaire du 12/11/27. Un supermarché consomme en moyenne 630 000 kWh par an.</p>`
}

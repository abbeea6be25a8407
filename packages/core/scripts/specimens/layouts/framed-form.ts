import type { Bill, Supply } from '../model/bill.js'
import { sum } from '../model/rounding.js'
import { formatNumber, monthName, numericDate, type NumberStyle } from '../print/format.js'
import { escapeHtml, htmlOf, lines, row } from '../print/page.js'

// Layout O3: a form of framed boxes in a serif face, labels on several lines with their values centred beside them,
// prices in €/MWh, section totals after their lines, the history as a table of two columns.

const style: NumberStyle = { thousands: ' ', minus: '- ' }
const euros = (amount: number): string => formatNumber(amount, 2, style)
const whole = (quantity: number): string => formatNumber(quantity, 0, style)
const date = (day: string): string => numericDate(day)
const span = (period: { from: string; to: string }): string => `du ${date(period.from)} au ${date(period.to)}`
const natureNames = { R: 'Relevé', E: 'Estimé', A: 'Transmis par vos soins' }

const css = `
body { font: 9.2pt/1.35 'C059', 'DejaVu Serif'; color: #111 } .page { padding: 12mm 13mm }
.f { border: 0.35mm solid #333; padding: 2.5mm 3.5mm } .cols { display: flex; gap: 5mm; margin-bottom: 5mm } .cols > div { flex: 1 }
h1 { font-size: 16pt; font-weight: bold } h2 { font-size: 10.5pt; margin: 5mm 0 1.5mm; text-transform: uppercase; letter-spacing: 0.4pt }
table.g td, table.g th { border: 0.25mm solid #444; padding: 1.1mm 2mm; vertical-align: middle } table.g th { background: #e8e8e4; font-size: 8pt }
.d td:nth-child(n+2) { text-align: right; white-space: nowrap } .d .t td { font-weight: bold; background: #f4f4f0 } .d td:first-child { width: 74mm } .d i { font-size: 8pt }
.pay { font-size: 12pt; text-align: center } .pay b { font-size: 19pt } .s { font-size: 7.4pt; line-height: 1.35 }
.bottom { position: absolute; left: 13mm; right: 13mm; bottom: 7mm; font-size: 6.6pt; text-align: center; border-top: 0.3mm solid #333; padding-top: 1.5mm }
.c td { text-align: center }`

/** Draws a bill of one gas supply as a framed form on two pages. */
export function framedForm(bill: Bill): string {
  const [supply] = bill.supplies
  if (supply === undefined) throw new Error(`${bill.id} has no supply`)
  const foot = (page: number): string =>
    `<div class="bottom">*** SPECIMEN *** &nbsp; ${escapeHtml(bill.supplier.legalLine)} &nbsp; ${page}/2</div>`
  return htmlOf({
    title: `Facture ${bill.number}`,
    css,
    pages: [front(bill, supply) + foot(1), back(bill, supply) + foot(2)],
  })
}

function front(bill: Bill, supply: Supply): string {
  const { supplier, customer, totals, offer } = bill
  const price =
    offer.priceType === 'fixe' ? `prix fixe jusqu’au ${date(offer.endDate ?? '')}` : 'prix indexé sur le prix repère'
  return `<div class="cols"><div><h1>Gaz de Bordeaux</h1><p class="s">${lines(supplier.address)}<br>Tél. ${supplier.phone} (non surtaxé), 8 h 30 - 17 h 30<br>${supplier.email} - www.${supplier.website}</p></div><div class="f">${escapeHtml(`${customer.civility} ${customer.name}`.toUpperCase())}<br>${lines(customer.billingAddress.map((line) => line.toUpperCase()))}</div></div>
<div class="cols"><div class="f"><b>FACTURE DE GAZ NATUREL</b><br>Réf. facture : ${bill.number}<br>Date de facture : ${date(bill.issueDate)}<br>Période de facturation : ${span(supply.period)}</div>
<div class="f">N° client : ${customer.clientReference}<br>Référence contrat : ${customer.contractReference ?? ''}<br>PCE : ${supply.deliveryPoint}<br>Compteur : ${supply.meter} (Gazpar)</div></div>
<div class="cols"><div class="f"><b>Lieu de fourniture</b><br>${lines(customer.siteAddress)}</div><div class="f"><b>Offre ${escapeHtml(offer.name)}</b><br>Offre de marché, ${price}<br>Consommation Annuelle de Référence : ${whole(supply.annualReference ?? 0)} kWh</div></div>
<div class="f pay">Montant total à payer&nbsp;: <b>${euros(totals.netToPay)} €</b><br>Échéance&nbsp;: ${date(bill.dueDate ?? '')}</div>
<h2>Récapitulatif</h2><table class="g d">${row(['Désignation', 'Montant (€)'], '', 'th')}${row(['Abonnement', euros(sum(supply.subscription.map(({ amount }) => amount)))])}${row(['Consommation', euros(sum(supply.consumption.map(({ amount }) => amount)))])}${row(['Contributions et taxes hors TVA', euros(sum(supply.taxes.map(({ amount }) => amount)))])}${row(['Total hors TVA', euros(totals.ht)], 't')}${bill.vat.map(({ rate, base, amount }) => row([`TVA ${formatNumber(rate, 1, style)} % sur ${euros(base)} €`, euros(amount)])).join('')}${row(['Total TVA', euros(totals.vat)])}${row(['Total TTC', euros(totals.ttc)], 't')}</table>
<h2>Règlement</h2><p>Prélèvement automatique à l’échéance sur le compte ${bill.bank?.iban ?? ''} (mandat ${bill.bank?.mandate ?? ''}, créancier ${supplier.creditorIdentifier}). Prochaine facture vers le ${date(bill.nextInvoiceDate ?? '')}.</p>
<h2>À noter</h2><div class="f s">Entretien de chaudière : notre contrat à 11,90 € par mois, première année à 129,00 € TTC. Prime économies d’énergie jusqu’à 4 000 € pour 20 000 kWh cumac. Offre valable jusqu’au 30/09/2027, non souscrite.</div>
<p class="s" style="margin-top:4mm">Urgence sécurité gaz (GRDF, appel gratuit 24 h/24) : 0 800 47 33 33.</p>`
}

function back(bill: Bill, supply: Supply): string {
  const charge = (label: string, period: { from: string; to: string }, cells: string[]): string =>
    row([`<b>${label}</b><br><i>${span(period)}</i>`, ...cells])
  const total = (label: string, rows: readonly { amount: number }[], quantity = ''): string =>
    row([label, quantity, '', '', euros(sum(rows.map(({ amount }) => amount)))], 't')
  const rate = (vatRate: number): string => `${formatNumber(vatRate, 1, style)} %`
  const rows = [
    ...supply.subscription.map((line) =>
      charge('Part fixe (abonnement)<br>acheminement compris', line, [
        '',
        `${formatNumber(line.monthly, 2, style)} €/mois`,
        rate(line.vatRate),
        euros(line.amount),
      ]),
    ),
    total('Total abonnement', supply.subscription),
    ...supply.consumption.map((line) =>
      charge('Part variable (consommation)<br>gaz naturel', line, [
        `${whole(line.kwh)} kWh`,
        `${formatNumber(line.price * 1000, 2, style)} €/MWh`,
        rate(line.vatRate),
        euros(line.amount),
      ]),
    ),
    total('Total consommation', supply.consumption, `${whole(supply.totalKwh ?? 0)} kWh`),
    ...supply.taxes.map((line) =>
      line.code === 'cta'
        ? charge('CTA<br>Contribution Tarifaire d’Acheminement', line, ['', '', rate(line.vatRate), euros(line.amount)])
        : charge('Accise sur le gaz naturel<br>(anciennement TICGN)', line, [
            `${whole(line.base ?? 0)} kWh`,
            `${formatNumber(line.rate ?? 0, 2, style)} €/MWh`,
            rate(line.vatRate),
            euros(line.amount),
          ]),
    ),
    total('Total contributions et taxes', supply.taxes),
  ]
  return `<h2>Détail de la facture ${bill.number}</h2><table class="g d">${row(['Désignation', 'Quantité', 'Prix unitaire<br>hors TVA', 'Taux<br>de TVA', 'Montant<br>hors TVA (€)'], '', 'th')}${rows.join('')}</table>
<h2>Relevés du compteur ${supply.meter}</h2><table class="g c">${row(['Relevé début', 'Relevé fin', 'Volume (m³)', 'Coefficient de conversion<br>(kWh/m³)', 'Énergie (kWh)'], '', 'th')}${supply.readings.map((reading) => row([`${whole(reading.oldIndex)}<br>${natureNames[reading.oldNature]} ${date(supply.period.from)}`, `${whole(reading.newIndex)}<br>${natureNames[reading.newNature]} ${date(supply.period.to)}`, whole(supply.volume ?? 0), formatNumber(supply.coefficient ?? 0, 2, style), whole(supply.totalKwh ?? 0)])).join('')}</table>
<div class="cols" style="margin-top:5mm"><div><b>Vos consommations des 12 derniers mois</b><table class="g" style="margin-top:1mm">${row(['Mois', 'kWh', 'Mois', 'kWh'], '', 'th')}${supply.history
    .slice(0, 6)
    .map((entry, index) => row([...historyCells(entry), ...historyCells(supply.history[index + 6] ?? entry)]))
    .join('')}</table></div>
<div class="s"><b>Information et réclamation</b><br>Toute réclamation peut être adressée à ${escapeHtml(bill.supplier.address.join(', '))} ou par courriel à ${bill.supplier.email}. Si le différend persiste après deux mois, le médiateur national de l’énergie peut être saisi gratuitement : www.energie-mediateur.fr – Médiateur national de l’énergie, Libre réponse n° 59252, 75443 PARIS CEDEX 9.<br><br><b>Estimations</b><br>En l’absence de relevé, la consommation est estimée d’après votre CAR et le profil de votre site.<br><br><b>Origine</b><br>Gaz naturel fourni en 2024 : Norvège 48 %, GNL 37 %, autres 13 %, biométhane 2 % (mix énergétique).<br><br>Retard de paiement : 1,5 fois le taux d’intérêt légal, 15,00 € minimum. Document à conserver 5 ans.</div></div>`
}

function historyCells({ month, kwh }: { month: string; kwh: number }): string[] {
  return [`${monthName(`${month}-01`)} ${month.slice(0, 4)}`, whole(kwh)]
}

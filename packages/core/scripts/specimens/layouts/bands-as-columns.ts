import type { Bill, Supply } from '../model/bill.js'
import { sum } from '../model/rounding.js'
import { formatNumber, monthName, numericDate, writtenDate, type NumberStyle } from '../print/format.js'
import { escapeHtml, htmlOf, lines, row } from '../print/page.js'

// Layout H4: the consumption table stands on its side (one column per band), fixed charges as sentences, totals before
// everything else, a payment slip at the foot of the first page that repeats amounts and references.

const style: NumberStyle = { thousands: ' ', minus: '-' }
const euros = (amount: number): string => `${formatNumber(amount, 2, style)} €`
const whole = (quantity: number): string => formatNumber(quantity, 0, style)
const percent = (rate: number): string => `${formatNumber(rate, rate === 20 ? 0 : 1, style)} %`
const span = ({ from, to }: { from: string; to: string }): string => `du ${writtenDate(from)} au ${writtenDate(to)}`
const bandNames: Record<string, string> = { base: 'Base', hp: 'Heures pleines', hc: 'Heures creuses' }

const css = `
body { font: 9.4pt/1.45 'Liberation Serif'; color: #222 } .page { padding: 15mm 18mm }
.head { display: flex; justify-content: space-between } .logo { font: bold 21pt 'DejaVu Sans Mono'; color: #c44 } h2 { font: bold 10.5pt 'Liberation Sans'; margin: 6mm 0 1.5mm }
.sum { width: 100mm; border: 0.3mm solid #888 } .sum td { padding: 1mm 3mm } .sum td:last-child { text-align: right } .m td, .m th { border: 0.2mm solid #999; padding: 1.2mm 2mm; text-align: right } .m td:first-child, .m th:first-child { text-align: left } .m th { font: bold 8.4pt 'Liberation Sans' }
.slip { position: absolute; left: 0; right: 0; bottom: 16mm; border-top: 0.3mm dashed #222; padding: 4mm 18mm; font-size: 8.6pt } .slip table td { padding: 0.4mm 0 } .s { font-size: 7.8pt; color: #444 } .z { position: absolute; left: 18mm; bottom: 6mm; font-size: 6.8pt }`

/** Draws the bill of one electricity supply with its consumption on its side. */
export function bandsAsColumns(bill: Bill): string {
  const [supply] = bill.supplies
  if (supply === undefined) throw new Error(`${bill.id} has no supply`)
  const foot = `<div class="z">SPECIMEN – ${escapeHtml(bill.supplier.legalLine)}</div>`
  return htmlOf({ title: bill.number, css, pages: [first(bill, supply) + foot, second(bill, supply) + foot] })
}

function first(bill: Bill, supply: Supply): string {
  const { customer, supplier, totals, offer } = bill
  return `<div class="head"><div class="logo">enercoop</div><div>${escapeHtml(`${customer.civility} ${customer.name}`)}<br>${lines(customer.billingAddress)}</div></div>
<h2>Facture ${bill.number}</h2><p>Établie le ${writtenDate(bill.issueDate)}, à payer avant le ${writtenDate(bill.dueDate ?? '')}</p>
<table class="sum" style="margin-top:4mm">${row(['Montant hors TVA', euros(totals.ht)])}${bill.vat.map(({ rate, base, amount }) => row([`TVA à ${percent(rate)} (sur ${euros(base)})`, euros(amount)])).join('')}${row(['Montant de la TVA', euros(totals.vat)])}${row(['<b>Total à payer TTC</b>', `<b>${euros(totals.netToPay)}</b>`])}</table>
<h2>Votre contrat</h2><p>Offre ${escapeHtml(offer.name)}, offre de marché à prix fixe, non réglementée. Puissance souscrite : ${supply.powerKva ?? 0} kVA. Option : ${supply.option === 'hphc' ? 'Heures pleines / Heures creuses' : 'Base'}.<br>N° de sociétaire et client : ${customer.clientReference}. N° de contrat : ${customer.contractReference ?? ''}.<br>Point de livraison : ${supply.deliveryPoint}. Compteur Linky n° ${supply.meter}.<br>Lieu de consommation : ${escapeHtml(customer.siteAddress.join(', '))}</p>
<h2>Votre coopérative</h2><p class="s">${supplier.phone} (non surtaxé), ${supplier.email}, ${supplier.website}<br>${lines(supplier.address)}<br>Prenez une part sociale à 100 € : déjà 63 400 sociétaires et 310 000 000 kWh produits chaque année. Prochaine facture vers le ${writtenDate(bill.nextInvoiceDate ?? '')}.</p>
<div class="slip"><b>Talon à joindre à votre chèque</b> (à l’ordre d’Enercoop)<table>${row(['Client', customer.clientReference])}${row(['Facture', bill.number])}${row(['Montant du chèque', euros(totals.netToPay)])}</table></div>`
}

function second(bill: Bill, supply: Supply): string {
  const { consumption, readings } = supply
  const bands = [...new Set(consumption.map(({ band }) => band))]
  const column = (label: string, cell: (band: string) => string, total = ''): string =>
    row([label, ...bands.map(cell), total])
  const ofBand = (band: string) => consumption.filter((entry) => entry.band === band)
  const reading = (band: string) => readings.find((entry) => entry.band === band)
  const natures = { R: 'relevé', E: 'estimé', A: 'auto-relevé' }
  const subscription = supply.subscription.map(
    (line) =>
      `Abonnement ${span(line)} : ${formatNumber(line.monthly, 2, style)} € HT par mois, soit ${euros(line.amount)} HT (TVA ${percent(line.vatRate)}).`,
  )
  const taxes = supply.taxes.map((line) =>
    line.code === 'cta'
      ? `Contribution tarifaire d’acheminement ${span(line)}, au taux de ${formatNumber(line.rate ?? 0, 2, style)} % : ${euros(line.amount)} HT (TVA ${percent(line.vatRate)}).`
      : `Accise sur l’électricité ${span(line)} : ${whole(line.base ?? 0)} kWh à ${formatNumber((line.rate ?? 0) / 1000, 5, style)} €, soit ${euros(line.amount)} HT (TVA ${percent(line.vatRate)}).`,
  )
  return `<h2>Votre consommation ${span(supply.period)}</h2><table class="m">${row(['', ...bands.map((band) => bandNames[band] ?? ''), 'Total'], '', 'th')}${column('Index de début', (band) => `${whole(reading(band)?.oldIndex ?? 0)} (${natures[reading(band)?.oldNature ?? 'R']})`)}${column('Index de fin', (band) => `${whole(reading(band)?.newIndex ?? 0)} (${natures[reading(band)?.newNature ?? 'R']})`)}${column('Consommation (kWh)', (band) => whole(sum(ofBand(band).map(({ kwh }) => kwh))), whole(supply.totalKwh ?? 0))}${column('Prix du kWh HT (€)', (band) => formatNumber(ofBand(band)[0]?.price ?? 0, 4, style))}${column('Montant HT (€)', (band) => formatNumber(sum(ofBand(band).map(({ amount }) => amount)), 2, style), formatNumber(sum(consumption.map(({ amount }) => amount)), 2, style))}${column('Taux de TVA', (band) => percent(ofBand(band)[0]?.vatRate ?? 20))}</table>
<h2>Votre abonnement</h2><p>${subscription.join('<br>')}</p><h2>Vos taxes et contributions</h2><p>${taxes.join('<br>')}</p>
<h2>Douze mois (kWh)</h2><table class="m">${[0, 6]
    .map(
      (start) =>
        row(
          supply.history.slice(start, start + 6).map(({ month }) => `${monthName(`${month}-01`)} ${month.slice(0, 4)}`),
          '',
          'th',
        ) + row(supply.history.slice(start, start + 6).map(({ kwh }) => whole(kwh))),
    )
    .join('')}</table>
<p class="s" style="margin-top:5mm">Réclamation : ${bill.supplier.email} ou ${escapeHtml(bill.supplier.address.join(', '))}. Médiateur national de l’énergie, gratuit, deux mois après : Libre réponse n° 59252, 75443 Paris Cedex 09, www.energie-mediateur.fr. Urgence : Enedis 09 72 67 50 09. En l’absence de relevé, l’index est estimé d’après l’historique. Mix 2024 : 100 % renouvelable, contrats directs avec 480 producteurs. À conserver 5 ans. Facture du ${numericDate(bill.issueDate)}.</p>`
}

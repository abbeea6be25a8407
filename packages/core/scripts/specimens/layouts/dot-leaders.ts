import type { Bill, Supply } from '../model/bill.js'
import { sum } from '../model/rounding.js'
import { formatNumber, numericDate, shortMonth, writtenDate, type NumberStyle } from '../print/format.js'
import { escapeHtml, htmlOf, lines } from '../print/page.js'

// Layout O6: one narrow column of entries whose amounts follow dot leaders, the reckoning on a second line below the
// label; first date of a range without its year; two letters for the month's year; contacts in a strip at the top.

const style: NumberStyle = { thousands: ' ', minus: '-' }
const euros = (amount: number): string => `${formatNumber(amount, 2, style)} €`
const whole = (quantity: number): string => formatNumber(quantity, 0, style)
const span = ({ from, to }: { from: string; to: string }): string =>
  `du ${numericDate(from).slice(0, 5)} au ${numericDate(to)}`
const fullSpan = ({ from, to }: { from: string; to: string }): string => `du ${numericDate(from)} au ${numericDate(to)}`
const range = (period: { from: string; to: string }): string =>
  period.from.slice(0, 4) === period.to.slice(0, 4) ? span(period) : fullSpan(period)
const bandNames: Record<string, string> = { base: 'Heures de base', hp: 'Heures pleines', hc: 'Heures creuses' }
const natureNames = { R: 'index relevé', E: 'index estimé', A: 'index auto-relevé' }

const css = `
body { font: 9.6pt/1.42 'URW Bookman', 'DejaVu Serif'; color: #14332b } .page { padding: 0 24mm }
.strip { background: #d9f2ea; margin: 0 -24mm; padding: 5mm 24mm; font-size: 7.8pt; display: flex; justify-content: space-between } .logo { font-size: 22pt; font-weight: bold; margin-top: 8mm }
h1 { font-size: 13pt; margin: 8mm 0 3mm } h2 { font-size: 10.4pt; margin: 6mm 0 1.5mm; color: #0b7a5c } .e { display: flex; align-items: baseline } .e i { flex: 1; overflow: hidden; white-space: nowrap; font-style: normal; color: #888; margin: 0 1mm; direction: ltr } .e b { white-space: nowrap } .d { font-size: 7.9pt; color: #4d6b62; margin: 0 0 1.2mm 4mm }
.tot { font-weight: bold; border-top: 0.3mm solid #14332b; padding-top: 1mm; margin-top: 1mm } .to { margin: 6mm 0 0 84mm } .s { font-size: 7.4pt; margin-top: 5mm } .ad { border-left: 1.5mm solid #0b7a5c; padding: 1mm 4mm; margin: 5mm 0; font-size: 8.2pt }
.z { position: absolute; bottom: 7mm; left: 24mm; right: 24mm; font-size: 6.6pt; text-align: center; color: #56766c }`

/** Draws the bill of one electricity supply as a list of entries. */
export function dotLeaders(bill: Bill): string {
  const [supply] = bill.supplies
  if (supply === undefined) throw new Error(`${bill.id} has no supply`)
  const foot = `<div class="z">SPECIMEN · ${escapeHtml(bill.supplier.legalLine)}</div>`
  return htmlOf({ title: 'Votre facture', css, pages: [first(bill, supply) + foot, second(bill, supply) + foot] })
}

function entry(label: string, amount: string, detail = '', className = ''): string {
  const below = detail === '' ? '' : `<div class="d">${detail}</div>`
  return `<div class="e ${className}"><span>${label}</span><i>${'. '.repeat(110)}</i><b>${amount}</b></div>${below}`
}

function strip(bill: Bill): string {
  const { supplier } = bill
  return `<div class="strip"><span>${supplier.phone} (appel non surtaxé)</span><span>${supplier.email}</span><span>${supplier.website}</span></div>`
}

function first(bill: Bill, supply: Supply): string {
  const { customer, totals, supplier } = bill
  const paid = totals.alreadyPaid
  const amounts = (rows: readonly { amount: number }[]): string => euros(sum(rows.map(({ amount }) => amount)))
  return `${strip(bill)}<div class="logo">mint énergie</div><div class="to">${escapeHtml(`${customer.civility} ${customer.name}`)}<br>${lines(customer.billingAddress)}</div>
<h1>Facture ${bill.number} du ${writtenDate(bill.issueDate)}</h1>
<p>Votre référence client : ${customer.clientReference}<br>Votre contrat n° ${customer.contractReference ?? ''} – offre ${escapeHtml(bill.offer.name)}, offre de marché à prix indexé<br>Votre compteur Linky : ${supply.meter}<br>N° PRM : ${supply.deliveryPoint}<br>Puissance de ${supply.powerKva ?? 0} kVA, ${supply.option === 'hphc' ? 'option heures pleines / heures creuses' : 'option base'}<br>Logement alimenté : ${escapeHtml(customer.siteAddress.join(', '))}</p>
<h2>En bref</h2>${entry('Abonnement HT', amounts(supply.subscription))}${entry('Consommation HT', amounts(supply.consumption))}${entry('Taxes et contributions HT', amounts(supply.taxes))}${bill.services.length === 0 ? '' : entry('Services HT', amounts(bill.services))}${entry('Total HT', euros(totals.ht), '', 'tot')}${bill.vat.map(({ rate, base, amount }) => entry(`TVA ${formatNumber(rate, 1, style)} % (assiette ${euros(base)})`, euros(amount))).join('')}${entry('Total TVA', euros(totals.vat))}${entry('Total TTC', euros(totals.ttc), '', 'tot')}${paid === null ? '' : entry('Mensualités payées', euros(-paid))}${entry('Il vous reste à payer', euros(totals.netToPay), `prélevé le ${numericDate(bill.dueDate ?? '')} sur le compte ${bill.bank?.iban ?? ''}`, 'tot')}
<div class="ad">Faites le plein d’économies : 10 % de remise sur votre abonnement pendant 12 mois pour tout filleul, soit jusqu’à 169,80 € et 1 200 kWh offerts.</div>
<p>Prochaine facture vers le ${writtenDate(bill.nextInvoiceDate ?? '')}. Mandat ${bill.bank?.mandate ?? ''}, ICS ${supplier.creditorIdentifier}.</p>`
}

function second(bill: Bill, supply: Supply): string {
  const percent = (rate: number): string => `TVA ${formatNumber(rate, 1, style)} %`
  const subscription = supply.subscription.map((line) =>
    entry(
      `Abonnement ${range(line)}`,
      euros(line.amount),
      `2 mois à ${formatNumber(line.monthly, 2, style)} € HT/mois – ${percent(line.vatRate)}`,
    ),
  )
  const consumption = supply.consumption.map((line) =>
    entry(
      `${bandNames[line.band] ?? ''} ${range(line)}`,
      euros(line.amount),
      `${whole(line.kwh)} kWh à ${formatNumber(line.price, 4, style)} € HT/kWh – ${percent(line.vatRate)}`,
    ),
  )
  const taxes = supply.taxes.map((line) =>
    line.code === 'cta'
      ? entry(
          `CTA ${range(line)}`,
          euros(line.amount),
          `${formatNumber(line.rate ?? 0, 2, style)} % de la part fixe d’acheminement – ${percent(line.vatRate)}`,
        )
      : entry(
          `Accise sur l’électricité ${range(line)}`,
          euros(line.amount),
          `${whole(line.base ?? 0)} kWh à ${formatNumber((line.rate ?? 0) / 1000, 5, style)} € HT/kWh – ${percent(line.vatRate)}`,
        ),
  )
  const services = bill.services.map((line) =>
    entry(
      `${escapeHtml(line.label)} ${line.from === null || line.to === null ? '' : range({ from: line.from, to: line.to })}`,
      euros(line.amount),
      percent(line.vatRate),
    ),
  )
  const readings = supply.readings.map(
    (reading) =>
      `${bandNames[reading.band] ?? ''} : ${whole(reading.oldIndex)} (${natureNames[reading.oldNature]}) → ${whole(reading.newIndex)} (${natureNames[reading.newNature]})`,
  )
  const history = supply.history.map(({ month, kwh }) =>
    entry(`${shortMonth(`${month}-01`)} ${month.slice(0, 4)}`, `${whole(kwh)} kWh`),
  )
  return `${strip(bill)}<h1>Le détail</h1><p>Consommation ${fullSpan(supply.period)} : ${whole(supply.totalKwh ?? 0)} kWh</p><h2>Abonnement</h2>${subscription.join('')}<h2>Consommation</h2>${consumption.join('')}<h2>Taxes et contributions</h2>${taxes.join('')}${services.length === 0 ? '' : `<h2>Services</h2>${services.join('')}`}${entry('Total HT', euros(bill.totals.ht), '', 'tot')}
<h2>Index du compteur (kWh)</h2><p>${readings.join('<br>')}</p><h2>Douze mois de consommation</h2>${history.join('')}
<p class="s">Réclamation : ${bill.supplier.email} ou ${escapeHtml(bill.supplier.address.join(', '))}. Médiateur national de l’énergie, gratuit, après deux mois : Libre réponse n° 59252, 75443 Paris Cedex 09, www.energie-mediateur.fr. Panne : Enedis, 09 72 67 50 34. Un index estimé l’est d’après l’historique. Mix 2024 : 100 % d’origine renouvelable (garanties d’origine).</p>`
}

import type { Bill, Supply } from '../model/bill.js'
import { formatNumber, monthName, numericDate, type NumberStyle } from '../print/format.js'
import { escapeHtml, htmlOf, lines } from '../print/page.js'

// Layout O8: values below their labels in a grid of blocks, charges as blocks of two lines (what, then how much) in
// two columns read downwards, c€/kWh, days of the year's price for the subscription, history by quarter lines.

const style: NumberStyle = { thousands: '\u00a0', minus: '-' }
const euros = (amount: number): string => `${formatNumber(amount, 2, style)} €`
const whole = (quantity: number): string => formatNumber(quantity, 0, style)
const date = (day: string): string => numericDate(day, '.')
const span = ({ from, to }: { from: string; to: string }): string => `${date(from)} au ${date(to)}`
const bandNames: Record<string, string> = {
  base: 'Base',
  hp: 'Heures pleines (HP)',
  hc: 'Heures creuses (HC)',
  gaz: 'Gaz naturel',
}
const natureNames = { R: 'mesuré', E: 'estimé', A: 'communiqué par le client' }

const css = `
body { font: 9pt/1.4 'DejaVu Serif Condensed', 'DejaVu Serif'; color: #202020 } .page { padding: 15mm 14mm }
.g { display: grid; grid-template-columns: repeat(4, 1fr); gap: 4mm 5mm; margin: 4mm 0 6mm } .g span, .k small { display: block; font-size: 7pt; color: #777 } .g b { font-weight: normal; font-size: 8.8pt } .wide { grid-column: span 2 }
.top { display: flex; justify-content: space-between; align-items: flex-start } .logo { font-size: 18pt; color: #a0006e; font-weight: bold } h2 { font-size: 10.5pt; color: #a0006e; margin: 5mm 0 2mm }
.c { columns: 2; column-gap: 8mm } .k { break-inside: avoid; border-left: 0.8mm solid #a0006e; padding-left: 3mm; margin-bottom: 3mm } .k div { display: flex; justify-content: space-between }
.pay { border: 0.5mm solid #a0006e; padding: 4mm 6mm; display: flex; justify-content: space-between; align-items: center } .pay b { font-size: 18pt } .s { font-size: 7.2pt; color: #555 } .z { position: absolute; left: 14mm; right: 14mm; bottom: 7mm; font-size: 6.4pt; display: flex; justify-content: space-between }`

/** Draws the bill of one supply of gas or electricity. */
export function stackedBlocks(bill: Bill): string {
  const [supply] = bill.supplies
  if (supply === undefined) throw new Error(`${bill.id} has no supply`)
  const foot = (page: number): string =>
    `<div class="z"><span>${escapeHtml(bill.supplier.legalLine)}</span><span>S P E C I M E N</span><span>${page}|2</span></div>`
  return htmlOf({ title: bill.number, css, pages: [first(bill, supply) + foot(1), second(bill, supply) + foot(2)] })
}

function block(label: string, value: string, className = ''): string {
  return `<div class="${className}"><span>${label}</span><b>${value}</b></div>`
}

function first(bill: Bill, supply: Supply): string {
  const { customer, offer, supplier, totals } = bill
  const isGas = supply.energy === 'gaz'
  const site = isGas
    ? block('Consommation annuelle de référence', `${whole(supply.annualReference ?? 0)} kWh`)
    : block('Puissance', `${supply.powerKva ?? 0} kVA`) +
      block('Option tarifaire', supply.option === 'hphc' ? 'HP/HC' : 'Base')
  return `<div class="top"><div class="logo">primeo énergie</div><div style="width:70mm;padding-top:10mm">${escapeHtml(`${customer.civility} ${customer.name}`)}<br>${lines(customer.billingAddress)}</div></div>
<h2>Facture ${isGas ? 'de gaz naturel' : 'd’électricité'}</h2><div class="g">${block('Numéro de facture', bill.number)}${block('Date de facture', date(bill.issueDate))}${block('Période', span(supply.period), 'wide')}${block('Numéro client', customer.clientReference)}${block('Numéro de contrat', customer.contractReference ?? '')}${block('Compte', customer.accountReference ?? '')}${block(isGas ? 'Référence PCE' : 'Référence PDL', supply.deliveryPoint)}${block('Compteur', `${supply.meter} (${isGas ? 'Gazpar' : 'Linky'})`)}${site}${block('Offre', escapeHtml(offer.name), 'wide')}${block('Type de prix', `Offre de marché, prix fixe jusqu’au ${date(offer.endDate ?? '')}`, 'wide')}${block('Adresse de consommation', lines(customer.siteAddress), 'wide')}</div>
<div class="pay"><span>Net à payer TTC<br><small>Prélèvement automatique le ${date(bill.dueDate ?? '')}</small></span><b>${euros(totals.netToPay)}</b></div>
<h2>Index</h2><div class="g">${supply.readings.map((reading) => block(`Index de départ ${bandNames[reading.band] ?? ''}`, `${whole(reading.oldIndex)} (${natureNames[reading.oldNature]})`, 'wide') + block(`Index de fin ${bandNames[reading.band] ?? ''}`, `${whole(reading.newIndex)} (${natureNames[reading.newNature]})`, 'wide')).join('')}${supply.volume === null ? '' : block('Volume', `${whole(supply.volume)} m³`) + block('Coefficient de conversion', `${formatNumber(supply.coefficient ?? 0, 3, style)} kWh/m³`, 'wide')}${block('Consommation totale', `${whole(supply.totalKwh ?? 0)} kWh`)}</div>
<p class="s">Compte bancaire ${bill.bank?.iban ?? ''}, mandat ${bill.bank?.mandate ?? ''}, ICS ${supplier.creditorIdentifier}. Prochaine facture vers le ${date(bill.nextInvoiceDate ?? '')}.</p>
<h2>Votre confort</h2><p class="s">Chaudière à condensation dès 3 290 € TTC posée, 15 % d’économies, soit 2 400 kWh par an. Rendez-vous avant le 30.06.2027.</p>
<h2>Nous contacter</h2><p class="s">${supplier.phone} (appel non surtaxé) – ${supplier.email} – ${supplier.website}<br>${lines(supplier.address)}</p>`
}

function second(bill: Bill, supply: Supply): string {
  const isGas = supply.energy === 'gaz'
  const charge = (
    what: string,
    period: { from: string; to: string },
    reckoning: string,
    amount: number,
    vatRate: number,
  ): string =>
    `<div class="k">${what}<small>${span(period)}, TVA ${formatNumber(vatRate, 1, style)} %</small><div><span>${reckoning}</span><b>${euros(amount)}</b></div></div>`
  const cents = (price: number, decimals: number): string => `${formatNumber(price * 100, decimals, style)} c€/kWh`
  const blocks = [
    ...supply.subscription.map((line) =>
      charge('Abonnement', line, `${formatNumber(line.monthly, 2, style)} €/mois`, line.amount, line.vatRate),
    ),
    ...supply.consumption.map((line) =>
      charge(
        bandNames[line.band] ?? '',
        line,
        `${whole(line.kwh)} kWh × ${cents(line.price, isGas ? 3 : 2)}`,
        line.amount,
        line.vatRate,
      ),
    ),
    ...supply.taxes.map((line) =>
      line.code === 'cta'
        ? charge('Contribution Tarifaire d’Acheminement (CTA)', line, '', line.amount, line.vatRate)
        : charge(
            isGas ? 'Accise sur les gaz naturels' : 'Accise sur l’électricité',
            line,
            `${whole(line.base ?? 0)} kWh × ${cents((line.rate ?? 0) / 1000, 3)}`,
            line.amount,
            line.vatRate,
          ),
    ),
  ]
  const { totals } = bill
  const quarters = [0, 3, 6, 9].map((start) =>
    supply.history
      .slice(start, start + 3)
      .map(({ month, kwh }) => `${monthName(`${month}-01`)} ${month.slice(0, 4)} ${whole(kwh)}`)
      .join(', '),
  )
  return `<div class="logo">primeo énergie</div><h2>Le détail hors TVA</h2><div class="c">${blocks.join('')}</div>
<h2>Du hors TVA au TTC</h2><div class="g">${block('Total hors TVA', euros(totals.ht))}${bill.vat.map(({ rate, base, amount }) => block(`TVA ${formatNumber(rate, 1, style)} % sur ${euros(base)}`, euros(amount))).join('')}${block('Total TVA', euros(totals.vat))}${block('Total TTC', euros(totals.ttc))}</div>
<h2>Vos consommations mensuelles (kWh)</h2><p>${quarters.join('<br>')}</p>
<p class="s" style="margin-top:6mm">Une question, une réclamation : ${bill.supplier.email}, ${escapeHtml(bill.supplier.address.join(', '))}. Médiation gratuite après deux mois : médiateur national de l’énergie, Libre réponse n° 59252, 75443 Paris Cedex 09, www.energie-mediateur.fr. Sans mesure, nous estimons votre index à partir de votre historique. ${isGas ? 'Origine du gaz' : 'Origine de l’électricité'} en 2024 (mix énergétique) : ${isGas ? 'Norvège 41 %, GNL 44 %, autres 15 %' : 'nucléaire 66 %, renouvelables 28 %, gaz 6 %'}.</p>`
}

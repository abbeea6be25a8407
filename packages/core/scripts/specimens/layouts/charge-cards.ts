import type { Bill, Supply, TaxRow } from '../model/bill.js'
import { round } from '../model/rounding.js'
import { dayAndMonth, formatNumber, shortMonth, writtenDate, type NumberStyle } from '../print/format.js'
import { escapeHtml, htmlOf, lines } from '../print/page.js'

// Layout H2: no table; every charge is a card with its reckoning written out (`2 mois × 11,65 €`), cards in two
// columns read downwards, a sidebar on the left, values below their labels, the history as a row of pills.

const style: NumberStyle = { thousands: '\u00a0', minus: '\u2212' }
const euros = (amount: number): string => `${formatNumber(amount, 2, style)} €`
const whole = (quantity: number): string => formatNumber(quantity, 0, style)
const span = ({ from, to }: { from: string; to: string }): string => `${dayAndMonth(from)} → ${writtenDate(to)}`
const readBy = { R: 'relevé', E: 'estimé', A: 'auto-relevé' }

const css = `
body { font: 8.8pt/1.45 'DejaVu Sans'; color: #2a2a2a } .side { position: absolute; left: 0; top: 0; width: 60mm; height: 297mm; background: #fff6e5; padding: 15mm 6mm 0 10mm; font-size: 7.8pt } .side p { margin-bottom: 3mm } .side span { color: #8a6d3b; display: block }
.main { position: absolute; left: 68mm; top: 15mm; right: 12mm } .logo { font-size: 24pt; font-weight: bold; color: #f39200; margin-bottom: 8mm } h1 { font-size: 14pt; margin: 6mm 0 2mm } h2 { font-size: 10.5pt; margin: 6mm 0 2mm }
.grid { columns: 2; column-gap: 5mm } .c { break-inside: avoid; border: 0.3mm solid #f0d9b0; border-radius: 2mm; padding: 2.5mm 3mm; margin-bottom: 3.5mm } .c b { display: block } .c .a { float: right; font-weight: bold } .c small { color: #777 }
.big { font-size: 21pt; font-weight: bold; color: #f39200 } .k { display: flex; justify-content: space-between; padding: 1mm 0; border-bottom: 0.2mm dotted #999 } .pill { display: inline-block; background: #fff6e5; border-radius: 3mm; padding: 1mm 2mm; margin: 0 1mm 1.5mm 0; font-size: 7.4pt; white-space: nowrap }
.note { font-size: 7pt; color: #666; margin-top: 4mm } .v { position: absolute; right: 4mm; top: 90mm; writing-mode: vertical-rl; font-size: 6pt; color: #999 }`

/** Draws the bill of one supply as cards on two pages. */
export function chargeCards(bill: Bill): string {
  const [supply] = bill.supplies
  if (supply === undefined) throw new Error(`${bill.id} has no supply`)
  const mark = `<div class="v">SPECIMEN – ${escapeHtml(bill.supplier.legalLine)}</div>`
  return htmlOf({
    title: `ilek ${bill.number}`,
    css,
    pages: [sidebar(bill, supply) + first(bill, supply) + mark, second(bill, supply) + mark],
  })
}

function sidebar(bill: Bill, supply: Supply): string {
  const { customer, supplier } = bill
  const isGas = supply.energy === 'gaz'
  const entry = (label: string, value: string): string => `<p><span>${label}</span>${value}</p>`
  return `<div class="side"><div class="logo">ilek</div>${entry('Facture n°', bill.number)}${entry('Émise le', writtenDate(bill.issueDate))}${entry('Référence client', customer.clientReference)}${entry('Référence du contrat', customer.contractReference ?? '')}${entry('Titulaire', escapeHtml(`${customer.civility} ${customer.name}`))}${entry('Adresse de fourniture', lines(customer.siteAddress))}${entry(isGas ? 'Point de Comptage et d’Estimation (PCE)' : 'Référence PDL', supply.deliveryPoint)}${entry('Numéro de compteur', `${supply.meter} ${isGas ? '(Gazpar)' : '(Linky)'}`)}${isGas ? entry('CAR', `${whole(supply.annualReference ?? 0)} kWh/an`) : entry('Puissance', `${supply.powerKva ?? 0} kVA, option Base`)}${entry('Votre offre', `${escapeHtml(bill.offer.name)}<br>offre de marché, prix ${bill.offer.endDate === null ? 'indexé' : `fixe jusqu’au ${writtenDate(bill.offer.endDate)}`}`)}${entry('Nous joindre', `${supplier.phone}<br>${supplier.email}<br>${supplier.website}<br>${lines(supplier.address)}`)}${entry('Urgence', isGas ? 'GRDF 0 800 47 33 33' : 'Enedis 09 72 67 50 82')}</div>`
}

function first(bill: Bill, supply: Supply): string {
  const { totals, customer } = bill
  const sums: [string, number][] = [
    ['Total HT', totals.ht],
    ...bill.vat.map(({ rate, base, amount }): [string, number] => [
      `TVA ${formatNumber(rate, rate === 20 ? 0 : 1, style)} % (base ${euros(base)})`,
      amount,
    ]),
    ['Total TVA', totals.vat],
    ['Total TTC', totals.ttc],
    ...(totals.previousBalance === null
      ? []
      : [['Solde antérieur restant dû', totals.previousBalance] as [string, number]]),
  ]
  const next =
    bill.nextInvoiceDate === null ? '' : `Votre prochaine facture est prévue le ${writtenDate(bill.nextInvoiceDate)}.`
  return `<div class="main"><p style="margin:4mm 0 10mm 50mm">${escapeHtml(`${customer.civility} ${customer.name}`)}<br>${lines(customer.billingAddress)}</p><h1>Vous nous devez</h1><div class="big">${euros(totals.netToPay)}</div><p>Prélèvement le ${writtenDate(bill.dueDate ?? '')} sur ${bill.bank?.iban ?? ''}</p><p>pour la période ${span(supply.period)}</p>
<h2>Le compte est bon</h2>${sums.map(([label, amount]) => `<div class="k"><span>${label}</span><span>${euros(amount)}</span></div>`).join('')}<div class="k"><b>Montant à payer</b><b>${euros(totals.netToPay)}</b></div>
<h2>Votre compteur</h2>${supply.readings.map((reading) => `<div class="k"><span>Index de début</span><span>${whole(reading.oldIndex)} ${unitOf(reading.unit)} (${readBy[reading.oldNature]})</span></div><div class="k"><span>Index de fin</span><span>${whole(reading.newIndex)} ${unitOf(reading.unit)} (${readBy[reading.newNature]})</span></div>`).join('')}${supply.volume === null ? '' : `<div class="k"><span>Volume</span><span>${whole(supply.volume)} m³</span></div><div class="k"><span>Coefficient de conversion</span><span>${formatNumber(supply.coefficient ?? 0, 2, style)} kWh/m³</span></div>`}<div class="k"><span>Énergie consommée</span><span>${whole(supply.totalKwh ?? 0)} kWh</span></div>
<p class="note">${next} Mandat ${bill.bank?.mandate ?? ''}, ICS ${bill.supplier.creditorIdentifier}.</p><div class="c" style="margin-top:6mm"><b>1 arbre planté = 1 parrainage</b><small>50 € offerts pour 2 500 kWh, valable jusqu’au 28 février 2027. Chez nos 143 producteurs, le kWh part de 0,0890 €.</small></div></div>`
}

function unitOf(unit: 'kWh' | 'm3'): string {
  return unit === 'm3' ? 'm³' : 'kWh'
}

function second(bill: Bill, supply: Supply): string {
  const card = (
    title: string,
    period: { from: string; to: string },
    reckoning: string,
    amount: number,
    vatRate: number,
  ): string =>
    `<div class="c"><span class="a">${euros(amount)} HT</span><b>${title}</b><small>${span(period)}</small><br>${reckoning}<br><small>TVA ${formatNumber(vatRate, vatRate === 20 ? 0 : 1, style)} %, soit ${euros(round(amount * (1 + vatRate / 100)))} TTC</small></div>`
  const cards = [
    ...supply.subscription.map((line) =>
      card(
        'Abonnement',
        line,
        `${whole(Math.round(line.amount / line.monthly))} mois × ${euros(line.monthly)}/mois`,
        line.amount,
        line.vatRate,
      ),
    ),
    ...supply.consumption.map((line) =>
      card(
        'Consommation',
        line,
        `${whole(line.kwh)} kWh × ${formatNumber(line.price, supply.energy === 'gaz' ? 5 : 4, style)} €/kWh`,
        line.amount,
        line.vatRate,
      ),
    ),
    ...supply.taxes.map((line) => card(titleOf(line), line, reckoningOf(line), line.amount, line.vatRate)),
  ]
  return `<div style="padding:15mm 14mm"><div class="logo">ilek</div><h2>Chaque euro expliqué</h2><div class="grid">${cards.join('')}</div><h2>Vos douze derniers mois</h2>${supply.history.map(({ month, kwh }) => `<span class="pill">${shortMonth(`${month}-01`)} ${month.slice(0, 4)} : ${whole(kwh)} kWh</span>`).join('')}
<p class="note">Réclamation : ${bill.supplier.email} ou ${escapeHtml(bill.supplier.address.join(', '))}. Deux mois sans accord ? Le médiateur national de l’énergie vous aide gratuitement : energie-mediateur.fr, Libre réponse n° 59252, 75443 Paris Cedex 09. Les index estimés le sont sur la base de vos consommations passées. Mix 2024 : 100 % renouvelable, petits producteurs français. Facture à conserver 5 ans.</p></div>`
}

function titleOf({ code }: TaxRow): string {
  if (code === 'cta') return 'Contribution Tarifaire d’Acheminement'
  return code === 'accise_gaz' ? 'Accise gaz (ex-TICGN)' : 'Accise électricité (ex-TICFE)'
}

function reckoningOf(line: TaxRow): string {
  if (line.code === 'cta')
    return line.rate === null
      ? 'sur la part fixe du réseau'
      : `${formatNumber(line.rate, 2, style)} % de la part fixe du réseau`
  return `${whole(line.base ?? 0)} kWh × ${formatNumber((line.rate ?? 0) / 1000, 5, style)} €/kWh`
}

import type { Bill, Supply } from '../model/bill.js'
import { daysIn } from '../model/calendar.js'
import { round, sum } from '../model/rounding.js'
import { formatNumber, monthName, writtenDate, type NumberStyle } from '../print/format.js'
import { escapeHtml, htmlOf, lines, row } from '../print/page.js'

// Layout O2: a letter in large type, amounts in the first columns (with tax, then without), quantity and price inside
// the label, readings told in sentences, dates in words, a diagonal mark across the page.

const style: NumberStyle = { thousands: '\u202f', minus: '\u2212' }
const euros = (amount: number): string => `${formatNumber(amount, 2, style)}\u00a0€`
const whole = (quantity: number): string => formatNumber(quantity, 0, style)
const span = (period: { from: string; to: string }): string => `${writtenDate(period.from)} → ${writtenDate(period.to)}`
const bandNames: Record<string, string> = { base: 'tarif unique', hp: 'heures pleines', hc: 'heures creuses' }
const readBy = { R: 'relevé à distance', E: 'estimé', A: 'transmis par vos soins' }

const css = `
body { font: 10pt/1.5 'URW Gothic', 'DejaVu Sans'; color: #1d1440 } .page { padding: 16mm 18mm }
.top { display: flex; justify-content: space-between } .logo { font-size: 17pt; font-weight: bold; color: #5840ff } .ref { font-size: 7.6pt; text-align: right }
h1 { font-size: 20pt; margin: 10mm 0 4mm } h2 { font-size: 13pt; margin: 7mm 0 2mm; color: #5840ff }
.card { background: #f3f1ff; border-radius: 4mm; padding: 5mm 6mm; margin: 4mm 0 } .card b.big { font-size: 22pt } .card b { white-space: nowrap }
.two { display: flex; gap: 6mm } .two > div { flex: 1 } .pink { background: #ffe9f4 } .tiny { font-size: 7.2pt; line-height: 1.45 }
.bill td, .bill th { padding: 2mm 1mm; border-bottom: 0.2mm solid #cbc4f5; vertical-align: top; font-size: 8.6pt } .bill th { text-align: left; font-size: 7.4pt }
.bill td:nth-child(-n+2), .bill th:nth-child(-n+2) { text-align: right; white-space: nowrap; width: 24mm } .bill td:nth-child(3), .bill th:nth-child(3) { width: 16mm; text-align: center } .bill .tot td { font-weight: bold; background: #f3f1ff }
.mark { position: absolute; left: 20mm; top: 135mm; transform: rotate(-38deg); font-size: 62pt; color: #ece9fb; font-weight: bold; z-index: -1 }
.mini { position: absolute; bottom: 9mm; left: 18mm; right: 18mm; font-size: 6.4pt; color: #6c6690 } .hist td { font-size: 7.6pt; padding: 0.6mm 1mm }`

/** Draws a bill of one electricity supply as a letter with its detail on a second page. */
export function letterCards(bill: Bill): string {
  const [supply] = bill.supplies
  if (supply === undefined) throw new Error(`${bill.id} has no supply`)
  const foot = `<div class="mark">SPECIMEN</div><div class="mini">${escapeHtml(bill.supplier.legalLine)} – SPECIMEN</div>`
  return htmlOf({
    title: `Facture ${bill.number}`,
    css,
    pages: [letter(bill, supply) + foot, detail(bill, supply) + foot],
  })
}

function letter(bill: Bill, supply: Supply): string {
  const { customer, totals, supplier } = bill
  const cheque =
    totals.energyCheque === null
      ? ''
      : `<br>après déduction de votre chèque énergie de ${euros(totals.energyCheque)} (montant de la facture : ${euros(totals.ttc)})`
  return `<div class="top"><div class="logo">octopus energy</div><div class="ref">Facture n° ${bill.number}<br>du ${writtenDate(bill.issueDate)}</div></div>
<div class="top" style="margin-top:8mm"><div class="tiny"><b>Votre compte</b><br>Identifiant : ${customer.clientReference}<br>N° de compte client : ${customer.accountReference ?? ''}<br>${customer.email ?? ''}</div><div>${escapeHtml(`${customer.civility} ${customer.name}`)}<br>${lines(customer.billingAddress)}</div></div>
<h1>Bonjour ${escapeHtml(customer.name.split(' ')[0] ?? '')},</h1>
<p>Voici votre facture d’électricité pour la période du ${writtenDate(supply.period.from)} au ${writtenDate(supply.period.to)}, soit ${daysIn(supply.period)} jours et ${whole(supply.totalKwh ?? 0)} kWh.</p>
<div class="two"><div class="card"><b class="big">${euros(totals.netToPay)}</b><br>Nous prélèverons ce montant le <b>${writtenDate(bill.dueDate ?? '')}</b>${cheque}</div>
<div class="card pink"><b>Gagnez 60 €</b><br>Partagez votre lien : 60 € pour vous, 60 € pour vos amis jusqu’au 31 décembre 2026. Déjà 214 350 kWh offerts !</div></div>
<h2>Votre compteur</h2><p>${sentences(supply)}</p>
<h2>Votre offre</h2><p><b>${escapeHtml(bill.offer.name)}</b> – offre de marché ${bill.offer.priceType === 'fixe' ? `à prix fixe jusqu’au ${writtenDate(bill.offer.endDate ?? '')}` : 'à prix indexé'} (prix non réglementé)<br>Puissance ${supply.powerKva ?? 0} kVA, option ${supply.option === 'hphc' ? 'Heures Pleines / Heures Creuses' : 'Base'}<br>PRM (Point Référence Mesure) ${supply.deliveryPoint}<br>Logement fourni : ${escapeHtml(customer.siteAddress.join(', '))}</p>
<div class="two" style="margin-top:6mm"><div class="tiny"><b>Nous écrire, nous appeler</b><br>${supplier.email} – ${supplier.phone} (prix d’un appel local)<br>${lines(supplier.address)}<br>${supplier.website}</div><div class="tiny"><b>Une panne de courant ?</b><br>Dépannage Enedis 24 h/24, 7 j/7 : 09 72 67 50 69<br><b>Prélèvement</b><br>Compte ${bill.bank?.iban ?? ''}<br>RUM ${bill.bank?.mandate ?? ''} – ICS ${supplier.creditorIdentifier}</div></div>
<p class="tiny" style="margin-top:4mm">Votre prochaine facture arrivera le ${writtenDate(bill.nextInvoiceDate ?? '')}.</p>`
}

function sentences({ readings, meter, period, consumption }: Supply): string {
  return readings
    .map((reading) => {
      const kwh = sum(consumption.filter(({ band }) => band === reading.band).map((line) => line.kwh))
      const register = reading.band === 'base' ? '' : ` en ${bandNames[reading.band] ?? ''}`
      return `Votre compteur Linky n° ${meter} affichait${register} <b>${whole(reading.oldIndex)} kWh</b> (${readBy[reading.oldNature]}) le ${writtenDate(period.from)} et <b>${whole(reading.newIndex)} kWh</b> (${readBy[reading.newNature]}) le ${writtenDate(period.to)}, soit ${whole(kwh)} kWh.`
    })
    .join('<br>')
}

function detail(bill: Bill, supply: Supply): string {
  const { totals } = bill
  const charge = (label: string, amount: number, vatRate: number): string =>
    row([
      euros(round(amount * (1 + vatRate / 100))),
      euros(amount),
      `${formatNumber(vatRate, vatRate === 5.5 ? 1 : 0, style)} %`,
      label,
    ])
  const subscription = supply.subscription.map((line) =>
    charge(
      `<b>Abonnement</b><br>${span(line)}, ${formatNumber(line.monthly, 2, style)} €/mois`,
      line.amount,
      line.vatRate,
    ),
  )
  const consumption = supply.consumption.map((line) =>
    charge(
      `<b>Électricité, ${bandNames[line.band] ?? ''}</b><br>${span(line)}, ${whole(line.kwh)} kWh × ${formatNumber(line.price, 4, style)} €/kWh`,
      line.amount,
      line.vatRate,
    ),
  )
  const taxes = supply.taxes.map((line) =>
    charge(
      line.code === 'cta'
        ? `<b>Contribution tarifaire d’acheminement</b>${line.rate === null ? '' : ` (${formatNumber(line.rate, 2, style)} %)`}<br>${span(line)}`
        : `<b>Accise sur l’électricité</b><br>${span(line)}, ${whole(line.base ?? 0)} kWh × ${formatNumber((line.rate ?? 0) / 1000, 5, style)} €/kWh`,
      line.amount,
      line.vatRate,
    ),
  )
  const vat = bill.vat.map(
    ({ rate, base, amount }) =>
      `TVA à ${formatNumber(rate, rate === 5.5 ? 1 : 0, style)} % sur ${euros(base)} : ${euros(amount)}`,
  )
  return `<div class="top"><div class="logo">octopus energy</div><div class="ref">Facture n° ${bill.number} – page 2 / 2</div></div><h2>Le détail, ligne par ligne</h2>
<table class="bill">${row(['Montant TTC', 'Montant HT', 'TVA', 'Ce que vous payez'], '', 'th')}${[...subscription, ...consumption, ...taxes].join('')}${row([euros(totals.ttc), euros(totals.ht), '', `Total de la facture (dont TVA ${euros(totals.vat)})`], 'tot')}</table>
<p class="tiny" style="margin-top:2mm">${vat.join('<br>')}<br>Les montants TTC par ligne sont arrondis ; leur somme peut différer du total de quelques centimes.</p>
<h2>Votre année en kWh</h2><table class="hist">${historyRows(supply)}</table>
<p class="tiny" style="margin-top:6mm">Comment estimons-nous ? À défaut de relevé, vos index sont estimés à partir de votre consommation passée.<br>Une réclamation : ${bill.supplier.email} ou ${escapeHtml(bill.supplier.address.join(', '))}. Passé deux mois, vous pouvez saisir gratuitement le médiateur national de l’énergie (energie-mediateur.fr, Libre réponse n° 59252, 75443 Paris Cedex 09).<br>Saviez-vous qu’une pompe à chaleur divise par 3 la facture ? En moyenne 1 240 € économisés par an et 7 800 kWh en moins.</p>`
}

function historyRows({ history }: Supply): string {
  const cells = history.map(
    ({ month, kwh }) => `${monthName(`${month}-01`)} ${month.slice(0, 4)} : <b>${whole(kwh)}</b>`,
  )
  return [0, 4, 8].map((start) => row(cells.slice(start, start + 4))).join('')
}

import type { Bill, Supply } from '../../model/bill.js'
import { sum } from '../../model/rounding.js'
import { groupDigits, monthName, numericDate, writtenDate } from '../../print/format.js'
import { escapeHtml, htmlOf, lines, row } from '../../print/page.js'
import { figuresIn } from '../figures.js'

// Layout X7: a shaded sidebar on the right of both pages whose lines stand at the height of the rows beside them,
// running text in two columns, advertisements in boxes between the tables, legal line up the left margin.

const { euros, amount, whole, decimal, percent } = figuresIn({ thousands: '\u202f', minus: '\u2212' })
const date = (day: string): string => numericDate(day, '.')
const bands: Record<string, string> = { hp: 'Heures pleines', hc: 'Heures creuses', base: 'Toutes les heures' }
const natures = { R: 'relevé', E: 'estimé', A: 'transmis' }

const css = `
body { font: 8.4pt/1.42 'Liberation Sans'; color: #232a31 } .page { padding: 11mm 8mm 8mm 15mm; display: grid; grid-template-columns: 1fr 49mm; gap: 5mm }
.side { background: #fff3d6; padding: 5mm 4mm; font-size: 7.6pt } .side h3 { font-size: 8.2pt; color: #b35c00; margin: 4mm 0 0.6mm } .side dt { color: #7c6a48; font-size: 6.8pt; margin-top: 1.2mm } .side dd { font-weight: bold } .side .m { display: flex; justify-content: space-between }
.logo { font: bold 26pt 'URW Bookman'; color: #e07b00 } .to { margin: 9mm 0 7mm 62mm; font-size: 9.2pt } h1 { font-size: 13pt } h2 { font-size: 9.6pt; color: #b35c00; margin: 4.2mm 0 0.8mm }
.two { columns: 2; column-gap: 6mm; font-size: 7.6pt; text-align: justify; margin-top: 4mm } .box { border: 0.4mm dashed #e07b00; border-radius: 2mm; padding: 2.4mm 3.5mm; margin-top: 4mm; display: flex; gap: 5mm; font-size: 8pt } .box b { font-size: 12pt; color: #e07b00; white-space: nowrap }
.sum div { display: flex; justify-content: space-between; padding: 0.6mm 0 } .sum .n { border-top: 0.4mm solid #e07b00; font-size: 11pt; font-weight: bold; padding-top: 1.4mm; margin-top: 1mm }
.t td, .t th { text-align: right; padding: 0.7mm 0.8mm; font-size: 7.7pt; border-bottom: 0.15mm solid #e4d8bf } .t th { font-size: 6.6pt; color: #7c6a48; font-weight: normal } .t td:first-child, .t th:first-child { text-align: left }
.v { position: absolute; left: 4mm; top: 60mm; writing-mode: vertical-rl; transform: rotate(180deg); font-size: 5.6pt; color: #888; white-space: nowrap }`

/** Draws an electricity bill of two pages. */
export function sidebarAndInserts(bill: Bill): string {
  const [supply] = bill.supplies
  if (supply === undefined) throw new Error(`${bill.id} has no supply`)
  const margin = `<div class="v">${escapeHtml(bill.supplier.legalLine)} – SPECIMEN</div>`
  return htmlOf({
    title: `Llum ${bill.number}`,
    css,
    pages: [
      `<main>${first(bill, supply)}</main>${contacts(bill, supply)}${margin}`,
      `<main>${second(bill, supply)}</main>${year(supply)}${margin}`,
    ],
  })
}

function contacts({ customer, supplier, bank, dueDate, nextInvoiceDate, offer }: Bill, supply: Supply): string {
  const entries = (pairs: readonly [string, string][]): string =>
    `<dl>${pairs.map(([label, value]) => `<dt>${label}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>`
  return `<aside class="side"><h3>Votre contrat</h3>${entries([
    ['Référence client', customer.clientReference],
    ['Référence contrat', customer.contractReference ?? ''],
    ['Offre', offer.name],
    ['Point de livraison (PDL)', groupDigits(supply.deliveryPoint, [2, 3, 3, 3, 3])],
    ['Compteur Linky n°', supply.meter],
    ['Puissance souscrite', `${supply.powerKva ?? 0} kVA`],
    ['Option', supply.option === 'hphc' ? 'Heures creuses' : 'Base'],
    ['Lieu de consommation', customer.siteAddress.join(', ')],
  ])}<h3>Paiement</h3>${entries([
    ['Prélèvement le', date(dueDate ?? '')],
    ['IBAN', bank?.iban ?? ''],
    ['Mandat', bank?.mandate ?? ''],
    ['Prochaine facture le', date(nextInvoiceDate ?? '')],
  ])}<h3>Nous contacter</h3><p>${supplier.phone}<br>${supplier.email}<br>www.${supplier.website}<br>${lines(supplier.address)}</p><h3>Urgence réseau</h3><p>Enedis : 09 72 67 50 66</p></aside>`
}

function first(bill: Bill, supply: Supply): string {
  const { customer, totals, vat } = bill
  const line = (label: string, value: number, mark = ''): string =>
    `<div class="${mark}"><span>${label}</span><span>${euros(value)}</span></div>`
  const addUp = (rows: readonly { amount: number }[]): number => sum(rows.map((entry) => entry.amount))
  return `<div class="logo">Llum</div><div class="to">${customer.civility} ${escapeHtml(customer.name)}<br>${lines(customer.billingAddress)}</div>
<h1>Facture n° ${bill.number}</h1><p>émise le ${writtenDate(bill.issueDate)}, pour la période du ${date(supply.period.from)} au ${date(supply.period.to)}</p>
<h2>L’essentiel</h2><div class="sum">${line('Abonnement HT', addUp(supply.subscription))}${line(`Consommation HT (${whole(supply.totalKwh ?? 0)} kWh)`, addUp(supply.consumption))}${line('Taxes et contributions HT', addUp(supply.taxes))}${line('Total hors taxes', totals.ht)}${vat.map(({ rate, base, amount: value }) => line(`TVA à ${percent(rate)} sur ${euros(base)}`, value)).join('')}${line('Total TVA', totals.vat)}${line('Total TTC', totals.ttc)}${totals.alreadyPaid === null ? '' : line('Mensualités déjà prélevées', -totals.alreadyPaid)}${line('Net à payer', totals.netToPay, 'n')}</div>
<div class="box"><b>Parrainez : 40 €</b><span>Offerts à vous et à votre filleul, versés sur la prochaine facture. Plus de 3 200 parrains cette année.</span></div>
<div class="two"><p>Vous avez une réclamation ? Écrivez-nous par courriel ou par courrier à l’adresse ci-contre ; nous répondons en 15 jours. Faute d’accord sous deux mois, vous pouvez saisir gratuitement le médiateur national de l’énergie, Libre réponse n° 59252, 75443 Paris Cedex 09, ou www.energie-mediateur.fr.</p><p>Votre offre de marché est à prix fixe jusqu’au ${date(bill.offer.endDate ?? '')} ; son prix n’est pas réglementé. Sans index relevé, la consommation est estimée d’après votre historique. Électricité 2024 : hydraulique 62 %, éolien 31 %, solaire 7 %. Conservez cette facture pendant 5 ans.</p></div>`
}

function second(bill: Bill, supply: Supply): string {
  const span = ({ from, to }: { from: string; to: string }): string => `${date(from)} – ${date(to)}`
  const readings = supply.readings.map((entry) =>
    row([
      bands[entry.band] ?? '',
      `${whole(entry.oldIndex)} (${natures[entry.oldNature]})`,
      `${whole(entry.newIndex)} (${natures[entry.newNature]})`,
      whole(entry.newIndex - entry.oldIndex),
    ]),
  )
  const charges = [
    ...supply.subscription.map((entry) =>
      row([
        `Abonnement ${supply.powerKva ?? 0} kVA`,
        span(entry),
        '',
        `${decimal(entry.monthly, 2)} €/mois`,
        amount(entry.amount),
        percent(entry.vatRate),
      ]),
    ),
    ...supply.consumption.map((entry) =>
      row([
        bands[entry.band] ?? '',
        span(entry),
        `${whole(entry.kwh)} kWh`,
        `${decimal(entry.price, 4)} €/kWh`,
        amount(entry.amount),
        percent(entry.vatRate),
      ]),
    ),
  ]
  const taxes = supply.taxes.map((entry) =>
    entry.code === 'cta'
      ? row(['CTA', span(entry), '', percent(entry.rate ?? 0), amount(entry.amount), percent(entry.vatRate)])
      : row([
          'Accise sur l’électricité',
          span(entry),
          `${whole(entry.base ?? 0)} kWh`,
          `${decimal((entry.rate ?? 0) / 1000, 5)} €/kWh`,
          amount(entry.amount),
          percent(entry.vatRate),
        ]),
  )
  const heads = row(['', 'Période', 'Quantité', 'Prix HT', 'Montant HT (€)', 'TVA'], '', 'th')
  return `<h1>Le détail de votre facture</h1><h2>Relevés de votre compteur</h2><table class="t">${row(['', 'Index de début', 'Index de fin', 'kWh'], '', 'th')}${readings.join('')}</table>
<h2>Abonnement et consommation</h2><table class="t">${heads}${charges.join('')}</table>
<div class="box"><b>−15 %</b><span>sur votre diagnostic solaire avec le code SOL66, soit 89,00 € au lieu de 104,70 €, jusqu’au 30.09.2026.</span><b>0 €</b><span>de frais de mise en service pour votre déménagement.</span></div>
<h2>Taxes et contributions</h2><table class="t">${heads}${taxes.join('')}</table>
<div class="two"><p><b>Accise sur l’électricité.</b> Elle est perçue pour le compte de l’État sur chaque kWh. La CTA finance la retraite des agents des industries électriques et gazières ; elle s’applique à la part fixe du tarif d’acheminement.</p><p><b>Heures creuses.</b> Leurs plages sont fixées par Enedis. Le prix comprend l’acheminement. Les pénalités de retard sont de 3 fois le taux d’intérêt légal, jamais moins de 7,50 €.</p></div>`
}

function year({ history, totalKwh }: Supply): string {
  const months = history.map(
    ({ month, kwh }) =>
      `<div class="m"><span>${monthName(`${month}-01`)} ${month.slice(0, 4)}</span><span>${whole(kwh)}</span></div>`,
  )
  return `<aside class="side"><h3>Votre année en kWh</h3>${months.join('')}<h3>Le saviez-vous ?</h3><p>Cette période, vous avez consommé ${whole(totalKwh ?? 0)} kWh. Baisser le chauffage de 1 °C économise 7 % d’énergie, soit environ 58 € par an pour une maison de 90 m².</p><h3>Votre espace client</h3><p>Suivez vos kWh chaque jour, changez votre mensualité, signalez un déménagement.</p><h3>Bonus fidélité</h3><p>12 € offerts après 24 mois, 25 € après 36 mois.</p></aside>`
}

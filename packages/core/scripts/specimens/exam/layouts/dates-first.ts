import type { Bill, Supply } from '../../model/bill.js'
import { groupDigits, numericDate, shortMonth, writtenDate } from '../../print/format.js'
import { escapeHtml, htmlOf, lines, row } from '../../print/page.js'
import { cancelledInvoice, supplierAccount } from '../bills/elmy.js'
import { figuresIn } from '../figures.js'

// Layout X5: professionals; each line begins with its dates and ends with its quantity, €/MWh, no sections and no
// sub-totals, totals in a dark panel beside a column of explanations, a readings table with one column per day.

const { euros, amount, whole, decimal, percent } = figuresIn({ thousands: '\u202f', minus: '-' }, '\u202f')
const date = (day: string): string => numericDate(day)
const bandNames: Record<string, string> = {
  base: 'Électricité, toutes heures',
  hph: 'Électricité HPSH (pleines, saison haute)',
  hch: 'Électricité HCSH (creuses, saison haute)',
  hpb: 'Électricité HPSB (pleines, saison basse)',
  hcb: 'Électricité HCSB (creuses, saison basse)',
}
const natures = { R: 'télérelevé', E: 'estimé', A: 'auto-relevé' }

const css = `
body { font: 8.3pt/1.4 'Liberation Sans'; color: #16213a } .page { padding: 12mm 12mm } .lay { display: grid; grid-template-columns: 1fr 54mm; gap: 7mm }
.logo { font: 900 28pt 'Liberation Sans'; letter-spacing: -2pt; color: #16213a } .logo i { color: #ff6b4a; font-style: normal } .who { display: flex; justify-content: space-between; margin: 4mm 0 7mm } .who div { width: 84mm } h1 { font-size: 17pt; font-weight: 300; margin-bottom: 2mm } h2 { font-size: 8.6pt; text-transform: uppercase; letter-spacing: 1pt; color: #ff6b4a; margin: 6mm 0 1.5mm }
.panel { background: #16213a; color: #fff; padding: 5mm; border-radius: 2mm } .panel div { display: flex; justify-content: space-between; padding: 0.8mm 0 } .panel .net { border-top: 0.3mm solid #ff6b4a; margin-top: 2mm; padding-top: 2mm; font-size: 11pt; font-weight: bold } .col p { margin-top: 4mm; font-size: 7.8pt } .intro { font-size: 9pt; text-align: justify }
.d th { text-align: left; font-size: 7pt; border-bottom: 0.4mm solid #16213a; padding: 1.2mm 1mm } .d td { padding: 1.3mm 1mm; border-bottom: 0.15mm solid #d4d9e4 } .d .n { text-align: right } .d td:nth-child(n+4), .d th:nth-child(n+4) { text-align: right; white-space: nowrap } .r td, .r th { text-align: right; padding: 1mm; border-bottom: 0.15mm solid #d4d9e4; font-size: 7.8pt } .r td:first-child, .r th:first-child { text-align: left } .h td, .h th { font-size: 7pt; text-align: center; border: 0.15mm solid #d4d9e4; padding: 0.8mm 0 }
.foot { position: absolute; left: 12mm; right: 12mm; bottom: 6mm; text-align: center; font-size: 6.2pt; color: #68718a } .s { font-size: 6.9pt; color: #444c61; margin-top: 5mm; text-align: justify }`

/** Draws a professional's bill, or credit note, of one page. */
export function datesFirst(bill: Bill): string {
  const [supply] = bill.supplies
  if (supply === undefined) throw new Error(`${bill.id} has no supply`)
  const { customer, supplier } = bill
  const isCredit = bill.kind === 'avoir'
  const title = isCredit ? `Avoir ${bill.number}` : `Facture ${bill.number}`
  const subject = isCredit
    ? `Cet avoir annule la facture ${cancelledInvoice.number} du ${date(cancelledInvoice.date)}. Son montant sera déduit de votre prochaine facture ou remboursé par virement sur demande.`
    : `Prochaine facture le ${date(bill.nextInvoiceDate ?? '')}.`
  return htmlOf({
    title,
    css,
    pages: [
      `<div class="logo">elmy<i>.</i></div><div class="who"><div>${lines(supplier.address)}<br>Tél. ${supplier.phone} (appel non surtaxé)<br>${supplier.email} – ${supplier.website}</div><div><b>${escapeHtml(customer.name)}</b><br>${lines(customer.billingAddress)}</div></div>
<h1>${title}</h1><p class="intro">Émise le ${writtenDate(bill.issueDate)} pour le site ${escapeHtml(customer.name)}, ${escapeHtml(customer.siteAddress.join(', '))} (SIRET ${groupDigits(customer.siret ?? '', [3, 3, 3, 5])} ; PRM ${groupDigits(supply.deliveryPoint, [14])} ; compteur ${supply.meter} ; ${supply.powerKva ?? 0} kVA ; ${supply.option === '4cadrans' ? 'quatre cadrans' : 'simple tarif (Base)'} ; FTA ${supply.networkTariff ?? ''}). Code client ${customer.clientReference}, contrat ${customer.contractReference ?? ''} « ${escapeHtml(bill.offer.name)} », compte de facturation ${customer.accountReference ?? ''}. ${subject}</p>
${details(supply)}<div class="lay"><div>${below(bill, supply)}</div><div class="col">${panel(bill, isCredit)}</div></div>${legal(bill)}<div class="foot">${escapeHtml(supplier.legalLine)} – SPECIMEN</div>`,
    ],
  })
}

function details(supply: Supply): string {
  const rows = [
    ...supply.subscription.map((entry) => [entry, 'Abonnement', `${decimal(entry.monthly, 2)} €/mois`, ''] as const),
    ...supply.consumption.map(
      (entry) =>
        [
          entry,
          bandNames[entry.band] ?? '',
          `${decimal(entry.price * 1000, 2)} €/MWh`,
          `${whole(entry.kwh)} kWh`,
        ] as const,
    ),
    ...supply.taxes.map((entry) =>
      entry.code === 'cta'
        ? ([entry, 'CTA', percent(entry.rate ?? 0), euros(entry.base ?? 0)] as const)
        : ([
            entry,
            'Accise sur l’électricité',
            `${decimal(entry.rate ?? 0, 2)} €/MWh`,
            `${whole(entry.base ?? 0)} kWh`,
          ] as const),
    ),
  ]
  return `<h2>Détail</h2><table class="d">${row(['Du', 'Au', 'Désignation', 'Montant € HT', 'TVA', 'Prix unitaire HT', 'Quantité'], '', 'th')}${rows.map(([entry, label, price, quantity]) => row([date(entry.from), date(entry.to), label, amount(entry.amount), percent(entry.vatRate), price, quantity])).join('')}</table>`
}

function below(bill: Bill, supply: Supply): string {
  const readings = supply.readings.map((entry) =>
    row([
      (bandNames[entry.band] ?? '').replace('Électricité ', '').slice(0, 4),
      `${whole(entry.oldIndex)} (${natures[entry.oldNature]})`,
      `${whole(entry.newIndex)} (${natures[entry.newNature]})`,
      whole(entry.newIndex - entry.oldIndex),
    ]),
  )
  const total = `<p style="margin-top:2mm">Énergie ${bill.kind === 'avoir' ? 'créditée' : 'facturée'} : <b>${whole(supply.totalKwh ?? 0)} kWh</b> sur la période du ${date(supply.period.from)} au ${date(supply.period.to)}.</p>`
  const table =
    readings.length === 0
      ? ''
      : `<h2>Index</h2><table class="r">${row(['Cadran', `Index au ${date(supply.period.from)}`, `Index au ${date(supply.period.to)}`, 'Écart kWh'], '', 'th')}${readings.join('')}</table>`
  const history =
    supply.history.length === 0
      ? ''
      : `<h2>Consommation mensuelle, en kWh</h2><table class="h">${[0, 6]
          .map(
            (start) =>
              row(
                supply.history
                  .slice(start, start + 6)
                  .map(({ month }) => `${shortMonth(`${month}-01`)} ${month.slice(2, 4)}`),
                '',
                'th',
              ) + row(supply.history.slice(start, start + 6).map(({ kwh }) => whole(kwh))),
          )
          .join('')}</table>`
  return total + table + history
}

function panel({ totals, vat, dueDate, supplier }: Bill, isCredit: boolean): string {
  const line = (label: string, value: string, mark = ''): string =>
    `<div class="${mark}"><span>${label}</span><span>${value}</span></div>`
  const rates = vat.map(({ rate, base, amount: value }) => line(`TVA ${percent(rate)} × ${euros(base)}`, euros(value)))
  const settlement = isCredit
    ? ''
    : `<p><b>À régler avant le ${date(dueDate ?? '')}</b> par virement à ${escapeHtml(supplier.printedName)} :<br>IBAN ${supplierAccount}<br>Tout retard entraîne une indemnité forfaitaire de 40 € et des pénalités de trois fois le taux légal.</p>`
  return `<h2>Montants</h2><div class="panel">${line('Total HT', euros(totals.ht))}${rates.join('')}${line('Total TVA', euros(totals.vat))}${line('Total TTC', euros(totals.ttc))}${line(isCredit ? 'Net en votre faveur' : 'Net à payer', euros(totals.netToPay), 'net')}</div>${settlement}<p><b>Ombrières solaires</b><br>250 kWc sur votre parking : jusqu’à 312 000 kWh par an et 18 % de facture en moins.</p>`
}

function legal({ offer, supplier }: Bill): string {
  return `<p class="s">Offre de marché, prix de l’énergie fixe jusqu’au ${date(offer.endDate ?? '')}, hors tarifs réglementés ; préavis de non-reconduction : deux mois avant le terme. Réclamations : ${supplier.email} ou ${escapeHtml(supplier.address.join(', '))}. Les microentreprises peuvent ensuite s’adresser au médiateur national de l’énergie (Libre réponse n° 59252, 75443 Paris Cedex 09, www.energie-mediateur.fr). Urgence réseau Enedis : 09 72 67 50 84. En l’absence d’index, la quantité est estimée d’après la puissance souscrite et l’historique du site. Pas d’escompte pour paiement anticipé.</p>`
}

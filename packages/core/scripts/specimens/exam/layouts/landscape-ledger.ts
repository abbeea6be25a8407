import type { Bill, Supply } from '../../model/bill.js'
import { sum } from '../../model/rounding.js'
import { monthName, numericDate, writtenDate } from '../../print/format.js'
import { escapeHtml, htmlOf, lines, row } from '../../print/page.js'
import { volterresAccount } from '../bills/volterres.js'
import { figuresIn } from '../figures.js'

// Layout X9: landscape; one ledger with ruled columns, heads on three lines and labels that wrap, which goes on on the
// second page without its heads; references in three columns over it; index and power in a narrow table on the right.

const { euros, amount, whole, decimal, percent } = figuresIn({ thousands: ' ', minus: '- ' })
const date = (day: string): string => numericDate(day, '/', 'short')
const bands: Record<string, string> = {
  hph: 'Heures pleines saison haute',
  hch: 'Heures creuses saison haute',
  hpb: 'Heures pleines saison basse',
  hcb: 'Heures creuses saison basse',
  hp: 'Heures pleines',
  hc: 'Heures creuses',
}

const css = `
@page { size: 297mm 210mm; margin: 0 }
body { font: 8pt/1.35 'DejaVu Sans'; color: #1d1d1d } .page { width: 297mm; height: 209.8mm; padding: 10mm 12mm }
.hd { display: flex; justify-content: space-between; border-bottom: 0.8mm solid #00695c; padding-bottom: 3mm } .logo { font: bold 21pt 'P052'; color: #00695c } .hd .to { font-size: 9pt; width: 88mm } .ref { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 7mm; margin: 4mm 0; font-size: 7.6pt } .ref h3 { font-size: 7.8pt; color: #00695c; border-bottom: 0.2mm solid #00695c; margin-bottom: 1mm }
.l { table-layout: fixed } .l th { font-size: 6.6pt; background: #e0efed; padding: 1mm; border: 0.2mm solid #7aa; line-height: 1.2; vertical-align: middle } .l td { font-size: 7.7pt; padding: 0.9mm 1mm; border: 0.2mm solid #7aa; text-align: right; vertical-align: top } .l td:first-child { text-align: left } .l .t td { font-weight: bold; background: #e0efed }
.low { display: flex; gap: 8mm; margin-top: 5mm } .low > div { flex: 1 } .x td, .x th { white-space: nowrap; font-size: 7.2pt; padding: 0.6mm 1mm; text-align: right } .x th { color: #00695c; font-weight: normal } .x td:first-child, .x th:first-child { text-align: left } .p { font-size: 6.8pt; text-align: justify } .pg { position: absolute; right: 12mm; bottom: 5mm; font-size: 6.6pt } .lg { position: absolute; left: 12mm; bottom: 5mm; font-size: 6pt; color: #666 }`

/** Draws an electricity bill for professionals: two landscape pages. */
export function landscapeLedger(bill: Bill): string {
  const [supply] = bill.supplies
  if (supply === undefined) throw new Error(`${bill.id} has no supply`)
  const foot = (page: number): string =>
    `<div class="lg">${escapeHtml(bill.supplier.legalLine)}</div><div class="pg">SPECIMEN – ${page} sur 2</div>`
  return htmlOf({
    title: `Volterres ${bill.number}`,
    css,
    pages: [first(bill, supply) + foot(1), second(bill, supply) + foot(2)],
  })
}

const columns = `<colgroup><col style="width:62mm"><col style="width:22mm"><col style="width:22mm"><col><col><col><col style="width:20mm"></colgroup>`
const heads = row(
  [
    'Nature de la prestation',
    'Début<br>de<br>période',
    'Fin<br>de<br>période',
    'Quantité<br>facturée<br>(kWh)',
    'Prix unitaire<br>hors taxes<br>(€/MWh ou %)',
    'Montant<br>hors taxes<br>(€)',
    'Taux<br>de<br>TVA',
  ],
  '',
  'th',
)

function first(bill: Bill, supply: Supply): string {
  const { customer, supplier, offer, totals } = bill
  const fixed = supply.subscription.map((entry) =>
    row([
      `Abonnement mensuel, puissance souscrite ${supply.powerKva ?? 0} kVA, y compris acheminement`,
      date(entry.from),
      date(entry.to),
      '',
      `${decimal(entry.monthly, 2)} €/mois`,
      amount(entry.amount),
      percent(entry.vatRate),
    ]),
  )
  const energy = supply.consumption.map((entry) =>
    row([
      `${bands[entry.band] ?? ''}, électricité d’origine renouvelable`,
      date(entry.from),
      date(entry.to),
      whole(entry.kwh),
      decimal(entry.price * 1000, 2),
      amount(entry.amount),
      percent(entry.vatRate),
    ]),
  )
  return `<div class="hd"><div><div class="logo">Volterres</div><p>${supplier.website} – ${supplier.email} – Service client ${supplier.phone}</p></div><div class="to">${escapeHtml(customer.name)}<br>${lines(customer.billingAddress)}</div></div>
<div class="ref"><div><h3>Facture</h3>Facture n° ${bill.number}<br>Date de facture : ${writtenDate(bill.issueDate)}<br>Échéance : ${numericDate(bill.dueDate ?? '')}<br>Prochaine facture : ${numericDate(bill.nextInvoiceDate ?? '')}</div><div><h3>Client</h3>Référence client : ${customer.clientReference}<br>Contrat n° ${customer.contractReference ?? ''}<br>SIRET : ${customer.siret ?? ''}<br>Offre : ${escapeHtml(offer.name)}</div><div><h3>Site</h3>${escapeHtml(customer.siteAddress.join(', '))}<br>PRM : ${supply.deliveryPoint}<br>Compteur communicant n° ${supply.meter}<br>Formule d’acheminement : ${supply.networkTariff ?? ''}</div></div>
<table class="l">${columns}${heads}${fixed.join('')}${energy.join('')}${row(['Sous-total fourniture', '', '', whole(supply.totalKwh ?? 0), '', amount(sum([...supply.subscription, ...supply.consumption].map((entry) => entry.amount))), ''], 't')}</table>
<div class="low"><div class="p">Règlement par virement à ${numericDate(bill.dueDate ?? '')} sur le compte ${volterresAccount}, en rappelant le numéro de la facture. Pénalités de retard : taux BCE + 10 points ; indemnité forfaitaire de recouvrement de 40 €. Pas d’escompte.</div><div><table class="x">${row(['Puissance souscrite', `${supply.powerKva ?? 0} kVA`])}${row(['Option tarifaire', supply.option === '4cadrans' ? '4 cadrans' : 'Heures Pleines / Heures Creuses'])}${row(['Net à payer', euros(totals.netToPay)])}</table></div></div>`
}

function second(bill: Bill, supply: Supply): string {
  const { totals, vat, supplier, offer } = bill
  const taxes = supply.taxes.map((entry) =>
    entry.code === 'cta'
      ? row([
          `Contribution tarifaire d’acheminement (CTA), assise sur ${euros(entry.base ?? 0)}`,
          date(entry.from),
          date(entry.to),
          '',
          percent(entry.rate ?? 0),
          amount(entry.amount),
          percent(entry.vatRate),
        ])
      : row([
          'Accise sur l’électricité (ex-TICFE), perçue pour le compte de l’État',
          date(entry.from),
          date(entry.to),
          whole(entry.base ?? 0),
          decimal(entry.rate ?? 0, 2),
          amount(entry.amount),
          percent(entry.vatRate),
        ]),
  )
  const services = bill.services.map((entry) =>
    row([
      entry.label,
      date(entry.from ?? ''),
      date(entry.to ?? ''),
      '',
      '',
      amount(entry.amount),
      percent(entry.vatRate),
    ]),
  )
  const readings = supply.readings.map((entry) =>
    row([
      bands[entry.band] ?? '',
      whole(entry.oldIndex),
      whole(entry.newIndex),
      whole(entry.newIndex - entry.oldIndex),
      'réel',
    ]),
  )
  const history = supply.history.map(
    ({ month, kwh }) => [`${monthName(`${month}-01`)} ${month.slice(0, 4)}`, whole(kwh)] as const,
  )
  const thirds = [0, 4, 8].map((start) => history.slice(start, start + 4))
  const months = [0, 1, 2, 3].map((index) => row(thirds.flatMap((part) => part[index] ?? [])))
  return `<table class="l">${columns}${taxes.join('')}${services.join('')}${row(['Sous-total taxes, contributions et prestations', '', '', '', '', amount(sum([...supply.taxes, ...bill.services].map((entry) => entry.amount))), ''], 't')}</table>
<div class="low"><div><table class="x">${row(['Taux', 'Base HT (€)', 'Montant TVA (€)'], '', 'th')}${vat.map(({ rate, base, amount: value }) => row([`TVA ${percent(rate)}`, amount(base), amount(value)])).join('')}</table><br><table class="x">${row(['Total HT', euros(totals.ht)])}${row(['Total TVA', euros(totals.vat)])}${row(['Total TTC', euros(totals.ttc)])}${row(['Net à payer', euros(totals.netToPay)])}</table></div><div><table class="x">${row(['Relevés', 'Ancien<br>index', 'Nouvel<br>index', 'Écart<br>(kWh)', 'Nature'], '', 'th')}${readings.join('')}</table><br><b style="font-size:7.2pt">Consommations des 12 derniers mois (kWh)</b><table class="x">${months.join('')}</table></div>
<div class="p">Réclamation : ${supplier.email} ou ${escapeHtml(supplier.address.join(', '))}. Litige non résolu après deux mois : médiateur national de l’énergie, Libre réponse n° 59252, 75443 Paris Cedex 09, www.energie-mediateur.fr. Dépannage Enedis : 09 72 67 50 33. ${escapeHtml(offer.name)} : offre de marché à prix fixe, non réglementée, échéance du contrat le ${numericDate(offer.endDate ?? '')}, préavis d’un mois. Quand un relevé manque, l’index est estimé d’après le profil et l’historique du site. Le mécanisme de capacité est compris dans les prix. Factures à conserver dix ans.</div></div>`
}

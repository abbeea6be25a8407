import type { Bill, Supply } from '../../model/bill.js'
import { sum } from '../../model/rounding.js'
import { groupDigits, numericDate, shortMonth, writtenDate } from '../../print/format.js'
import { escapeHtml, htmlOf, lines, row } from '../../print/page.js'
import { figuresIn } from '../figures.js'

// Layout X4: one row leads from the indexes over the kWh and the price in c€ to the amount, the period stands once above
// each table, totals come last, references as a form at the foot of page 1, history as horizontal bars.

const { euros, amount, whole, decimal, percent } = figuresIn({ thousands: '.', minus: '-' })
const between = ({ from, to }: { from: string; to: string }): string => `du ${numericDate(from)} au ${numericDate(to)}`
const bandNames: Record<string, string> = {
  hp: 'Heures Pleines',
  hc: 'Heures Creuses',
  bleu_hc: 'Jours Bleus – H. Creuses',
  bleu_hp: 'Jours Bleus – H. Pleines',
  blanc_hc: 'Jours Blancs – H. Creuses',
  blanc_hp: 'Jours Blancs – H. Pleines',
  rouge_hc: 'Jours Rouges – H. Creuses',
  rouge_hp: 'Jours Rouges – H. Pleines',
}

const css = `
body { font: 9pt/1.4 'DejaVu Sans Condensed', 'DejaVu Sans'; font-stretch: condensed; color: #111 } .page { padding: 14mm 18mm 12mm 14mm }
.hd { display: flex; justify-content: space-between } .logo { background: #c8102e; color: #fff; font: bold 27pt 'C059'; padding: 1mm 5mm; display: inline-block } .to { width: 80mm; padding-top: 22mm; font-size: 10pt } h1 { font: bold 14pt 'C059'; color: #c8102e; margin: 9mm 0 1mm } .amt { display: flex; margin: 6mm 0; border: 0.7mm solid #c8102e } .amt div { padding: 4mm 6mm; flex: 1 } .amt div:first-child { background: #c8102e; color: #fff; font-size: 11pt } .amt b { font-size: 18pt; display: block }
.form { position: absolute; left: 14mm; width: 178mm; bottom: 20mm } .form td { border: 0.25mm solid #555; padding: 1.4mm 2.4mm; font-size: 8.2pt } .form td:nth-child(odd) { background: #f3e6e8; width: 34mm; font-size: 7.4pt }
.v { position: absolute; right: 5mm; top: 40mm; writing-mode: vertical-rl; font-size: 5.8pt; color: #555; white-space: nowrap } .pg { position: absolute; bottom: 6mm; left: 14mm; font-size: 7pt } h2 { font-size: 9.6pt; color: #c8102e; border-bottom: 0.4mm solid #c8102e; margin: 5mm 0 1mm } h2 small { color: #111; font-weight: normal; font-size: 8pt; margin-left: 3mm }
.d th { font-size: 6.8pt; padding: 0.8mm 1.4mm; text-align: right; font-weight: normal; background: #f3e6e8 } .d td { padding: 0.9mm 1.4mm; text-align: right; font-size: 8.2pt } .d tr:nth-child(even) td { background: #faf5f6 } .d th:first-child, .d td:first-child { text-align: left } .d .t td { border-top: 0.3mm solid #111; font-weight: bold; background: none }
.hist { columns: 2; column-gap: 10mm; font-size: 7.4pt } .hist div { display: flex; align-items: center; gap: 2mm; break-inside: avoid } .hist span { width: 18mm } .hist i { height: 2.2mm; background: #e08b98 } .s { font-size: 6.9pt; margin-top: 4mm; text-align: justify } .p { font-size: 8pt; background: #f7f7f7; padding: 3mm; margin-top: 3mm }`

/** Draws an electricity bill of two pages. */
export function indexToAmount(bill: Bill): string {
  const [supply] = bill.supplies
  if (supply === undefined) throw new Error(`${bill.id} has no supply`)
  const frame = (page: number): string =>
    `<div class="v">${escapeHtml(bill.supplier.legalLine)}</div><div class="pg">SPECIMEN &nbsp; page ${page} / 2</div>`
  return htmlOf({
    title: 'UEM',
    css,
    pages: [first(bill, supply) + frame(1), second(bill, supply) + frame(2)],
  })
}

function first(bill: Bill, supply: Supply): string {
  const { customer, totals, offer, supplier, bank } = bill
  const option = supply.option === 'tempo' ? 'Tempo' : 'Heures Creuses'
  const name = `${customer.civility} ${customer.name}`.trim()
  const payment =
    bank === null
      ? `Vous réglez par chèque à l’ordre d’UEM, à envoyer à ${escapeHtml(supplier.address.join(', '))}.`
      : `Vous réglez par prélèvement sur le compte IBAN ${bank.iban} ; mandat ${bank.mandate} ; ICS ${supplier.creditorIdentifier}.`
  const pairs: [string, string][] = [
    ['Votre référence client', customer.clientReference],
    ['N° de contrat', customer.contractReference ?? ''],
    ['Référence PDL', groupDigits(supply.deliveryPoint, [2, 3, 3, 3, 3])],
    ['N° de compteur', supply.meter],
    ['Votre offre', offer.name],
    ['Option tarifaire', option],
    ['Puissance souscrite', `${supply.powerKva ?? 0} kVA`],
    ['Titulaire', name],
    ['Site desservi', customer.siteAddress.join(', ')],
    customer.siret === null ? ['Type de site', 'Résidence principale'] : ['SIRET', customer.siret],
  ]
  const form = [0, 2, 4, 6, 8].map((start) =>
    row(pairs.slice(start, start + 2).flatMap(([label, value]) => [label, escapeHtml(value)])),
  )
  return `<div class="hd"><div><div class="logo">UEM</div><p style="margin-top:3mm">Votre agence : ${escapeHtml(supplier.address.slice(1).join(', '))}<br>Téléphone : ${supplier.phone} (appel non surtaxé)<br>${supplier.email}<br>www.${supplier.website}</p></div><div class="to">${customer.civility === '' ? '' : escapeHtml(name)}${customer.civility === '' ? escapeHtml(customer.name) : ''}<br>${lines(customer.billingAddress)}</div></div>
<h1>Facture d’électricité</h1><p>Facture N° ${bill.number} – Metz, le ${writtenDate(bill.issueDate)}</p>
<div class="amt"><div>Montant TTC à payer<b>${euros(totals.netToPay)}</b></div><div>Date limite de paiement : <b style="font-size:12pt">${numericDate(bill.dueDate ?? '')}</b>Prochain relevé et prochaine facture : ${numericDate(bill.nextInvoiceDate ?? '')}</div></div><p>${payment}</p>
<div class="p">${bill.customer.siret === null ? `<b>Demain, quelle couleur ?</b> 300 jours bleus, 43 jours blancs, 22 jours rouges : recevez l’alerte par SMS. Sur une année, un foyer Tempo de 8.400 kWh économise jusqu’à 412 €.` : `<b>Borne de recharge</b> : 22 kW installée dès 1.490 € HT, prime Advenir jusqu’à 960 €. Demandez votre étude avant le 30/06/2026.`}</div>
<p class="s">Réclamations : service Qualité Clients, même adresse, ou ${supplier.email}. Sans réponse satisfaisante dans les deux mois, le médiateur national de l’énergie peut être saisi (www.energie-mediateur.fr, Libre réponse n° 59252, 75443 Paris Cedex 09). Dépannage réseau URM, jour et nuit : 03 99 00 44 21.</p><table class="form">${form.join('')}</table>`
}

function second(bill: Bill, supply: Supply): string {
  const { offer, totals, vat } = bill
  const total = (label: string, span: number, rows: readonly { amount: number }[]): string =>
    row([label, ...Array.from({ length: span }, () => ''), amount(sum(rows.map((entry) => entry.amount))), ''], 't')
  const energy = supply.consumption.map((entry) => {
    const reading = supply.readings.find(({ band }) => band === entry.band)
    return row([
      bandNames[entry.band] ?? '',
      whole(reading?.oldIndex ?? 0),
      whole(reading?.newIndex ?? 0),
      whole(entry.kwh),
      decimal(entry.price * 100, 3),
      amount(entry.amount),
      percent(entry.vatRate),
    ])
  })
  const subscriptions = supply.subscription.map((entry) =>
    row([
      `Abonnement ${supply.powerKva ?? 0} kVA`,
      `${decimal(entry.monthly, 2)} € / mois`,
      amount(entry.amount),
      percent(entry.vatRate),
    ]),
  )
  const taxes = supply.taxes.map((entry) =>
    entry.code === 'cta'
      ? row([`CTA ${between(entry)}`, '', percent(entry.rate ?? 0), amount(entry.amount), percent(entry.vatRate)])
      : row([
          `Accise sur l’électricité ${between(entry)}`,
          `${whole(entry.base ?? 0)} kWh`,
          `${decimal((entry.rate ?? 0) / 10, 3)} c€/kWh`,
          amount(entry.amount),
          percent(entry.vatRate),
        ]),
  )
  const services = bill.services.map((entry) =>
    row([`${entry.label} le ${numericDate(entry.from ?? '')}`, '', amount(entry.amount), percent(entry.vatRate)]),
  )
  const highest = Math.max(...supply.history.map(({ kwh }) => kwh))
  const bars = supply.history.map(
    ({ month, kwh }) =>
      `<div><span>${shortMonth(`${month}-01`)} ${month.slice(0, 4)}</span><i style="width:${Math.round((kwh / highest) * 38)}mm"></i>${whole(kwh)}</div>`,
  )
  return `<h2 style="margin-top:0">Votre consommation<small>${between(supply.period)} – index relevés à distance par le gestionnaire de réseau</small></h2><table class="d">${row(['Poste horosaisonnier', 'Ancien index', 'Nouvel index', 'Conso. (kWh)', 'Prix (c€ HT/kWh)', 'Montant HT (€)', 'TVA'], '', 'th')}${energy.join('')}${row(['Total consommation', '', '', whole(supply.totalKwh ?? 0), '', amount(sum(supply.consumption.map((entry) => entry.amount))), ''], 't')}</table>
<h2>Votre abonnement<small>${supply.subscription.map(between).join(' ; ')}</small></h2><table class="d">${row(['', 'Prix HT', 'Montant HT (€)', 'TVA'], '', 'th')}${subscriptions.join('')}</table>
<h2>Vos taxes et contributions</h2><table class="d">${row(['', 'Assiette', 'Taux', 'Montant HT (€)', 'TVA'], '', 'th')}${taxes.join('')}${total('Total taxes et contributions', 2, supply.taxes)}</table>
${services.length === 0 ? '' : `<h2>Prestations du gestionnaire de réseau</h2><table class="d">${row(['', '', 'Montant HT (€)', 'TVA'], '', 'th')}${services.join('')}</table>`}
<h2>Récapitulatif de la facture</h2><table class="d">${row(['', 'Montant HT', 'Montant TVA', 'Montant TTC'], '', 'th')}${vat.map(({ rate, base, amount: value }) => row([`Soumis à la TVA de ${percent(rate)}`, euros(base), euros(value), euros(sum([base, value]))])).join('')}${row(['Total de la facture', euros(totals.ht), euros(totals.vat), euros(totals.ttc)], 't')}</table>
<h2>Vos 12 derniers mois (kWh)</h2><div class="hist">${bars.join('')}</div>
<p class="s">${offer.regulated ? 'Contrat au tarif réglementé de vente de l’électricité.' : `Contrat en offre de marché, prix fixe jusqu’au ${numericDate(offer.endDate ?? '')}, résiliable avec un préavis de 30 jours ; prix non réglementés.`} Lorsqu’aucun relevé n’est disponible, l’index est estimé sur la base de l’historique du site. Sources 2024 : nucléaire 52,4 %, hydraulique 21,9 %, biomasse 14,8 %, autres renouvelables 10,9 %. Facture à conserver 5 ans (10 ans pour un professionnel).</p>`
}

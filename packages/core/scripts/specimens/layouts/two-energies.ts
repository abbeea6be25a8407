import type { Bill, Supply } from '../model/bill.js'
import { round, sum } from '../model/rounding.js'
import { formatNumber, numericDate, shortMonth, type NumberStyle } from '../print/format.js'
import { escapeHtml, htmlOf, lines, row } from '../print/page.js'

// Layout O4: two energies, one page each; amounts before quantity and price, start and end of a line in columns of
// their own, no separator between thousands, short years, references in a strip at the foot of the first page.

const style: NumberStyle = { thousands: '', minus: '-' }
const euros = (amount: number): string => formatNumber(amount, 2, style)
const whole = (quantity: number): string => formatNumber(quantity, 0, style)
const date = (day: string): string => numericDate(day, '.', 'short')
const percent = (rate: number): string => `${formatNumber(rate, rate === 5.5 ? 1 : 0, style)}%`
const bandNames: Record<string, string> = { base: 'Base', hp: 'HP', hc: 'HC', gaz: 'Gaz naturel' }

const css = `
body { font: 9.4pt/1.35 'Liberation Sans Narrow', 'Liberation Sans'; color: #222 } .page { padding: 13mm 12mm }
.brand { font-size: 24pt; font-weight: bold } .brand small { font-size: 9pt; font-weight: normal; color: #666 } .band { background: #222; color: #fff; padding: 2mm 4mm; font-size: 12pt; margin: 4mm 0 2mm }
.cols { display: flex; gap: 6mm } .cols > div { flex: 1 } .energy { border-top: 1.2mm solid #8fbf21; padding: 3mm 0 } .energy.g { border-color: #f2a900 }
.kv td { padding: 0.7mm 0 } .kv td:last-child { text-align: right } .kv .t td { font-weight: bold; border-top: 0.3mm solid #222 }
.l th { font-size: 7.4pt; text-align: right; padding: 1mm; border-bottom: 0.5mm solid #222 } .l td { padding: 0.9mm 1mm; text-align: right; border-bottom: 0.2mm solid #ddd; font-size: 8.6pt } .l td:first-child, .l th:first-child { text-align: left } .l .t td { font-weight: bold; background: #f2f2f2 }
.strip { position: absolute; left: 12mm; width: 186mm; bottom: 22mm; border: 0.3mm solid #999 } .strip td { border: 0.2mm solid #bbb; padding: 1.4mm 2mm; font-size: 7.8pt; vertical-align: top; width: 25% } .strip b { display: block; font-size: 6.8pt; color: #666 }
.end { position: absolute; left: 12mm; right: 12mm; bottom: 7mm; font-size: 6.6pt; color: #555; display: flex; justify-content: space-between } .s { font-size: 7.4pt } .promo { background: #f6fbe9; padding: 3mm 4mm; margin: 4mm 0 }
.hist td, .hist th { font-size: 7.4pt; text-align: right; padding: 0.6mm 1.2mm; border-bottom: 0.2mm solid #ddd }`

/** Draws a bill of electricity and gas: summary, one page per energy. */
export function twoEnergies(bill: Bill): string {
  const count = bill.supplies.length + 1
  const end = (page: number): string =>
    `<div class="end"><span>${escapeHtml(bill.supplier.legalLine)}</span><b>SPECIMEN</b><span>${page}/${count}</span></div>`
  return htmlOf({
    title: `Facture ${bill.number}`,
    css,
    pages: [
      summary(bill) + end(1),
      ...bill.supplies.map((supply, index) => energyPage(bill, supply, index) + end(index + 2)),
    ],
  })
}

function summary(bill: Bill): string {
  const { customer, totals, offer, instalment, supplier } = bill
  const title = bill.kind === 'regularisation' ? 'Facture de régularisation annuelle' : 'Facture'
  const card = (supply: Supply): string =>
    `<div class="energy ${supply.energy === 'gaz' ? 'g' : ''}"><b>${nameOf(supply)}</b><table class="kv">${row(['Abonnement HT', `${euros(sum(supply.subscription.map(({ amount }) => amount)))} €`])}${row(['Consommation HT', `${euros(sum(supply.consumption.map(({ amount }) => amount)))} €`])}${row(['Taxes et contributions HT', `${euros(sum(supply.taxes.map(({ amount }) => amount)))} €`])}${row(['Total TTC', `${euros(supply.totalTtc ?? 0)} €`], 't')}</table></div>`
  const schedule =
    instalment === null
      ? ''
      : `<p>Vos prochaines mensualités : ${instalment.count} × ${euros(instalment.amount)} €, la première le ${date(instalment.nextDate)}.</p>`
  return `<div class="cols"><div class="brand">Plenitude <small>(Eni Plenitude)</small></div><div style="padding-top:14mm">${escapeHtml(`${customer.civility} ${customer.name.toUpperCase()}`)}<br>${lines(customer.billingAddress)}</div></div>
<div class="band">${title} numéro ${bill.number} du ${date(bill.issueDate)}</div>
<p>Consommations du ${date(bill.supplies[0]?.period.from ?? '')} au ${date(bill.supplies[0]?.period.to ?? '')}, offre <b>${escapeHtml(offer.name)}</b> (offre de marché à prix fixe jusqu'au ${date(offer.endDate ?? '')})</p>
<div class="cols" style="margin-top:4mm">${bill.supplies.map(card).join('')}</div>
<div class="cols" style="margin-top:3mm"><div><table class="kv">${row(['Total hors TVA', `${euros(totals.ht)} €`])}${bill.vat.map(({ rate, base, amount }) => row([`TVA ${percent(rate)} (sur ${euros(base)} €)`, `${euros(amount)} €`])).join('')}${row(['Total TVA', `${euros(totals.vat)} €`])}${row(['Montant TTC de la facture', `${euros(totals.ttc)} €`], 't')}${row(['Mensualités déjà prélevées', `${euros(-(totals.alreadyPaid ?? 0))} €`])}${row(['Reste à payer', `${euros(totals.netToPay)} €`], 't')}</table></div>
<div><div class="promo"><b>Passez au solaire !</b> Panneaux 3 kWc dès 89 €/mois, jusqu'à 3450 kWh produits par an et 2100 € d'aides jusqu'au 31.12.27.</div><p>Date limite de paiement : <b>${date(bill.dueDate ?? '')}</b><br>Prélèvement sur le compte ${bill.bank?.iban ?? ''}<br>RUM ${bill.bank?.mandate ?? ''}, ICS ${supplier.creditorIdentifier}</p></div></div>
<p style="margin-top:3mm">Prochaine facture aux environs du ${date(bill.nextInvoiceDate ?? '')}.</p>${schedule}
<p class="s" style="margin-top:3mm">Besoin d'aide ? ${supplier.phone} (non surtaxé), ${supplier.email}, ${supplier.website}. Courrier et réclamations : ${escapeHtml(supplier.address.join(', '))}. Sans réponse satisfaisante sous 2 mois : médiateur national de l'énergie, Libre réponse n° 59252, 75443 Paris Cedex 09, energie-mediateur.fr. Urgence électricité (Enedis) 09 72 67 50 54, urgence gaz (GRDF) 0 800 47 33 33. Mix 2024 de notre électricité : 82,1 % renouvelables, 17,9 % nucléaire. Les index estimés le sont d'après votre historique.</p>
<table class="strip">${row([`<b>Référence client</b>${customer.clientReference}`, `<b>Référence contrat</b>${customer.contractReference ?? ''}`, `<b>Compte client</b>${customer.accountReference ?? ''}`, `<b>Titulaire</b>${escapeHtml(`${customer.civility} ${customer.name}`)}`])}${row([...bill.supplies.map((supply) => `<b>${supply.energy === 'gaz' ? 'PCE' : 'PDL'}</b>${supply.deliveryPoint}`), `<b>Adresse du site</b>${lines(customer.siteAddress)}`, `<b>Puissance</b>${bill.supplies[0]?.powerKva ?? ''} kVA`])}</table>`
}

function nameOf(supply: Supply): string {
  return supply.energy === 'gaz' ? 'Gaz naturel' : 'Électricité'
}

function energyPage(bill: Bill, supply: Supply, index: number): string {
  const isGas = supply.energy === 'gaz'
  const line = (
    label: string,
    period: { from: string; to: string },
    amount: number,
    vatRate: number,
    quantity: string,
    price: string,
  ): string =>
    row([
      label,
      date(period.from),
      date(period.to),
      euros(amount),
      percent(vatRate),
      `${euros(round(amount * (1 + vatRate / 100)))} €`,
      quantity,
      price,
    ])
  const taxName = (code: string): string =>
    code === 'cta'
      ? "Contribution tarifaire d'acheminement"
      : `Accise sur ${isGas ? 'le gaz naturel' : "l'électricité"}`
  const rows = [
    ...supply.subscription.map((entry) =>
      line('Abonnement', entry, entry.amount, entry.vatRate, '', `${formatNumber(entry.monthly, 2, style)} €/mois`),
    ),
    ...supply.consumption.map((entry) =>
      line(
        isGas ? 'Consommation' : `Consommation ${bandNames[entry.band] ?? ''}`,
        entry,
        entry.amount,
        entry.vatRate,
        `${whole(entry.kwh)} kWh`,
        `${formatNumber(entry.price, 5, style)} €/kWh`,
      ),
    ),
    ...supply.taxes.map((entry) =>
      entry.code === 'cta'
        ? line(
            taxName('cta'),
            entry,
            entry.amount,
            entry.vatRate,
            entry.base === null ? '' : `${euros(entry.base)} €`,
            entry.rate === null ? '' : `${formatNumber(entry.rate, 2, style)}%`,
          )
        : line(
            taxName(entry.code),
            entry,
            entry.amount,
            entry.vatRate,
            `${whole(entry.base ?? 0)} kWh`,
            `${formatNumber((entry.rate ?? 0) / 1000, 5, style)} €/kWh`,
          ),
    ),
    row(
      [
        `Total ${nameOf(supply)}`,
        '',
        '',
        euros(supply.totalHt ?? 0),
        '',
        `${euros(supply.totalTtc ?? 0)} €`,
        `${whole(supply.totalKwh ?? 0)} kWh`,
        '',
      ],
      't',
    ),
  ]
  const site = isGas
    ? `Consommation annuelle de référence (CAR) : ${whole(supply.annualReference ?? 0)} kWh. Compteur Gazpar n° ${supply.meter}.`
    : `Puissance souscrite ${supply.powerKva ?? 0} kVA, option ${supply.option === 'hphc' ? 'HP/HC' : 'Base'}, FTA ${supply.networkTariff ?? ''}. Compteur Linky n° ${supply.meter}.`
  return `<div class="band">${nameOf(supply)} – détail de la facture ${bill.number}</div><p class="s">${index === 0 ? 'Point de livraison' : 'Point de comptage et d’estimation'} n° ${supply.deliveryPoint}. ${site}</p>
<table class="l" style="margin-top:3mm">${row(['Libellé', 'Du', 'Au', 'Montant HT', 'TVA', 'Montant TTC', 'Quantité', 'Prix unitaire HT'], '', 'th')}${rows.join('')}</table>
<p class="s" style="margin:1.5mm 0 5mm">Les TTC de ligne sont arrondis au centime.</p>
<table class="l">${row([`Relevés ${isGas ? '(m3)' : '(kWh)'}`, 'Index début', 'Index fin', 'Nature', ...(isGas ? ['Volume', 'Coefficient'] : []), 'kWh'], '', 'th')}${supply.readings.map((reading) => row([bandNames[reading.band] ?? '', whole(reading.oldIndex), whole(reading.newIndex), 'relevé / relevé', ...(isGas ? [`${whole(supply.volume ?? 0)} m3`, formatNumber(supply.coefficient ?? 0, 2, style)] : []), whole(sum(supply.consumption.filter(({ band }) => band === reading.band).map(({ kwh }) => kwh)))])).join('')}</table>
<p style="margin:6mm 0 1mm"><b>Vos 12 derniers mois (kWh)</b></p><table class="hist" style="width:60mm">${supply.history.map(({ month, kwh }) => row([`${shortMonth(`${month}-01`)} ${month.slice(2, 4)}`, whole(kwh)])).join('')}</table>`
}

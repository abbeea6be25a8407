import type { Bill, Supply } from '../../model/bill.js'
import { sum } from '../../model/rounding.js'
import { numericDate, writtenDate } from '../../print/format.js'
import { escapeHtml, htmlOf, lines, row } from '../../print/page.js'
import { figuresIn } from '../figures.js'
import { removedMeters } from '../bills/geg.js'

// Layout X1: references in a grid of cells, a coloured total, €/kWh with five decimals, the period below each label,
// sub-totals after their lines, VAT as a table, bars of the history with their values above, legal line up the margin.

const { euros, amount, whole, decimal, percent } = figuresIn({ thousands: '\u202f', minus: '-' }, '\u00a0')
const short = (day: string): string => numericDate(day, '/', 'short')
const bandNames: Record<string, string> = { base: 'Base', hp: 'Heures Pleines', hc: 'Heures Creuses' }
const natures = { R: 'télérelevé', E: 'estimé', A: 'relevé client' }

const css = `
body { font: 8.8pt/1.4 'URW Gothic'; color: #233 } .page { padding: 11mm 14mm 10mm 17mm }
.top { height: 20mm; margin: -11mm -14mm 5mm -17mm; padding: 5mm 14mm 0 17mm; background: linear-gradient(90deg, #006a8e, #7ab51d); color: #fff; display: flex; justify-content: space-between } .top b { font-size: 24pt; letter-spacing: 3pt } .top span { font-size: 7.6pt; padding-top: 5mm }
.to { margin: 2mm 0 7mm 98mm; min-height: 22mm; font-size: 9.4pt } h1 { font-size: 13pt; color: #006a8e; margin-bottom: 3mm; letter-spacing: -0.2pt }
.grid { display: grid; grid-template-columns: repeat(4, 1fr); gap: 0.6mm; background: #b9d5df; border: 0.6mm solid #b9d5df } .grid div { background: #fff; padding: 1.6mm 2mm; font-size: 8.6pt } .grid small { display: block; font-size: 6.6pt; color: #5a7784; text-transform: uppercase; letter-spacing: 0.4pt }
.two { display: flex; gap: 8mm; margin: 7mm 0 5mm } .two > div:first-child { flex: 1.5 } .two .box { flex: 1; background: #7ab51d; color: #fff; border-radius: 4mm; padding: 5mm; text-align: center; align-self: flex-start } .box b { display: block; font-size: 23pt; line-height: 1.3 }
.kv div { display: flex; justify-content: space-between; border-bottom: 0.2mm dotted #7f9aa3; padding: 1mm 0 } .kv .t { font-weight: bold; color: #006a8e; border-bottom: 0.5mm solid #006a8e }
.ad { display: flex; gap: 3mm; background: #eef6e2; border-left: 2mm solid #7ab51d; padding: 3mm; font-size: 8pt; margin-top: 5mm } .s { font-size: 7.2pt; color: #466; text-align: justify; margin-top: 3mm }
.side { position: absolute; left: 5mm; bottom: 20mm; writing-mode: vertical-rl; transform: rotate(180deg); font-size: 5.8pt; color: #678; white-space: nowrap } .no { position: absolute; right: 14mm; bottom: 5mm; font-size: 7pt }
h2 { font-size: 10.4pt; color: #006a8e; margin: 4.5mm 0 1.5mm } .d th { font-size: 7pt; font-weight: normal; text-align: right; color: #fff; background: #006a8e; padding: 1mm 1.6mm } .d td { text-align: right; padding: 0.9mm 1.6mm; border-bottom: 0.15mm solid #cddbe0; vertical-align: top } .d td:first-child, .d th:first-child { text-align: left } .d small { display: block; font-size: 6.8pt; color: #678 } .d .sec td { font-weight: bold; background: #e3eff4 } .d .st td { font-weight: bold }
.bars { display: flex; align-items: flex-end; height: 27mm; gap: 3mm; border-bottom: 0.3mm solid #006a8e; padding: 0 4mm } .bars div { flex: 1; text-align: center; font-size: 6.6pt } .bars i { display: block; background: #7ab51d } .months { display: flex; gap: 3mm; padding: 0.6mm 4mm; font-size: 6.4pt } .months span { flex: 1; text-align: center }`

/** Draws an electricity bill of two pages. */
export function municipalGrid(bill: Bill): string {
  const [supply] = bill.supplies
  if (supply === undefined) throw new Error(`${bill.id} has no supply`)
  const frame = (page: number): string =>
    `<div class="side">${escapeHtml(bill.supplier.legalLine)}</div><div class="no">SPECIMEN – Page ${page} sur 2</div>`
  return htmlOf({
    title: 'Facture GEG',
    css,
    pages: [first(bill, supply) + frame(1), second(bill, supply) + frame(2)],
  })
}

function first(bill: Bill, supply: Supply): string {
  const { customer, totals, offer, supplier, bank } = bill
  const cell = (label: string, value: string): string => `<div><small>${label}</small>${escapeHtml(value)}</div>`
  const entry = (label: string, value: number, mark = ''): string =>
    `<div class="${mark}"><span>${label}</span><span>${euros(value)}</span></div>`
  const parts = [
    entry('Abonnement HT', sum(supply.subscription.map((line) => line.amount))),
    entry(`Consommation HT (${whole(supply.totalKwh ?? 0)} kWh)`, sum(supply.consumption.map((line) => line.amount))),
    entry('Taxes et contributions HT', sum(supply.taxes.map((line) => line.amount))),
    ...bill.services.map(({ label, amount: value }) => entry(`${label} HT`, value)),
    entry('Total HT', totals.ht),
    entry('TVA', totals.vat),
    entry('Total TTC de la facture', totals.ttc, 't'),
    ...(totals.previousBalance === null ? [] : [entry('Solde de votre compte au 12/04/26', totals.previousBalance)]),
    ...(totals.energyCheque === null ? [] : [entry('Chèque énergie reçu le 09/01/26', -totals.energyCheque)]),
    entry('Net à payer', totals.netToPay, 't'),
  ]
  const payment =
    bank === null
      ? `<p>Mode de règlement : <b>TIP SEPA</b>, à retourner daté et signé avec un RIB avant la date limite.</p>`
      : `<p>Cette somme sera prélevée le ${numericDate(bill.dueDate ?? '')} sur votre compte ${bank.iban} (mandat ${bank.mandate}, créancier ${supplier.creditorIdentifier}).</p>`
  return `<div class="top"><b>GEG</b><span>l’énergie de toutes les ascensions</span></div><div class="to">${escapeHtml(`${customer.civility} ${customer.name}`.toUpperCase())}<br>${lines(customer.billingAddress)}</div>
<h1>Votre facture d’électricité n° ${bill.number} du ${writtenDate(bill.issueDate)}</h1>
<div class="grid">${cell('Référence client', customer.clientReference)}${cell('Compte', customer.accountReference ?? '')}${cell('Contrat', customer.contractReference ?? '')}${cell('Titulaire', `${customer.civility} ${customer.name}`)}${cell('Point de livraison', supply.deliveryPoint.replace(/(\d{2})(\d{3})(\d{3})(\d{3})(\d{3})/, '$1 $2 $3 $4 $5'))}${cell('Offre', offer.name)}${cell('Puissance / option', `${supply.powerKva ?? 0} kVA – ${supply.option === 'hphc' ? 'Heures Creuses' : 'Base'}`)}${cell('Acheminement', supply.networkTariff ?? '')}</div>
<p style="margin-top:2mm">Lieu de consommation : ${escapeHtml(customer.siteAddress.join(', '))}</p>
<div class="two"><div class="kv">${parts.join('')}</div><div class="box">Montant à payer<b>${euros(totals.netToPay)}</b>au plus tard le ${writtenDate(bill.dueDate ?? '')}</div></div>${payment}
<p>Prochaine facture vers le ${writtenDate(bill.nextInvoiceDate ?? '')}.</p>
<div class="ad"><b>Pompe à chaleur&nbsp;?</b><span>Jusqu’à 4 000 € de prime et 65 % d’économies : un foyer de 110 m² passe de 18 400 kWh à 6 300 kWh par an. Simulation gratuite sur ${supplier.website}/pac avant le 30 juin.</span></div>
<p class="s">Nous contacter : ${supplier.phone} (appel non surtaxé, du lundi au vendredi de 8 h à 18 h), ${supplier.email}, ${supplier.website}. Courrier : ${escapeHtml(supplier.address.join(', '))}. Dépannage réseau 24 h/24 : GreenAlp, 04 99 00 11 38.</p>`
}

function second(bill: Bill, supply: Supply): string {
  const { offer, supplier } = bill
  const line = (
    label: string,
    { from, to }: { from: string; to: string },
    cells: readonly string[],
    value: number,
    rate: number,
  ): string => row([`${label}<small>du ${short(from)} au ${short(to)}</small>`, ...cells, amount(value), percent(rate)])
  const section = (label: string, rows: readonly string[], total: number): string =>
    row([label, '', '', '', ''], 'sec') + rows.join('') + row([`Sous-total ${label}`, '', '', amount(total), ''], 'st')
  const subscription = supply.subscription.map((entry) =>
    line('Abonnement', entry, ['', `${decimal(entry.monthly, 2)} €/mois`], entry.amount, entry.vatRate),
  )
  const consumption = supply.consumption.map((entry) =>
    line(
      `Électricité ${bandNames[entry.band] ?? ''}`,
      entry,
      [`${whole(entry.kwh)} kWh`, `${decimal(entry.price, 5)} €/kWh`],
      entry.amount,
      entry.vatRate,
    ),
  )
  const taxes = supply.taxes.map((entry) =>
    entry.code === 'cta'
      ? line(
          'Contribution Tarifaire d’Acheminement (CTA)',
          entry,
          [`${amount(entry.base ?? 0)} €`, percent(entry.rate ?? 0)],
          entry.amount,
          entry.vatRate,
        )
      : line(
          'Accise sur l’électricité (ex-CSPE)',
          entry,
          [`${whole(entry.base ?? 0)} kWh`, `${decimal((entry.rate ?? 0) / 1000, 5)} €/kWh`],
          entry.amount,
          entry.vatRate,
        ),
  )
  const services = bill.services.map((entry) =>
    line(entry.label, { from: entry.from ?? '', to: entry.to ?? '' }, ['', ''], entry.amount, entry.vatRate),
  )
  const total = (rows: readonly { amount: number }[]): number => sum(rows.map((entry) => entry.amount))
  const removed = removedMeters[bill.id]
  const readings = supply.readings.map((entry, index) => {
    const isRemoved = removed !== undefined && index === 0
    const isNew = removed !== undefined && index === 1
    const meter = isRemoved
      ? `${removed.serial}<small>déposé le ${short(removed.date)}</small>`
      : `${supply.meter}${isNew ? `<small>posé le ${short(removed.date)}</small>` : ''}`
    const start = isNew ? removed.date : supply.period.from
    const end = isRemoved ? removed.date : supply.period.to
    return row([
      meter,
      bandNames[entry.band] ?? '',
      `${whole(entry.oldIndex)}<small>${short(start)} – ${natures[entry.oldNature]}</small>`,
      `${whole(entry.newIndex)}<small>${short(end)} – ${natures[entry.newNature]}</small>`,
      `${whole(entry.newIndex - entry.oldIndex)} kWh`,
    ])
  })
  const highest = Math.max(...supply.history.map(({ kwh }) => kwh))
  return `<h2 style="margin-top:0">Vos relevés de compteur</h2><table class="d">${row(['Compteur n°', 'Poste', 'Index début', 'Index fin', 'Différence'], '', 'th')}${readings.join('')}</table>
<h2>Le détail de votre facture</h2><table class="d">${row(['', 'Quantité / assiette', 'Prix unitaire HT', 'Montant HT (€)', 'TVA'], '', 'th')}${section('Abonnement', subscription, total(supply.subscription))}${section('Consommation', consumption, total(supply.consumption))}${section('Taxes et contributions', taxes, total(supply.taxes))}${services.length === 0 ? '' : section('Remises', services, total(bill.services))}</table>
<table class="d" style="width:105mm;margin:4mm 0 0 auto">${row(['Récapitulatif TVA', 'Base HT', 'Montant TVA', 'Montant TTC'], '', 'th')}${bill.vat.map(({ rate, base, amount: value }) => row([`Taux ${percent(rate)}`, amount(base), amount(value), amount(sum([base, value]))])).join('')}${row(['Total', amount(bill.totals.ht), amount(bill.totals.vat), amount(bill.totals.ttc)], 'st')}</table>
<h2>Vos 12 derniers mois en kWh</h2><div class="bars">${supply.history.map(({ kwh }) => `<div>${whole(kwh)}<i style="height:${Math.round((kwh / highest) * 20)}mm"></i></div>`).join('')}</div><div class="months">${supply.history.map(({ month }) => `<span>${month.slice(5)}/${month.slice(2, 4)}</span>`).join('')}</div>
<p class="s">${offer.regulated ? 'Votre contrat est au tarif réglementé de vente d’électricité, fixé par les pouvoirs publics.' : `Votre contrat est une offre de marché à prix fixe jusqu’au ${numericDate(offer.endDate ?? '')} ; ses prix ne sont pas réglementés.`} En l’absence de relevé, votre consommation est estimée à partir de vos consommations passées. Toute réclamation peut être adressée à ${supplier.email} ou au service Réclamations, ${escapeHtml(supplier.address.join(', '))}. Si la réponse ne vous satisfait pas ou à défaut de réponse sous deux mois, vous pouvez saisir gratuitement le médiateur national de l’énergie : www.energie-mediateur.fr ou Libre réponse n° 59252, 75443 PARIS CEDEX 09. Origine 2024 de l’électricité : hydraulique 71,3 %, éolien 16,2 %, solaire 9,1 %, autres 3,4 %. Conservez cette facture cinq ans.</p>`
}

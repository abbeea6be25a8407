import type { Bill, Supply } from '../../model/bill.js'
import { sum } from '../../model/rounding.js'
import { groupDigits, numericDate, shortMonth, writtenDate } from '../../print/format.js'
import { escapeHtml, htmlOf, lines, row } from '../../print/page.js'
import { figuresIn } from '../figures.js'

// Layout X8: gas; amounts with the sign of the euro in place of the comma ("12€34"), in the tables as three cells;
// tables whose cells stand no further apart than words; thin spaces, U+2212, heads on two lines.

const { whole, decimal, percent } = figuresIn({ thousands: '\u2009', minus: '\u2212' })
const date = (day: string): string => numericDate(day)
const natures = { R: 'réel', E: 'estimé', A: 'client' }
const pair = (value: number): [string, string] => {
  const [euros = '', cents = ''] = decimal(value, 2).split(',')
  return [euros, cents]
}
const euros = (value: number): string => pair(value).join('€')
const cells = (value: number): [string, string, string] => {
  const [whole_, cents] = pair(value)
  return [whole_, '€', cents]
}

const css = `
body { font: 8.8pt/1.38 'Nimbus Sans', 'Liberation Sans'; color: #14213d } .page { padding: 13mm 14mm }
.bar { background: #14213d; color: #fff; padding: 3mm 5mm; display: flex; justify-content: space-between; align-items: baseline } .bar b { font-size: 20pt; letter-spacing: 1mm } .hd { display: flex; margin-top: 8mm } .hd > div { flex: 1 } .hd small { font-size: 7.4pt; display: block } .to { padding-top: 14mm; font-size: 9.6pt }
h1 { font-size: 14pt; margin: 9mm 0 1mm } h2 { font-size: 9.8pt; margin: 5mm 0 1mm; background: #fca311; padding: 0.6mm 2mm } .pay { display: flex; gap: 4mm; margin: 5mm 0 } .pay div { flex: 1; border: 0.4mm solid #14213d; padding: 2.5mm 4mm } .pay b { display: block; font-size: 17pt }
.d { width: auto } .d td, .d th { padding: 0.8mm 0.45mm; font-size: 8.2pt; border-bottom: 0.15mm solid #bbb; vertical-align: bottom; white-space: nowrap } .d th { font-size: 6.9pt; font-weight: normal; text-align: right; line-height: 1.15 } .d td { text-align: right } .d td:first-child, .d th:first-child { text-align: left; white-space: normal } .d .t td { font-weight: bold }
.d .e { width: 13mm; padding-right: 0 } .d .s { width: 2.2mm; text-align: center; padding-left: 0; padding-right: 0 } .d .c { width: 4.4mm; text-align: left; padding-left: 0 } .s2 { font-size: 7pt; text-align: justify; margin-top: 5mm } .k td { padding: 0.7mm 3mm 0.7mm 0; font-size: 8.4pt } .ft { position: absolute; bottom: 6mm; left: 14mm; right: 14mm; font-size: 6.2pt; color: #555 }`

/** Draws a gas bill of two pages. */
export function currencyInside(bill: Bill): string {
  const [supply] = bill.supplies
  if (supply === undefined) throw new Error(`${bill.id} has no supply`)
  const foot = (page: number): string =>
    `<div class="ft">${escapeHtml(bill.supplier.legalLine)} – SPECIMEN – Page ${page}/2</div>`
  return htmlOf({
    title: 'Dyneff',
    css,
    pages: [first(bill, supply) + foot(1), second(bill, supply) + foot(2)],
  })
}

function first(bill: Bill, supply: Supply): string {
  const { customer, totals, supplier, bank, offer } = bill
  const name = `${customer.civility} ${customer.name}`.trim()
  const paid =
    totals.alreadyPaid === null
      ? ''
      : row(['Acomptes déjà versés', euros(-totals.alreadyPaid)]) + row(['Reste à payer', euros(totals.netToPay)])
  return `<div class="bar"><b>DYNEFF</b><span>Gaz naturel – Facture du ${date(bill.issueDate)}</span></div><div class="hd"><div><b>Mes références</b><br>Référence client : ${customer.clientReference}<br>N° de contrat : ${customer.contractReference ?? ''}<br>PCE : ${groupDigits(supply.deliveryPoint, [2, 3, 3, 3, 3])}<br>N° de compteur : ${supply.meter}<br>Offre : ${escapeHtml(offer.name)}<small>Service clients ${supplier.phone}, ${supplier.email}, ${supplier.website}</small></div><div class="to">${escapeHtml(name)}<br>${lines(customer.billingAddress)}</div></div>
<h1>Facture n° ${bill.number}</h1><p>Montpellier, le ${writtenDate(bill.issueDate)} – Adresse du site : ${escapeHtml(customer.siteAddress.join(', '))}</p>
<div class="pay"><div>Montant à payer<b>${euros(totals.netToPay)}</b></div><div>Prélevé le<b>${date(bill.dueDate ?? '')}</b>sur le compte ${bank?.iban ?? ''}, mandat ${bank?.mandate ?? ''}</div></div>
<table class="k" style="width:95mm">${row(['Total hors TVA', euros(totals.ht)])}${row(['Total TVA', euros(totals.vat)])}${row(['Total TTC', euros(totals.ttc)])}${paid}</table>
<p style="margin-top:4mm">Prochaine facture : ${date(bill.nextInvoiceDate ?? '')}. Pour un site comme le vôtre, le pack Sérénité (4€90 par mois) couvre l’entretien annuel.</p>
<p class="s2">Réclamations : Service clients, ${escapeHtml(supplier.address.join(', '))}. Médiateur national de l’énergie : Libre réponse n° 59252, 75443 Paris Cedex 09, www.energie-mediateur.fr. Urgence sécurité gaz GRDF : 0 800 47 33 33. ${escapeHtml(offer.name)} est une offre de marché à prix fixe jusqu’au ${date(offer.endDate ?? '')}, non réglementée. À défaut de relevé, l’index est estimé sur la base de vos consommations passées. Facture à conserver cinq ans.</p>`
}

function second(bill: Bill, supply: Supply): string {
  const wide = (texts: readonly string[], value: number, rest: readonly string[] = [], mark = ''): string => {
    const [whole_, sign, cents] = cells(value)
    return `<tr class="${mark}">${texts.map((text) => `<td>${text}</td>`).join('')}<td class="e">${whole_}</td><td class="s">${sign}</td><td class="c">${cents}</td>${rest.map((text) => `<td>${text}</td>`).join('')}</tr>`
  }
  const heads = (texts: readonly string[], amount: string, rest: readonly string[] = []): string =>
    `<tr>${texts.map((text) => `<th>${text}</th>`).join('')}<th colspan="3">${amount}</th>${rest.map((text) => `<th>${text}</th>`).join('')}</tr>`
  const readings = supply.readings.map((entry) =>
    row([
      `Gaz naturel du ${date(supply.period.from)} au ${date(supply.period.to)}`,
      `${whole(entry.oldIndex)} ${natures[entry.oldNature]}`,
      `${whole(entry.newIndex)} ${natures[entry.newNature]}`,
      whole(supply.volume ?? 0),
      decimal(supply.coefficient ?? 0, 3),
      whole(supply.totalKwh ?? 0),
    ]),
  )
  const charges = [
    ...supply.subscription.map((entry) =>
      wide(['Abonnement', date(entry.from), date(entry.to), '', euros(entry.monthly)], entry.amount, [
        percent(entry.vatRate),
      ]),
    ),
    ...supply.consumption.map((entry) =>
      wide(
        ['Consommation', date(entry.from), date(entry.to), whole(entry.kwh), decimal(entry.price, 4)],
        entry.amount,
        [percent(entry.vatRate)],
      ),
    ),
    ...supply.taxes.map((entry) =>
      entry.code === 'cta'
        ? wide(['Contribution tarifaire d’acheminement', date(entry.from), date(entry.to), '', ''], entry.amount, [
            percent(entry.vatRate),
          ])
        : wide(
            [
              'Accise sur le gaz naturel',
              date(entry.from),
              date(entry.to),
              whole(entry.base ?? 0),
              decimal((entry.rate ?? 0) / 1000, 5),
            ],
            entry.amount,
            [percent(entry.vatRate)],
          ),
    ),
  ]
  const services = bill.services.map((entry) =>
    wide([entry.label, date(entry.from ?? ''), date(entry.to ?? ''), '', ''], entry.amount, [percent(entry.vatRate)]),
  )
  const vat = bill.vat.map(({ rate, base, amount }) => {
    const [b1, b2, b3] = cells(base)
    const [a1, a2, a3] = cells(amount)
    return `<tr><td style="width:40mm">TVA à ${percent(rate)}</td><td class="e">${b1}</td><td class="s">${b2}</td><td class="c">${b3}</td><td class="e">${a1}</td><td class="s">${a2}</td><td class="c">${a3}</td></tr>`
  })
  const total = sum(
    [...supply.subscription, ...supply.consumption, ...supply.taxes, ...bill.services].map((entry) => entry.amount),
  )
  const table = 'class="d"'
  const half = supply.history.length / 2
  const months = supply.history.map(
    ({ month, kwh }) => [`${shortMonth(`${month}-01`)} ${month.slice(0, 4)}`, whole(kwh)] as const,
  )
  const year = [months.slice(0, half), months.slice(half)].map(
    (part) =>
      row(
        part.map(([month]) => month),
        '',
        'th',
      ) + row(part.map(([, kwh]) => kwh)),
  )
  return `<h2 style="margin-top:0">Ma consommation de gaz</h2><table ${table}>${row(['', 'Ancien<br>index', 'Nouvel<br>index', 'Volume<br>(m³)', 'Coefficient<br>de conversion', 'Énergie<br>(kWh)'], '', 'th')}${readings.join('')}</table><p style="font-size:7.4pt">Consommation annuelle de référence (CAR) : ${whole(supply.annualReference ?? 0)} kWh. Compteur communicant Gazpar.</p>
<h2>Détail de ma facture</h2><table ${table}>${heads(['Désignation', 'Du', 'Au', 'Quantité<br>(kWh)', 'Prix unitaire<br>HT (€)'], 'Montant<br>HT', ['Taux<br>TVA'])}${charges.join('')}${services.join('')}${wide(['Total hors TVA', '', '', '', ''], total, [''], 't')}</table>
<h2>Détail de la TVA</h2><table ${table}><tr><th></th><th colspan="3">Base<br>HT</th><th colspan="3">Montant<br>TVA</th></tr>${vat.join('')}</table>
<h2>Mes douze derniers mois (kWh, relevés réels)</h2><table class="d">${year.join('')}</table>`
}

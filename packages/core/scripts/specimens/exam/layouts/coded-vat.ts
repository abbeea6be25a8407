import type { Bill, Supply } from '../../model/bill.js'
import { sum } from '../../model/rounding.js'
import { numericDate, shortMonth } from '../../print/format.js'
import { escapeHtml, htmlOf, lines, row } from '../../print/page.js'
import { figuresIn } from '../figures.js'

// Layout X3: gas; each section's total stands in its heading and each line gives its amount before its reckoning, VAT
// as a code letter explained below, VAT with one column per rate, one row from index to kWh, labels above references.

const { euros, amount, whole, decimal, percent } = figuresIn({ thousands: ' ', minus: '- ' })
const date = (day: string): string => numericDate(day, '.')
const natures = { R: 'R', E: 'E', A: 'C' }

const css = `
body { font: 8.6pt/1.38 'Nimbus Sans'; color: #1d1d1d } .page { padding: 10mm 13mm }
.hd { display: flex; align-items: center; background: #0a2d6e; color: #fff; margin: -10mm -13mm 6mm; padding: 6mm 13mm } .hd b { font: bold 22pt 'Nimbus Sans'; letter-spacing: 1.5pt; flex: 1 } .hd i { width: 9mm; height: 12mm; background: #ffd400; border-radius: 5mm 5mm 5mm 0; margin-right: 4mm } .hd span { text-align: right; font-size: 8pt }
.refs { float: left; width: 84mm } .refs div { margin-bottom: 1.7mm } .refs small { display: block; font-size: 6.9pt; color: #0a2d6e; font-weight: bold } .to { margin-left: 96mm; padding-top: 12mm; min-height: 38mm; font-size: 10pt } .clear { clear: both }
.sum { border-collapse: separate; border-spacing: 0 0.8mm } .sum td { background: #eef1f8; padding: 1.4mm 3mm } .sum td:last-child { text-align: right; width: 40mm } .sum .t td { background: #ffd400; font-weight: bold; font-size: 11pt } h1 { font-size: 12pt; color: #0a2d6e; margin: 4mm 0 2mm } h2 { font-size: 10pt; color: #fff; background: #0a2d6e; padding: 1mm 3mm; margin: 5mm 0 0 }
.d td { padding: 1mm 2mm; border-bottom: 0.2mm solid #c5cce0; white-space: nowrap } .d td:nth-child(n+2) { text-align: right } .d th { font-size: 7.2pt; text-align: right; padding: 1mm 2mm; color: #0a2d6e } .d th:first-child { text-align: left } .d .h td { font-weight: bold; background: #dfe5f3 } .g th, .g td { border: 0.2mm solid #9aa7cc; text-align: center; padding: 1mm; font-size: 7.8pt } .g th { background: #eef1f8; font-weight: normal }
.s { font-size: 6.9pt; text-align: justify; margin-top: 3mm; border: 0.2mm solid #c5cce0; padding: 2mm } .n { font-size: 7pt } .foot { position: absolute; left: 13mm; right: 13mm; bottom: 5mm; font-size: 6.2pt; display: flex; justify-content: space-between } .pub { border: 0.6mm dashed #ffb300; padding: 2.5mm 4mm; margin-top: 5mm; display: flex; gap: 5mm; align-items: center } .pub b { font-size: 17pt; color: #0a2d6e; white-space: nowrap }`

/** Draws a gas bill of two pages. */
export function codedVat(bill: Bill): string {
  const [supply] = bill.supplies
  if (supply === undefined) throw new Error(`${bill.id} has no supply`)
  const foot = (page: number): string =>
    `<div class="foot"><span>${escapeHtml(bill.supplier.legalLine)}</span><span>SPECIMEN ${page}/2</span></div>`
  return htmlOf({ title: 'Facture', css, pages: [first(bill, supply) + foot(1), second(bill, supply) + foot(2)] })
}

function first(bill: Bill, supply: Supply): string {
  const { customer, totals, offer, supplier, bank, instalment } = bill
  const reference = (label: string, value: string): string => `<div><small>${label}</small>${escapeHtml(value)}</div>`
  const entry = (label: string, value: number, mark = ''): string => row([label, euros(value)], mark)
  const title = bill.kind === 'regularisation' ? 'Facture de régularisation annuelle' : 'Facture de gaz naturel'
  const isRefund = totals.netToPay < 0
  const settled = totals.alreadyPaid === null ? [] : [entry('Mensualités déjà réglées', -totals.alreadyPaid)]
  const schedule =
    instalment === null
      ? ''
      : `<p style="margin-top:2mm"><b>Votre nouvel échéancier</b> : ${instalment.count} mensualités de ${euros(instalment.amount)}, prélevées le 8 de chaque mois à compter du ${date(instalment.nextDate)}.</p>`
  return `<div class="hd"><i></i><b>BUTAGAZ</b><span>Service clients ${supplier.phone}<br>prix d’un appel local – ${supplier.website}</span></div>
<div class="refs">${reference('N° de client', customer.clientReference)}${reference('N° de contrat', customer.contractReference ?? '')}${reference('Titulaire du contrat', `${customer.civility} ${customer.name}`)}${reference('Adresse de fourniture', customer.siteAddress.join(', '))}${reference('N° PCE', supply.deliveryPoint)}${reference('Offre', offer.name)}</div><div class="to">${escapeHtml(`${customer.civility} ${customer.name}`)}<br>${lines(customer.billingAddress)}</div><div class="clear"></div>
<h1>${title} n° ${bill.number}</h1><p>Date de facture : ${date(bill.issueDate)} – Période de consommation : ${date(supply.period.from)} au ${date(supply.period.to)} – Prochaine facture : ${date(bill.nextInvoiceDate ?? '')}</p>
<table class="sum" style="margin-top:3mm">${entry('Montant total TTC', totals.ttc)}${entry('dont TVA', totals.vat)}${entry('Montant total hors TVA', totals.ht)}${settled.join('')}${row([isRefund ? 'Solde en votre faveur' : 'Net à payer TTC', euros(totals.netToPay)], 't')}</table>
<p style="margin-top:3mm">${isRefund ? `Ce solde vous sera versé le ${date(bill.dueDate ?? '')}` : `Prélèvement automatique le ${date(bill.dueDate ?? '')}`} sur le compte ${bank?.iban ?? ''}. Référence unique du mandat : ${bank?.mandate ?? ''}. ICS : ${supplier.creditorIdentifier}.</p>${schedule}
<div class="pub"><b>− 15 %</b><span>sur l’entretien de votre chaudière : 129 € TTC au lieu de 152 €, avec la garantie d’un rendement de 95 kWh restitués pour 100 kWh consommés. Réservez avant le 31.12.2026.</span></div>
<p class="s">Une question ? ${supplier.email} – ${escapeHtml(supplier.address.join(', '))} – ${supplier.phone} du lundi au samedi. Réclamation : même adresse, mention « Réclamations ». En cas d’odeur de gaz : Urgence Sécurité Gaz GRDF, 0 800 47 33 33, 24 h/24. Médiateur national de l’énergie : Libre réponse n° 59252, 75443 Paris Cedex 09, www.energie-mediateur.fr, deux mois après une réclamation écrite restée sans suite.</p>`
}

function second(bill: Bill, supply: Supply): string {
  const codeOf = (rate: number): string => (rate === 20 ? 'N' : 'R')
  const line = (
    label: string,
    { from, to }: { from: string; to: string },
    value: number,
    reckoning: readonly string[],
    rate: number,
  ): string => row([`${label} du ${date(from)} au ${date(to)}`, amount(value), ...reckoning, codeOf(rate)])
  const heading = (label: string, rows: readonly { amount: number }[]): string =>
    row([label, amount(sum(rows.map((entry) => entry.amount))), '', '', ''], 'h')
  const [reading] = supply.readings
  if (reading === undefined) throw new Error(`${bill.id} has no reading`)
  const subscription = supply.subscription.map((entry) =>
    line('Abonnement', entry, entry.amount, ['', `${decimal(entry.monthly, 2)} €/mois`], entry.vatRate),
  )
  const consumption = supply.consumption.map((entry) =>
    line(
      'Gaz',
      entry,
      entry.amount,
      [`${whole(entry.kwh)} kWh`, `${decimal(entry.price * 100, 3)} c€/kWh`],
      entry.vatRate,
    ),
  )
  const taxes = supply.taxes.map((entry) =>
    entry.code === 'cta'
      ? line('CTA', entry, entry.amount, ['', ''], entry.vatRate)
      : line(
          'Accise gaz (TICGN)',
          entry,
          entry.amount,
          [`${whole(entry.base ?? 0)} kWh`, `${decimal((entry.rate ?? 0) / 10, 3)} c€/kWh`],
          entry.vatRate,
        ),
  )
  const { vat, totals, offer } = bill
  const rates = vat.map(({ rate }) => percent(rate))
  const codes = vat.map(({ rate }) => `${codeOf(rate)} : TVA ${percent(rate)}`).join(' – ')
  const halves = [supply.history.slice(0, 6), supply.history.slice(6)]
  return `<h2 style="margin-top:0">Détail de la facture</h2><table class="d">${row(['Désignation', 'Montant HT en €', 'Quantité', 'Prix unitaire HT', 'Code TVA'], '', 'th')}${heading('ABONNEMENT', supply.subscription)}${subscription.join('')}${heading('CONSOMMATION', supply.consumption)}${consumption.join('')}${heading('TAXES ET CONTRIBUTIONS', supply.taxes)}${taxes.join('')}</table><p class="n">Codes TVA – ${codes}</p>
<h2>TVA</h2><table class="g">${row(['Taux', ...rates, 'Total'], '', 'th')}${row(['Base HT (€)', ...vat.map(({ base }) => amount(base)), amount(totals.ht)])}${row(['TVA (€)', ...vat.map((entry) => amount(entry.amount)), amount(totals.vat)])}</table>
<h2>Relevé de votre compteur n° ${supply.meter}</h2><table class="g"><tr><th colspan="3">Ancien index</th><th colspan="3">Nouvel index</th><th rowspan="2">Volume<br>(m³)</th><th rowspan="2">Coefficient<br>kWh/m³</th><th rowspan="2">Énergie<br>(kWh)</th></tr>${row(['Date', 'Index', 'Type', 'Date', 'Index', 'Type'], '', 'th')}${row([date(supply.period.from), whole(reading.oldIndex), natures[reading.oldNature], date(supply.period.to), whole(reading.newIndex), natures[reading.newNature], whole(supply.volume ?? 0), decimal(supply.coefficient ?? 0, 2), whole(supply.totalKwh ?? 0)])}</table><p class="n">Type : R = relevé distributeur, C = index communiqué par le client, E = index estimé. Consommation annuelle de référence (CAR) : ${whole(supply.annualReference ?? 0)} kWh.</p>
<h2>Évolution de votre consommation (kWh)</h2><table class="g">${halves
    .map(
      (half) =>
        row(
          half.map(({ month }) => `${shortMonth(`${month}-01`)} ${month.slice(0, 4)}`),
          '',
          'th',
        ) + row(half.map(({ kwh }) => whole(kwh))),
    )
    .join('')}</table>
<p class="s">${offer.priceType === 'fixe' ? `Offre de marché à prix fixe jusqu’au ${date(offer.endDate ?? '')}` : 'Offre de marché à prix indexé sur le prix repère de la CRE'}, non soumise aux tarifs réglementés. La conversion des m³ en kWh dépend de l’altitude et de la qualité du gaz. À défaut d’index relevé ou communiqué, l’index est estimé selon votre profil de consommation. Facture à conserver pendant 5 ans.</p>`
}

import type { Bill, ConsumptionRow, Supply } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { sum } from '../../model/rounding.js'
import { groupDigits, numericDate, shortMonth } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { acciseOf, ctaOf, present, steady } from '../../blind/terms.js'
import { cells, html, numbersIn, onlySupply, slashed, type UnseenBill } from '../../unseen/kit.js'
import { blindFSuppliers } from '../suppliers.js'

const { number, amount, euros } = numbersIn(' ')
const supplier = blindFSuppliers.synelva
const offer = { name: 'Tarif Bleu', regulated: true, priceType: 'reglemente', endDate: null } as const

function estimated(): Bill {
  const id = 'blind-F1-01'
  return completeBill(
    draftBill({
      id,
      supplier,
      offer,
      customer: {
        civility: 'Mme',
        name: 'Huguette Froment',
        address: ['6 rue de la Tannerie', '28300 Lèves'],
        references: { client: '9 999 999', contract: '99-999999-9' },
      },
      number: '26 9 999 999',
      issueDate: '2026-06-09',
      dueDate: '2026-06-29',
      nextInvoiceDate: '2026-08-08',
      paymentMethod: 'tip',
      isDirectDebit: false,
      supplies: [
        draftElectricity({
          id,
          period: { from: '2026-04-04', to: '2026-06-03' },
          powerKva: 6,
          option: 'base',
          networkTariff: 'CU4',
          printsNetworkTariff: true,
          bands: [{ band: 'base', kwh: 437, oldIndex: 31852, prices: steady(0.1308) }],
          subscription: { prices: steady(11.8), convention: 'months' },
          natures: ['R', 'E'],
          ctaDetail: 'base and rate',
        }),
      ],
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-04'],
        traps: ['estimated_index', 'index_in_the_line', 'slip_repeats_amount', 'short_years'],
      },
    }),
  )
}

function firstBill(): Bill {
  const id = 'blind-F1-02'
  return completeBill(
    draftBill({
      id,
      kind: 'souscription',
      supplier,
      offer,
      customer: {
        civility: 'M.',
        name: 'Timothée Ozanne',
        address: ['Bât. C, appt 21', '15 rue des Petites Filles Dieu', '28000 Chartres'],
        references: { client: '9 999 999', contract: '99-999999-9' },
      },
      number: '26 9 999 999',
      issueDate: '2026-06-16',
      dueDate: '2026-07-06',
      nextInvoiceDate: '2026-08-14',
      supplies: [
        draftElectricity({
          id,
          period: { from: '2026-05-12', to: '2026-06-10' },
          powerKva: 9,
          option: 'hphc',
          networkTariff: 'MU4',
          printsNetworkTariff: true,
          bands: [
            { band: 'hp', kwh: 214, oldIndex: 7716, prices: steady(0.1412) },
            { band: 'hc', kwh: 131, oldIndex: 5209, prices: steady(0.1007) },
          ],
          subscription: { prices: steady(14.68), convention: 'days' },
          ctaDetail: 'base and rate',
          historyMonths: 0,
        }),
      ],
      services: [
        {
          ...{ label: 'Mise en service sur installation existante', kind: 'prestation_reseau' },
          ...{ from: '2026-05-12', to: '2026-05-12', amount: 14.39, vatRate: 20 },
        },
      ],
      mentions: { estimationBasis: false },
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-04', 'E-RDG-14', 'E-ARI-09'],
        traps: ['first_bill', 'index_in_the_line', 'grid_service', 'short_years'],
      },
    }),
  )
}

const css = `body { font: 8.8pt/1.38 Carlito; color: #26323a } .mark { font: bold 23pt Carlito; color: #008b7a } .mark small { display: block; font: 8pt Carlito; color: #666 }
.side { position: absolute; left: 10mm; top: 12mm; width: 56mm; bottom: 16mm } .box { background: #eaf3f1; padding: 2.6mm 3mm; margin-top: 4mm; font-size: 8.3pt } .box b { color: #008b7a; display: block; font-size: 9.4pt } .main { position: absolute; left: 72mm; right: 12mm; top: 14mm }
.to { margin: 24mm 0 14mm 26mm; font-size: 10.4pt } h1 { font-size: 13.5pt; color: #fff; background: #008b7a; padding: 1.2mm 3mm; margin-bottom: 3mm } .sum td { padding: 1.1mm 1.5mm; border-bottom: 0.2mm dotted #9ab } .sum td:last-child { text-align: right } .sum .z td { font-weight: bold; font-size: 12.5pt; border: 0; background: #eaf3f1 } p { margin-top: 2.4mm }
.tip { position: absolute; left: 0; right: 0; bottom: 0; height: 52mm; border-top: 0.3mm dashed #555; padding: 5mm 12mm; font-size: 8.4pt; background: #fff } .tip td { vertical-align: top; width: 33% } .p2 { padding: 12mm 11mm } h2 { font-size: 11pt; color: #008b7a; margin: 5mm 0 1.4mm; border-bottom: 0.4mm solid #008b7a } .d td, .d th { padding: 0.8mm 1mm; text-align: right; white-space: nowrap; font-size: 8.4pt } .d th { background: #eaf3f1; font-size: 7.8pt } .d td:first-child, .d th:first-child { text-align: left; white-space: normal } .d .g td { font-weight: bold; padding-top: 1.8mm; color: #008b7a } .d .s td { font-weight: bold; border-top: 0.2mm solid #26323a }
.h td, .h th { text-align: center; font-size: 7.8pt; padding: 0.8mm; border: 0.2mm solid #bcd } .s { font-size: 7.6pt } .foot { position: absolute; left: 11mm; right: 11mm; bottom: 6mm; font-size: 6.6pt; text-align: center; color: #555 }`

const short = (date: string): string => numericDate(date, '/', 'short')
const bandNames: Record<string, string> = { base: 'Base', hp: 'Heures pleines', hc: 'Heures creuses' }

function totalRow(label: string, value: number): string {
  return cells([label, '', '', '', '', '', '', amount(value), ''], 'td', 's')
}

function consumptionLine(supply: Supply, row: ConsumptionRow): string {
  const reading = present(supply.readings.find(({ band }) => band === row.band))
  return cells([
    present(bandNames[row.band]),
    ...[short(row.from), short(row.to)],
    `${number(reading.oldIndex)} ${reading.oldNature}`,
    `${number(reading.newIndex)} ${reading.newNature}`,
    ...[`${number(row.kwh)} kWh`, number(row.price, 4), amount(row.amount), `${number(row.vatRate, 1)} %`],
  ])
}

function detail(bill: Bill, supply: Supply): string {
  const group = (label: string): string => cells([label, '', '', '', '', '', '', '', ''], 'td', 'g')
  const subscription = supply.subscription.map((s) =>
    cells([
      ...[`Abonnement ${present(supply.powerKva)} kVA`, short(s.from), short(s.to), '', '', ''],
      ...[`${number(s.monthly, 2)} €/mois`, amount(s.amount), `${number(s.vatRate, 1)} %`],
    ]),
  )
  const cta = ctaOf(supply).map((t) =>
    cells([
      ...['Contribution tarifaire d’acheminement', short(t.from), short(t.to), '', '', `${amount(present(t.base))} €`],
      ...[`${number(present(t.rate), 2)} %`, amount(t.amount), `${number(t.vatRate, 1)} %`],
    ]),
  )
  const accise = acciseOf(supply).map((t) =>
    cells([
      ...['Accise sur l’électricité', short(t.from), short(t.to), '', '', `${number(present(t.base))} kWh`],
      ...[number(present(t.rate) / 1000, 5), amount(t.amount), `${number(t.vatRate, 1)} %`],
    ]),
  )
  const services = bill.services.map((s) =>
    cells([html(s.label), short(present(s.from)), '', '', '', '1', '', amount(s.amount), `${number(s.vatRate, 1)} %`]),
  )
  const head = ['', 'Du', 'Au', 'Index début', 'Index fin', 'Quantité', 'Prix unit. HT en €', 'Montant HT en €', 'TVA']
  return `<table class="d">${cells(head, 'th')}${group('Abonnement')}${subscription.join('')}${group('Consommation')}${supply.consumption.map((row) => consumptionLine(supply, row)).join('')}${supply.consumption.length > 1 ? cells(['Total consommation', '', '', '', '', `${number(present(supply.totalKwh))} kWh`, '', amount(sum(supply.consumption.map((c) => c.amount))), ''], 'td', 's') : ''}${group('Taxes et contributions')}${cta.join('')}${accise.join('')}${services.length > 0 ? group('Prestations du gestionnaire de réseau') + services.join('') : ''}${totalRow('Total hors TVA', bill.totals.ht)}</table>`
}

function summary(bill: Bill, supply: Supply): string {
  const { totals, services } = bill
  const isDebited = bill.paymentMethod === 'prelevement'
  const rows = [
    ['Abonnement', sum(supply.subscription.map((s) => s.amount))],
    [`Consommation (${number(present(supply.totalKwh))} kWh)`, sum(supply.consumption.map((c) => c.amount))],
    ['Taxes et contributions', sum(supply.taxes.map((t) => t.amount))],
    ...(services.length === 0 ? [] : [['Prestations', sum(services.map((s) => s.amount))]]),
    ['Total hors TVA', totals.ht],
    ['TVA', totals.vat],
    ['Total TTC', totals.ttc],
  ] as [string, number][]
  return `<table class="sum">${rows.map(([label, value]) => cells([label, euros(value)])).join('')}${cells([`${isDebited ? 'Sera prélevé le' : 'À payer avant le'} ${slashed(present(bill.dueDate))}`, euros(totals.netToPay)], 'td', 'z')}</table>`
}

function payment(bill: Bill): string {
  const { bank } = bill
  if (bank === null) return '<p>Mode de paiement : TIP SEPA, à dater, signer et retourner avec un RIB.</p>'
  return `<p>Mode de paiement : prélèvement automatique.<br>IBAN ${bank.iban}<br>Réf. du mandat ${bank.mandate}, créancier ${supplier.creditorIdentifier}</p>`
}

function tip(bill: Bill): string {
  if (bill.bank !== null) return ''
  const { customer } = bill
  return `<div class="tip"><table><tr><td><b>TIP SEPA – SPECIMEN</b><br>Créancier ${supplier.creditorIdentifier}<br>Référence ${bill.number}</td><td>${customer.civility} ${html(customer.name)}<br>${lines(customer.billingAddress)}</td><td>Montant : <b>${euros(bill.totals.netToPay)}</b><br><br>Date et signature :</td></tr></table></div>`
}

function pastMonths(supply: Supply): string {
  const { history } = supply
  if (history.length === 0) return ''
  const head = history.map(({ month }) => `${shortMonth(`${month}-01`)} ${month.slice(2, 4)}`)
  return `<h2>Vos consommations des 12 derniers mois (kWh)</h2><table class="h">${cells(head, 'th')}${cells(history.map(({ kwh }) => number(kwh)))}</table>`
}

function draw(bill: Bill): string {
  const { customer, mentions } = bill
  const supply = onlySupply(bill)
  const vat = present(bill.vat[0])
  const foot = `<p class="foot">${html(supplier.legalLine)} – SPECIMEN</p>`
  const option = supply.option === 'base' ? 'Base' : 'Heures Creuses'
  const title = bill.kind === 'souscription' ? 'Votre facture de mise en service' : 'Votre facture d’électricité'
  const side = `<div class="side"><div class="mark">synelva<small>l’énergie du pays chartrain</small></div><div class="box"><b>Nous contacter</b>${supplier.phone}<br>du lundi au vendredi, 8 h 30 – 17 h 30<br>${supplier.email}<br>www.${supplier.website}<br>${lines(supplier.address)}</div><div class="box"><b>Dépannage électricité 24 h/24</b>Synelva Réseaux : 09 99 10 28 28</div><div class="box"><b>Vos références</b>N° client : ${customer.clientReference}<br>N° de contrat : ${present(customer.contractReference)}<br>Titulaire : ${html(customer.name)}</div><div class="box"><b>Votre contrat</b>${bill.offer.name} option ${option}<br>Puissance : ${present(supply.powerKva)} kVA<br>Tarif réglementé de vente</div><div class="box"><b>Lieu de consommation</b>${lines(customer.siteAddress)}<br>PDL : ${groupDigits(supply.deliveryPoint, [2, 3, 3, 3, 3])}</div></div>`
  const first = `${side}<div class="main"><div class="to">${customer.civility} ${html(customer.name)}<br>${lines(customer.billingAddress)}</div><h1>${title}</h1><p style="margin:0 0 3mm">Facture n° ${bill.number} du ${slashed(bill.issueDate)}</p>${summary(bill, supply)}${payment(bill)}<p>Prochaine facture vers le ${slashed(present(bill.nextInvoiceDate))}.</p><p>Votre espace client sur ${supplier.website} : factures, suivi de consommation, changement de puissance. Accueil sans rendez-vous du lundi au vendredi.</p></div>${tip(bill)}`
  const meter = `<p>Compteur Linky n° ${supply.meter} – Formule tarifaire d’acheminement : ${present(supply.networkTariff)} – Index en kWh : R = relevé par le distributeur, E = estimé, A = auto-relevé.</p>`
  const basis = mentions.estimationBasis
    ? '<p>Estimation : en l’absence de relevé, votre index de fin est calculé d’après vos consommations de la même période l’an passé.</p>'
    : ''
  const second = `<div class="p2"><h2>Détail de la facture n° ${bill.number}</h2>${detail(bill, supply)}${meter}${basis}<table class="d" style="width:100mm;margin:5mm 0 0 auto">${cells(['', 'Base HT en €', 'Taux', 'Montant en €'], 'th')}${cells(['TVA', amount(vat.base), `${number(vat.rate, 1)} %`, amount(vat.amount)])}${cells(['Total TTC', '', '', amount(bill.totals.ttc)], 'td', 's')}</table>${pastMonths(supply)}
<h2>Bon à savoir</h2><div class="s"><p>Réclamations : Synelva, Service Clientèle, à l’adresse de la première page. Si la réponse ne vous convient pas ou à défaut de réponse dans les deux mois, vous pouvez saisir gratuitement le Médiateur national de l’énergie : www.energie-mediateur.fr, ou Libre réponse n° 59252, 75443 Paris Cedex 09.</p><p>Origine de l’électricité fournie en 2025 : nucléaire 78,2 %, renouvelables 15,6 % (dont hydraulique 8,1 %), gaz 4,9 %, charbon 0,7 %, fioul 0,6 %.</p><p>Vos factures sont à conserver cinq ans. Tout retard de paiement peut donner lieu à des pénalités au taux légal.</p></div><h2>Lexique</h2><div class="s"><p>Abonnement : part fixe, qui dépend de la puissance souscrite. Accise sur l’électricité : taxe due à l’État sur chaque kWh. Contribution tarifaire d’acheminement : prélèvement assis sur la part fixe du tarif d’utilisation du réseau. PDL : numéro du point de livraison, à rappeler pour toute demande. kVA : unité de puissance.</p><p>Votre prix comprend l’acheminement de l’électricité jusqu’à votre compteur. Évolution des tarifs réglementés : arrêtés publiés au Journal officiel.</p></div></div>`
  return htmlOf({ title: 'Facture', css, pages: [`${first}${bill.bank === null ? '' : foot}`, `${second}${foot}`] })
}

export const indexInTheLine: UnseenBill[] = [
  { bill: estimated(), draw, printer: 'chromium' },
  { bill: firstBill(), draw, printer: 'chromium' },
]

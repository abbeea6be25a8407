import type { Bill, Supply } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill, type BillTerms } from '../../model/draft-bill.js'
import { draftGas, type GasTerms } from '../../model/draft-supply.js'
import { sum } from '../../model/rounding.js'
import { shortMonth } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { acciseOf, ctaOf, present, steady } from '../../blind/terms.js'
import { cells, html, inWords, numbersIn, onlySupply, slashed, type UnseenBill } from '../../unseen/kit.js'
import { blindFSuppliers } from '../suppliers.js'

const { number, amount, euros } = numbersIn('.')
const supplier = blindFSuppliers.caleo

function gasBill(
  gas: Omit<GasTerms, 'networkOption' | 'communicating'>,
  terms: Omit<BillTerms, 'supplier' | 'supplies' | 'offer' | 'number' | 'id'>,
): Bill {
  const supply = draftGas({ ...gas, networkOption: 'T2', communicating: false })
  return completeBill(
    draftBill({
      id: gas.id,
      supplier,
      offer: { name: 'Floréal Gaz', regulated: false, priceType: 'fixe', endDate: '2027-06-30' },
      number: '2026-G-099999',
      supplies: [{ ...supply, taxes: [...ctaOf(supply), ...acciseOf(supply)] }],
      ...terms,
    }),
  )
}

const selfRead = gasBill(
  {
    id: 'blind-F4-01',
    period: { from: '2026-02-02', to: '2026-04-01' },
    oldIndex: 14873,
    volume: 318,
    coefficient: 10.86,
    annualReference: 13400,
    prices: steady(0.06842),
    subscription: { prices: steady(19.6), convention: 'days' },
    natures: ['R', 'A'],
  },
  {
    customer: {
      civility: 'Mme',
      name: 'Odile Schlumberger',
      address: ['14 rue du Vieil Armand', '68500 Soultz-Haut-Rhin'],
      references: { client: '999999', contract: '9999-99-G' },
    },
    issueDate: '2026-04-08',
    dueDate: '2026-04-28',
    nextInvoiceDate: '2026-06-05',
    mentions: { energyMix: false, estimationBasis: false },
    judgement: {
      neutral: ['E-PRC-03', 'E-TAX-06', 'E-ARI-09'],
      traps: ['local_gas', 'self_reading', 'volume_times_coefficient', 'dots_between_thousands', 'dated_index'],
    },
  },
)

const closing = gasBill(
  {
    id: 'blind-F4-02',
    period: { from: '2026-04-02', to: '2026-05-11' },
    oldIndex: 6204,
    volume: 57,
    coefficient: 10.91,
    annualReference: 9850,
    prices: steady(0.06842),
    subscription: { prices: steady(19.6), convention: 'days' },
    historyMonths: 0,
  },
  {
    kind: 'resiliation',
    customer: {
      civility: 'M.',
      name: 'Lucien Ruhlmann',
      address: ['2 quai de la Lauch', '68500 Guebwiller'],
      billingAddress: ['19 route de Rouffach', '68250 Westhalten'],
      references: { client: '999999', contract: '9999-99-G' },
    },
    issueDate: '2026-05-20',
    paymentMethod: 'virement',
    isDirectDebit: false,
    alreadyPaid: 168,
    mentions: { energyMix: false, estimationBasis: false },
    judgement: {
      neutral: ['E-PRC-03', 'E-TAX-06', 'E-ARI-09', 'E-LEG-02', 'E-RDG-09', 'E-FEE-04'],
      traps: ['closing_bill', 'in_credit', 'other_billing_address', 'dots_between_thousands', 'dated_index'],
    },
  },
)

const css = `body { font: 9pt/1.4 'Open Sans'; color: #2d2d2d } .page { padding: 12mm 14mm } .top { display: flex; justify-content: space-between } .mark { font: 800 22pt 'Open Sans'; color: #c8102e; letter-spacing: 1pt } .who { font-size: 8pt } .to { position: absolute; left: 112mm; top: 44mm; font-size: 10pt } .ids { margin-top: 9mm; width: 88mm; border: 0.3mm solid #c8102e } .ids td { padding: 0.8mm 2mm; font-size: 8.4pt; vertical-align: top } .ids td:last-child { font-weight: 600 } h1 { font: 700 14pt 'Open Sans'; margin: 8mm 0 1mm; color: #c8102e } h2 { font: 700 9.6pt 'Open Sans'; background: #f3e3e5; padding: 0.9mm 2mm; margin: 4.5mm 0 1mm } p { margin-top: 1.6mm }
.m th, .m td { border: 0.2mm solid #c9a6ab; padding: 0.9mm; text-align: center; font-size: 8.2pt } .m th { font-weight: 600; font-size: 7.4pt } .d td, .d th { padding: 0.8mm 1.2mm; text-align: right; font-size: 8.5pt; white-space: nowrap } .d th { font-weight: 600; border-bottom: 0.3mm solid #c8102e; font-size: 7.8pt } .d td:first-child, .d th:first-child, .d td:nth-child(2), .d th:nth-child(2) { text-align: left } .d .t td { border-top: 0.2mm solid #999; font-weight: 600 } .end { width: 92mm; margin: 3mm 0 0 auto } .end td { padding: 0.8mm 1.5mm; text-align: right; font-size: 8.8pt } .end td:first-child { text-align: left } .end .z td { background: #c8102e; color: #fff; font-weight: 700; font-size: 11pt } .s { font-size: 7.4pt } .foot { position: absolute; left: 14mm; right: 14mm; bottom: 6mm; text-align: center; font-size: 6.5pt }`

function meterStrip(supply: Supply): string {
  const reading = present(supply.readings[0])
  const nature = { R: 'relevé', A: 'auto-relevé', E: 'estimé' }
  return `<h2>Relevé de votre compteur gaz</h2><table class="m">${cells(['Compteur n°', 'Ancien index', 'Nouvel index', 'Volume en m³', 'Coefficient de conversion kWh/m³', 'Énergie en kWh'], 'th')}${cells(
    [
      supply.meter,
      `${number(reading.oldIndex)}<br>${nature[reading.oldNature]} le ${slashed(supply.period.from)}`,
      `${number(reading.newIndex)}<br>${nature[reading.newNature]} le ${slashed(supply.period.to)}`,
      number(present(supply.volume)),
      number(present(supply.coefficient), 2),
      number(present(supply.totalKwh)),
    ],
  )}</table>`
}

function detail(bill: Bill, supply: Supply): string {
  const span = ({ from, to }: { from: string; to: string }): string => `${slashed(from)} - ${slashed(to)}`
  const rate = (value: number): string => `${number(value, 1)} %`
  const rows = [
    ...supply.subscription.map((s) => [
      ...['Abonnement', span(s), '', `${number(s.monthly, 2)} €/mois`, rate(s.vatRate), amount(s.amount)],
    ]),
    ...supply.consumption.map((c) => [
      ...['Consommation', span(c), `${number(c.kwh)} kWh`, `${number(c.price, 5)} €/kWh`],
      ...[rate(c.vatRate), amount(c.amount)],
    ]),
    ...ctaOf(supply).map((t) => ['C.T.A.', span(t), '', '', rate(t.vatRate), amount(t.amount)]),
    ...acciseOf(supply).map((t) => [
      ...['Accise gaz naturel (ex-TICGN)', span(t), `${number(present(t.base))} kWh`],
      ...[`${number(present(t.rate) / 1000, 5)} €/kWh`, rate(t.vatRate), amount(t.amount)],
    ]),
  ]
  return `<h2>Détail</h2><table class="d">${cells(['Désignation', 'Période', 'Quantité', 'Prix unitaire HT', 'TVA', 'Montant HT €'], 'th')}${rows.map((row) => cells(row)).join('')}${cells(['Total HT', '', '', '', '', amount(bill.totals.ht)], 'td', 't')}</table>`
}

function settlement(bill: Bill): string {
  const { totals, bank } = bill
  const vat = present(bill.vat[0])
  const paid = totals.alreadyPaid
  const label = paid === null ? 'Net à payer' : 'Solde en votre faveur'
  const table = `<table class="end">${cells([`TVA ${number(vat.rate, 1)} % sur ${euros(vat.base)}`, euros(vat.amount)])}${cells(['Total TTC', euros(totals.ttc)])}${paid === null ? '' : cells(['Acomptes versés', euros(-paid)])}${cells([label, euros(totals.netToPay)], 'td', 'z')}</table>`
  if (bank === null)
    return `${table}<p>Nous vous rembourserons cette somme par virement avant le ${inWords('2026-06-03')}. Votre contrat a pris fin le ${inWords(present(bill.supplies[0]).period.to)}, à votre demande.</p>`
  return `${table}<p>Date limite de paiement : <b>${inWords(present(bill.dueDate))}</b>. Prélèvement automatique sur le compte ${bank.iban}, mandat ${bank.mandate}. Votre prochaine facture est prévue le ${inWords(present(bill.nextInvoiceDate))}.</p>`
}

function past(supply: Supply): string {
  if (supply.history.length === 0) return ''
  const head = supply.history.map(({ month }) => `${shortMonth(`${month}-01`)}<br>${month.slice(0, 4)}`)
  return `<h2>Vos douze derniers mois, en kWh</h2><table class="m">${cells(head, 'th')}${cells(supply.history.map(({ kwh }) => number(kwh)))}</table>`
}

function draw(bill: Bill): string {
  const { customer } = bill
  const supply = onlySupply(bill)
  const isClosing = bill.kind === 'resiliation'
  const total = sum(supply.consumption.map(({ kwh }) => kwh))
  const page = `<div class="top"><div class="mark">CALÉO</div><div class="who">${lines(supplier.address)}<br>Accueil : ${supplier.phone}<br>${supplier.email} – ${supplier.website}</div></div><div class="to">${customer.civility} ${html(customer.name)}<br>${lines(customer.billingAddress)}</div>
<table class="ids">${cells(['N° client', customer.clientReference])}${cells(['N° de contrat', present(customer.contractReference)])}${cells(['Point de comptage (PCE)', supply.deliveryPoint])}${cells(['Adresse desservie', lines(customer.siteAddress)])}${cells(['Offre', `${bill.offer.name}, prix fixe jusqu’au ${slashed(present(bill.offer.endDate))}`])}${cells(['CAR', `${number(present(supply.annualReference))} kWh`])}</table>
<h1>${isClosing ? 'FACTURE DE RÉSILIATION' : 'FACTURE GAZ NATUREL'}</h1><p style="margin:0">N° ${bill.number} du ${inWords(bill.issueDate)} – Consommation du ${slashed(supply.period.from)} au ${slashed(supply.period.to)} : ${number(total)} kWh</p>
${meterStrip(supply)}${detail(bill, supply)}${settlement(bill)}${past(supply)}
<h2>Informations</h2><p class="s">Floréal Gaz est une offre de marché, à prix non réglementé. Urgence gaz, 24 h sur 24 : 09 99 68 50 50 (Caléo Réseau). La contribution tarifaire d’acheminement (C.T.A.) finance le régime de retraite des industries électriques et gazières.</p><p class="s">Réclamation : Caléo, service clientèle, adresse ci-dessus. Si le litige n’est pas réglé dans un délai de deux mois, le Médiateur national de l’énergie peut être saisi gratuitement (www.energie-mediateur.fr, Libre réponse 59252, 75443 Paris Cedex 09).</p><p class="foot">${html(supplier.legalLine)} – SPECIMEN</p>`
  return htmlOf({ title: 'Facture', css, pages: [page] })
}

export const localGas: UnseenBill[] = [
  { bill: selfRead, draw, printer: 'weasyprint' },
  { bill: closing, draw, printer: 'weasyprint', notScored: ['invoice.payment_method'] },
]

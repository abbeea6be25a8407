import { acciseOf, ctaOf, present, steady } from '../../blind/terms.js'
import type { Bill } from '../../model/bill.js'
import type { Period } from '../../model/calendar.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { groupDigits } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, dashed, html, inWords, numbersIn, onlySupply, type UnseenBill } from '../../unseen/kit.js'
import { priceRules } from '../parts.js'
import { blindHSuppliers } from '../suppliers.js'

const { number, amount, euros } = numbersIn(' ')

function cancelled(): Bill {
  const id = 'blind-K7-01'
  const supply = draftElectricity({
    id,
    period: { from: '2025-03-01', to: '2025-04-30' },
    powerKva: 9,
    option: 'base',
    networkTariff: 'CU4',
    bands: [{ band: 'base', kwh: 1842, oldIndex: 40115, prices: steady(0.1338) }],
    subscription: { prices: steady(13.99), convention: 'months' },
    ctaDetail: 'base and rate',
    historyMonths: 0,
  })
  const reversed = {
    ...supply,
    readings: [],
    consumption: supply.consumption.map((row) => ({ ...row, kwh: -row.kwh, amount: -row.amount })),
    totalKwh: -present(supply.totalKwh),
    subscription: supply.subscription.map((row) => ({ ...row, amount: -row.amount })),
    taxes: supply.taxes.map((row) => ({ ...row, base: row.base === null ? null : -row.base, amount: -row.amount })),
  }
  return completeBill(
    draftBill({
      id,
      kind: 'avoir',
      supplier: blindHSuppliers.soregies,
      offer: { name: 'Sorégies Idéa', regulated: false, priceType: null, endDate: null },
      customer: {
        civility: 'M.',
        name: 'Bastien Guilloteau',
        address: ['7 route de Chasseneuil', 'La Folie', '86440 Migné-Auxances'],
        references: { client: '86-999999', contract: 'V999999', account: '999999/99' },
      },
      number: 'A 25 999 999',
      issueDate: '2025-06-03',
      paymentMethod: 'virement',
      isDirectDebit: false,
      supplies: [reversed],
      mentions: { estimationBasis: false, energyMix: false },
      judgement: {
        neutral: [...priceRules, 'E-ARI-09', 'E-ARI-10', 'E-TAX-06', 'E-LEG-01', 'E-LEG-02', 'E-RDG-09'],
        traps: ['credit_note', 'number_of_another_bill', 'two_vat_rates', 'refund_announced', 'framed_cells'],
      },
    }),
  )
}

const css = `body { font: 9.2pt/1.42 'Nimbus Roman', 'Liberation Serif'; color: #10182b } .page { padding: 14mm 15mm } .lg { font: bold 21pt 'Nimbus Sans', 'Liberation Sans'; color: #d2006b } .hd { display: grid; grid-template-columns: 74mm auto; gap: 14mm } .to { margin-top: 15mm; font-size: 11pt } h1 { font: bold 14pt 'Nimbus Sans', 'Liberation Sans'; border: 0.4mm solid #10182b; padding: 2.4mm 4mm; margin: 9mm 0 5mm; display: flex; justify-content: space-between } h1 span { font: 10.5pt 'Nimbus Sans', 'Liberation Sans'; padding-top: 1mm } .rf td, .rf th { border: 0.2mm solid #10182b; text-align: center; padding: 1.4mm; font-size: 8.6pt; vertical-align: top } .rf th { background: #f7d9e8; font: bold 8pt 'Nimbus Sans', 'Liberation Sans' } h2 { font: bold 10.4pt 'Nimbus Sans', 'Liberation Sans'; color: #d2006b; margin: 6mm 0 1.6mm } .d th, .d td { border: 0.2mm solid #10182b; padding: 1.1mm 1.6mm; text-align: right; font-size: 8.9pt; white-space: nowrap } .d th { background: #f7d9e8; font: bold 7.8pt 'Nimbus Sans', 'Liberation Sans' } .d td:first-child, .d th:first-child { text-align: left } .end { margin: 5mm 0 0 84mm } .end div { display: flex; justify-content: space-between; padding: 0.8mm 3mm } .end .z { border: 0.5mm solid #d2006b; font-weight: bold; font-size: 12pt; padding: 2mm 3mm; margin-top: 1.4mm } .n { font-size: 8.3pt } .f { position: absolute; left: 15mm; right: 15mm; bottom: 8mm; font-size: 7pt; text-align: center; border-top: 0.2mm solid #10182b; padding-top: 1.5mm }`

const range = ({ from, to }: Period): string => `du ${dashed(from)} au ${dashed(to)}`

function references(bill: Bill): string {
  const supply = onlySupply(bill)
  const { customer } = bill
  return `<table class="rf">${cells(['Identifiant client', 'Contrat', 'Compte de facturation', 'Point de livraison (PDL)', 'Compteur'], 'th')}${cells([customer.clientReference, present(customer.contractReference), present(customer.accountReference), groupDigits(supply.deliveryPoint, [2, 3, 3, 3, 3]), supply.meter])}</table><table class="rf" style="margin-top:-0.2mm">${cells(['Offre', 'Puissance', 'Option', 'Lieu de livraison'], 'th')}${cells([`${html(bill.offer.name)}<br>(prix non réglementé)`, `${present(supply.powerKva)} kVA`, 'Base', `${html(bill.customer.civility)} ${html(bill.customer.name)}<br>${lines(customer.siteAddress)}`])}</table>`
}

function details(bill: Bill): string {
  const supply = onlySupply(bill)
  const rate = (row: { vatRate: number }): string => `${number(row.vatRate, 2)} %`
  const subscription = supply.subscription.map((s) =>
    cells(['Abonnement', range(s), '2 mois', `${number(s.monthly, 2)} €`, rate(s), amount(s.amount)]),
  )
  const consumption = supply.consumption.map((c) =>
    cells([
      'Énergie, tarif Base',
      range(c),
      `${number(c.kwh)} kWh`,
      `${number(c.price, 4)} €`,
      rate(c),
      amount(c.amount),
    ]),
  )
  const cta = ctaOf(supply).map((t) =>
    cells(['C.T.A.', range(t), euros(present(t.base)), `${number(present(t.rate), 2)} %`, rate(t), amount(t.amount)]),
  )
  const accise = acciseOf(supply).map((t) =>
    cells([
      'Accise électricité',
      range(t),
      `${number(present(t.base))} kWh`,
      `${number(present(t.rate) / 1000, 4)} €`,
      rate(t),
      amount(t.amount),
    ]),
  )
  return `<table class="d">${cells(['Rubrique', 'Période annulée', 'Quantité ou assiette', 'Prix ou taux', 'TVA', 'Montant HT (€)'], 'th')}${subscription.join('')}${consumption.join('')}${accise.join('')}${cta.join('')}</table>`
}

function page(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals } = bill
  const [reduced, full] = bill.vat
  const line = (label: string, value: number, className = ''): string =>
    `<div class="${className}"><span>${label}</span><span>${euros(value)}</span></div>`
  const vat = [present(reduced), present(full)].map((v) =>
    line(`TVA ${number(v.rate, 2)} % (base ${euros(v.base)})`, v.amount),
  )
  return `<div class="hd"><div><span class="lg">SORÉGIES</span><p class="n">${lines(supplier.address)}<br>Téléphone : ${supplier.phone}<br>Courriel : ${supplier.email}<br>${supplier.website}</p></div><p class="to">${html(customer.civility)} ${html(customer.name)}<br>${lines(customer.billingAddress)}</p></div>
<h1>Facture d’avoir n° ${bill.number}<span>Poitiers, le ${inWords(bill.issueDate)}</span></h1>${references(bill)}
<p style="margin-top:5mm">Monsieur,</p><p style="margin-top:2mm">À la suite du contrôle de votre compteur, l’index transmis par le gestionnaire du réseau SRD au ${inWords(supply.period.to)} a été reconnu inexact. Nous annulons en totalité la facture n° F 25 118 204 du 6 mai 2025. Une nouvelle facture, établie sur l’index corrigé, vous parviendra séparément.</p>
<h2>Détail de l’avoir</h2>${details(bill)}
<div class="end">${line('Total hors TVA', totals.ht)}${vat.join('')}${line('Total de la TVA', totals.vat)}${line('Total TTC de l’avoir', totals.ttc)}${line('Montant en votre faveur', totals.netToPay, 'z')}</div>
<p style="margin-top:5mm">Cette somme vous sera remboursée par virement dans un délai de quinze jours, sur le compte bancaire que vous nous avez communiqué.</p>
<p class="n" style="margin-top:4mm">Réclamations : service clientèle, à l’adresse ci-dessus. Faute de solution sous deux mois, vous pouvez saisir le médiateur national de l’énergie : Libre réponse n° 59252, 75443 Paris Cedex 09, www.energie-mediateur.fr. Dépannage SRD, jour et nuit : 05 99 00 86 60.</p><p class="f">${html(supplier.legalLine)}<br>SPECIMEN – 1/1</p>`
}

function draw(bill: Bill): string {
  return htmlOf({ title: 'Avoir', css, pages: [page(bill)] })
}

export const creditNote: UnseenBill[] = [
  { bill: cancelled(), draw, printer: 'cairo', notScored: ['invoice.payment_method'] },
]

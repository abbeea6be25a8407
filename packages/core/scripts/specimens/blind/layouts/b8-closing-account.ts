import type { Bill } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill, type BillTerms } from '../../model/draft-bill.js'
import { draftGas, type GasTerms } from '../../model/draft-supply.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, html, inWords, numbersIn, onlySupply, rangeInWords, type UnseenBill } from '../../unseen/kit.js'
import { blindSuppliers } from '../suppliers.js'
import { present, steady } from '../terms.js'

const numbers = numbersIn(' ')
const { number } = numbers
const euros = (value: number): string => numbers.euros(value).replace('-', '\u2212 ')

function closing(
  gas: Omit<GasTerms, 'networkOption' | 'historyMonths'>,
  terms: Omit<BillTerms, 'id' | 'supplier' | 'offer' | 'supplies' | 'kind' | 'number'>,
): Bill {
  return completeBill(
    draftBill({
      id: gas.id,
      kind: 'resiliation',
      supplier: blindSuppliers.dyneff,
      offer: { name: 'Gaz Confiance', regulated: false, priceType: 'indexe', endDate: null },
      number: 'DG/999/99999',
      supplies: [draftGas({ ...gas, networkOption: 'T2', historyMonths: 0 })],
      ...terms,
    }),
  )
}

const withFee = closing(
  {
    id: 'blind-B8-01',
    period: { from: '2026-02-01', to: '2026-03-22' },
    oldIndex: 24118,
    volume: 163,
    coefficient: 11.04,
    annualReference: 11650,
    prices: steady(0.0672),
    subscription: { prices: steady(20.4), convention: 'days' },
  },
  {
    customer: {
      civility: 'M.',
      name: 'Florimond Astruc',
      address: ['9 rue des Étuves', '34000 Montpellier'],
      billingAddress: ['31 chemin de la Garenne', '30900 Nîmes'],
      references: { client: '99 9999 99', contract: 'DGC 999999' },
    },
    issueDate: '2026-04-01',
    dueDate: '2026-04-20',
    services: [
      { label: 'Frais de résiliation', kind: 'frais', from: '2026-03-22', to: '2026-03-22', amount: 29, vatRate: 20 },
    ],
    alreadyPaid: 110,
    judgement: {
      expected: ['E-FEE-01'],
      neutral: ['E-PRC-03', 'E-FEE-04', 'E-RDG-14', 'E-RDG-09'],
      anomalies: [{ rule: 'E-FEE-01', detail: 'termination fee of the supplier, 29.00 EUR before tax' }],
      traps: ['closing_bill', 'label_in_the_fourth_column', 'two_addresses', 'price_per_MWh', 'dates_in_words'],
    },
  },
)

const inCredit = closing(
  {
    id: 'blind-B8-02',
    period: { from: '2026-03-01', to: '2026-05-15' },
    oldIndex: 877,
    volume: 71,
    coefficient: 10.88,
    annualReference: 8420,
    prices: steady(0.0659),
    subscription: { prices: steady(20.4), convention: 'days' },
    natures: ['R', 'A'],
  },
  {
    customer: {
      civility: 'Mme',
      name: 'Sidonie Rouvière',
      address: ['5 impasse du Four', '11100 Narbonne'],
      references: { client: '99 9999 99', contract: 'DGC 999999' },
    },
    issueDate: '2026-05-26',
    alreadyPaid: 195,
    isDirectDebit: false,
    judgement: {
      neutral: ['E-PRC-03', 'E-FEE-04', 'E-LEG-02', 'E-RDG-09'],
      traps: ['closing_bill', 'refund', 'no_due_date', 'self_reading', 'label_in_the_fourth_column'],
    },
  },
)

const css = `body { font: 9.6pt/1.45 C059; font-variant-ligatures: none; color: #1d1d1b } .page { padding: 15mm 17mm } h2 { font-size: 11pt; margin: 6mm 0 2mm; font-variant: small-caps; border-bottom: 0.2mm solid #b58a2b } .t td, .t th { padding: 1.2mm 1.5mm; text-align: left; font-size: 8.4pt; vertical-align: top } .t th { font-weight: normal; color: #8a6a1f } .t td:last-child, .t th:last-child { text-align: right; white-space: nowrap } .k { width: 100mm; margin-left: 76mm } .k td { padding: 0.8mm 0 } .k td:last-child { text-align: right; white-space: nowrap } .k .z td { font-weight: bold; font-size: 12pt; border-top: 0.4mm double #b58a2b }
.v { display: flex; gap: 7mm } .v div { flex: 1 } .v small { display: block; font-size: 7.4pt; color: #8a6a1f; border-top: 0.2mm solid #b58a2b }`

function draw(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals } = bill
  const [vat, reading] = [present(bill.vat[0]), present(supply.readings[0])]
  const natures = { R: 'relevé GRDF', E: 'estimation', A: 'auto-relevé' }
  const under = (value: string, label: string): string => `<div>${value}<small>${label}</small></div>`
  const span = (at: { from: string; to: string }): string => rangeInWords(at).replace('du ', '')
  const line = (
    at: { from: string; to: string },
    basis: string,
    price: string,
    label: string,
    rate: number,
    value: number,
  ): string => cells([span(at), basis, price, label, `${number(rate)} %`, euros(value)])
  const rows = [
    ...supply.subscription.map((s) =>
      line(s, '', `${number(s.monthly, 2)} € par mois`, 'Part fixe', s.vatRate, s.amount),
    ),
    ...supply.consumption.map((c) =>
      line(c, `${number(c.kwh)} kWh`, `${number(c.price * 1000, 2)} € par MWh`, 'Part variable', c.vatRate, c.amount),
    ),
    ...supply.taxes.map((t) =>
      t.code === 'cta'
        ? line(t, '', '', 'Contribution tarifaire d’acheminement', t.vatRate, t.amount)
        : line(
            t,
            `${number(present(t.base))} kWh`,
            `${number(present(t.rate), 2)} € par MWh`,
            'Accise sur les gaz naturels',
            t.vatRate,
            t.amount,
          ),
    ),
    ...bill.services.map((s) =>
      cells([inWords(present(s.from)), '', '', s.label, `${number(s.vatRate)} %`, euros(s.amount)]),
    ),
  ]
  const settled =
    totals.netToPay < 0
      ? `Cette somme vous sera remboursée par virement sous quinze jours, sur le compte que vous nous avez indiqué.`
      : `Dernier prélèvement le ${inWords(present(bill.dueDate))}, compte ${present(bill.bank).iban}.`
  const page = `<div class="v"><div><b style="font-size:18pt;color:#b58a2b">Dyneff Gaz</b><br>${lines(supplier.address.slice(1))}</div><div style="padding-top:12mm">${customer.civility} ${html(customer.name)}<br>${lines(customer.billingAddress)}</div></div>
<p style="font-size:15pt;margin-top:10mm">Facture de clôture de votre contrat</p><p>Montpellier, ${inWords(bill.issueDate)}</p>
<div class="v" style="margin-top:5mm">${under(bill.number, 'Référence de la facture')}${under(customer.clientReference, 'Votre n° de client')}${under(present(customer.contractReference), 'Contrat résilié')}${under(bill.offer.name, 'Formule (prix indexé, non réglementé)')}</div>
<div class="v" style="margin-top:4mm">${under(customer.siteAddress.map(html).join('<br>'), 'Logement quitté')}${under(supply.deliveryPoint, 'Point de comptage et d’estimation')}${under(supply.meter, 'Matricule Gazpar')}${under(`${number(present(supply.annualReference))} kWh`, 'Consommation annuelle de référence')}</div>
<h2>1. Vos dernières consommations</h2><p>Du ${inWords(supply.period.from)} au ${inWords(supply.period.to)}. De ${number(reading.oldIndex)} m³ (${natures[reading.oldNature]}) à ${number(reading.newIndex)} m³ (${natures[reading.newNature]}), soit un volume de ${number(present(supply.volume))} m³. Un m³ fournit ${number(present(supply.coefficient), 2)} kWh (coefficient thermique) : ${number(present(supply.totalKwh))} kWh.</p>
<h2>2. Ce qui vous est facturé</h2><table class="t">${cells(['Période', 'Base', 'Prix HT', 'Nature', 'TVA', 'Montant HT'], 'th')}${rows.join('')}</table>
<h2>3. Votre solde de tout compte</h2><table class="k">${cells(['Montant hors TVA', euros(totals.ht)])}${cells([`TVA ${number(vat.rate)} % de ${euros(vat.base)}`, euros(vat.amount)])}${cells(['Montant TTC', euros(totals.ttc)])}${cells(['Échéances réglées à déduire', euros(-present(totals.alreadyPaid))])}${cells([totals.netToPay < 0 ? 'Solde à vous rembourser' : 'Reste dû', euros(totals.netToPay)], 'td', 'z')}</table><p style="margin:3mm 0 0 76mm">${settled}</p>
<p style="position:absolute;bottom:9mm;left:17mm;right:17mm;font-size:7.4pt;line-height:1.35">Nous joindre : ${supplier.phone}, ${supplier.email}, ${supplier.website}. Fuite ou odeur de gaz : Urgence Sécurité Gaz, 0 800 47 33 33. Réclamation : ${html(supplier.address.join(', '))}. Recours : médiateur national de l’énergie, Libre réponse 59252, 75443 Paris Cedex 09, energie-mediateur.fr. Document à conserver cinq ans. ${html(supplier.legalLine)}. SPECIMEN</p>`
  return htmlOf({ title: 'Facture de clôture', css, pages: [page] })
}

const unprinted = ['mentions.estimation_basis', 'mentions.energy_mix'] as const

export const closingAccount: UnseenBill[] = [
  { bill: withFee, draw, printer: 'chromium', unprinted, notScored: ['services[0].to'] },
  { bill: inCredit, draw, printer: 'cairo', unprinted, notScored: ['invoice.payment_method'] },
]

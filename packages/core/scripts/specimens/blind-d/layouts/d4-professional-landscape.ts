import type { Bill, Supply } from '../../model/bill.js'
import { daysIn } from '../../model/calendar.js'
import { completeBill } from '../../model/complete-bill.js'
import { changeTaxes, draftBill } from '../../model/draft-bill.js'
import { draftGas } from '../../model/draft-supply.js'
import { round } from '../../model/rounding.js'
import { htmlOf, lines } from '../../print/page.js'
import { acciseOf, ctaOf, present, steady } from '../../blind/terms.js'
import { cells, dashed, html, onlySupply, type UnseenBill } from '../../unseen/kit.js'
import { blindDSuppliers } from '../suppliers.js'

/** As the accounting software prints it: a point before the decimals, nothing between thousands. */
const plain = (value: number, decimals = 0): string => value.toFixed(decimals)

/** ATRD of the option T3 from July 2025: EUR a year and EUR per MWh, and what the CTA takes of the former. */
const networkT3 = { fixed: 1301.4, variable: 8.69, ctaShare: 0.208 + 0.0471 * 0.8321 }

function define(): Bill {
  const id = 'blind-D4-01'
  const gas = draftGas({
    id,
    period: { from: '2026-03-01', to: '2026-03-31' },
    oldIndex: 618407,
    volume: 9842,
    coefficient: 11.34,
    annualReference: 894200,
    networkOption: 'T2',
    prices: steady(0.0588),
    subscription: { prices: steady(148.5), convention: 'months' },
  })
  const days = daysIn(gas.period)
  const supply = changeTaxes(gas, 'cta', (row) => ({
    ...row,
    amount: round((networkT3.fixed * networkT3.ctaShare * days) / 365),
  }))
  const networkShare = round(networkT3.fixed / 12 + (networkT3.variable * present(gas.totalKwh)) / 1000)
  return completeBill(
    draftBill({
      id,
      supplier: blindDSuppliers.butagaz,
      offer: { name: 'Gaz Pro Sérénité', regulated: false, priceType: 'fixe', endDate: '2027-06-30' },
      customer: {
        name: 'SCEA Serres de Kerlann',
        address: ['Lieu-dit Kerlann', '29670 Taulé'],
        billingAddress: ['Comptabilité fournisseurs', '5 place Cornic', '29600 Morlaix'],
        references: { client: 'C009999', contract: '4500099999', account: 'GN99999' },
        isCompany: true,
      },
      number: '9000999999',
      issueDate: '2026-04-08',
      dueDate: '2026-05-08',
      nextInvoiceDate: '2026-05-07',
      paymentMethod: 'virement',
      isDirectDebit: false,
      // Its page has the CTA above the accise.
      supplies: [{ ...supply, networkShare, taxes: [...ctaOf(supply), ...acciseOf(supply)] }],
      printsEnergyTotals: 'ht',
      mentions: { regulatedStated: false, estimationBasis: false, energyMix: false },
      judgement: {
        neutral: ['E-TAX-06', 'E-PRC-03', 'E-PRC-09', 'E-LEG-01', 'E-LEG-06'],
        traps: ['professional', 'landscape', 'twelve_columns', 'decimal_points', 'eur_per_mwh', 'network_t3'],
      },
    }),
  )
}

const css = `@page { size: 297mm 210mm } .page { width: 297mm; height: 209.8mm; padding: 9mm 12mm } body { font: 8.8pt/1.35 'Liberation Sans Narrow'; color: #000 } .top { display: grid; grid-template-columns: 78mm 100mm 1fr; gap: 6mm } .top h1 { font-size: 20pt; color: #c8102e } .kv td { padding: 0.35mm 1.5mm 0.35mm 0; vertical-align: top } .kv td:first-child { color: #555; width: 34mm } .b { border: 0.25mm solid #000; padding: 2mm }
.t { margin-top: 1mm } .t th { background: #c8102e; color: #fff; font-weight: bold; font-size: 7.8pt; padding: 1mm; text-align: center; border: 0.2mm solid #c8102e; vertical-align: middle } .t td { border: 0.2mm solid #bbb; padding: 0.9mm 1.2mm; text-align: right; white-space: nowrap } .t td.l { text-align: left } h2 { font-size: 10pt; margin-top: 3.5mm } .end { display: flex; gap: 8mm; margin-top: 3mm } .tot { width: 96mm } .tot td { border: 0.25mm solid #000; padding: 1.1mm 2mm } .tot td:last-child { text-align: right } .tot .z td { font-weight: bold; font-size: 11pt; background: #f3d0d5 } .pay { flex: 1 } .s { font-size: 7.4pt; margin-top: 1.6mm } .foot { position: absolute; bottom: 6mm; left: 12mm; right: 12mm; font-size: 7pt; border-top: 0.2mm solid #000; padding-top: 0.8mm }`

const left = (row: string): string => row.replaceAll('<td>¶', '<td class="l">')

function ledger(supply: Supply): string {
  const line = (
    place: number,
    label: string,
    tariff: string,
    at: { from: string; to: string; amount: number; vatRate: number },
    [quantity, unit, price, per]: readonly [string, string, string, string],
  ): string =>
    left(
      cells([
        `${place * 10}`,
        `¶${label}`,
        `¶${tariff}`,
        dashed(at.from),
        dashed(at.to),
        `${daysIn(at)}`,
        quantity,
        `¶${unit}`,
        price,
        `¶${per}`,
        plain(at.vatRate, 2),
        plain(at.amount, 2),
      ]),
    )
  const head = [
    'Pos.',
    'Désignation',
    'Tarif',
    'Début',
    'Fin',
    'Jours',
    'Qté',
    'Un.',
    'P.U. HT',
    'Devise / un.',
    'TVA %',
    'Total HT',
  ]
  const rows = [
    ...supply.subscription.map((s) =>
      line(1, 'Terme fixe mensuel (abonnement et acheminement)', 'T3', s, [
        '1',
        'mois',
        plain(s.monthly, 2),
        'EUR/mois',
      ]),
    ),
    ...supply.consumption.map((c) =>
      line(2, 'Terme proportionnel gaz naturel', 'T3', c, [plain(c.kwh), 'kWh', plain(c.price * 1000, 2), 'EUR/MWh']),
    ),
    ...ctaOf(supply).map((t) => line(3, 'CTA – contribution tarifaire d’acheminement', 'T3', t, ['', '', '', ''])),
    ...acciseOf(supply).map((t) =>
      line(4, 'TICGN – accise sur les gaz naturels', 'plein', t, [
        plain(present(t.base)),
        'kWh',
        plain(present(t.rate), 2),
        'EUR/MWh',
      ]),
    ),
  ]
  return `<table class="t">${cells(head, 'th')}${rows.join('')}</table>`
}

function meterTable(supply: Supply): string {
  const reading = present(supply.readings[0])
  const head = [
    'Compteur',
    'Date<br>précédente',
    'Index<br>précédent',
    'Date<br>actuelle',
    'Index<br>actuel',
    'Type de<br>relève',
    'Volume<br>m³',
    'Coefficient de<br>conversion',
    'Énergie<br>kWh PCS',
  ]
  return `<table class="t">${cells(head, 'th')}${cells([
    supply.meter,
    dashed(supply.period.from),
    plain(reading.oldIndex),
    dashed(supply.period.to),
    plain(reading.newIndex),
    'Réelle / Réelle',
    plain(present(supply.volume)),
    plain(present(supply.coefficient), 2),
    plain(present(supply.totalKwh)),
  ])}</table>`
}

function draw(bill: Bill): string {
  const { supplier, customer, totals, offer } = bill
  const supply = onlySupply(bill)
  const vat = present(bill.vat[0])
  const pair = (label: string, value: string): string => cells([label, value])
  const page = `<div class="top"><div><h1>BUTAGAZ</h1>${lines(supplier.address)}<br>Tél. ${supplier.phone}<br>${supplier.email} – ${supplier.website}<br>Urgence gaz GRDF 24/24 : 0 800 47 33 33</div>
<div><table class="kv">${pair('Pièce', `FACTURE ${bill.number}`)}${pair('Date pièce', dashed(bill.issueDate))}${pair('Code client', customer.clientReference)}${pair('Compte', present(customer.accountReference))}${pair('Contrat', present(customer.contractReference))}${pair('Offre', `${html(offer.name)} – prix fixe`)}${pair('Fin de contrat', `${dashed(present(offer.endDate))} (préavis 2 mois)`)}${pair('SIRET client', present(customer.siret))}</table></div>
<div class="b"><b>${html(customer.name)}</b><br>${lines(customer.billingAddress)}</div></div>
<div class="top" style="grid-template-columns:1fr 1fr 1fr;margin-top:3mm"><table class="kv">${pair('Site livré', `${html(customer.name)}, ${customer.siteAddress.map(html).join(', ')}`)}</table><table class="kv">${pair('N° PCE', supply.deliveryPoint)}${pair('Option réseau', 'T3, relève mensuelle, profil P017')}</table><table class="kv">${pair('CAR', `${plain(present(supply.annualReference))} kWh`)}${pair('Période', `${dashed(supply.period.from)} / ${dashed(supply.period.to)}`)}</table></div>
<h2>Relève</h2>${meterTable(supply)}<h2>Facturation</h2>${ledger(supply)}
<div class="end"><div class="pay"><p>Règlement par virement à réception, au plus tard le <b>${dashed(present(bill.dueDate))}</b>, avec en libellé le numéro de pièce. Prochaine facturation : ${dashed(present(bill.nextInvoiceDate))}.</p><p class="s">Dont part acheminement (ATRD + ATRT) : ${plain(present(supply.networkShare), 2)} EUR HT. Retard de paiement : intérêts au taux BCE majoré de 10 points et indemnité forfaitaire de 40 EUR. Pas d’escompte.</p>
<p class="s">Réclamation : Butagaz, service réclamations, à l’adresse ci-dessus. Micro-entreprises : Médiateur national de l’énergie, Libre réponse 59252, 75443 Paris Cedex 09, www.energie-mediateur.fr.</p></div><table class="tot">${pair('Total gaz HT', plain(present(supply.totalHt), 2))}${pair('Montant HT', plain(totals.ht, 2))}${pair(`TVA ${plain(vat.rate, 2)} % sur base ${plain(vat.base, 2)}`, plain(vat.amount, 2))}${pair('Montant TTC', plain(totals.ttc, 2))}${cells(['Net à payer EUR', plain(totals.netToPay, 2)], 'td', 'z')}</table></div>
<h2>Consommations mensuelles (kWh)</h2><table class="t">${cells(
    supply.history.map(({ month }) => `${month.slice(5)}/${month.slice(0, 4)}`),
    'th',
  )}${cells(supply.history.map(({ kwh }) => plain(kwh)))}</table>
<div class="foot">${html(supplier.legalLine)} &nbsp; SPECIMEN &nbsp; Page 1/1</div>`
  return htmlOf({ title: 'Facture gaz naturel', css, pages: [page] })
}

export const professionalLandscape: UnseenBill[] = [
  {
    bill: define(),
    draw,
    printer: 'chromium',
    unprinted: ['offer.regulated'],
    notScored: ['energies[0].network_tariff'],
  },
]

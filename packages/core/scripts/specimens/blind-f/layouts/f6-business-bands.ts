import type { Bill, ConsumptionRow, Supply } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { bankOf } from '../../model/customer.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { sum } from '../../model/rounding.js'
import { groupDigits, shortMonth } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { acciseOf, ctaOf, present, steady } from '../../blind/terms.js'
import { cells, html, numbersIn, onlySupply, slashed, type UnseenBill } from '../../unseen/kit.js'
import { blindFSuppliers } from '../suppliers.js'

const { number, euros } = numbersIn(' ')
const supplier = blindFSuppliers.lucia

/** The high season ends on 31 March. */
function inSeason(row: ConsumptionRow): ConsumptionRow {
  return row.band === 'hph' || row.band === 'hch' ? { ...row, to: '2026-03-31' } : { ...row, from: '2026-04-01' }
}

function fourBands(): Bill {
  const id = 'blind-F6-01'
  const drafted = draftElectricity({
    id,
    period: { from: '2026-03-01', to: '2026-04-30' },
    powerKva: 36,
    option: '4cadrans',
    networkTariff: 'MU4',
    printsNetworkTariff: true,
    bands: [
      { band: 'hph', kwh: 2846, oldIndex: 88410, prices: steady(0.17215) },
      { band: 'hch', kwh: 1037, oldIndex: 41772, prices: steady(0.12488) },
      { band: 'hpb', kwh: 2294, oldIndex: 97003, prices: steady(0.11942) },
      { band: 'hcb', kwh: 812, oldIndex: 46385, prices: steady(0.08873) },
    ],
    subscription: { prices: steady(41.8), convention: 'months' },
    ctaDetail: 'base and rate',
  })
  const readings = drafted.readings.map((row) => (row.band === 'hph' ? { ...row, newIndex: row.newIndex - 150 } : row))
  const supply: Supply = {
    ...drafted,
    readings,
    consumption: drafted.consumption.map(inSeason),
    networkShare: 411.86,
    taxes: [...ctaOf(drafted), ...acciseOf(drafted)],
  }
  const bill = completeBill(
    draftBill({
      id,
      supplier,
      offer: { name: 'Lucia Pro Sérénité', regulated: false, priceType: 'fixe', endDate: '2027-12-31' },
      customer: {
        name: 'SARL Boulangerie Kervella',
        address: ['38 rue de Siam', '29200 Brest'],
        billingAddress: ['SARL Boulangerie Kervella', 'Comptabilité', 'ZA de Kergaradec', '29850 Gouesnou'],
        references: { client: '7099999', contract: 'LU-9999-C5-999', account: 'CF099999' },
        isCompany: true,
      },
      number: 'LE2605-009999',
      issueDate: '2026-05-07',
      dueDate: '2026-06-06',
      nextInvoiceDate: '2026-07-07',
      paymentMethod: 'virement',
      isDirectDebit: false,
      supplies: [supply],
      mentions: { estimationBasis: false },
      judgement: {
        expected: ['E-ARI-06', 'E-ARI-03'],
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-08', 'E-FEE-02'],
        anomalies: [
          { rule: 'E-ARI-06', detail: 'HPH: indexes 2696 apart, 2846 kWh billed' },
          { rule: 'E-ARI-03', detail: 'VAT printed 18.00 EUR above 20 % of its base' },
        ],
        traps: ['four_bands', 'price_per_MWh', 'season_dates', 'siret_beside_delivery_point', 'suppliers_bank_account'],
      },
    }),
  )
  return withVat(bill, 18)
}

/** The bill with more VAT than its base gives, and totals that follow. */
function withVat(bill: Bill, excess: number): Bill {
  const { totals } = bill
  return {
    ...bill,
    vat: bill.vat.map((row) => ({ ...row, amount: sum([row.amount, excess]) })),
    totals: {
      ...totals,
      vat: sum([totals.vat, excess]),
      ttc: sum([totals.ttc, excess]),
      netToPay: sum([totals.netToPay, excess]),
    },
  }
}

const css = `body { font: 8.8pt/1.38 'Liberation Sans Narrow'; color: #1d2b2a } .page { padding: 11mm 13mm } .top { display: flex; justify-content: space-between; border-bottom: 1mm solid #f2b705; padding-bottom: 3mm } .mark { font: bold 19pt 'Liberation Sans Narrow'; color: #0d5c63 } .mark i { color: #f2b705; font-style: normal } .h { display: flex; gap: 6mm; margin-top: 5mm } .h > div { flex: 1 } .k td { padding: 0.6mm 1mm; vertical-align: top; border-bottom: 0.15mm solid #cdd } .k td:first-child { color: #4c6664; width: 42mm } .to { padding: 8mm 0 0 10mm; font-size: 10pt } h1 { font-size: 15pt; color: #0d5c63; margin: 7mm 0 2mm } h2 { font-size: 10.4pt; color: #fff; background: #0d5c63; padding: 1mm 2mm; margin: 5mm 0 0 }
.d td, .d th { padding: 0.9mm 1.5mm; text-align: right; font-size: 8.9pt; border-bottom: 0.15mm solid #cdd; white-space: nowrap } .d th { background: #e7f0ef; font-weight: bold; font-size: 8pt } .d td:first-child, .d th:first-child { text-align: left } .d { table-layout: fixed } .w td:first-child, .w th:first-child { width: 54mm } .w td:last-child, .w th:last-child { width: 23mm } .d .t td { font-weight: bold; background: #fdf4d6 } .sum { width: 96mm; margin: 5mm 0 0 auto } .sum td { padding: 1mm 2mm; text-align: right; border-bottom: 0.15mm solid #cdd } .sum td:first-child { text-align: left } .sum .z td { font-weight: bold; font-size: 12pt; background: #f2b705; border: 0 } p { margin-top: 2.4mm } .s { font-size: 7.8pt } .foot { position: absolute; left: 13mm; right: 13mm; bottom: 6mm; text-align: center; font-size: 7pt; color: #4c6664 }`

const bandNames: Record<string, string> = {
  hph: 'HPH – Heures Pleines Saison Haute',
  hch: 'HCH – Heures Creuses Saison Haute',
  hpb: 'HPB – Heures Pleines Saison Basse',
  hcb: 'HCB – Heures Creuses Saison Basse',
}

function meter(supply: Supply): string {
  const rows = supply.readings.map(({ band, oldIndex, newIndex }) =>
    cells([
      ...[present(bandNames[band]), slashed(supply.period.from), number(oldIndex)],
      ...[slashed(supply.period.to), number(newIndex), 'Réel'],
    ]),
  )
  return `<h2>Relève du compteur ${supply.meter}</h2><table class="d w">${cells(['Poste horosaisonnier', 'Date début', 'Index début', 'Date fin', 'Index fin', 'Type de relève'], 'th')}${rows.join('')}</table>`
}

function detail(supply: Supply): string {
  const head = ['', 'Du', 'Au', 'Quantité', 'Prix unitaire HT', 'Montant HT', 'TVA']
  const row = (
    label: string,
    at: { from: string; to: string; amount: number; vatRate: number },
    quantity: string,
    price: string,
  ): string =>
    cells([
      ...[label, slashed(at.from), slashed(at.to), quantity, price, euros(at.amount)],
      `${number(at.vatRate, 2)} %`,
    ])
  const fixed = supply.subscription.map((s) => row('Abonnement', s, '2 mois', `${number(s.monthly, 2)} €/mois`))
  const energy = supply.consumption.map((c) =>
    row(present(bandNames[c.band]), c, `${number(c.kwh)} kWh`, `${number(c.price * 1000, 2)} €/MWh`),
  )
  const cta = ctaOf(supply).map((t) =>
    row('Contribution Tarifaire d’Acheminement', t, euros(present(t.base)), `${number(present(t.rate), 2)} %`),
  )
  const accise = acciseOf(supply).map((t) =>
    row('Accise sur l’électricité', t, `${number(present(t.base))} kWh`, `${number(present(t.rate), 2)} €/MWh`),
  )
  const total = (label: string, quantity: string, rows: readonly { amount: number }[]): string =>
    cells([label, '', '', quantity, '', euros(sum(rows.map(({ amount }) => amount))), ''], 'td', 't')
  return `<h2>Part fixe</h2><table class="d w">${cells(head, 'th')}${fixed.join('')}</table><h2>Part variable (fourniture et acheminement)</h2><table class="d w">${cells(head, 'th')}${energy.join('')}${total('Total énergie', `${number(present(supply.totalKwh))} kWh`, supply.consumption)}</table><h2>Taxes et contributions</h2><table class="d w">${cells(head, 'th')}${cta.join('')}${accise.join('')}${total('Total taxes et contributions', '', supply.taxes)}</table><p>Dont part acheminement (TURPE) : ${euros(present(supply.networkShare))} HT.</p><h2>Comprendre vos prix</h2><p class="s">Saison Haute : de novembre à mars. Saison Basse : d’avril à octobre. Heures Creuses : huit heures par jour, fixées par le gestionnaire du réseau. TURPE : tarif d’utilisation des réseaux publics d’électricité, compris dans l’abonnement et dans les prix de l’énergie. Accise : taxe reversée à l’État. Les prix de l’énergie comprennent les garanties de capacité, les certificats d’économies d’énergie et les garanties d’origine.</p><p class="s">Puissance : un dépassement de la puissance souscrite fait disjoncter l’installation. Pour la modifier, adressez-vous à votre chargé de clientèle.</p>`
}

function past(supply: Supply): string {
  const { history } = supply
  return `<h2>Historique des consommations (kWh)</h2><table class="d" style="table-layout:fixed">${cells(
    history.map(({ month }) => `${shortMonth(`${month}-01`)} ${month.slice(2, 4)}`),
    'th',
  )}${cells(history.map(({ kwh }) => number(kwh)))}</table>`
}

function draw(bill: Bill): string {
  const { customer, totals } = bill
  const supply = onlySupply(bill)
  const vat = present(bill.vat[0])
  const account = bankOf('lucia').iban
  const foot = (page: number): string => `<p class="foot">${html(supplier.legalLine)} – ${page}/2 – SPECIMEN</p>`
  const first = `<div class="top"><div class="mark">LUCIA<i> Énergie</i></div><div class="s">${lines(supplier.address)}<br>${supplier.phone} – ${supplier.email}<br>${supplier.website}</div></div>
<div class="h"><div><table class="k">${cells(['Code client', customer.clientReference])}${cells(['Référence contrat', present(customer.contractReference)])}${cells(['Compte de facturation', present(customer.accountReference)])}${cells(['SIRET', groupDigits(present(customer.siret), [3, 3, 3, 5])])}${cells(['Offre', html(bill.offer.name)])}${cells(['Nature du prix', 'Prix fixe, non réglementé'])}${cells(['Fin de contrat', slashed(present(bill.offer.endDate))])}</table></div><div class="to">${lines(customer.billingAddress)}</div></div>
<h1>Facture n° ${bill.number}</h1><div class="h" style="margin-top:0"><div><table class="k">${cells(['Date de facture', slashed(bill.issueDate)])}${cells(['Date d’échéance', slashed(present(bill.dueDate))])}${cells(['Période de facturation', `du ${slashed(supply.period.from)} au ${slashed(supply.period.to)}`])}${cells(['Prochaine facture', slashed(present(bill.nextInvoiceDate))])}${cells(['Mode de règlement', 'Virement'])}</table></div><div><table class="k">${cells(['Site', `${html(customer.name)}<br>${lines(customer.siteAddress)}`])}${cells(['PRM', supply.deliveryPoint])}${cells(['Puissance souscrite', `${present(supply.powerKva)} kVA`])}${cells(['FTA', present(supply.networkTariff)])}${cells(['Segment', 'C5, quatre postes'])}</table></div></div>
<table class="sum">${cells(['Total HT', euros(totals.ht)])}${cells([`TVA ${number(vat.rate, 2)} % sur ${euros(vat.base)}`, euros(vat.amount)])}${cells(['Total TTC', euros(totals.ttc)])}${cells(['Net à payer', euros(totals.netToPay)], 'td', 'z')}</table>
<p>Virement à effectuer sur le compte ${account}, en rappelant le numéro de facture. TVA acquittée sur les débits. Escompte pour paiement anticipé : néant. Pénalités de retard : trois fois le taux d’intérêt légal, et indemnité forfaitaire de 40 € pour frais de recouvrement.</p><p>Préavis de résiliation : un mois avant la fin du contrat.</p>${past(supply)}
<p class="s">Dépannage Enedis, 24 h/24 : 09 72 67 50 29. Réclamations : LUCIA Énergie, Clients professionnels, à l’adresse ci-dessus. Les microentreprises peuvent ensuite saisir le Médiateur national de l’énergie, Libre réponse n° 59252, 75443 Paris Cedex 09, www.energie-mediateur.fr. Électricité fournie en 2025 : éolien 52 %, solaire 30 %, hydraulique 18 %.</p>`
  const second = `<div class="top"><div class="mark">LUCIA<i> Énergie</i></div><div class="s">Annexe à la facture n° ${bill.number} du ${slashed(bill.issueDate)}</div></div>${meter(supply)}${detail(supply)}`
  return htmlOf({ title: 'Facture', css, pages: [`${first}${foot(1)}`, `${second}${foot(2)}`] })
}

export const businessBands: UnseenBill[] = [{ bill: fourBands(), draw, printer: 'cairo' }]

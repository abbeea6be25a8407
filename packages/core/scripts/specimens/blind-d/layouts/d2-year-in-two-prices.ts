import type { Bill, Supply } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { apportion } from '../../model/rounding.js'
import { numericDate, shortMonth } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { acciseOf, changing, ctaOf, present } from '../../blind/terms.js'
import { cells, html, numbersIn, onlySupply, type UnseenBill } from '../../unseen/kit.js'
import { blindDSuppliers } from '../suppliers.js'

const { number, amount } = numbersIn(' ')
const date = (day: string): string => numericDate(day, '.')
const yearKwh = { hp: 4386, hc: 2712 }
/** Weight of each month from August to July: a house with storage heating. */
const heating = [3, 4, 6, 10, 14, 16, 14, 12, 8, 6, 4, 3]
const months = Array.from({ length: 12 }, (_, index) =>
  index < 5 ? `2025-${String(index + 8).padStart(2, '0')}` : `2026-${String(index - 4).padStart(2, '0')}`,
)
const monthlyKwh = { hp: apportion(yearKwh.hp, heating), hc: apportion(yearKwh.hc, heating) }

/** The year by months: its sums are the year's consumption. */
function historyOfYear(): Supply['history'] {
  return months.map((month, index) => ({ month, kwh: present(monthlyKwh.hp[index]) + present(monthlyKwh.hc[index]) }))
}

function define(): Bill {
  const id = 'blind-D2-01'
  const supply = draftElectricity({
    id,
    period: { from: '2025-08-01', to: '2026-07-31' },
    powerKva: 12,
    option: 'hphc',
    networkTariff: 'MU4',
    bands: [
      { band: 'hp', kwh: yearKwh.hp, oldIndex: 51208, prices: changing(0.1389, '2026-02-01', 0.1427) },
      { band: 'hc', kwh: yearKwh.hc, oldIndex: 38817, prices: changing(0.1041, '2026-02-01', 0.0998) },
    ],
    subscription: { prices: changing(17.12, '2026-02-01', 17.58), convention: 'months' },
    ctaDetail: 'rate',
  })
  return completeBill(
    draftBill({
      id,
      kind: 'regularisation',
      supplier: blindDSuppliers.bellenergie,
      offer: { name: 'Prudence', regulated: false, priceType: 'indexe', endDate: null },
      customer: {
        civility: 'M.',
        name: 'Octave Lescarret',
        address: ['4 chemin de Peyrelongue', '33650 Saucats'],
        references: { client: 'LB-9999999', contract: 'K99999-9' },
      },
      number: 'FR2608-999999',
      issueDate: '2026-08-06',
      dueDate: '2026-08-24',
      nextInvoiceDate: '2027-08-05',
      supplies: [{ ...supply, history: historyOfYear() }],
      alreadyPaid: 1430,
      printsEnergyTotals: 'both',
      instalment: { amount: 138, count: 11, nextDate: '2026-09-05' },
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-06', 'E-PRC-07', 'E-RDG-09', 'E-RDG-10', 'E-RDG-11', 'E-OPT-01'],
        traps: ['yearly_settlement', 'price_periods_as_columns', 'monthly_history_table', 'dates_with_dots'],
      },
    }),
  )
}

const css = `body { font: 9.4pt/1.45 Roboto; color: #222 } .page { padding: 0 15mm } .band { margin: 0 -15mm; background: #263b80; color: #fff; height: 27mm; padding: 8mm 15mm; display: flex; justify-content: space-between } .band b { font: 500 19pt Roboto } .cols { display: flex; gap: 9mm } h2 { font: 500 12pt Roboto; color: #263b80; margin: 6mm 0 2mm } .ref td { padding: 0.6mm 0; font-size: 8.6pt } .ref td:last-child { font-weight: 500; padding-left: 4mm }
.calc { margin-top: 3mm } .calc td { padding: 1.6mm 3mm } .calc td:last-child { text-align: right; font-weight: 500 } .calc tr:nth-child(odd) { background: #eef1fa } .calc .z td { background: #ffc542; font: 700 13pt Roboto } .m td, .m th { padding: 1.2mm 1.4mm; font-size: 8.4pt; text-align: right; white-space: nowrap } .m th { font-weight: 500; color: #fff; background: #263b80 } .m .u th { background: #dfe4f5; color: #263b80; font-weight: 400; font-size: 7.6pt } .m th.p { text-align: center; border-left: 0.4mm solid #fff } .m td:first-child, .m th:first-child { text-align: left } .x td:nth-child(3), .x td:nth-child(6) { border-left: 0.3mm solid #263b80 } .m tr td { border-bottom: 0.15mm solid #c9d0e8 } .m .i td { font-style: italic; color: #444 }
.s { font-size: 7.8pt; line-height: 1.4 } .foot { position: absolute; left: 15mm; right: 15mm; bottom: 7mm; font-size: 6.8pt; color: #666; text-align: center }`

const euro = (value: number): string => `${amount(value)} €`

/** Lines of the same thing in the first and in the second price period. */
interface Pair {
  label: string
  unit: string
  sides: { quantity: string; price: string; amount: number }[]
}

function pairs(supply: Supply): Pair[] {
  const consumption = (band: string, label: string): Pair => ({
    label,
    unit: 'kWh ; €/kWh',
    sides: supply.consumption
      .filter((row) => row.band === band)
      .map((c) => ({ quantity: number(c.kwh), price: number(c.price, 4), amount: c.amount })),
  })
  return [
    {
      label: 'Abonnement 12 kVA',
      unit: 'mois ; €/mois',
      sides: supply.subscription.map((s) => ({ quantity: '6', price: number(s.monthly, 2), amount: s.amount })),
    },
    consumption('hp', 'Consommation HP'),
    consumption('hc', 'Consommation HC'),
    {
      label: 'Accise sur l’électricité',
      unit: 'kWh ; €/MWh',
      sides: acciseOf(supply).map((t) => ({
        quantity: number(present(t.base)),
        price: number(present(t.rate), 2),
        amount: t.amount,
      })),
    },
    {
      label: 'Contribution tarifaire (CTA)',
      unit: '% part fixe réseau',
      sides: ctaOf(supply).map((t) => ({ quantity: '', price: `${number(present(t.rate), 2)} %`, amount: t.amount })),
    },
  ]
}

function matrix(supply: Supply): string {
  const [first, second] = supply.subscription.map(({ from, to }) => `du ${date(from)} au ${date(to)}`)
  const rows = pairs(supply).map(({ label, unit, sides }) =>
    cells([label, unit, ...sides.flatMap((side) => [side.quantity, side.price, amount(side.amount)])]),
  )
  return `<table class="m x"><tr><th></th><th></th><th colspan="3" class="p">${present(first)}</th><th colspan="3" class="p">${present(second)}</th></tr>
<tr class="u"><th>en euros hors TVA, TVA applicable : 20 %</th><th>Unités</th><th>Qté</th><th>Tarif</th><th>HT</th><th>Qté</th><th>Tarif</th><th>HT</th></tr>${rows.join('')}</table>`
}

function historyTable(from: number, to: number): string {
  const rows = historyOfYear()
    .slice(from, to)
    .map(({ month, kwh }, index) =>
      cells([
        `${shortMonth(month)} ${month.slice(0, 4)}`,
        number(present(monthlyKwh.hp[from + index])),
        number(present(monthlyKwh.hc[from + index])),
        number(kwh),
        'réelle',
      ]),
    )
  return `<table class="m">${cells(['Mois', 'HP', 'HC', 'kWh', 'Mesure'], 'th')}${rows.join('')}</table>`
}

function draw(bill: Bill): string {
  const { supplier, customer, totals, offer } = bill
  const supply = onlySupply(bill)
  const [vat, bank, next] = [present(bill.vat[0]), present(bill.bank), present(bill.instalment)]
  const first = `<div class="band"><b>La Bellenergie</b><span style="text-align:right">Facture annuelle de régularisation<br>du ${date(bill.issueDate)}</span></div>
<div class="cols" style="margin-top:9mm"><table class="ref" style="width:86mm">${cells(['Facture', bill.number])}${cells(['Client', customer.clientReference])}${cells(['Contrat', present(customer.contractReference)])}${cells(['Offre', `${html(offer.name)} (prix indexé, marché libre)`])}${cells(['Point de livraison', supply.deliveryPoint])}${cells(['Compteur communicant', supply.meter])}${cells(['Formule', `Heures Pleines – Heures Creuses, ${present(supply.powerKva)} kVA`])}${cells(['Lieu de consommation', lines(customer.siteAddress)])}</table>
<div style="padding-top:14mm;font-size:10.5pt">${customer.civility} ${html(customer.name)}<br>${lines(customer.billingAddress)}</div></div>
<p style="margin-top:9mm">Bonjour ${customer.civility} Lescarret,</p><p style="margin-top:2mm">Voici le bilan de votre année du ${date(supply.period.from)} au ${date(supply.period.to)}. Vous avez utilisé <b>${number(present(supply.totalKwh))} kWh</b>, mesurés par votre compteur et transmis par Enedis.</p>
<h2>Votre bilan</h2><table class="calc">${cells(['Électricité de l’année, hors TVA', euro(totals.ht)])}${cells([`TVA ${number(vat.rate)} % (assiette ${euro(vat.base)})`, euro(vat.amount)])}${cells(['Électricité de l’année, TTC', euro(totals.ttc)])}${cells(['Vos 11 mensualités de 130,00 € déjà réglées', euro(-present(totals.alreadyPaid))])}${cells(['Il reste à régler', euro(totals.netToPay)], 'td', 'z')}</table>
<p style="margin-top:4mm">Ce solde sera prélevé le <b>${date(present(bill.dueDate))}</b> sur le compte ${bank.iban}. Référence unique de mandat : ${bank.mandate}.</p>
<h2>Vos paiements de l’année à venir</h2><p>Votre mensualité passe à <b>${euro(next.amount)}</b> : ${next.count} prélèvements, le premier le ${date(next.nextDate)}, puis le 5 de chaque mois. Votre facture de régularisation suivante est prévue le ${date(present(bill.nextInvoiceDate))}.</p>
<h2>Besoin d’aide ?</h2><p class="s">${supplier.phone} (prix d’un appel local, du lundi au samedi de 9 h à 18 h) – ${supplier.email} – ${supplier.website}<br>Courrier et réclamations : ${supplier.address.map(html).join(', ')}.<br>Panne de réseau : Enedis, 09 72 67 50 33. Litige non résolu sous deux mois : Médiateur national de l’énergie, www.energie-mediateur.fr, Libre réponse n° 59252, 75443 Paris Cedex 09.</p>
<p class="foot">${html(supplier.legalLine)}<br>1 sur 2 – SPECIMEN</p>`
  const readings = supply.readings.map(({ band, oldIndex, newIndex }) =>
    cells([
      band === 'hp' ? 'Heures Pleines' : 'Heures Creuses',
      number(oldIndex),
      'réel',
      number(newIndex),
      'réel',
      `${number(newIndex - oldIndex)} kWh`,
    ]),
  )
  const second = `<div class="band" style="height:16mm;padding:5mm 15mm"><span>Détail de la facture ${bill.number}</span><span>${customer.clientReference}</span></div>
<h2>Relevés de votre compteur</h2><table class="m">${cells(['Poste horaire', `au ${date(supply.period.from)}`, '', `au ${date(supply.period.to)}`, '', 'Différence'], 'th')}${readings.join('')}</table>
<h2>Ce que vous avez payé, à chaque prix</h2>${matrix(supply)}<p class="s" style="margin-top:2mm">Le prix a changé le 01.02.2026. Les quantités sont réparties de part et d’autre au prorata des jours.</p>
<h2>Vos consommations mois par mois</h2><div class="cols">${historyTable(0, 6)}${historyTable(6, 12)}</div>
<p class="s" style="margin-top:6mm">Votre offre n’est pas au tarif réglementé de vente. En l’absence de relevé, nous estimons vos consommations d’après celles de la même période de l’année précédente. Électricité vendue par La Bellenergie en 2025 : 100 % renouvelable (hydraulique 82 %, solaire 11 %, éolien 7 %), 0 g de CO2 par kWh. Part acheminement comprise dans les prix ci-dessus. Conservez ce document cinq ans.</p><p class="foot">2 sur 2 – SPECIMEN</p>`
  return htmlOf({ title: 'Facture annuelle', css, pages: [first, second] })
}

export const yearInTwoPrices: UnseenBill[] = [{ bill: define(), draw, printer: 'cairo' }]

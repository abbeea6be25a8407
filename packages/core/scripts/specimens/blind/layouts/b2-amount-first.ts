import type { Bill } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { changeTaxes, draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { numericDate } from '../../print/format.js'
import { round } from '../../model/rounding.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, html, numbersIn, onlySupply, type UnseenBill } from '../../unseen/kit.js'
import { blindSuppliers } from '../suppliers.js'
import { acciseOf, ctaOf, present, steady } from '../terms.js'

const { number, amount } = numbersIn('.', 'behind')
const day = (date: string): string => numericDate(date, '.')

function define(): Bill {
  const id = 'blind-B2-01'
  const supply = draftElectricity({
    id,
    period: { from: '2026-03-01', to: '2026-03-31' },
    powerKva: 24,
    option: 'base',
    networkTariff: 'CU4',
    printsNetworkTariff: true,
    bands: [{ band: 'base', kwh: 8146, oldIndex: 104377, prices: steady(0.12745) }],
    subscription: { prices: steady(38.4), convention: 'months' },
    ctaDetail: 'base and rate',
  })
  const stale = changeTaxes(supply, 'accise_electricite', (row) => ({
    ...row,
    rate: 33.7,
    amount: round((present(row.base) * 33.7) / 1000),
  }))
  return completeBill(
    draftBill({
      id,
      supplier: blindSuppliers.totalEnergies,
      offer: { name: 'Essentielle Pro', regulated: false, priceType: 'fixe', endDate: '2027-12-31' },
      customer: {
        name: 'SARL Fournil des Trois Ponts',
        address: ['6 place des Halles', '72000 Le Mans'],
        billingAddress: ['Cabinet Orvault Expertise', '51 rue Nationale', '72000 Le Mans'],
        references: { client: '109999999', contract: '4-9999-99999' },
        isCompany: true,
      },
      number: 'TE26030099999',
      issueDate: '2026-04-03',
      dueDate: '2026-05-03',
      supplies: [stale],
      services: [
        {
          label: 'Remise fidélité professionnels',
          kind: 'remise',
          from: '2026-03-01',
          to: '2026-03-31',
          amount: -18.6,
          vatRate: 20,
        },
      ],
      previousBalance: 42.17,
      isDirectDebit: false,
      paymentMethod: 'virement',
      mentions: { estimationBasis: false },
      judgement: {
        expected: ['E-TAX-03'],
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-08', 'E-TAX-05', 'E-TAX-06'],
        anomalies: [{ rule: 'E-TAX-03', detail: 'accise 33.70 EUR/MWh, legal rate 30.85' }],
        traps: [
          'amount_first',
          'vat_in_the_middle',
          'dots_between_thousands',
          'trailing_minus',
          'values_left_of_labels',
        ],
      },
    }),
  )
}

const css = `body { font: 8.9pt/1.4 'Open Sans'; color: #24303a } .page { padding: 11mm 12mm } .t td, .t th { padding: 1.3mm 1.6mm; text-align: left; white-space: nowrap } .t th { border-top: 0.4mm solid #e5261f; border-bottom: 0.4mm solid #e5261f; font-weight: 600 } .t td:first-child, .t th:first-child { text-align: right; width: 25mm } .t .g td { background: #f2f2f2; font-weight: 600 } .x { display: flex; gap: 2mm; margin: 6mm 0 } .x div { flex: 1; background: #f2f2f2; padding: 2mm } .x small, small { font-size: 7pt; color: #66707a; display: block }
.q { width: 118mm; margin-top: 4mm } .q td { padding: 1mm 2mm } .q td:first-child { text-align: right; width: 34mm; white-space: nowrap } .q .z td { font-size: 12.5pt; font-weight: bold; color: #e5261f }`

function draw(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals } = bill
  const [reading] = supply.readings
  const span = (at: { from: string; to: string }): string => `${day(at.from)} – ${day(at.to)}`
  const line = (value: number, rate: number, label: string, period: string, quantity: string, price: string): string =>
    cells([amount(value), `${number(rate)}%`, label, period, quantity, price])
  const vat = present(bill.vat[0])
  const box = (label: string, value: string): string => `<div><small>${label}</small><b>${value}</b></div>`
  const head = `<div style="display:flex;justify-content:space-between"><div><b style="font-size:17pt;color:#e5261f">TotalEnergies</b><br><small>${lines(supplier.address)}</small></div><div style="text-align:right;font-size:8pt">Votre espace : ${supplier.website}<br>Courriel : ${supplier.email}<br>Conseiller dédié : ${supplier.phone}<br>Incident réseau (Enedis) : 09 72 67 50 72</div></div>
<div class="x">${box('N° de pièce', bill.number)}${box('Établie le', day(bill.issueDate))}${box('N° de client', customer.clientReference)}${box('N° de contrat', present(customer.contractReference))}${box('Échéance de paiement', day(present(bill.dueDate)))}</div>
<div style="display:flex;justify-content:space-between"><div style="width:98mm"><small>Site desservi</small>${html(customer.name)}<br>${lines(customer.siteAddress)}<br>SIRET ${present(customer.siret)}<br>N° PRM ${supply.deliveryPoint} · Linky n° ${supply.meter}<br>${present(supply.powerKva)} kVA · option Base · acheminement ${present(supply.networkTariff)}<br>Offre ${bill.offer.name}, à prix fixe (non réglementé), jusqu’au ${day(present(bill.offer.endDate))}</div><div><small>Destinataire</small>${html(customer.name)}<br>${lines(customer.billingAddress)}</div></div>`
  const rows = [
    ...supply.subscription.map((s) =>
      line(s.amount, s.vatRate, 'Prime fixe', span(s), '1 mois', `${number(s.monthly, 2)} EUR/mois`),
    ),
    ...supply.consumption.map((c) =>
      line(c.amount, c.vatRate, 'Énergie active', span(c), `${number(c.kwh)} kWh`, `${number(c.price, 5)} EUR/kWh`),
    ),
    ...acciseOf(supply).map((t) =>
      line(
        t.amount,
        t.vatRate,
        'Accise (ex-TICFE)',
        span(t),
        `${number(present(t.base))} kWh`,
        `${number(present(t.rate), 2)} EUR/MWh`,
      ),
    ),
    ...ctaOf(supply).map((t) =>
      line(
        t.amount,
        t.vatRate,
        'C.T.A.',
        span(t),
        `${number(present(t.base), 2)} EUR`,
        `${number(present(t.rate), 2)} %`,
      ),
    ),
    ...bill.services.map((s) =>
      line(s.amount, s.vatRate, s.label, span({ from: present(s.from), to: present(s.to) }), '', ''),
    ),
  ]
  const body = `<table class="t" style="margin-top:6mm">${cells(['Montant EUR HT', 'TVA', 'Désignation', 'Période', 'Quantité', 'P.U. HT'], 'th')}${rows.join('')}${cells([amount(totals.ht), '', 'Montant hors taxes', '', '', ''], 'td', 'g')}</table>
<table class="q">${cells([`${amount(vat.amount)} EUR`, `TVA ${number(vat.rate)}% calculée sur ${amount(vat.base)} EUR`])}${cells([`${amount(totals.ttc)} EUR`, 'Montant toutes taxes comprises'])}${cells([`${amount(present(totals.previousBalance))} EUR`, 'Report de la facture précédente, impayé à ce jour'])}${cells([`${amount(totals.netToPay)} EUR`, 'Montant à régler'], 'td', 'z')}</table>
<p style="margin-top:4mm">Par virement, au plus tard le ${day(present(bill.dueDate))}, en rappelant le n° de pièce.</p>
<p style="margin-top:5mm"><b>Compteur</b> : du ${day(supply.period.from)} (index ${number(present(reading).oldIndex)}, relevé) au ${day(supply.period.to)} (index ${number(present(reading).newIndex)}, relevé). Consommation relevée : ${number(present(supply.totalKwh))} kWh.</p>
<p style="margin-top:3mm"><b>Mois passés (kWh)</b></p><table style="font-size:7.4pt">${cells(supply.history.map(({ month }) => `${month.slice(5)}/${month.slice(2, 4)}`))}${cells(supply.history.map(({ kwh }) => number(kwh)))}</table>
<p style="position:absolute;bottom:8mm;left:12mm;right:12mm;font-size:7pt;line-height:1.3">Réclamation : par écrit à l’adresse ci-dessus. Litige : Médiateur national de l’énergie, Libre réponse 59252, 75443 Paris Cedex 09 (energie-mediateur.fr), pour les microentreprises. Tout retard entraîne des pénalités au taux de trois fois l’intérêt légal. Bouquet 2025 : nucléaire 62 %, gaz 19 %, renouvelable 19 %. ${html(supplier.legalLine)}. SPECIMEN</p>`
  return htmlOf({ title: 'Facture', css, pages: [head + body] })
}

export const amountFirst: UnseenBill[] = [{ bill: define(), draw, printer: 'chromium' }]

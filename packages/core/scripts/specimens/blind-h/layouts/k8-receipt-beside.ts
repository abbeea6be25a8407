import type { Band } from '../../../../src/invoice/energy-invoice.js'
import { acciseOf, changing, ctaOf, present } from '../../blind/terms.js'
import type { Bill, Supply } from '../../model/bill.js'
import type { Period } from '../../model/calendar.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { round } from '../../model/rounding.js'
import { groupDigits, shortMonth } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, html, numbersIn, onlySupply, slashed, type UnseenBill } from '../../unseen/kit.js'
import { monthLabel, priceRules, total } from '../parts.js'
import { blindHSuppliers } from '../suppliers.js'

const { number, euros } = numbersIn(' ')

const excess = 6

/** Lines in the order in which the page prints them: all of the first period, then all of the second. */
function byPeriod(supply: Supply): Supply {
  const sorted = <Row extends Period>(rows: readonly Row[]): Row[] =>
    rows.toSorted((one, other) => one.from.localeCompare(other.from))
  return { ...supply, consumption: sorted(supply.consumption), taxes: sorted(supply.taxes) }
}

/** Total with tax above its parts, carried into what is left to pay. */
function summer(): Bill {
  const id = 'blind-K8-01'
  const supply = draftElectricity({
    id,
    period: { from: '2026-07-06', to: '2026-09-05' },
    powerKva: 9,
    option: 'weekend',
    networkTariff: 'CUST',
    bands: [
      { band: 'semaine', kwh: 414, oldIndex: 8063, prices: changing(0.1608, '2026-08-01', 0.1664) },
      { band: 'weekend', kwh: 519, oldIndex: 9927, prices: changing(0.1146, '2026-08-01', 0.1187) },
    ],
    subscription: { prices: changing(15.86, '2026-08-01', 16.04), convention: 'days' },
    ctaDetail: 'rate',
  })
  const bill = completeBill(
    draftBill({
      id,
      supplier: blindHSuppliers.ohm,
      offer: { name: 'Soir & Week-end', regulated: false, priceType: 'indexe', endDate: null },
      customer: {
        civility: 'Mme',
        name: 'Victoire Abgrall',
        address: ['23 rue de la Petite Vitesse', '72000 Le Mans'],
        references: { client: 'OHM-9999999', contract: '99999999' },
      },
      number: 'OE-26-9999999',
      issueDate: '2026-09-10',
      dueDate: '2026-09-25',
      nextInvoiceDate: '2026-11-10',
      supplies: [byPeriod(supply)],
      previousBalance: 23.6,
      mentions: { energyMix: true, estimationBasis: false },
      judgement: {
        expected: ['E-ARI-02'],
        neutral: [...priceRules, 'E-PRC-06', 'E-TAX-06', 'E-TAX-03', 'E-RDG-11', 'E-ARI-08', 'E-OPT-05'],
        anomalies: [{ rule: 'E-ARI-02', detail: 'total with tax 6.00 EUR above the total before tax and the VAT' }],
        traps: ['weekend_bands', 'dates_as_headings', 'totals_in_receipt', 'previous_balance', 'abbreviated_months'],
      },
    }),
  )
  const { totals } = bill
  return {
    ...bill,
    totals: { ...totals, ttc: round(totals.ttc + excess), netToPay: round(totals.netToPay + excess) },
  }
}

const css = `body { font: 8.8pt/1.45 Quicksand; font-weight: 500; color: #1d1d2b } .page { padding: 0 14mm } .top { margin: 0 -14mm; background: #16163f; color: #fff; padding: 8mm 14mm; display: flex; justify-content: space-between; align-items: center } .top .lg { font: 700 21pt Quicksand; letter-spacing: 1pt } .top b { font: 700 17pt Quicksand; color: #ffd23f } .g { display: grid; grid-template-columns: auto 64mm; gap: 8mm; margin-top: 6mm } h2 { font: 700 11pt Quicksand; color: #4040c8; margin: 4.5mm 0 1.2mm } .kv { display: grid; grid-template-columns: 38mm auto; row-gap: 0.5mm } .kv span { color: #6a6a86 } .kv b { font-weight: 700 } .rc { border: 0.3mm dashed #4040c8; border-radius: 2mm; padding: 4mm 4.5mm; align-self: start; background: #fbfbff } .rc .t { font: 700 10pt Quicksand; text-align: center; color: #4040c8 } .rc div { display: flex; justify-content: space-between; padding: 0.7mm 0 } .rc hr { border: 0; border-top: 0.3mm dashed #4040c8; margin: 1.6mm 0 } .rc .z { font: 700 12pt Quicksand }
td, th { padding: 0.9mm 1.2mm; text-align: right; font-size: 8.3pt; white-space: nowrap } th { font: 700 7.5pt Quicksand; color: #6a6a86; border-bottom: 0.3mm solid #16163f } td { border-bottom: 0.12mm solid #dddded } th:first-child, td:first-child { text-align: left } .p td { background: #ecebff; font-weight: 700; color: #4040c8 } .s td { font-weight: 700 } .n { font-size: 7.5pt } .n + .n { margin-top: 1.4mm } .f { position: absolute; left: 14mm; right: 14mm; bottom: 6mm; font-size: 6.4pt; color: #6a6a86; text-align: center }`

const names: Partial<Record<Band, string>> = { semaine: 'Journée en semaine', weekend: 'Soir et week-end' }

const short = (date: string): string => {
  const day = Number(date.slice(8))
  return `${day === 1 ? '1er' : day} ${shortMonth(date)} ${date.slice(0, 4)}`
}

function receipt(bill: Bill): string {
  const supply = onlySupply(bill)
  const { totals } = bill
  const line = (label: string, value: string, className = ''): string =>
    `<div class="${className}"><span>${label}</span><span>${value}</span></div>`
  return `<div class="rc"><p class="t">Votre ticket</p><hr>${line('Abonnement HT', euros(total(supply.subscription)))}${line('Énergie HT', euros(total(supply.consumption)))}${line('Taxes HT', euros(total(supply.taxes)))}<hr>${line('Total HT', euros(totals.ht))}${bill.vat.map((v) => line(`TVA ${number(v.rate)} %`, euros(v.amount))).join('')}${line('<b>Total de la facture TTC</b>', `<b>${euros(totals.ttc)}</b>`)}<hr>${line('Solde antérieur impayé', euros(present(totals.previousBalance)))}${line('À payer', euros(totals.netToPay), 'z')}<hr><p class="n" style="text-align:center">prélèvement le ${short(present(bill.dueDate))}<br>${present(bill.bank).iban}<br>RUM ${present(bill.bank).mandate}<br>ICS ${bill.supplier.creditorIdentifier}</p></div>`
}

function firstPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, offer, totals } = bill
  const readings = supply.readings.map((r) =>
    cells([present(names[r.band]), number(r.oldIndex), number(r.newIndex), `${number(r.newIndex - r.oldIndex)} kWh`]),
  )
  return `<div class="top"><span class="lg">OHM ÉNERGIE</span><span style="text-align:right">Vous serez prélevée de<br><b>${euros(totals.netToPay)}</b></span></div><p style="margin:8mm 0 0 96mm;font-size:10.2pt">${html(customer.civility)} ${html(customer.name)}<br>${lines(customer.billingAddress)}</p>
<p style="font:700 14pt Quicksand;margin-top:7mm">Votre facture du ${short(bill.issueDate)} n° ${bill.number}</p>
<div class="g"><div><h2 style="margin-top:0">Vous et votre contrat</h2><div class="kv"><span>Numéro client</span><b>${customer.clientReference}</b><span>Numéro de contrat</span><b>${present(customer.contractReference)}</b><span>Titulaire</span><b>${html(customer.civility)} ${html(customer.name)}</b><span>Adresse desservie</span><b>${lines(customer.siteAddress)}</b><span>Offre</span><b>${html(offer.name)}</b><span>Prix</span><b>indexés, non réglementés</b><span>Puissance du compteur</span><b>${present(supply.powerKva)} kVA</b><span>PRM</span><b>${groupDigits(supply.deliveryPoint, [2, 3, 3, 3, 3])}</b><span>Compteur Linky</span><b>${supply.meter}</b></div>
<h2>Votre consommation</h2><table>${cells(['Relevé réel Linky', `Index ${slashed(supply.period.from)}`, `Index ${slashed(supply.period.to)}`, 'Écart'], 'th')}${readings.join('')}${cells(['Vous avez consommé', '', '', `${number(present(supply.totalKwh))} kWh`], 'td', 's')}</table><p class="n" style="margin-top:1.5mm">Le tarif Soir et week-end s’applique du lundi au vendredi de 20 h à 8 h, et du vendredi 20 h au lundi 8 h.</p></div>${receipt(bill)}</div>
<h2>La suite</h2><p>Prochaine facture : vers le ${short(present(bill.nextInvoiceDate))}. Le solde antérieur correspond à la facture OE-26-0441877, restée impayée pour une part.</p>
<h2>Une question ?</h2><p>Appelez-nous au ${supplier.phone} du lundi au samedi, de 9 h à 19 h, ou écrivez à ${supplier.email}. Votre espace client : ${supplier.website}. Dépannage Enedis : 09 72 67 50 72.</p><p>${html(supplier.address.join(', '))}</p>
<p class="f">${html(supplier.legalLine)} – SPECIMEN – 1/2</p>`
}

/** Lines without dates below the dates of their period. */
function periodRows(supply: Supply, period: Period): string {
  const starts = <Row extends Period>(rows: readonly Row[]): Row[] => rows.filter(({ from }) => from === period.from)
  const vat = ({ vatRate }: { vatRate: number }): string => `${number(vatRate)} %`
  return `${cells([`Du ${short(period.from)} au ${short(period.to)}`, '', '', '', ''], 'td', 'p')}${starts(
    supply.subscription,
  )
    .map((s) => cells(['Abonnement', '', `${number(s.monthly, 2)} €/mois`, vat(s), euros(s.amount)]))
    .join('')}${starts(supply.consumption)
    .map((c) =>
      cells([present(names[c.band]), `${number(c.kwh)} kWh`, `${number(c.price, 4)} €/kWh`, vat(c), euros(c.amount)]),
    )
    .join('')}${starts(acciseOf(supply))
    .map((t) =>
      cells([
        'Accise sur l’électricité',
        `${number(present(t.base))} kWh`,
        `${number(present(t.rate) / 1000, 5)} €/kWh`,
        vat(t),
        euros(t.amount),
      ]),
    )
    .join('')}${starts(ctaOf(supply))
    .map((t) => cells(['CTA', '', `${number(present(t.rate), 2)} %`, vat(t), euros(t.amount)]))
    .join('')}`
}

function secondPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const third = supply.history.length / 3
  const months = [0, 1, 2]
    .map(
      (index) =>
        `<table>${supply.history
          .slice(index * third, (index + 1) * third)
          .map(({ month, kwh }) => cells([monthLabel(month), `${number(kwh)} kWh`]))
          .join('')}</table>`,
    )
    .join('')
  return `<div class="top" style="padding:4mm 14mm"><span class="lg" style="font-size:13pt">OHM ÉNERGIE</span><span>Facture n° ${bill.number}</span></div><h2>Le détail, période par période</h2><p class="n">Les prix de votre offre et l’accise ont changé le 1er août 2026. Les kWh sont répartis au prorata des jours.</p>
<table>${cells(['', 'Quantité', 'Prix unitaire HT', 'TVA', 'Montant HT'], 'th')}${supply.subscription.map((s) => periodRows(supply, s)).join('')}${cells(['Total HT', '', '', '', euros(bill.totals.ht)], 'td', 's')}</table>
<p class="n" style="margin-top:2mm">${bill.vat.map((v) => `TVA à ${number(v.rate)} % calculée sur ${euros(v.base)} : ${euros(v.amount)}`).join('<br>')}</p>
<h2>Vos 12 derniers mois</h2><div style="display:grid;grid-template-columns:1fr 1fr 1fr;gap:9mm">${months}</div>
<h2>Bon à savoir</h2><p class="n"><b>Réclamation.</b> Notre relation clients répond sous quinze jours, à l’adresse de la première page. Vous pouvez ensuite saisir le médiateur national de l’énergie, deux mois après votre première réclamation : www.energie-mediateur.fr, Libre réponse n° 59252, 75443 Paris Cedex 09.</p><p class="n"><b>Origine de l’électricité</b> vendue en 2025 : nucléaire 68,4 %, renouvelable 21,0 %, gaz 8,3 %, charbon 1,6 %, fioul 0,7 %.</p><p class="n"><b>Retard de paiement.</b> Un rejet de prélèvement peut donner lieu à une suspension de votre fourniture, après deux courriers. Prévenez-nous en cas de difficulté, ou adressez-vous au Fonds de solidarité pour le logement.</p><p class="f">${html(bill.supplier.legalLine)} – SPECIMEN – 2/2</p>`
}

function draw(bill: Bill): string {
  return htmlOf({ title: 'Facture OHM Énergie', css, pages: [firstPage(bill), secondPage(bill)] })
}

export const receiptBeside: UnseenBill[] = [{ bill: summer(), draw, printer: 'chromium' }]

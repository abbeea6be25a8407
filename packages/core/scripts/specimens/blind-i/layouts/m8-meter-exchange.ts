import { acciseOf, ctaOf, present, steady } from '../../blind/terms.js'
import { monthLabel, priceRules, taxedInOrder } from '../../blind-h/parts.js'
import type { Bill, Supply } from '../../model/bill.js'
import { addDays, type Period } from '../../model/calendar.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftGas } from '../../model/draft-supply.js'
import { round } from '../../model/rounding.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, dashed, html, inWords, numbersIn, onlySupply, slashed, type UnseenBill } from '../../unseen/kit.js'
import { blindISuppliers } from '../suppliers.js'

const { number, amount, euros } = numbersIn(' ')

const exchangeDay = '2025-11-13'
const oldSerial = '1198204637'
const oldVolume = 391

/** The volume of each meter as a line of its own. */
function withTwoMeters(supply: Supply): Supply {
  const reading = present(supply.readings[0])
  const whole = present(supply.consumption[0])
  const removed = Math.round(oldVolume * present(supply.coefficient))
  const part = (period: Period, kwh: number): Supply['consumption'][number] => ({
    ...whole,
    ...period,
    kwh,
    amount: round(kwh * whole.price),
  })
  return {
    ...supply,
    readings: [
      { ...reading, newIndex: reading.oldIndex + oldVolume },
      { ...reading, oldIndex: 0, newIndex: present(supply.volume) - oldVolume },
    ],
    consumption: [
      part({ from: supply.period.from, to: addDays(exchangeDay, -1) }, removed),
      part({ from: exchangeDay, to: supply.period.to }, present(supply.totalKwh) - removed),
    ],
  }
}

/** A year that ends with money back; the meter became a Gazpar in November. */
function refund(): Bill {
  const id = 'blind-M8-01'
  const supply = draftGas({
    id,
    period: { from: '2025-03-20', to: '2026-03-19' },
    oldIndex: 21455,
    volume: 874,
    coefficient: 11.06,
    annualReference: 12300,
    networkOption: 'T2',
    prices: steady(0.0663),
    subscription: { prices: steady(20.4), convention: 'days' },
  })
  return completeBill(
    draftBill({
      id,
      kind: 'regularisation',
      supplier: blindISuppliers.gazDeBordeaux,
      offer: { name: 'Gaz Tranquille', regulated: false, priceType: 'fixe', endDate: '2027-03-19' },
      customer: {
        civility: 'Mme',
        name: 'Blandine Saint-Loubert',
        address: ['29 allée des Pins', '33600 Pessac'],
        references: { client: 'C 999 999', contract: '99-999999-G' },
      },
      number: '2026/G/999999',
      issueDate: '2026-03-27',
      supplies: [withTwoMeters(taxedInOrder(supply))],
      alreadyPaid: 1485,
      instalment: { amount: 117, count: 11, nextDate: '2026-05-05' },
      mentions: { estimationBasis: false, energyMix: false },
      judgement: {
        neutral: [...priceRules, 'E-PRC-06', 'E-TAX-06', 'E-RDG-09', 'E-RDG-11', 'E-RDG-13', 'E-RDG-14', 'E-LEG-04'],
        traps: ['yearly_settlement', 'refund', 'meter_exchange', 'two_vat_rates', 'two_accise_changes', 'no_due_date'],
      },
    }),
  )
}

const css = `body { font: 9pt/1.42 'Nimbus Sans', 'Liberation Sans'; color: #2a2320 } .page { padding: 13mm 15mm } .lg { font: bold 19pt 'URW Gothic'; color: #7b1e3a } .hd { display: flex; justify-content: space-between } h1 { font: bold 15pt 'URW Gothic'; color: #7b1e3a; margin: 6mm 0 1mm } h2 { font: bold 10.5pt 'URW Gothic'; color: #7b1e3a; margin: 5mm 0 1.4mm } .to { margin: 9mm 0 0 92mm; font-size: 10.2pt } .bn { border-top: 0.8mm solid #7b1e3a; border-bottom: 0.8mm solid #7b1e3a; padding: 3mm 0; margin: 4mm 0; font-size: 10pt } .bn b { font: bold 14pt 'URW Gothic' } .bl td { padding: 1mm 0 } .bl td:last-child { text-align: right; width: 34mm } .bl .z td { font-weight: bold; border-top: 0.3mm solid #7b1e3a; font-size: 10.5pt } .rf { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 5mm; font-size: 8.2pt } .rf b { display: block; color: #7b1e3a } .d th { font: bold 7.6pt 'Nimbus Sans'; text-align: right; border-bottom: 0.3mm solid #7b1e3a; padding: 1mm } .d td { text-align: right; padding: 0.75mm 1mm; font-size: 8.2pt; border-bottom: 0.15mm solid #e5dcd6; white-space: nowrap } .d th:first-child, .d td:first-child { text-align: left } .d .s td { font-weight: bold; background: #f6efe9 } .n { font-size: 7.7pt; line-height: 1.36 } .f { position: absolute; left: 15mm; right: 15mm; bottom: 6mm; font-size: 6.4pt; color: #7a6f69; text-align: center }`

const range = ({ from, to }: Period): string => `${dashed(from)} au ${dashed(to)}`

function firstPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals, offer, instalment } = bill
  const plan = present(instalment)
  return `<div class="hd"><span class="lg">gaz de bordeaux</span><p class="n" style="text-align:right">${lines(supplier.address)}<br>${supplier.phone}, du lundi au vendredi, 8 h – 19 h<br>${supplier.email} – ${supplier.website}</p></div><p class="to">${html(customer.civility)} ${html(customer.name)}<br>${lines(customer.billingAddress)}</p>
<h1>Votre facture annuelle de régularisation</h1><p>Bordeaux, le ${inWords(bill.issueDate)} – référence ${bill.number}</p>
<div class="bn">Vous avez payé plus que vous n’avez consommé : nous vous rembourserons <b>${euros(-totals.netToPay)}</b> par virement, avant le ${inWords('2026-04-11')}, sur le compte ${present(bill.bank).iban}.</div>
<h2>Le bilan de votre année, ${range(supply.period)}</h2><table class="bl">${cells(['Gaz naturel : abonnement, consommation, CTA et accise, hors TVA', euros(totals.ht)])}${bill.vat.map((v) => cells([`TVA à ${number(v.rate, 1)} % sur ${euros(v.base)}`, euros(v.amount)])).join('')}${cells([`Total TTC de l’année (dont TVA ${euros(totals.vat)})`, euros(totals.ttc)])}${cells(['Onze mensualités de 135,00 € prélevées d’avril 2025 à février 2026', euros(-present(totals.alreadyPaid))])}${cells(['Solde en votre faveur', euros(totals.netToPay)], 'td', 'z')}</table>
<h2>Vos prochaines mensualités</h2><p>Compte tenu de ce bilan, votre mensualité passe à ${euros(plan.amount)}. Elle sera prélevée onze fois, le 5 de chaque mois, à partir du ${inWords(plan.nextDate)} (mandat ${present(bill.bank).mandate}, ICS ${supplier.creditorIdentifier}).</p><table class="d" style="margin-top:2mm">${cells(['Prélèvements 2026-2027', 'mai à décembre 2026', 'janvier à mars 2027', 'Nombre'], 'th')}${cells(['Mensualité TTC', `8 × ${euros(plan.amount)}`, `3 × ${euros(plan.amount)}`, String(plan.count)])}</table>
<h2>Vos références</h2><div class="rf"><div><b>Client</b>${html(customer.civility)} ${html(customer.name)}<br>N° client : ${customer.clientReference}<br>N° de contrat : ${present(customer.contractReference)}</div><div><b>Lieu de fourniture</b>${lines(customer.siteAddress)}<br>PCE : ${supply.deliveryPoint}<br>Compteur : ${supply.meter}</div><div><b>Contrat</b>${html(offer.name)} (B1), prix fixe jusqu’au ${slashed(present(offer.endDate))}, non réglementé<br>CAR : ${number(present(supply.annualReference))} kWh</div></div>
<h2>Votre compteur a changé</h2><p>Le ${inWords(exchangeDay)}, Regaz a remplacé votre compteur n° ${oldSerial} par un compteur communicant Gazpar n° ${supply.meter}. Votre consommation est désormais relevée chaque jour, à distance.</p>
<h2>Urgence gaz</h2><p>Odeur de gaz, manque de gaz : 0 800 02 88 00, jour et nuit (appel gratuit).</p><p class="f">${html(supplier.legalLine)} – SPECIMEN – 1/2</p>`
}

function secondPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const percent = (row: { vatRate: number }): string => `${number(row.vatRate, 1)} %`
  const readings = supply.readings.map((r, index) => {
    const isOld = index === 0
    const line = present(supply.consumption[index])
    return cells([
      isOld ? `N° ${oldSerial} (déposé)` : `N° ${supply.meter} (posé)`,
      `${dashed(line.from)} : ${number(r.oldIndex)} R`,
      `${dashed(line.to)} : ${number(r.newIndex)} R`,
      number(r.newIndex - r.oldIndex),
      number(present(supply.coefficient), 2),
      number(line.kwh),
    ])
  })
  const charge = (
    label: string,
    row: Period & { amount: number; vatRate: number },
    base: string,
    price: string,
  ): string => cells([label, range(row), base, price, percent(row), amount(row.amount)])
  const months = [0, 6].map(
    (start) =>
      `<table class="d" style="margin-top:1.5mm">${cells(
        supply.history.slice(start, start + 6).map(({ month }) => monthLabel(month)),
        'th',
      )}${cells(supply.history.slice(start, start + 6).map(({ kwh }) => number(kwh)))}</table>`,
  )
  return `<h2 style="margin-top:0">Relevés</h2><table class="d">${cells(['Compteur', 'Premier index', 'Dernier index', 'm³', 'Coefficient', 'kWh'], 'th')}${readings.join('')}${cells(['Ensemble', '', '', number(present(supply.volume)), '', number(present(supply.totalKwh))], 'td', 's')}</table><p class="n">R : index relevé. Coefficient : kWh par m³, moyenne de la période.</p>
<h2>Détail de la facture ${bill.number}</h2><table class="d">${cells(['', 'Période', 'Base', 'Prix ou taux HT', 'TVA', 'Euros HT'], 'th')}${supply.subscription.map((s) => charge('Abonnement', s, '', `${number(s.monthly, 2)} €/mois`)).join('')}${supply.consumption.map((c) => charge('Consommation', c, `${number(c.kwh)} kWh`, `${number(c.price, 4)} €`)).join('')}${ctaOf(
    supply,
  )
    .map((t) => charge('CTA', t, '', ''))
    .join('')}${acciseOf(supply)
    .map((t) => charge('Accise gaz', t, `${number(present(t.base))} kWh`, `${number(present(t.rate) / 1000, 5)} €`))
    .join(
      '',
    )}${cells(['Total HT', '', '', '', '', amount(bill.totals.ht)], 'td', 's')}</table><p class="n">Depuis le 1er août 2025, l’abonnement et la CTA supportent une TVA de 20 %, au lieu de 5,5 %. L’accise a changé le 1er août 2025 et le 1er février 2026 ; les kWh sont répartis au nombre de jours.</p>
<h2>Votre consommation mois par mois, en kWh</h2>${months.join('')}
<h2>Réclamations</h2><p class="n">Relation clients, à l’adresse figurant en tête de cette facture. Si le différend n’est pas réglé sous deux mois, vous pouvez vous adresser au médiateur national de l’énergie, par internet (www.energie-mediateur.fr) ou par courrier sans timbre : Libre réponse n° 59252, 75443 Paris Cedex 09.</p>
<h2>Vos droits</h2><p class="n">Un trop-perçu de 25 € ou plus est remboursé sous quinze jours. En dessous, il est reporté sur la facture suivante, sauf si vous en demandez le remboursement. Conservez vos factures cinq ans.</p>
<h2>Économisez</h2><p class="n">Faire entretenir sa chaudière chaque année et baisser d’un degré le chauffage la nuit réduit la consommation de gaz de 7 à 10 %.</p><p class="f">${html(bill.supplier.legalLine)} – SPECIMEN – 2/2</p>`
}

function draw(bill: Bill): string {
  return htmlOf({ title: 'Facture Gaz de Bordeaux', css, pages: [firstPage(bill), secondPage(bill)] })
}

export const meterExchange: UnseenBill[] = [
  { bill: refund(), draw, printer: 'cairo', notScored: ['invoice.payment_method', 'energies[0].meter.serial'] },
]

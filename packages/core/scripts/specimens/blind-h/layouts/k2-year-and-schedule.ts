import { acciseOf, ctaOf, present } from '../../blind/terms.js'
import type { Bill, Supply } from '../../model/bill.js'
import type { Period } from '../../model/calendar.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import type { DatedPrice } from '../../model/price-rows.js'
import { groupDigits } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, html, inWords, numbersIn, onlySupply, slashed, type UnseenBill } from '../../unseen/kit.js'
import { monthLabel, priceRules, total } from '../parts.js'
import { blindHSuppliers } from '../suppliers.js'

const { number, amount, euros } = numbersIn(' ')

const prices = (autumn: number, february: number, august: number): DatedPrice[] => [
  { from: '2024-11-01', price: autumn },
  { from: '2025-02-01', price: february },
  { from: '2025-08-01', price: august },
]

function year(): Bill {
  const id = 'blind-K2-01'
  const supply = draftElectricity({
    id,
    period: { from: '2024-11-05', to: '2025-11-04' },
    powerKva: 6,
    option: 'base',
    networkTariff: 'CU4',
    bands: [{ band: 'base', kwh: 4218, oldIndex: 22907, prices: prices(0.1812, 0.1289, 0.1274) }],
    subscription: { prices: prices(10.31, 11.18, 11.07), convention: 'days' },
    ctaDetail: 'rate',
  })
  return completeBill(
    draftBill({
      id,
      kind: 'regularisation',
      supplier: blindHSuppliers.totalEnergies,
      offer: { name: 'Offre Essentielle', regulated: false, priceType: 'indexe', endDate: null },
      customer: {
        civility: 'M.',
        name: 'Ludovic Bazerque',
        address: ['Résidence Clos Vauban', '46 allée des Tilleuls', '66000 Perpignan'],
        references: { client: '199999999', contract: '0399 999 999' },
      },
      number: '999999999999',
      issueDate: '2025-11-12',
      dueDate: '2025-11-27',
      nextInvoiceDate: '2026-11-10',
      supplies: [{ ...supply, networkShare: 428.16 }],
      alreadyPaid: 11 * 84,
      instalment: { amount: 91, count: 11, nextDate: '2025-12-10' },
      mentions: { estimationBasis: false },
      judgement: {
        neutral: [...priceRules, 'E-PRC-06', 'E-RDG-09', 'E-RDG-10', 'E-RDG-11', 'E-TAX-06'],
        traps: ['yearly_settlement', 'three_price_periods', 'two_vat_rates', 'instalment_plan', 'schedule_of_payments'],
      },
    }),
  )
}

const css = `body { font: 9pt/1.42 Lato; color: #2c2c34 } .page { padding: 13mm 15mm } .lg { font: 900 17pt Lato; color: #e3001b } .lg span { color: #285aff } .rb { height: 1.4mm; background: linear-gradient(90deg, #e3001b, #f7a600, #009a44, #285aff, #6a2c91); margin: 3mm 0 5mm } h1 { font: 900 16pt Lato; color: #285aff } h2 { font: 900 10.5pt Lato; color: #e3001b; margin: 5mm 0 1.6mm } .c3 { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 5mm; font-size: 8.2pt; background: #f4f5fa; padding: 3mm 4mm; margin-top: 4mm } .c3 b { color: #285aff; display: block }
.sum { border-radius: 3mm; border: 0.4mm solid #285aff; padding: 3mm 6mm; margin-top: 4mm } .sum div { display: flex; justify-content: space-between; padding: 0.9mm 0 } .sum .z { border-top: 0.3mm solid #285aff; font: 900 13pt Lato; color: #285aff; padding-top: 2mm; margin-top: 1.4mm } .sum i { font-style: normal; padding-left: 6mm; color: #6c6c7a; font-size: 8.2pt } th { font: 700 7.6pt Lato; color: #fff; background: #285aff; padding: 1.2mm 1.4mm; text-align: right } td { padding: 1mm 1.4mm; text-align: right; font-size: 8.3pt; border-bottom: 0.15mm solid #dcdfea; white-space: nowrap } th:first-child, td:first-child, td:nth-child(2), th:nth-child(2) { text-align: left } .h th:nth-child(n), .h td:nth-child(n) { text-align: center } .g td { background: #e9eeff; font-weight: 700; color: #285aff } .s td { font-weight: 700 } .n { font-size: 7.6pt } .two { display: grid; grid-template-columns: 1fr 1fr; gap: 9mm } .f { position: absolute; left: 15mm; right: 15mm; bottom: 6mm; font-size: 6.4pt; color: #6c6c7a; display: flex; justify-content: space-between; gap: 6mm }`

const span = ({ from, to }: Period): string => `${slashed(from)} - ${slashed(to)}`

function foot(bill: Bill, page: number): string {
  return `<div class="f"><span>${html(bill.supplier.legalLine)}</span><span style="white-space:nowrap">SPECIMEN – Page ${page} sur 3</span></div>`
}

function firstPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals, offer } = bill
  const plan = present(bill.instalment)
  const line = (label: string, value: string, className = ''): string =>
    `<div class="${className}"><span>${label}</span><span>${value}</span></div>`
  const vat = bill.vat.map((v) => line(`<i>dont TVA à ${number(v.rate, 1)} %</i>`, `<i>${euros(v.amount)}</i>`))
  return `<div style="display:flex;justify-content:space-between"><span class="lg">Total<span>Energies</span></span><p class="n" style="text-align:right">${lines(supplier.address)}</p></div><div class="rb"></div>
<div class="two"><div><h1>Votre facture<br>de régularisation</h1><p style="margin-top:2mm">Paris, le ${inWords(bill.issueDate)}</p><p>Référence facture : <b>${bill.number}</b></p></div><p style="padding-top:9mm;font-size:10.4pt">${html(customer.civility)} ${html(customer.name).toUpperCase()}<br>${lines(customer.billingAddress)}</p></div>
<div class="c3"><div><b>Vous êtes</b>Réf. client : ${customer.clientReference}<br>Réf. contrat : ${present(customer.contractReference)}<br>${html(customer.civility)} ${html(customer.name)}</div><div><b>Votre logement</b>${lines(customer.siteAddress)}<br>PDL : ${groupDigits(supply.deliveryPoint, [2, 3, 3, 3, 3])}</div><div><b>Votre offre électricité</b>${html(offer.name)}<br>Offre de marché, prix indexés sur le tarif réglementé<br>Base – ${present(supply.powerKva)} kVA</div></div>
<h2>Le bilan de votre année, du ${slashed(supply.period.from)} au ${slashed(supply.period.to)}</h2><p>Vous avez consommé <b>${number(present(supply.totalKwh))} kWh</b>, d’après les index transmis par Enedis.</p>
<div class="sum">${line('Total électricité, hors TVA', euros(totals.ht))}${line('TVA', euros(totals.vat))}${vat.join('')}${line('<b>Montant TTC de vos consommations</b>', `<b>${euros(totals.ttc)}</b>`)}${line('Mensualités déjà facturées (11 x 84,00 €)', euros(-present(totals.alreadyPaid)))}${line(`Reste à payer, prélevé le ${inWords(present(bill.dueDate))}`, euros(totals.netToPay), 'z')}</div>
<div class="two"><div><h2>Et ensuite ?</h2><p>Votre nouvelle mensualité : <b>${euros(plan.amount)}</b> TTC. L’échéancier figure en page 3 de cette facture.</p><p style="margin-top:1.4mm">Votre prochaine facture de régularisation : vers le ${inWords(present(bill.nextInvoiceDate))}.</p></div><div><h2>Votre moyen de paiement</h2><p>Prélèvement SEPA<br>IBAN ${present(bill.bank).iban}<br>RUM ${present(bill.bank).mandate}<br>ICS ${supplier.creditorIdentifier}</p></div></div>
<h2>Besoin de nous joindre ?</h2><div class="two"><p>Service Clients : <b>${supplier.phone}</b><br>du lundi au vendredi 8h-20h, samedi 9h-18h<br>(appel non surtaxé)</p><p>${supplier.website}<br>${supplier.email}<br>Dépannage Enedis 24h/24 : 09 72 67 50 66</p></div>${foot(bill, 1)}`
}

function secondPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const [reading] = supply.readings
  const { oldIndex, newIndex } = present(reading)
  const rate = (row: { vatRate: number }): string => `${number(row.vatRate, 1)} %`
  const accise = acciseOf(supply).map((t) =>
    cells([
      'Accise sur l’électricité',
      span(t),
      `${number(present(t.base))} kWh`,
      `${number(present(t.rate) / 1000, 5)} €/kWh`,
      rate(t),
      amount(t.amount),
    ]),
  )
  const cta = ctaOf(supply).map((t) =>
    cells(['CTA', span(t), '', `${number(present(t.rate), 2)} %`, rate(t), amount(t.amount)]),
  )
  return `<h1 style="font-size:13pt">Le détail de votre facture</h1><p>Référence facture ${bill.number} du ${slashed(bill.issueDate)}</p>
<h2>Index et consommation</h2><table>${cells(['Compteur Linky', 'Poste', `Index au ${slashed(supply.period.from)}`, `Index au ${slashed(supply.period.to)}`, 'Consommation'], 'th')}${cells([supply.meter, 'Base', `${number(oldIndex)} (relevé)`, `${number(newIndex)} (relevé)`, `${number(newIndex - oldIndex)} kWh`])}</table>
<h2>Électricité</h2><table>${cells(['', 'Période', 'Quantité', 'Prix unitaire HT', 'TVA', 'Montant HT (€)'], 'th')}
${cells(['Abonnement', '', '', '', '', amount(total(supply.subscription))], 'td', 'g')}${supply.subscription.map((s) => cells(['Abonnement Base 6 kVA', span(s), '', `${number(s.monthly, 2)} €/mois`, rate(s), amount(s.amount)])).join('')}
${cells(['Consommation', '', `${number(present(supply.totalKwh))} kWh`, '', '', amount(total(supply.consumption))], 'td', 'g')}${supply.consumption.map((c) => cells(['Consommation Base', span(c), `${number(c.kwh)} kWh`, `${number(c.price, 4)} €/kWh`, rate(c), amount(c.amount)])).join('')}
${cells(['Taxes et contributions', '', '', '', '', amount(total(supply.taxes))], 'td', 'g')}${accise.join('')}${cta.join('')}
${cells(['Total hors TVA', '', '', '', '', amount(bill.totals.ht)], 'td', 's')}</table><p class="n" style="margin-top:1.5mm">Dont acheminement (utilisation des réseaux, compris dans l’abonnement et la consommation) : ${euros(present(supply.networkShare))} HT.</p>
<h2>TVA</h2><table style="width:110mm">${cells(['Taux', '', 'Base HT (€)', 'Montant (€)'], 'th')}${bill.vat.map((v) => cells([`TVA à ${number(v.rate, 1)} %`, '', amount(v.base), amount(v.amount)])).join('')}${cells(['Total TVA', '', '', amount(bill.totals.vat)], 'td', 's')}</table>
<p class="n" style="margin-top:4mm"><b>Au 1er août 2025,</b> la TVA sur l’abonnement et la contribution tarifaire d’acheminement est passée de 5,5 % à 20 % (loi de finances pour 2025). Les consommations ont été réparties au prorata des jours de part et d’autre des changements de prix.</p>
<p class="n" style="margin-top:2mm"><b>CTA :</b> finance une partie des droits à la retraite des personnels des industries électriques et gazières. <b>Accise :</b> collectée pour le compte de l’État. Votre facture est à conserver cinq ans.</p>${foot(bill, 2)}`
}

function dueOn(index: number): string {
  const month = (11 + index) % 12
  return `${index === 0 ? 2025 : 2026}-${String(month + 1).padStart(2, '0')}-10`
}

function thirdPage(bill: Bill): string {
  const supply: Supply = onlySupply(bill)
  const plan = present(bill.instalment)
  const dates = Array.from({ length: plan.count }, (_, index) => dueOn(index))
  const schedule = dates.map((date, index) =>
    cells([`${index + 1}`, inWords(date), euros(plan.amount), euros(plan.amount * (index + 1))]),
  )
  const half = supply.history.length / 2
  const months = (part: Supply['history']): string =>
    `<table class="h">${cells(
      part.map(({ month }) => monthLabel(month)),
      'th',
    )}${cells(part.map(({ kwh }) => number(kwh)))}</table>`
  return `<h1 style="font-size:13pt">Votre échéancier 2025-2026</h1><p style="margin:2mm 0 3mm">Il est calculé à partir d’une consommation annuelle de 4 200 kWh et des prix en vigueur au ${slashed(bill.issueDate)}. Vous pouvez le modifier à tout moment dans votre espace client.</p>
<table style="width:135mm">${cells(['Mensualité', 'Prélevée le', 'Montant TTC', 'Cumul'], 'th')}${schedule.join('')}</table><p class="n" style="margin-top:2mm">En novembre 2026 : facture de régularisation, selon votre consommation réelle.</p>
<h2>Vos douze derniers mois (kWh, relevés)</h2>${months(supply.history.slice(0, half))}<div style="height:2mm"></div>${months(supply.history.slice(half))}
<h2>Une réclamation ?</h2><p class="n">Adressez-la par courrier à ${html(bill.supplier.address.join(', '))} ou par le formulaire en ligne. Si aucune solution n’est trouvée dans les deux mois, vous pouvez saisir gratuitement le médiateur national de l’énergie : www.energie-mediateur.fr – Libre réponse n° 59252, 75443 Paris Cedex 09.</p>
<h2>L’origine de votre électricité</h2><p class="n">Mix résiduel de l’offre en 2024 : nucléaire 71,2 %, renouvelable 12,9 %, gaz 12,0 %, charbon 2,3 %, fioul 1,6 %. Émissions : 73 g de CO2 par kWh. Le détail de ces chiffres est publié chaque année sur le site du fournisseur.</p>${foot(bill, 3)}`
}

function draw(bill: Bill): string {
  return htmlOf({ title: 'Facture', css, pages: [firstPage(bill), secondPage(bill), thirdPage(bill)] })
}

export const yearAndSchedule: UnseenBill[] = [{ bill: year(), draw, printer: 'chromium' }]

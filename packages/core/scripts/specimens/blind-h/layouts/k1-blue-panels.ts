import type { Band } from '../../../../src/invoice/energy-invoice.js'
import { acciseOf, ctaOf, present, steady } from '../../blind/terms.js'
import type { Bill, Supply } from '../../model/bill.js'
import type { Period } from '../../model/calendar.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import type { DatedPrice } from '../../model/price-rows.js'
import { groupDigits } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, html, inWords, numbersIn, onlySupply, slashed, type UnseenBill } from '../../unseen/kit.js'
import { bars, priceRules, taxedInOrder, total } from '../parts.js'
import { blindHSuppliers } from '../suppliers.js'

const { number, euros } = numbersIn('\u00a0')

const shared = {
  supplier: blindHSuppliers.edf,
  number: '10 999 999 999',
  mentions: { estimationBasis: false },
} as const

const since = (price: number): DatedPrice => ({ from: '2026-02-01', price })

/** The subscription runs two months ahead of the consumption; an energy cheque pays a part. */
function offPeak(): Bill {
  const id = 'blind-K1-01'
  const supply = draftElectricity({
    id,
    period: { from: '2025-12-10', to: '2026-02-09' },
    powerKva: 9,
    option: 'hphc',
    networkTariff: 'MUDT',
    bands: [
      { band: 'hc', kwh: 817, oldIndex: 31254, prices: [...steady(0.1063), since(0.1007)] },
      { band: 'hp', kwh: 1466, oldIndex: 58740, prices: [...steady(0.1434), since(0.1412)] },
    ],
    subscription: { prices: steady(14.68), convention: 'months', period: { from: '2026-02-10', to: '2026-04-09' } },
    ctaDetail: 'none',
  })
  return completeBill(
    draftBill({
      id,
      ...shared,
      offer: { name: 'Tarif Bleu', regulated: true, priceType: 'reglemente', endDate: null },
      customer: {
        civility: 'Mme',
        name: 'Hermine Pujol-Lacaze',
        address: ['18 chemin des Amandiers', 'Les Terrasses', '34160 Castries'],
        references: { client: '9 999 999 999', account: '9 999 999 999' },
      },
      issueDate: '2026-02-14',
      dueDate: '2026-03-02',
      nextInvoiceDate: '2026-04-14',
      supplies: [taxedInOrder(supply)],
      energyCheque: 96,
      judgement: {
        neutral: [...priceRules, 'E-PRC-04', 'E-RDG-11', 'E-OPT-01', 'E-TAX-06'],
        traps: ['subscription_in_advance', 'energy_cheque', 'two_price_periods', 'chart_labels', 'price_in_cents'],
      },
    }),
  )
}

const colours: [band: Band, kwh: number, oldIndex: number, price: number][] = [
  ['bleu_hc', 402, 9120, 0.0796],
  ['bleu_hp', 611, 17385, 0.1035],
  ['blanc_hc', 187, 2214, 0.0941],
  ['blanc_hp', 263, 3960, 0.1251],
  ['rouge_hc', 58, 1187, 0.1004],
  ['rouge_hp', 71, 1402, 0.5575],
]

function redDays(): Bill {
  const id = 'blind-K1-02'
  const period: Period = { from: '2026-02-08', to: '2026-04-07' }
  const supply = draftElectricity({
    id,
    period,
    powerKva: 9,
    option: 'tempo',
    networkTariff: 'MUDT',
    bands: colours.map(([band, kwh, oldIndex, price]) => ({ band, kwh, oldIndex, prices: steady(price) })),
    subscription: { prices: steady(14.45), convention: 'months', period: { from: '2026-04-08', to: '2026-06-07' } },
    ctaDetail: 'none',
  })
  return completeBill(
    draftBill({
      id,
      ...shared,
      offer: { name: 'Tarif Bleu Option Tempo', regulated: true, priceType: 'reglemente', endDate: null },
      customer: {
        civility: 'M.',
        name: 'Gaspard Delestrade',
        address: ['5 rue du Lavoir', '71250 Cluny'],
        billingAddress: ['Chez Mme Delestrade', '27 quai Perrache', '69002 Lyon'],
        references: { client: '9 999 999 999', account: '9 999 999 999' },
      },
      issueDate: '2026-04-13',
      dueDate: '2026-04-28',
      nextInvoiceDate: '2026-06-12',
      supplies: [taxedInOrder(supply)],
      judgement: {
        neutral: [...priceRules, 'E-PRC-04', 'E-OPT-03', 'E-TAX-06'],
        traps: ['tempo', 'subscription_in_advance', 'two_addresses', 'chart_labels', 'price_in_cents'],
      },
    }),
  )
}

const css = `body { font: 8.6pt/1.4 'Open Sans'; color: #1a2b49 } .page { padding: 11mm 12mm } .lg { font: 800 23pt 'Open Sans'; color: #001a70; letter-spacing: -0.5pt } .lg i { display: inline-block; width: 9mm; height: 5mm; border-radius: 50% 0; background: #fe5815; margin-right: 2mm }
.g { display: grid; grid-template-columns: 60mm auto; gap: 6mm; margin-top: 5mm } .p { border: 0.35mm solid #fe5815; font-size: 7.9pt; margin-bottom: 5mm } .p.b { border-color: #1089ff } .p > b { display: block; background: #ffe2d5; color: #c23a00; padding: 1.4mm 3mm; font-size: 9.4pt } .p.b > b { background: #dbeeff; color: #001a70 } .p div { padding: 2mm 3mm } .p u { text-decoration: none; display: block; font-weight: 600; color: #c23a00; margin-top: 1.6mm } .p.b u { color: #1089ff }
.to { height: 27mm; padding: 3mm 0 0 18mm; font: 9.6pt 'Liberation Mono' } .ti { border: 0.35mm solid #1089ff; padding: 2.4mm 4mm; color: #001a70; font: 600 13.5pt/1.3 'Open Sans' } .ti small { font-size: 10pt; font-weight: 400; display: block } .am { border: 0.35mm solid #1089ff; margin-top: 3mm } .am div { display: flex; justify-content: space-between; padding: 1mm 4mm } .am .s { background: #dbeeff; font-weight: 600; font-size: 10pt } .am .z { background: #001a70; color: #fff; font: 600 12.5pt 'Open Sans'; padding: 2.2mm 4mm } .nx { background: #eceff4; padding: 2.4mm 4mm; margin-top: 3mm } .nx b { color: #1089ff; display: block }
.ch { display: flex; align-items: flex-end; gap: 1.6mm; height: 36mm } .ch div { flex: 1; text-align: center; font-size: 6.2pt; line-height: 1.25 } .ch i { display: block; background: #1089ff; margin: 0.4mm 0.8mm } .h3 { font: 600 9.6pt 'Open Sans'; color: #1089ff; margin: 4mm 0 1.4mm } th, td { text-align: right; padding: 0.7mm 1mm; font-size: 8pt; white-space: nowrap } th { font-weight: 400; font-size: 7pt; color: #56637c } th:first-child, td:first-child, td:nth-child(2), th:nth-child(2) { text-align: left } .k td { font-weight: 600; border-top: 0.25mm solid #1089ff; color: #001a70; font-size: 8.4pt } .t td { background: #dbeeff; font-weight: 600 } .n { font-size: 7.2pt } .f { position: absolute; left: 12mm; right: 12mm; bottom: 6mm; font-size: 6.3pt; color: #56637c; text-align: center } .pay { border: 0.35mm solid #1089ff; margin-top: 4mm; padding: 2.6mm 4mm; display: grid; grid-template-columns: 58mm auto; row-gap: 0.7mm }`

const names: Partial<Record<Band, string>> = {
  hc: 'Heures Creuses',
  hp: 'Heures Pleines',
  bleu_hc: 'Bleu Heures Creuses',
  bleu_hp: 'Bleu Heures Pleines',
  blanc_hc: 'Blanc Heures Creuses',
  blanc_hp: 'Blanc Heures Pleines',
  rouge_hc: 'Rouge Heures Creuses',
  rouge_hp: 'Rouge Heures Pleines',
}

const span = ({ from, to }: Period): string => `du ${slashed(from)} au ${slashed(to)}`

function sidePanels(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, offer } = bill
  const option = supply.option === 'tempo' ? 'Tempo' : 'Heures Creuses'
  return `<div class="p"><b>Nous contacter</b><div><u style="margin-top:0">Par courrier</u>${lines(supplier.address)}<u>Par internet</u>${supplier.website}, espace client et appli EDF &amp; MOI<u>Par téléphone</u>Du lundi au samedi de 8 h à 20 h<br><span style="font:600 11pt 'Open Sans';color:#c23a00">${supplier.phone}</span><br>(service gratuit + prix appel)<u>Urgence dépannage électricité Enedis</u>09 72 67 50 ${supply.option === 'tempo' ? '71' : '34'}</div></div>
<div class="p b"><b>Vos informations client</b><div><u style="margin-top:0">N° client</u>${customer.clientReference}<u>N° compte</u>${present(customer.accountReference)}<u>Titulaire du contrat</u>${html(customer.civility)} ${html(customer.name)}<u>Lieu de consommation</u>${lines(customer.siteAddress)}<u>Votre contrat électricité</u>${html(offer.name)}<br>Puissance ${present(supply.powerKva)} kVA – option ${option}<br>Tarif réglementé<u>Référence PDL</u>${groupDigits(supply.deliveryPoint, [2, 3, 3, 3, 3])}<u>N° de compteur Linky</u>${supply.meter}</div></div>`
}

function firstPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const { customer, totals, supplier } = bill
  const bank = present(bill.bank)
  const amount = (label: string, value: string, className = ''): string =>
    `<div class="${className}"><span>${label}</span><span>${value}</span></div>`
  const cheque =
    totals.energyCheque === null
      ? ''
      : amount('Chèque énergie reçu le 22/01/2026, déduit de votre facture', euros(-totals.energyCheque))
  return `<span class="lg"><i></i>EDF</span><div class="g"><div>${sidePanels(bill)}</div><div><div class="to">${html(customer.civility)} ${html(customer.name)}<br>${lines(customer.billingAddress)}</div>
<div class="ti">Facture du ${slashed(bill.issueDate)}<small>n° ${bill.number}</small></div>
<div class="am">${amount('Électricité : abonnement', `${euros(total(supply.subscription))} HT`)}${amount(`Électricité : consommation (${number(present(supply.totalKwh))} kWh)`, `${euros(total(supply.consumption))} HT`)}${amount('Taxes et contributions', `${euros(total(supply.taxes))} HT`)}${amount('Montant hors TVA', euros(totals.ht))}${amount('Montant TVA (payée sur les débits)', euros(totals.vat))}${amount('Facture TTC', euros(totals.ttc), 's')}${cheque}${amount(`Montant à prélever le ${slashed(present(bill.dueDate))}`, euros(totals.netToPay), 'z')}</div>
<div class="nx"><b>Les prochaines étapes</b>• Prochaine facture vers le ${slashed(present(bill.nextInvoiceDate))} (sauf résiliation intervenue entre-temps)<br>• Vos index sont relevés à distance par Enedis, sans rendez-vous</div>
<div class="h3">Évolution de votre consommation relevée (kWh)</div><div class="ch">${bars(supply.history, 22, number)}</div></div></div>
<div class="pay"><b style="color:#1089ff">Paiement par prélèvement</b><span></span><span>Vous serez prélevé à partir du</span><b>${inWords(present(bill.dueDate))}</b><span>Sur le compte bancaire</span><b>${bank.iban}</b><span>Mandat</span><span>${bank.mandate} – créancier ${supplier.creditorIdentifier}</span></div>
<p class="n" style="margin-top:3mm">Vous souhaitez étaler vos paiements ? La mensualisation vous permet de régler le même montant chaque mois. À défaut de paiement à la date prévue, la somme due est majorée de pénalités au taux d’intérêt légal multiplié par 1,5, sans pouvoir être inférieures à 7,50 € TTC.</p><p class="f">${html(supplier.legalLine)} – SPECIMEN – 1/2</p>`
}

function detailTables(bill: Bill, supply: Supply): string {
  const rate = (row: { vatRate: number }): string => `${number(row.vatRate, 2)} %`
  const accise = acciseOf(supply).map((t) =>
    cells([
      'Accise sur l’électricité (ex-CSPE)',
      span(t),
      `${number(present(t.base))} kWh`,
      `${number(present(t.rate) / 10, 3)} c€/kWh`,
      euros(t.amount),
      rate(t),
    ]),
  )
  const cta = ctaOf(supply).map((t) =>
    cells(['Contribution Tarifaire d’Acheminement Électricité', span(t), '', '', euros(t.amount), rate(t)]),
  )
  return `<table>${cells(['Abonnement (HT)', 'Période', '', 'Prix unitaire HT', euros(total(supply.subscription)), 'Taux de TVA'], 'td', 'k')}${supply.subscription.map((s) => cells([`Abonnement ${present(supply.powerKva)} kVA`, span(s), '', `${number(s.monthly, 2)} €/mois`, euros(s.amount), rate(s)])).join('')}
${cells(['Consommation (HT)', 'Période', 'Conso', 'Prix unitaire HT', euros(total(supply.consumption)), 'Taux de TVA'], 'td', 'k')}${supply.consumption.map((c) => cells([present(names[c.band]), span(c), `${number(c.kwh)} kWh`, `${number(c.price * 100, 2)} c€/kWh`, euros(c.amount), rate(c)])).join('')}
${cells(['Taxes et contributions', 'Période', 'Assiette', 'Prix unitaire HT', euros(total(supply.taxes)), 'Taux de TVA'], 'td', 'k')}${cta.join('')}${accise.join('')}
${cells(['Total hors TVA', '', '', '', euros(bill.totals.ht), ''], 'td', 't')}${bill.vat.map((v) => cells([`TVA à ${number(v.rate, 2)} %`, '', euros(v.base), '', euros(v.amount), ''])).join('')}${cells(['Total TTC électricité', '', '', '', euros(bill.totals.ttc), ''], 'td', 't')}</table>`
}

function secondPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const readings = supply.readings.map((r) =>
    cells([
      present(names[r.band]),
      `compteur ${supply.meter}`,
      number(r.oldIndex),
      number(r.newIndex),
      number(r.newIndex - r.oldIndex),
    ]),
  )
  const colour =
    supply.option === 'tempo'
      ? '<p class="n"><b>Tempo.</b> Saison 2025-2026 : 43 jours blancs et 22 jours rouges ont été tirés. Les Heures Creuses vont de 22 h à 6 h. La couleur du lendemain est annoncée à 11 h sur l’appli EDF &amp; MOI.</p>'
      : '<p class="n"><b>Vos Heures Creuses</b> : de 1 h 30 à 7 h 30 et de 12 h 30 à 14 h 30. Vos horaires peuvent évoluer d’ici à 2027 ; Enedis vous en informera.</p>'
  return `<div class="ti" style="font-size:11.5pt">Détail de votre facture du ${slashed(bill.issueDate)}<small>n° ${bill.number} – ${html(bill.offer.name)}, ${present(supply.powerKva)} kVA</small></div>
<div class="h3">Vos index, relevés à distance</div><table>${cells(['Poste', '', `Relevé du ${slashed(supply.period.from)}`, `Relevé du ${slashed(supply.period.to)}`, 'Différence (kWh)'], 'th')}${readings.join('')}${cells(['Total', '', '', '', `${number(present(supply.totalKwh))} kWh`], 'td', 't')}</table>
<div class="h3">Électricité</div>${detailTables(bill, supply)}<p class="n" style="margin-top:1.5mm">L’abonnement est facturé d’avance, la consommation à terme échu. Les prix comprennent l’acheminement de l’électricité.</p>
<div class="h3">Bon à savoir</div>${colour}<p class="n" style="margin-top:1.4mm"><b>Réclamations.</b> Écrivez à EDF Service Clients, à l’adresse figurant en première page. Si la réponse ne vous convient pas, saisissez le Médiateur EDF (mediateur.edf.fr) ou, après deux mois, le médiateur national de l’énergie : www.energie-mediateur.fr ou Libre réponse n° 59252 – 75443 Paris Cedex 09.</p><p class="n" style="margin-top:1.4mm"><b>Origine 2024 de l’électricité vendue par EDF</b> : 74,6 % nucléaire, 19,1 % renouvelables (dont 11,4 % hydraulique), 4,8 % gaz, 0,8 % charbon, 0,7 % fioul.</p><p class="n" style="margin-top:1.4mm"><b>Tarif réglementé.</b> Le Tarif Bleu est fixé par les pouvoirs publics. Il est sans engagement : vous pouvez le quitter à tout moment et sans frais. Un comparateur gratuit et indépendant est à votre disposition : comparateur.energie-info.fr.</p><p class="f">${html(bill.supplier.legalLine)} – SPECIMEN – 2/2</p>`
}

function draw(bill: Bill): string {
  return htmlOf({ title: 'Facture EDF', css, pages: [firstPage(bill), secondPage(bill)] })
}

export const bluePanels: UnseenBill[] = [
  { bill: offPeak(), draw, printer: 'chromium' },
  { bill: redDays(), draw, printer: 'cairo' },
]

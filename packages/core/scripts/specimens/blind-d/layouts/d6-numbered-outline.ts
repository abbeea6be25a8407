import type { Bill, Supply } from '../../model/bill.js'
import type { Period } from '../../model/calendar.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { sum } from '../../model/rounding.js'
import { groupDigits } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { acciseOf, ctaOf, present, steady } from '../../blind/terms.js'
import { cells, html, inWords, numbersIn, onlySupply, slashed, type UnseenBill } from '../../unseen/kit.js'
import { blindDSuppliers } from '../suppliers.js'

const { number, amount, euros } = numbersIn('\u00a0')
const supplier = blindDSuppliers.soregies
const references = { client: '0.999.999', contract: 'E-999999', account: '86-99999-9' }
const offer = { name: 'IDÉA Vert', regulated: false, priceType: 'fixe', endDate: null } as const

function creditNote(): Bill {
  const id = 'blind-D6-01'
  const supply = draftElectricity({
    id,
    period: { from: '2026-02-01', to: '2026-03-31' },
    powerKva: 9,
    option: 'hphc',
    networkTariff: 'MUDT',
    bands: [
      { band: 'hp', kwh: -318, oldIndex: 0, prices: steady(0.1374) },
      { band: 'hc', kwh: -142, oldIndex: 0, prices: steady(0.0992) },
    ],
    subscription: { prices: steady(14.7), convention: 'months' },
    ctaDetail: 'none',
  })
  const credited: Supply = {
    ...supply,
    readings: [],
    subscription: [],
    history: [],
    taxes: acciseOf(supply),
  }
  return completeBill(
    draftBill({
      id,
      kind: 'avoir',
      supplier,
      offer,
      customer: {
        civility: 'M.',
        name: 'Barnabé Guérineau',
        address: ['5 rue du Moulin à Tan', '86300 Chauvigny'],
        references,
      },
      number: 'AV26-99999',
      issueDate: '2026-04-17',
      paymentMethod: 'virement',
      isDirectDebit: false,
      supplies: [credited],
      mentions: { estimationBasis: false },
      judgement: {
        neutral: ['E-LEG-02', 'E-ARI-10', 'E-RDG-09'],
        traps: ['credit_note', 'negative_quantities', 'numbered_sections', 'number_of_another_invoice'],
      },
    }),
  )
}

function estimatedBill(): Bill {
  const id = 'blind-D6-02'
  const supply = draftElectricity({
    id,
    period: { from: '2026-04-01', to: '2026-05-31' },
    powerKva: 9,
    option: 'hphc',
    networkTariff: 'MUDT',
    bands: [
      { band: 'hp', kwh: 702, oldIndex: 8816, prices: steady(0.1374) },
      { band: 'hc', kwh: 385, oldIndex: 6043, prices: steady(0.0992) },
    ],
    subscription: { prices: steady(14.7), convention: 'months' },
    natures: ['R', 'E'],
    ctaDetail: 'base and rate',
  })
  return completeBill(
    draftBill({
      id,
      supplier,
      offer,
      customer: {
        civility: 'Mme',
        name: 'Solène Pâquereau',
        address: ['La Grange aux Moines', '86370 Vivonne'],
        billingAddress: ['18 boulevard Blossac', '86100 Châtellerault'],
        references,
      },
      number: 'FA26-999999',
      issueDate: '2026-06-05',
      dueDate: '2026-06-25',
      nextInvoiceDate: '2026-08-05',
      supplies: [supply],
      services: [
        {
          label: 'Régularisation de la facture estimée du 3 avril 2026',
          kind: 'remise',
          from: '2026-02-01',
          to: '2026-03-31',
          amount: -21.64,
          vatRate: 20,
        },
      ],
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-ARI-10', 'E-RDG-09'],
        traps: ['estimated_index', 'regularisation_line', 'numbered_sections', 'subtotals', 'other_billing_address'],
      },
    }),
  )
}

const css = `body { font: 9.6pt/1.4 'TeX Gyre Pagella'; color: #1c1c1c } .page { padding: 12mm 16mm } .top { display: flex } .top > * { width: 50% } .mark { font: bold 20pt 'TeX Gyre Pagella'; color: #6a1b3d; letter-spacing: 1.5pt } .to { padding-top: 22mm; font-size: 10.6pt } .ref { margin-top: 7mm } .ref td { padding: 0.5mm 0; font-size: 9pt } .ref td:first-child { font-style: italic; width: 46mm } h1 { font: bold 14pt 'TeX Gyre Pagella'; color: #6a1b3d; margin: 8mm 0 1mm } h2 { font: bold 10.6pt 'TeX Gyre Pagella'; margin: 4.5mm 0 0; border-bottom: 0.4mm double #6a1b3d } h3 { font: italic 9.6pt 'TeX Gyre Pagella'; margin: 2.4mm 0 0 4mm }
.t { margin: 0.6mm 0 0 4mm; width: 174mm; table-layout: fixed } .t th:nth-child(1) { width: 38mm } .t th:nth-child(2) { width: 44mm } .t th:nth-child(3), .t th:nth-child(4) { width: 15mm } .t th:nth-child(5), .t th:nth-child(6) { width: 18mm } .t td, .t th { padding: 0.7mm 1mm; text-align: right; font-size: 8.8pt; white-space: nowrap } .t th { font-weight: normal; font-style: italic; font-size: 7.8pt; color: #6a1b3d } .t td:first-child, .t th:first-child, .t td:nth-child(2), .t th:nth-child(2) { text-align: left; white-space: normal } .sub { text-align: right; font-size: 9pt; padding-right: 12mm } .end td { padding: 0.8mm 1mm; text-align: right } .end td:first-child { text-align: left } .end .z td { font-weight: bold; font-size: 12.5pt; border-top: 0.3mm solid #6a1b3d; border-bottom: 0.3mm solid #6a1b3d } .s { font-size: 8pt; margin-top: 2.4mm } .foot { position: absolute; left: 16mm; right: 16mm; bottom: 8mm; font-size: 7pt; text-align: center; font-style: italic }`

const bandNames: Record<string, string> = { hp: 'Heures Pleines', hc: 'Heures Creuses' }
const span = ({ from, to }: Period): string => `${slashed(from)} – ${slashed(to)}`

interface Section {
  title: string
  rows: { at: Period; label: string; quantity: string; unit: string; price: string; amount: number; vatRate: number }[]
}

function sectionsOf(bill: Bill, supply: Supply): { title: string; parts: Section[] }[] {
  const fixed: Section = {
    title: 'Part fixe',
    rows: supply.subscription.map((s) => ({
      ...{ at: s, label: 'Abonnement', quantity: '2', unit: 'mois', price: number(s.monthly, 2) },
      ...{ amount: s.amount, vatRate: s.vatRate },
    })),
  }
  const variable: Section = {
    title: 'Part variable',
    rows: supply.consumption.map((c) => ({
      ...{ at: c, label: present(bandNames[c.band]), quantity: number(c.kwh), unit: 'kWh', price: number(c.price, 4) },
      ...{ amount: c.amount, vatRate: c.vatRate },
    })),
  }
  const accise: Section = {
    title: 'Accise sur l’électricité',
    rows: acciseOf(supply).map((t) => ({
      ...{ at: t, label: 'Ménages et assimilés', quantity: number(present(t.base)), unit: 'kWh' },
      ...{ price: number(present(t.rate) / 1000, 5), amount: t.amount, vatRate: t.vatRate },
    })),
  }
  const cta: Section = {
    title: 'Contribution tarifaire d’acheminement',
    rows: ctaOf(supply).map((t) => ({
      ...{ at: t, label: 'Distribution', quantity: amount(present(t.base)), unit: '€' },
      ...{ price: `${number(present(t.rate), 2)} %`, amount: t.amount, vatRate: t.vatRate },
    })),
  }
  const corrections: Section = {
    title: '',
    rows: bill.services.map((s) => ({
      ...{ at: { from: present(s.from), to: present(s.to) }, label: html(s.label), quantity: '', unit: '', price: '' },
      ...{ amount: s.amount, vatRate: s.vatRate },
    })),
  }
  return [
    { title: 'Fourniture et acheminement de l’électricité', parts: [fixed, variable] },
    { title: 'Taxes et contributions', parts: [accise, cta] },
    { title: 'Corrections', parts: [corrections] },
  ]
    .map(({ title, parts }) => ({ title, parts: parts.filter(({ rows }) => rows.length > 0) }))
    .filter(({ parts }) => parts.length > 0)
}

function outline(bill: Bill, supply: Supply): string {
  const head = cells(['Période', 'Objet', 'Nombre', 'Unité', 'Prix HT en €', 'TVA en %', 'Montant HT en €'], 'th')
  return sectionsOf(bill, supply)
    .map(({ title, parts }, place) => {
      const tables = parts.map(({ title: name, rows }, index) => {
        const body = rows.map((row) =>
          cells([
            span(row.at),
            row.label,
            row.quantity,
            row.unit,
            row.price,
            number(row.vatRate, 2),
            amount(row.amount),
          ]),
        )
        return `${name === '' ? '' : `<h3>${place + 1}.${index + 1} ${name}</h3>`}<table class="t">${head}${body.join('')}</table>`
      })
      const total = sum(parts.flatMap(({ rows }) => rows.map((row) => row.amount)))
      return `<h2>${place + 1}. ${title}</h2>${tables.join('')}<p class="sub">soit pour ce chapitre ${euros(total)} HT</p>`
    })
    .join('')
}

function meterText(supply: Supply): string {
  if (supply.readings.length === 0) return ''
  const bands = supply.readings.map(
    ({ band, oldIndex, newIndex }) =>
      `${present(bandNames[band])} : ${number(oldIndex)} au ${slashed(supply.period.from)} (relevé), ${number(newIndex)} au ${slashed(supply.period.to)} (estimé)`,
  )
  return `<p class="s"><b>Index du compteur ${supply.meter}.</b> ${bands.join(' ; ')}.</p><p class="s">Le second index a été estimé à partir de vos consommations relevées un an plus tôt. Vous pouvez nous communiquer le vôtre sur ${supplier.website}.</p>`
}

function settlement(bill: Bill): string {
  if (bill.kind === 'avoir')
    return `<p class="s">Cette somme vous sera remboursée par virement sous quinze jours. Le présent avoir annule en partie la facture FA26-118734 du 3 avril 2026, établie sur un index erroné.</p>`
  const bank = present(bill.bank)
  return `<p class="s">Prélèvement à l’échéance du <b>${inWords(present(bill.dueDate))}</b> sur votre compte ${bank.iban} (mandat ${bank.mandate}). Facture suivante attendue le ${inWords(present(bill.nextInvoiceDate))}.</p>`
}

function draw(bill: Bill): string {
  const { customer, totals } = bill
  const supply = onlySupply(bill)
  const vat = present(bill.vat[0])
  const isCredit = bill.kind === 'avoir'
  const past = supply.history.map(({ month, kwh }) => `${month.slice(5)}/${month.slice(0, 4)} : ${number(kwh)}`)
  const foot = (page: number): string =>
    `<p class="foot">${html(supplier.legalLine)} – ${page}/${isCredit ? 1 : 2} – SPECIMEN</p>`
  const first = `<div class="top"><div><div class="mark">SORÉGIES</div>${lines(supplier.address.slice(1))}<br>${supplier.phone} – ${supplier.website}<br>${supplier.email}</div><div class="to">${customer.civility} ${html(customer.name)}<br>${lines(customer.billingAddress)}</div></div>
<h1>${isCredit ? 'Avoir' : 'Facture d’électricité'} ${bill.number}</h1><p>Poitiers, le ${inWords(bill.issueDate)}</p>
<div class="top"><div><table class="ref">${cells(['Votre n° d’abonné', customer.clientReference])}${cells(['Votre contrat', present(customer.contractReference)])}${cells(['Compte de paiement', present(customer.accountReference)])}${cells(['Formule choisie', html(bill.offer.name)])}</table></div><div><table class="ref">${cells(['Réf. point de livraison', groupDigits(supply.deliveryPoint, [2, 3, 3, 3, 3])])}${cells(['Puissance et option', `${present(supply.powerKva)} kVA, HP-HC`])}${isCredit ? cells(['Compteur', supply.meter]) : ''}${cells(['Local alimenté', lines(customer.siteAddress)])}</table></div></div>
<p style="margin-top:4mm">${isCredit ? 'Consommation créditée' : 'Consommation facturée'} du ${inWords(supply.period.from)} au ${inWords(supply.period.to)} : <b>${number(present(supply.totalKwh))} kWh</b>.</p>${meterText(supply)}
${outline(bill, supply)}`
  const last = `<h2>${isCredit ? 3 : 4}. Récapitulatif</h2><table class="end">${cells(['Total hors TVA', euros(totals.ht)])}${cells([`TVA au taux de ${number(vat.rate, 2)} % sur ${euros(vat.base)}`, euros(vat.amount)])}${cells(['Total toutes taxes comprises', euros(totals.ttc)])}${cells([isCredit ? 'Solde en votre faveur' : 'Somme due', euros(totals.netToPay)], 'td', 'z')}</table>${settlement(bill)}
${past.length === 0 ? '' : `<p class="s"><b>Vos consommations en kWh.</b> ${past.join(' ; ')}.</p>`}
<p class="s">Offre à prix fixe, hors tarif réglementé. Électricité vendue en 2025 : éolien 58 %, hydraulique 27 %, solaire 15 %. Dépannage SRD, 24 h sur 24 : 05 00 00 33 44. Réclamation : SORÉGIES, service consommateurs, à l’adresse ci-dessus ; sans accord sous deux mois, Médiateur national de l’énergie, Libre réponse 59252, 75443 Paris Cedex 09, www.energie-mediateur.fr.</p>`
  const again = `<p style="margin-bottom:6mm"><span class="mark">SORÉGIES</span><br>Suite de la facture ${bill.number}, ${customer.civility} ${html(customer.name)}</p>`
  return htmlOf({
    title: isCredit ? 'Avoir' : 'Facture',
    css,
    pages: isCredit ? [`${first}${last}${foot(1)}`] : [`${first}${foot(1)}`, `${again}${last}${foot(2)}`],
  })
}

export const numberedOutline: UnseenBill[] = [
  { bill: creditNote(), draw, printer: 'weasyprint', notScored: ['invoice.payment_method'] },
  { bill: estimatedBill(), draw, printer: 'cairo' },
]

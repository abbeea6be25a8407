import { acciseOf, ctaOf, present } from '../../blind/terms.js'
import type { Bill, Supply } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { groupDigits, shortMonth } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, html, inWords, numbersIn, onlySupply, slashed, type UnseenBill } from '../../unseen/kit.js'
import { blindGSuppliers } from '../suppliers.js'

const { number, euros } = numbersIn('\u202f')

function wholeYear(): Bill {
  const id = 'blind-G3-01'
  const prices = (first: number, second: number, third: number): { from: string; price: number }[] => [
    { from: '2025-01-01', price: first },
    { from: '2025-08-01', price: second },
    { from: '2026-02-01', price: third },
  ]
  const supply = draftElectricity({
    id,
    period: { from: '2025-04-15', to: '2026-04-14' },
    powerKva: 9,
    option: 'hphc',
    networkTariff: 'MUDT',
    bands: [
      { band: 'hp', kwh: 3916, oldIndex: 28140, prices: prices(0.1712, 0.1684, 0.1659) },
      { band: 'hc', kwh: 2207, oldIndex: 15388, prices: prices(0.1295, 0.1271, 0.1253) },
    ],
    subscription: { prices: [{ from: '2025-01-01', price: 17.28 }], convention: 'days' },
    natures: ['A', 'R'],
    ctaDetail: 'none',
  })
  return completeBill(
    draftBill({
      id,
      kind: 'regularisation',
      supplier: blindGSuppliers.enercoop,
      offer: { name: 'Basik', regulated: false, priceType: null, endDate: null },
      customer: {
        civility: 'Mme',
        name: 'Apolline Kerdoncuff',
        address: ['Lieu-dit Kergroas', '29120 Combrit'],
        references: { client: '0999999', contract: 'C0999999' },
      },
      number: 'F2604-0999999',
      issueDate: '2026-04-24',
      dueDate: '2026-05-11',
      nextInvoiceDate: '2027-04-24',
      supplies: [{ ...supply, taxes: [...ctaOf(supply), ...acciseOf(supply)] }],
      alreadyPaid: 1416,
      instalment: { amount: 131, count: 11, nextDate: '2026-06-10' },
      mentions: { estimationBasis: false },
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-03', 'E-PRC-07', 'E-RDG-09', 'E-RDG-10'],
        traps: ['two_vat_rates', 'three_accise_rates', 'instalments_paid', 'new_schedule', 'own_reading'],
      },
    }),
  )
}

const css = `body { font: 9.6pt/1.4 Carlito; color: #26262b } .page { padding: 15mm 18mm } .lg { font: bold 23pt Carlito; color: #e8571c } h1 { font: bold 15pt Carlito; color: #e8571c } h2 { font: bold 11pt Carlito; color: #3b3b78; margin: 5mm 0 1.4mm } .ref { columns: 2; column-gap: 10mm; border-top: 0.3mm solid #e8571c; border-bottom: 0.3mm solid #e8571c; padding: 2.5mm 0; margin: 5mm 0; font-size: 9pt } .ref p { break-inside: avoid } table.m { width: 118mm; margin: 3mm 0 } table.m td:last-child { text-align: right } table.m td { padding: 0.9mm 0 } .b td { font-weight: bold; border-top: 0.25mm solid #26262b } .r td { font-weight: bold; font-size: 12.5pt; color: #e8571c } .d { font-size: 8.6pt } .d th { text-align: right; color: #3b3b78; border-bottom: 0.3mm solid #3b3b78; padding: 0.8mm 1mm; font-size: 8.2pt } .d td { text-align: right; padding: 0.75mm 1mm } .d th:first-child, .d td:first-child { text-align: left } .d tr:nth-child(odd) td { background: #f6f3ee } .d .g td { font-weight: bold; background: #fff; color: #3b3b78; padding-top: 2mm } .n { font-size: 8.3pt } .f { position: absolute; left: 18mm; right: 18mm; bottom: 8mm; font-size: 7.2pt; color: #77777f }`

const sumOf = (rows: readonly { amount: number }[]): string => euros(rows.reduce((all, row) => all + row.amount, 0))
const names: Record<string, string> = { hp: 'Heures pleines', hc: 'Heures creuses' }

function firstPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals, offer, instalment } = bill
  const { amount, count, nextDate } = present(instalment)
  return `<div style="display:flex;justify-content:space-between"><div><span class="lg">enercoop</span><p class="n">${lines(supplier.address)}<br>${supplier.phone} (prix d’un appel local)<br>${supplier.email}<br>${supplier.website}</p></div><p style="width:78mm;padding-top:17mm;font-size:10.5pt">${html(customer.civility)} ${html(customer.name)}<br>${lines(customer.billingAddress)}</p></div>
<p style="text-align:right;margin:7mm 0 3mm">Le ${inWords(bill.issueDate)}</p><h1>Votre facture de régularisation annuelle n° ${bill.number}</h1>
<div class="ref"><p>N° client : <b>${customer.clientReference}</b></p><p>N° de contrat : <b>${present(customer.contractReference)}</b></p><p>Offre : <b>${html(offer.name)}</b> – offre de marché à prix non réglementés</p><p>Puissance : <b>${present(supply.powerKva)} kVA</b> – Option : <b>Heures pleines / heures creuses</b></p><p>PRM : <b>${groupDigits(supply.deliveryPoint, [5, 5, 4])}</b></p><p>N° de compteur : <b>${supply.meter}</b></p><p>Adresse du point de livraison :<br><b>${lines(customer.siteAddress)}</b></p></div>
<p>Chère cliente, cher client,</p><p style="margin-top:2mm">Entre le ${inWords(supply.period.from)} et le ${inWords(supply.period.to)}, vous avez consommé <b>${number(present(supply.totalKwh))} kWh</b>. Voici le bilan de cette année et des mensualités que vous avez versées.</p>
<table class="m">${cells(['Abonnement', sumOf(supply.subscription)])}${cells(['Consommation d’électricité', sumOf(supply.consumption)])}${cells(['Taxes et contributions hors TVA', sumOf(supply.taxes)])}${cells(['Total HT', euros(totals.ht)], 'td', 'b')}${bill.vat.map((v) => cells([`TVA à ${number(v.rate, 1)} % sur ${euros(v.base)}`, euros(v.amount)])).join('')}${cells(['Total TVA', euros(totals.vat)])}${cells(['Total TTC', euros(totals.ttc)], 'td', 'b')}${cells(['Mensualités réglées (12 x 118,00 €)', `-${euros(present(totals.alreadyPaid))}`])}${cells(['Solde restant à payer', euros(totals.netToPay)], 'td', 'r')}</table>
<p>Ce solde sera prélevé le <b>${inWords(present(bill.dueDate))}</b> sur votre compte ${present(bill.bank).iban} (RUM ${present(bill.bank).mandate}, ICS ${supplier.creditorIdentifier}).</p>
<h2>Vos mensualités à venir</h2><p>Votre nouvelle mensualité est de <b>${euros(amount)}</b> TTC. Elle sera prélevée ${count} fois, le 10 de chaque mois, à partir du ${inWords(nextDate)}. Votre prochaine facture de régularisation vous parviendra vers le ${inWords(present(bill.nextInvoiceDate))}.</p>
<h2>Et pour la suite ?</h2><p class="n">L’année précédente, vous aviez consommé 6 410 kWh : vous avez réduit votre consommation de 4,5 %. Vous pouvez moduler votre mensualité à tout moment depuis votre espace personnel. Devenir sociétaire d’Enercoop, c’est possible dès une part sociale de 100 € : votre voix compte à l’assemblée générale du 13 juin 2026.</p><p class="f">${html(supplier.legalLine)} – SPECIMEN – page 1 sur 2</p>`
}

function chargeRows(supply: Supply): string {
  const group = (title: string): string => cells([title, '', '', '', '', '', ''], 'td', 'g')
  const rate = (row: { vatRate: number }): string => `${number(row.vatRate, 1)} %`
  return [
    group('Abonnement'),
    ...supply.subscription.map((s) =>
      cells(['9 kVA', slashed(s.from), slashed(s.to), '', `${euros(s.monthly)}/mois`, euros(s.amount), rate(s)]),
    ),
    group('Consommation'),
    ...supply.consumption.map((c) =>
      cells([
        present(names[c.band]),
        slashed(c.from),
        slashed(c.to),
        `${number(c.kwh)} kWh`,
        `${number(c.price, 4)} €/kWh`,
        euros(c.amount),
        rate(c),
      ]),
    ),
    group('Taxes et contributions'),
    ...ctaOf(supply).map((t) =>
      cells(['Contribution d’acheminement (CTA)', slashed(t.from), slashed(t.to), '', '', euros(t.amount), rate(t)]),
    ),
    ...acciseOf(supply).map((t) =>
      cells([
        'Accise sur l’électricité',
        slashed(t.from),
        slashed(t.to),
        `${number(present(t.base))} kWh`,
        `${number(present(t.rate) / 1000, 5)} €/kWh`,
        euros(t.amount),
        rate(t),
      ]),
    ),
  ].join('')
}

function secondPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier } = bill
  const months = supply.history.map(({ month }) => `${shortMonth(`${month}-01`)} ${month.slice(2, 4)}`)
  return `<h1>Le détail de votre année</h1><h2>Vos index</h2><table class="d">${cells(['', `Au ${slashed(supply.period.from)}`, '', `Au ${slashed(supply.period.to)}`, '', 'Consommation'], 'th')}${supply.readings.map((r) => cells([present(names[r.band]), number(r.oldIndex), 'auto-relevé', number(r.newIndex), 'relevé Enedis', `${number(r.newIndex - r.oldIndex)} kWh`])).join('')}</table>
<h2>Vos lignes de facturation</h2><table class="d">${cells(['Désignation', 'Début', 'Fin', 'Quantité', 'Prix unitaire HT', 'Total HT', 'TVA'], 'th')}${chargeRows(supply)}</table>
<h2>Votre consommation mois par mois (kWh)</h2><table class="d">${cells(months, 'th')}${cells(supply.history.map(({ kwh }) => number(kwh)))}</table>
<h2>D’où vient votre électricité</h2><p class="n">En 2024, l’électricité fournie par Enercoop était 100 % renouvelable, achetée directement à des productrices et producteurs : hydraulique 58 %, éolien 29 %, solaire 12 %, biomasse 1 %.</p>
<h2>Une difficulté, une réclamation ?</h2><p class="n">Écrivez-nous à ${supplier.email} ou à ${html(supplier.address.join(', '))}. Si nous n’avons pas su vous répondre sous deux mois, le médiateur national de l’énergie peut être saisi sur www.energie-mediateur.fr ou par courrier : Libre réponse n° 59252, 75443 Paris Cedex 09. Panne ou danger : Enedis, 09 72 67 50 29, 24h/24.</p><p class="f">${html(supplier.legalLine)} – SPECIMEN – page 2 sur 2</p>`
}

function draw(bill: Bill): string {
  return htmlOf({ title: 'Facture de régularisation annuelle', css, pages: [firstPage(bill), secondPage(bill)] })
}

export const memberLetter: UnseenBill[] = [{ bill: wholeYear(), draw, printer: 'chromium' }]

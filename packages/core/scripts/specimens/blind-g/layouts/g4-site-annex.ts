import type { Band } from '../../../../src/invoice/energy-invoice.js'
import { acciseOf, ctaOf, present, steady } from '../../blind/terms.js'
import type { Bill, Supply } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { numericDate } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, dashed, html, numbersIn, onlySupply, slashed, type UnseenBill } from '../../unseen/kit.js'
import { blindGSuppliers } from '../suppliers.js'

const { number, amount, euros } = numbersIn(' ')

const bands: [band: Band, kwh: number, oldIndex: number, price: number][] = [
  ['hph', 1486, 88412, 0.1543],
  ['hch', 602, 40977, 0.1138],
  ['hpb', 1731, 102645, 0.1027],
  ['hcb', 718, 47203, 0.0812],
]

/** Winter bands run to the end of March, summer bands from April on. */
function withSeasons(supply: Supply): Supply {
  return {
    ...supply,
    consumption: supply.consumption.map((row) =>
      row.band === 'hph' || row.band === 'hch' ? { ...row, to: '2026-03-31' } : { ...row, from: '2026-04-01' },
    ),
  }
}

function fourSeasons(): Bill {
  const id = 'blind-G4-01'
  const supply = draftElectricity({
    id,
    period: { from: '2026-03-06', to: '2026-05-05' },
    powerKva: 30,
    option: '4cadrans',
    networkTariff: 'CU4',
    printsNetworkTariff: true,
    bands: bands.map(([band, kwh, oldIndex, price]) => ({ band, kwh, oldIndex, prices: steady(price) })),
    subscription: { prices: steady(41.85), convention: 'months' },
    ctaDetail: 'base and rate',
  })
  return completeBill(
    draftBill({
      id,
      supplier: blindGSuppliers.primeo,
      offer: { name: 'Primeo Pro Fixe 36 mois', regulated: false, priceType: 'fixe', endDate: '2028-01-05' },
      customer: {
        name: 'SARL Menuiserie Hirtzbach',
        address: ['18 rue des Tanneurs', '68130 Altkirch'],
        billingAddress: ['Zone artisanale du Rhin', '2 rue de l’Industrie', '68128 Village-Neuf'],
        references: { client: '10099999', contract: '5099999-1', account: '80099999' },
        isCompany: true,
      },
      number: 'PEF-2026-999999',
      issueDate: '2026-05-12',
      dueDate: '2026-06-11',
      nextInvoiceDate: '2026-07-10',
      supplies: [{ ...withSeasons(supply), networkShare: 231.64, taxes: [...ctaOf(supply), ...acciseOf(supply)] }],
      mentions: { estimationBasis: false },
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-03', 'E-PRC-07', 'E-RDG-09', 'E-RDG-10', 'E-PRC-11'],
        traps: ['four_bands', 'season_change', 'network_share', 'two_addresses', 'price_in_cents'],
      },
    }),
  )
}

const css = `body { font: 8.6pt/1.38 'Liberation Sans'; color: #16202c } .page { padding: 13mm 14mm } .lg { font: bold 19pt 'Liberation Sans'; color: #c8102e } .cols { display: grid; grid-template-columns: 58mm auto; gap: 10mm } .a { border-right: 0.3mm solid #c8102e; padding-right: 4mm; font-size: 8pt } .a b { display: block; color: #c8102e; margin-top: 3.4mm } .t { font: bold 12pt 'Liberation Sans'; border-bottom: 0.6mm solid #c8102e; padding-bottom: 1mm; margin-bottom: 3mm } .l { display: flex; justify-content: space-between; padding: 1mm 0 } .l.s { border-top: 0.2mm solid #16202c; font-weight: bold } .l.z { background: #c8102e; color: #fff; font: bold 11pt 'Liberation Sans'; padding: 2mm 3mm; margin-top: 2mm } .bx { border: 0.3mm solid #b9c0c8; display: grid; grid-template-columns: 1fr 1fr; margin: 3mm 0 5mm } .bx p { padding: 2mm 3mm } h2 { font: bold 9pt 'Liberation Sans'; background: #eceff2; padding: 1mm 2mm; margin: 5mm 0 1mm } th { font: bold 7.3pt 'Liberation Sans'; text-align: right; padding: 1mm; border-bottom: 0.3mm solid #16202c } td { text-align: right; padding: 0.9mm 1mm; border-bottom: 0.12mm solid #d5dae0; white-space: nowrap } th:first-child, td:first-child { text-align: left } .s td { font-weight: bold } .n { font-size: 7.4pt } .f { position: absolute; left: 14mm; right: 14mm; bottom: 7mm; font-size: 6.5pt; color: #5f6a75 }`

const names: Record<string, string> = { hph: 'HP Hiver', hch: 'HC Hiver', hpb: 'HP Été', hcb: 'HC Été' }
const short = (date: string): string => numericDate(date, '/', 'short')
const span = ({ from, to }: { from: string; to: string }): string => `du ${short(from)} au ${short(to)}`
const line = (label: string, value: string, className = ''): string =>
  `<div class="l ${className}"><span>${label}</span><span>${value}</span></div>`

function firstPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals, offer } = bill
  return `<div style="display:flex;justify-content:space-between"><span class="lg">primeo énergie</span><p style="width:80mm;padding-top:14mm;font-size:10pt">${html(customer.name)}<br>${lines(customer.billingAddress)}</p></div>
<div class="cols" style="margin-top:14mm"><div class="a"><b style="margin-top:0">Votre service client entreprises</b>${lines(supplier.address)}<br>${supplier.phone}<br>du lundi au vendredi, 8h-12h et 13h30-17h<br>${supplier.email}<br>${supplier.website}<b>Dépannage Enedis</b>09 72 67 50 68<b>Vos références</b>Client : ${customer.clientReference}<br>Compte de facturation : ${present(customer.accountReference)}<br>Contrat : ${present(customer.contractReference)}<br>SIRET : ${present(customer.siret)}<br>TVA intracom. : FR41${present(customer.siret).slice(0, 9)}<b>Votre offre</b>${html(offer.name)}<br>Prix ferme et non révisable jusqu’au ${slashed(present(offer.endDate))}<br>Offre de marché (prix non réglementé)<b>Conditions de règlement</b>Règlement à 30 jours, sans escompte. Tout retard entraîne des pénalités au taux de 12,15 % l’an et une indemnité forfaitaire de recouvrement de 40,00 €.</div>
<div><div class="t">Facture n° ${bill.number}<br><span style="font:9pt 'Liberation Sans'">Date de facture : ${slashed(bill.issueDate)} &nbsp;|&nbsp; Échéance : ${slashed(present(bill.dueDate))}</span></div>
${line('Part fixe (abonnement)', euros(supply.subscription.reduce((all, s) => all + s.amount, 0)))}${line('Part variable (énergie)', euros(supply.consumption.reduce((all, c) => all + c.amount, 0)))}${line('Contributions et accise', euros(supply.taxes.reduce((all, t) => all + t.amount, 0)))}${line('Total hors TVA', euros(totals.ht), 's')}${bill.vat.map((v) => line(`TVA ${number(v.rate, 2)} % sur ${euros(v.base)} (acquittée sur les débits)`, euros(v.amount))).join('')}${line('Total TTC', euros(totals.ttc), 's')}${line('Net à payer', euros(totals.netToPay), 'z')}
<p style="margin-top:4mm">Le montant sera prélevé à l’échéance sur le compte ${present(bill.bank).iban}, mandat ${present(bill.bank).mandate} (ICS ${supplier.creditorIdentifier}).</p><p style="margin-top:2mm">Prochaine facture : ${slashed(present(bill.nextInvoiceDate))}</p><p style="margin-top:2mm" class="n">Le détail de votre site figure en annexe.</p><div class="t" style="margin-top:9mm;font-size:9pt">Puissances appelées (kVA)</div><table>${cells(['Poste', 'Souscrite', 'Maximum atteint', 'Date'], 'th')}${cells(['HP Hiver', '30', '24,6', '11/03/26'])}${cells(['HP Été', '30', '22,1', '28/04/26'])}</table><p class="n" style="margin-top:3mm">Consommation sur la même période un an plus tôt : 4 812 kWh. Passez à la facture électronique : à compter du 1er septembre 2026, toutes les entreprises devront pouvoir recevoir leurs factures au format électronique.</p></div></div><p class="f">${html(supplier.legalLine)} – SPECIMEN – 1/2</p>`
}

function annexTables(supply: Supply): string {
  const rate = (row: { vatRate: number }): string => `${number(row.vatRate, 1)} %`
  const rows = supply.consumption.map((c, index) => {
    const r = present(supply.readings[index])
    return cells([
      present(names[c.band]),
      span(c),
      number(r.oldIndex),
      number(r.newIndex),
      'Réel',
      number(c.kwh),
      number(c.price * 100, 2),
      amount(c.amount),
      rate(c),
    ])
  })
  return `<h2>Énergie active</h2><table>${cells(['Poste', 'Période', 'Index début', 'Index fin', 'Type', 'kWh', 'c€/kWh HT', '€ HT', 'TVA'], 'th')}${rows.join('')}${cells(['Total', '', '', '', '', number(present(supply.totalKwh)), '', amount(supply.consumption.reduce((all, c) => all + c.amount, 0)), ''], 'td', 's')}</table>
<h2>Abonnement</h2><table>${cells(['Élément', 'Période', 'Mois', '€ HT par mois', '€ HT', 'TVA'], 'th')}${supply.subscription.map((s) => cells(['Abonnement 30 kVA', span(s), '2', number(s.monthly, 2), amount(s.amount), rate(s)])).join('')}</table><p class="n" style="margin-top:1mm">Dont part acheminement (TURPE) comprise dans l’abonnement et l’énergie : ${euros(present(supply.networkShare))} HT.</p>
<h2>Contributions et accise</h2><table>${cells(['Élément', 'Période', 'Assiette', 'Taux', '€ HT', 'TVA'], 'th')}${ctaOf(
    supply,
  )
    .map((t) =>
      cells(['CTA', span(t), euros(present(t.base)), `${number(present(t.rate), 2)} %`, amount(t.amount), rate(t)]),
    )
    .join('')}${acciseOf(supply)
    .map((t) =>
      cells([
        'Accise (ex-TICFE)',
        span(t),
        `${number(present(t.base) / 1000, 3)} MWh`,
        `${number(present(t.rate), 2)} €/MWh`,
        amount(t.amount),
        rate(t),
      ]),
    )
    .join('')}</table>`
}

function secondPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer } = bill
  const months = supply.history.map(({ month }) => `${month.slice(5)}/${month.slice(0, 4)}`)
  return `<div class="t">Annexe – Détail du site</div><div class="bx"><p><b>Site livré</b><br>${html(customer.name)}<br>${lines(customer.siteAddress)}</p><p>PRM : <b>${supply.deliveryPoint}</b><br>Puissance souscrite : <b>${present(supply.powerKva)} kVA</b><br>Option : <b>4 cadrans</b> – FTA : <b>${present(supply.networkTariff)}</b><br>Compteur n° <b>${supply.meter}</b><br>Période de consommation : <b>${dashed(supply.period.from)}</b> au <b>${dashed(supply.period.to)}</b></p></div>
${annexTables(supply)}
<h2>Consommations mensuelles du site (kWh)</h2><table class="n">${cells(months, 'th')}${cells(supply.history.map(({ kwh }) => number(kwh)))}</table>
<h2>Informations réglementaires</h2><p class="n">Mix énergétique 2024 de Primeo Énergie France : hydraulique 52,4 %, nucléaire 31,0 %, éolien 12,2 %, solaire 4,4 %. Réclamations : ${supplier.email} ou ${html(supplier.address.join(', '))}. À défaut de réponse satisfaisante dans les deux mois, les entreprises de moins de dix salariés peuvent saisir le médiateur national de l’énergie (www.energie-mediateur.fr, Libre réponse n° 59252, 75443 Paris Cedex 09).</p><p class="f">${html(supplier.legalLine)} – SPECIMEN – 2/2</p>`
}

function draw(bill: Bill): string {
  return htmlOf({ title: 'Facture', css, pages: [firstPage(bill), secondPage(bill)] })
}

export const siteAnnex: UnseenBill[] = [{ bill: fourSeasons(), draw, printer: 'cairo' }]

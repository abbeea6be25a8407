import { acciseOf, ctaOf, present } from '../../blind/terms.js'
import type { Bill, Supply } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { monthName } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, html, inWords, numbersIn, onlySupply, slashed, type UnseenBill } from '../../unseen/kit.js'
import { blindESuppliers } from '../suppliers.js'

const { number, euros } = numbersIn('\u00a0')

function yearly(): Bill {
  const id = 'blind-E5-01'
  const period = { from: '2025-03-01', to: '2026-02-28' }
  const prices = [
    { from: '2025-01-01', price: 0.1248 },
    { from: '2025-08-01', price: 0.1226 },
    { from: '2026-02-01', price: 0.1209 },
  ]
  const supply = draftElectricity({
    id,
    period,
    powerKva: 9,
    option: 'base',
    networkTariff: 'MU4',
    bands: [{ band: 'base', kwh: 5934, oldIndex: 18234, prices }],
    subscription: { prices: [{ from: '2025-01-01', price: 13.94 }], convention: 'months' },
    ctaDetail: 'none',
  })
  return completeBill(
    draftBill({
      id,
      kind: 'regularisation',
      supplier: blindESuppliers.mint,
      offer: { name: 'Online & Green', regulated: false, priceType: 'indexe', endDate: null },
      customer: {
        civility: 'M.',
        name: 'Gaëtan Péricard',
        address: ['11 chemin des Oliviers', '84170 Monteux'],
        references: { client: 'C99999999', contract: '99-999999-9' },
      },
      number: 'ME26-99999999',
      issueDate: '2026-03-12',
      dueDate: '2026-03-30',
      nextInvoiceDate: '2027-03-12',
      supplies: [supply],
      services: [
        {
          label: 'Assistance dépannage électricité',
          kind: 'service',
          from: '2025-03-01',
          to: '2026-02-28',
          amount: 19.92,
          vatRate: 20,
        },
      ],
      alreadyPaid: 1232,
      instalment: { amount: 118, count: 11, nextDate: '2026-05-05' },
      mentions: { estimationBasis: false },
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-07', 'E-RDG-09', 'E-RDG-10', 'E-SRV-01'],
        traps: ['two_vat_rates', 'three_accise_rates', 'instalments_paid', 'new_schedule', 'paid_service'],
      },
    }),
  )
}

const css = `body { font: 8.8pt/1.42 'DejaVu Sans Condensed', 'DejaVu Sans'; color: #22332b } .page { padding: 13mm 15mm } .logo { font: bold 20pt 'DejaVu Sans'; color: #1f9d6b } h2 { font: bold 10pt 'DejaVu Sans'; color: #fff; background: #1f9d6b; padding: 1.2mm 3mm; margin: 5mm 0 1.5mm } .two { display: grid; grid-template-columns: 64mm auto; gap: 8mm } .s { background: #eef7f2; padding: 3mm 4mm; font-size: 8.2pt } .s b { display: block; color: #1f9d6b; margin-top: 1.6mm } .s b:first-child { margin-top: 0 } .l { display: flex; justify-content: space-between; padding: 1mm 0; border-bottom: 0.15mm solid #cbdcd2 } .l.b { font-weight: bold } .l.x { font: bold 12pt 'DejaVu Sans'; color: #1f9d6b; border-bottom: 0 }
table { font-size: 8.2pt } th { font-size: 7.4pt; text-align: right; color: #4d6357; padding: 1mm 1mm } td { text-align: right; padding: 0.9mm 1mm; border-bottom: 0.15mm solid #dce6e0 } th:first-child, td:first-child { text-align: left } .st td { font-weight: bold; background: #eef7f2 } .n { font-size: 7.6pt } .f { position: absolute; left: 15mm; right: 15mm; bottom: 7mm; font-size: 6.6pt; color: #6d7f75 }`

const span = ({ from, to }: { from: string; to: string }): string => `du ${slashed(from)} au ${slashed(to)}`
const line = (label: string, value: string, className = ''): string =>
  `<div class="l ${className}"><span>${label}</span><span>${value}</span></div>`

function firstPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals, offer, instalment } = bill
  const { amount, count, nextDate } = present(instalment)
  return `<div style="display:flex;justify-content:space-between"><div><span class="logo">mint énergie</span><br><span class="n">${lines(supplier.address)}</span></div><div style="margin-top:16mm;width:76mm;font-size:10pt">${html(customer.civility)} ${html(customer.name)}<br>${lines(customer.billingAddress)}</div></div>
<div style="margin:13mm 0 5mm"><b style="font-size:14pt">Facture annuelle de régularisation</b><br>n° ${bill.number} du ${inWords(bill.issueDate)}</div>
<div class="two"><div class="s"><b>Référence client</b>${customer.clientReference}<b>N° de contrat</b>${present(customer.contractReference)}<b>Titulaire du contrat</b>${html(customer.civility)} ${html(customer.name)}<b>Lieu de consommation</b>${lines(customer.siteAddress)}<b>Offre</b>${html(offer.name)}<br>offre de marché à prix indexé sur le tarif réglementé<b>Point de livraison (PDL)</b>${supply.deliveryPoint}<b>Puissance souscrite</b>${present(supply.powerKva)} kVA<b>Option tarifaire</b>Base<b>Compteur</b>Linky n° ${supply.meter}<b>Service client</b>${supplier.phone} (appel non surtaxé)<br>du lundi au vendredi, 9h-18h<br>${supplier.email}<br>${supplier.website}<b>Dépannage Enedis 24h/24</b>09 72 67 50 84</div>
<div><p style="margin-bottom:3mm">Votre consommation ${span(supply.period)} : <b>${number(present(supply.totalKwh))} kWh</b>, d’après les index relevés à distance par Enedis.</p>
${line('Abonnement HT', euros(supply.subscription.reduce((all, s) => all + s.amount, 0)))}${line('Consommation HT', euros(supply.consumption.reduce((all, c) => all + c.amount, 0)))}${line('Taxes et contributions HT', euros(supply.taxes.reduce((all, t) => all + t.amount, 0)))}${line('Services HT', euros(bill.services.reduce((all, s) => all + s.amount, 0)))}
${line('Total hors TVA', euros(totals.ht), 'b')}${bill.vat.map((v) => line(`TVA à ${number(v.rate, 1)} % (base ${euros(v.base)})`, euros(v.amount))).join('')}${line('Total TVA', euros(totals.vat))}${line('Montant TTC de la facture', euros(totals.ttc), 'b')}${line('Mensualités déjà versées (11 × 112,00 €)', `- ${euros(present(totals.alreadyPaid))}`)}${line('Reste à payer TTC', euros(totals.netToPay), 'x')}
<p style="margin-top:3mm">Cette somme sera prélevée le <b>${slashed(present(bill.dueDate))}</b> sur votre compte ${present(bill.bank).iban}.<br><span class="n">Mandat ${present(bill.bank).mandate}, ICS ${supplier.creditorIdentifier}.</span></p>
<h2>Votre nouvel échéancier</h2><p>Au vu de votre consommation, votre mensualité passe à <b>${euros(amount)}</b> TTC : ${count} mensualités, la première le ${slashed(nextDate)}. Le calendrier complet se trouve page 3.</p><p style="margin-top:2mm">Prochaine facture de régularisation : vers le ${slashed(present(bill.nextInvoiceDate))}.</p></div></div><p class="f">${html(supplier.legalLine)} – SPECIMEN – page 1/3</p>`
}

function detailTable(supply: Supply): string {
  const rate = (row: { vatRate: number }): string => `${number(row.vatRate, 1)} %`
  return `<h2>Relevés</h2><table>${cells(['Poste', 'Ancien index', 'Nouvel index', 'Consommation'], 'th')}${supply.readings.map((r) => cells(['Base', `${number(r.oldIndex)} (relevé le ${slashed(supply.period.from)})`, `${number(r.newIndex)} (relevé le ${slashed(supply.period.to)})`, `${number(r.newIndex - r.oldIndex)} kWh`])).join('')}</table>
<h2>Abonnement</h2><table>${cells(['', 'Prix HT mensuel', 'Taux TVA', 'Montant HT'], 'th')}${supply.subscription.map((s) => cells([`Abonnement ${span(s)}`, euros(s.monthly), rate(s), euros(s.amount)])).join('')}</table>
<h2>Consommation</h2><table>${cells(['', 'kWh', 'Prix HT du kWh', 'Taux TVA', 'Montant HT'], 'th')}${supply.consumption.map((c) => cells([`Électricité Base ${span(c)}`, number(c.kwh), `${number(c.price, 4)} €`, rate(c), euros(c.amount)])).join('')}${cells(['Total', number(present(supply.totalKwh)), '', '', ''], 'td', 'st')}</table>
<p class="n" style="margin-top:1mm">Lors d’une évolution de prix, la consommation est répartie au prorata du nombre de jours.</p>
<h2>Taxes et contributions</h2><table>${cells(['', 'Assiette', 'Taux', 'Taux TVA', 'Montant HT'], 'th')}${ctaOf(supply)
    .map((t) => cells([`Contribution Tarifaire d’Acheminement ${span(t)}`, '', '', rate(t), euros(t.amount)]))
    .join('')}${acciseOf(supply)
    .map((t) =>
      cells([
        `Accise sur l’électricité ${span(t)}`,
        `${number(present(t.base))} kWh`,
        `${number(present(t.rate), 2)} €/MWh`,
        rate(t),
        euros(t.amount),
      ]),
    )
    .join('')}</table>`
}

function secondPage(bill: Bill): string {
  const rows = bill.services.map((s) =>
    cells([
      `${html(s.label)} ${span({ from: present(s.from), to: present(s.to) })}`,
      '1,66 €',
      `${number(s.vatRate, 1)} %`,
      euros(s.amount),
    ]),
  )
  return `<b style="font-size:13pt">Détail de la facture n° ${bill.number}</b>${detailTable(onlySupply(bill))}<h2>Services</h2><table>${cells(['', 'Prix HT mensuel', 'Taux TVA', 'Montant HT'], 'th')}${rows.join('')}</table><p class="f">${html(bill.supplier.printedName)} – SPECIMEN – page 2/3</p>`
}

/** The fifth of each month, from the first instalment on. */
function instalmentDates(bill: Bill): string[] {
  const { count, nextDate } = present(bill.instalment)
  return Array.from({ length: count }, (_, index) => {
    const month = Number(nextDate.slice(5, 7)) - 1 + index
    return `05/${String((month % 12) + 1).padStart(2, '0')}/${Number(nextDate.slice(0, 4)) + Math.floor(month / 12)}`
  })
}

function thirdPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, instalment } = bill
  return `<div class="two" style="grid-template-columns:1fr 1fr"><div><h2 style="margin-top:0">Calendrier de vos mensualités</h2><table>${cells(['Date de prélèvement', 'Montant TTC'], 'th')}${instalmentDates(
    bill,
  )
    .map((date) => cells([date, euros(present(instalment).amount)]))
    .join(
      '',
    )}</table></div><div><h2 style="margin-top:0">Votre consommation par mois</h2><table>${cells(['Mois', 'kWh (réel)'], 'th')}${supply.history.map(({ month, kwh }) => cells([`${monthName(`${month}-01`)} ${month.slice(0, 4)}`, number(kwh)])).join('')}</table></div></div>
<h2>Réclamations</h2><p class="n">Adressez votre réclamation par écrit à ${html(supplier.address.join(', '))} ou à ${supplier.email}. Sans réponse satisfaisante dans un délai de deux mois, vous pouvez saisir le médiateur national de l’énergie : www.energie-mediateur.fr – Libre réponse n° 59252 – 75443 Paris Cedex 09.</p><h2>Origine de l’électricité</h2><p class="n">Mix énergétique 2025 : éolien 38,1 %, hydraulique 44,6 %, solaire 17,3 %.</p><h2>À savoir</h2><p class="n">Depuis le 1er août 2025, la TVA sur l’abonnement et la contribution tarifaire d’acheminement est passée au taux normal. Les prix de votre offre ne sont pas réglementés. Le préavis de résiliation est nul et la résiliation gratuite. Facture à conserver cinq ans.</p><p class="f">${html(supplier.legalLine)} – SPECIMEN – page 3/3</p>`
}

function draw(bill: Bill): string {
  return htmlOf({
    title: 'Facture de régularisation',
    css,
    pages: [firstPage(bill), secondPage(bill), thirdPage(bill)],
  })
}

export const yearInReview: UnseenBill[] = [{ bill: yearly(), draw, printer: 'chromium' }]

import { acciseOf, ctaOf, present, steady } from '../../blind/terms.js'
import type { Bill } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { monthName } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, dotted, html, inWords, numbersIn, onlySupply, slashed, type UnseenBill } from '../../unseen/kit.js'
import { blindESuppliers } from '../suppliers.js'

const { number, euros } = numbersIn(' ')

function leaving(): Bill {
  const id = 'blind-E7-01'
  const supply = draftElectricity({
    id,
    period: { from: '2026-03-16', to: '2026-05-03' },
    powerKva: 9,
    option: 'hphc',
    networkTariff: 'MUDT',
    bands: [
      { band: 'hp', kwh: 486, oldIndex: 27409, prices: steady(0.1382) },
      { band: 'hc', kwh: 231, oldIndex: 13880, prices: steady(0.1057) },
    ],
    subscription: { prices: steady(15.1), convention: 'days' },
    ctaDetail: 'rate',
  })
  return completeBill(
    draftBill({
      id,
      kind: 'resiliation',
      supplier: blindESuppliers.vattenfall,
      offer: { name: 'Électricité Verte Fixe', regulated: false, priceType: 'fixe', endDate: '2027-03-15' },
      customer: {
        civility: 'M.',
        name: 'Augustin Delvallez',
        address: ['Bâtiment C', '40 rue du Faubourg des Postes', '59000 Lille'],
        billingAddress: ['6 impasse du Moulin', '59242 Genech'],
        references: { client: '1999999999', contract: '3999999' },
      },
      number: '9900999999',
      issueDate: '2026-05-12',
      supplies: [supply],
      alreadyPaid: 276,
      mentions: { estimationBasis: false },
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-07', 'E-RDG-09', 'E-ARI-10'],
        traps: ['closing_bill', 'credit', 'refund_announced', 'two_addresses'],
      },
    }),
  )
}

const css = `body { font: 9pt/1.45 Lato; color: #222 } .page { padding: 14mm 16mm } .lg { font: bold 19pt Lato; color: #1e324f } .y { background: #ffda00; height: 2.2mm; width: 40mm; margin-bottom: 6mm } h1 { font: bold 15pt Lato; color: #1e324f; margin-bottom: 1mm } h2 { font: bold 10.5pt Lato; color: #1e324f; border-left: 1.4mm solid #ffda00; padding-left: 2mm; margin: 5mm 0 1.5mm } .l { display: flex; justify-content: space-between; padding: 1mm 0; border-bottom: 0.15mm solid #ddd } .l.b { font-weight: bold } .l.c { font: bold 12pt Lato; background: #1e324f; color: #fff; padding: 2mm 3mm; border: 0 } .two { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm }
.i { display: grid; grid-template-columns: 40mm auto; row-gap: 0.8mm; font-size: 8.6pt } .i span { color: #666 } th { font: bold 7.8pt Lato; text-align: right; color: #555; border-bottom: 0.3mm solid #1e324f; padding: 1mm } td { text-align: right; font-size: 8.6pt; padding: 1mm; border-bottom: 0.15mm solid #e4e4e4 } th:first-child, td:first-child { text-align: left } .n { font-size: 7.8pt } .f { position: absolute; left: 16mm; right: 16mm; bottom: 7mm; font-size: 6.7pt; color: #777 }`

const names: Record<string, string> = { hp: 'Heures Pleines', hc: 'Heures Creuses' }
const span = ({ from, to }: { from: string; to: string }): string => `du ${dotted(from)} au ${dotted(to)}`
const line = (label: string, value: string, className = ''): string =>
  `<div class="l ${className}"><span>${label}</span><span>${value}</span></div>`

function firstPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals, offer } = bill
  return `<span class="lg">VATTENFALL</span><div class="y"></div><div class="two"><p class="n">${lines(supplier.address)}<br><br>${supplier.phone} – appel non surtaxé<br>du lundi au vendredi de 9h à 18h<br>${supplier.email}<br>${supplier.website}</p><p style="font-size:10.5pt;padding-top:8mm">${html(customer.civility)} ${html(customer.name)}<br>${lines(customer.billingAddress)}</p></div>
<div style="margin:13mm 0 4mm"><h1>Facture de résiliation</h1>Facture n° ${bill.number} – émise le ${slashed(bill.issueDate)}</div><p style="margin-bottom:4mm">Votre contrat d’électricité a pris fin le ${inWords(supply.period.to)}. Voici votre dernière facture, établie sur les index de fin de contrat communiqués par Enedis.</p>
<div class="two"><div><h2 style="margin-top:0">Votre compte</h2><div class="i"><span>Référence client</span><b>${customer.clientReference}</b><span>Contrat n°</span><b>${present(customer.contractReference)}</b><span>Titulaire</span><b>${html(customer.civility)} ${html(customer.name)}</b><span>Lieu de consommation</span><b>${lines(customer.siteAddress)}</b></div></div><div><h2 style="margin-top:0">Votre contrat résilié</h2><div class="i"><span>Offre</span><b>${html(offer.name)}</b><span>Prix</span><b>fixes HT jusqu’au ${slashed(present(offer.endDate))}, hors tarif réglementé</b><span>PDL</span><b>${supply.deliveryPoint}</b><span>Puissance souscrite</span><b>${present(supply.powerKva)} kVA</b><span>Option</span><b>Heures Pleines / Heures Creuses</b><span>Compteur Linky</span><b>${supply.meter}</b></div></div></div>
<h2>Synthèse de votre facture</h2>${line('Total HT', euros(totals.ht))}${bill.vat.map((v) => line(`TVA ${number(v.rate, 1)} % sur ${euros(v.base)}`, euros(v.amount))).join('')}${line('Total TTC', euros(totals.ttc), 'b')}${line('Mensualités que vous avez payées', `-${euros(present(totals.alreadyPaid))}`)}${line('Solde en votre faveur', euros(totals.netToPay), 'c')}
<p style="margin-top:3mm">Vous n’avez rien à payer : cette somme vous sera remboursée sous 15 jours sur le compte bancaire ${present(bill.bank).iban}.</p>
<h2>Réclamation</h2><p class="n">Écrivez à ${html(supplier.address.join(', '))}. Sans solution dans les deux mois, vous pouvez saisir le médiateur national de l’énergie, gratuitement : www.energie-mediateur.fr ou Libre réponse n° 59252, 75443 Paris Cedex 09.</p><p class="f">${html(supplier.legalLine)} – SPECIMEN – 1/2</p>`
}

function secondPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const rate = (row: { vatRate: number }): string => `${number(row.vatRate)} %`
  const half = supply.history.length / 2
  const months = (part: typeof supply.history): string =>
    `<table>${cells(['Mois', 'kWh'], 'th')}${part.map(({ month, kwh }) => cells([`${monthName(`${month}-01`)} ${month.slice(0, 4)}`, number(kwh)])).join('')}</table>`
  return `<h1>Le détail de votre facture</h1><h2>Index de votre compteur</h2><table>${cells(['Poste horaire', `Index au ${dotted(supply.period.from)}`, `Index au ${dotted(supply.period.to)}`, 'Consommation'], 'th')}${supply.readings.map((r) => cells([present(names[r.band]), `${number(r.oldIndex)} réel`, `${number(r.newIndex)} réel`, `${number(r.newIndex - r.oldIndex)} kWh`])).join('')}</table>
<h2>Électricité</h2><table>${cells(['', 'Quantité', 'Prix unitaire HT', 'TVA', 'Montant HT'], 'th')}${supply.subscription.map((s) => cells([`Abonnement ${span(s)}`, '49 jours', `${euros(s.monthly)} / mois`, rate(s), euros(s.amount)])).join('')}${supply.consumption.map((c) => cells([`${present(names[c.band])} ${span(c)}`, `${number(c.kwh)} kWh`, `${number(c.price, 4)} € / kWh`, rate(c), euros(c.amount)])).join('')}${cells(['Consommation totale', `${number(present(supply.totalKwh))} kWh`, '', '', ''])}</table>
<h2>Taxes</h2><table>${cells(['', 'Assiette', 'Taux', 'TVA', 'Montant HT'], 'th')}${ctaOf(supply)
    .map((t) =>
      cells([
        `Contribution tarifaire d’acheminement ${span(t)}`,
        'part fixe acheminement',
        `${number(present(t.rate), 2)} %`,
        rate(t),
        euros(t.amount),
      ]),
    )
    .join('')}${acciseOf(supply)
    .map((t) =>
      cells([
        `Accise sur l’électricité ${span(t)}`,
        `${number(present(t.base))} kWh`,
        `${number(present(t.rate) / 1000, 5)} € / kWh`,
        rate(t),
        euros(t.amount),
      ]),
    )
    .join('')}</table>
<h2>Vos douze derniers mois</h2><div class="two">${months(supply.history.slice(0, half))}${months(supply.history.slice(half))}</div>
<h2>Origine de l’électricité</h2><p class="n">Mix 2025 : hydraulique 57 %, éolien 33 %, solaire 10 %. Dépannage Enedis : 09 72 67 50 59, 24h/24.</p><p class="f">${html(bill.supplier.legalLine)} – SPECIMEN – 2/2</p>`
}

function draw(bill: Bill): string {
  return htmlOf({ title: 'Facture de résiliation', css, pages: [firstPage(bill), secondPage(bill)] })
}

export const closingStatement: UnseenBill[] = [
  { bill: leaving(), draw, printer: 'chromium', notScored: ['invoice.payment_method'] },
]

import { acciseOf, ctaOf, present, steady } from '../../blind/terms.js'
import type { Bill } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { groupDigits, shortMonth } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, html, inWords, numbersIn, onlySupply, slashed, type UnseenBill } from '../../unseen/kit.js'
import { blindESuppliers } from '../suppliers.js'

const { number, amount, euros } = numbersIn(' ')

function regulated(): Bill {
  const id = 'blind-E6-01'
  const supply = draftElectricity({
    id,
    period: { from: '2026-03-10', to: '2026-05-09' },
    powerKva: 6,
    option: 'base',
    networkTariff: 'CUST',
    printsNetworkTariff: true,
    bands: [{ band: 'base', kwh: 1038, oldIndex: 70416, prices: steady(0.1308) }],
    subscription: { prices: steady(11.8), convention: 'months' },
    natures: ['R', 'A'],
    ctaDetail: 'base and rate',
    communicating: false,
  })
  return completeBill(
    draftBill({
      id,
      supplier: blindESuppliers.esStrasbourg,
      offer: { name: 'Tarif Bleu', regulated: true, priceType: 'reglemente', endDate: null },
      customer: {
        civility: 'Mme',
        name: 'Odile Wurtzelmann',
        address: ['9 rue des Vergers', '67370 Truchtersheim'],
        references: { client: '1999999', contract: '50099999' },
      },
      number: '2260999999',
      issueDate: '2026-05-15',
      dueDate: '2026-06-01',
      nextInvoiceDate: '2026-07-15',
      paymentMethod: 'tip',
      isDirectDebit: false,
      supplies: [{ ...supply, networkShare: 58.94 }],
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-07'],
        traps: ['indexes_on_their_own_page', 'reading_by_the_customer', 'payment_slip'],
      },
    }),
  )
}

const css = `body { font: 9pt/1.4 'Liberation Sans'; color: #111 } .page { padding: 12mm 15mm } .lo { font: bold 26pt 'Liberation Sans'; color: #c8102e } h2 { font: bold 10.5pt 'Liberation Sans'; color: #c8102e; margin: 4mm 0 1mm } .b { border: 0.3mm solid #999; padding: 2.5mm 3.5mm } .gr { background: #eee } .l { display: flex; justify-content: space-between; padding: 0.8mm 0 } .l.k { font-weight: bold; font-size: 12pt; border-top: 0.4mm solid #c8102e; padding-top: 1.6mm; margin-top: 1mm } .two { display: grid; grid-template-columns: 66mm auto; gap: 7mm }
th { text-align: right; font-weight: bold; font-size: 8pt; border-bottom: 0.4mm solid #c8102e; padding: 1mm 1.4mm } td { text-align: right; padding: 1mm 1.4mm; font-size: 8.6pt } th:first-child, td:first-child { text-align: left } .h td { font-weight: bold; background: #eee } .e td { font-weight: bold; border-top: 0.3mm solid #333 } .n { font-size: 7.6pt; color: #333 } .slip { position: absolute; left: 15mm; right: 15mm; bottom: 14mm; border-top: 0.3mm dashed #666; padding-top: 3mm; font-size: 8.4pt } .f { position: absolute; left: 15mm; right: 15mm; bottom: 6mm; font-size: 6.6pt; color: #555 }`

const span = ({ from, to }: { from: string; to: string }): string => `du ${slashed(from)} au ${slashed(to)}`
const line = (label: string, value: string, className = ''): string =>
  `<div class="l ${className}"><span>${label}</span><span>${value}</span></div>`

function firstPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals, offer } = bill
  return `<div style="display:flex;justify-content:space-between"><div><span class="lo">ÉS</span><br><span class="n">${lines(supplier.address)}</span></div><div style="text-align:right" class="n">Page 1/3</div></div>
<div class="two" style="margin-top:6mm"><div><div class="b gr"><b>Pour nous joindre</b><br>${supplier.phone}<br><span class="n">prix d’un appel local, du lundi au vendredi de 8h à 18h</span><br>${supplier.website}<br>${supplier.email}<br><b>Urgence dépannage électricité</b><br>Strasbourg Électricité Réseaux<br>03 88 18 74 00, 24h/24</div><h2>Vos références</h2>N° client : ${customer.clientReference}<br>N° de contrat : ${present(customer.contractReference)}<br>Titulaire : ${html(customer.civility)} ${html(customer.name)}<h2>Lieu de consommation</h2>${lines(customer.siteAddress)}<h2>Votre contrat</h2>${html(offer.name)} – tarif réglementé de vente d’électricité<br>Puissance souscrite : ${present(supply.powerKva)} kVA<br>Option : Base<br>Point de livraison (PDL) :<br>${groupDigits(supply.deliveryPoint, [2, 3, 3, 3, 3])}<br>Formule tarifaire d’acheminement : ${present(supply.networkTariff)}</div>
<div><p style="margin:18mm 0 20mm 14mm;font-size:10.5pt">${html(customer.civility)} ${html(customer.name)}<br>${lines(customer.billingAddress)}</p><b style="font-size:14pt">Facture d’électricité</b><br>N° ${bill.number} du ${slashed(bill.issueDate)}
<div class="b" style="margin-top:4mm">${line(`Consommation ${span(supply.period)}`, `${number(present(supply.totalKwh))} kWh`)}${line('Total hors TVA', euros(totals.ht))}${line('Total TVA', euros(totals.vat))}${line('Total TTC', euros(totals.ttc))}${line('Net à payer TTC', euros(totals.netToPay), 'k')}${line('Date limite de paiement', `<b>${inWords(present(bill.dueDate))}</b>`)}</div>
<p style="margin-top:4mm">Mode de paiement : TIP SEPA, à détacher ci-dessous.</p><p style="margin-top:2mm">Prochaine facture vers le ${slashed(present(bill.nextInvoiceDate))}. Elle sera établie sur une estimation fondée sur vos consommations de l’année passée si le compteur n’a pu être relevé.</p></div></div>
<div class="slip"><b>TIP SEPA</b> – Référence : ${bill.number}<div style="display:flex;justify-content:space-between;margin-top:2mm"><span>${html(customer.civility)} ${html(customer.name)}<br>${lines(customer.billingAddress)}</span><span>Créancier : ${html(supplier.printedName)}<br>ICS : ${supplier.creditorIdentifier}<br>Date et lieu :</span><span style="text-align:right">Montant<br><b>${euros(totals.netToPay)}</b><br>Signature :</span></div></div><p class="f">${html(supplier.legalLine)} – SPECIMEN</p>`
}

function secondPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const { totals, supplier } = bill
  const charge = (label: string, quantity: string, price: string, row: { amount: number; vatRate: number }): string =>
    cells([label, quantity, price, amount(row.amount), `${number(row.vatRate, 1)} %`])
  const group = (title: string): string => cells([title, '', '', '', ''], 'td', 'h')
  return `<div class="l"><b style="font-size:12pt">Détail de votre facture n° ${bill.number}</b><span class="n">Page 2/3</span></div><table style="margin-top:3mm">${cells(['', 'Quantité', 'Prix unitaire HT', 'Montant HT (€)', 'TVA'], 'th')}
${group('Abonnement')}${supply.subscription.map((s) => charge(`Abonnement Tarif Bleu ${span(s)}`, '2 mois', `${number(s.monthly, 2)} €/mois`, s)).join('')}
${group('Consommation')}${supply.consumption.map((c) => charge(`Énergie Base ${span(c)}`, `${number(c.kwh)} kWh`, `${number(c.price * 100, 2)} c€/kWh`, c)).join('')}
${group('Taxes et contributions')}${acciseOf(supply)
    .map((t) =>
      charge(
        `Accise sur l’électricité ${span(t)}`,
        `${number(present(t.base))} kWh`,
        `${number(present(t.rate) / 10, 3)} c€/kWh`,
        t,
      ),
    )
    .join('')}${ctaOf(supply)
    .map((t) => charge(`CTA ${span(t)}`, euros(present(t.base)), `${number(present(t.rate), 2)} %`, t))
    .join('')}
${cells(['Total hors TVA', '', '', amount(totals.ht), ''], 'td', 'e')}${bill.vat.map((v) => cells([`TVA ${number(v.rate, 1)} % sur ${euros(v.base)}`, '', '', amount(v.amount), ''])).join('')}${cells(['Total TTC', '', '', amount(totals.ttc), ''], 'td', 'e')}</table>
<p class="n" style="margin-top:2mm">Dont acheminement : ${euros(present(supply.networkShare))} HT. Les prix de votre contrat sont réglementés par les pouvoirs publics.</p>
<h2 style="margin-top:10mm">Réclamations et litiges</h2><p class="n">Votre réclamation peut être adressée à ${html(supplier.address.join(', '))}. En cas de litige non résolu sous deux mois après une réclamation écrite, vous pouvez saisir gratuitement le médiateur national de l’énergie : www.energie-mediateur.fr, Libre réponse n° 59252, 75443 Paris Cedex 09.</p><h2>Origine de l’électricité 2025</h2><p class="n">Nucléaire 64,7 %, renouvelables 27,9 % (dont hydraulique 21,3 %), gaz 5,2 %, charbon et fioul 2,2 %.</p><p class="f">${html(supplier.legalLine)} – SPECIMEN</p>`
}

function thirdPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const readings = supply.readings.map((r) =>
    cells([
      supply.meter,
      'Base',
      number(r.oldIndex),
      `${slashed(supply.period.from)}<br>relevé`,
      number(r.newIndex),
      `${slashed(supply.period.to)}<br>auto-relevé`,
      number(r.newIndex - r.oldIndex),
    ]),
  )
  const months = supply.history.map(({ month }) => `${shortMonth(`${month}-01`)}<br>${month.slice(0, 4)}`)
  return `<div class="l"><b style="font-size:12pt">Vos index et votre historique</b><span class="n">Page 3/3</span></div><h2>Relevé de votre compteur</h2><table>${cells(['Compteur n°', 'Poste', 'Ancien index', 'Date et type', 'Nouvel index', 'Date et type', 'Consommation kWh'], 'th')}${readings.join('')}</table>
<p class="n" style="margin-top:1.5mm">Relevé : index relevé par le distributeur. Auto-relevé : index que vous nous avez transmis.</p>
<h2>Vos consommations des douze derniers mois (kWh)</h2><table>${cells(months, 'th')}${cells(supply.history.map(({ kwh }) => number(kwh)))}</table><p class="f">${html(bill.supplier.printedName)} – facture n° ${bill.number} – SPECIMEN</p>`
}

function draw(bill: Bill): string {
  return htmlOf({ title: 'Facture d’électricité', css, pages: [firstPage(bill), secondPage(bill), thirdPage(bill)] })
}

export const regulatedSheet: UnseenBill[] = [{ bill: regulated(), draw, printer: 'cairo' }]

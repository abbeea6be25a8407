import { acciseOf, ctaOf, present, steady } from '../../blind/terms.js'
import type { Bill, Supply } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftGas } from '../../model/draft-supply.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, html, inWords, numbersIn, onlySupply, slashed, type UnseenBill } from '../../unseen/kit.js'
import { blindGSuppliers } from '../suppliers.js'

const { number, euros } = numbersIn('.')

function boilerInMay(): Bill {
  const id = 'blind-G5-01'
  const supply = draftGas({
    id,
    period: { from: '2026-05-01', to: '2026-05-31' },
    oldIndex: 204318,
    volume: 486,
    coefficient: 11.04,
    annualReference: 168000,
    networkOption: 'T2',
    prices: steady(0.05872),
    subscription: { prices: steady(38.9), convention: 'months' },
    natures: ['R', 'E'],
    communicating: false,
  })
  return completeBill(
    draftBill({
      id,
      supplier: blindGSuppliers.gazEuropeen,
      offer: { name: 'Gaz Sérénité Copro', regulated: false, priceType: 'fixe', endDate: '2027-09-30' },
      customer: {
        name: 'Syndicat des copropriétaires Les Tamaris',
        address: ['Chaufferie', '12 avenue de Lodève', '34080 Montpellier'],
        billingAddress: ['Cabinet Horvais Gestion', '15 cours Gambetta', '34000 Montpellier'],
        references: { client: 'CL099999', contract: 'GE-99-99999' },
        isCompany: true,
      },
      number: 'GE2605999999',
      issueDate: '2026-06-05',
      dueDate: '2026-06-25',
      nextInvoiceDate: '2026-07-06',
      paymentMethod: 'virement',
      isDirectDebit: false,
      supplies: [{ ...supply, networkShare: 98.15, history: [] }],
      previousBalance: 812.44,
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-03', 'E-PRC-07', 'E-RDG-01', 'E-RDG-11', 'E-TAX-06', 'E-ARI-10'],
        traps: ['estimated_index', 'previous_balance', 'price_per_mwh', 'two_addresses', 'dot_thousands'],
      },
    }),
  )
}

const css = `body { font: 9pt/1.4 Lato; color: #1b2240 } .page { padding: 14mm 16mm } .lg { font: 900 18pt Lato; color: #1f3fa8 } .st { color: #f5b700 } table.h td { vertical-align: top } .bar { background: #1f3fa8; color: #fff; font: bold 10pt Lato; padding: 1.3mm 3mm; margin: 5mm 0 1.5mm } table.i td { padding: 0.6mm 2mm } table.i td:nth-child(odd) { color: #59618a; width: 40mm } table.p { border: 0.3mm solid #1f3fa8 } table.p th { font: bold 7.8pt Lato; background: #e6ebfa; text-align: center; padding: 1.2mm; border: 0.2mm solid #aab6e0 } table.p td { text-align: center; padding: 1.2mm; border: 0.2mm solid #aab6e0 } table.p td:first-child { text-align: left } .z td { font-weight: bold } .n { font-size: 7.8pt } .f { position: absolute; left: 16mm; right: 16mm; bottom: 7mm; font-size: 6.7pt; color: #59618a }`

const span = ({ from, to }: { from: string; to: string }): string => `${slashed(from)} - ${slashed(to)}`
const bar = (title: string): string => `<div class="bar">${title}</div>`

function firstPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals, offer } = bill
  return `<table class="h"><tr><td style="width:96mm"><span class="lg">GAZ <span class="st">★</span> EUROPÉEN</span><br><span class="n">${lines(supplier.address)}<br>Tél. ${supplier.phone} – ${supplier.email}<br>${supplier.website}</span></td><td style="padding-top:12mm;font-size:10pt">${html(customer.name)}<br>${lines(customer.billingAddress)}</td></tr></table>
<p style="margin:12mm 0 2mm;font:bold 14pt Lato">FACTURE DE GAZ NATUREL</p>
<table class="p">${cells(['N° de facture', 'Date de facture', 'Code client', 'N° de contrat', 'Date limite de paiement'], 'th')}${cells([bill.number, slashed(bill.issueDate), customer.clientReference, present(customer.contractReference), slashed(present(bill.dueDate))])}</table>
${bar('Votre site')}<table class="i">${cells(['Adresse du site', html(customer.siteAddress.join(', '))])}${cells(['PCE', supply.deliveryPoint])}${cells(['Matricule compteur', supply.meter])}${cells(['Profil de consommation', 'P012'])}${cells(['CAR', `${number(present(supply.annualReference))} kWh`])}${cells(['Offre', html(offer.name)])}${cells(['Prix', `fixe, non réglementé, jusqu’au ${slashed(present(offer.endDate))}`])}${cells(['Période facturée', `du ${slashed(supply.period.from)} au ${slashed(supply.period.to)}`])}</table>
${bar('Récapitulatif')}<table class="p">${cells(['', 'Montant HT', 'TVA', 'Montant TTC'], 'th')}${cells(['Présente facture', euros(totals.ht), euros(totals.vat), euros(totals.ttc)])}</table>
<table class="p" style="margin-top:4mm">${cells(['Total TTC de la présente facture', euros(totals.ttc)])}${cells(['Solde antérieur impayé (facture GE2604118827)', euros(present(totals.previousBalance))])}${cells(['TOTAL À PAYER', euros(totals.netToPay)], 'td', 'z')}</table>
<p style="margin-top:4mm">Merci de régler par <b>virement bancaire</b> au plus tard le ${inWords(present(bill.dueDate))}, en rappelant le numéro de facture.<br>IBAN : FR76 9999 9000 0112 3456 7890 142 – BIC : SPECFRPPXXX. Prochaine facture le ${slashed(present(bill.nextInvoiceDate))}.</p>
<p class="n" style="margin-top:3mm">En cas de retard, des pénalités égales à trois fois le taux d’intérêt légal sont dues, ainsi qu’une indemnité forfaitaire de 40 € pour frais de recouvrement (art. L. 441-10 du code de commerce).</p><p class="f">${html(supplier.legalLine)} – SPECIMEN – Page 1/2</p>`
}

function chargeRows(supply: Supply): string {
  const rate = (row: { vatRate: number }): string => `${number(row.vatRate, 2)} %`
  return [
    ...supply.subscription.map((s) =>
      cells(['Terme fixe', span(s), '1 mois', `${number(s.monthly, 2)} €/mois`, euros(s.amount), rate(s)]),
    ),
    ...supply.consumption.map((c) =>
      cells([
        'Terme de quantité',
        span(c),
        `${number(c.kwh)} kWh`,
        `${number(c.price * 1000, 2)} €/MWh`,
        euros(c.amount),
        rate(c),
      ]),
    ),
    ...acciseOf(supply).map((t) =>
      cells([
        'Accise gaz naturel (ex TICGN)',
        span(t),
        `${number(present(t.base))} kWh`,
        `${number(present(t.rate), 2)} €/MWh`,
        euros(t.amount),
        rate(t),
      ]),
    ),
    ...ctaOf(supply).map((t) => cells(['CTA', span(t), '', '', euros(t.amount), rate(t)])),
  ].join('')
}

function secondPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const { totals, supplier } = bill
  const { oldIndex, newIndex } = present(supply.readings[0])
  return `${bar('Comptage')}<table class="p">${cells(['Index début', 'Type', 'Index fin', 'Type', 'Volume (m³)', 'Coef. de conversion', 'Énergie (kWh PCS)'], 'th')}${cells([number(oldIndex), 'Relevé', number(newIndex), 'Estimé', number(present(supply.volume)), number(present(supply.coefficient), 2), number(present(supply.totalKwh))])}</table><p class="n" style="margin-top:1mm">L’index de fin est estimé par nos soins à partir de la CAR et du profil de consommation du site ; il sera régularisé au prochain relevé du distributeur.</p>
${bar('Détail de la facturation')}<table class="p">${cells(['Désignation', 'Période', 'Quantité', 'Prix unitaire HT', 'Montant HT', 'TVA'], 'th')}${chargeRows(supply)}${cells(['Total HT', '', '', '', euros(totals.ht), ''], 'td', 'z')}</table><p class="n" style="margin-top:1mm">Dont acheminement sur le réseau de distribution : ${euros(present(supply.networkShare))} HT.</p>
${bar('TVA')}<table class="p">${cells(['Taux', 'Base HT', 'Montant TVA'], 'th')}${bill.vat.map((v) => cells([`${number(v.rate, 2)} %`, euros(v.base), euros(v.amount)])).join('')}</table>
${bar('Situation de votre compte')}<table class="p">${cells(['Pièce', 'Date', 'Débit TTC', 'Crédit TTC'], 'th')}${cells(['Facture GE2603107315', '03/04/2026', '1.204,18 €', ''])}${cells(['Virement reçu', '22/04/2026', '', '1.204,18 €'])}${cells(['Facture GE2604118827', '06/05/2026', '812,44 €', ''])}</table><p class="n" style="margin-top:1mm">Dernier relevé du distributeur : 30/04/2026. Prochain relevé prévu en octobre 2026.</p>
${bar('Vos contacts')}<p>Urgence sécurité gaz GRDF, 24h/24 : 0 800 47 33 33 (appel gratuit depuis un poste fixe).</p><p style="margin-top:1.5mm">Réclamation écrite : ${html(supplier.address.join(', '))}, ou ${supplier.email}. Si le différend persiste après deux mois, le syndicat de copropriétaires peut s’adresser au médiateur national de l’énergie : Libre réponse n° 59252, 75443 Paris Cedex 09, www.energie-mediateur.fr.</p><p class="f">${html(supplier.legalLine)} – SPECIMEN – Page 2/2</p>`
}

function draw(bill: Bill): string {
  return htmlOf({ title: 'Facture de gaz naturel', css, pages: [firstPage(bill), secondPage(bill)] })
}

export const boilerRoom: UnseenBill[] = [
  { bill: boilerInMay(), draw, printer: 'weasyprint', unprinted: ['mentions.energy_mix'] },
]

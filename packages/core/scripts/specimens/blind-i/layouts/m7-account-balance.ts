import type { Band } from '../../../../src/invoice/energy-invoice.js'
import { acciseOf, ctaOf, present, steady } from '../../blind/terms.js'
import { bars, priceRules, total } from '../../blind-h/parts.js'
import type { Bill } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { dayAndMonth } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, html, inWords, numbersIn, onlySupply, rangeInWords, type UnseenBill } from '../../unseen/kit.js'
import { blindISuppliers } from '../suppliers.js'

const { number, euros } = numbersIn('\u202f')

/** A month, a balance from before and what was paid of it since. */
function may(): Bill {
  const id = 'blind-M7-01'
  const supply = draftElectricity({
    id,
    period: { from: '2026-05-04', to: '2026-06-03' },
    powerKva: 9,
    option: 'hphc',
    networkTariff: 'MUDT',
    bands: [
      { band: 'hc', kwh: 208, oldIndex: 14077, prices: steady(0.0984) },
      { band: 'hp', kwh: 276, oldIndex: 22519, prices: steady(0.1369) },
    ],
    subscription: { prices: steady(14.02), convention: 'months' },
    ctaDetail: 'none',
  })
  return completeBill(
    draftBill({
      id,
      supplier: blindISuppliers.octopus,
      offer: { name: 'Éco-conso', regulated: false, priceType: 'indexe', endDate: null },
      customer: {
        civility: 'M.',
        name: 'Placide Keravel',
        address: ['11 rue du Petit Moulin', '56000 Vannes'],
        email: 'placide.keravel@exemple.fr',
        references: { client: 'A-9C99F9E9', account: '9999 9999' },
      },
      number: '99999999-0017',
      issueDate: '2026-06-06',
      dueDate: '2026-06-18',
      nextInvoiceDate: '2026-07-06',
      supplies: [supply],
      previousBalance: 82.15,
      alreadyPaid: 60,
      mentions: { estimationBasis: false },
      judgement: {
        neutral: [...priceRules, 'E-PRC-04', 'E-PRC-06', 'E-TAX-06', 'E-OPT-01', 'E-LEG-01'],
        traps: ['running_balance', 'payment_received', 'previous_balance', 'chart_labels', 'vat_within_total'],
      },
    }),
  )
}

const css = `body { font: 9.2pt/1.5 Inter; color: #180048 } .page { padding: 14mm 17mm } .hd { background: #180048; color: #fff; margin: -14mm -17mm 0; padding: 9mm 17mm; display: flex; justify-content: space-between; align-items: center } .lg { font: 700 17pt Quicksand } .lg i { font-style: normal; color: #f050f8 } .to { margin: 9mm 0 7mm 93mm; font-size: 9.8pt; line-height: 1.4 } h1 { font: 700 17pt Quicksand; margin-bottom: 1mm } h2 { font: 700 11.5pt Quicksand; color: #5840ff; margin: 6mm 0 2mm } .ac { border: 0.4mm solid #5840ff; border-radius: 4mm; padding: 3mm 6mm; width: 122mm } .ac div { display: grid; grid-template-columns: 26mm auto 26mm; padding: 1.3mm 0; border-bottom: 0.15mm solid #ded9ff } .ac div span:first-child { color: #7468a3; font-size: 8pt } .ac div span:last-child { text-align: right } .ac .z { border: 0; font: 700 12.5pt Quicksand; color: #5840ff } .r td { padding: 1.4mm 0; border-bottom: 0.15mm solid #ded9ff; vertical-align: top } .r td:last-child { text-align: right; white-space: nowrap } .r small { color: #7468a3; display: block; font-size: 7.8pt } .r .s td { font-weight: 700; border-bottom: 0 } .two { display: grid; grid-template-columns: 1fr 1fr; column-gap: 10mm } .ch { display: flex; align-items: flex-end; gap: 1.4mm; height: 40mm } .ch div { flex: 1; text-align: center; font-size: 6.6pt; line-height: 1.3 } .ch i { display: block; background: #f050f8; border-radius: 1mm 1mm 0 0; margin: 0.4mm 1mm } .n { font-size: 7.8pt } .k b { font-weight: 600 } .f { position: absolute; left: 17mm; right: 17mm; bottom: 6mm; font-size: 6.3pt; color: #7468a3; text-align: center }`

const names: Partial<Record<Band, string>> = { hc: 'Heures creuses', hp: 'Heures pleines' }

function firstPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals, offer } = bill
  const bank = present(bill.bank)
  const entry = (date: string, label: string, value: string, className = ''): string =>
    `<div class="${className}"><span>${date}</span><span>${label}</span><span>${value}</span></div>`
  return `<div class="hd"><span class="lg">octopus<i>energy</i></span><span>Facture ${bill.number}<br>émise le ${inWords(bill.issueDate)}</span></div><p class="to">${html(customer.civility)} ${html(customer.name)}<br>${lines(customer.billingAddress)}</p>
<h1>Bonjour Placide,</h1><p>voici où en est votre compte après votre facture d’électricité ${rangeInWords(supply.period)}.</p>
<h2>Votre compte</h2><div class="ac">${entry('6 mai', 'Solde après la facture précédente', euros(present(totals.previousBalance)))}${entry('19 mai', 'Votre paiement par carte, merci !', euros(-present(totals.alreadyPaid)))}${entry(dayAndMonth(bill.issueDate), `Cette facture, dont TVA ${euros(totals.vat)}`, euros(totals.ttc))}${entry('', 'Nouveau solde à régler', euros(totals.netToPay), 'z')}</div>
<p style="margin-top:3mm">Vous n’avez rien à faire : le ${inWords(present(bill.dueDate))}, nous prélèverons ${euros(totals.netToPay)} sur le compte ${bank.iban}.</p>
<div class="two k"><div><h2>Vous</h2><p><b>N° de client</b> ${customer.clientReference}<br><b>N° de compte</b> ${present(customer.accountReference)}<br><b>Courriel</b> ${present(customer.email)}<br><b>Mandat</b> ${bank.mandate}<br><b>ICS</b> ${supplier.creditorIdentifier}</p></div><div><h2>Votre contrat</h2><p><b>Offre</b> ${html(offer.name)}, prix indexé, hors tarif réglementé<br><b>Adresse</b> ${html(customer.siteAddress.join(', '))}<br><b>PDL</b> ${supply.deliveryPoint}<br><b>Puissance</b> ${present(supply.powerKva)} kVA<br><b>Linky</b> ${supply.meter}</p></div></div>
<h2>Votre consommation de l’année (kWh)</h2><div class="ch">${bars(supply.history, 24, (value) => number(value))}</div>
<div class="two"><div><h2>Parlons-nous</h2><p>${supplier.phone}, tous les jours ouvrés de 9 h à 18 h<br>${supplier.email}<br>${supplier.website}<br>${lines(supplier.address)}</p></div><div><h2>Panne de courant ?</h2><p>Enedis vous répond jour et nuit au 09 72 67 50 56.</p><p>Votre prochaine facture : le ${inWords(present(bill.nextInvoiceDate))}.</p></div></div><p class="f">${html(supplier.legalLine)} – SPECIMEN – 1 sur 2</p>`
}

function secondPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const { totals } = bill
  const line = (label: string, reckoning: string, value: number): string =>
    cells([`${label}<small>${reckoning}</small>`, euros(value)])
  const consumption = supply.consumption.map((c, index) => {
    const { oldIndex, newIndex } = present(supply.readings[index])
    return line(
      present(names[c.band]),
      `${number(c.kwh)} kWh × ${number(c.price, 4)} € (Linky : ${number(oldIndex)} → ${number(newIndex)}, relevés)`,
      c.amount,
    )
  })
  const subscription = supply.subscription.map((s) =>
    line('Abonnement', `1 mois × ${number(s.monthly, 2)} €`, s.amount),
  )
  const accise = acciseOf(supply).map((t) =>
    line('Accise', `${number(present(t.base))} kWh × ${number(present(t.rate) / 1000, 5)} €`, t.amount),
  )
  const cta = ctaOf(supply).map((t) =>
    line('CTA', 'contribution au régime de retraite des industries électriques', t.amount),
  )
  return `<h1>Cette facture, ligne par ligne</h1><p>Toutes les lignes vont ${rangeInWords(supply.period)} et portent une TVA de 20 %.</p>
<h2>Électricité : ${number(present(supply.totalKwh))} kWh</h2><table class="r">${consumption.join('')}${subscription.join('')}${cells(['Sous-total', euros(total([...supply.consumption, ...supply.subscription]))], 'td', 's')}</table>
<h2>Taxes</h2><table class="r">${accise.join('')}${cta.join('')}${cells(['Sous-total', euros(total(supply.taxes))], 'td', 's')}</table>
<h2>Total</h2><table class="r">${cells(['Total hors TVA', euros(totals.ht)])}${bill.vat.map((v) => cells([`TVA ${number(v.rate)} % (sur ${euros(v.base)})`, euros(v.amount)])).join('')}${cells(['Total TTC de cette facture', euros(totals.ttc)], 'td', 's')}</table>
<h2>Le saviez-vous ?</h2><p class="n">Avec Éco-conso, vos heures creuses vont de 0 h 30 à 7 h 30 et de 14 h 30 à 15 h 30. Décaler une lessive et un lave-vaisselle par semaine fait économiser quelques euros par mois en hiver.</p>
<h2>Un souci avec cette facture ?</h2><p class="n">Écrivez à ${bill.supplier.email}, objet « réclamation » : réponse sous cinq jours. Si nous ne trouvons pas d’accord dans les deux mois, le médiateur national de l’énergie peut trancher gratuitement : www.energie-mediateur.fr ou Libre réponse n° 59252, 75443 Paris Cedex 09.</p>
<h2>Notre électricité en 2024</h2><p class="n">Éolien 46,1 % · hydraulique 38,0 % · solaire 15,9 %, d’après les garanties d’origine. Les prix comprennent l’acheminement.</p>
<h2>Payer en retard</h2><p class="n">Pas de pénalité le premier mois. Au-delà, intérêts au taux légal. Si vous traversez une passe difficile, dites-le-nous : nous trouverons un calendrier qui vous convient.</p><p class="f">${html(bill.supplier.legalLine)} – SPECIMEN – 2 sur 2</p>`
}

function draw(bill: Bill): string {
  return htmlOf({ title: 'Facture Octopus Energy', css, pages: [firstPage(bill), secondPage(bill)] })
}

export const accountBalance: UnseenBill[] = [{ bill: may(), draw, printer: 'chromium' }]

import { acciseOf, ctaOf, present, steady } from '../../blind/terms.js'
import { priceRules, taxedInOrder } from '../../blind-h/parts.js'
import type { Bill } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { round } from '../../model/rounding.js'
import { groupDigits } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, html, inWords, numbersIn, onlySupply, slashed, type UnseenBill } from '../../unseen/kit.js'
import { blindISuppliers } from '../suppliers.js'

const { number, amount, euros } = numbersIn(' ')

const startDay = '2025-06-16'

/** The first month of a tenant, with what Enedis and the supplier ask once; the last summer of the reduced VAT. */
function welcome(): Bill {
  const id = 'blind-M5-01'
  const supply = draftElectricity({
    id,
    period: { from: startDay, to: '2025-07-15' },
    powerKva: 6,
    option: 'hphc',
    networkTariff: 'MUDT',
    printsNetworkTariff: true,
    bands: [
      { band: 'hp', kwh: 131, oldIndex: 4410, prices: steady(0.1392) },
      { band: 'hc', kwh: 74, oldIndex: 2087, prices: steady(0.1033) },
    ],
    subscription: { prices: steady(11.85), convention: 'months' },
    ctaDetail: 'base and rate',
    historyMonths: 0,
  })
  return completeBill(
    draftBill({
      id,
      kind: 'souscription',
      supplier: blindISuppliers.energem,
      offer: { name: 'Énergie Locale', regulated: false, priceType: 'fixe', endDate: '2026-06-15' },
      customer: {
        civility: 'Mlle',
        name: 'Solveig Thiriet',
        address: ['Résidence Le Sablon, appt 12', '58 rue de la Chapelle', '57000 Metz'],
        references: { client: 'M9 999 999', contract: 'EN/25/99999' },
      },
      number: 'F-2507-99999',
      issueDate: '2025-07-21',
      dueDate: '2025-08-08',
      nextInvoiceDate: '2025-08-20',
      paymentMethod: 'carte',
      isDirectDebit: false,
      supplies: [taxedInOrder(supply)],
      services: [
        {
          label: 'Mise en service Enedis avec déplacement',
          kind: 'prestation_reseau',
          from: startDay,
          to: startDay,
          amount: 26.35,
          vatRate: 20,
        },
        {
          label: 'Frais d’ouverture de dossier',
          kind: 'frais',
          from: startDay,
          to: startDay,
          amount: 12.5,
          vatRate: 20,
        },
      ],
      mentions: { estimationBasis: false },
      judgement: {
        neutral: [...priceRules, 'E-TAX-06', 'E-OPT-01', 'E-LEG-01', 'E-FEE-01', 'E-FEE-02', 'E-FEE-03', 'E-FEE-04'],
        traps: ['first_bill', 'one_off_fees', 'two_vat_rates', 'amount_left_of_label', 'totals_in_sentence', 'by_card'],
      },
    }),
  )
}

const css = `body { font: 10pt/1.38 'Gentium Book Basic'; color: #222 } .page { padding: 14mm 17mm } .lg { font: bold 23pt Comfortaa; color: #00907e } .top td { vertical-align: top } .sq { background: #e4f3f1; padding: 4mm 5mm; margin: 6mm 0 } .sq b.x { font: bold 19pt 'Gentium Book Basic'; color: #00907e } h2 { font: bold 11pt 'Gentium Book Basic'; color: #00907e; margin: 5mm 0 1.5mm } .l td, .l th { padding: 0.9mm 1.2mm; border-bottom: 0.15mm solid #9cc; font-size: 9pt; text-align: left } .l th { color: #00907e; font-weight: bold } .l td:first-child, .l th:first-child { text-align: right; white-space: nowrap; width: 22mm } .l td:last-child, .l th:last-child, .l td:nth-child(3), .l th:nth-child(3) { text-align: right; white-space: nowrap } .l .s td { font-weight: bold; border-bottom: 0 } .w td { padding: 0.5mm 3mm 0.5mm 0; vertical-align: top } .w td:first-child { color: #00907e; white-space: nowrap } p { margin-bottom: 2mm } .n { font-size: 8.2pt; line-height: 1.3 } .f { position: absolute; left: 17mm; right: 17mm; bottom: 7mm; font-size: 7pt; text-align: center; color: #555 }`

function firstPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals, offer } = bill
  const [reduced, full] = bill.vat.map((v) => `${euros(v.amount)} à ${number(v.rate, 1)} % sur ${euros(v.base)}`)
  return `<table class="top"><tr><td style="width:96mm"><span class="lg">energem</span><p class="n">l’énergie de Metz et de la Moselle<br>${lines(supplier.address)}</p></td><td style="padding-top:24mm;font-size:10.6pt">${html(customer.civility)} ${html(customer.name)}<br>${lines(customer.billingAddress)}</td></tr></table>
<p style="margin-top:9mm">Metz, ${inWords(bill.issueDate)}</p><p>Mademoiselle,</p><p>Bienvenue chez energem ! Voici votre <b>première facture</b>. Elle porte le numéro <b>${bill.number}</b> et couvre l’électricité de votre logement depuis son ouverture, du ${inWords(supply.period.from)} au ${inWords(supply.period.to)}, ainsi que deux sommes que vous ne paierez qu’une fois.</p>
<div class="sq"><b class="x">${euros(totals.netToPay)}</b> &nbsp;toutes taxes comprises, à régler par carte bancaire dans votre espace client, au plus tard le <b>${inWords(present(bill.dueDate))}</b>.</div>
<p>Ce montant se compose de ${euros(totals.ht)} hors TVA et de ${euros(totals.vat)} de TVA (${present(reduced)} ; ${present(full)}).</p>
<h2>À rappeler dans vos échanges</h2><table class="w">${cells(['Vous', `${html(customer.civility)} ${html(customer.name)}, client ${customer.clientReference}`])}${cells(['Votre contrat', `n° ${present(customer.contractReference)}, offre ${html(offer.name)}, à prix fixe (hors taxes) jusqu’au ${inWords(present(offer.endDate))} ; ce n’est pas un tarif réglementé`])}${cells(['Votre logement', html(customer.siteAddress.join(', '))])}${cells(['Votre point de livraison', `${groupDigits(supply.deliveryPoint, [2, 3, 3, 3, 3])}, ${present(supply.powerKva)} kVA, heures pleines et heures creuses`])}${cells(['Votre acheminement', `${present(supply.networkTariff)}, compris dans les prix`])}${cells(['Votre compteur', `Linky n° ${supply.meter}`])}</table>
<h2>Nous sommes là</h2><p>À l’agence, sur ${supplier.website}, par courriel (${supplier.email}) ou au ${supplier.phone}, du lundi au vendredi de 8 h 30 à 17 h 30. Une panne ? Appelez Enedis au 09 72 67 50 57, à toute heure.</p>
<p>Votre prochaine facture est prévue le ${inWords(present(bill.nextInvoiceDate))}.</p><p>Bien cordialement,<br>Le service clients</p><p class="f">${html(supplier.legalLine)} – SPECIMEN</p>`
}

function secondPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const line = (row: { amount: number; vatRate: number }, label: string): string =>
    cells([
      amount(row.amount),
      label,
      `${number(row.vatRate, 1)} %`,
      amount(round(row.amount * (1 + row.vatRate / 100))),
    ])
  const names: Partial<Record<string, string>> = { hp: 'heures pleines', hc: 'heures creuses' }
  const readings = supply.readings.map(
    (r) =>
      `<li>${present(names[r.band])} : de ${number(r.oldIndex)} (relevé du ${slashed(supply.period.from)}) à ${number(r.newIndex)} (relevé du ${slashed(supply.period.to)}), soit ${number(r.newIndex - r.oldIndex)} kWh</li>`,
  )
  return `<h2 style="margin-top:0">Votre compteur, relevé à distance</h2><ul style="margin-left:6mm">${readings.join('')}</ul><p>Au total, vous avez consommé ${number(present(supply.totalKwh))} kWh.</p>
<h2>Ce que vous payez</h2><table class="l">${cells(['€ HT', 'Du 16 juin au 15 juillet 2025', 'TVA', '€ TTC'], 'th')}${supply.subscription.map((s) => line(s, `Abonnement, un mois à ${number(s.monthly, 2)} €`)).join('')}${supply.consumption.map((c) => line(c, `Électricité en ${present(names[c.band])}, ${number(c.kwh)} kWh à ${number(c.price, 4)} €`)).join('')}${ctaOf(
    supply,
  )
    .map((t) =>
      line(t, `CTA, ${number(present(t.rate), 2)} % de ${euros(present(t.base))} de part fixe d’acheminement`),
    )
    .join('')}${acciseOf(supply)
    .map((t) => line(t, `Accise, ${number(present(t.base))} kWh à ${number(present(t.rate) / 1000, 4)} €`))
    .join(
      '',
    )}${bill.services.map((s) => line(s, `${html(s.label)} (le ${slashed(present(s.from))})`)).join('')}${cells([amount(bill.totals.ht), 'Total de la facture', '', amount(bill.totals.ttc)], 'td', 's')}</table><p class="n">Le total TTC est calculé par taux de TVA ; il peut différer de quelques centimes de la somme des lignes.</p>
<h2>La mise en service</h2><p>Un technicien d’Enedis s’est déplacé le ${inWords(startDay)} ; le prix est celui du catalogue des prestations d’Enedis, que nous vous refacturons sans marge.</p>
<h2>La TVA</h2><p>Jusqu’au 31 juillet 2025, la TVA de l’abonnement et de la CTA est de 5,5 %. À compter du 1er août, elle passera à 20 %, comme celle de la consommation et de l’accise.</p>
<h2>D’où vient votre électricité</h2><p>En 2024, energem a fourni 52,4 % d’électricité nucléaire, 40,1 % d’électricité renouvelable (dont 22,8 % d’hydraulique de la Moselle), 6,3 % issue du gaz et 1,2 % du charbon et du fioul.</p>
<h2>Une réclamation ?</h2><p>Écrivez au service clients, à l’adresse en tête de la facture. Passé deux mois sans accord, le médiateur national de l’énergie vous écoute gratuitement : Libre réponse n° 59252, 75443 Paris Cedex 09, www.energie-mediateur.fr.</p>
<p class="f">${html(bill.supplier.legalLine)} – SPECIMEN</p>`
}

function draw(bill: Bill): string {
  return htmlOf({ title: 'Votre première facture', css, pages: [firstPage(bill), secondPage(bill)] })
}

export const welcomeLetter: UnseenBill[] = [
  {
    bill: welcome(),
    draw,
    printer: 'weasyprint',
    notScored: ['services[0].from', 'services[0].to', 'services[1].from', 'services[1].to'],
  },
]

import { acciseOf, ctaOf, present, steady } from '../../blind/terms.js'
import type { Bill } from '../../model/bill.js'
import type { Period } from '../../model/calendar.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { dayAndMonth } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { html, inWords, numbersIn, onlySupply, rangeInWords, slashed, type UnseenBill } from '../../unseen/kit.js'
import { priceRules } from '../parts.js'
import { blindHSuppliers } from '../suppliers.js'

const { number, euros } = numbersIn(' ')

function arriving(): Bill {
  const id = 'blind-K5-01'
  const supply = draftElectricity({
    id,
    period: { from: '2026-03-09', to: '2026-03-31' },
    powerKva: 6,
    option: 'base',
    networkTariff: 'CU4',
    bands: [{ band: 'base', kwh: 187, oldIndex: 18344, prices: steady(0.1472) }],
    subscription: { prices: steady(12.9), convention: 'days' },
    ctaDetail: 'none',
    historyMonths: 0,
  })
  return completeBill(
    draftBill({
      id,
      kind: 'souscription',
      supplier: blindHSuppliers.ilek,
      offer: { name: 'Électricité d’ici', regulated: false, priceType: 'fixe', endDate: '2028-03-08' },
      customer: {
        civility: 'Mme',
        name: 'Inès Darrigade',
        address: ['Appartement B24', '3 rue Sainte-Colombe', '33000 Bordeaux'],
        references: { client: 'IK999999', contract: 'E-9999-9999' },
        email: 'ines.darrigade@example.org',
      },
      number: 'IL2604-999999',
      issueDate: '2026-04-03',
      dueDate: '2026-04-10',
      nextInvoiceDate: '2026-05-04',
      supplies: [supply],
      services: [
        {
          label: 'Mise en service par Enedis',
          kind: 'prestation_reseau',
          from: '2026-03-09',
          to: null,
          amount: 1.84,
          vatRate: 20,
        },
        { label: 'Bonus de bienvenue', kind: 'remise', from: null, to: null, amount: -8.33, vatRate: 20 },
      ],
      mentions: { estimationBasis: false },
      judgement: {
        neutral: [...priceRules, 'E-RDG-14', 'E-FEE-03', 'E-ARI-09', 'E-ARI-10', 'E-TAX-06', 'E-LEG-01', 'E-LEG-05'],
        traps: ['first_bill', 'range_within_a_month', 'discount', 'totals_in_side_panel', 'date_in_letter_head'],
      },
    }),
  )
}

const css = `body { font: 9.4pt/1.5 Inter; color: #2a2140 } .page { padding: 15mm 16mm } .lg { font: 800 24pt Inter; color: #5b2be0; letter-spacing: -1.2pt } h1 { font: 700 17pt/1.25 Inter; color: #5b2be0; margin-bottom: 1.5mm } .g { display: grid; grid-template-columns: auto 56mm; gap: 9mm; margin-top: 8mm } .a { background: #f3efff; border-radius: 4mm; padding: 5mm; font-size: 8.4pt; align-self: start } .a h3 { font: 700 8.6pt Inter; color: #5b2be0; margin: 4.5mm 0 0.8mm } .a h3:first-child { margin-top: 0 } .a .big { font: 800 20pt/1.2 Inter; color: #2a2140 } .a .r { display: flex; justify-content: space-between } .e { border-bottom: 0.2mm solid #e2dcf5; padding: 2.4mm 0; display: grid; grid-template-columns: auto 24mm; column-gap: 4mm } .e b:last-of-type { text-align: right } .e small { grid-column: 1 / 3; font-size: 7.7pt; color: #7a7192 } .e.t { border-bottom: 0.5mm solid #5b2be0 } h2 { font: 700 10.5pt Inter; color: #5b2be0; margin: 6mm 0 1.5mm } .n { font-size: 8pt } .n + .n { margin-top: 2mm } .f { position: absolute; left: 16mm; right: 16mm; bottom: 8mm; font-size: 6.6pt; color: #7a7192 }`

const within = (period: Period): string => rangeInWords(period)
const entry = (label: string, value: number, reckoning: string, className = ''): string =>
  `<div class="e ${className}"><b>${label}</b><b>${euros(value)}</b><small>${reckoning}</small></div>`

function entries(bill: Bill): string {
  const supply = onlySupply(bill)
  const [start, bonus] = bill.services
  const taxed = ({ vatRate }: { vatRate: number }): string => `TVA ${number(vatRate)} %`
  const { oldIndex, newIndex } = present(supply.readings[0])
  return `${supply.subscription.map((s) => entry('Abonnement', s.amount, `${within(s)} (23 jours), ${number(s.monthly, 2)} € par mois – ${taxed(s)}`)).join('')}
${supply.consumption.map((c) => entry('Consommation', c.amount, `${within(c)}, ${number(c.kwh)} kWh à ${number(c.price * 100, 2)} c€ le kWh – ${taxed(c)}<br>Index relevés par Linky : ${number(oldIndex)} le ${slashed(supply.period.from)}, ${number(newIndex)} le ${slashed(supply.period.to)}`)).join('')}
${acciseOf(supply)
  .map((t) =>
    entry(
      'Accise sur l’électricité',
      t.amount,
      `${within(t)}, ${number(present(t.base))} kWh à ${number(present(t.rate) / 10, 3)} c€ – ${taxed(t)}`,
    ),
  )
  .join('')}${ctaOf(supply)
    .map((t) => entry('Contribution tarifaire d’acheminement (CTA)', t.amount, `${within(t)} – ${taxed(t)}`))
    .join(
      '',
    )}${entry(html(present(start).label), present(start).amount, `Prestation du ${slashed(present(present(start).from))}, catalogue Enedis F120B – ${taxed(present(start))}`)}${entry(html(present(bonus).label), present(bonus).amount, `Offert pour votre arrivée – ${taxed(present(bonus))}`, 't')}`
}

function firstPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const { customer, totals, offer, supplier } = bill
  return `<div style="display:flex;justify-content:space-between;align-items:baseline"><span class="lg">ilek</span><span style="font-size:8.4pt">Toulouse, le ${inWords(bill.issueDate)}</span></div><p style="margin:10mm 0 9mm 96mm;font-size:10pt">${html(customer.civility)} ${html(customer.name)}<br>${lines(customer.billingAddress)}</p>
<h1>Bienvenue Inès, voici votre première facture</h1><p>Votre facture n° <b>${bill.number}</b> pour la période ${within(supply.period)}. Tous les montants de cette colonne sont hors taxes.</p>
<div class="g"><div>${entries(bill)}</div><div class="a"><h3>Total TTC</h3><span class="big">${euros(totals.netToPay)}</span><br>prélevé le ${dayAndMonth(present(bill.dueDate))} ${present(bill.dueDate).slice(0, 4)}<div class="r" style="margin-top:2.5mm"><span>Total HT</span><span>${euros(totals.ht)}</span></div>${bill.vat.map((v) => `<div class="r"><span>dont TVA ${number(v.rate)} %</span><span>${euros(v.amount)}</span></div>`).join('')}<h3>Vos identifiants</h3>Client ${customer.clientReference}<br>Contrat ${present(customer.contractReference)}<h3>Chez vous</h3>${html(customer.civility)} ${html(customer.name)}<br>${lines(customer.siteAddress)}<h3>Votre contrat</h3>${html(offer.name)}<br>prix fixe pendant deux ans, jusqu’au ${inWords(present(offer.endDate))} (prix non réglementé)<br>Option Base, ${present(supply.powerKva)} kVA<h3>Point de livraison</h3>${supply.deliveryPoint}<br>Linky ${supply.meter}<h3>Prélèvement</h3>sur le compte<br>${present(bill.bank).iban}<br>Mandat ${present(bill.bank).mandate}<br>ICS ${supplier.creditorIdentifier}<h3>La prochaine</h3>Votre facture suivante arrivera le ${inWords(present(bill.nextInvoiceDate))}.</div></div>
<p class="f">ilek, ${html(supplier.legalLine.slice(6))} – SPECIMEN – page 1 sur 2</p>`
}

function secondPage(bill: Bill): string {
  const { supplier } = bill
  return `<span class="lg">ilek</span><h2>On est là pour vous</h2><p class="n">Par téléphone au ${supplier.phone}, du lundi au vendredi de 9 h à 18 h. Par e-mail à ${supplier.email}. En ligne sur ${supplier.website}. Par courrier : ${html(supplier.address.join(', '))}.</p><p class="n">Une coupure de courant ? Le dépannage Enedis répond jour et nuit au 09 72 67 50 33.</p>
<h2>Vos producteurs</h2><p class="n">Votre électricité est produite par le parc éolien des Hauts de la Rigole (Lacaune) et par la centrale hydraulique de Saint-Géry (Lot). Origine de l’électricité fournie en 2024 : hydraulique 71 %, éolien 24 %, solaire 5 %, garanties d’origine à l’appui.</p>
<h2>Ce que veulent dire ces mots</h2><p class="n"><b>Abonnement :</b> le prix fixe, qui dépend de la puissance de votre compteur.</p><p class="n"><b>Consommation :</b> les kWh que Linky a comptés. Chaque mois, vous payez ce que vous avez vraiment utilisé, ni plus ni moins.</p><p class="n"><b>CTA :</b> une contribution aux retraites des salariés des réseaux. <b>Accise :</b> une taxe de l’État sur chaque kWh.</p><p class="n"><b>Mise en service :</b> un geste technique d’Enedis, que nous vous refacturons à l’euro près.</p>
<h2>Si quelque chose ne va pas</h2><p class="n">Écrivez à notre service réclamations, reclamation@ilek.fr. Si deux mois après votre demande vous n’êtes pas d’accord avec notre réponse, vous pouvez saisir gratuitement le médiateur national de l’énergie : www.energie-mediateur.fr ou Libre réponse n° 59252, 75443 Paris Cedex 09.</p>
<h2>Votre historique</h2><p class="n">Il s’affichera ici à partir de votre treizième facture. D’ici là, suivez votre consommation jour par jour dans l’application.</p><p class="f">${html(supplier.legalLine)} – SPECIMEN – page 2 sur 2</p>`
}

function draw(bill: Bill): string {
  return htmlOf({ title: 'Votre facture ilek', css, pages: [firstPage(bill), secondPage(bill)] })
}

export const firstMonth: UnseenBill[] = [
  { bill: arriving(), draw, printer: 'chromium', notScored: ['services[0].from', 'services[0].to', 'vat[0].base_ht'] },
]

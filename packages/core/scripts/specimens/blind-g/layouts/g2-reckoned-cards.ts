import { acciseOf, changing, ctaOf, present, steady } from '../../blind/terms.js'
import type { Bill, Supply } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity, draftGas } from '../../model/draft-supply.js'
import { round } from '../../model/rounding.js'
import { monthName } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, html, inWords, numbersIn, onlySupply, slashed, type UnseenBill } from '../../unseen/kit.js'
import { blindGSuppliers } from '../suppliers.js'

const { number, euros } = numbersIn(' ')

const neutral = ['E-PRC-01', 'E-PRC-02', 'E-PRC-03', 'E-PRC-07', 'E-RDG-09', 'E-RDG-10']

function newYear(): Bill {
  const id = 'blind-G2-01'
  return completeBill(
    draftBill({
      id,
      supplier: blindGSuppliers.plenitude,
      offer: { name: 'Astucio Planète', regulated: false, priceType: 'indexe', endDate: null },
      customer: {
        civility: 'Mme',
        name: 'Philippine Garrigou',
        address: ['31 boulevard Lannes', 'Appartement 12', '31500 Toulouse'],
        references: { client: '39999999', contract: 'E-9999999' },
      },
      number: 'FE2602-9999999',
      issueDate: '2026-02-13',
      dueDate: '2026-02-27',
      nextInvoiceDate: '2026-04-13',
      supplies: [
        draftElectricity({
          id,
          period: { from: '2025-12-10', to: '2026-02-09' },
          powerKva: 6,
          option: 'hphc',
          networkTariff: 'MUDT',
          bands: [
            { band: 'hp', kwh: 871, oldIndex: 34902, prices: changing(0.1361, '2026-01-01', 0.1328) },
            { band: 'hc', kwh: 533, oldIndex: 20615, prices: changing(0.1049, '2026-01-01', 0.1012) },
          ],
          subscription: { prices: steady(12.47), convention: 'months' },
          ctaDetail: 'rate',
        }),
      ],
      mentions: { estimationBasis: false },
      judgement: { neutral, traps: ['two_price_periods', 'reckoning_below_label', 'two_accise_rates'] },
    }),
  )
}

function raisedVat(): Bill {
  const id = 'blind-G2-02'
  const bill = completeBill(
    draftBill({
      id,
      supplier: blindGSuppliers.plenitude,
      offer: { name: 'Fixe Gaz 2 ans', regulated: false, priceType: 'fixe', endDate: '2027-10-07' },
      customer: {
        civility: 'M.',
        name: 'Côme Vaudreuil',
        address: ['4 place du Champ de Foire', '03500 Saint-Pourçain-sur-Sioule'],
        references: { client: '39999999', contract: 'G-9999999' },
      },
      number: 'FG2606-9999999',
      issueDate: '2026-06-11',
      dueDate: '2026-06-25',
      nextInvoiceDate: '2026-08-11',
      supplies: [
        draftGas({
          id,
          period: { from: '2026-04-08', to: '2026-06-07' },
          oldIndex: 11846,
          volume: 84,
          coefficient: 11.18,
          annualReference: 10740,
          networkOption: 'T2',
          prices: steady(0.0791),
          subscription: { prices: steady(21.63), convention: 'months' },
        }),
      ],
      mentions: { estimationBasis: false },
      judgement: {
        expected: ['E-ARI-03'],
        neutral: [...neutral, 'E-TAX-06'],
        anomalies: [{ rule: 'E-ARI-03', detail: 'VAT 5.20 EUR above 20 % of its base, carried into the totals' }],
        traps: ['reckoning_below_label', 'volume_times_coefficient'],
      },
    }),
  )
  const { totals } = bill
  return {
    ...bill,
    vat: bill.vat.map((row) => ({ ...row, amount: round(row.amount + 5.2) })),
    totals: {
      ...totals,
      vat: round(totals.vat + 5.2),
      ttc: round(totals.ttc + 5.2),
      netToPay: round(totals.netToPay + 5.2),
    },
  }
}

const css = `body { font: 8.8pt/1.42 Roboto; color: #1c2430 } .page { padding: 12mm 14mm } .lg { font: bold 21pt Roboto; color: #2fa84f } .two { display: grid; grid-template-columns: 1fr 1fr; gap: 6mm } .c { background: #f3f8ef; border-radius: 3mm; padding: 3.5mm 5mm; margin-bottom: 4mm } .c h2 { font: bold 10pt Roboto; color: #1d7a37; margin-bottom: 1.4mm } .c.k { background: #1d7a37; color: #fff } .k b { display: block; font-size: 20pt; line-height: 1.25 } .l { display: flex; justify-content: space-between; align-items: flex-start; padding: 1.1mm 0; border-bottom: 0.15mm solid #cfdfc8 } .l small { display: block; font-size: 7.5pt; color: #56635a } .l b { white-space: nowrap; padding-left: 5mm } .l.t { font-weight: bold; border: 0 } th, td { text-align: right; padding: 0.7mm 0; font-size: 8.2pt } th { font-size: 7.5pt; color: #56635a } th:first-child, td:first-child { text-align: left } .n { font-size: 7.6pt } .f { position: absolute; left: 14mm; right: 14mm; bottom: 7mm; font-size: 6.6pt; color: #6a756d }`

const names: Record<string, string> = { hp: 'Heures pleines', hc: 'Heures creuses', gaz: 'Gaz naturel' }
const span = ({ from, to }: { from: string; to: string }): string => `du ${slashed(from)} au ${slashed(to)}`
const line = (label: string, value: string, className = ''): string =>
  `<div class="l ${className}"><span>${label}</span><b>${value}</b></div>`
const reckoned = (label: string, reckoning: string, value: number): string =>
  line(`${label}<small>${reckoning}</small>`, euros(value))

function contractCard(bill: Bill): string {
  const supply = onlySupply(bill)
  const { offer } = bill
  const isGas = supply.energy === 'gaz'
  const price =
    offer.endDate === null
      ? 'Prix de marché indexé, hors tarifs réglementés'
      : `Prix de marché fixe jusqu’au ${slashed(offer.endDate)}, hors tarifs réglementés`
  const site = isGas
    ? `N° PCE : <b>${supply.deliveryPoint}</b><br>Compteur Gazpar : ${supply.meter}<br>Consommation annuelle de référence : ${number(present(supply.annualReference))} kWh`
    : `N° PDL : <b>${supply.deliveryPoint}</b><br>Compteur Linky : ${supply.meter}<br>Puissance : ${present(supply.powerKva)} kVA<br>Option : Heures pleines / Heures creuses`
  return `<div class="c"><h2>Mon offre ${isGas ? 'gaz' : 'électricité'}</h2><b>${html(offer.name)}</b><br>${price}<br>${site}</div>`
}

function advice({ energy }: Supply): string {
  return energy === 'gaz'
    ? 'Baisser le chauffage de 1 °C, c’est jusqu’à 7 % de consommation en moins. Faites entretenir votre chaudière chaque année : notre partenaire intervient dès 11,90 € TTC par mois, pièces comprises.'
    : 'Programmez votre chauffe-eau de 22h30 à 6h30, en heures creuses. Un foyer comparable au vôtre consomme en moyenne 1 290 kWh sur deux mois d’hiver. Parrainez un proche et recevez chacun 40 € TTC.'
}

function firstPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals } = bill
  const emergency =
    supply.energy === 'gaz'
      ? 'Urgence sécurité gaz (GRDF) : 0 800 47 33 33, appel gratuit'
      : 'Dépannage électricité (Enedis) : 09 72 67 50 31'
  return `<div class="two"><div><span class="lg">plenitude</span><p class="n">${lines(supplier.address)}</p></div><p style="padding-top:13mm;font-size:10pt;line-height:1.5">${html(customer.civility)} ${html(customer.name)}<br>${lines(customer.billingAddress)}</p></div>
<p style="margin:9mm 0 5mm;font-size:10pt"><b style="font-size:13pt">Ma facture du ${inWords(bill.issueDate)}</b><br>Facture n° ${bill.number}</p>
<div class="two"><div><div class="c k">Total à payer TTC<b>${euros(totals.netToPay)}</b>Prélevé le ${slashed(present(bill.dueDate))}</div><div class="c"><h2>Mes références</h2>Numéro client : <b>${customer.clientReference}</b><br>Contrat : <b>${present(customer.contractReference)}</b><br>Titulaire : ${html(customer.civility)} ${html(customer.name)}</div><div class="c"><h2>Mon logement</h2>${lines(customer.siteAddress)}</div></div>
<div>${contractCard(bill)}<div class="c"><h2>En résumé</h2>${line('Abonnement', `${euros(supply.subscription.reduce((all, s) => all + s.amount, 0))} HT`)}${line('Consommation', `${euros(supply.consumption.reduce((all, c) => all + c.amount, 0))} HT`)}${line('Taxes et contributions', `${euros(supply.taxes.reduce((all, t) => all + t.amount, 0))} HT`)}${line('Total HT', euros(totals.ht), 't')}${bill.vat.map((v) => line(`TVA ${number(v.rate)} % (sur ${euros(v.base)})`, euros(v.amount))).join('')}${line('Total TTC', euros(totals.ttc), 't')}</div></div></div>
<div class="c"><h2>Mon paiement</h2>Prélèvement automatique sur le compte ${present(bill.bank).iban}. Mandat ${present(bill.bank).mandate}, créancier ${supplier.creditorIdentifier}.<br>Ma prochaine facture est prévue le ${slashed(present(bill.nextInvoiceDate))}.</div>
<div class="two"><div class="c"><h2>Contacter Plenitude</h2>Par téléphone : ${supplier.phone}<br>du lundi au samedi, de 8h à 20h<br>Par e-mail : ${supplier.email}<br>Espace client : ${supplier.website}</div><div class="c"><h2>En cas d’urgence</h2>${emergency}</div></div><div class="c"><h2>Le saviez-vous ?</h2>${advice(supply)}</div><p class="f">${html(supplier.legalLine)} – SPECIMEN – 1/2</p>`
}

function readingsCard(supply: Supply): string {
  const unit = supply.energy === 'gaz' ? 'm³' : 'kWh'
  const rows = supply.readings.map((r) =>
    reckonedReading(
      present(names[r.band]),
      `${number(r.oldIndex)} ${unit} relevé le ${slashed(supply.period.from)} → ${number(r.newIndex)} ${unit} relevé le ${slashed(supply.period.to)}`,
      `${number(r.newIndex - r.oldIndex)} ${unit}`,
    ),
  )
  const conversion =
    supply.volume === null
      ? ''
      : line(
          `Conversion en énergie<small>${number(supply.volume)} m³ × ${number(present(supply.coefficient), 2)} kWh/m³ (coefficient de conversion)</small>`,
          `${number(present(supply.totalKwh))} kWh`,
        )
  const total =
    supply.volume === null ? line('Consommation totale', `${number(present(supply.totalKwh))} kWh`, 't') : ''
  return `<div class="c"><h2>Mes relevés</h2>${rows.join('')}${conversion}${total}</div>`
}

const reckonedReading = (label: string, indexes: string, difference: string): string =>
  line(`${label}<small>${indexes}</small>`, difference)

function secondPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier } = bill
  const isGas = supply.energy === 'gaz'
  const half = supply.history.length / 2
  const months = (part: Supply['history']): string =>
    `<table>${cells(['Mois', 'kWh'], 'th')}${part.map(({ month, kwh }) => cells([`${monthName(`${month}-01`)} ${month.slice(0, 4)}`, number(kwh)])).join('')}</table>`
  const taxed = (row: { vatRate: number }): string => `TVA ${number(row.vatRate)} %`
  return `<b style="font-size:13pt">Le détail de ma facture ${bill.number}</b><div style="height:3mm"></div>${readingsCard(supply)}
<div class="c"><h2>Abonnement (HT)</h2>${supply.subscription.map((s) => reckoned(`Abonnement ${span(s)}`, `2 mois × ${euros(s.monthly)} / mois – ${taxed(s)}`, s.amount)).join('')}</div>
<div class="c"><h2>Consommation (HT)</h2>${supply.consumption.map((c) => reckoned(`${present(names[c.band])} ${span(c)}`, `${number(c.kwh)} kWh × ${number(c.price, 4)} €/kWh – ${taxed(c)}`, c.amount)).join('')}</div>
<div class="c"><h2>Taxes et contributions (HT)</h2>${acciseOf(supply)
    .map((t) =>
      reckoned(
        `${isGas ? 'Accise sur les gaz naturels' : 'Accise sur l’électricité'} ${span(t)}`,
        `${number(present(t.base))} kWh × ${number(present(t.rate) / 1000, 5)} €/kWh – ${taxed(t)}`,
        t.amount,
      ),
    )
    .join('')}${ctaOf(supply)
    .map((t) =>
      reckoned(
        `CTA ${span(t)}`,
        `${t.rate === null ? '' : `${number(t.rate, 2)} % de la part fixe du tarif d’acheminement – `}${taxed(t)}`,
        t.amount,
      ),
    )
    .join('')}</div>
<div class="c"><h2>Mes 12 derniers mois</h2><div class="two">${months(supply.history.slice(0, half))}${months(supply.history.slice(half))}</div></div>
<p class="n"><b>Une réclamation ?</b> Notre Relation Client est à votre écoute par courrier (${html(supplier.address.join(', '))}) ou par e-mail. En l’absence de réponse sous deux mois, vous pouvez recourir gratuitement au médiateur national de l’énergie, www.energie-mediateur.fr, Libre réponse n° 59252, 75443 Paris Cedex 09.${isGas ? '' : ' <b>Origine de l’électricité 2024 :</b> 100 % renouvelable par garanties d’origine – hydraulique 81 %, éolien 19 %.'} La résiliation est possible à tout moment et sans frais.</p><p class="f">${html(supplier.legalLine)} – SPECIMEN – 2/2</p>`
}

function draw(bill: Bill): string {
  return htmlOf({ title: 'Ma facture', css, pages: [firstPage(bill), secondPage(bill)] })
}

export const reckonedCards: UnseenBill[] = [
  { bill: newYear(), draw, printer: 'chromium' },
  { bill: raisedVat(), draw, printer: 'cairo', unprinted: ['mentions.energy_mix'] },
]

import { acciseOf, ctaOf, present, steady } from '../../blind/terms.js'
import type { Bill, Supply } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { changeTaxes, draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { round } from '../../model/rounding.js'
import { groupDigits, monthName } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { dashed, html, inWords, numbersIn, onlySupply, type UnseenBill } from '../../unseen/kit.js'
import { blindCSuppliers } from '../suppliers.js'

const { number, euros } = numbersIn('')

const neutral = ['E-PRC-01', 'E-PRC-02', 'E-PRC-07', 'E-OPT-05']

function fourBands(): Bill {
  const id = 'blind-C4-01'
  const supply = draftElectricity({
    id,
    period: { from: '2026-03-05', to: '2026-05-04' },
    powerKva: 24,
    option: '4cadrans',
    networkTariff: 'MU4',
    printsNetworkTariff: true,
    bands: [
      { band: 'hpb', kwh: 1934, oldIndex: 28470, prices: steady(0.1282) },
      { band: 'hcb', kwh: 1105, oldIndex: 17368, prices: steady(0.0997) },
      { band: 'hph', kwh: 1688, oldIndex: 24015, prices: steady(0.1874) },
      { band: 'hch', kwh: 902, oldIndex: 14291, prices: steady(0.1343) },
    ],
    subscription: { prices: steady(34.2), convention: 'months' },
    ctaDetail: 'base and rate',
  })
  return completeBill(
    draftBill({
      id,
      supplier: blindCSuppliers.soregies,
      offer: { name: 'Sorégies Idéa Pro', regulated: false, priceType: 'fixe', endDate: '2027-09-04' },
      customer: {
        name: 'Boulangerie Fradet',
        address: ['22 Grand’Rue', '86190 Vouillé'],
        references: { client: '99-999-999', contract: 'P9999999' },
        isCompany: true,
      },
      number: '2026/P/999999',
      issueDate: '2026-05-11',
      dueDate: '2026-05-28',
      nextInvoiceDate: '2026-07-10',
      supplies: [{ ...supply, networkShare: 218.46 }],
      mentions: { estimationBasis: false },
      judgement: {
        neutral,
        traps: ['low_season_first', 'label_above_value', 'reckoning_below_label', 'network_share', 'no_thousands'],
      },
    }),
  )
}

/** The CTA of the days from 1 February 2026 at the rate that ended the day before. */
function withFormerCta(supply: Supply): Supply {
  return changeTaxes(supply, 'cta', (row) => ({ ...row, rate: 21.93, amount: round(present(row.base) * 0.2193) }))
}

function overcharged(): Bill {
  const id = 'blind-C4-02'
  const supply = draftElectricity({
    id,
    period: { from: '2026-01-05', to: '2026-03-04' },
    powerKva: 12,
    option: 'hphc',
    networkTariff: 'MUDT',
    printsNetworkTariff: true,
    bands: [
      { band: 'hp', kwh: 1416, oldIndex: 52083, prices: steady(0.1579) },
      { band: 'hc', kwh: 377, oldIndex: 19744, prices: steady(0.1203) },
    ],
    subscription: { prices: steady(20.1), convention: 'months' },
    ctaDetail: 'base and rate',
  })
  const bill = completeBill(
    draftBill({
      id,
      supplier: blindCSuppliers.soregies,
      offer: { name: 'Sorégies Idéa Pro', regulated: false, priceType: 'fixe', endDate: '2027-01-04' },
      customer: {
        name: 'Salon Hélène B.',
        address: ['4 place du Marché', '86300 Chauvigny'],
        billingAddress: ['11 chemin de la Gartempe', '86320 Mazerolles'],
        references: { client: '99-999-999', contract: 'P9999999' },
        isCompany: true,
      },
      number: '2026/P/999999',
      issueDate: '2026-03-10',
      dueDate: '2026-03-27',
      nextInvoiceDate: '2026-05-11',
      supplies: [{ ...withFormerCta(supply), networkShare: 97.03 }],
      mentions: { estimationBasis: false },
      judgement: {
        expected: ['E-ARI-03', 'E-TAX-06'],
        neutral: [...neutral, 'E-TAX-08'],
        anomalies: [
          { rule: 'E-ARI-03', detail: 'VAT 8.40 EUR above 20 % of its base, carried into the totals' },
          { rule: 'E-TAX-06', detail: 'CTA at 21.93 % for days from 2026-02-01' },
        ],
        traps: ['label_above_value', 'reckoning_below_label', 'two_accise_rates', 'network_share'],
      },
    }),
  )
  const { totals } = bill
  return {
    ...bill,
    vat: bill.vat.map((row) => ({ ...row, amount: round(row.amount + 8.4) })),
    totals: {
      ...totals,
      vat: round(totals.vat + 8.4),
      ttc: round(totals.ttc + 8.4),
      netToPay: round(totals.netToPay + 8.4),
    },
  }
}

const css = `body { font: 8.6pt/1.36 'Open Sans'; color: #2b2433 } .page { padding: 12mm 14mm } h1 { font: bold 16pt 'Open Sans'; color: #6a1b6e } .g { display: grid; gap: 3mm } .u { border: 0.3mm solid #d9c7dd; border-radius: 2mm; padding: 2.2mm 3mm } .u small { display: block; font-size: 7pt; text-transform: uppercase; color: #8a6b90 } .u.v { background: #6a1b6e; color: #fff } .u.v small { color: #ead8ee }
.l { display: flex; justify-content: space-between; align-items: flex-end; border-bottom: 0.2mm solid #e6dce8; padding: 1.4mm 0 } .l small { display: block; font-size: 7.6pt; color: #6d6175 } .l b { white-space: nowrap } .z { font-weight: bold; color: #6a1b6e } h2 { font: bold 10.5pt 'Open Sans'; color: #6a1b6e; margin: 4.5mm 0 0.5mm } .n { font-size: 7.5pt; color: #5d5266 } .f { position: absolute; left: 14mm; right: 14mm; bottom: 7mm; font-size: 6.8pt; color: #8a6b90 }`

const names: Record<string, string> = {
  hph: 'Heures pleines hiver',
  hch: 'Heures creuses hiver',
  hpb: 'Heures pleines été',
  hcb: 'Heures creuses été',
  hp: 'Heures pleines',
  hc: 'Heures creuses',
}

const span = ({ from, to }: { from: string; to: string }): string => `du ${inWords(from)} au ${inWords(to)}`

const tile = (label: string, value: string, className = ''): string =>
  `<div class="u ${className}"><small>${label}</small>${value}</div>`

const entry = (label: string, below: string, value: string, className = ''): string =>
  `<div class="l ${className}"><span>${label}${below === '' ? '' : `<small>${below}</small>`}</span><b>${value}</b></div>`

function detail(bill: Bill): string {
  const supply = onlySupply(bill)
  const { totals } = bill
  const bands = supply.consumption.map((c) => {
    const reading = present(supply.readings.find(({ band }) => band === c.band))
    return entry(
      present(names[c.band]),
      `index ${reading.oldIndex} → ${reading.newIndex} (télérelevés) : ${number(c.kwh)} kWh à ${number(c.price * 100, 2)} c€`,
      euros(c.amount),
    )
  })
  return `<h2>Abonnement</h2>${supply.subscription.map((s) => entry(span(s), `2 mois à ${number(s.monthly, 2)} €`, euros(s.amount))).join('')}
<h2>Consommation ${span(supply.period)}</h2>${bands.join('')}${entry(`Total consommé : ${number(present(supply.totalKwh))} kWh`, `dont part acheminement de votre facture (abonnement et consommation) : ${euros(present(supply.networkShare))}`, '')}
<h2>Taxes</h2>${acciseOf(supply)
    .map((t) =>
      entry(
        `Accise sur l’électricité, ${span(t)}`,
        `${number(present(t.base))} kWh × ${number(present(t.rate), 2)} €/MWh`,
        euros(t.amount),
      ),
    )
    .join('')}${ctaOf(supply)
    .map((t) =>
      entry(`CTA, ${span(t)}`, `${number(present(t.rate), 2)} % de ${euros(present(t.base))}`, euros(t.amount)),
    )
    .join('')}
<h2>Total</h2>${entry('Hors taxes (H.T.)', '', euros(totals.ht))}${bill.vat.map((v) => entry(`T.V.A. ${number(v.rate, 1)} %`, `sur ${euros(v.base)}`, euros(v.amount))).join('')}${entry('T.T.C.', '', euros(totals.ttc), 'z')}<p class="n" style="margin-top:1.5mm">Tous les montants qui précèdent le total sont hors T.V.A. ; chacun supporte la T.V.A. à 20 %.</p>`
}

function draw(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals, bank } = bill
  const option =
    supply.option === '4cadrans' ? '4 saisons-horaires (HP/HC hiver et été)' : 'Heures pleines / heures creuses'
  const top = [
    tile('Facture', bill.number),
    tile('Datée du', dashed(bill.issueDate)),
    tile('T.T.C. à prélever', `<b style="font-size:14pt">${euros(totals.netToPay)}</b>`, 'v'),
    tile('Le', dashed(present(bill.dueDate)), 'v'),
  ]
  const side = [
    tile('Réf. client', customer.clientReference),
    tile('N° contrat', present(customer.contractReference)),
    tile(
      'Offre',
      `${bill.offer.name}<br>prix fixe hors taxes jusqu’au <span style="white-space:nowrap">${dashed(present(bill.offer.endDate))}</span> – hors tarif réglementé`,
    ),
    tile('PDL', groupDigits(supply.deliveryPoint, [2, 3, 3, 3, 3])),
    tile('Compteur', `${supply.meter}<br>communicant`),
    tile('Adresse du PDL', lines(customer.siteAddress)),
    tile('P. souscrite', `${present(supply.powerKva)} kVA`),
    tile('Option tarifaire', option),
    tile('FTA', present(supply.networkTariff)),
    tile('SIRET', present(customer.siret)),
    tile('Prochaine facture', dashed(present(bill.nextInvoiceDate))),
  ]
  const bars = supply.history.map(({ month, kwh }) =>
    tile(`${monthName(`${month}-01`)} ${month.slice(0, 4)}`, `${number(kwh)} kWh`),
  )
  const head = `<div style="display:flex;justify-content:space-between;align-items:flex-start"><div><b style="font-size:20pt;color:#6a1b6e">Sorégies</b> <span class="n">Pros</span><br><span class="n">${lines(supplier.address)}</span></div><div style="width:78mm;padding-top:17mm;font-size:10.5pt">${html(customer.name)}<br>${lines(customer.billingAddress)}</div></div>`
  const first = `${head}<div class="g" style="grid-template-columns:44mm 34mm auto 34mm;margin:9mm 0 5mm">${top.join('')}</div>
<div style="display:grid;grid-template-columns:51mm auto;gap:7mm"><div class="g" style="align-content:start;gap:1.8mm">${side.join('')}</div><div style="margin-top:-4.5mm">${detail(bill)}</div></div><p class="f">SPECIMEN – ${html(supplier.legalLine)} – 1 sur 2</p>`
  const second = `<h1>12 mois d’électricité</h1><div class="g" style="grid-template-columns:repeat(4,1fr);margin:4mm 0 7mm">${bars.join('')}</div>
<h1>Règlement</h1><p style="margin:2mm 0 6mm">Prélèvement automatique sur le compte ${present(bank).iban}. Référence unique de mandat : ${present(bank).mandate}. Identifiant créancier : ${supplier.creditorIdentifier}. Facture établie le ${inWords(bill.issueDate)}, exigible à la date de prélèvement. Retard de paiement d’un professionnel : trois fois le taux légal et 40 € d’indemnité.</p>
<h1>Nous joindre</h1><p style="margin:2mm 0 6mm">${supplier.phone} (appel non surtaxé), du lundi au vendredi de 8 h 30 à 18 h – ${supplier.email} – ${supplier.website}<br>Coupure : SRD, gestionnaire du réseau, 05 36 49 02 27, 24 h sur 24.</p>
<h1>Litige</h1><p style="margin:2mm 0 6mm">Adressez d’abord une réclamation écrite à ${html(supplier.address.join(', '))}. À défaut d’accord sous deux mois, une microentreprise peut saisir le médiateur national de l’énergie : energie-mediateur.fr, Libre réponse n° 59252, 75443 Paris Cedex 09.</p>
<h1>Origine de l’électricité (2025)</h1><p style="margin:2mm 0">Nucléaire 58,2 %, hydraulique 17,9 %, éolien et solaire 15,1 %, gaz 6,3 %, autres 2,5 %.</p><p class="f">SPECIMEN – ${html(supplier.printedName)} – 2 sur 2</p>`
  return htmlOf({ title: 'Facture pro', css, pages: [first, second] })
}

export const shopTiles: UnseenBill[] = [
  { bill: fourBands(), draw, printer: 'chromium' },
  { bill: overcharged(), draw, printer: 'cairo' },
]

import { acciseOf, ctaOf, present, steady } from '../../blind/terms.js'
import { bars, priceRules, taxedInOrder, total } from '../../blind-h/parts.js'
import type { Bill, Supply } from '../../model/bill.js'
import type { Period } from '../../model/calendar.js'
import { chargesOf, completeBill, vatRows } from '../../model/complete-bill.js'
import { changeTaxes, draftBill } from '../../model/draft-bill.js'
import { draftElectricity, draftGas } from '../../model/draft-supply.js'
import { round } from '../../model/rounding.js'
import { monthName } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, html, numbersIn, type UnseenBill } from '../../unseen/kit.js'
import { blindISuppliers } from '../suppliers.js'

const { number, amount, euros } = numbersIn(' ')

/** Two energies beside each other; the accise on gas stayed at the rate of before February. */
function spring(): Bill {
  const id = 'blind-M3-01'
  const period: Period = { from: '2026-02-12', to: '2026-04-11' }
  const electricity = draftElectricity({
    id,
    period,
    powerKva: 6,
    option: 'base',
    networkTariff: 'CU4',
    bands: [{ band: 'base', kwh: 538, oldIndex: 7341, prices: steady(0.1298) }],
    subscription: { prices: steady(11.95), convention: 'months' },
    ctaDetail: 'none',
  })
  const gas = draftGas({
    id,
    period,
    oldIndex: 3127,
    volume: 214,
    coefficient: 11.18,
    annualReference: 10400,
    networkOption: 'T2',
    prices: steady(0.0718),
    subscription: { prices: steady(20.85), convention: 'months' },
  })
  const outdated = changeTaxes(gas, 'accise_gaz', (row) => ({
    ...row,
    rate: 15.43,
    amount: round((present(row.base) * 15.43) / 1000),
  }))
  return completeBill(
    draftBill({
      id,
      supplier: blindISuppliers.dyneff,
      offer: { name: 'Duo Serenity', regulated: false, priceType: 'fixe', endDate: '2027-02-11' },
      customer: {
        civility: 'Mme',
        name: 'Ombeline Fabrègue',
        address: ['3 rue de la Poésie', '34500 Béziers'],
        references: { client: 'P99999', contract: 'GE-999999' },
      },
      number: 'FGE99999999',
      issueDate: '2026-04-16',
      dueDate: '2026-05-04',
      nextInvoiceDate: '2026-06-16',
      supplies: [taxedInOrder(electricity), taxedInOrder(outdated)],
      printsEnergyTotals: 'both',
      mentions: { estimationBasis: false },
      judgement: {
        expected: ['E-TAX-03'],
        neutral: [...priceRules, 'E-PRC-06', 'E-TAX-06', 'E-OPT-01', 'E-RDG-11', 'E-RDG-09'],
        anomalies: [
          { rule: 'E-TAX-03', detail: 'gas accise at 15.43 EUR/MWh for days from 2026-02-01, where 16.39 holds' },
        ],
        traps: ['two_energies', 'energies_beside_each_other', 'totals_in_columns', 'dates_with_dashes', 'shared_vat'],
      },
    }),
  )
}

const css = `body { font: 9pt/1.42 Roboto; color: #2b2b2b } .page { padding: 13mm 14mm } .lg { font: 900 22pt Roboto; color: #e2001a; font-style: italic } .hd { display: flex; justify-content: space-between; align-items: flex-start } .rf { margin: 8mm 0 6mm } .rf th { background: #e2001a; color: #fff; font: 500 8pt Roboto; padding: 1.2mm; text-align: center; border-right: 0.3mm solid #fff } .rf td { text-align: center; padding: 1.6mm; background: #f6f6f6; border-right: 0.3mm solid #fff } h2 { font: 700 10.5pt Roboto; color: #e2001a; margin: 6mm 0 1.6mm } .m th { font: 500 8.4pt Roboto; text-align: right; padding: 1.2mm 2mm; border-bottom: 0.4mm solid #2b2b2b } .m td { text-align: right; padding: 1.3mm 2mm; border-bottom: 0.15mm solid #ccc } .m th:first-child, .m td:first-child { text-align: left } .m .z td { font: 700 12pt Roboto; border-bottom: 0.4mm solid #2b2b2b } .two { display: grid; grid-template-columns: 1fr 1fr; gap: 10mm } .c { border-top: 1.2mm solid #f5b400; padding-top: 2mm } .c.g { border-color: #1e73be } .c h3 { font: 700 12pt Roboto } .i { display: flex; justify-content: space-between; margin-top: 1.8mm } .i b { font-weight: 500 } .i + small { display: block; color: #6a6a6a; font-size: 7.8pt } .st { border-top: 0.2mm solid #2b2b2b; font-weight: 700; padding-top: 1mm } .k { display: grid; grid-template-columns: 34mm auto; font-size: 8.2pt; margin: 2mm 0 3mm } .k span { color: #6a6a6a } .ch { display: flex; align-items: flex-end; gap: 0.6mm; height: 30mm; margin-top: 3mm } .ch div { flex: 1; text-align: center; font-size: 5.2pt; line-height: 1.3 } .ch i { display: block; background: #f5b400; margin: 0.3mm 0.4mm } .g .ch i { background: #1e73be } .n { font-size: 7.6pt } .f { position: absolute; left: 14mm; right: 14mm; bottom: 6mm; font-size: 6.3pt; color: #777; text-align: center }`

/** `3-mars-26`. */
const dash = (date: string): string => `${Number(date.slice(8))}-${monthName(date)}-${date.slice(2, 4)}`
const span = ({ from, to }: Period): string => `${dash(from)} au ${dash(to)}`

function sumRows(bill: Bill): string {
  const rows = bill.supplies.map((s) => {
    const vat = total(vatRows(chargesOf(s)))
    return cells([
      s.energy === 'gaz' ? 'Gaz naturel' : 'Électricité',
      amount(present(s.totalHt)),
      amount(vat),
      amount(present(s.totalTtc)),
    ])
  })
  const { ht, vat, ttc } = bill.totals
  return `<table class="m">${cells(['', 'Montant HT', 'TVA', 'Montant TTC'], 'th')}${rows.join('')}${cells(['Total facturé', amount(ht), amount(vat), euros(ttc)], 'td', 'z')}</table>`
}

function firstPage(bill: Bill): string {
  const { supplier, customer, offer } = bill
  const [electricity, gas] = bill.supplies
  const bank = present(bill.bank)
  return `<div class="hd"><div><span class="lg">dyneff</span><p class="n">${lines(supplier.address)}</p></div><p style="margin-top:17mm;width:78mm;font-size:10.4pt">${html(customer.civility)} ${html(customer.name)}<br>${lines(customer.billingAddress)}</p></div>
<table class="rf">${cells(['Date de facture', 'N° de facture', 'N° client', 'N° contrat', 'Date d’échéance'], 'th')}${cells([dash(bill.issueDate), bill.number, customer.clientReference, present(customer.contractReference), dash(present(bill.dueDate))])}</table>
<p style="font:500 13pt Roboto">Facture d’électricité et de gaz naturel</p><p>Offre ${html(offer.name)} : prix fixes hors taxes jusqu’au ${dash(present(offer.endDate))}. Il ne s’agit pas de tarifs réglementés.</p>
<h2>Récapitulatif</h2>${sumRows(bill)}
<p style="margin-top:3mm">Votre règlement : prélèvement automatique à la date d’échéance, sur le compte ${bank.iban} (RUM ${bank.mandate}, ICS ${supplier.creditorIdentifier}).</p>
<h2>TVA des deux énergies</h2><table class="m" style="width:110mm">${cells(['Taux', 'Assiette HT', 'Montant de TVA'], 'th')}${bill.vat.map((v) => cells([`${number(v.rate, 2)} %`, amount(v.base), amount(v.amount)])).join('')}</table>
<h2>Votre logement</h2><p>${html(customer.civility)} ${html(customer.name)}, ${html(customer.siteAddress.join(', '))}<br>Point de livraison (PDL) : ${present(electricity).deliveryPoint} – Point de comptage (PCE) : ${present(gas).deliveryPoint}</p>
<div class="two"><div><h2>Pour nous joindre</h2><p>${supplier.phone}, du lundi au vendredi de 9 h à 18 h<br>${supplier.email}<br>${supplier.website}</p></div><div><h2>En cas d’urgence</h2><p>Gaz (GRDF) : 0 800 47 33 33, appel gratuit<br>Électricité (Enedis) : 09 72 67 50 34</p></div></div>
<h2>À venir</h2><p>Votre prochaine facture sera émise autour du ${dash(present(bill.nextInvoiceDate))}. Vos compteurs sont lus à distance : vous n’avez rien à faire.</p>
<p class="f">${html(supplier.legalLine)}<br>SPECIMEN – 1 / 2</p>`
}

function energyColumn(supply: Supply): string {
  const isGas = supply.energy === 'gaz'
  const [reading] = supply.readings
  const { oldIndex, newIndex } = present(reading)
  const item = (label: string, value: number, reckoning: string): string =>
    `<div class="i"><b>${label}</b><span>${euros(value)}</span></div><small>${reckoning}</small>`
  const facts: [string, string][] = isGas
    ? [
        ['Compteur Gazpar', supply.meter],
        ['Relevé du 12 février', `${number(oldIndex)} m³`],
        ['Relevé du 11 avril', `${number(newIndex)} m³`],
        ['Volume', `${number(present(supply.volume))} m³`],
        ['Coefficient', `${number(present(supply.coefficient), 2)} kWh/m³`],
        ['Soit', `${number(present(supply.totalKwh))} kWh`],
        ['CAR', `${number(present(supply.annualReference))} kWh`],
      ]
    : [
        ['Compteur Linky', supply.meter],
        ['Relevé du 12 février', `${number(oldIndex)} kWh`],
        ['Relevé du 11 avril', `${number(newIndex)} kWh`],
        ['Consommation', `${number(present(supply.totalKwh))} kWh`],
        ['Puissance', `${present(supply.powerKva)} kVA`],
        ['Option', 'Base'],
        ['Acheminement', 'compris dans les prix'],
      ]
  const charges = [
    ...supply.subscription.map((s) =>
      item('Abonnement HT', s.amount, `${span(s)} – 2 mois × ${number(s.monthly, 2)} €`),
    ),
    ...supply.consumption.map((c) =>
      item('Consommation HT', c.amount, `${span(c)} – ${number(c.kwh)} kWh × ${number(c.price * 100, 2)} c€`),
    ),
    ...ctaOf(supply).map((t) => item('CTA', t.amount, span(t))),
    ...acciseOf(supply).map((t) =>
      item(
        isGas ? 'Accise sur les gaz naturels' : 'Accise sur l’électricité',
        t.amount,
        `${span(t)} – ${number(present(t.base))} kWh × ${number(present(t.rate) / 10, 3)} c€`,
      ),
    ),
  ]
  return `<div class="c ${isGas ? 'g' : ''}"><h3>${isGas ? 'Gaz naturel' : 'Électricité'}</h3><div class="k">${facts.map(([label, value]) => `<span>${label}</span><div>${value}</div>`).join('')}</div>${charges.join('')}<div class="i st"><span>Total HT</span><span>${euros(present(supply.totalHt))}</span></div><div class="i" style="margin-top:0.6mm"><span>TVA ${number(20, 2)} %</span><span>${euros(total(vatRows(chargesOf(supply))))}</span></div><div class="i st"><span>Total TTC</span><span>${euros(present(supply.totalTtc))}</span></div><p class="n" style="margin-top:5mm">Consommation mensuelle (kWh)</p><div class="ch">${bars(supply.history, 20, (value) => number(value))}</div></div>`
}

function secondPage(bill: Bill): string {
  const [electricity, gas] = bill.supplies
  return `<div class="hd"><span class="lg" style="font-size:15pt">dyneff</span><span class="n">Facture ${bill.number}</span></div><p style="font:500 13pt Roboto;margin:3mm 0 5mm">Le détail par énergie</p><div class="two">${energyColumn(present(electricity))}${energyColumn(present(gas))}</div>
<h2>Réclamation</h2><p class="n">Votre première démarche : notre service client, par téléphone, courriel ou courrier. Si la réponse ne vous satisfait pas après deux mois, le médiateur national de l’énergie est à votre disposition, gratuitement : www.energie-mediateur.fr, Libre réponse n° 59252, 75443 Paris Cedex 09.</p>
<h2>Origine de l’électricité (2024)</h2><p class="n">Renouvelable 61,0 % (hydraulique 44,2 %, éolien 12,7 %, solaire 4,1 %) ; nucléaire 33,6 % ; gaz 4,7 % ; charbon et fioul 0,7 %.</p><p class="f">${html(bill.supplier.legalLine)}<br>SPECIMEN – 2 / 2</p>`
}

function draw(bill: Bill): string {
  return htmlOf({ title: 'Facture Dyneff', css, pages: [firstPage(bill), secondPage(bill)] })
}

export const energiesBeside: UnseenBill[] = [{ bill: spring(), draw, printer: 'chromium' }]

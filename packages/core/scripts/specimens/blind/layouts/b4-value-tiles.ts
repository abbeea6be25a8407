import type { Bill } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity, draftGas } from '../../model/draft-supply.js'
import { htmlOf, lines } from '../../print/page.js'
import { suppliers } from '../../suppliers.js'
import { html, numbersIn, onlySupply, type UnseenBill } from '../../unseen/kit.js'
import { numericDate } from '../../print/format.js'
import { present, steady } from '../terms.js'

const { number, euros } = numbersIn('')
const day = (date: string): string => numericDate(date, '/', 'short')

function gas(): Bill {
  const id = 'blind-B4-01'
  return completeBill(
    draftBill({
      id,
      supplier: suppliers.ilek,
      offer: { name: 'Biogaz du Sud-Ouest', regulated: false, priceType: 'fixe', endDate: null },
      customer: {
        civility: 'M.',
        name: 'Aymeric Castelnau',
        address: ['41 rue des Tanneurs', '81100 Castres'],
        references: { client: 'IL-999999', contract: 'G9999999' },
      },
      number: 'FG-2603-999999',
      issueDate: '2026-04-04',
      dueDate: '2026-04-19',
      nextInvoiceDate: '2026-05-04',
      supplies: [
        draftGas({
          id,
          period: { from: '2026-03-01', to: '2026-03-31' },
          oldIndex: 1287,
          volume: 94,
          coefficient: 10.71,
          annualReference: 9150,
          networkOption: 'T2',
          prices: steady(0.0784),
          subscription: { prices: steady(19.9), convention: 'months' },
        }),
      ],
      mentions: { energyMix: false, estimationBasis: false },
      judgement: {
        neutral: ['E-PRC-03'],
        traps: ['values_above_labels', 'price_inside_label', 'two_digit_years', 'no_thousands_mark'],
      },
    }),
  )
}

function electricity(): Bill {
  const id = 'blind-B4-02'
  return completeBill(
    draftBill({
      id,
      supplier: suppliers.ilek,
      offer: { name: 'Électricité des Pyrénées', regulated: false, priceType: 'indexe', endDate: null },
      customer: {
        civility: 'Mme',
        name: 'Perrine Lacombrade',
        address: ['Lieu-dit Bel Air', '09200 Saint-Girons'],
        references: { client: 'IL-999999', contract: 'E9999999' },
      },
      number: 'FE-2605-999999',
      issueDate: '2026-06-03',
      dueDate: '2026-06-18',
      nextInvoiceDate: '2026-07-03',
      supplies: [
        draftElectricity({
          id,
          period: { from: '2026-05-01', to: '2026-05-31' },
          powerKva: 12,
          option: 'hphc',
          networkTariff: 'MU4',
          bands: [
            { band: 'hp', kwh: 611, oldIndex: 70244, prices: steady(0.1512) },
            { band: 'hc', kwh: 472, oldIndex: 55390, prices: steady(0.1106) },
          ],
          subscription: { prices: steady(19.44), convention: 'months' },
          natures: ['R', 'A'],
          communicating: false,
          ctaDetail: 'none',
        }),
      ],
      services: [
        {
          label: 'Offre parrainage',
          kind: 'remise',
          from: '2026-05-01',
          to: '2026-05-31',
          amount: -16.67,
          vatRate: 20,
        },
      ],
      previousBalance: -12.4,
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-LEG-02', 'E-RDG-12'],
        traps: ['values_above_labels', 'price_inside_label', 'self_reading', 'credit_carried_over', 'discount'],
      },
    }),
  )
}

const css = `body { font: 9.8pt/1.4 Cantarell; color: #17324d } .page { padding: 12mm 15mm } .tiles { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 3mm; margin-top: 5mm } .tile { background: #e9f7ef; border-radius: 4mm; padding: 3mm 4mm } .tile b { display: block; font-size: 11.5pt } .tile small, small { font-size: 7.6pt; color: #4d6a80 } .dark { background: #17324d; color: #fff } .dark small { color: #cde } .dark b { font-size: 17pt }
.e { display: flex; justify-content: space-between; border-bottom: 0.2mm dashed #9bb; padding: 1.3mm 0 } .e small { display: block } .e > span:last-child { white-space: nowrap; padding-left: 6mm } h2 { font-size: 11.5pt; margin-top: 5mm }`

function draw(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals } = bill
  const vat = present(bill.vat[0])
  const isGas = supply.energy === 'gaz'
  const names: Record<string, string> = { hp: 'Heures pleines', hc: 'Heures creuses', gaz: 'Gaz consommé' }
  const natures = { R: 'relevé', E: 'estimé', A: 'communiqué par vous' }
  const tile = (value: string, label: string, className = ''): string =>
    `<div class="tile ${className}"><b>${value}</b><small>${label}</small></div>`
  const entry = (label: string, reckoning: string, value: number): string =>
    `<div class="e"><span>${label}<small>${reckoning}</small></span><span>${euros(value)}</span></div>`
  const span = (at: { from: string; to: string }): string => `du ${day(at.from)} au ${day(at.to)}`
  const unit = isGas ? 'm³' : ''
  const entries = [
    ...supply.subscription.map((s) =>
      entry('Part fixe', `${span(s)} · 1 mois × ${number(s.monthly, 2)} €/mois HTT`, s.amount),
    ),
    ...supply.consumption.map((c) =>
      entry(
        present(names[c.band]),
        `${span(c)} · ${number(c.kwh)} kWh × ${number(c.price * 100, 2)} c€/kWh HTT`,
        c.amount,
      ),
    ),
    ...supply.taxes.map((t) =>
      t.code === 'cta'
        ? entry('CTA (retraites des industries de l’énergie)', span(t), t.amount)
        : entry(
            isGas
              ? 'Accise gaz (ancienne TICGN, taxe intérieure)'
              : 'Accise électricité (ancienne TICFE, taxe intérieure)',
            `${span(t)} · ${number(present(t.base))} kWh × ${number(present(t.rate), 2)} €/MWh`,
            t.amount,
          ),
    ),
    ...bill.services.map((s) => entry(s.label, span({ from: present(s.from), to: present(s.to) }), s.amount)),
  ]
  const readings = supply.readings.map(
    (r) =>
      `<p>${isGas ? 'Index' : present(names[r.band])} : ${number(r.oldIndex)} ${unit} (${natures[r.oldNature]}) → ${number(r.newIndex)} ${unit} (${natures[r.newNature]})</p>`,
  )
  const carried =
    totals.previousBalance === null
      ? ''
      : entry('Avoir restant de votre facture précédente', '', totals.previousBalance)
  const page = `<div style="display:flex;justify-content:space-between"><div style="font:bold 24pt Cantarell;color:#2aa876">ilek</div><div style="text-align:right">${customer.civility} ${html(customer.name)}<br>${lines(customer.billingAddress)}</div></div>
<p style="font-size:13pt;margin-top:5mm">${isGas ? 'Votre gaz' : 'Votre électricité'}, ${span(supply.period)}</p>
<div class="tiles">${tile(euros(totals.netToPay), 'Reste à payer', 'dark')}${tile(day(present(bill.dueDate)), 'Date du prélèvement')}${tile(`${number(present(supply.totalKwh))} kWh`, 'Énergie consommée')}${tile(bill.number, 'Facture')}${tile(day(bill.issueDate), 'Date d’édition')}${tile(day(present(bill.nextInvoiceDate)), 'Facture suivante')}${tile(customer.clientReference, 'Votre identifiant')}${tile(present(customer.contractReference), 'Contrat')}${tile(bill.offer.name, `Votre offre, prix ${bill.offer.priceType === 'fixe' ? 'fixe' : 'indexé'}, non réglementé`)}${tile(supply.deliveryPoint, isGas ? 'Numéro de PCE' : 'Numéro de PRM')}${tile(supply.meter, 'Compteur')}${isGas ? tile(`${number(present(supply.annualReference))} kWh`, 'Conso annuelle de référence') : tile(`${present(supply.powerKva)} kVA`, 'Puissance, heures pleines / creuses')}</div>
<div style="display:grid;grid-template-columns:112mm 1fr;gap:8mm"><div><h2>Le calcul, hors TVA</h2>${entries.join('')}<div class="e"><b>Sous-total hors taxes</b><b>${euros(totals.ht)}</b></div>${entry(`TVA ${number(vat.rate)} %`, `sur ${euros(vat.base)}`, vat.amount)}<div class="e"><b>Total de la facture, TTC</b><b>${euros(totals.ttc)}</b></div>${carried}</div>
<div><h2>Le compteur</h2>${readings.join('')}${isGas ? `<p>Volume : ${number(present(supply.volume))} m³</p><p>Coeff. PCS : ${number(present(supply.coefficient), 2)} kWh/m³</p>` : ''}<h2>Adresse du logement</h2><p>${lines(customer.siteAddress)}</p><h2>L’an passé</h2><small>${supply.history.map(({ month, kwh }) => `${month.slice(5)}/${month.slice(2, 4)} : ${number(kwh)} kWh`).join('<br>')}</small></div></div>
<p style="position:absolute;bottom:8mm;left:15mm;right:15mm;font-size:7pt;line-height:1.3">Écrivez-nous : ${supplier.email} · ${supplier.website} · ${supplier.phone}. Réclamations : ${html(supplier.address.join(', '))}. Désaccord persistant après deux mois : médiateur national de l’énergie, Libre réponse 59252, 75443 Paris Cedex 09, energie-mediateur.fr. ${isGas ? 'Odeur de gaz : GRDF 0 800 47 33 33.' : 'Panne : Enedis 09 72 67 50 09. Sans relevé ni auto-relevé, nous estimons votre consommation d’après l’année passée. Électricité 2025 : 100 % hydraulique.'} ${html(supplier.legalLine)}. SPECIMEN</p>`
  return htmlOf({ title: 'Facture', css, pages: [page] })
}

export const valueTiles: UnseenBill[] = [
  { bill: gas(), draw, printer: 'chromium' },
  { bill: electricity(), draw, printer: 'cairo' },
]

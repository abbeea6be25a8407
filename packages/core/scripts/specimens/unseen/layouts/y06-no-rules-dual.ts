import type { Bill, Supply } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { changeTaxes, draftBill } from '../../model/draft-bill.js'
import { draftElectricity, draftGas } from '../../model/draft-supply.js'
import { round } from '../../model/rounding.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, dotted, html, numbersIn, slashed, type UnseenBill } from '../kit.js'
import { unseenSuppliers } from '../suppliers.js'

const { number, euros, amount } = numbersIn('.', 'CR')

function define(): Bill {
  const id = 'unseen-Y6-01'
  const period = { from: '2026-04-10', to: '2026-06-09' }
  const at = (price: number): { from: string; price: number }[] => [{ from: '2026-02-01', price }]
  const electricity = draftElectricity({
    id,
    period,
    powerKva: 6,
    option: 'base',
    networkTariff: 'CU4',
    bands: [{ band: 'base', kwh: 512, oldIndex: 28455, prices: at(0.1288) }],
    subscription: { prices: at(11.6), convention: 'days' },
    natures: ['R', 'E'],
    ctaDetail: 'rate',
  })
  const gas = draftGas({
    id,
    period,
    oldIndex: 14022,
    volume: 131,
    coefficient: 10.92,
    annualReference: 12400,
    networkOption: 'T2',
    prices: at(0.0694),
    subscription: { prices: at(21.15), convention: 'days' },
    natures: ['R', 'R'],
  })
  const overcharged = changeTaxes(gas, 'accise_gaz', (row) => {
    const base = (row.base ?? 0) + 300
    return { ...row, base, amount: round((base * (row.rate ?? 0)) / 1000) }
  })
  return completeBill(
    draftBill({
      id,
      supplier: unseenSuppliers.save,
      offer: { name: 'Duo Atlantique', regulated: false, priceType: 'indexe', endDate: null },
      customer: {
        civility: 'Mme',
        name: 'Solenne Quintrec',
        address: ['15 quai de la Fosse', '44000 Nantes'],
        references: { client: '99999999', account: '9 99999 99999' },
      },
      number: '26S9999999',
      issueDate: '2026-06-15',
      dueDate: '2026-06-30',
      nextInvoiceDate: '2026-08-14',
      supplies: [electricity, overcharged],
      printsEnergyTotals: 'both',
      alreadyPaid: 310,
      mentions: { energyMix: true },
      judgement: {
        expected: ['E-TAX-04'],
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-03', 'E-LEG-02'],
        anomalies: [{ rule: 'E-TAX-04', detail: 'gas accise on 300 kWh more than billed' }],
        traps: ['two_energies', 'shared_totals', 'credit_marked_CR', 'vertical_headings', 'no_rules', 'history_across'],
      },
    }),
  )
}

const css = `body { font: 8.8pt/1.4 Inconsolata; color: #101820 } .page { padding: 13mm 12mm } h1, h2, .l { font-family: 'Roboto Slab' } h1 { font-size: 17pt } .t td, .t th { padding: 0.55mm 1.5mm; text-align: right; font-weight: normal; white-space: nowrap } .t th { color: #777 } .t td:first-child, .t th:first-child { text-align: left } .t .z td { font-weight: bold }
.e { position: relative; padding-left: 13mm; margin-top: 5mm } .v { position: absolute; left: -17mm; top: 26mm; width: 46mm; text-align: center; transform: rotate(-90deg); font: bold 15pt 'Roboto Slab'; color: #0b7a75; letter-spacing: 1pt } .q td { vertical-align: top; width: 33% } .h td { font-size: 7.6pt; padding: 0.5mm; text-align: center }`

function energy(supply: Supply): string {
  const natures = { R: 'réelle', E: 'estimée', A: 'client' }
  const isGas = supply.energy === 'gaz'
  const line = (
    label: string,
    at: { from: string; to: string },
    quantity: string,
    price: string,
    value: number,
  ): string => cells([label, `${dotted(at.from)} > ${dotted(at.to)}`, quantity, price, '20%', amount(value)])
  const [reading] = supply.readings
  if (reading === undefined) throw new Error('no reading')
  return `<div class="e"><div class="v">${isGas ? 'GAZ NATUREL' : 'ÉLECTRICITÉ'}</div>
<p>${isGas ? `PCE ${supply.deliveryPoint} · compteur ${supply.meter} · CAR ${number(supply.annualReference ?? 0)} kWh` : `PDL ${supply.deliveryPoint} · compteur ${supply.meter} · ${supply.powerKva ?? ''} kVA · option Base`}</p>
<p>Relève début ${number(reading.oldIndex)} (${natures[reading.oldNature]}) · relève fin ${number(reading.newIndex)} (${natures[reading.newNature]})${isGas ? ` · ${number(supply.volume ?? 0)} m3 · coef. ${number(supply.coefficient ?? 0, 2)}` : ''} · consommation ${number(supply.totalKwh ?? 0)} kWh</p>
<table class="t" style="margin-top:2mm">${cells(['', 'du > au', 'quantité', 'PU HT', 'TVA', 'EUR HT'], 'th')}${supply.subscription.map((s) => line('Part fixe', s, '', `${number(s.monthly, 2)} €/mois`, s.amount)).join('')}${supply.consumption.map((c) => line('Part variable', c, `${number(c.kwh)} kWh`, `${number(c.price * 1000, 2)} €/MWh`, c.amount)).join('')}${supply.taxes
    .map((t) =>
      t.code === 'cta'
        ? line('Contribution acheminement (CTA)', t, '', t.rate === null ? '' : `${number(t.rate, 2)}%`, t.amount)
        : line(
            isGas ? 'Accise gaz naturel' : 'Accise électricité',
            t,
            `${number(t.base ?? 0)} kWh`,
            `${number(t.rate ?? 0, 2)} €/MWh`,
            t.amount,
          ),
    )
    .join(
      '',
    )}${cells([`Total ${isGas ? 'gaz' : 'électricité'} HT`, '', '', '', '', amount(supply.totalHt ?? 0)], 'td', 'z')}${cells([`Total ${isGas ? 'gaz' : 'électricité'} TTC`, '', '', '', '', amount(supply.totalTtc ?? 0)], 'td', 'z')}</table>
<p style="margin-top:2mm;color:#777">Historique en kWh</p><table class="h"><tr>${supply.history.map(({ month }) => `<td>${month.slice(5)}/${month.slice(2, 4)}</td>`).join('')}</tr><tr>${supply.history.map(({ kwh }) => `<td>${number(kwh)}</td>`).join('')}</tr></table></div>`
}

function draw(bill: Bill): string {
  const { supplier, customer, totals } = bill
  const [vat] = bill.vat
  if (vat === undefined) throw new Error(bill.id)
  const due = totals.netToPay < 0 ? 'Solde en votre faveur' : 'Montant à régler'
  const page = `<h1><span style="color:#0b7a75">save</span> énergies</h1><table class="q" style="margin:5mm 0"><tr><td>Facture ${bill.number}<br>Date de facture ${slashed(bill.issueDate)}<br>Client ${customer.clientReference}<br>Compte ${customer.accountReference ?? ''}<br>Offre ${bill.offer.name}<br>Prix indexés</td><td>Lieu de livraison<br>${lines(customer.siteAddress)}<br><br>Prochaine facture<br>${slashed(bill.nextInvoiceDate ?? '')}</td><td>${customer.civility} ${html(customer.name)}<br>${lines(customer.billingAddress)}</td></tr></table>
${bill.supplies.map(energy).join('')}
<table class="t" style="margin-top:6mm;width:120mm;margin-left:66mm;font-size:10pt">${cells(['Total HT des deux énergies', euros(totals.ht)])}${cells([`TVA 20% sur ${euros(vat.base)}`, euros(vat.amount)])}${cells(['Total TTC', euros(totals.ttc)])}${cells(['Mensualités encaissées', euros(-(totals.alreadyPaid ?? 0))])}${cells([due, euros(totals.netToPay)], 'td', 'z')}</table>
<p style="margin-left:66mm">${totals.netToPay < 0 ? 'Remboursé' : 'Prélevé'} le ${slashed(bill.dueDate ?? '')} · ${bill.bank?.iban ?? ''}</p>
<p style="position:absolute;bottom:9mm;left:12mm;right:12mm;font-size:7.6pt">Nous contacter : ${supplier.phone}, ${supplier.email}, ${supplier.website}. Réclamations : ${html(supplier.address.join(', '))}. Médiateur national de l’énergie, Libre réponse 59252, 75443 Paris Cedex 09, energie-mediateur.fr. Urgences : Enedis 09 72 67 50 44, GRDF 0 800 47 33 33. Prix de marché, non réglementés. Une relève estimée l’est d’après vos douze derniers mois. Électricité 2025 : éolien 70 %, hydraulique 30 %. ${html(supplier.legalLine)}. SPECIMEN</p>`
  return htmlOf({ title: 'Facture', css, pages: [page] })
}

export const noRulesDual: UnseenBill[] = [{ bill: define(), draw, printer: 'weasyprint' }]

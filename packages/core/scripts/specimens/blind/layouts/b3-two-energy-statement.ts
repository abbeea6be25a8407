import type { Bill, Supply } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity, draftGas } from '../../model/draft-supply.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, html, inWords, numbersIn, slashed, type UnseenBill } from '../../unseen/kit.js'
import { blindSuppliers } from '../suppliers.js'
import { present, steady } from '../terms.js'

const { number, euros } = numbersIn('\u202f')

function define(): Bill {
  const id = 'blind-B3-01'
  const period = { from: '2026-02-18', to: '2026-04-17' }
  const electricity = draftElectricity({
    id,
    period,
    powerKva: 6,
    option: 'base',
    networkTariff: 'CU4',
    bands: [{ band: 'base', kwh: 463, oldIndex: 33118, prices: steady(0.1337) }],
    subscription: { prices: steady(12.21), convention: 'days' },
    ctaDetail: 'rate',
  })
  const gas = draftGas({
    id,
    period,
    oldIndex: 5609,
    volume: 208,
    coefficient: 11.27,
    annualReference: 14380,
    networkOption: 'T2',
    prices: steady(0.0631),
    subscription: { prices: steady(22.07), convention: 'days' },
    natures: ['R', 'E'],
  })
  return completeBill(
    draftBill({
      id,
      supplier: blindSuppliers.engie,
      offer: { name: 'Référence 3 ans', regulated: false, priceType: 'fixe', endDate: '2028-09-30' },
      customer: {
        civility: 'Mme',
        name: 'Clotilde Fauchereau',
        address: ['2 rue du Petit-Versailles', '37000 Tours'],
        references: { client: '609 999 999', account: '000 999 999 999' },
      },
      number: '409 999 999 999',
      issueDate: '2026-04-22',
      dueDate: '2026-05-08',
      nextInvoiceDate: '2026-06-20',
      supplies: [electricity, gas],
      services: [
        {
          label: 'Assistance Dépannage Électricité',
          kind: 'service',
          from: '2026-02-18',
          to: '2026-04-17',
          amount: 8.32,
          vatRate: 20,
        },
      ],
      printsEnergyTotals: 'both',
      judgement: {
        expected: ['E-SRV-01'],
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-03'],
        anomalies: [{ rule: 'E-SRV-01', detail: 'optional breakdown assistance, 8.32 EUR before tax' }],
        traps: ['two_energies', 'dates_in_columns', 'subtotal_before_lines', 'estimated_gas_index', 'narrow_spaces'],
      },
    }),
  )
}

const css = `body { font: 9.2pt/1.4 Lato; color: #2b2b2b } .page { padding: 12mm 14mm } h1 { font: 300 20pt Lato; color: #007acd } .two { display: flex; gap: 8mm } .two > div { flex: 1 } .card { border: 0.3mm solid #b9d6ec; border-radius: 2.5mm; padding: 3.5mm; margin-top: 4mm } .card h2 { font-size: 10.5pt; color: #007acd; margin-bottom: 1.5mm } .r { display: flex; justify-content: space-between; gap: 3mm } .big { font-weight: 900; font-size: 14pt }
.d { margin-top: 2mm } .d td, .d th { padding: 0.85mm 1mm; font-size: 8.4pt; text-align: right; white-space: nowrap } .d th { color: #007acd; font-weight: 700; border-bottom: 0.3mm solid #b9d6ec } .d td:first-child, .d th:first-child { text-align: left } .d .g td { font-weight: 900; background: #eaf4fb } .s { font-size: 7.4pt; line-height: 1.35 } .f { position: absolute; left: 14mm; right: 14mm; bottom: 8mm; font-size: 6.8pt }`

const pair = (label: string, value: string, className = ''): string =>
  `<div class="r ${className}"><span>${label}</span><span>${value}</span></div>`

function energy(supply: Supply): string {
  const isGas = supply.energy === 'gaz'
  const title = isGas ? 'Gaz naturel' : 'Électricité'
  const reading = present(supply.readings[0])
  const line = (
    label: string,
    at: { from: string; to: string },
    quantity: string,
    price: string,
    rate: number,
    value: number,
  ): string => cells([label, slashed(at.from), slashed(at.to), quantity, price, `${number(rate, 1)} %`, euros(value)])
  const index = isGas
    ? `Relevé le ${slashed(supply.period.from)} : ${number(reading.oldIndex)} m³ – estimé le ${slashed(supply.period.to)} : ${number(reading.newIndex)} m³. Volume ${number(present(supply.volume))} m³ × coefficient de conversion PCS ${number(present(supply.coefficient), 2)} = consommation estimée ${number(present(supply.totalKwh))} kWh.`
    : `Relevé le ${slashed(supply.period.from)} : ${number(reading.oldIndex)} – relevé le ${slashed(supply.period.to)} : ${number(reading.newIndex)}. Consommation relevée : ${number(present(supply.totalKwh))} kWh.`
  const rows = [
    ...supply.subscription.map((s) => line('Abonnement', s, '', `${number(s.monthly, 2)} €/mois`, s.vatRate, s.amount)),
    ...supply.consumption.map((c) =>
      line(
        isGas ? 'Consommation' : 'Consommation Base',
        c,
        `${number(c.kwh)} kWh`,
        `${number(c.price, 4)} €/kWh`,
        c.vatRate,
        c.amount,
      ),
    ),
    ...supply.taxes.map((t) =>
      t.code === 'cta'
        ? line(
            'Contribution Tarifaire d’Achemin. (CTA)',
            t,
            '',
            t.rate === null ? '' : `${number(t.rate, 2)} %`,
            t.vatRate,
            t.amount,
          )
        : line(
            isGas ? 'Accise sur le gaz naturel' : 'Accise sur l’électricité',
            t,
            `${number(present(t.base))} kWh`,
            `${number(present(t.rate) / 1000, 5)} €/kWh`,
            t.vatRate,
            t.amount,
          ),
    ),
  ]
  return `<div class="card"><h2>${title}</h2><p class="s">${isGas ? `Point de comptage (PCE) : ${supply.deliveryPoint} – Matricule compteur : ${supply.meter} – Consommation annuelle de référence (CAR) : ${number(present(supply.annualReference))} kWh` : `Point de livraison (PDL) : ${supply.deliveryPoint} – Matricule compteur : ${supply.meter} – Puissance : ${present(supply.powerKva)} kVA – Option : Base`}</p><p class="s">${index}</p>
<table class="d">${cells(['', 'Du', 'Au', 'Quantité', 'Prix HT', 'TVA', 'Total HT'], 'th')}${cells([`Total ${title} hors TVA`, '', '', '', '', '', euros(present(supply.totalHt))], 'td', 'g')}${rows.join('')}${cells([`Total ${title} TTC`, '', '', '', '', '', euros(present(supply.totalTtc))], 'td', 'g')}</table>
<p class="s" style="margin-top:2mm">Vos 12 derniers mois : ${supply.history.map(({ month, kwh }) => `${month.slice(5)}/${month.slice(0, 4)} ${number(kwh)} kWh`).join(' | ')}</p></div>`
}

function draw(bill: Bill): string {
  const { supplier, customer, totals, bank } = bill
  const [vat, service] = [present(bill.vat[0]), present(bill.services[0])]
  const first = `<div class="two"><div><b style="font:900 22pt Lato;color:#007acd">ENGIE</b></div><div style="padding-top:18mm;font-size:10.5pt">${customer.civility} ${html(customer.name)}<br>${lines(customer.billingAddress)}</div></div>
<h1 style="margin-top:12mm">Ma facture d’énergie</h1><p>éditée le ${inWords(bill.issueDate)} – Facture N° ${bill.number}</p>
<div class="two"><div><div class="card"><h2>Mon contrat</h2>${pair('Compte de contrat', present(customer.accountReference))}${pair('Réf. client', customer.clientReference)}${pair('Offre', bill.offer.name)}${pair('Prix fixes jusqu’au', slashed(present(bill.offer.endDate)))}<p style="margin-top:2mm">Logement desservi<br>${html(customer.name)}<br>${lines(customer.siteAddress)}</p></div>
<div class="card"><h2>Une question ?</h2><p>Un conseiller au ${supplier.phone}<br>${supplier.email}<br>${supplier.website}<br>${lines(supplier.address)}</p></div>
<div class="card"><h2>Une urgence ?</h2>${pair('Gaz : GRDF', '0 800 47 33 33')}${pair('Électricité : Enedis', '09 72 67 50 37')}</div></div>
<div><div class="card" style="background:#eaf4fb"><h2>Ce que je dois</h2>${bill.supplies.map((s) => pair(s.energy === 'gaz' ? 'Gaz naturel TTC' : 'Électricité TTC', euros(present(s.totalTtc)))).join('')}${pair('Services HT', euros(service.amount))}<hr style="margin:2mm 0;border:0;border-top:0.2mm solid #007acd">${pair('Total hors TVA', euros(totals.ht))}${pair(`TVA ${number(vat.rate)} % (base ${euros(vat.base)})`, euros(vat.amount))}${pair('Total TTC', euros(totals.ttc))}<p style="margin-top:4mm">Montant total à payer</p><p class="big">${euros(totals.netToPay)}</p><p>prélevé automatiquement le<br><b>${inWords(present(bill.dueDate))}</b></p><p class="s">${present(bank).iban}</p></div><div class="card"><h2>À venir</h2>${pair('Prochaine facture', `le ${inWords(present(bill.nextInvoiceDate))}`)}</div></div></div>
<div class="card"><h2>Mes services</h2><table class="d">${cells(['', 'Du', 'Au', 'TVA', 'Total HT'], 'th')}${cells([service.label, slashed(present(service.from)), slashed(present(service.to)), `${number(service.vatRate, 1)} %`, euros(service.amount)])}</table></div><p class="f">1/2 – ${html(supplier.legalLine)} – SPECIMEN</p>`
  const second = `<h1>Le détail</h1>${bill.supplies.map(energy).join('')}<p class="s" style="margin-top:5mm"><b>Informations.</b> Ces offres sont à prix de marché, non réglementés. Les estimations reposent sur l’historique de vos relevés et la météo. En cas de désaccord, adressez votre réclamation à ENGIE Service Clients ; sans solution après deux mois, recours possible au Médiateur national de l’énergie, Libre réponse 59252, 75443 Paris Cedex 09, www.energie-mediateur.fr. Électricité fournie en 2025 : 100 % garanties d’origine renouvelable, hydraulique.</p><p class="f">2/2 – Facture N° ${bill.number} – SPECIMEN</p>`
  return htmlOf({ title: 'Ma facture', css, pages: [first, second] })
}

export const twoEnergyStatement: UnseenBill[] = [{ bill: define(), draw, printer: 'chromium' }]

import type { Bill, Supply } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { dayAndMonth, monthName, shortMonth } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { acciseOf, ctaOf, present, steady } from '../../blind/terms.js'
import { html, inWords, numbersIn, onlySupply, rangeInWords, type UnseenBill } from '../../unseen/kit.js'
import { blindDSuppliers } from '../suppliers.js'

const { number, euros } = numbersIn('\u202f')

function define(): Bill {
  const id = 'blind-D5-01'
  const supply = draftElectricity({
    id,
    period: { from: '2026-04-01', to: '2026-04-30' },
    powerKva: 6,
    option: 'base',
    networkTariff: 'CU4',
    bands: [{ band: 'base', kwh: 247, oldIndex: 18204, prices: steady(0.1263) }],
    subscription: { prices: steady(12.04), convention: 'months' },
    ctaDetail: 'rate',
  })
  return completeBill(
    draftBill({
      id,
      supplier: blindDSuppliers.elmy,
      offer: { name: 'Élan Vert', regulated: false, priceType: 'fixe', endDate: '2027-03-31' },
      customer: {
        name: 'Naïma Desroziers',
        address: ['Chez Thomas Auffret', '27 quai Perrache', '69002 Lyon'],
        references: { client: 'NAI-9999-AX', contract: '26A99999' },
      },
      number: 'ELM-99999-04',
      issueDate: '2026-05-04',
      dueDate: '2026-05-12',
      nextInvoiceDate: '2026-06-03',
      supplies: [supply],
      services: [
        {
          label: 'Merci d’avoir parrainé Lina',
          kind: 'remise',
          from: '2026-04-01',
          to: '2026-04-30',
          amount: -8,
          vatRate: 20,
        },
      ],
      previousBalance: -3.15,
      mentions: { estimationBasis: false },
      judgement: {
        neutral: ['E-ARI-10', 'E-PRC-02', 'E-LEG-05'],
        traps: ['sentences', 'cards', 'reckoning_below_its_label', 'referral_discount', 'credit_from_before'],
      },
    }),
  )
}

const css = `body { font: 9.2pt/1.5 Inter; color: #1d1b3a } .page { padding: 10mm 14mm; background: #f4f1fb } .two { display: flex; gap: 8mm; align-items: flex-start } .two > div { flex: 1; width: 87mm } .card { background: #fff; border-radius: 5mm; padding: 5mm 6mm; margin-bottom: 5mm } .hero { background: #4b2fd6; color: #fff } .huge { font: 800 30pt/1.15 Inter; letter-spacing: -0.5pt } h2 { font: 700 11pt/1.3 Inter; margin-bottom: 2mm } .e { display: flex; justify-content: space-between; font-weight: 600; margin-top: 2.4mm } .q { font-size: 7.8pt; color: #6b678c; line-height: 1.4 } .line { border-top: 0.2mm solid #ddd8f2; margin-top: 3mm; padding-top: 1mm } .k { font-size: 7.6pt; color: #6b678c; margin-top: 2.2mm } .v { font-weight: 600 } .bars { display: flex; align-items: flex-end; gap: 1.2mm; height: 40mm } .bars div { flex: 1; text-align: center; font-size: 5.8pt; line-height: 1.3 } .bars i { display: block; background: #a48bff; border-radius: 1mm 1mm 0 0 } .logo { font: 800 22pt Inter; color: #4b2fd6; margin-bottom: 5mm } .foot { position: absolute; left: 14mm; right: 14mm; bottom: 6mm; font-size: 6.4pt; color: #6b678c }`

const entry = (label: string, value: number, reckoning: string): string =>
  `<div class="e"><span>${label}</span><span>${euros(value)}</span></div><div class="q">${reckoning}</div>`

function breakdown(bill: Bill, supply: Supply): string {
  const vat = (rate: number): string => `TVA ${number(rate)} %`
  return [
    ...supply.consumption.map((c) =>
      entry(
        'L’énergie que vous avez utilisée',
        c.amount,
        `${number(c.kwh)} kWh × ${number(c.price, 4)} €, ${rangeInWords(c)}, ${vat(c.vatRate)}`,
      ),
    ),
    ...supply.subscription.map((s) =>
      entry('L’abonnement', s.amount, `${rangeInWords(s)}, à ${euros(s.monthly)} par mois, ${vat(s.vatRate)}`),
    ),
    ...acciseOf(supply).map((t) =>
      entry(
        'L’accise, pour l’État',
        t.amount,
        `${number(present(t.base))} kWh × ${number(present(t.rate) / 1000, 5)} €, ${rangeInWords(t)}, ${vat(t.vatRate)}`,
      ),
    ),
    ...ctaOf(supply).map((t) =>
      entry(
        'La CTA, pour les retraites du secteur',
        t.amount,
        `${number(present(t.rate))} % de la part fixe du réseau, ${rangeInWords(t)}, ${vat(t.vatRate)}`,
      ),
    ),
    ...bill.services.map((s) =>
      entry(
        html(s.label),
        s.amount,
        `remise valable ${rangeInWords({ from: present(s.from), to: present(s.to) })}, ${vat(s.vatRate)}`,
      ),
    ),
  ].join('')
}

function chart(supply: Supply): string {
  const top = Math.max(...supply.history.map(({ kwh }) => kwh))
  return `<div class="bars">${supply.history.map(({ month, kwh }) => `<div>${number(kwh)}<i style="height:${((26 * kwh) / top).toFixed(1)}mm"></i>${shortMonth(month)}<br>${month.slice(0, 4)}</div>`).join('')}</div>`
}

function draw(bill: Bill): string {
  const { supplier, customer, totals, offer } = bill
  const supply = onlySupply(bill)
  const [vat, reading, bank] = [present(bill.vat[0]), present(supply.readings[0]), present(bill.bank)]
  const fact = (label: string, value: string): string => `<div class="k">${label}</div><div class="v">${value}</div>`
  const month = monthName(supply.period.from)
  const firstName = present(customer.name.split(' ')[0])
  const first = `<div class="logo">elmy</div><div class="two"><div>
<div class="card hero"><p>${html(firstName)}, votre facture d’${month}</p><p class="huge">${euros(totals.netToPay)}</p><p>On s’occupe du prélèvement le ${inWords(present(bill.dueDate))}.</p></div>
<div class="card"><h2>En ${month}, vous avez utilisé</h2><p class="huge" style="color:#4b2fd6">${number(present(supply.totalKwh))} kWh</p><p>Votre Linky ${supply.meter} marquait ${number(reading.oldIndex)} le ${dayAndMonth(supply.period.from)} et ${number(reading.newIndex)} le ${dayAndMonth(supply.period.to)}. Ces deux index ont été relevés à distance par Enedis : rien n’est estimé.</p></div>
<div class="card"><h2>Votre contrat</h2>${fact('Offre', `${html(offer.name)}, à prix fixe`)}<div class="q">Prix bloqué jusqu’au ${inWords(present(offer.endDate))}. Ce n’est pas le tarif réglementé.</div>${fact('Numéro de contrat', present(customer.contractReference))}${fact('Identifiant client', customer.clientReference)}${fact('PDL', supply.deliveryPoint)}${fact('Puissance et option', `${present(supply.powerKva)} kVA, option Base`)}</div>
<div class="card"><h2>On parle de quel logement ?</h2>${html(customer.name)}<br>${lines(customer.siteAddress)}</div></div>
<div><div class="card"><h2>Comment on arrive à ${euros(totals.netToPay)}</h2><div class="q">Montants hors taxes, du ${dayAndMonth(supply.period.from)} au ${inWords(supply.period.to)}</div>${breakdown(bill, supply)}
<div class="line"></div>${entry('Total hors taxes', totals.ht, '')}${entry(`TVA à ${number(vat.rate)} %`, vat.amount, `calculée sur ${euros(vat.base)}`)}${entry('Total TTC', totals.ttc, '')}${entry('Crédit du mois dernier', present(totals.previousBalance), '')}<div class="line"></div><div class="e" style="font-size:12pt"><span>Vous payez</span><span>${euros(totals.netToPay)}</span></div></div>
<div class="card"><h2>La suite</h2>Votre prochaine facture arrivera le ${inWords(present(bill.nextInvoiceDate))}.</div></div></div>
<p class="foot">Facture ${bill.number} du ${inWords(bill.issueDate)} · 1/2 · SPECIMEN</p>`
  const second = `<div class="logo">elmy</div><div class="two"><div><div class="card"><h2>Votre année, en kWh</h2>${chart(supply)}</div><div class="card"><h2>D’où vient votre électricité</h2>En 2025 : 63 % hydraulique, 22 % éolien et 15 % solaire, produits en France, avec garanties d’origine.</div><div class="card"><h2>Prélèvement</h2>${fact('Compte', bank.iban)}${fact('Mandat', bank.mandate)}${fact('ICS', supplier.creditorIdentifier)}</div></div>
<div><div class="card"><h2>Une question ?</h2><p>Écrivez à ${supplier.email}, appelez le <span style="white-space:nowrap">${supplier.phone}</span> ou passez sur ${supplier.website}.</p>${fact('Par courrier', lines(supplier.address))}</div><div class="card"><h2>Plus de courant ?</h2>Enedis répond jour et nuit au 09 72 67 50 69.</div><div class="card"><h2>Pas d’accord ?</h2>Envoyez-nous votre réclamation par courrier ou par e-mail. Si notre réponse ne vous convient pas sous deux mois, le Médiateur national de l’énergie vous aide gratuitement : energie-mediateur.fr, Libre réponse 59252, 75443 Paris Cedex 09.</div><div class="card q">${html(supplier.legalLine)}. Vous recevez cette facture chez vous : ${html(customer.name)}, ${customer.billingAddress.map(html).join(', ')}.</div></div></div>
<p class="foot">Facture ${bill.number} · 2/2 · SPECIMEN</p>`
  return htmlOf({ title: 'Votre facture', css, pages: [first, second] })
}

export const phoneCards: UnseenBill[] = [{ bill: define(), draw, printer: 'chromium' }]

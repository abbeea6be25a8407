import { acciseOf, ctaOf, present, steady } from '../../blind/terms.js'
import type { Bill, Supply } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity, draftGas } from '../../model/draft-supply.js'
import { groupDigits, monthName } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, html, inWords, numbersIn, slashed, type UnseenBill } from '../../unseen/kit.js'
import { blindESuppliers } from '../suppliers.js'

const { number, euros } = numbersIn(' ')

function house(): Bill {
  const id = 'blind-E4-01'
  const period = { from: '2026-02-15', to: '2026-04-14' }
  const electricity = draftElectricity({
    id,
    period,
    powerKva: 6,
    option: 'base',
    networkTariff: 'CU4',
    bands: [{ band: 'base', kwh: 412, oldIndex: 6384, prices: steady(0.1294) }],
    subscription: { prices: steady(12.35), convention: 'months' },
    ctaDetail: 'none',
  })
  const gas = draftGas({
    id,
    period,
    oldIndex: 3117,
    volume: 94,
    coefficient: 11.18,
    annualReference: 3870,
    networkOption: 'T1',
    prices: steady(0.1018),
    subscription: { prices: steady(9.2), convention: 'months' },
  })
  return completeBill(
    draftBill({
      id,
      supplier: blindESuppliers.ekwateur,
      offer: { name: 'Duo fixe 1 an', regulated: false, priceType: 'fixe', endDate: '2026-12-14' },
      customer: {
        civility: 'Mme',
        name: 'Nadège Bouscarel',
        address: ['16 rue de la Teinturerie', '81000 Albi'],
        references: { client: '9999999', contract: 'EKW-99999999' },
      },
      number: 'FEKW99999999',
      issueDate: '2026-04-20',
      dueDate: '2026-05-05',
      nextInvoiceDate: '2026-06-20',
      supplies: [
        { ...electricity, networkShare: 41.87 },
        { ...gas, networkShare: 59.42 },
      ],
      previousBalance: -12.4,
      printsEnergyTotals: 'both',
      mentions: { estimationBasis: false },
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-03', 'E-PRC-07', 'E-TAX-06'],
        traps: ['an_energy_per_page', 'previous_balance', 'cta_without_reckoning'],
      },
    }),
  )
}

const css = `body { font: 9pt/1.45 Carlito; color: #24313f } .page { padding: 13mm 15mm } .logo { font: bold 22pt Carlito; color: #00a88f } h1 { font: bold 15pt Carlito; color: #00a88f; border-bottom: 0.6mm solid #00a88f; padding-bottom: 1mm; margin-bottom: 3mm } h2 { font: bold 11pt Carlito; margin: 4.5mm 0 1mm } .g { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm } .i { display: grid; grid-template-columns: 43mm auto; row-gap: 0.6mm } .i span { color: #5c6b7a }
table { font-size: 9pt } th { text-align: right; font-weight: bold; background: #e3f6f3; padding: 1mm 1.6mm; font-size: 8.2pt } td { text-align: right; padding: 1mm 1.6mm; border-bottom: 0.15mm solid #d4dde3 } th:first-child, td:first-child { text-align: left } .s td { font-weight: bold; background: #f4f7f8 } .w td { font-size: 11pt; font-weight: bold; color: #fff; background: #00a88f } .n { font-size: 8pt; color: #4b5a68 } .f { position: absolute; left: 15mm; right: 15mm; bottom: 7mm; font-size: 6.8pt; color: #7b8894; text-align: center }`

const span = ({ from, to }: { from: string; to: string }): string => `${slashed(from)} - ${slashed(to)}`

const nameOf = ({ energy }: Supply): string => (energy === 'gaz' ? 'Gaz naturel' : 'Électricité')

function firstPage(bill: Bill): string {
  const { supplier, customer, totals, offer } = bill
  const energies = bill.supplies.map((s) =>
    cells([`Total ${nameOf(s).toLowerCase()}`, euros(present(s.totalHt)), euros(present(s.totalTtc))]),
  )
  return `<div style="display:flex;justify-content:space-between;align-items:flex-start"><div><span class="logo">ekWateur</span><br><span class="n">${lines(supplier.address)}</span></div><div style="margin-top:18mm;width:78mm;font-size:10.5pt">${html(customer.civility)} ${html(customer.name)}<br>${lines(customer.billingAddress)}</div></div>
<h1 style="margin-top:16mm">Votre facture d’énergie</h1><div class="g"><div class="i"><span>Facture n°</span><b>${bill.number}</b><span>Date d’émission</span><b>${slashed(bill.issueDate)}</b><span>N° client</span><b>${customer.clientReference}</b><span>N° de contrat</span><b>${present(customer.contractReference)}</b><span>Prochaine facture</span><b>${slashed(present(bill.nextInvoiceDate))}</b></div>
<div class="i"><span>Titulaire</span><b>${html(customer.civility)} ${html(customer.name)}</b><span>Adresse de fourniture</span><b>${lines(customer.siteAddress)}</b><span>Offre</span><b>${html(offer.name)}</b><span>Type de prix</span><b>fixe HT jusqu’au ${slashed(present(offer.endDate))}, non réglementé</b></div></div>
<h2 style="margin-top:9mm">Récapitulatif</h2><table>${cells(['', 'Montant HT', 'Montant TTC'], 'th')}${energies.join('')}${cells(['Total de la facture HT', euros(totals.ht), ''], 'td', 's')}${bill.vat.map((v) => cells([`TVA à ${number(v.rate)} % sur ${euros(v.base)}`, '', euros(v.amount)])).join('')}${cells(['Total de la facture TTC', '', euros(totals.ttc)], 'td', 's')}${cells([`Solde de votre compte avant cette facture`, '', euros(present(totals.previousBalance))])}${cells(['Net à payer TTC', '', euros(totals.netToPay)], 'td', 'w')}</table>
<p style="margin-top:4mm">Le montant de <b>${euros(totals.netToPay)}</b> sera prélevé à partir du <b>${inWords(present(bill.dueDate))}</b> sur votre compte ${present(bill.bank).iban}.<br><span class="n">Mandat SEPA ${present(bill.bank).mandate} – identifiant créancier ${supplier.creditorIdentifier}</span></p>
<div class="g" style="margin-top:9mm"><div><h2 style="margin-top:0">Nous contacter</h2>${supplier.website}<br>${supplier.email}<br>${supplier.phone} (prix d’un appel local)<br><span class="n">du lundi au vendredi de 9 h à 18 h</span></div><div><h2 style="margin-top:0">Urgences</h2>Dépannage électricité (Enedis) : 09 72 67 50 81<br>Urgence sécurité gaz (GRDF) : 0 800 47 33 33</div></div><p class="f">${html(supplier.legalLine)} – SPECIMEN – 1/4</p>`
}

function siteOf(supply: Supply): string {
  const shared = `<span>Compteur n°</span><b>${supply.meter} (communicant)</b>`
  if (supply.energy === 'gaz')
    return `<span>PCE</span><b>${groupDigits(supply.deliveryPoint, [2, 3, 3, 3, 3])}</b>${shared}<span>Consommation annuelle de référence</span><b>${number(present(supply.annualReference))} kWh</b>`
  return `<span>PDL</span><b>${groupDigits(supply.deliveryPoint, [2, 3, 3, 3, 3])}</b>${shared}<span>Puissance souscrite</span><b>${present(supply.powerKva)} kVA</b><span>Option tarifaire</span><b>Base</b>`
}

function readingsOf(supply: Supply): string {
  const [reading] = supply.readings
  const { oldIndex, newIndex } = present(reading)
  const { from, to } = supply.period
  if (supply.energy === 'gaz')
    return `<table>${cells([`Index du ${slashed(from)}`, `Index du ${slashed(to)}`, 'Volume', 'Coefficient de conversion', 'Consommation'], 'th')}${cells([`${number(oldIndex)} m³ (réel)`, `${number(newIndex)} m³ (réel)`, `${number(present(supply.volume))} m³`, `${number(present(supply.coefficient), 2)} kWh/m³`, `${number(present(supply.totalKwh))} kWh`])}</table>`
  return `<table>${cells([`Index du ${slashed(from)}`, `Index du ${slashed(to)}`, 'Consommation'], 'th')}${cells([`${number(oldIndex)} kWh (réel)`, `${number(newIndex)} kWh (réel)`, `${number(present(supply.totalKwh))} kWh`])}</table>`
}

function energyPage(bill: Bill, supply: Supply, page: number): string {
  const line = (
    label: string,
    dates: { from: string; to: string },
    quantity: string,
    price: string,
    row: { amount: number; vatRate: number },
  ): string => cells([label, span(dates), quantity, price, `${number(row.vatRate)} %`, euros(row.amount)])
  const tax = supply.energy === 'gaz' ? 'Accise sur le gaz naturel' : 'Accise sur l’électricité'
  const rows = [
    ...supply.subscription.map((s) => line('Abonnement', s, '2 mois', `${euros(s.monthly)}/mois`, s)),
    ...supply.consumption.map((c) =>
      line('Consommation', c, `${number(c.kwh)} kWh`, `${number(c.price * 100, 2)} c€/kWh`, c),
    ),
    ...acciseOf(supply).map((t) =>
      line(tax, t, `${number(present(t.base))} kWh`, `${number(present(t.rate) / 10, 3)} c€/kWh`, t),
    ),
    ...ctaOf(supply).map((t) => line('CTA', t, '', '', t)),
  ]
  return `<h1>${nameOf(supply)}</h1><div class="i" style="grid-template-columns:62mm auto">${siteOf(supply)}<span>Période de consommation</span><b>du ${slashed(supply.period.from)} au ${slashed(supply.period.to)}</b></div>
<h2>Relevé de compteur</h2>${readingsOf(supply)}<h2>Détail de la facturation</h2><table>${cells(['', 'Période', 'Quantité', 'Prix unitaire HT', 'TVA', 'Montant HT'], 'th')}${rows.join('')}${cells([`Total ${nameOf(supply).toLowerCase()} HT`, '', '', '', '', euros(present(supply.totalHt))], 'td', 's')}${cells([`Total ${nameOf(supply).toLowerCase()} TTC`, '', '', '', '', euros(present(supply.totalTtc))], 'td', 's')}</table>
<p class="n" style="margin-top:1.5mm">Dont part acheminement : ${euros(present(supply.networkShare))} HT, déjà comprise dans l’abonnement et le prix du kWh.</p>
<h2>Historique de consommation</h2><table style="width:80mm">${cells(['Mois', 'Consommation'], 'th')}${supply.history.map(({ month, kwh }) => cells([`${monthName(`${month}-01`)} ${month.slice(0, 4)}`, `${number(kwh)} kWh`])).join('')}</table><p class="f">${html(bill.supplier.printedName)} – SPECIMEN – facture ${bill.number} – ${page}/4</p>`
}

function lastPage(bill: Bill): string {
  const { supplier } = bill
  return `<h1>Informations utiles</h1><h2>Réclamation et médiation</h2><p>Pour toute réclamation, écrivez à ${supplier.email} ou à ${html(supplier.address.join(', '))}. Si le différend n’est pas réglé dans les deux mois, vous pouvez saisir gratuitement le médiateur national de l’énergie sur www.energie-mediateur.fr ou par courrier : Libre réponse n° 59252, 75443 Paris Cedex 09.</p>
<h2>Origine de l’énergie</h2><p>Mix 2025 de l’électricité vendue : hydraulique 71,4 %, éolien 19,8 %, solaire 8,8 %. Énergie 100 % renouvelable, attestée par des garanties d’origine.</p><h2>Vos prix</h2><p>Les prix hors taxes sont fixes pendant un an. Les taxes et contributions peuvent évoluer selon la réglementation. Les prix de cette offre ne sont pas réglementés.</p><h2>Paiement</h2><p>Moyens de paiement acceptés et conditions sur votre espace client. Cette facture est à conserver pendant cinq ans.</p><p class="f">${html(supplier.legalLine)} – SPECIMEN – 4/4</p>`
}

function draw(bill: Bill): string {
  const pages = [
    firstPage(bill),
    ...bill.supplies.map((supply, index) => energyPage(bill, supply, index + 2)),
    lastPage(bill),
  ]
  return htmlOf({ title: 'Facture', css, pages })
}

export const energyPages: UnseenBill[] = [{ bill: house(), draw, printer: 'chromium' }]

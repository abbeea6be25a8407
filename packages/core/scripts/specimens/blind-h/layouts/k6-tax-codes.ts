import type { Band } from '../../../../src/invoice/energy-invoice.js'
import { acciseOf, ctaOf, present, steady } from '../../blind/terms.js'
import type { Bill, Supply } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, html, numbersIn, onlySupply, slashed, type UnseenBill } from '../../unseen/kit.js'
import { priceRules, taxedInOrder, total } from '../parts.js'
import { blindHSuppliers } from '../suppliers.js'

const { number, amount } = numbersIn(' ')

const bands: [band: Band, kwh: number, oldIndex: number, price: number][] = [
  ['hpb', 1274, 148206, 0.0987],
  ['hcb', 508, 66190, 0.0796],
  ['hph', 1391, 131877, 0.1618],
  ['hch', 566, 59023, 0.1189],
]

const isWinter = (band: Band): boolean => band === 'hph' || band === 'hch'

/** Summer bands run to the end of October, winter bands from November on. */
function withSeasons(supply: Supply): Supply {
  return {
    ...supply,
    consumption: supply.consumption.map((row) =>
      isWinter(row.band) ? { ...row, from: '2025-11-01' } : { ...row, to: '2025-10-31' },
    ),
  }
}

function bakery(): Bill {
  const id = 'blind-K6-01'
  const supply = draftElectricity({
    id,
    period: { from: '2025-10-16', to: '2025-11-15' },
    powerKva: 36,
    option: '4cadrans',
    networkTariff: 'MU4',
    printsNetworkTariff: true,
    bands: bands.map(([band, kwh, oldIndex, price]) => ({ band, kwh, oldIndex, prices: steady(price) })),
    subscription: { prices: steady(52.6), convention: 'months' },
    ctaDetail: 'base and rate',
  })
  return completeBill(
    draftBill({
      id,
      supplier: blindHSuppliers.alterna,
      offer: { name: 'Élec Pro Sérénité', regulated: false, priceType: 'fixe', endDate: '2026-12-31' },
      customer: {
        name: 'EURL Boulangerie Tournesac',
        address: ['12 place de la Halle', '81600 Gaillac'],
        references: { client: 'C99999', contract: 'CTR-99-99999', account: '4119999999' },
        isCompany: true,
      },
      number: 'FE25/999999',
      issueDate: '2025-11-20',
      dueDate: '2025-12-20',
      paymentMethod: 'virement',
      isDirectDebit: false,
      supplies: [{ ...taxedInOrder(withSeasons(supply)), networkShare: 231.87 }],
      mentions: { estimationBasis: false },
      judgement: {
        neutral: [...priceRules, 'E-TAX-06', 'E-PRC-11', 'E-FEE-02', 'E-RDG-11', 'E-PRC-08', 'E-LEG-01'],
        traps: ['tax_codes', 'season_change', 'price_per_mwh', 'dates_in_columns', 'siret_beside_delivery_point'],
      },
    }),
  )
}

const css = `body { font: 8.6pt/1.36 Carlito; color: #111 } .page { padding: 12mm 13mm } .lg { font: bold 20pt Carlito; color: #7ab800 } .lg span { color: #00567d } .hd { display: flex } .hd > div:first-child { width: 92mm } .hd > div:last-child { width: 92mm } .bx { border: 0.3mm solid #00567d } .bx > b { display: block; background: #00567d; color: #fff; padding: 0.8mm 2.4mm; font-size: 9pt } .bx div { padding: 1.6mm 2.4mm } .bx p > :first-child { display: inline-block; width: 33mm } .tri { display: flex; margin: 5mm 0 } .tri .bx { width: 58.6mm; margin-right: 4mm } .tri .bx:last-child { margin-right: 0 } th { background: #d9e8ef; color: #00567d; font: bold 7.6pt Carlito; text-align: right; padding: 0.9mm 1mm; border: 0.15mm solid #00567d } td { text-align: right; padding: 0.65mm 1mm; font-size: 8.3pt; border-left: 0.15mm solid #00567d; border-right: 0.15mm solid #00567d; white-space: nowrap } .d tr:last-child td { border-bottom: 0.15mm solid #00567d } th:first-child, td:first-child { text-align: left } .b td { font-weight: bold; border-top: 0.15mm solid #00567d; background: #f2f6e6 } .end { display: flex; margin-top: 5mm } .end > div:first-child { width: 96mm; margin-right: 9mm } .net { border: 0.5mm solid #00567d; width: 79mm } .net div { display: flex; justify-content: space-between; padding: 0.9mm 3mm } .net .z { background: #00567d; color: #fff; font: bold 12pt Carlito } h2 { font: bold 9.6pt Carlito; color: #00567d; margin: 5mm 0 1mm } .n { font-size: 7.5pt } .f { position: absolute; left: 13mm; right: 13mm; bottom: 6mm; font-size: 6.8pt; text-align: center; color: #444 }`

const names: Partial<Record<Band, string>> = {
  hph: 'Heures Pleines Saison Haute',
  hch: 'Heures Creuses Saison Haute',
  hpb: 'Heures Pleines Saison Basse',
  hcb: 'Heures Creuses Saison Basse',
}

function header(bill: Bill): string {
  const supply = onlySupply(bill)
  const { customer, supplier, offer } = bill
  return `<div class="hd"><div><span class="lg">alterna<span> énergie</span></span><p class="n">${lines(supplier.address)}<br>Tél. ${supplier.phone} (8h30-12h30 / 13h30-17h30)<br>${supplier.email} – ${supplier.website}</p></div><div><div class="bx"><b>FACTURE D’ÉLECTRICITÉ</b><div><p><span>Facture n°</span><b>${bill.number}</b></p><p><span>Date de facture</span><span>${slashed(bill.issueDate)}</span></p><p><span>Date d’échéance</span><span>${slashed(present(bill.dueDate))}</span></p><p><span>Mode de règlement</span><span>Virement à 30 jours</span></p></div></div><p style="margin:5mm 0 0 4mm;font-size:10.4pt">${html(customer.name)}<br>${lines(customer.billingAddress)}</p></div></div>
<div class="tri"><div class="bx"><b>Client</b><div>Code client : ${customer.clientReference}<br>Compte tiers : ${present(customer.accountReference)}<br>SIRET : ${present(customer.siret)}<br>N° TVA : FR08${present(customer.siret).slice(0, 9)}</div></div><div class="bx"><b>Contrat</b><div>Réf. : ${present(customer.contractReference)}<br>Offre : ${html(offer.name)}<br>Prix fermes jusqu’au ${slashed(present(offer.endDate))}<br>Hors tarif réglementé de vente</div></div><div class="bx"><b>Site</b><div>${lines(customer.siteAddress)}<br>PRM : ${supply.deliveryPoint}<br>Compteur : ${supply.meter}<br>P. souscrite : ${present(supply.powerKva)} kVA – FTA : ${present(supply.networkTariff)}</div></div></div>`
}

function ledger(bill: Bill, supply: Supply): string {
  const code = (row: { vatRate: number }): string => (row.vatRate === 20 ? '2' : '1')
  const subscription = supply.subscription.map((s) =>
    cells(['Abonnement', slashed(s.from), slashed(s.to), '1', 'mois', number(s.monthly, 2), amount(s.amount), code(s)]),
  )
  const consumption = supply.consumption.map((c) =>
    cells([
      present(names[c.band]),
      slashed(c.from),
      slashed(c.to),
      number(c.kwh),
      'kWh',
      `${number(c.price * 1000, 2)} /MWh`,
      amount(c.amount),
      code(c),
    ]),
  )
  const cta = ctaOf(supply).map((t) =>
    cells([
      'Contribution Tarifaire d’Acheminement',
      slashed(t.from),
      slashed(t.to),
      number(present(t.base), 2),
      '€',
      `${number(present(t.rate), 2)} %`,
      amount(t.amount),
      code(t),
    ]),
  )
  const accise = acciseOf(supply).map((t) =>
    cells([
      'Accise sur l’électricité',
      slashed(t.from),
      slashed(t.to),
      number(present(t.base)),
      'kWh',
      `${number(present(t.rate), 2)} /MWh`,
      amount(t.amount),
      code(t),
    ]),
  )
  const sub = (label: string, rows: readonly { amount: number }[]): string =>
    cells([label, '', '', '', '', '', amount(total(rows)), ''], 'td', 'b')
  return `<table class="d">${cells(['Désignation', 'Du', 'Au', 'Quantité', 'Unité', 'P.U. HT (€)', 'Montant HT (€)', 'TVA'], 'th')}${subscription.join('')}${sub('Sous-total abonnement', supply.subscription)}${consumption.join('')}${sub(`Sous-total énergie`, supply.consumption)}${cta.join('')}${accise.join('')}${sub('Sous-total contributions', supply.taxes)}</table><p class="n">Dont acheminement HT : ${amount(present(supply.networkShare))} €, compris dans l’abonnement et les prix de l’énergie. Coût de la capacité compris dans les prix.</p>`
}

function firstPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const { totals, customer } = bill
  const readings = supply.readings.map((r) =>
    cells([present(names[r.band]), number(r.oldIndex), number(r.newIndex), 'Réel', number(r.newIndex - r.oldIndex)]),
  )
  return `${header(bill)}<p style="margin-bottom:2mm"><b>Consommations du ${slashed(supply.period.from)} au ${slashed(supply.period.to)}</b></p>
<table class="d">${cells(['Poste horosaisonnier', 'Index début', 'Index fin', 'Nature', 'kWh'], 'th')}${readings.join('')}${cells(['Total énergie active', '', '', '', number(present(supply.totalKwh))], 'td', 'b')}</table><div style="height:4mm"></div>
${ledger(bill, supply)}
<div class="end"><div><table class="d">${cells(['Code TVA', 'Taux', 'Base HT (€)', 'Montant TVA (€)'], 'th')}${cells(['1', '5,50 %', '-', '-'])}${bill.vat.map((v) => cells(['2', `${number(v.rate, 2)} %`, amount(v.base), amount(v.amount)])).join('')}</table><p class="n" style="margin-top:2mm">Règlement par virement sur le compte FR76 9999 9000 1742 0081 1200 064, en rappelant la référence ${bill.number.replace('FE', 'ALT ')} et le compte ${present(customer.accountReference)}. Aucun escompte pour paiement anticipé. Pénalités de retard : trois fois le taux d’intérêt légal ; indemnité forfaitaire de recouvrement : 40 €.</p></div>
<div style="width:79mm"><div class="net"><div><span>Total HT</span><span>${amount(totals.ht)} €</span></div><div><span>TVA acquittée d’après les débits</span><span>${amount(totals.vat)} €</span></div><div><span>Total TTC</span><span>${amount(totals.ttc)} €</span></div><div class="z"><span>Net à votre charge</span><span>${amount(totals.netToPay)} €</span></div></div></div></div><p class="f">${html(bill.supplier.legalLine)} – SPECIMEN – Page 1/2</p>`
}

function secondPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const rows = supply.history.map(({ month, kwh }) =>
    cells([`${month.slice(5)}/${month.slice(0, 4)}`, number(kwh), 'Réel']),
  )
  return `<span class="lg">alterna<span> énergie</span></span><span style="float:right">Annexe à la facture n° ${bill.number}</span><h2>Historique des douze derniers mois</h2><table class="d" style="width:80mm">${cells(['Mois', 'kWh', 'Nature'], 'th')}${rows.join('')}</table>
<h2>Puissances atteintes</h2><p>Puissance maximale atteinte sur la période : 31,4 kVA, le 06/11/2025 à 05h20 (puissance souscrite : ${present(supply.powerKva)} kVA). Aucun dépassement.</p>
<h2>Fin de contrat</h2><p>Votre contrat arrive à échéance le ${slashed(present(bill.offer.endDate))}. Vous pouvez vous y opposer jusqu’à un mois avant ; à défaut, il est reconduit à durée indéterminée, résiliable à tout moment sans frais.</p>
<h2>Dépannage</h2><p>Enedis, 24h/24 et 7j/7 : 09 72 67 50 81</p><h2>Réclamations</h2><p>À adresser au service facturation entreprises, à l’adresse de la première page. Les entreprises de moins de dix salariés peuvent, deux mois après une réclamation restée sans solution, recourir gratuitement au médiateur national de l’énergie (www.energie-mediateur.fr – Libre réponse n° 59252 – 75443 Paris Cedex 09).</p>
<h2>Origine de l’électricité livrée en 2024</h2><p>Hydraulique 48,7 % ; nucléaire 33,5 % ; éolien 11,9 % ; solaire 4,1 % ; gaz 1,8 %.</p><h2>Taxes</h2><p>Depuis le 1er août 2025, le taux de TVA de 20 % s’applique à l’ensemble de la facture, abonnement et CTA compris. L’accise est celle des puissances inférieures ou égales à 36 kVA.</p><p class="f">${html(bill.supplier.legalLine)} – SPECIMEN – Page 2/2</p>`
}

function draw(bill: Bill): string {
  return htmlOf({ title: 'Facture', css, pages: [firstPage(bill), secondPage(bill)] })
}

export const taxCodes: UnseenBill[] = [{ bill: bakery(), draw, printer: 'weasyprint' }]

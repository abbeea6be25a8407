import type { Band } from '../../../../src/invoice/energy-invoice.js'
import { acciseOf, ctaOf, present, steady } from '../../blind/terms.js'
import { priceRules, taxedInOrder, total } from '../../blind-h/parts.js'
import type { Bill, Supply } from '../../model/bill.js'
import type { Period } from '../../model/calendar.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { numericDate } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, html, numbersIn, onlySupply, type UnseenBill } from '../../unseen/kit.js'
import { blindISuppliers } from '../suppliers.js'

const { number, amount, euros } = numbersIn('\u00a0')

const march: Period = { from: '2026-03-01', to: '2026-03-31' }
const shared = {
  supplier: blindISuppliers.butagaz,
  number: 'BE2603999999',
  mentions: { estimationBasis: false },
} as const

const bands: [band: Band, kwh: number, oldIndex: number, price: number][] = [
  ['hph', 1842, 96310, 0.1524],
  ['hch', 731, 41207, 0.1138],
]

/** A garage in its last winter month; paid by transfer. */
function garage(): Bill {
  const id = 'blind-M6-01'
  const supply = draftElectricity({
    id,
    period: march,
    powerKva: 30,
    option: '4cadrans',
    networkTariff: 'CU4',
    printsNetworkTariff: true,
    bands: bands.map(([band, kwh, oldIndex, price]) => ({ band, kwh, oldIndex, prices: steady(price) })),
    subscription: { prices: steady(41.2), convention: 'months' },
    ctaDetail: 'base and rate',
  })
  return completeBill(
    draftBill({
      id,
      ...shared,
      offer: { name: 'Élec Pro Fixe 3 ans', regulated: false, priceType: 'fixe', endDate: '2028-06-30' },
      customer: {
        name: 'SARL Garage Bellanger',
        address: ['ZA des Quatre Vents', '61200 Argentan'],
        references: { client: '2999999', contract: 'P-999999', account: '411B9999' },
        isCompany: true,
      },
      issueDate: '2026-04-07',
      dueDate: '2026-05-07',
      paymentMethod: 'virement',
      isDirectDebit: false,
      supplies: [{ ...taxedInOrder(supply), networkShare: 148.93 }],
      judgement: {
        neutral: [...priceRules, 'E-TAX-06', 'E-PRC-11', 'E-FEE-02', 'E-RDG-11', 'E-PRC-08', 'E-LEG-01'],
        traps: ['fixed_premium', 'price_per_mwh', 'amount_left_of_label', 'siret_beside_delivery_point', 'vat_codes'],
      },
    }),
  )
}

/** A hairdresser whose kWh were multiplied wrongly. */
function hairdresser(): Bill {
  const id = 'blind-M6-02'
  const supply = draftElectricity({
    id,
    period: march,
    powerKva: 18,
    option: 'base',
    networkTariff: 'CU4',
    printsNetworkTariff: true,
    bands: [{ band: 'base', kwh: 1612, oldIndex: 60258, prices: steady(0.1318) }],
    subscription: { prices: steady(25.6), convention: 'months' },
    ctaDetail: 'base and rate',
  })
  const misprinted: Supply = {
    ...taxedInOrder(supply),
    consumption: supply.consumption.map((row) => ({ ...row, amount: 221.46 })),
  }
  return completeBill(
    draftBill({
      id,
      ...shared,
      offer: { name: 'Élec Pro Index TRV', regulated: false, priceType: 'indexe', endDate: '2027-01-31' },
      customer: {
        name: 'Salon Mèche Rebelle',
        address: ['7 rue Saint-Aubert', '62000 Arras'],
        billingAddress: ['Cabinet Duquesnoy – Comptabilité', '15 place Foch', '62000 Arras'],
        references: { client: '2999999', contract: 'P-999999', account: '411B9999' },
        isCompany: true,
      },
      issueDate: '2026-04-07',
      dueDate: '2026-04-22',
      supplies: [{ ...misprinted, networkShare: 78.05 }],
      judgement: {
        expected: ['E-ARI-04'],
        neutral: [...priceRules, 'E-TAX-06', 'E-PRC-11', 'E-FEE-02', 'E-RDG-11', 'E-PRC-08', 'E-LEG-01', 'E-OPT-01'],
        anomalies: [
          { rule: 'E-ARI-04', detail: '1612 kWh at 131.80 EUR/MWh make 212.46 EUR, 221.46 billed and carried on' },
        ],
        traps: ['fixed_premium', 'price_per_mwh', 'amount_left_of_label', 'two_addresses', 'vat_codes'],
      },
    }),
  )
}

const css = `body { font: 8.6pt/1.38 'Liberation Sans'; color: #1d1d1b } .page { padding: 12mm 13mm } .lg { font: 900 20pt 'Liberation Sans'; color: #fff; background: #005ca9; padding: 1.5mm 5mm; border-radius: 5mm } .lg small { font: 8pt 'Liberation Sans'; background: #e30613; padding: 0.4mm 2mm; border-radius: 2mm; vertical-align: middle } .hd { display: flex; justify-content: space-between } .cp { font-size: 8pt; text-align: right } h1 { font: bold 13pt 'Liberation Sans'; color: #005ca9; margin: 8mm 0 3mm } .mid { display: grid; grid-template-columns: 74mm auto; gap: 16mm; margin-top: 8mm } .id td { padding: 0.5mm 1.5mm; font-size: 8pt; border: 0.15mm solid #bcd } .id td:first-child { background: #eaf2f9; width: 30mm } .l th { background: #005ca9; color: #fff; font: bold 7.4pt 'Liberation Sans'; padding: 1.1mm; text-align: right } .l td { padding: 0.8mm 1.1mm; text-align: right; font-size: 8.1pt; white-space: nowrap } .l th:first-child, .l td:first-child { text-align: left } .l .g td { font-weight: bold; color: #005ca9; border-bottom: 0.2mm solid #005ca9; padding-top: 2mm } .l .s td { font-style: italic; border-top: 0.15mm solid #999 } .bt { display: grid; grid-template-columns: 76mm auto; gap: 12mm; margin-top: 6mm } .am td { padding: 1mm 2mm; border-bottom: 0.15mm solid #bcd } .am td:first-child { text-align: right; font-weight: bold; white-space: nowrap; width: 28mm } .am .z td { background: #ffe600; font: bold 11.5pt 'Liberation Sans' } .n { font-size: 7.3pt; line-height: 1.35 } h2 { font: bold 9.4pt 'Liberation Sans'; color: #005ca9; margin: 4.5mm 0 1mm } .f { position: absolute; left: 13mm; right: 13mm; bottom: 6mm; font-size: 6.4pt; color: #666; text-align: center }`

const names: Partial<Record<Band, string>> = {
  base: 'Base',
  hph: 'Heures Pleines Hiver (HPH)',
  hch: 'Heures Creuses Hiver (HCH)',
}
const short = (date: string): string => numericDate(date, '/', 'short')
const span = ({ from, to }: Period): string => `${short(from)} > ${short(to)}`

function header(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, offer } = bill
  const pair = (label: string, value: string): string => cells([label, value])
  return `<div class="hd"><span><span class="lg">butagaz <small>PRO</small></span></span><p class="cp">${lines(supplier.address)}<br>${supplier.phone} – ${supplier.email}<br>${supplier.website}</p></div>
<div class="mid"><table class="id">${pair('Client', html(customer.name))}${pair('Code client', customer.clientReference)}${pair('Compte', present(customer.accountReference))}${pair('SIRET', present(customer.siret))}${pair('Contrat', present(customer.contractReference))}${pair('Offre', html(offer.name))}${pair('Fin de contrat', short(present(offer.endDate)))}${pair('PDL', supply.deliveryPoint)}${pair('Site', lines(customer.siteAddress))}${pair('Compteur', supply.meter)}${pair('Segment / FTA', `C5 / ${present(supply.networkTariff)}`)}${pair('Puissance souscrite', `${present(supply.powerKva)} kVA`)}</table><p style="font-size:10.2pt;margin-top:12mm">${html(customer.name)}<br>${lines(customer.billingAddress)}</p></div>
<h1>FACTURE ÉLECTRICITÉ ${bill.number} – Mars 2026</h1>`
}

function charges(bill: Bill, supply: Supply): string {
  const code = 'B'
  const group = (label: string): string => cells([label, '', '', '', '', ''], 'td', 'g')
  const sub = (label: string, rows: readonly { amount: number }[]): string =>
    cells([label, '', '', '', '', amount(total(rows))], 'td', 's')
  const premium = supply.subscription.map((s) =>
    cells(['Prime fixe', span(s), '1 mois', `${number(s.monthly, 2)} €/mois`, code, amount(s.amount)]),
  )
  const energy = supply.consumption.map((c) =>
    cells([
      present(names[c.band]),
      span(c),
      `${number(c.kwh)} kWh`,
      `${number(c.price * 1000, 2)} €/MWh`,
      code,
      amount(c.amount),
    ]),
  )
  const taxes = [
    ...ctaOf(supply).map((t) =>
      cells(['CTA', span(t), euros(present(t.base)), `${number(present(t.rate), 2)} %`, code, amount(t.amount)]),
    ),
    ...acciseOf(supply).map((t) =>
      cells([
        'Accise électricité (≤ 36 kVA)',
        span(t),
        `${number(present(t.base))} kWh`,
        `${number(present(t.rate), 2)} €/MWh`,
        code,
        amount(t.amount),
      ]),
    ),
  ]
  return `<table class="l">${cells(['Désignation', 'Période', 'Quantité', 'Prix unitaire HT', 'TVA', 'Montant HT (€)'], 'th')}${group('Part fixe')}${premium.join('')}${group('Part variable')}${energy.join('')}${cells(['Énergie réactive', span(march), 'néant', '', '', '–'])}${sub('Sous-total fourniture et acheminement', [...supply.subscription, ...supply.consumption])}${group('Taxes et contributions')}${taxes.join('')}${sub('Sous-total taxes', supply.taxes)}</table><p class="n">dont part acheminement : ${euros(present(supply.networkShare))} HT</p>`
}

function firstPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const { totals, dueDate } = bill
  const [vat] = bill.vat
  const { rate, base, amount: vatAmount } = present(vat)
  const due = short(present(dueDate))
  const payment =
    bill.bank === null
      ? `Paiement par virement à 30 jours, sur le compte de Butagaz FR76 9999 9000 4410 0283 7700 118, avec la référence ${bill.number}.`
      : `Paiement par prélèvement SEPA sur votre compte ${bill.bank.iban}, mandat ${bill.bank.mandate}, ICS ${bill.supplier.creditorIdentifier}.`
  const sum = (value: number, label: string, className = ''): string => cells([euros(value), label], 'td', className)
  return `${header(bill)}${charges(bill, supply)}
<div class="bt"><div><table class="l">${cells(['Code TVA', 'Taux', 'Base HT', 'TVA'], 'th')}${cells(['A', '5,50 %', '–', '–'])}${cells(['B', `${number(rate, 2)} %`, amount(base), amount(vatAmount)])}</table><p class="n" style="margin-top:2mm">${payment}</p></div><table class="am">${sum(totals.ht, 'Total hors TVA')}${sum(totals.vat, 'TVA acquittée sur les débits')}${sum(totals.ttc, 'Montant total TTC')}${sum(totals.netToPay, bill.bank === null ? `à nous régler pour le ${due}` : `prélevés le ${due}`, 'z')}</table></div>
<p style="margin-top:5mm">Facture établie le ${short(bill.issueDate)} d’après les index télérelevés par Enedis. Détail des index et mentions en page 2.</p><p class="f">${html(bill.supplier.legalLine)} – SPECIMEN – p. 1/2</p>`
}

function secondPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const readings = supply.readings.map((r) =>
    cells([
      present(names[r.band]),
      `${number(r.newIndex)} (R)`,
      `${number(r.oldIndex)} (R)`,
      number(r.newIndex - r.oldIndex),
    ]),
  )
  const half = supply.history.length / 2
  const history = [supply.history.slice(0, half), supply.history.slice(half)].map(
    (part) =>
      `<table class="l" style="margin-top:2mm">${cells(['Mois', ...part.map(({ month }) => `${month.slice(5)}/${month.slice(0, 4)}`)], 'th')}${cells(['kWh', ...part.map(({ kwh }) => number(kwh))])}</table>`,
  )
  return `<span class="lg" style="font-size:12pt">butagaz <small>PRO</small></span><span style="float:right">${bill.number}</span>
<h2 style="margin-top:7mm">Index du compteur ${supply.meter}</h2><table class="l">${cells(['Cadran', `Index au ${short(supply.period.to)}`, `Index au ${short(supply.period.from)}`, 'Consommation (kWh)'], 'th')}${readings.join('')}${cells(['Total', '', '', number(present(supply.totalKwh))], 'td', 's')}</table><p class="n">(R) relevé réel – (E) estimé – (A) auto-relevé.${supply.option === '4cadrans' ? ' Cadrans d’été (HPE, HCE) : sans consommation du 1er novembre au 31 mars.' : ''}</p>
<h2>Historique de vos consommations</h2>${history.join('')}
<h2>Votre offre</h2><p>${bill.offer.priceType === 'fixe' ? 'Prix de l’énergie et prime fixe fermes jusqu’au terme du contrat' : 'Prix indexés sur le tarif réglementé de vente, dont l’offre ne fait pas partie'}. Offre de marché, prix non réglementés. Préavis de résiliation à l’échéance : deux mois.</p>
<h2>Retard de paiement</h2><p class="n">Pénalités au taux de trois fois l’intérêt légal et indemnité forfaitaire de 40 € pour frais de recouvrement. Pas d’escompte pour paiement anticipé.</p>
<h2>Dépannage</h2><p>Enedis, 24 h/24 : 09 72 67 50 ${supply.option === 'base' ? '62' : '61'}</p>
<h2>Réclamation et médiation</h2><p class="n">Service Clients Professionnels, à l’adresse de la première page. Pour les entreprises de moins de dix salariés, et après deux mois sans solution : médiateur national de l’énergie, Libre réponse n° 59252, 75443 Paris Cedex 09, www.energie-mediateur.fr.</p>
<h2>Électricité fournie en 2024</h2><p class="n">Nucléaire 64,1 % – hydraulique 17,5 % – éolien 9,9 % – solaire 3,8 % – gaz 4,0 % – autres 0,7 %.</p>
<h2>Facturation électronique</h2><p class="n">À partir du 1er septembre 2026, toutes les entreprises doivent pouvoir recevoir leurs factures par une plateforme agréée. Indiquez-nous la vôtre dans votre espace client : vos factures vous y parviendront sans autre démarche.</p><p class="f">${html(bill.supplier.legalLine)} – SPECIMEN – p. 2/2</p>`
}

function draw(bill: Bill): string {
  return htmlOf({ title: 'Facture Butagaz Pro', css, pages: [firstPage(bill), secondPage(bill)] })
}

export const fixedPremium: UnseenBill[] = [
  { bill: garage(), draw, printer: 'chromium' },
  { bill: hairdresser(), draw, printer: 'cairo' },
]

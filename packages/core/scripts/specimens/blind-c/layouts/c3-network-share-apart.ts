import type { Band } from '../../../../src/invoice/energy-invoice.js'
import { acciseOf, ctaOf, present } from '../../blind/terms.js'
import type { Bill, ServiceRow, Supply } from '../../model/bill.js'
import { daysIn } from '../../model/calendar.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { history } from '../../model/history.js'
import { randomFrom } from '../../model/random.js'
import { round, sum } from '../../model/rounding.js'
import { groupDigits, shortMonth } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, html, numbersIn, onlySupply, slashed, type UnseenBill } from '../../unseen/kit.js'
import { blindCSuppliers } from '../suppliers.js'

const { number, euros } = numbersIn(' ')

const id = 'blind-C3-01'
const period = { from: '2026-03-17', to: '2026-04-16' }
const power = 84

/** Price of the energy, EUR/MWh; TURPE 7 above 36 kVA, c€/kWh; the greatest power that was drawn. */
const bands: {
  band: Band
  name: string
  kwh: number
  oldIndex: number
  price: number
  network: number
  peak: number
}[] = [
  { band: 'hph', name: 'HPH', kwh: 2841, oldIndex: 184206, price: 118.4, network: 6.91, peak: 88 },
  { band: 'hch', name: 'HCH', kwh: 1217, oldIndex: 90377, price: 92.15, network: 4.21, peak: 61 },
  { band: 'hpb', name: 'HPB', kwh: 2964, oldIndex: 211540, price: 84.7, network: 2.13, peak: 79 },
  { band: 'hcb', name: 'HCB', kwh: 1342, oldIndex: 102913, price: 68.9, network: 1.52, peak: 57 },
]
const totalKwh = sum(bands.map(({ kwh }) => kwh))
const yearly = { management: 217.8, metering: 283.27, power: 17.61 * power }
const ofPeriod = (perYear: number): number => round((perYear * daysIn(period)) / 365)
const fixedPart = sum(Object.values(yearly).map(ofPeriod))

function supply(): Supply {
  const random = randomFrom(`${id} electricity`)
  const line = { ...period, vatRate: 20 }
  return {
    energy: 'electricite',
    deliveryPoint: random.digits(14),
    powerKva: power,
    option: '4cadrans',
    networkTariff: 'BTSUPCU4',
    meter: `04${random.digits(10)}`,
    communicating: true,
    period,
    readings: bands.map(({ band, kwh, oldIndex }) => ({
      band,
      oldIndex,
      newIndex: oldIndex + kwh,
      oldNature: 'R',
      newNature: 'R',
      unit: 'kWh',
    })),
    consumption: bands.map(({ band, kwh, price }) => ({
      ...line,
      band,
      kwh,
      price: round(price / 1000, 6),
      amount: round((kwh * price) / 1000),
    })),
    totalKwh,
    volume: null,
    coefficient: null,
    annualReference: null,
    subscription: [{ ...line, monthly: 26.4, amount: 26.4 }],
    networkShare: null,
    taxes: [
      {
        ...line,
        code: 'cta',
        label: 'CTA',
        base: fixedPart,
        baseUnit: 'EUR',
        rate: 15,
        rateUnit: '%',
        amount: round(fixedPart * 0.15),
      },
      {
        ...line,
        code: 'accise_electricite',
        label: 'Accise',
        base: totalKwh,
        baseUnit: 'kWh',
        rate: 26.58,
        rateUnit: 'EUR/MWh',
        amount: round((totalKwh * 26.58) / 1000),
      },
    ],
    history: history('electricite', totalKwh, { id, period }),
    totalHt: null,
    totalTtc: null,
  }
}

/** Lines of the network's tariff, as the network bills them to the supplier, after the guarantee of capacity. */
function networkLines(): ServiceRow[] {
  const line = { ...period, kind: 'prestation_reseau', vatRate: 20 } as const
  return [
    { ...line, kind: 'service', label: 'Garantie de capacité', amount: round((totalKwh * 2.36) / 1000) },
    { ...line, label: 'Composante de gestion', amount: ofPeriod(yearly.management) },
    { ...line, label: 'Composante de comptage', amount: ofPeriod(yearly.metering) },
    { ...line, label: 'Soutirage – part puissance', amount: ofPeriod(yearly.power) },
    ...bands.map(({ name, kwh, network }) => ({
      ...line,
      label: `Soutirage – part énergie ${name}`,
      amount: round((kwh * network) / 100),
    })),
    { ...line, label: 'Dépassement de puissance HPH', amount: round(3 * 12.41) },
  ]
}

function monthly(): Bill {
  return completeBill(
    draftBill({
      id,
      supplier: blindCSuppliers.alterna,
      offer: { name: 'Alterna Sérénité Pro', regulated: false, priceType: 'fixe', endDate: '2027-12-31' },
      customer: {
        name: 'MENUISERIES DU BUGEY SARL',
        address: ['Zone artisanale de la Croze', '01510 Virieu-le-Grand'],
        billingAddress: ['Service comptabilité', '3 quai du Rhône', '01300 Belley'],
        references: { client: 'C0099999', contract: '9999-MA-999', account: 'CF-9999999' },
        isCompany: true,
      },
      number: 'ALT-2604-99999',
      issueDate: '2026-04-22',
      dueDate: '2026-05-22',
      nextInvoiceDate: '2026-05-21',
      isDirectDebit: false,
      paymentMethod: 'virement',
      supplies: [supply()],
      services: networkLines(),
      mentions: { estimationBasis: false },
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-07', 'E-PWR-01', 'E-TAX-05', 'E-TAX-06', 'E-RDG-14', 'E-ARI-09'],
        traps: ['above_36_kva', 'network_lines_apart', 'per_mwh', 'power_per_band', 'capacity'],
      },
    }),
  )
}

const css = `body { font: 9pt/1.35 'Roboto Condensed'; color: #1c2b2a } .page { padding: 12mm 14mm 18mm } h1 { font: bold 13pt 'Roboto Condensed'; text-transform: uppercase; color: #00695c } h2 { font: bold 9.6pt 'Roboto Condensed'; background: #00695c; color: #fff; padding: 1mm 2mm; margin: 5mm 0 0 } h3 { font: bold 8.8pt 'Roboto Condensed'; color: #00695c; margin: 2.6mm 0 0.4mm }
.g td, .g th { padding: 0.85mm 1.5mm; text-align: right; border-bottom: 0.15mm solid #b5c7c4; white-space: nowrap } .g th { font-weight: bold; font-size: 7.7pt; vertical-align: bottom; background: #e5efed; white-space: normal } .g td:first-child, .g th:first-child { text-align: left } .g .t td { font-weight: bold; border-top: 0.3mm solid #00695c } .d td:first-child { width: 62mm }
.k { display: grid; grid-template-columns: 42mm auto; row-gap: 0.7mm } .k i { font-style: normal; text-align: right; padding-right: 3mm; color: #5a6f6c } .n { font-size: 7.6pt; color: #445 } .f { position: absolute; bottom: 7mm; left: 14mm; right: 14mm; border-top: 0.3mm solid #00695c; padding-top: 1mm; font-size: 6.9pt; display: flex; justify-content: space-between }`

const nameOf = (band: Band): string => bands.find((row) => row.band === band)?.name ?? band

function charges(bill: Bill): string {
  const site = onlySupply(bill)
  const row = (
    label: string,
    at: { from: string | null; to: string | null },
    quantity: string,
    price: string,
    amount: number,
  ): string => cells([label, slashed(present(at.from)), slashed(present(at.to)), quantity, price, number(amount, 2)])
  const table = (rows: string[], total: number): string =>
    `<table class="g d">${cells(['Libellé', 'Début', 'Fin', 'Quantité', 'Prix unitaire', 'Montant € HT'], 'th')}${rows.join('')}${cells(['Sous-total', '', '', '', '', number(total, 2)], 'td', 't')}</table>`
  const totalOf = (rows: readonly { amount: number }[]): number => sum(rows.map(({ amount }) => amount))
  const network = bill.services.filter(({ kind }) => kind === 'prestation_reseau')
  const other = bill.services.filter(({ kind }) => kind === 'service')
  const days = `${daysIn(period)} j`
  const reckoning = [
    [days, `${number(yearly.management, 2)} €/an`],
    [days, `${number(yearly.metering, 2)} €/an`],
    [`${power} kVA × ${days}`, '17,61 €/kVA/an'],
    ...bands.map(({ kwh, network: price }) => [`${number(kwh)} kWh`, `${number(price, 2)} c€/kWh`]),
    ['3 h', '12,41 €/h'],
  ]
  return `<h2>A. FOURNITURE D’ÉLECTRICITÉ</h2>${table(
    [
      ...site.subscription.map((s) =>
        row('Terme fixe fournisseur', s, '1 mois', `${number(s.monthly, 2)} €/mois`, s.amount),
      ),
      ...site.consumption.map((c) =>
        row(
          `Énergie active ${nameOf(c.band)}`,
          c,
          `${number(c.kwh)} kWh`,
          `${number(c.price * 1000, 2)} €/MWh`,
          c.amount,
        ),
      ),
      ...other.map((s) => row(s.label, s, `${number(totalKwh)} kWh`, '2,36 €/MWh', s.amount)),
    ],
    totalOf([...site.subscription, ...site.consumption, ...other]),
  )}
<h2>B. ACHEMINEMENT (TURPE 7, REFACTURÉ À L’IDENTIQUE)</h2>${table(
    network.map((s, index) => row(s.label, s, reckoning[index]?.[0] ?? '', reckoning[index]?.[1] ?? '', s.amount)),
    totalOf(network),
  )}
<h2>C. TAXES ET CONTRIBUTIONS</h2>${table(
    [
      ...ctaOf(site).map((t) =>
        row(
          'Contribution Tarifaire d’Acheminement',
          t,
          `${number(present(t.base), 2)} €`,
          `${number(present(t.rate), 2)} %`,
          t.amount,
        ),
      ),
      ...acciseOf(site).map((t) =>
        row(
          'Accise sur l’électricité (haute puissance)',
          t,
          `${number(present(t.base))} kWh`,
          `${number(present(t.rate), 2)} €/MWh`,
          t.amount,
        ),
      ),
    ],
    totalOf(site.taxes),
  )}<p class="n" style="margin-top:2mm">L’ensemble des lignes A, B et C est soumis à la TVA au taux de 20 %.</p>`
}

function draw(bill: Bill): string {
  const site = onlySupply(bill)
  const { supplier, customer, totals } = bill
  const foot = (page: number): string =>
    `<div class="f"><span>SPECIMEN – ${html(supplier.printedName)} – ${bill.number}</span><span>${page} / 3</span></div>`
  const keys = (pairs: [string, string][]): string =>
    `<div class="k">${pairs.map(([label, value]) => `<i>${label}</i><span>${value}</span>`).join('')}</div>`
  const vat = present(bill.vat[0])
  const first = `<div style="display:flex;justify-content:space-between"><div><b style="font-size:20pt;color:#00695c">alterna</b><span style="font-size:20pt"> énergie</span><br><span class="n">${lines(supplier.address)}</span></div><div style="text-align:right"><h1>Facture</h1>${bill.number}<br>émise le ${slashed(bill.issueDate)}</div></div>
<div style="margin:12mm 0 8mm 96mm;font-size:10.5pt"><b>${html(customer.name)}</b><br>${lines(customer.billingAddress)}</div>
<h2>IDENTIFICATION</h2><div style="margin-top:2mm">${keys([
    ['Code client', customer.clientReference],
    ['Compte de facturation', present(customer.accountReference)],
    ['Référence du contrat', present(customer.contractReference)],
    ['SIRET', present(customer.siret)],
    ['Formule', `${bill.offer.name}, prix ferme – marché libre, prix non réglementés`],
    ['Terme du contrat', slashed(present(bill.offer.endDate))],
    ['Point de livraison (PRM)', groupDigits(site.deliveryPoint, [2, 3, 3, 3, 3])],
    ['Site alimenté', lines(customer.siteAddress)],
    ['Période de consommation', `${slashed(site.period.from)} – ${slashed(site.period.to)}`],
  ])}</div>
<h2>SYNTHÈSE EN EUROS</h2><table class="g">${cells(['', 'HT', 'TVA 20 %', 'TTC'], 'th')}${cells(['Électricité, réseau et taxes', number(vat.base, 2), number(vat.amount, 2), number(totals.ttc, 2)])}${cells(['Total de la facture', number(totals.ht, 2), number(totals.vat, 2), number(totals.ttc, 2)], 'td', 't')}</table>
<div style="margin:5mm 0 0 96mm;border:0.4mm solid #00695c;padding:3mm"><span class="n">Échéance ${slashed(present(bill.dueDate))} – règlement par virement</span><br><b style="font-size:15pt">${euros(totals.netToPay)}</b> <span class="n">à payer</span></div>
<p class="n" style="margin-top:5mm">Virement à : FR76 9999 9000 0104 4120 7788 112, en rappelant le numéro de facture. Passé l’échéance : intérêts au taux légal majoré et indemnité forfaitaire de 40 €. Prochaine facture prévue le ${slashed(present(bill.nextInvoiceDate))}.</p>
<p class="n" style="margin-top:3mm">Votre conseiller entreprises : ${supplier.phone} – ${supplier.email} – ${supplier.website}. Dépannage réseau Enedis : 09 72 67 50 01. Réclamations : ${html(supplier.address.join(', '))}. Médiateur national de l’énergie (microentreprises et non professionnels) : www.energie-mediateur.fr, Libre réponse n° 59252, 75443 Paris Cedex 09.</p><p class="n" style="margin-top:3mm">${html(supplier.legalLine)}. Mix 2025 : hydraulique 44 %, nucléaire 38 %, éolien 11 %, gaz 7 %.</p>${foot(1)}`
  const months = (from: number, to: number): string => {
    const part = site.history.slice(from, to)
    return `<table class="g">${cells(['', ...part.map(({ month }) => `${shortMonth(`${month}-01`)} ${month.slice(2, 4)}`)], 'th')}${cells(['kWh', ...part.map(({ kwh }) => number(kwh))])}</table>`
  }
  const second = `<h1>Données de comptage</h1><div style="margin-top:3mm">${keys([
    ['Compteur n°', `${site.meter} (télérelevé)`],
    ['Segment', 'C4, basse tension &gt; 36 kVA'],
    ['Version d’acheminement', `${present(site.networkTariff)}, courte utilisation, 4 plages temporelles`],
  ])}</div>
<h3>Puissances</h3><table class="g">${cells(['en kVA', ...bands.map(({ name }) => name)], 'th')}${cells(['Souscrite', ...bands.map(() => number(power))])}${cells(['Maximale atteinte', ...bands.map(({ peak }) => number(peak))])}</table>
<h3>Énergie active</h3><table class="g">${cells(['Plage', `Index au ${slashed(site.period.from)}`, `Index au ${slashed(site.period.to)}`, 'Nature', 'Consommation (kWh)'], 'th')}${site.readings.map((r) => cells([nameOf(r.band), number(r.oldIndex), number(r.newIndex), 'réel / réel', number(r.newIndex - r.oldIndex)])).join('')}${cells(['Toutes plages', '', '', '', number(present(site.totalKwh))], 'td', 't')}</table>
<h3>Énergie réactive</h3><p>tan φ 0,28 – sans facturation (franchise 0,40)</p>
<h3>Historique</h3>${months(0, 6)}<div style="height:1.5mm"></div>${months(6, 12)}
<p class="n" style="margin-top:4mm">HPH / HCH : heures pleines et creuses de saison haute (novembre à mars). HPB / HCB : heures pleines et creuses de saison basse (avril à octobre). Heures creuses de 22 h à 6 h.</p>${foot(2)}`
  return htmlOf({
    title: 'Facture',
    css,
    pages: [first, second, `<h1>Détail de la facture</h1>${charges(bill)}${foot(3)}`],
  })
}

export const networkShareApart: UnseenBill[] = [
  { bill: monthly(), draw, printer: 'chromium', notScored: ['services[0].kind'] },
]

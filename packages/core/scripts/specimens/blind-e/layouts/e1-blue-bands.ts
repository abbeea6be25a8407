import { acciseOf, changing, ctaOf, present, steady } from '../../blind/terms.js'
import type { Bill, Supply } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { changeTaxes, draftBill } from '../../model/draft-bill.js'
import { draftGas } from '../../model/draft-supply.js'
import { round } from '../../model/rounding.js'
import { groupDigits, numericDate, shortMonth } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, html, inWords, numbersIn, onlySupply, slashed, type UnseenBill } from '../../unseen/kit.js'
import { blindESuppliers } from '../suppliers.js'

const { number, amount, euros } = numbersIn('\u00a0')

const neutral = ['E-PRC-01', 'E-PRC-02', 'E-PRC-03', 'E-PRC-07', 'E-TAX-06', 'E-RDG-01', 'E-RDG-11']

const short = (date: string): string => numericDate(date, '/', 'short')
const span = ({ from, to }: { from: string; to: string }): string => `du ${short(from)} au ${short(to)}`
const withVat = (value: number, rate: number): string => amount(round(value * (1 + rate / 100)))

function priceChange(): Bill {
  const id = 'blind-E1-01'
  const supply = draftGas({
    id,
    period: { from: '2026-01-14', to: '2026-03-13' },
    oldIndex: 8412,
    volume: 268,
    coefficient: 11.27,
    annualReference: 13400,
    networkOption: 'T2',
    prices: changing(0.0812, '2026-02-01', 0.0839),
    subscription: { prices: steady(20.95), convention: 'days' },
  })
  return completeBill(
    draftBill({
      id,
      supplier: blindESuppliers.engie,
      offer: { name: 'Gaz Adapt 1 an', regulated: false, priceType: 'indexe', endDate: null },
      customer: {
        civility: 'Mme',
        name: 'Bérengère Malaval',
        address: ['8 allée des Sorbiers', '69740 Genas'],
        references: { client: '4999 99 999', contract: '4999 99 999' },
      },
      number: '599 999 999 999',
      issueDate: '2026-03-17',
      dueDate: '2026-04-02',
      nextInvoiceDate: '2026-05-17',
      supplies: [{ ...supply, networkShare: 81.37 }],
      printsEnergyTotals: 'both',
      mentions: { estimationBasis: false },
      judgement: { neutral, traps: ['reading_row_apart_from_price_rows', 'amounts_with_tax_beside'] },
    }),
  )
}

/** The accise of the summer of 2026 at the rate that ended on 31 January. */
function withFormerAccise(supply: Supply): Supply {
  return changeTaxes(supply, 'accise_gaz', (row) => ({
    ...row,
    rate: 15.43,
    amount: round((present(row.base) * 15.43) / 1000),
  }))
}

function formerAccise(): Bill {
  const id = 'blind-E1-02'
  const supply = draftGas({
    id,
    period: { from: '2026-04-03', to: '2026-06-02' },
    oldIndex: 15027,
    volume: 61,
    coefficient: 11.31,
    annualReference: 9850,
    networkOption: 'T2',
    prices: steady(0.0774),
    subscription: { prices: steady(21.4), convention: 'days' },
    natures: ['R', 'E'],
    communicating: false,
  })
  return completeBill(
    draftBill({
      id,
      supplier: blindESuppliers.engie,
      offer: { name: 'Gaz Référence 3 ans', regulated: false, priceType: 'fixe', endDate: '2028-10-02' },
      customer: {
        civility: 'M.',
        name: 'Anselme Fournereau',
        address: ['27 rue du Vieux Lavoir', '21000 Dijon'],
        billingAddress: ['Résidence Montchapet', '4 rue Jean de Cirey', '21000 Dijon'],
        references: { client: '4999 99 999', contract: '4999 99 999' },
      },
      number: '599 999 999 999',
      issueDate: '2026-06-08',
      dueDate: '2026-06-24',
      nextInvoiceDate: '2026-08-06',
      supplies: [{ ...withFormerAccise(supply), networkShare: 39.58 }],
      printsEnergyTotals: 'both',
      judgement: {
        expected: ['E-TAX-03'],
        neutral,
        anomalies: [{ rule: 'E-TAX-03', detail: 'gas accise at 15.43 EUR/MWh for days from 2026-02-01 (16.39)' }],
        traps: ['reading_row_apart_from_price_rows', 'amounts_with_tax_beside', 'estimated_index'],
      },
    }),
  )
}

const css = `body { font: 8.2pt/1.38 Lato; color: #1d2b3a } .page { padding: 12mm 14mm 12mm 16mm } .b { background: #0a8fd0; color: #fff; font: bold 10.5pt Lato; padding: 1mm 3mm; margin: 0 0 2.2mm; display: table }
.v { position: absolute; left: 5mm; top: 72mm; writing-mode: vertical-rl; transform: rotate(180deg); font-size: 5.6pt; color: #6b7886 } .two { display: grid; grid-template-columns: 60mm auto; gap: 9mm } .s { margin-bottom: 6mm } .s b { color: #0a5f96 }
.m { display: flex; justify-content: space-between; padding: 0.7mm 2mm } .m.t { font-weight: bold; font-size: 10pt; border-top: 0.3mm solid #0a8fd0 } .m.d { font-size: 7.6pt; padding-left: 28mm } .big { display: flex; justify-content: space-between; align-items: center; margin-bottom: 3mm } .big b:last-child { font-size: 15pt }
th { font: bold 6.9pt/1.2 Lato; text-align: right; vertical-align: bottom; padding: 1mm 1.2mm; border-bottom: 0.4mm solid #0a8fd0 } td { text-align: right; vertical-align: top; padding: 0.85mm 1.2mm; white-space: nowrap } th:first-child, td:first-child { text-align: left; width: 62mm; white-space: normal } .g td { font-weight: bold; color: #0a5f96; padding-top: 2.4mm } .sum td { font-weight: bold; border-top: 0.2mm solid #9cb4c6 } .tot td { font-weight: bold; background: #dff0fa; font-size: 9pt } .n { font-size: 7.2pt; color: #4f5d6b } .pg { position: absolute; right: 14mm; bottom: 7mm; font-size: 7pt }`

function firstPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const [reading] = supply.readings
  const { supplier, customer, totals } = bill
  const isEstimated = present(reading).newNature === 'E'
  const holder = `${customer.civility} ${customer.name}`.toUpperCase()
  const address = customer.billingAddress.map((line) => line.toUpperCase())
  const basis = isEstimated
    ? 'Cette consommation est estimée d’après l’historique de vos consommations et la température de la période.'
    : 'Cette consommation repose sur les index réels transmis par votre compteur communicant.'
  return `<div style="display:flex;justify-content:space-between"><b style="font:bold 24pt Lato;color:#0a8fd0">ENGIE</b><div class="b" style="font-size:13pt">VOTRE FACTURE DU ${slashed(bill.issueDate)}<br>N° ${bill.number}</div></div>
<p style="margin:13mm 0 22mm 96mm;font-size:10pt;line-height:1.45">${html(holder)}<br>${lines(address)}</p>
<div class="two"><div><div class="b">Vos informations client</div><div class="s"><b>Référence client :</b> ${customer.clientReference}<br><b>Compte de contrats :</b> ${present(customer.contractReference)}<br><b>Titulaire :</b> ${html(customer.civility)} ${html(customer.name)}<br><b>Lieu de consommation :</b><br>${lines(customer.siteAddress)}</div>
<div class="b">Vos contacts utiles</div><div class="s"><b>Service Clients</b><br>${supplier.website}<br>${supplier.email}<br>Du lundi au samedi : 8h-21h<br><b>${supplier.phone}</b> (appel non surtaxé)<br>${lines(supplier.address)}</div><div class="s"><b>Dépannage</b><br>Urgence sécurité gaz 24h/24 GRDF<br>N° Vert 0 800 47 33 33</div><p class="n">Cette facture est à conserver pendant 5 ans.</p></div>
<div><div class="big"><b class="b" style="margin:0">MONTANT TTC PRÉLEVÉ LE ${inWords(present(bill.dueDate))}</b><b>${euros(totals.netToPay)}</b></div>
<div class="m"><span>Gaz naturel</span><span>${euros(present(supply.totalTtc))}</span></div><div class="m t"><span>Facture TTC</span><span>${euros(totals.ttc)}</span></div><div class="m d"><span>Dont Total hors TVA</span><span>${euros(totals.ht)}</span></div><div class="m d" style="margin-bottom:7mm"><span>Dont Total TVA</span><span>${euros(totals.vat)}</span></div>
<div class="b">Vos consommations facturées</div><div class="s"><b>${span(supply.period).replace('du', 'Du')}, vous avez consommé ${number(present(supply.totalKwh))} kWh de gaz naturel.</b><br>${basis}<br>Votre index ${isEstimated ? 'estimé' : 'relevé'} au ${short(supply.period.to)} : ${number(present(reading).newIndex)} m³</div>
<div class="b">Vos prochaines échéances</div><div class="s">Prochaine facture vers le ${inWords(present(bill.nextInvoiceDate))}</div>
<div class="b">Votre prélèvement</div><div class="s">Le montant de cette facture sera prélevé sur le compte ${present(bill.bank).iban}.<br>Référence unique du mandat : ${present(bill.bank).mandate}<br>Identifiant créancier SEPA : ${supplier.creditorIdentifier}</div></div></div><p class="v">${html(supplier.legalLine)} – SPECIMEN</p><p class="pg">Page 1/2</p>`
}

function detailRows(supply: Supply): string {
  const [reading] = supply.readings
  const { oldIndex, newIndex, newNature } = present(reading)
  const nature = newNature === 'E' ? 'relevé / estimé' : 'relevé / relevé'
  const charge = (label: string, kwh: string, price: string, row: { amount: number; vatRate: number }): string =>
    cells([
      label,
      '',
      '',
      '',
      '',
      kwh,
      price,
      amount(row.amount),
      `${number(row.vatRate, 1)} %`,
      withVat(row.amount, row.vatRate),
    ])
  const group = (title: string): string => cells([title, ...Array.from({ length: 9 }, () => '')], 'td', 'g')
  return [
    group('Abonnement'),
    ...supply.subscription.map((s) =>
      charge(`Abonnement ${span(s)} sur la base de ${number(s.monthly, 2)} € HT par mois`, '', '', s),
    ),
    group('Consommation'),
    cells([
      `Compteur n° ${supply.meter} ${span(supply.period)} (${nature})`,
      number(oldIndex),
      number(newIndex),
      number(present(supply.volume)),
      number(present(supply.coefficient), 2),
      number(present(supply.totalKwh)),
      '',
      '',
      '',
      '',
    ]),
    ...supply.consumption.map((c) => charge(`Consommation ${span(c)}`, number(c.kwh), number(c.price, 5), c)),
    group('Contributions et taxes liées à l’énergie'),
    ...ctaOf(supply).map((t) => charge(`Contribution Tarifaire d’Acheminement (CTA) ${span(t)}`, '', '', t)),
    ...acciseOf(supply).map((t) =>
      charge(
        `Accise sur le gaz naturel (ex-TICGN) ${span(t)}`,
        number(present(t.base)),
        number(present(t.rate) / 1000, 5),
        t,
      ),
    ),
    cells(
      [
        'TOTAL GAZ NATUREL',
        '',
        '',
        '',
        '',
        '',
        '',
        amount(present(supply.totalHt)),
        '',
        amount(present(supply.totalTtc)),
      ],
      'td',
      'sum',
    ),
  ].join('')
}

function secondPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const { offer, totals, supplier } = bill
  const kind =
    offer.endDate === null
      ? 'offre de marché à prix indexé, révisé chaque mois'
      : `offre de marché à prix fixe jusqu’au ${slashed(offer.endDate)}`
  const vat = bill.vat.map((v) =>
    cells([
      `TVA à ${number(v.rate, 2)} % calculée sur ${amount(v.base)} €`,
      ...Array.from({ length: 8 }, () => ''),
      amount(v.amount),
    ]),
  )
  const months = supply.history.map(
    ({ month }) => `<td style="width:auto;text-align:center">${shortMonth(`${month}-01`)} ${month.slice(2, 4)}</td>`,
  )
  const quantities = supply.history.map(
    ({ kwh }) => `<td style="width:auto;text-align:center"><b>${number(kwh)}</b></td>`,
  )
  return `<div style="display:flex;justify-content:space-between"><div class="b" style="font-size:13pt">VOTRE FACTURE EN DÉTAIL</div><span class="n">Facture N° ${bill.number}</span></div>
<div class="s" style="margin-top:2mm"><b>Votre contrat : ${html(offer.name)}</b> – Gaz naturel – ${kind} (prix non réglementé)<br>Point de comptage et d’estimation (PCE) : ${groupDigits(supply.deliveryPoint, [2, 3, 3, 3, 3])} – Consommation annuelle de référence (CAR) : ${number(present(supply.annualReference))} kWh</div>
<table>${cells(['GAZ NATUREL', 'Ancien index', 'Nouvel index', 'Différence en m³', 'Coeff. conv.', 'Conso. en kWh', 'Prix kWh HT en euros', 'Montant HT en euros', 'Taux de TVA', 'Montant TTC en euros'], 'th')}${detailRows(supply)}</table>
<p class="n" style="margin:1.5mm 0 5mm">Dont acheminement (hors TVA) : ${euros(present(supply.networkShare))}. Coefficient de conversion : nombre de kWh par m³ de gaz. Les montants TTC par ligne sont arrondis.</p>
<table>${cells(['Total hors TVA', ...Array.from({ length: 8 }, () => ''), amount(totals.ht)], 'td', 'sum')}${vat.join('')}${cells(['TOTAL DE VOTRE FACTURE TTC', ...Array.from({ length: 8 }, () => ''), euros(totals.ttc)], 'td', 'tot')}</table>
<div class="b" style="margin-top:7mm">Historique de vos consommations (kWh)</div><table><tr>${months.join('')}</tr><tr>${quantities.join('')}</tr></table>
<div class="b" style="margin-top:7mm">Informations</div><p class="n">Réclamation : contactez d’abord le Service Clients, par écrit à ${html(supplier.address.join(', '))}. Si sa réponse ne vous satisfait pas sous deux mois, vous pouvez saisir gratuitement le médiateur national de l’énergie : www.energie-mediateur.fr ou Libre réponse n° 59252, 75443 Paris Cedex 09.</p><p class="v">${html(supplier.legalLine)} – SPECIMEN</p><p class="pg">Page 2/2</p>`
}

function draw(bill: Bill): string {
  return htmlOf({ title: 'Votre facture', css, pages: [firstPage(bill), secondPage(bill)] })
}

const unprinted = ['mentions.energy_mix']

export const blueBands: UnseenBill[] = [
  { bill: priceChange(), draw, printer: 'chromium', unprinted },
  { bill: formerAccise(), draw, printer: 'cairo', unprinted },
]

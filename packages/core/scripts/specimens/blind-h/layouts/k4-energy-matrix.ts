import { acciseOf, ctaOf, present, steady } from '../../blind/terms.js'
import type { Bill, Supply } from '../../model/bill.js'
import type { Period } from '../../model/calendar.js'
import { chargesOf, completeBill, vatRows } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity, draftGas } from '../../model/draft-supply.js'
import { numericDate } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, html, inWords, numbersIn, type UnseenBill } from '../../unseen/kit.js'
import { monthLabel, priceRules, total } from '../parts.js'
import { blindHSuppliers } from '../suppliers.js'

const { number, amount, euros } = numbersIn(' ')

function autumn(): Bill {
  const id = 'blind-K4-01'
  const period: Period = { from: '2025-09-12', to: '2025-11-11' }
  const electricity = draftElectricity({
    id,
    period,
    powerKva: 9,
    option: 'hphc',
    networkTariff: 'MUDT',
    bands: [
      { band: 'hp', kwh: 588, oldIndex: 20416, prices: steady(0.1399) },
      { band: 'hc', kwh: 371, oldIndex: 11908, prices: steady(0.1048) },
    ],
    subscription: { prices: steady(14.35), convention: 'months' },
    ctaDetail: 'rate',
  })
  const gas = draftGas({
    id,
    period,
    oldIndex: 6630,
    volume: 129,
    coefficient: 10.94,
    annualReference: 11250,
    networkOption: 'T2',
    prices: steady(0.0827),
    subscription: { prices: steady(21.15), convention: 'months' },
  })
  return completeBill(
    draftBill({
      id,
      supplier: blindHSuppliers.geg,
      offer: { name: 'Duo Grenoble', regulated: false, priceType: 'indexe', endDate: null },
      customer: {
        civility: 'Mme et M.',
        name: 'Aurore Champollion',
        address: ['16 rue Thiers', '38000 Grenoble'],
        references: { client: '99 999 999', contract: 'D-999999-99' },
      },
      number: '25.999.999',
      issueDate: '2025-11-17',
      dueDate: '2025-12-08',
      nextInvoiceDate: '2026-01-19',
      paymentMethod: 'tip',
      isDirectDebit: false,
      supplies: [electricity, gas],
      printsEnergyTotals: 'both',
      mentions: { estimationBasis: false },
      judgement: {
        neutral: [...priceRules, 'E-PRC-06', 'E-TAX-06', 'E-OPT-01'],
        traps: ['two_energies', 'totals_as_matrix', 'payment_coupon', 'dotted_dates', 'local_grid_operator'],
      },
    }),
  )
}

const css = `body { font: 8.8pt/1.42 Cabin; color: #23302c } .page { padding: 13mm 15mm } .lg { font: bold 26pt Cabin; color: #00836a; letter-spacing: 1.5pt } .lg small { font: 8pt Cabin; display: block; letter-spacing: 0 } h1 { font: bold 14pt Cabin; color: #00836a } h2 { font: bold 10.4pt Cabin; color: #00836a; margin: 5mm 0 1.4mm; border-bottom: 0.4mm dotted #00836a } .hd { display: flex; justify-content: space-between } .id { margin-top: 5mm; border-left: 1.2mm solid #ffb81c; padding-left: 4mm; display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 4mm; font-size: 8.3pt }
.m th { background: #00836a; color: #fff; font: bold 8pt Cabin } th { font: bold 7.6pt Cabin; text-align: right; padding: 1.1mm 1.6mm; color: #00836a; border-bottom: 0.3mm solid #00836a } td { text-align: right; padding: 0.9mm 1.6mm; font-size: 8.3pt; border-bottom: 0.15mm solid #d5e3de; white-space: nowrap } th:first-child, td:first-child { text-align: left } .s td { font-weight: bold; background: #eaf5f1 } .z td { font: bold 11.5pt Cabin; background: #ffe9b5 } .n { font-size: 7.4pt } .f { position: absolute; left: 15mm; right: 15mm; bottom: 6mm; font-size: 6.4pt; color: #66756f; text-align: center }
.tip { position: absolute; left: 0; right: 0; bottom: 15mm; border-top: 0.25mm dashed #23302c; padding: 3mm 15mm 0; display: grid; grid-template-columns: 1fr 62mm; gap: 6mm; font-size: 8pt } .tip .x { border: 0.3mm solid #23302c; padding: 1.6mm 3mm } .two { display: grid; grid-template-columns: 1fr 1fr; gap: 9mm }`

const dots = (date: string): string => numericDate(date, '.')
const span = ({ from, to }: Period): string => `${dots(from)} au ${dots(to)}`
const percent = ({ vatRate }: { vatRate: number }): string => `${number(vatRate, 1)} %`

function foot(bill: Bill, page: number): string {
  return `<p class="f">${html(bill.supplier.legalLine)} – SPECIMEN – ${page}/3</p>`
}

/** One column per energy, one row per kind of charge. */
function matrix(bill: Bill): string {
  const [electricity, gas] = bill.supplies
  const both = [present(electricity), present(gas)]
  const row = (label: string, value: (supply: Supply) => number, all: number, className = ''): string =>
    cells([label, ...both.map((supply) => amount(value(supply))), amount(all)], 'td', className)
  const summed = (value: (supply: Supply) => number): number => total(both.map((one) => ({ amount: value(one) })))
  const fixed = (supply: Supply): number => total(supply.subscription)
  const variable = (supply: Supply): number => total(supply.consumption)
  const taxes = (supply: Supply): number => total(supply.taxes)
  const vat = (supply: Supply): number => total(vatRows(chargesOf(supply)))
  return `<table class="m">${cells(['Montants en euros', 'Électricité', 'Gaz naturel', 'Ensemble'], 'th')}${row('Abonnement', fixed, summed(fixed))}${row('Consommation', variable, summed(variable))}${row('Taxes et contributions', taxes, summed(taxes))}${row('Total HT', (supply) => present(supply.totalHt), bill.totals.ht, 's')}${row('TVA', vat, bill.totals.vat)}${row('Total TTC', (supply) => present(supply.totalTtc), bill.totals.ttc, 's')}${cells([`Net à payer avant le ${dots(present(bill.dueDate))}`, '', '', euros(bill.totals.netToPay)], 'td', 'z')}</table>`
}

function firstPage(bill: Bill): string {
  const { supplier, customer, offer, totals } = bill
  const [electricity, gas] = bill.supplies
  return `<div class="hd"><span class="lg">GEG<small>Gaz Électricité de Grenoble</small></span><div style="text-align:right"><h1>Votre facture</h1>du ${inWords(bill.issueDate)}<br>N° de facture : <b>${bill.number}</b></div></div>
<p style="margin:9mm 0 0 100mm;font-size:10.2pt">${html(customer.civility)} ${html(customer.name)}<br>${lines(customer.billingAddress)}</p>
<div class="id"><div><b>Vos références</b><br>N° client : ${customer.clientReference}<br>N° de contrat : ${present(customer.contractReference)}<br>Titulaire : ${html(customer.civility)} ${html(customer.name)}</div><div><b>Votre logement</b><br>${lines(customer.siteAddress)}<br>PDL électricité : ${present(electricity).deliveryPoint}<br>PCE gaz : ${present(gas).deliveryPoint}</div><div><b>Votre offre</b><br>${html(offer.name)}<br>Prix de marché indexés, hors tarif réglementé, sans engagement</div></div>
<h2>Ce que vous nous devez</h2>${matrix(bill)}<p class="n" style="margin-top:1.4mm">TVA : ${bill.vat.map((v) => `${number(v.rate, 1)} % sur une base de ${euros(v.base)}, soit ${euros(v.amount)}`).join(' ; ')}.</p>
<div class="two"><div><h2>Et après ?</h2><p>Vos compteurs communicants sont relevés à distance chaque jour. Prochaine facture : ${dots(present(bill.nextInvoiceDate))}.</p></div><div><h2>Nous contacter</h2><p>${supplier.phone} (prix d’un appel local)<br>lundi – vendredi, 8 h – 18 h<br>${supplier.email} – ${supplier.website}</p></div></div>
<div class="two"><div><h2>Urgences, 24 h/24</h2><p>GreenAlp électricité : 04 99 00 38 11<br>GreenAlp gaz : 04 99 00 38 12</p></div><div><h2>Par courrier</h2><p>${lines(supplier.address)}</p></div></div>
<div class="tip"><div><b>TIP SEPA – à dater, signer et retourner à GEG</b><br>Réf. ${bill.number} / ${customer.clientReference} – ICS ${supplier.creditorIdentifier}<br>En signant ce titre, vous autorisez votre banque à débiter votre compte.<br>Joignez un RIB lors de votre premier paiement. Date et signature :</div><div class="x">Montant à payer<br><b style="font-size:13pt">${euros(totals.netToPay)}</b><br>Échéance : ${dots(present(bill.dueDate))}</div></div>${foot(bill, 1)}`
}

function chargesTable(supply: Supply): string {
  const isGas = supply.energy === 'gaz'
  const bandNames: Partial<Record<string, string>> = { hp: 'Heures pleines', hc: 'Heures creuses', gaz: 'Gaz naturel' }
  const accise = acciseOf(supply).map((t) =>
    cells([
      isGas ? 'Accise gaz (ex-TICGN)' : 'Accise électricité (ex-TICFE)',
      span(t),
      `${number(present(t.base))} kWh`,
      `${number(present(t.rate), 2)} €/MWh`,
      amount(t.amount),
      percent(t),
    ]),
  )
  const cta = ctaOf(supply).map((t) =>
    cells([
      'Contribution tarifaire d’acheminement',
      span(t),
      '',
      t.rate === null ? '' : `${number(t.rate, 2)} %`,
      amount(t.amount),
      percent(t),
    ]),
  )
  return `<table>${cells(['Désignation', 'Période', 'Quantité', 'Prix unitaire HT', 'Montant HT', 'TVA'], 'th')}${supply.subscription.map((s) => cells([`Abonnement ${isGas ? 'T2' : `${present(supply.powerKva)} kVA`}`, span(s), '2 mois', `${number(s.monthly, 2)} €`, amount(s.amount), percent(s)])).join('')}${supply.consumption.map((c) => cells([present(bandNames[c.band]), span(c), `${number(c.kwh)} kWh`, `${number(c.price, 4)} €`, amount(c.amount), percent(c)])).join('')}${accise.join('')}${cta.join('')}${cells([`Total ${isGas ? 'gaz naturel' : 'électricité'} HT`, '', '', '', amount(present(supply.totalHt)), ''], 'td', 's')}${vatRows(
    chargesOf(supply),
  )
    .map((v) => cells([`TVA ${number(v.rate, 1)} % sur ${euros(v.base)}`, '', '', '', amount(v.amount), '']))
    .join(
      '',
    )}${cells([`Total ${isGas ? 'gaz naturel' : 'électricité'} TTC`, '', '', '', amount(present(supply.totalTtc)), ''], 'td', 's')}</table>`
}

function historyTable({ history }: Supply): string {
  const half = history.length / 2
  return [history.slice(0, half), history.slice(half)]
    .map(
      (part) =>
        `<table style="margin-bottom:1.6mm">${cells(
          part.map(({ month }) => monthLabel(month)),
          'th',
        )}${cells(part.map(({ kwh }) => number(kwh)))}</table>`,
    )
    .join('')
}

function electricityPage(bill: Bill): string {
  const supply = present(bill.supplies[0])
  const readings = supply.readings.map((r) =>
    cells([
      r.band === 'hp' ? 'Heures pleines' : 'Heures creuses',
      `${number(r.oldIndex)} (R)`,
      `${number(r.newIndex)} (R)`,
      number(r.newIndex - r.oldIndex),
    ]),
  )
  return `<h1>Électricité</h1><p>PDL ${supply.deliveryPoint} – puissance souscrite ${present(supply.powerKva)} kVA – option heures pleines / heures creuses</p>
<h2>Relevés du compteur Linky n° ${supply.meter}</h2><table>${cells(['Cadran', `Index du ${dots(supply.period.from)}`, `Index du ${dots(supply.period.to)}`, 'Consommation (kWh)'], 'th')}${readings.join('')}${cells(['Total', '', '', number(present(supply.totalKwh))], 'td', 's')}</table><p class="n" style="margin-top:1mm">(R) index relevé, (E) index estimé, (C) index communiqué par vos soins.</p>
<h2>Montants facturés</h2>${chargesTable(supply)}<h2>Votre consommation d’électricité, mois par mois (kWh)</h2>${historyTable(supply)}
<h2>D’où vient votre électricité ?</h2><p class="n">Bouquet énergétique 2024 de GEG : hydraulique 62,3 %, nucléaire 24,1 %, éolien 8,2 %, solaire 4,0 %, autres 1,4 %.</p><h2>Nos conseils pour l’hiver</h2><p class="n">Régler le chauffe-eau entre 55 et 60 °C évite l’entartrage et réduit la facture. Les heures creuses de votre quartier sont placées de 23 h 30 à 6 h et de 13 h à 14 h 30. Le service Info Énergie de la métropole vous reçoit sans rendez-vous, 3 rue Malakoff.</p>${foot(bill, 2)}`
}

function gasPage(bill: Bill): string {
  const supply = present(bill.supplies[1])
  const { oldIndex, newIndex } = present(supply.readings[0])
  return `<h1>Gaz naturel</h1><p>PCE ${supply.deliveryPoint} – consommation annuelle de référence (CAR) ${number(present(supply.annualReference))} kWh</p>
<h2>Relevés du compteur n° ${supply.meter}</h2><table>${cells(['', `Index du ${dots(supply.period.from)}`, `Index du ${dots(supply.period.to)}`, 'Volume (m³)', 'Coefficient thermique', 'Consommation (kWh)'], 'th')}${cells(['Gaz naturel', `${number(oldIndex)} (R)`, `${number(newIndex)} (R)`, number(present(supply.volume)), number(present(supply.coefficient), 2), number(present(supply.totalKwh))])}</table>
<h2>Montants facturés</h2>${chargesTable(supply)}<h2>Votre consommation de gaz, mois par mois (kWh)</h2>${historyTable(supply)}
<h2>Réclamations et recours</h2><p class="n">Votre interlocuteur : GEG – Espace clients, à l’adresse de la première page, ou ${bill.supplier.email}. Sans réponse satisfaisante dans un délai de deux mois, le médiateur national de l’énergie peut être saisi gratuitement, sur www.energie-mediateur.fr ou par courrier sans affranchir : Libre réponse n° 59252, 75443 Paris Cedex 09.</p>
<h2>Délais et modes de paiement</h2><p class="n">TIP SEPA, chèque à l’ordre de GEG, carte bancaire sur ${bill.supplier.website} ou espèces à l’accueil de la place Robert Schuman. En cas de retard, des pénalités de 1,5 fois le taux d’intérêt légal s’appliquent. Une difficulté ? Le service solidarité vous répond avant la date limite.</p>${foot(bill, 3)}`
}

function draw(bill: Bill): string {
  return htmlOf({ title: 'Facture GEG', css, pages: [firstPage(bill), electricityPage(bill), gasPage(bill)] })
}

export const energyMatrix: UnseenBill[] = [{ bill: autumn(), draw, printer: 'chromium' }]

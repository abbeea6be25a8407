import type { Band } from '../../../../src/invoice/energy-invoice.js'
import { acciseOf, ctaOf, present, steady } from '../../blind/terms.js'
import { priceRules, taxedInOrder, total } from '../../blind-h/parts.js'
import type { Bill, Supply } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, dotted, html, numbersIn, onlySupply, type UnseenBill } from '../../unseen/kit.js'
import { blindISuppliers } from '../suppliers.js'

const { number, amount } = numbersIn('.')

const colours: [band: Band, kwh: number, oldIndex: number, price: number][] = [
  ['bleu_hp', 1418, 30254, 0.1035],
  ['bleu_hc', 1206, 26871, 0.0796],
  ['blanc_hp', 347, 6120, 0.1251],
  ['blanc_hc', 289, 5418, 0.0941],
  ['rouge_hp', 61, 2206, 0.5575],
  ['rouge_hc', 118, 2763, 0.1004],
]

/** Four months of a rural cooperative, owed together with a rest from before. */
function fourMonths(): Bill {
  const id = 'blind-M2-01'
  const supply = draftElectricity({
    id,
    period: { from: '2026-02-01', to: '2026-05-31' },
    powerKva: 12,
    option: 'tempo',
    networkTariff: 'MUDT',
    bands: colours.map(([band, kwh, oldIndex, price]) => ({ band, kwh, oldIndex, prices: steady(price) })),
    subscription: { prices: steady(17.15), convention: 'months' },
    ctaDetail: 'base and rate',
    historyMonths: 0,
  })
  return completeBill(
    draftBill({
      id,
      supplier: blindISuppliers.sicaeEst,
      offer: { name: 'Tarif Bleu Tempo', regulated: true, priceType: 'reglemente', endDate: null },
      customer: {
        civility: 'M.',
        name: 'Célestin Grosjean',
        address: ['14 route de Quenoche', '70190 Hyet'],
        references: { client: '0999-9999', contract: '99999/01' },
      },
      number: '26-2-09999',
      issueDate: '2026-06-08',
      dueDate: '2026-06-29',
      nextInvoiceDate: '2026-10-08',
      paymentMethod: 'tip',
      isDirectDebit: false,
      supplies: [taxedInOrder(supply)],
      previousBalance: 18.37,
      mentions: { estimationBasis: false },
      judgement: {
        neutral: [...priceRules, 'E-PRC-04', 'E-OPT-03', 'E-TAX-06', 'E-LEG-01'],
        traps: [
          'tempo',
          'four_months',
          'heads_over_values',
          'totals_as_columns',
          'tax_codes',
          'thousands_dot',
          'local',
        ],
      },
    }),
  )
}

const css = `body { font: 9pt/1.3 'Nimbus Sans Narrow', 'Liberation Sans Narrow'; color: #101010 } .page { padding: 11mm 12mm } .lg { font: bold 20pt 'Nimbus Sans', 'Liberation Sans'; color: #0b6b3a } .lg small { display: block; font: 8pt 'Nimbus Sans Narrow'; color: #333 } .from { width: 78mm; float: left } .to { margin-left: 100mm; padding-top: 20mm; height: 46mm; font: 10.5pt/1.4 'Nimbus Sans', 'Liberation Sans' } table.b { border: 0.3mm solid #0b6b3a; margin-bottom: 3mm } .b th { font: bold 7.2pt 'Nimbus Sans Narrow'; background: #dcefe3; text-align: center; border: 0.15mm solid #0b6b3a; padding: 0.7mm 1mm; text-transform: uppercase } .b td { text-align: center; border: 0.15mm solid #0b6b3a; padding: 1mm } .d td { border-top: 0; border-bottom: 0; text-align: right; padding: 0.45mm 1.4mm } .d td:first-child { text-align: left } .d tr.g td { font-weight: bold; padding-top: 1.4mm } .d tr.s td { border-top: 0.15mm solid #0b6b3a; font-weight: bold } .z td { font: bold 11.5pt 'Nimbus Sans', 'Liberation Sans' } h2 { font: bold 9.5pt 'Nimbus Sans', 'Liberation Sans'; color: #0b6b3a; margin: 3mm 0 1mm } .n { font-size: 7.8pt; line-height: 1.25 } .tip { position: absolute; left: 12mm; right: 12mm; bottom: 13mm; border-top: 0.3mm dashed #000; padding-top: 3mm } .f { position: absolute; left: 12mm; right: 12mm; bottom: 5mm; text-align: center; font-size: 6.8pt }`

const names: Partial<Record<Band, string>> = {
  bleu_hp: 'Jours Bleus HP',
  bleu_hc: 'Jours Bleus HC',
  blanc_hp: 'Jours Blancs HP',
  blanc_hc: 'Jours Blancs HC',
  rouge_hp: 'Jours Rouges HP',
  rouge_hc: 'Jours Rouges HC',
}

function ledger(supply: Supply): string {
  const group = (label: string): string => cells([label, '', '', '', '', '', ''], 'td', 'g')
  const consumption = supply.consumption.map((c, index) => {
    const reading = present(supply.readings[index])
    return cells([
      present(names[c.band]),
      number(reading.oldIndex),
      number(reading.newIndex),
      number(c.kwh),
      number(c.price * 100, 2),
      amount(c.amount),
      '2',
    ])
  })
  const subscription = supply.subscription.map((s) =>
    cells([
      `Abonnement ${present(supply.powerKva)} kVA du ${dotted(s.from)} au ${dotted(s.to)}`,
      '',
      '',
      '4 mois',
      `${number(s.monthly, 2)} €`,
      amount(s.amount),
      '2',
    ]),
  )
  const taxes = [
    ...ctaOf(supply).map((t) =>
      cells([
        'Contribution tarifaire d’acheminement',
        '',
        '',
        `${amount(present(t.base))} €`,
        `${number(present(t.rate), 2)} %`,
        amount(t.amount),
        '2',
      ]),
    ),
    ...acciseOf(supply).map((t) =>
      cells([
        'Accise sur l’électricité',
        '',
        '',
        number(present(t.base)),
        number(present(t.rate) / 10, 3),
        amount(t.amount),
        '2',
      ]),
    ),
  ]
  const charged = total([...supply.subscription, ...supply.consumption, ...supply.taxes])
  return `<table class="b d">${cells(['Relevés à distance (Linky)', 'Ancien index', 'Nouvel index', 'kWh', 'c€ HT', 'Montant HT', 'T'], 'th')}${group('Part fixe')}${subscription.join('')}${group(`Énergie du ${dotted(supply.period.from)} au ${dotted(supply.period.to)}`)}${consumption.join('')}${cells(['Total énergie', '', '', number(present(supply.totalKwh)), '', amount(total(supply.consumption)), ''], 'td', 's')}${group('Taxes et contributions, même période')}${taxes.join('')}${cells(['Total hors taxe à la valeur ajoutée', '', '', '', '', amount(charged), ''], 'td', 's')}</table>`
}

function page(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals } = bill
  const [vat] = bill.vat
  const { rate, base, amount: vatAmount } = present(vat)
  return `<div class="from"><div class="lg">SICAE EST<small>Société coopérative d’intérêt collectif agricole d’électricité</small></div><p class="n" style="margin-top:2mm">${lines(supplier.address)}<br>Accueil : ${supplier.phone}, du lundi au vendredi, 8 h – 12 h et 13 h 30 – 17 h<br>${supplier.email}<br>www.${supplier.website}<br><b>Dépannage 24 h/24 : 03 99 00 17 40</b></p></div><div class="to">${html(customer.civility)} ${html(customer.name)}<br>${lines(customer.billingAddress)}</div>
<table class="b">${cells(['N° d’abonné', 'Contrat', 'Facture', 'Date', 'Période facturée', 'Date limite de paiement'], 'th')}${cells([customer.clientReference, present(customer.contractReference), `<b>${bill.number}</b>`, dotted(bill.issueDate), `${dotted(supply.period.from)} – ${dotted(supply.period.to)}`, `<b>${dotted(present(bill.dueDate))}</b>`])}</table>
<table class="b">${cells(['Point desservi', 'Point de livraison', 'Compteur', 'Puissance', 'Tarif réglementé'], 'th')}${cells([lines(customer.siteAddress), supply.deliveryPoint, supply.meter, `${present(supply.powerKva)} kVA`, html(bill.offer.name)])}</table>
${ledger(supply)}<p class="n" style="margin-bottom:2mm">T = code de TVA. 1 : 5,5 % – 2 : 20 % (base ${amount(base)} €).</p>
<table class="b">${cells(['Total HT', `TVA ${number(rate)} %`, 'Total TTC', 'Solde antérieur', 'Net à payer'], 'th')}${cells([amount(totals.ht), amount(vatAmount), amount(totals.ttc), amount(present(totals.previousBalance)), `${amount(totals.netToPay)} €`], 'td', 'z')}</table>
<p class="n"><b>Réclamation :</b> écrire au service clientèle de la coopérative, adresse ci-dessus. Sans réponse satisfaisante sous deux mois, saisir le médiateur national de l’énergie, Libre réponse n° 59252, 75443 Paris Cedex 09, www.energie-mediateur.fr. <b>Origine 2024 :</b> nucléaire 71,9 %, hydraulique 13,8 %, éolien 6,2 %, solaire 2,7 %, gaz 4,6 %, autres 0,8 %. <b>Prochaine facture :</b> ${dotted(present(bill.nextInvoiceDate))}. Le tarif réglementé de vente est fixé par les pouvoirs publics. Le solde antérieur vient de la facture du 06.02.26, réglée en partie.</p>
<div class="tip"><table><tr><td style="width:120mm"><b>TIP SEPA</b> – à détacher, dater, signer et joindre à l’enveloppe<br>Créancier : SICAE EST – ICS ${supplier.creditorIdentifier}<br>Abonné ${customer.clientReference} – facture ${bill.number} – M. GROSJEAN C.<br><br>Date et lieu : ................................ &nbsp; Signature :</td><td style="border:0.4mm solid #000;text-align:center;padding:3mm">Montant en euros<br><span style="font:bold 13pt 'Liberation Mono'">*****${amount(totals.netToPay)}</span></td></tr></table><p style="font:9pt 'Liberation Mono';margin-top:3mm">999${supply.deliveryPoint.slice(0, 6)} 0000${String(Math.round(totals.netToPay * 100))} 94</p></div>
<p class="f">${html(supplier.legalLine)} – SPECIMEN</p>`
}

function draw(bill: Bill): string {
  return htmlOf({ title: 'Facture', css, pages: [page(bill)] })
}

export const ruralForm: UnseenBill[] = [{ bill: fourMonths(), draw, printer: 'weasyprint' }]

import { acciseOf, changing, ctaOf, present, steady } from '../../blind/terms.js'
import type { Bill } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftGas } from '../../model/draft-supply.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, dotted, html, numbersIn, onlySupply, type UnseenBill } from '../../unseen/kit.js'
import { blindCSuppliers } from '../suppliers.js'

const { number, amount } = numbersIn('.', 'behind')

const neutral = ['E-PRC-01', 'E-PRC-02', 'E-PRC-07', 'E-TAX-06', 'E-RDG-01', 'E-RDG-11']

function estimated(): Bill {
  const id = 'blind-C2-01'
  return completeBill(
    draftBill({
      id,
      supplier: blindCSuppliers.caleo,
      offer: { name: 'Gaz Florival', regulated: false, priceType: 'indexe', endDate: null },
      customer: {
        civility: 'M.',
        name: 'Ottmar Schillinger',
        address: ['41 rue de la Lauch', '68530 Buhl'],
        references: { client: '0999.99', contract: '99-99999' },
      },
      number: '26G99999',
      issueDate: '2026-03-09',
      dueDate: '2026-03-30',
      nextInvoiceDate: '2026-05-08',
      isDirectDebit: false,
      paymentMethod: 'tip',
      supplies: [
        draftGas({
          id,
          period: { from: '2026-01-06', to: '2026-03-04' },
          oldIndex: 18244,
          volume: 391,
          coefficient: 11.18,
          annualReference: 16850,
          networkOption: 'T2',
          prices: changing(0.0791, '2026-02-01', 0.0768),
          subscription: { prices: steady(21.35), convention: 'days' },
          natures: ['R', 'E'],
          communicating: false,
        }),
      ],
      judgement: { neutral, traps: ['vat_by_code', 'dot_for_thousands', 'two_price_periods', 'estimated_reading'] },
    }),
  )
}

function settled(): Bill {
  const id = 'blind-C2-02'
  return completeBill(
    draftBill({
      id,
      kind: 'regularisation',
      supplier: blindCSuppliers.caleo,
      offer: { name: 'Gaz Florival', regulated: false, priceType: 'indexe', endDate: null },
      customer: {
        civility: 'Mme',
        name: 'Liselotte Munsch',
        address: ['9 place de l’Ancien Abattoir', '68360 Soultz-Haut-Rhin'],
        references: { client: '0999.99', contract: '99-99999' },
      },
      number: '26G99999',
      issueDate: '2026-04-24',
      dueDate: '2026-05-15',
      nextInvoiceDate: '2027-04-23',
      supplies: [
        draftGas({
          id,
          period: { from: '2025-04-17', to: '2026-04-16' },
          oldIndex: 7306,
          volume: 1274,
          coefficient: 11.21,
          annualReference: 14020,
          networkOption: 'T2',
          prices: changing(0.0824, '2025-10-01', 0.0771),
          subscription: { prices: changing(20.9, '2025-10-01', 21.35), convention: 'days' },
          natures: ['E', 'R'],
          communicating: false,
          historyMonths: 0,
        }),
      ],
      alreadyPaid: 1540,
      instalment: { amount: 158, count: 11, nextDate: '2026-06-05' },
      judgement: {
        neutral: [...neutral, 'E-RDG-09', 'E-RDG-10'],
        traps: ['yearly_settlement', 'two_vat_rates', 'vat_by_code', 'dot_for_thousands', 'estimated_first_reading'],
      },
    }),
  )
}

const css = `body { font: 7.6pt/1.28 'DejaVu Serif Condensed', 'DejaVu Serif'; color: #111 } .page { padding: 9mm 12mm } .x { border: 0.25mm solid #111; padding: 1.6mm 2.4mm } .r { display: flex; gap: 3mm } .r > div { flex: 1 } h2 { font: bold 7.8pt 'DejaVu Serif Condensed', 'DejaVu Serif'; margin: 3.5mm 0 1mm }
.g td, .g th { border: 0.2mm solid #111; padding: 0.7mm 1.4mm; text-align: right; font-size: 7.3pt; white-space: nowrap } .g th { background: #e6e2d6; font-weight: normal; font-size: 6.5pt; text-align: center; white-space: normal } .g td:first-child { text-align: left } .g .t td { font-weight: bold }
.q td { padding: 0.3mm 0; vertical-align: top } .q td:first-child { width: 31mm } .w td:first-child { width: 45mm } .s { font-size: 6.4pt; line-height: 1.2 } .f { position: absolute; bottom: 6mm; left: 12mm; right: 12mm; font-size: 6pt; text-align: center }`

const natures = { R: 'relevé', E: 'estimé', A: 'auto-relevé' } as const

function ledger(bill: Bill): string {
  const supply = onlySupply(bill)
  const code = (rate: number): string => String(bill.vat.findIndex((row) => row.rate === rate) + 1)
  const span = ({ from, to }: { from: string; to: string }): string => `${dotted(from)} – ${dotted(to)}`
  const rows = [
    ...supply.subscription.map((s) =>
      cells(['Prime fixe', span(s), amount(s.amount), '', `${number(s.monthly, 2)} /mois`, code(s.vatRate)]),
    ),
    ...supply.consumption.map((c) =>
      cells([
        'Gaz naturel',
        span(c),
        amount(c.amount),
        number(c.kwh),
        `${number(c.price * 100, 3)} ct/kWh`,
        code(c.vatRate),
      ]),
    ),
    ...ctaOf(supply).map((t) =>
      cells(['Contrib. tarif. d’acheminement', span(t), amount(t.amount), '', '', code(t.vatRate)]),
    ),
    ...acciseOf(supply).map((t) =>
      cells([
        'Accise gaz (TICGN)',
        span(t),
        amount(t.amount),
        number(present(t.base)),
        `${number(present(t.rate) / 10, 3)} ct/kWh`,
        code(t.vatRate),
      ]),
    ),
    cells(['TOTAL H.T.', '', amount(bill.totals.ht), '', '', ''], 'td', 't'),
  ]
  return `<table class="g">${cells(['DÉSIGNATION', 'PÉRIODE', 'EUR H.T.', 'kWh', 'PRIX UNIT. H.T.', 'CODE T.V.A.'], 'th')}${rows.join('')}</table>`
}

/** The slip to sign and send back. */
function coupon({ supplier, customer, number: invoice, totals }: Bill): string {
  return `<div style="position:absolute;left:0;right:0;bottom:14mm;border-top:0.25mm dashed #111;padding:4mm 12mm 0"><div class="r"><div><b>TIP SEPA</b> – à détacher, dater, signer<br>Créancier : CALÉO, ICS ${supplier.creditorIdentifier}<br>Débiteur : ${customer.civility} ${html(customer.name)}<br>Réf. : ${customer.clientReference}/${invoice}</div><div class="x" style="min-height:17mm">Date et signature</div><div class="x" style="flex:0 0 40mm;text-align:center">MONTANT<br><b style="font-size:13pt">${amount(totals.netToPay)} EUR</b></div></div><p style="font-family:'Liberation Mono';margin-top:4mm">0019 4417 0268 5522 9930 0071 43&nbsp;&nbsp;${String(Math.round(totals.netToPay * 100)).padStart(9, '0')}</p></div>`
}

function draw(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals, instalment, bank } = bill
  const [reading] = supply.readings
  const { oldIndex, newIndex, oldNature, newNature } = present(reading)
  const pair = (label: string, value: string): string => cells([label, value])
  const vat = bill.vat.map((v, index) =>
    cells([String(index + 1), `${number(v.rate, 2)} %`, amount(v.base), amount(v.amount)]),
  )
  const settlement = [
    pair('Total T.T.C.', amount(totals.ttc)),
    ...(totals.alreadyPaid === null ? [] : [pair('Acomptes versés à déduire', amount(-totals.alreadyPaid))]),
    cells([totals.netToPay < 0 ? 'EN VOTRE FAVEUR' : 'RESTE DÛ EN EUR', amount(totals.netToPay)], 'td', 't'),
  ]
  const payment =
    bank === null
      ? `Payable par TIP SEPA, au plus tard le ${dotted(present(bill.dueDate))}. Joignez le TIP signé ; pas d’espèces par courrier.`
      : `Le solde sera prélevé le ${dotted(present(bill.dueDate))} sur ${bank.iban} (mandat ${bank.mandate}, ICS ${supplier.creditorIdentifier}).`
  const history = supply.history.map(({ month, kwh }) => `${month.slice(5)}/${month.slice(2, 4)} : ${number(kwh)}`)
  const body = `<div class="r"><div class="x"><b style="font-size:17pt">CALÉO</b><br><i>Régie du gaz, de l’eau et de la lumière du Florival</i><br>${lines(supplier.address.slice(1))}<br>Tél. ${supplier.phone} – ${supplier.email}<br>${supplier.website} – guichet : lu–ve 8 h 15–12 h, 13 h 30–17 h</div><div style="padding:12mm 0 0 12mm;font-size:9.6pt">${customer.civility} ${html(customer.name)}<br>${lines(customer.billingAddress)}</div></div>
<p style="text-align:center;font-size:11pt;margin:4mm 0 2.5mm">${bill.kind === 'facture' ? 'FACTURE' : 'DÉCOMPTE ANNUEL – RÉGULARISATION'} N<sup>o</sup> ${bill.number} DU ${dotted(bill.issueDate)}</p>
<div class="r"><div class="x"><table class="q">${pair('Abonné n<sup>o</sup>', customer.clientReference)}${pair('Police', present(customer.contractReference))}${pair('Titulaire', html(customer.name))}${pair('Lieu desservi', lines(customer.siteAddress))}</table></div><div class="x"><table class="q">${pair('P.C.E.', supply.deliveryPoint)}${pair('Compteur', supply.meter)}${pair('Tarif', `${bill.offer.name} (prix indexé, non réglementé)`)}${pair('C.A.R.', `${number(present(supply.annualReference))} kWh`)}${pair('Décompte', `du ${dotted(supply.period.from)} au ${dotted(supply.period.to)}`)}</table></div></div>
<h2>COMPTAGE</h2><table class="g">${cells(['', 'NOUVEL INDEX', 'ANCIEN INDEX', 'm³', 'COEFF. kWh/m³', 'kWh P.C.S.'], 'th')}${cells(['Gaz', `${number(newIndex)} ${natures[newNature]}`, `${number(oldIndex)} ${natures[oldNature]}`, number(present(supply.volume)), number(present(supply.coefficient), 2), number(present(supply.totalKwh))])}</table>
<h2>DÉCOMPTE</h2>${ledger(bill)}
<div class="r" style="margin-top:3mm"><div><table class="g">${cells(['CODE', 'TAUX T.V.A.', 'ASSIETTE', 'TAXE'], 'th')}${vat.join('')}${cells(['', '', 'Total T.V.A.', amount(totals.vat)], 'td', 't')}</table></div><div><table class="g">${settlement.join('')}</table></div></div>
<p style="margin-top:3mm" class="x">${payment}${instalment === null ? '' : ` Acomptes à venir : ${instalment.count} fois ${amount(instalment.amount)} EUR, à compter du ${dotted(instalment.nextDate)}.`} Prochain décompte : ${dotted(present(bill.nextInvoiceDate))} environ.</p>
${history.length === 0 ? '' : `<h2>CONSOMMATION MENSUELLE (kWh)</h2><p>${history.join(' &ensp;·&ensp; ')}</p>`}
<div class="s" style="columns:2;column-gap:5mm;margin-top:4mm"><p>ODEUR DE GAZ, PANNE : 03 53 01 47 18, jour et nuit (gestionnaire du réseau : Caléo).</p><p>L’index estimé est calculé sur la consommation de la même période de l’an passé, corrigée du profil du site. L’abonné peut y substituer sa propre lecture sous dix jours.</p><p>Les réclamations sont reçues par écrit au guichet des abonnés, adresse en tête. Après deux mois, recours gratuit au médiateur national de l’énergie, Libre réponse n<sup>o</sup> 59252, 75443 Paris Cedex 09 ; www.energie-mediateur.fr.</p><p>T.V.A. acquittée sur les débits. À conserver cinq ans.</p></div>${bank === null ? coupon(bill) : ''}<p class="f">SPECIMEN – ${html(supplier.legalLine)}</p>`
  return htmlOf({ title: 'Facture de gaz', css, pages: [body] })
}

const unprinted = ['mentions.energy_mix']

export const localGasLedger: UnseenBill[] = [
  { bill: estimated(), draw, printer: 'cairo', unprinted },
  { bill: settled(), draw, printer: 'chromium', unprinted },
]

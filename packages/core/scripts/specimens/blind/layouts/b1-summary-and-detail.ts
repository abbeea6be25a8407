import type { Bill } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { round } from '../../model/rounding.js'
import { groupDigits } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, html, inWords, numbersIn, onlySupply, slashed, type UnseenBill } from '../../unseen/kit.js'
import { blindSuppliers } from '../suppliers.js'
import { acciseOf, changing, ctaOf, present, steady } from '../terms.js'

const { number, euros } = numbersIn('\u00a0')

function bimonthly(): Bill {
  const id = 'blind-B1-01'
  return completeBill(
    draftBill({
      id,
      supplier: blindSuppliers.edf,
      offer: { name: 'Zen Fixe', regulated: false, priceType: 'fixe', endDate: null },
      customer: {
        civility: 'Mme',
        name: 'Maryvonne Le Guennec',
        address: ['18 venelle du Lavoir', '29900 Concarneau'],
        references: { client: '6 099 999 999', account: '1-9A9-9999' },
      },
      number: '10 999 999 999',
      issueDate: '2026-03-14',
      dueDate: '2026-03-31',
      nextInvoiceDate: '2026-05-13',
      supplies: [
        draftElectricity({
          id,
          period: { from: '2026-01-11', to: '2026-03-10' },
          powerKva: 9,
          option: 'hphc',
          networkTariff: 'MU4',
          bands: [
            { band: 'hc', kwh: 604, oldIndex: 20711, prices: changing(0.1162, '2026-02-01', 0.1128) },
            { band: 'hp', kwh: 1137, oldIndex: 41380, prices: changing(0.1489, '2026-02-01', 0.1454) },
          ],
          subscription: { prices: changing(15.34, '2026-02-01', 15.62), convention: 'days' },
          ctaDetail: 'none',
        }),
      ],
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-07', 'E-RDG-11'],
        traps: ['summary_repeats_detail', 'two_price_periods', 'off_peak_first', 'cents'],
      },
    }),
  )
}

function settlement(): Bill {
  const id = 'blind-B1-02'
  const bill = completeBill(
    draftBill({
      id,
      kind: 'regularisation',
      supplier: blindSuppliers.edf,
      offer: { name: 'Vert Électrique', regulated: false, priceType: 'indexe', endDate: null },
      customer: {
        civility: 'M.',
        name: 'Ghislain Pompidor',
        address: ['Appt 12, 3 rue des Cordeliers', '46000 Cahors'],
        references: { client: '6 099 999 999', account: '1-9A9-9999' },
      },
      number: '10 999 999 999',
      issueDate: '2026-06-15',
      dueDate: '2026-07-02',
      nextInvoiceDate: '2027-06-14',
      supplies: [
        draftElectricity({
          id,
          period: { from: '2025-06-12', to: '2026-06-10' },
          powerKva: 6,
          option: 'base',
          networkTariff: 'CU4',
          bands: [{ band: 'base', kwh: 3412, oldIndex: 8874, prices: changing(0.1502, '2026-02-01', 0.1391) }],
          subscription: { prices: steady(11.88), convention: 'days' },
          ctaDetail: 'none',
          historyMonths: 0,
        }),
      ],
      alreadyPaid: 720,
      instalment: { amount: 78, count: 10, nextDate: '2026-08-05' },
      judgement: {
        expected: ['E-ARI-08'],
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-07', 'E-RDG-09', 'E-RDG-10', 'E-RDG-11', 'E-LEG-02'],
        anomalies: [{ rule: 'E-ARI-08', detail: 'net to pay 24.00 EUR above the total less the instalments paid' }],
        traps: ['yearly_settlement', 'two_vat_rates', 'three_cta_lines', 'summary_repeats_detail'],
      },
    }),
  )
  return { ...bill, totals: { ...bill.totals, netToPay: round(bill.totals.netToPay + 24) } }
}

const css = `body { font: 9.6pt/1.36 Carlito; color: #1b2a49 } .page { padding: 12mm 13mm } h1 { font-size: 15pt; color: #fe5716 } h2 { font-size: 11.5pt; color: #fe5716; border-bottom: 0.5mm solid #fe5716; margin: 5mm 0 2mm } .l { position: absolute; left: 0; top: 62mm; bottom: 34mm; width: 62mm; background: #eef2f8; padding: 5mm 5mm 5mm 13mm; font-size: 8.6pt } .l b { display: block; margin-top: 2.6mm; color: #001a70 } .m { margin-left: 56mm; margin-top: 20mm }
.k td { padding: 1.1mm 0 } .k td:last-child { text-align: right; white-space: nowrap } .k .z td { font-weight: bold; font-size: 12pt; border-top: 0.3mm solid #001a70 } .d td, .d th { padding: 0.9mm 1mm; text-align: right; font-size: 8.7pt; border-bottom: 0.15mm solid #ccd } .d th { background: #001a70; color: #fff; font-weight: normal; vertical-align: bottom } .d td:first-child, .d th:first-child { text-align: left } .d .g td { font-weight: bold; color: #001a70 } .s { font-size: 7.8pt; line-height: 1.3 } .f { position: absolute; bottom: 8mm; left: 13mm; right: 13mm; font-size: 7pt; color: #667 }`

const names: Record<string, string> = { hp: 'Heures Pleines', hc: 'Heures Creuses', base: 'Base' }

function detail(bill: Bill): string {
  const supply = onlySupply(bill)
  const span = (at: { from: string; to: string }): string => `du ${slashed(at.from)} au ${slashed(at.to)}`
  const bands = supply.readings.map(({ band, oldIndex, newIndex }) => {
    const rows = supply.consumption.filter((row) => row.band === band)
    return `${cells([`Consommation ${present(names[band])} (relevée)`, number(oldIndex), number(newIndex), `${number(newIndex - oldIndex)} kWh`, '', '', ''], 'td', 'g')}${rows.map((c) => cells([`&emsp;${span(c)}`, '', '', `${number(c.kwh)} kWh`, number(c.price * 100, 2), euros(c.amount), `${number(c.vatRate, 2)} %`])).join('')}`
  })
  return `<table class="d">${cells(['Électricité', 'Index<br>début', 'Index<br>fin', 'Quantité', 'Prix unitaire<br>HTT*', 'Montant<br>HTT', 'Taux de<br>TVA'], 'th')}
${cells(['Abonnement', '', '', '', '€/mois', '', ''], 'td', 'g')}${supply.subscription.map((s) => cells([`&emsp;${span(s)}`, '', '', '', number(s.monthly, 2), euros(s.amount), `${number(s.vatRate, 2)} %`])).join('')}
${cells(['', '', '', '', 'c€/kWh', '', ''], 'td', 'g')}${bands.join('')}${cells(['Consommation totale', '', '', `${number(present(supply.totalKwh))} kWh`, '', '', ''], 'td', 'g')}
${cells(['Taxes et contributions', '', '', '', '', '', ''], 'td', 'g')}${ctaOf(supply)
    .map((t) =>
      cells([
        `Contribution Tarifaire d’Acheminement ${span(t)}`,
        '',
        '',
        '',
        '',
        euros(t.amount),
        `${number(t.vatRate, 2)} %`,
      ]),
    )
    .join('')}${acciseOf(supply)
    .map((t) =>
      cells([
        `Accise sur les énergies – électricité ${span(t)}`,
        '',
        '',
        `${number(present(t.base))} kWh`,
        `${number(present(t.rate) / 10, 3)} c€`,
        euros(t.amount),
        `${number(t.vatRate, 2)} %`,
      ]),
    )
    .join('')}</table><p class="s">* HTT : hors toutes taxes.</p>`
}

function draw(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals, instalment, bank } = bill
  const history = supply.history.map(({ month, kwh }) =>
    cells([`${month.slice(5)}/${month.slice(0, 4)}`, `${number(kwh)} kWh`]),
  )
  const left = `<div class="l"><b style="margin:0">VOS RÉFÉRENCES</b><b>N° client</b>${customer.clientReference}<b>N° de compte</b>${present(customer.accountReference)}<b>Titulaire du contrat</b>${html(customer.name)}<b>Lieu de consommation</b>${lines(customer.siteAddress)}<b>Réf. acheminement électricité</b>${groupDigits(supply.deliveryPoint, [2, 3, 3, 3, 3])}<b>N° du compteur communicant</b>${supply.meter}<b>Votre contrat</b>${bill.offer.name} – ${bill.offer.priceType === 'fixe' ? 'prix fixe' : 'prix indexé'}, offre de marché<b>Option ${supply.option === 'base' ? 'Base' : 'Heures Creuses'}</b>Puissance souscrite ${present(supply.powerKva)} kVA<b>NOUS CONTACTER</b>${supplier.phone}<br>${supplier.email}<br>${supplier.website}<b>Urgence dépannage Enedis</b>09 72 67 50 29 (24 h/24)</div>`
  const summary = bill.vat
    .map((v) => cells([`TVA à ${number(v.rate, 2)} % sur ${euros(v.base)}`, euros(v.amount)]))
    .join('')
  const paid = totals.alreadyPaid === null ? '' : cells(['Mensualités déjà prélevées', euros(-totals.alreadyPaid)])
  const first = `<div style="position:absolute;left:13mm;top:10mm"><span style="font:bold 26pt Carlito;color:#001a70">edf</span><br><span class="s">${lines(supplier.address)}</span></div><div style="position:absolute;left:115mm;top:34mm;font-size:11pt">${customer.civility} ${html(customer.name)}<br>${lines(customer.billingAddress)}</div>${left}
<div class="m" style="padding-top:42mm"><h1>${bill.kind === 'facture' ? 'Facture' : 'Facture de régularisation'} du ${inWords(bill.issueDate)}</h1><p>n° ${bill.number}</p>
<p style="margin-top:3mm">Période facturée : du ${slashed(supply.period.from)} au ${slashed(supply.period.to)}, d’après vos index relevés par Enedis.</p>
<h2>L’essentiel</h2><table class="k">${cells(['Montant hors TVA', euros(totals.ht)])}${summary}${cells(['Montant de la TVA', euros(totals.vat)])}${cells(['Total de votre facture TTC', euros(totals.ttc)], 'td', 'z')}${paid}${cells(['Net à votre charge', euros(totals.netToPay)], 'td', 'z')}</table>
<p style="margin-top:3mm;background:#fff3ec;padding:2.5mm">Prélèvement prévu le <b>${inWords(present(bill.dueDate))}</b> sur le compte ${present(bank).iban}<br><span class="s">Mandat ${present(bank).mandate} – ICS ${supplier.creditorIdentifier}</span></p>
${instalment === null ? '' : `<p style="margin-top:3mm"><b>Votre nouvel échéancier</b> : ${instalment.count} mensualités de ${euros(instalment.amount)}, la première le ${inWords(instalment.nextDate)}.</p>`}
<p style="margin-top:3mm">Votre prochaine facture : vers le ${inWords(present(bill.nextInvoiceDate))}.</p>${history.length === 0 ? '' : `<h2>Vos consommations mensuelles</h2><div style="columns:3"><table class="k s">${history.join('')}</table></div>`}</div><p class="f">SPECIMEN – ${html(supplier.legalLine)}<br>Page 1/2</p>`
  const second = `<p class="s">${html(customer.name)} – facture n° ${bill.number}</p><h2>Le détail de votre facture</h2>${detail(bill)}
<h2>Bon à savoir</h2><p class="s">Une réclamation ? Écrivez au Service Clients, ${html(supplier.address.slice(1).join(', '))}. Si la réponse ne vous satisfait pas sous deux mois, le médiateur national de l’énergie peut être saisi gratuitement : www.energie-mediateur.fr ou Libre réponse n° 59252, 75443 Paris Cedex 09. Lorsqu’un index n’a pu être relevé, il est estimé à partir de vos consommations passées. Les prix de ce contrat ne sont pas réglementés. Origine 2025 de l’électricité vendue : nucléaire 84,1 %, renouvelables 11,7 %, gaz 3,4 %, autres 0,8 %.</p><p class="f">SPECIMEN – ${html(supplier.printedName)}<br>Page 2/2</p>`
  return htmlOf({ title: 'Votre facture', css, pages: [first, second] })
}

export const summaryAndDetail: UnseenBill[] = [
  { bill: bimonthly(), draw, printer: 'chromium' },
  { bill: settlement(), draw, printer: 'cairo' },
]

import { acciseOf, ctaOf, present, steady } from '../../blind/terms.js'
import type { Bill } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { shortMonth } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, html, inWords, numbersIn, onlySupply, slashed, type UnseenBill } from '../../unseen/kit.js'
import { blindCSuppliers } from '../suppliers.js'

const { number, euros } = numbersIn('\u00a0')

function leaving(): Bill {
  const id = 'blind-C5-01'
  return completeBill(
    draftBill({
      id,
      kind: 'resiliation',
      supplier: blindCSuppliers.sicaeOise,
      offer: { name: 'Tarif Bleu', regulated: true, priceType: 'reglemente', endDate: null },
      customer: {
        civility: 'M.',
        name: 'Fulgence Carlier',
        address: ['16 rue de la Forge', '60350 Attichy'],
        billingAddress: ['Résidence du Parc, bât. C', '28 avenue de Laon', '51100 Reims'],
        references: { client: '999999', contract: '99.9999.99' },
      },
      number: 'R-26-999999',
      issueDate: '2026-05-06',
      supplies: [
        draftElectricity({
          id,
          period: { from: '2026-02-12', to: '2026-04-28' },
          powerKva: 6,
          option: 'base',
          networkTariff: 'CUST',
          bands: [{ band: 'base', kwh: 671, oldIndex: 61248, prices: steady(0.1308) }],
          subscription: { prices: steady(11.8), convention: 'days' },
          natures: ['R', 'A'],
          ctaDetail: 'none',
          communicating: false,
          historyMonths: 6,
        }),
      ],
      alreadyPaid: 246,
      isDirectDebit: false,
      mentions: { estimationBasis: false },
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-07', 'E-LEG-02', 'E-RDG-09', 'E-TAX-06'],
        traps: ['refund', 'two_addresses', 'labels_right_of_values', 'closing_reading_by_customer', 'no_due_date'],
      },
    }),
  )
}

const css = `body { font: 10pt/1.45 Caladea; color: #1a1a1a } .page { padding: 15mm 20mm } h2 { font: bold 11pt 'Liberation Sans Narrow'; color: #2e6b34; margin: 5mm 0 1.5mm } .h { font: bold 15pt 'Liberation Sans Narrow'; color: #2e6b34 } .a { text-align: right; line-height: 1.3 } p { margin-bottom: 2mm }
.t td { font-size: 9.2pt; padding: 0.9mm 0; vertical-align: top } .t td:first-child { text-align: right; width: 24mm; padding-right: 4mm; white-space: nowrap } .t td:last-child { text-align: right; width: 12mm } .t .b td { font-weight: bold; border-top: 0.3mm solid #2e6b34 } .m { border: 0.5mm double #2e6b34; padding: 3mm 5mm; margin: 4mm 0 } .n { font-size: 7.9pt; line-height: 1.35 } .f { position: absolute; bottom: 8mm; left: 12mm; right: 12mm; text-align: center; font-size: 6.4pt }
.d { display: grid; grid-template-columns: 1fr 1fr; column-gap: 10mm; font-size: 9pt } .d i { color: #2e6b34 }`

function account(bill: Bill): string {
  const supply = onlySupply(bill)
  const { totals } = bill
  const span = ({ from, to }: { from: string; to: string }): string => `du ${inWords(from)} au ${inWords(to)}`
  const line = (amount: number, text: string, rate: number): string => cells([euros(amount), text, `${number(rate)} %`])
  const rows = [
    ...supply.consumption.map((c) =>
      line(c.amount, `pour ${number(c.kwh)} kWh au prix de ${number(c.price, 4)} € le kWh, ${span(c)}`, c.vatRate),
    ),
    ...supply.subscription.map((s) =>
      line(s.amount, `d’abonnement, à ${number(s.monthly, 2)} € par mois, ${span(s)}`, s.vatRate),
    ),
    ...acciseOf(supply).map((t) =>
      line(
        t.amount,
        `d’accise, soit ${number(present(t.base))} kWh à ${number(present(t.rate), 2)} € le MWh, ${span(t)}`,
        t.vatRate,
      ),
    ),
    ...ctaOf(supply).map((t) => line(t.amount, `de contribution tarifaire d’acheminement, ${span(t)}`, t.vatRate)),
    cells([euros(totals.ht), 'hors T.V.A.', ''], 'td', 'b'),
    ...bill.vat.map((v) => cells([euros(v.amount), `de T.V.A. à ${number(v.rate)} % sur ${euros(v.base)}`, ''])),
    cells([euros(totals.ttc), 'T.V.A. comprise', ''], 'td', 'b'),
    cells([euros(-present(totals.alreadyPaid)), 'de mensualités que vous aviez déjà réglées', '']),
    cells([euros(totals.netToPay), 'de solde, que nous vous devons', ''], 'td', 'b'),
  ]
  return `<table class="t"><tr class="n"><td>Hors T.V.A.</td><td></td><td>T.V.A.</td></tr>${rows.join('')}</table>`
}

function draw(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals } = bill
  const { oldIndex, newIndex } = present(supply.readings[0])
  const history = supply.history.map(
    ({ month, kwh }) => `${number(kwh)} kWh en ${shortMonth(`${month}-01`)} ${month.slice(0, 4)}`,
  )
  const first = `<div style="display:flex;justify-content:space-between"><div><span class="h">SICAE-OISE</span><br><span class="n">Coopérative d’électricité<br>${lines(supplier.address.slice(1))}</span></div><div class="a" style="padding-top:20mm">${customer.civility} ${html(customer.name)}<br>${lines(customer.billingAddress)}</div></div>
<p style="margin-top:9mm">Compiègne, le ${inWords(bill.issueDate)}</p><p><b>Objet : résiliation de votre contrat – facture de clôture ${bill.number}</b></p>
<p>Monsieur,</p><p>Vous avez quitté le ${html(customer.siteAddress.join(', '))}, et votre contrat ${present(customer.contractReference)} y a pris fin le ${inWords(supply.period.to)}. Le compte ci-dessous est arrêté à cette date.</p>
<div class="m"><b style="font:bold 13pt 'Liberation Sans Narrow'">${euros(totals.netToPay)}</b> &ensp;Cette somme est à votre crédit. Elle vous sera virée sous quinze jours ; vous n’avez rien à faire.</div>
<h2>Le compte</h2>${account(bill)}
<h2>Le compteur</h2><p>Il marquait ${number(oldIndex)} au relevé du ${slashed(supply.period.from)} fait par notre agent, et ${number(newIndex)} le ${slashed(supply.period.to)} d’après l’index que vous nous avez communiqué, soit ${number(present(supply.totalKwh))} kWh en option Base.</p><p class="f">SPECIMEN – ${html(supplier.legalLine)}<br>tournez, s’il vous plaît</p>`
  const second = `<h2 style="margin-top:0">Le contrat clos</h2><div class="d"><span><i>${customer.clientReference}</i> – votre numéro d’adhérent</span><span><i>${supply.deliveryPoint}</i> – point de livraison</span><span><i>${bill.offer.name}</i> – tarif réglementé de vente</span><span><i>${supply.meter}</i> – numéro du compteur</span><span><i>${present(supply.powerKva)} kVA</i> – puissance</span><span><i>Base</i> – option</span></div>
<h2>Les mois passés</h2><p style="font-size:9pt">${history.join(', ')}.</p>
<h2>Pour nous joindre</h2><p style="font-size:9pt">Téléphone : ${supplier.phone}, du lundi au vendredi, de 8 h à 12 h et de 13 h 30 à 17 h. Courriel : ${supplier.email}. Site : ${supplier.website}. Dépannage à toute heure : 03 53 01 60 63.</p>
<h2>En cas de désaccord</h2><p style="font-size:9pt">Une réclamation se fait par écrit, à ${html(supplier.address.join(', '))}. Deux mois plus tard, si elle n’a pas abouti, le médiateur national de l’énergie peut être saisi gratuitement : Libre réponse n° 59252, 75443 Paris Cedex 09, ou www.energie-mediateur.fr.</p>
<h2>D’où venait cette électricité, en 2025</h2><p style="font-size:9pt">Du nucléaire pour 83,9 %, des énergies renouvelables pour 11,8 %, du gaz pour 3,3 %, du fioul et du charbon pour 1,0 %.</p><p style="margin-top:8mm">Veuillez agréer, Monsieur, nos salutations distinguées.</p><p style="margin-top:2mm">Le service des adhérents</p><p class="f">SPECIMEN – ${html(supplier.printedName)}</p>`
  return htmlOf({ title: 'Facture de clôture', css, pages: [first, second] })
}

export const leavingLetter: UnseenBill[] = [
  { bill: leaving(), draw, printer: 'cairo', notScored: ['invoice.payment_method'] },
]

import { acciseOf, ctaOf, present, steady } from '../../blind/terms.js'
import type { Bill } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { dayAndMonth, groupDigits, shortMonth } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, html, inWords, numbersIn, onlySupply, slashed, type UnseenBill } from '../../unseen/kit.js'
import { blindCSuppliers } from '../suppliers.js'

const { number, euros } = numbersIn('\u202f')

function inAdvance(): Bill {
  const id = 'blind-C1-01'
  return completeBill(
    draftBill({
      id,
      supplier: blindCSuppliers.totalEnergies,
      offer: { name: 'Verte Fixe', regulated: false, priceType: 'fixe', endDate: '2027-11-16' },
      customer: {
        civility: 'Mme',
        name: 'Rozenn Garrec',
        address: ['7 impasse des Genêts', '56400 Auray'],
        references: { client: '199 999 999', contract: '9999999-E9' },
      },
      number: '6999 9999 9999',
      issueDate: '2026-05-20',
      dueDate: '2026-06-08',
      nextInvoiceDate: '2026-07-20',
      supplies: [
        draftElectricity({
          id,
          period: { from: '2026-03-18', to: '2026-05-17' },
          powerKva: 9,
          option: 'hphc',
          networkTariff: 'MUDT',
          bands: [
            { band: 'hp', kwh: 842, oldIndex: 30917, prices: steady(0.1468) },
            { band: 'hc', kwh: 1296, oldIndex: 44082, prices: steady(0.1109) },
          ],
          subscription: {
            prices: steady(16.47),
            convention: 'months',
            period: { from: '2026-05-18', to: '2026-07-17' },
          },
          ctaDetail: 'rate',
        }),
      ],
      services: [
        {
          label: 'Avantage Bienvenue',
          kind: 'remise',
          from: '2026-03-18',
          to: '2026-05-17',
          amount: -8,
          vatRate: 20,
        },
      ],
      mentions: { estimationBasis: false },
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-07', 'E-ARI-10', 'E-TAX-06'],
        traps: ['subscription_in_advance', 'bands_as_columns_of_indexes', 'amount_in_a_sentence', 'discount'],
      },
    }),
  )
}

const css = `body { font: 9.4pt/1.42 Lato; color: #23262f } h1 { font: 900 19pt/1.15 Lato; color: #d0103a; margin-bottom: 2mm } h2 { font: 900 10.5pt Lato; color: #1d4f91; margin: 5.5mm 0 1.5mm } .page { padding: 11mm 15mm }
.o { display: flex; gap: 7mm } .o > div { flex: 1 } .c { background: #f2f5f9; border-radius: 3mm; padding: 4mm 5mm } .c small { display: block; font-size: 7.4pt; color: #66707f; margin-top: 1.8mm } .c small:first-child { margin-top: 0 }
.e td { padding: 1.3mm 0; border-bottom: 0.2mm dotted #9aa } .e td:last-child { text-align: right; white-space: nowrap } .e .b td { font-weight: 900; border-bottom: 0; color: #1d4f91 }
.t { font-size: 8.6pt } .t th { text-align: right; font-weight: 400; font-size: 7.4pt; color: #66707f; padding: 0.6mm 1mm; border-bottom: 0.3mm solid #1d4f91 } .t td { text-align: right; padding: 1.2mm 1mm; white-space: nowrap } .t td:first-child, .t th:first-child { text-align: left } .t .h td { font-weight: 900; color: #1d4f91; padding-top: 3mm } .t .s td { border-top: 0.2mm solid #ccd }
.n { font-size: 7.5pt; color: #4a5260 } .p { position: absolute; left: 15mm; right: 15mm; bottom: 7mm; font-size: 6.8pt; color: #66707f; text-align: center }`

const bandNames: Record<string, string> = { hp: 'Plein tarif (HP)', hc: 'Tarif réduit (HC)' }

function detail(bill: Bill): string {
  const supply = onlySupply(bill)
  const percent = (rate: number): string => `${number(rate)} %`
  const rows = [
    cells(['Part fixe, payée d’avance', '', '', '', '', '', ''], 'td', 'h'),
    ...supply.subscription.map((s) =>
      cells([
        'Abonnement',
        slashed(s.from),
        slashed(s.to),
        percent(s.vatRate),
        '2 mois',
        `${number(s.monthly, 2)} €/mois`,
        euros(s.amount),
      ]),
    ),
    cells(['Électricité utilisée', '', '', '', '', '', ''], 'td', 'h'),
    ...supply.consumption.map((c) =>
      cells([
        present(bandNames[c.band]),
        slashed(c.from),
        slashed(c.to),
        percent(c.vatRate),
        `${number(c.kwh)} kWh`,
        `${number(c.price, 4)} €/kWh`,
        euros(c.amount),
      ]),
    ),
    cells(['Ensemble', '', '', '', `${number(present(supply.totalKwh))} kWh`, '', ''], 'td', 's'),
    cells(['Prélèvements publics', '', '', '', '', '', ''], 'td', 'h'),
    ...ctaOf(supply).map((t) =>
      cells([
        'CTA',
        slashed(t.from),
        slashed(t.to),
        percent(t.vatRate),
        '',
        `${number(present(t.rate), 2)} %`,
        euros(t.amount),
      ]),
    ),
    ...acciseOf(supply).map((t) =>
      cells([
        'Accise (ex-CSPE)',
        slashed(t.from),
        slashed(t.to),
        percent(t.vatRate),
        `${number(present(t.base))} kWh`,
        `${number(present(t.rate) / 1000, 5)} €/kWh`,
        euros(t.amount),
      ]),
    ),
    cells(['Gestes commerciaux', '', '', '', '', '', ''], 'td', 'h'),
    ...bill.services.map((s) =>
      cells([
        html(s.label),
        slashed(present(s.from)),
        slashed(present(s.to)),
        percent(s.vatRate),
        '',
        '',
        euros(s.amount),
      ]),
    ),
  ]
  const heads = ['', 'à partir du', 'jusqu’au', 'TVA', 'Combien', 'À quel prix HT', 'Soit HT']
  return `<table class="t">${cells(heads, 'th')}${rows.join('')}</table>`
}

function draw(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals, bank } = bill
  const due = present(bill.dueDate)
  const [vat] = bill.vat
  const months = (from: number, to: number): string => {
    const part = supply.history.slice(from, to)
    const heads = part.map(({ month }) => `${shortMonth(`${month}-01`)} ${month.slice(0, 4)}`)
    const values = part.map(({ kwh }) => number(kwh))
    return `<table class="t">${cells(['Mois', ...heads], 'th')}${cells(['kWh', ...values])}</table>`
  }
  const indexes = `<table class="t">${cells(['Compteur Linky', ...supply.readings.map(({ band }) => present(bandNames[band]))], 'th')}${cells(['Lu à distance la veille du premier jour', ...supply.readings.map(({ oldIndex }) => number(oldIndex))])}${cells(['Lu à distance le dernier jour', ...supply.readings.map(({ newIndex }) => number(newIndex))])}${cells(['Écart, en kWh', ...supply.readings.map(({ oldIndex, newIndex }) => number(newIndex - oldIndex))], 'td', 's')}</table>`
  const first = `<div class="o" style="margin-bottom:9mm"><div><b style="font:900 17pt Lato;color:#d0103a">TotalEnergies</b><br><span class="n">${lines(supplier.address)}</span></div><div style="padding:22mm 0 0 18mm;font-size:10.5pt">${customer.civility} ${html(customer.name)}<br>${lines(customer.billingAddress)}</div></div>
<h1>${euros(totals.netToPay)} quitteront votre compte<br>le ${inWords(due)}.</h1>
<p>Voici votre facture ${bill.number}, éditée le ${inWords(bill.issueDate)}. Elle couvre l’électricité que vous avez utilisée du ${dayAndMonth(supply.period.from)} au ${inWords(supply.period.to)} et les deux mois d’abonnement qui suivent.</p>
<div class="o" style="margin-top:6mm"><div><h2 style="margin-top:0">Comment on arrive à cette somme</h2><table class="e">${cells(['Avant TVA', euros(totals.ht)])}${cells([`TVA de ${number(present(vat).rate)} % appliquée à ${euros(present(vat).base)}`, euros(present(vat).amount)])}${cells(['Soit, tout compris', euros(totals.ttc)], 'td', 'b')}</table>
<p class="n" style="margin-top:2mm">Prélèvement SEPA, IBAN ${present(bank).iban}, mandat ${present(bank).mandate}, créancier ${supplier.creditorIdentifier}.</p>
<h2>Et ensuite ?</h2><p>Nous vous écrirons de nouveau autour du ${inWords(present(bill.nextInvoiceDate))}.</p>
<h2>Une question ?</h2><p>Nos conseillers répondent au ${supplier.phone}, du lundi au samedi de 8 h à 19 h, et à ${supplier.email}. Votre espace : ${supplier.website}.</p><p style="margin-top:2mm">Plus de courant ? Enedis dépanne jour et nuit au 09 72 67 50 56.</p></div>
<div class="c" style="flex:0 0 66mm"><small>Vous êtes notre client</small>${customer.clientReference}<small>Sous le contrat</small>${present(customer.contractReference)}<small>Le logement desservi</small>${lines(customer.siteAddress)}<small>PRM, 14 chiffres</small>${groupDigits(supply.deliveryPoint, [2, 3, 3, 3, 3])}<small>Matricule Linky</small>${supply.meter}<small>Vous avez choisi</small>${bill.offer.name}, option heures creuses<small>au prix</small>fixe jusqu’au ${inWords(present(bill.offer.endDate))} ; il n’est pas réglementé<small>avec une puissance de</small>${present(supply.powerKva)} kVA</div></div>
<h2>Plus, ou moins, qu’il y a un an ?</h2><div class="o"><p style="flex:1">Au printemps 2025, vous aviez utilisé 2 304 kWh sur les mêmes soixante et un jours, et 2 138 cette fois : 7 % de moins. Un foyer comme le vôtre, chauffé à l’électricité, en utilise 2 410.</p><p style="flex:1">Sur 100 € payés, 46 vont à la production, 27 aux réseaux qui amènent le courant et 27 aux taxes et à la TVA.</p></div>
<div style="border:0.4mm dashed #d0103a;border-radius:3mm;padding:3mm 5mm;margin-top:6mm"><b style="color:#d0103a">Parrainez un voisin avant le 30 juin 2026</b> : 30 € pour vous, 30 € pour lui, et peut-être une borne de recharge à 499 € posée.</div><p class="p">SPECIMEN – ${html(supplier.legalLine)}<br>feuillet 1 sur 2</p>`
  const second = `<h1 style="font-size:14pt">Ligne par ligne</h1>${detail(bill)}<h2>D’un relevé à l’autre</h2><div style="width:120mm">${indexes}</div>
<h2>Vos douze derniers mois, d’après les relevés</h2>${months(0, 6)}<div style="height:2mm"></div>${months(6, 12)}
<h2>À savoir</h2><p class="n">Réclamation : par écrit au Service Clients, ${html(supplier.address.slice(1).join(', '))}. Sans réponse satisfaisante après deux mois, saisissez sans frais le médiateur national de l’énergie (energie-mediateur.fr, Libre réponse 59252, 75443 Paris Cedex 09). Électricité fournie en 2025 : renouvelable 100 % par garanties d’origine ; mix résiduel du fournisseur : nucléaire 61 %, gaz 22 %, renouvelable 14 %, charbon et fioul 3 %. Conservez cette facture cinq ans.</p><p class="p">SPECIMEN – ${html(supplier.printedName)}<br>feuillet 2 sur 2</p>`
  return htmlOf({ title: 'Facture d’électricité', css, pages: [first, second] })
}

export const sumToSettle: UnseenBill[] = [{ bill: inAdvance(), draw, printer: 'chromium' }]

import type { Bill, Supply } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { sum } from '../../model/rounding.js'
import { groupDigits, monthName } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { acciseOf, ctaOf, present, steady } from '../../blind/terms.js'
import { cells, html, numbersIn, onlySupply, slashed, type UnseenBill } from '../../unseen/kit.js'
import { blindFSuppliers } from '../suppliers.js'

const { number, euros } = numbersIn(' ')
const supplier = blindFSuppliers.sicaeSomme

function tempo(): Bill {
  const id = 'blind-F3-01'
  const supply = draftElectricity({
    id,
    period: { from: '2026-02-06', to: '2026-04-05' },
    powerKva: 12,
    option: 'tempo',
    networkTariff: 'MU4',
    bands: [
      { band: 'bleu_hc', kwh: 618, oldIndex: 41907, prices: steady(0.0796) },
      { band: 'bleu_hp', kwh: 884, oldIndex: 63552, prices: steady(0.1035) },
      { band: 'blanc_hc', kwh: 227, oldIndex: 7781, prices: steady(0.0941) },
      { band: 'blanc_hp', kwh: 319, oldIndex: 9644, prices: steady(0.1251) },
      { band: 'rouge_hc', kwh: 148, oldIndex: 3326, prices: steady(0.1004) },
      { band: 'rouge_hp', kwh: 73, oldIndex: 2015, prices: steady(0.5575) },
    ],
    subscription: { prices: steady(17.29), convention: 'months' },
    ctaDetail: 'base and rate',
  })
  return completeBill(
    draftBill({
      id,
      supplier,
      offer: { name: 'Tarif Bleu', regulated: true, priceType: 'reglemente', endDate: null },
      customer: {
        civility: 'M. et Mme',
        name: 'Ernest Vasseur',
        address: ['27 rue du Calvaire', '80200 Doingt'],
        billingAddress: ['Chez Mme Bernadette Vasseur', '3 place Fernand-Darchicourt', '59400 Cambrai'],
        references: { client: '9 999 999 999', contract: '9 999 999 999 999' },
      },
      number: '99 999 999 999',
      issueDate: '2026-04-10',
      dueDate: '2026-04-27',
      nextInvoiceDate: '2026-06-10',
      supplies: [{ ...supply, networkShare: 109.37, taxes: [...acciseOf(supply), ...ctaOf(supply)] }],
      previousBalance: 34.12,
      mentions: { estimationBasis: false },
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-04', 'E-OPT-03'],
        traps: ['tempo', 'section_totals', 'cents', 'previous_balance', 'other_billing_address', 'yearly_summary'],
        extraMaskTerms: ['SICAE', 'Bernadette Vasseur'],
      },
    }),
  )
}

const css = `body { font: 8.8pt/1.36 'Liberation Sans'; color: #222 } .page { padding: 11mm 12mm } .mark { font: bold 17pt 'Liberation Sans'; color: #0a4d8c } .left { position: absolute; left: 12mm; top: 28mm; width: 58mm; font-size: 8.2pt } .left h3 { color: #0a4d8c; font-size: 9.4pt; border-bottom: 0.3mm solid #0a4d8c; margin: 4mm 0 1mm } .right { position: absolute; left: 80mm; right: 12mm; top: 32mm } .to { font-size: 10pt; margin: 0 0 17mm 24mm } .bar { display: flex; justify-content: space-between; background: #dbe8f4; color: #0a4d8c; font-weight: bold; padding: 1.6mm 3mm; font-size: 11pt } .r { display: flex; justify-content: space-between; padding: 1mm 3mm } .pay { border: 0.5mm solid #0a4d8c; font-size: 12pt; font-weight: bold; margin-top: 3mm; padding: 2.4mm 3mm; display: flex; justify-content: space-between }
p { margin-top: 2mm } h2 { color: #0a4d8c; font-size: 11pt; margin: 5mm 0 1.5mm } .d td, .d th { padding: 0.65mm 1.2mm; font-size: 8.3pt; text-align: right; white-space: nowrap } .d td:first-child, .d th:first-child, .d td:nth-child(2), .d th:nth-child(2) { text-align: left } .d .t td { background: #dbe8f4; font-weight: bold; color: #0a4d8c } .d .z td { border-top: 0.3mm solid #222; font-weight: bold } .m td, .m th { border: 0.2mm solid #9bb; padding: 0.7mm 1.4mm; text-align: right; font-size: 8.2pt } .m th { background: #eef4fa; font-weight: normal } .m td:first-child, .m th:first-child { text-align: left } .past { table-layout: fixed } .m.past td, .m.past th { text-align: center } .s { font-size: 7.4pt } .foot { position: absolute; left: 12mm; right: 12mm; bottom: 6mm; font-size: 6.6pt; text-align: center }`

const bandNames: Record<string, string> = {
  bleu_hc: 'Heures Creuses Jours Bleus',
  bleu_hp: 'Heures Pleines Jours Bleus',
  blanc_hc: 'Heures Creuses Jours Blancs',
  blanc_hp: 'Heures Pleines Jours Blancs',
  rouge_hc: 'Heures Creuses Jours Rouges',
  rouge_hp: 'Heures Pleines Jours Rouges',
}
const span = ({ from, to }: { from: string; to: string }): string => `du ${slashed(from)} au ${slashed(to)}`
const total = (rows: readonly { amount: number }[]): string => euros(sum(rows.map(({ amount }) => amount)))

function detail(bill: Bill, supply: Supply): string {
  const { totals } = bill
  const vat = present(bill.vat[0])
  const subscription = supply.subscription.map((s) =>
    cells(['Abonnement', span(s), '', `${number(s.monthly, 2)} €/mois`, euros(s.amount), `${number(s.vatRate, 2)} %`]),
  )
  const consumption = supply.consumption.map((c) =>
    cells([
      ...[present(bandNames[c.band]), span(c), `${number(c.kwh)} kWh`],
      ...[`${number(c.price * 100, 2)} c€/kWh`, euros(c.amount), `${number(c.vatRate, 2)} %`],
    ]),
  )
  const taxes = supply.taxes.map((t) =>
    t.code === 'cta'
      ? cells([
          ...['Contribution Tarifaire d’Acheminement', span(t), euros(present(t.base))],
          ...[`${number(present(t.rate), 2)} %`, euros(t.amount), `${number(t.vatRate, 2)} %`],
        ])
      : cells([
          ...['Accise sur l’électricité', span(t), `${number(present(t.base))} kWh`],
          ...[`${number(present(t.rate) / 10, 3)} c€/kWh`, euros(t.amount), `${number(t.vatRate, 2)} %`],
        ]),
  )
  const head = (label: string, quantity: string, value: string): string =>
    cells([label, '', quantity, '', value, ''], 'td', 't')
  return `<table class="d">${cells(['', 'Période', 'Quantité', 'Prix unitaire HT', 'Montant HT', 'Taux de TVA'], 'th')}${head('Abonnement (HT)', '', total(supply.subscription))}${subscription.join('')}${head('Consommation (HT)', `${number(present(supply.totalKwh))} kWh`, total(supply.consumption))}${consumption.join('')}${head('Taxes et contributions (HT)', '', total(supply.taxes))}${taxes.join('')}${cells(['Total hors TVA', '', '', '', euros(totals.ht), ''], 'td', 'z')}${cells([`TVA à ${number(vat.rate, 2)} %`, '', euros(vat.base), '', euros(vat.amount), ''])}${cells(['Total TTC', '', '', '', euros(totals.ttc), ''], 'td', 'z')}</table><p class="s">Dont acheminement (utilisation du réseau), compris dans les prix ci-dessus : ${euros(present(supply.networkShare))} HT.</p>`
}

function meter(supply: Supply): string {
  const rows = supply.readings.map(({ band, oldIndex, newIndex }) =>
    cells([present(bandNames[band]), number(oldIndex), number(newIndex), number(newIndex - oldIndex)]),
  )
  return `<h2>Données de comptage – compteur communicant n° ${supply.meter}</h2><table class="m">${cells(['Poste', `Index relevé au ${slashed(supply.period.from)}`, `Index relevé au ${slashed(supply.period.to)}`, 'Différence en kWh'], 'th')}${rows.join('')}</table>`
}

function past(supply: Supply): string {
  const cell = ({ month, kwh }: { month: string; kwh: number }): [string, string] => [
    `${monthName(`${month}-01`)} ${month.slice(0, 4)}`,
    number(kwh),
  ]
  const halves = [supply.history.slice(0, 6), supply.history.slice(6)]
  const table = halves.map((half) => {
    const pairs = half.map(cell)
    return `${cells(
      pairs.map(([name]) => name),
      'th',
    )}${cells(
      pairs.map(([, kwh]) => kwh),
      'td',
    )}`
  })
  return `<h2>Historique de vos consommations en kWh</h2><table class="m past">${table.join('')}</table>`
}

function draw(bill: Bill): string {
  const { customer, totals } = bill
  const supply = onlySupply(bill)
  const bank = present(bill.bank)
  const name = `${customer.civility} ${html(customer.name)}`
  const foot = (page: number): string => `<p class="foot">${html(supplier.legalLine)} – ${page} / 2 – SPECIMEN</p>`
  const first = `<div class="mark">SICAE <span style="font-size:11pt">de la Somme et du Cambraisis</span></div><div class="left"><h3>Nous contacter</h3>Par téléphone : ${supplier.phone}<br>Par courriel : ${supplier.email}<br>Par internet : ${supplier.website}<br>Par courrier :<br>${lines(supplier.address)}<h3>Dépannage</h3>SICAE, 7 jours sur 7 : 09 99 00 80 24<h3>Vos informations client</h3>N° client : ${customer.clientReference}<br>Titulaire du contrat :<br>${name}<h3>Votre contrat</h3>Offre : ${bill.offer.name} Option Tempo<br>Prix réglementés<br>Réf. contrat : ${present(customer.contractReference)}<br>Puissance souscrite : ${present(supply.powerKva)} kVA<h3>Lieu de consommation</h3>${lines(customer.siteAddress)}<br>Réf. acheminement électricité :<br>${groupDigits(supply.deliveryPoint, [2, 3, 3, 3, 3])}</div>
<div class="right"><div class="to">${name}<br>${lines(customer.billingAddress)}</div><div class="bar"><span>Facture du ${slashed(bill.issueDate)}</span><span>n° ${bill.number}</span></div><div class="r"><span>Électricité ${span(supply.period)}</span></div><div class="r"><span>Montant hors TVA</span><span>${euros(totals.ht)}</span></div><div class="r"><span>Montant TVA (payée sur les débits)</span><span>${euros(totals.vat)}</span></div><div class="r"><b>Facture TTC</b><b>${euros(totals.ttc)}</b></div><div class="r"><span>Report du solde antérieur au ${slashed('2026-02-10')}</span><span>${euros(present(totals.previousBalance))}</span></div><div class="pay"><span>Total à payer (TTC)</span><span>${euros(totals.netToPay)}</span></div>
<p>Le montant total sera prélevé à partir du <b>${slashed(present(bill.dueDate))}</b> sur le compte ${bank.iban} (mandat ${bank.mandate}).</p><h2>Les prochaines étapes</h2><p>• Prochaine facture vers le ${slashed(present(bill.nextInvoiceDate))}<br>• Prochain relevé à distance vers le 05/06/2026</p><h2>Votre calendrier Tempo</h2><p>Saison 2025-2026, au 05/04/2026 : 43 jours blancs et 22 jours rouges ont été tirés. La couleur du lendemain est affichée sur votre espace client dès 11 h.</p><h2>Votre espace client</h2><p>Suivez vos consommations jour par jour, modifiez vos coordonnées bancaires et téléchargez vos factures, conservées cinq ans, sur ${supplier.website}.</p><h2>Difficultés de paiement</h2><p>Prenez contact avec nous avant la date du prélèvement. Le chèque énergie peut être utilisé en ligne ou adressé par courrier avec une copie de cette facture. Le Fonds de solidarité pour le logement peut aussi vous aider.</p></div>`
  const second = `<h2 style="margin-top:0">Détail de votre facture du ${slashed(bill.issueDate)} n° ${bill.number}</h2>${detail(bill, supply)}${meter(supply)}${past(supply)}<h2>Informations</h2><div class="s"><p>Réclamations : écrivez au service clients de la SICAE, à l’adresse de la première page. En cas de désaccord persistant deux mois après votre réclamation, vous pouvez saisir le médiateur national de l’énergie : www.energie-mediateur.fr – Libre réponse n° 59252 – 75443 Paris Cedex 9.</p><p>Origine 2025 de l’électricité vendue : 76,9 % nucléaire, 16,8 % renouvelables (dont 7,0 % hydraulique), 5,0 % gaz, 0,8 % charbon, 0,5 % fioul.</p><p>Bilan annuel 2025 : abonnement 198,24 € HT, consommation 1 402,55 € HT, montant total facturé 2 419,08 € TTC.</p></div>`
  return htmlOf({ title: 'Facture', css, pages: [`${first}${foot(1)}`, `${second}${foot(2)}`] })
}

export const sectionTotals: UnseenBill[] = [{ bill: tempo(), draw, printer: 'cairo' }]

import type { Bill, ReadingRow, Supply } from '../../model/bill.js'
import { sum } from '../../model/rounding.js'
import { groupDigits, monthName, numericDate, writtenDate } from '../../print/format.js'
import { escapeHtml, htmlOf, lines } from '../../print/page.js'
import { figuresIn } from '../figures.js'

// Layout X2: one page in two columns; references in a sentence, the period in the heading of the section, quantity and
// price in c€ above their amount, readings as a vertical list, VAT as a sentence, history as running text.

const { euros, whole, decimal, percent } = figuresIn({ thousands: ' ', minus: '\u2212' }, '\u00a0')
const bandNames: Record<string, string> = { base: 'Toutes heures', hp: 'Jour', hc: 'Nuit' }
const span = ({ from, to }: { from: string; to: string }): string => `du ${writtenDate(from)} au ${writtenDate(to)}`

const css = `
body { font: 8.7pt/1.42 'P052'; color: #2b2233; background: #fff } .page { padding: 13mm 15mm }
.logo { font: italic bold 23pt 'URW Bookman'; color: #e0457b } .hd { display: flex; justify-content: space-between; align-items: flex-start } .to { border: 0.2mm solid #e0457b; padding: 4mm 7mm; width: 82mm; font-size: 9.6pt }
h1 { font: bold 15pt 'URW Gothic'; margin: 6mm 0 2mm } .cols { display: grid; grid-template-columns: 62mm 1fr; gap: 8mm; margin-top: 5mm } h2 { font: bold 9.6pt 'URW Gothic'; color: #e0457b; margin: 0 0 1.4mm } .cols section { margin-bottom: 4.4mm }
.big { background: #fdeaf1; border-radius: 30mm; width: 56mm; height: 56mm; display: flex; flex-direction: column; align-items: center; justify-content: center; text-align: center; margin-bottom: 6mm } .big b { font: bold 21pt 'URW Gothic'; color: #e0457b }
dl div { display: flex; justify-content: space-between; border-bottom: 0.15mm solid #e6d5de } dl small { display: block; color: #7b6b80; font-size: 7.4pt } dl dd { white-space: nowrap; padding-left: 4mm } .t { font-weight: bold } .s { font-size: 7pt; text-align: justify; hyphens: auto; color: #584a5e; line-height: 1.35 } .foot { position: absolute; left: 15mm; right: 15mm; bottom: 6mm; font: 6.4pt 'Nimbus Sans'; text-align: center; color: #777 }`

/** Draws an electricity bill of one page. */
export function toldStory(bill: Bill): string {
  const [supply] = bill.supplies
  if (supply === undefined) throw new Error(`${bill.id} has no supply`)
  const { customer, supplier } = bill
  const isLast = bill.kind === 'resiliation'
  const title = isLast ? 'Votre facture de résiliation' : 'Votre facture d’électricité'
  return htmlOf({
    title: bill.number,
    css,
    pages: [
      `<div class="hd"><div><div class="logo">La Bellenergie</div><p>${escapeHtml(supplier.address.slice(1).join(' · '))}<br>${supplier.phone} (appel gratuit) · ${supplier.email} · ${supplier.website}</p></div><div class="to">${escapeHtml(`${customer.civility} ${customer.name}`)}<br>${lines(customer.billingAddress)}</div></div>
<h1>${title}</h1><p>Facture <b>${bill.number}</b> émise le ${writtenDate(bill.issueDate)}. Vous êtes ${escapeHtml(`${customer.civility} ${customer.name}`)}, votre numéro client est ${customer.clientReference}, et nous fournissons le logement situé ${escapeHtml(customer.siteAddress.join(', '))} (point de livraison ${groupDigits(supply.deliveryPoint, [14])}, compteur Linky ${supply.meter}) avec l’offre ${escapeHtml(bill.offer.name)}, en ${supply.option === 'hphc' ? 'option Jour/Nuit (heures pleines, heures creuses)' : 'option Base'}, pour une puissance de ${supply.powerKva ?? 0} kVA.</p>
<div class="cols"><div>${left(bill, supply)}</div><div>${right(bill, supply)}</div></div>${legal(bill)}<div class="foot">SPECIMEN · ${escapeHtml(supplier.legalLine)}</div>`,
    ],
  })
}

function left(bill: Bill, supply: Supply): string {
  const { totals, bank, supplier } = bill
  const paid = totals.alreadyPaid ?? 0
  const isRefund = totals.netToPay < 0
  const figure = isRefund
    ? `Nous vous remboursons<b>${euros(-totals.netToPay)}</b>sous 15 jours`
    : `Vous avez à régler<b>${euros(totals.netToPay)}</b>le ${writtenDate(bill.dueDate ?? '')}`
  const account = bank === null ? '' : `IBAN ${bank.iban}, mandat ${bank.mandate}, ICS ${supplier.creditorIdentifier}`
  const payment = isRefund
    ? `Le remboursement sera fait par virement sur le compte que vous nous aviez indiqué (${account}).`
    : `Nous prélèverons ce montant sur votre compte : ${account}.`
  const next =
    bill.nextInvoiceDate === null
      ? ''
      : `<p>La prochaine facture vous parviendra le ${writtenDate(bill.nextInvoiceDate)}.</p>`
  const rates = bill.vat
    .map(({ rate, base, amount }) => `${euros(amount)} de TVA à ${percent(rate)} sur ${euros(base)}`)
    .join(' et ')
  return `<div class="big">${figure}</div><section><h2>Le calcul</h2><p>Le total hors taxes s’élève à ${euros(totals.ht)}. S’y ajoutent ${rates}, soit ${euros(totals.vat)} de TVA. Le total TTC est donc de <b>${euros(totals.ttc)}</b>. Vous aviez déjà versé ${euros(paid)} de mensualités ; ${isRefund ? `le solde en votre faveur est de ${euros(totals.netToPay)}` : `il reste ${euros(totals.netToPay)} à payer`}.</p></section>
<section><p>${payment}</p>${next}</section><section><h2>Mois par mois</h2><p>${supply.history.map(({ month, kwh }) => `${monthName(`${month}-01`)} ${month.slice(0, 4)} : ${whole(kwh)} kWh`).join(' ; ')}.</p></section>
<section><h2>Une abeille, un arbre</h2><p class="s">Parrainez un proche : 50 € pour vous, 50 € pour lui. En 2025 nos 214 centrales solaires ont produit 96 500 000 kWh.</p></section>`
}

function right(bill: Bill, supply: Supply): string {
  const entry = (label: string, detail: string, amount: number): string =>
    `<div><dt>${label}<small>${detail}</small></dt><dd>${euros(amount)}</dd></div>`
  const subscription = supply.subscription.map(
    (line) =>
      `<section><h2>Abonnement ${span(line)}</h2><dl>${entry(`Abonnement ${supply.powerKva ?? 0} kVA`, `${decimal(line.monthly, 2)} € HT par mois, TVA ${percent(line.vatRate)}`, line.amount)}</dl></section>`,
  )
  const consumption = supply.consumption.map((line) =>
    entry(
      `Énergie ${bandNames[line.band] ?? ''}`,
      `${whole(line.kwh)} kWh à ${decimal(line.price * 100, 2)} c€ HT, TVA ${percent(line.vatRate)}`,
      line.amount,
    ),
  )
  const taxes = supply.taxes.map((line) => {
    const isCta = line.code === 'cta'
    const label = isCta ? 'Contribution tarifaire d’acheminement' : 'Accise sur l’électricité'
    const reckoning = isCta
      ? `au taux de ${percent(line.rate ?? 0)}, ${span(line)}`
      : `${whole(line.base ?? 0)} kWh à ${decimal((line.rate ?? 0) / 10, 3)} c€, ${span(line)}`
    return entry(label, `${reckoning}, TVA ${percent(line.vatRate)}`, line.amount)
  })
  const total = (label: string, rows: readonly { amount: number }[]): string =>
    `<div class="t"><dt>${label}</dt><dd>${euros(sum(rows.map(({ amount }) => amount)))}</dd></div>`
  return `${subscription.join('')}<section><h2>Consommation ${span(supply.period)}</h2><dl>${consumption.join('')}${total(`Soit ${whole(supply.totalKwh ?? 0)} kWh`, supply.consumption)}</dl></section>
<section><h2>Taxes et contributions</h2><dl>${taxes.join('')}${total('Soit', supply.taxes)}</dl></section><section><h2>Les index de votre compteur</h2><dl>${supply.readings.map((reading) => readingList(reading, supply)).join('')}</dl></section>`
}

const natures = { R: 'relevé par Enedis', E: 'estimé par nos soins', A: 'que vous nous avez communiqué' }

function readingList(reading: ReadingRow, { period }: Supply): string {
  const name = bandNames[reading.band] ?? ''
  return `<div><dt>${name}, index du ${numericDate(period.from)} (${natures[reading.oldNature]})</dt><dd>${whole(reading.oldIndex)}</dd></div><div><dt>${name}, index du ${numericDate(period.to)} (${natures[reading.newNature]})</dt><dd>${whole(reading.newIndex)}</dd></div>`
}

function legal({ offer, supplier }: Bill): string {
  const price =
    offer.priceType === 'fixe'
      ? `offre de marché à prix fixe jusqu’au ${writtenDate(offer.endDate ?? '')}`
      : 'offre de marché à prix indexé sur le tarif réglementé, sans date de fin'
  return `<p class="s" lang="fr">${escapeHtml(offer.name)} est une ${price} ; nos prix ne sont pas réglementés. Quand un index manque, nous l’estimons d’après vos consommations de l’année précédente. Une réclamation ? Écrivez à ${escapeHtml(supplier.address.join(', '))} ou à ${supplier.email}. Après deux mois sans solution : médiateur national de l’énergie, Libre réponse n° 59252, 75443 Paris Cedex 09, energie-mediateur.fr. Panne de réseau : Enedis, 09 72 67 50 89. Notre électricité 2024 : 74 % éolien, 26 % solaire. Durée minimale de conservation : cinq ans.</p>`
}

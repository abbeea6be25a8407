import { acciseOf, changing, ctaOf, present } from '../../blind/terms.js'
import type { Bill, Supply } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { groupDigits, shortMonth } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, html, inWords, numbersIn, onlySupply, slashed, type UnseenBill } from '../../unseen/kit.js'
import { blindGSuppliers } from '../suppliers.js'

const { number, amount, euros } = numbersIn('\u00a0')

function winter(): Bill {
  const id = 'blind-G1-01'
  const supply = draftElectricity({
    id,
    period: { from: '2026-01-06', to: '2026-03-05' },
    powerKva: 12,
    option: 'ejp',
    networkTariff: 'MUDT',
    bands: [
      { band: 'ejp_normal', kwh: 2418, oldIndex: 61207, prices: changing(0.1129, '2026-02-01', 0.1174) },
      { band: 'ejp_pointe', kwh: 287, oldIndex: 7734, prices: changing(0.8125, '2026-02-01', 0.8463) },
    ],
    subscription: { prices: changing(19.07, '2026-02-01', 19.32), convention: 'days' },
    ctaDetail: 'base and rate',
  })
  return completeBill(
    draftBill({
      id,
      supplier: blindGSuppliers.gedia,
      offer: { name: 'Tarif Bleu', regulated: true, priceType: 'reglemente', endDate: null },
      customer: {
        civility: 'M.',
        name: 'Théodule Marchenoir',
        address: ['9 route de Bérou', '28270 Brezolles'],
        references: { client: '0999999', contract: '0999999-02' },
      },
      number: '2026 03 999999',
      issueDate: '2026-03-11',
      dueDate: '2026-03-31',
      nextInvoiceDate: '2026-05-11',
      paymentMethod: 'tip',
      isDirectDebit: false,
      supplies: [supply],
      mentions: { estimationBasis: false },
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-03', 'E-PRC-07', 'E-OPT-05', 'E-RDG-09', 'E-RDG-10'],
        traps: ['ejp', 'local_grid_operator', 'two_price_periods', 'dates_in_columns', 'price_in_cents'],
      },
    }),
  )
}

const css = `body { font: 8.6pt/1.4 'Open Sans'; color: #202a3c } .page { padding: 13mm 15mm } .lg { font: bold 22pt 'Open Sans'; color: #00713d; letter-spacing: 1pt } h2 { font: bold 9.6pt 'Open Sans'; color: #00713d; border-bottom: 0.5mm solid #f2a900; padding-bottom: 0.6mm; margin: 4.5mm 0 1.6mm } .two { display: grid; grid-template-columns: 1fr 1fr; gap: 9mm } .kv { display: grid; grid-template-columns: 37mm auto; row-gap: 0.6mm } .kv span { color: #5a6577 }
.box { border: 0.5mm solid #00713d; padding: 3mm 5mm; margin: 5mm 0; display: flex; justify-content: space-between; align-items: center } .box b { font-size: 17pt; color: #00713d } th { font: 600 7.4pt 'Open Sans'; text-align: right; padding: 1mm; background: #e9f3ed } td { text-align: right; padding: 0.9mm 1mm; border-bottom: 0.15mm solid #d6dfd9 } th:first-child, td:first-child { text-align: left } .s td { font-weight: bold } .n { font-size: 7.5pt } .f { position: absolute; left: 15mm; right: 15mm; bottom: 7mm; font-size: 6.6pt; color: #5a6577; text-align: center } .tip { border-top: 0.2mm dashed #202a3c; position: absolute; left: 15mm; right: 15mm; bottom: 17mm; padding-top: 3mm; font-size: 7.8pt }`

const names: Record<string, string> = { ejp_normal: 'Heures normales', ejp_pointe: 'Heures de pointe mobile' }

function firstPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals, offer } = bill
  return `<div class="two"><div><span class="lg">GEDIA</span><p class="n">${lines(supplier.address)}</p></div><div><b style="font-size:12pt">Facture d’électricité</b><br>N° ${bill.number}<br>Date d’émission : ${slashed(bill.issueDate)}<p style="margin-top:12mm;font-size:10pt">${html(customer.civility)} ${html(customer.name)}<br>${lines(customer.billingAddress)}</p></div></div>
<div class="box"><span>Montant TTC à régler<br>avant le ${inWords(present(bill.dueDate))}</span><b>${euros(totals.netToPay)}</b></div>
<div class="two"><div><h2>Vos références</h2><div class="kv"><span>N° de client</span><b>${customer.clientReference}</b><span>N° de contrat</span><b>${present(customer.contractReference)}</b><span>Point de livraison</span><b>${groupDigits(supply.deliveryPoint, [2, 3, 3, 3, 3])}</b><span>Compteur</span><b>${supply.meter}</b></div><h2>Lieu desservi</h2><p>${lines(customer.siteAddress)}</p><h2>Votre contrat</h2><div class="kv"><span>Offre</span><b>${html(offer.name)}</b><span>Option</span><b>EJP</b><span>Puissance souscrite</span><b>${present(supply.powerKva)} kVA</b></div><p class="n">Prix soumis aux tarifs réglementés de vente d’électricité, contrat sans engagement de durée.</p></div>
<div><h2>Votre facture en bref</h2><table>${cells(['Abonnement', euros(supply.subscription.reduce((all, s) => all + s.amount, 0))])}${cells([`Énergie (${number(present(supply.totalKwh))} kWh)`, euros(supply.consumption.reduce((all, c) => all + c.amount, 0))])}${cells(['Taxes et contributions', euros(supply.taxes.reduce((all, t) => all + t.amount, 0))])}${cells(['Montant hors TVA', euros(totals.ht)], 'td', 's')}${cells(['TVA', euros(totals.vat)])}${cells(['Montant TTC', euros(totals.ttc)], 'td', 's')}</table><p class="n" style="margin-top:2mm">Prochain relevé du compteur vers le 05/05/2026.<br>Prochaine facture aux environs du ${slashed(present(bill.nextInvoiceDate))}.</p></div></div>
<div class="two"><div><h2>Nous joindre</h2><p>Accueil clientèle : ${supplier.phone}<br>du lundi au vendredi, 8h30 – 17h30<br>${supplier.email}<br>${supplier.website}</p></div><div><h2>Urgence dépannage</h2><p>Électricité, 24h/24 et 7j/7 : 02 99 00 14 14<br>GEDIA Réseaux, gestionnaire du réseau de distribution</p></div></div>
<h2>Réclamations</h2><p class="n">Toute réclamation peut être adressée par courrier à notre service clientèle, à l’adresse ci-dessus, ou par courriel. Si le litige n’est pas réglé dans un délai de deux mois, le médiateur national de l’énergie peut être saisi gratuitement : Libre réponse n° 59252, 75443 Paris Cedex 09 – www.energie-mediateur.fr.</p>
<h2>À noter cet hiver</h2><p class="n">16 jours de pointe mobile ont été tirés entre le 1er novembre 2025 et le 5 mars 2026. Sur la même période de l’an dernier, votre foyer avait consommé 2 864 kWh. Un chauffage d’appoint au bois réduit votre facture les jours de pointe : renseignez-vous auprès de notre espace conseil, 7 rue des Fontaines à Dreux. Une difficulté pour payer ? Contactez-nous avant la date limite ; vous pouvez aussi vous adresser au Fonds de solidarité logement ou utiliser un chèque énergie.</p>
<div class="tip"><b>TIP SEPA</b> – Datez, signez et renvoyez ce titre interbancaire de paiement avec un relevé d’identité bancaire.<br>Référence ${present(customer.contractReference)} &nbsp; Montant : ${euros(totals.netToPay)} &nbsp; ICS ${supplier.creditorIdentifier} &nbsp; Date et signature :</div><p class="f">${html(supplier.legalLine)} – SPECIMEN – 1/2</p>`
}

function chargesTable(supply: Supply): string {
  const rate = (row: { vatRate: number }): string => `${number(row.vatRate)} %`
  return `<h2>Abonnement et énergie</h2><table>${cells(['Libellé', 'Du', 'Au', 'Quantité', 'Prix unitaire HT', 'TVA', 'Montant HT (€)'], 'th')}${supply.subscription.map((s) => cells(['Prime fixe', slashed(s.from), slashed(s.to), '', `${number(s.monthly, 2)} €/mois`, rate(s), amount(s.amount)])).join('')}${supply.consumption.map((c) => cells([present(names[c.band]), slashed(c.from), slashed(c.to), `${number(c.kwh)} kWh`, `${number(c.price * 100, 2)} c€/kWh`, rate(c), amount(c.amount)])).join('')}</table>
<h2>Taxes et contributions</h2><table>${cells(['Libellé', 'Du', 'Au', 'Assiette', 'Taux', 'TVA', 'Montant HT (€)'], 'th')}${acciseOf(
    supply,
  )
    .map((t) =>
      cells([
        'Accise sur l’électricité',
        slashed(t.from),
        slashed(t.to),
        `${number(present(t.base))} kWh`,
        `${number(present(t.rate) / 10, 3)} c€/kWh`,
        rate(t),
        amount(t.amount),
      ]),
    )
    .join('')}${ctaOf(supply)
    .map((t) =>
      cells([
        'Contribution tarifaire d’acheminement',
        slashed(t.from),
        slashed(t.to),
        euros(present(t.base)),
        `${number(present(t.rate), 2)} %`,
        rate(t),
        amount(t.amount),
      ]),
    )
    .join('')}</table>`
}

function secondPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const half = supply.history.length / 2
  const months = (part: Supply['history']): string =>
    `<table>${cells(
      part.map(({ month }) => `${shortMonth(`${month}-01`)} ${month.slice(0, 4)}`),
      'th',
    )}${cells(part.map(({ kwh }) => number(kwh)))}</table>`
  return `<div style="display:flex;justify-content:space-between"><b style="font-size:12pt">Détail de votre facture</b><span>N° ${bill.number}</span></div>
<h2>Relevé de votre compteur</h2><table>${cells(['Cadran', `Index du ${slashed(supply.period.from)}`, `Index du ${slashed(supply.period.to)}`, 'Consommation'], 'th')}${supply.readings.map((r) => cells([present(names[r.band]), `${number(r.oldIndex)} (réel)`, `${number(r.newIndex)} (réel)`, `${number(r.newIndex - r.oldIndex)} kWh`])).join('')}${cells(['Total', '', '', `${number(present(supply.totalKwh))} kWh`], 'td', 's')}</table>
${chargesTable(supply)}
<h2>TVA</h2><table>${cells(['Taux', 'Base HT (€)', 'Montant de TVA (€)'], 'th')}${bill.vat.map((v) => cells([`${number(v.rate, 2)} %`, amount(v.base), amount(v.amount)])).join('')}</table>
<h2>Historique de vos consommations (kWh)</h2>${months(supply.history.slice(0, half))}<div style="height:2mm"></div>${months(supply.history.slice(half))}
<h2>Informations</h2><p class="n">Les 22 jours de pointe mobile sont placés entre le 1er novembre et le 31 mars, de 7h à 1h le lendemain ; ils sont annoncés la veille. Origine de l’électricité fournie en 2024 : nucléaire 64,2 %, renouvelable 26,9 %, gaz 6,1 %, charbon et fioul 2,8 %. L’option EJP n’est plus proposée aux nouveaux clients.</p><p class="n" style="margin-top:1.5mm"><b>Lexique.</b> kWh : unité de mesure de l’énergie. kVA : unité de la puissance que votre installation peut appeler. Accise sur l’électricité : taxe perçue pour le compte de l’État sur chaque kWh. CTA : contribution qui finance une partie des retraites des agents des industries électriques et gazières.</p><p class="f">${html(bill.supplier.legalLine)} – SPECIMEN – 2/2</p>`
}

function draw(bill: Bill): string {
  return htmlOf({ title: 'Facture d’électricité', css, pages: [firstPage(bill), secondPage(bill)] })
}

export const peakDayLedger: UnseenBill[] = [{ bill: winter(), draw, printer: 'chromium' }]

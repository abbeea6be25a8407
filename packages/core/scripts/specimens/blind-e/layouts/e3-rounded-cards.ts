import { acciseOf, changing, ctaOf, present, steady } from '../../blind/terms.js'
import type { Bill, Supply } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { round } from '../../model/rounding.js'
import { shortMonth } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, html, inWords, numbersIn, onlySupply, slashed, type UnseenBill } from '../../unseen/kit.js'
import { blindESuppliers } from '../suppliers.js'

const { number, euros } = numbersIn('\u202f')

const neutral = ['E-PRC-01', 'E-PRC-02', 'E-PRC-07', 'E-ARI-10', 'E-TAX-06', 'E-RDG-11']

function twoPrices(): Bill {
  const id = 'blind-E3-01'
  const supply = draftElectricity({
    id,
    period: { from: '2026-01-20', to: '2026-02-19' },
    powerKva: 9,
    option: 'hphc',
    networkTariff: 'MUDT',
    bands: [
      { band: 'hp', kwh: 612, oldIndex: 18243, prices: changing(0.1376, '2026-02-01', 0.1344) },
      { band: 'hc', kwh: 347, oldIndex: 11906, prices: changing(0.1018, '2026-02-01', 0.0981) },
    ],
    subscription: { prices: steady(14.62), convention: 'days' },
    ctaDetail: 'rate',
  })
  return completeBill(
    draftBill({
      id,
      supplier: blindESuppliers.octopus,
      offer: { name: 'Éco-conso', regulated: false, priceType: 'indexe', endDate: null },
      customer: {
        civility: 'M.',
        name: 'Corentin Vasselin',
        address: ['Appartement 14', '52 cours de la Martinique', '33000 Bordeaux'],
        email: 'corentin.vasselin@courriel.example',
        references: { client: 'A-9B99C9D9' },
      },
      number: 'OEFR-2026-9999999',
      issueDate: '2026-02-22',
      dueDate: '2026-03-04',
      nextInvoiceDate: '2026-03-22',
      supplies: [supply],
      services: [{ label: 'Bonus parrainage', kind: 'remise', from: null, to: null, amount: -16.67, vatRate: 20 }],
      mentions: { estimationBasis: false },
      judgement: { neutral, traps: ['two_price_periods', 'two_accise_rates', 'two_cta_rates', 'discount'] },
    }),
  )
}

function wrongVat(): Bill {
  const id = 'blind-E3-02'
  const supply = draftElectricity({
    id,
    period: { from: '2026-04-11', to: '2026-05-10' },
    powerKva: 6,
    option: 'base',
    networkTariff: 'CU4',
    bands: [{ band: 'base', kwh: 188, oldIndex: 40977, prices: steady(0.1231) }],
    subscription: { prices: steady(11.8), convention: 'days' },
    ctaDetail: 'rate',
  })
  const bill = completeBill(
    draftBill({
      id,
      supplier: blindESuppliers.octopus,
      offer: { name: 'Éco-fixe 12 mois', regulated: false, priceType: 'fixe', endDate: '2027-01-10' },
      customer: {
        civility: 'Mme',
        name: 'Lucile Abgrall',
        address: ['3 rue du Pont-Sal', '56400 Brech'],
        email: 'lucile.abgrall@courriel.example',
        references: { client: 'A-9B99C9D9' },
      },
      number: 'OEFR-2026-9999999',
      issueDate: '2026-05-13',
      dueDate: '2026-05-25',
      nextInvoiceDate: '2026-06-13',
      supplies: [supply],
      mentions: { estimationBasis: false },
      judgement: {
        expected: ['E-ARI-03'],
        neutral: [...neutral, 'E-TAX-08'],
        anomalies: [{ rule: 'E-ARI-03', detail: 'VAT 4.30 EUR above 20 % of its base, carried into the totals' }],
        traps: ['amounts_in_cards'],
      },
    }),
  )
  const { totals } = bill
  return {
    ...bill,
    vat: bill.vat.map((row) => ({ ...row, amount: round(row.amount + 4.3) })),
    totals: {
      ...totals,
      vat: round(totals.vat + 4.3),
      ttc: round(totals.ttc + 4.3),
      netToPay: round(totals.netToPay + 4.3),
    },
  }
}

const css = `body { font: 9pt/1.45 'Open Sans'; color: #180048 } .page { padding: 14mm 16mm } .logo { font: bold 17pt 'Open Sans'; color: #5840ff } .card { background: #f1edff; border-radius: 4mm; padding: 4.5mm 6mm; margin-bottom: 5mm } .card.d { background: #180048; color: #fff } h1 { font: bold 17pt/1.25 'Open Sans'; margin: 9mm 0 3mm } h2 { font: bold 11.5pt 'Open Sans'; margin: 5mm 0 1.5mm; color: #5840ff } .k { display: grid; grid-template-columns: 46mm auto; row-gap: 1mm } .k span { color: #60517f }
th { font: 600 7.6pt 'Open Sans'; color: #60517f; text-align: right; padding: 1mm 0; border-bottom: 0.3mm solid #c9bdf5 } td { text-align: right; padding: 1.1mm 0; border-bottom: 0.15mm solid #e5dffb; font-size: 8.6pt } th:first-child, td:first-child { text-align: left } .s td { font-weight: bold; border-bottom: 0 } .t { display: flex; justify-content: space-between; padding: 0.9mm 0 } .t.z { font-weight: bold; font-size: 12pt } .f { position: absolute; left: 16mm; right: 16mm; bottom: 8mm; font-size: 6.6pt; color: #7a6d99 } .n { font-size: 8pt }
.bars { display: flex; align-items: flex-end; justify-content: space-between; height: 36mm } .bars div { width: 11mm; text-align: center; font-size: 6.8pt } .bars i { display: block; background: #5840ff; border-radius: 1mm 1mm 0 0 }`

const names: Record<string, string> = { hp: 'Heures pleines', hc: 'Heures creuses', base: 'Toutes heures' }

const span = ({ from, to }: { from: string; to: string }): string => `Du ${slashed(from)} au ${slashed(to)}`

function firstPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals, offer } = bill
  const [firstName = ''] = customer.name.split(' ')
  const kind =
    offer.endDate === null
      ? 'prix indexé sur le tarif réglementé'
      : `prix fixe HT jusqu’au ${inWords(present(offer.endDate))}`
  const option = supply.option === 'hphc' ? 'Heures pleines / Heures creuses' : 'Base'
  return `<div style="display:flex;justify-content:space-between"><span class="logo">octopusenergy</span><span style="text-align:right" class="n">Facture n° ${bill.number}<br>Émise le ${inWords(bill.issueDate)}</span></div>
<p style="margin:9mm 0 0 100mm">${html(customer.civility)} ${html(customer.name)}<br>${lines(customer.billingAddress)}</p>
<h1>Bonjour ${html(firstName)}, voici votre facture d’électricité</h1><p style="margin-bottom:5mm">Elle couvre votre consommation réelle du ${inWords(supply.period.from)} au ${inWords(supply.period.to)}, mesurée par votre compteur Linky.</p>
<div class="card d" style="display:flex;justify-content:space-between;align-items:center"><div>Montant à payer (TTC)<br><span class="n">Il sera prélevé le ${inWords(present(bill.dueDate))}, vous n’avez rien à faire.</span></div><b style="font-size:22pt">${euros(totals.netToPay)}</b></div>
<div class="card"><b>Votre contrat</b><div class="k" style="margin-top:1.5mm"><span>Numéro de compte client</span><b>${customer.clientReference}</b><span>Titulaire</span><b>${html(customer.civility)} ${html(customer.name)}</b><span>Adresse de consommation</span><b>${html(customer.siteAddress.join(', '))}</b><span>Offre</span><b>${html(offer.name)} – ${kind}</b><span>Nature des prix</span><b>Offre de marché, hors tarif réglementé</b><span>Puissance souscrite</span><b>${present(supply.powerKva)} kVA</b><span>Option tarifaire</span><b>${option}</b><span>N° de PDL (PRM)</span><b>${supply.deliveryPoint}</b><span>Compteur</span><b>Linky n° ${supply.meter}</b></div></div>
<div class="card"><b>Une question ?</b><p style="margin-top:1mm">${supplier.email} – ${supplier.phone} (appel non surtaxé, du lundi au vendredi de 9 h à 18 h) – ${supplier.website}<br>Par courrier : ${html(supplier.address.join(', '))}<br>Panne de courant : Enedis, 09 72 67 50 ${supply.option === 'hphc' ? '33' : '56'}, 24 h/24 et 7 j/7</p></div>
<p class="n">Prochaine facture : autour du ${inWords(present(bill.nextInvoiceDate))}. Prélèvement sur le compte ${present(bill.bank).iban}, mandat ${present(bill.bank).mandate}, créancier ${supplier.creditorIdentifier}.</p><p class="f">${html(supplier.legalLine)} – SPECIMEN – Page 1 sur 3</p>`
}

function chargeTables(supply: Supply): string {
  const readings = supply.readings.map(({ band, oldIndex, newIndex }) =>
    cells([
      present(names[band]),
      `${number(oldIndex)} (réel)`,
      `${number(newIndex)} (réel)`,
      `${number(newIndex - oldIndex)} kWh`,
    ]),
  )
  const rate = (row: { vatRate: number }): string => `${number(row.vatRate)} %`
  return `<h2>Relevés</h2><table>${cells(['Poste', `Index au ${slashed(supply.period.from)}`, `Index au ${slashed(supply.period.to)}`, 'Consommation'], 'th')}${readings.join('')}</table>
<h2>Abonnement</h2><table>${cells(['Période', 'Prix HT', 'TVA', 'Montant HT'], 'th')}${supply.subscription.map((s) => cells([span(s), `${euros(s.monthly)}/mois`, rate(s), euros(s.amount)])).join('')}</table>
<h2>Consommation</h2><table>${cells(['Période', 'Quantité', 'Prix unitaire HT', 'TVA', 'Montant HT'], 'th')}${supply.consumption.map((c) => cells([`${present(names[c.band])}<br>${span(c)}`, `${number(c.kwh)} kWh`, `${number(c.price, 4)} €/kWh`, rate(c), euros(c.amount)])).join('')}${cells(['Total', `${number(present(supply.totalKwh))} kWh`, '', '', ''], 'td', 's')}</table>
<h2>Taxes et contributions</h2><table>${cells(['Période', 'Assiette', 'Taux', 'TVA', 'Montant HT'], 'th')}${acciseOf(
    supply,
  )
    .map((t) =>
      cells([
        `Accise sur l’électricité<br>${span(t)}`,
        `${number(present(t.base))} kWh`,
        `${number(present(t.rate) / 1000, 5)} €/kWh`,
        rate(t),
        euros(t.amount),
      ]),
    )
    .join('')}${ctaOf(supply)
    .map((t) =>
      cells([
        `Contribution tarifaire d’acheminement<br>${span(t)}`,
        'part fixe du TURPE',
        `${number(present(t.rate), 2)} %`,
        rate(t),
        euros(t.amount),
      ]),
    )
    .join('')}</table>`
}

function secondPage(bill: Bill): string {
  const { totals, supplier, services } = bill
  const extras =
    services.length === 0
      ? ''
      : `<h2>Remises</h2><table>${services.map((s) => cells([html(s.label), `${number(s.vatRate)} %`, euros(s.amount)])).join('')}</table>`
  return `<b style="font-size:14pt">Le détail de votre facture</b>${chargeTables(onlySupply(bill))}${extras}
<div class="card" style="margin-top:6mm"><div class="t"><span>Total HT</span><span>${euros(totals.ht)}</span></div>${bill.vat.map((v) => `<div class="t"><span>TVA ${number(v.rate)} % (sur ${euros(v.base)})</span><span>${euros(v.amount)}</span></div>`).join('')}<div class="t z"><span>Total TTC</span><span>${euros(totals.ttc)}</span></div></div><p class="f">${html(supplier.legalLine)} – SPECIMEN – Page 2 sur 3</p>`
}

function thirdPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier } = bill
  const most = Math.max(...supply.history.map(({ kwh }) => kwh))
  const bars = supply.history.map(
    ({ month, kwh }) =>
      `<div>${number(kwh)}<i style="height:${number((kwh / most) * 24).replace(',', '.')}mm"></i>${shortMonth(`${month}-01`)}<br>${month.slice(0, 4)}</div>`,
  )
  return `<b style="font-size:14pt">Bon à savoir</b><h2>Vos 12 derniers mois (kWh)</h2><div class="bars">${bars.join('')}</div>
<h2>Une réclamation ?</h2><p class="n">Écrivez-nous à ${supplier.email} ou à ${html(supplier.address.join(', '))}. Si notre réponse ne vous convient pas ou si vous n’en recevez pas sous deux mois, vous pouvez saisir gratuitement le médiateur national de l’énergie : energie-mediateur.fr, Libre réponse n° 59252, 75443 Paris Cedex 09.</p>
<h2>D’où vient votre électricité ?</h2><p class="n">Mix énergétique 2025 : 100 % de garanties d’origine renouvelable (hydraulique 64 %, éolien 27 %, solaire 9 %).</p>
<h2>Comprendre les termes</h2><p class="n">L’abonnement et le prix du kWh comprennent l’acheminement. L’accise est perçue pour l’État, la contribution tarifaire d’acheminement finance les retraites des industries électriques et gazières. Conservez cette facture 5 ans.</p><p class="f">${html(supplier.legalLine)} – SPECIMEN – Page 3 sur 3</p>`
}

function draw(bill: Bill): string {
  return htmlOf({ title: 'Votre facture', css, pages: [firstPage(bill), secondPage(bill), thirdPage(bill)] })
}

export const roundedCards: UnseenBill[] = [
  { bill: twoPrices(), draw, printer: 'cairo' },
  { bill: wrongVat(), draw, printer: 'chromium' },
]

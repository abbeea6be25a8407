import type { Band } from '../../../../src/invoice/energy-invoice.js'
import { acciseOf, changing, ctaOf, present, steady } from '../../blind/terms.js'
import { monthLabel, priceRules, taxedInOrder, total } from '../../blind-h/parts.js'
import type { Bill, Supply } from '../../model/bill.js'
import type { Period } from '../../model/calendar.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { groupDigits } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, html, inWords, numbersIn, onlySupply, slashed, type UnseenBill } from '../../unseen/kit.js'
import { blindISuppliers } from '../suppliers.js'

const { number, euros } = numbersIn('\u00a0')

const shared = { supplier: blindISuppliers.engie, number: '299 999 999 999' } as const

/** An estimate, cut on 1 February where price, accise and CTA change. */
function estimated(): Bill {
  const id = 'blind-M1-01'
  const supply = draftElectricity({
    id,
    period: { from: '2025-12-06', to: '2026-02-05' },
    powerKva: 6,
    option: 'base',
    networkTariff: 'CU4',
    bands: [{ band: 'base', kwh: 733, oldIndex: 18462, prices: changing(0.1389, '2026-02-01', 0.1352) }],
    subscription: { prices: steady(12.14), convention: 'months' },
    natures: ['R', 'E'],
    ctaDetail: 'rate',
    communicating: false,
  })
  return completeBill(
    draftBill({
      id,
      ...shared,
      offer: { name: 'Elec Référence', regulated: false, priceType: 'indexe', endDate: null },
      customer: {
        civility: 'Mme',
        name: 'Clotilde Ravenel',
        address: ['Bât. C – Appt 31', '22 rue des Fontaines', '76600 Le Havre'],
        references: { client: '499 999 999', contract: '400 999 999 999' },
      },
      issueDate: '2026-02-09',
      dueDate: '2026-02-24',
      nextInvoiceDate: '2026-04-08',
      supplies: [taxedInOrder(supply)],
      judgement: {
        neutral: [...priceRules, 'E-PRC-04', 'E-PRC-06', 'E-TAX-06', 'E-RDG-01', 'E-RDG-02', 'E-RDG-11', 'E-OPT-01'],
        traps: ['estimated_index', 'price_change', 'summary_in_right_column', 'range_without_first_year'],
      },
    }),
  )
}

/** Six months, their instalments taken off; begins on an estimate. */
function instalments(): Bill {
  const id = 'blind-M1-02'
  const supply = draftElectricity({
    id,
    period: { from: '2025-11-06', to: '2026-05-05' },
    powerKva: 9,
    option: 'hphc',
    networkTariff: 'MUDT',
    bands: [
      { band: 'hp', kwh: 2147, oldIndex: 9812, prices: steady(0.1476) },
      { band: 'hc', kwh: 1189, oldIndex: 6034, prices: steady(0.1102) },
    ],
    subscription: { prices: steady(15.48), convention: 'months' },
    natures: ['E', 'R'],
    ctaDetail: 'rate',
    communicating: false,
  })
  return completeBill(
    draftBill({
      id,
      ...shared,
      offer: { name: 'Elec Tranquillité 2 ans', regulated: false, priceType: 'fixe', endDate: '2027-04-30' },
      customer: {
        civility: 'M.',
        name: 'Urbain Lescarret',
        address: ['4 impasse du Pressoir', '49400 Saumur'],
        references: { client: '499 999 999', contract: '400 999 999 999' },
      },
      issueDate: '2026-05-11',
      dueDate: '2026-05-27',
      nextInvoiceDate: '2026-11-09',
      supplies: [taxedInOrder(supply)],
      alreadyPaid: 576,
      mentions: { estimationBasis: false },
      judgement: {
        neutral: [...priceRules, 'E-PRC-04', 'E-PRC-06', 'E-TAX-06', 'E-RDG-01', 'E-RDG-02', 'E-RDG-11', 'E-OPT-01'],
        traps: ['instalments_deducted', 'estimated_index', 'summary_in_right_column', 'range_without_first_year'],
      },
    }),
  )
}

const css = `body { font: 8.8pt/1.42 Lato; color: #20303c } .page { padding: 12mm 13mm } .lg { font: 900 24pt Lato; color: #00aaff; letter-spacing: -1pt } .g { display: grid; grid-template-columns: 112mm auto; gap: 8mm } .to { margin: 13mm 0 15mm 6mm; font: 10pt/1.35 'Liberation Sans' }
h1 { font: 300 19pt/1.15 Lato; color: #0f3a5f } h2 { font: 700 10.5pt Lato; color: #0f3a5f; margin: 5mm 0 1.6mm } .pay { background: linear-gradient(90deg, #0071b9, #12bfa2); color: #fff; border-radius: 3mm; padding: 4mm 5mm; margin: 5mm 0 } .pay b { font: 900 21pt/1.1 Lato; display: block } .a { display: flex; justify-content: space-between; padding: 0.9mm 0; border-bottom: 0.15mm solid #d3dde4 } .a.s { font-weight: 700 } .a.z { font: 700 11pt Lato; color: #0071b9; border: 0 }
.sb { background: #f0f6fa; border-radius: 3mm; padding: 5mm; font-size: 8.2pt } .sb h3 { font: 700 9.6pt Lato; color: #0071b9; margin: 4mm 0 1mm } .sb h3:first-child { margin-top: 0 } .sb span { display: block; color: #5e7483; font-size: 7.4pt; margin-top: 1.3mm } .v { position: absolute; right: 3.5mm; top: 50mm; writing-mode: vertical-rl; font-size: 5.4pt; color: #7a8b97; white-space: nowrap }
th { font: 700 7.3pt Lato; color: #5e7483; text-align: right; padding: 1mm; border-bottom: 0.3mm solid #0071b9 } td { text-align: right; padding: 0.8mm 1mm; font-size: 8.2pt; white-space: nowrap } th:first-child, td:first-child { text-align: left } .r td { background: #f0f6fa; font-weight: 700; padding: 1.3mm 1mm } .r i { font: 400 7.4pt Lato } .s td { font-weight: 700; border-top: 0.2mm solid #0071b9 } .o td:first-child { padding-left: 5mm } .hb { columns: 2; column-gap: 9mm } .hb div { display: flex; font-size: 7.6pt; padding: 0.4mm 0; break-inside: avoid } .hb span { width: 17mm } .hb i { background: #12bfa2; height: 2.6mm; margin: 0.8mm 1.6mm 0 0 } .n { font-size: 7.4pt } .f { position: absolute; left: 13mm; bottom: 6mm; font-size: 6.5pt; color: #7a8b97 }`

const names: Partial<Record<Band, string>> = { base: 'Base', hp: 'Heures Pleines', hc: 'Heures Creuses' }
const natures = { R: 'relevé', E: 'estimé', A: 'transmis par vous' } as const

/** `du 06/12 au 31/01/2026`: only the last day says its year. */
const span = ({ from, to }: Period): string => `du ${slashed(from).slice(0, 5)} au ${slashed(to)}`

function sidebar(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, offer } = bill
  const price =
    offer.endDate === null
      ? 'Prix indexé sur le tarif réglementé, sans être lui-même réglementé'
      : `Prix fixe hors taxes, non réglementé, jusqu’au ${slashed(offer.endDate)}`
  return `<div class="sb"><h3>Mes références</h3><span>Facture n°</span>${bill.number}<span>Éditée le</span>${slashed(bill.issueDate)}<span>Référence client</span>${customer.clientReference}<span>Compte de contrats</span>${present(customer.contractReference)}
<h3>Mon logement</h3>${html(customer.civility)} ${html(customer.name)}<br>${lines(customer.siteAddress)}<span>Point de livraison électricité</span>${groupDigits(supply.deliveryPoint, [2, 3, 3, 3, 3])}<span>Compteur n°</span>${supply.meter}
<h3>Mon offre</h3>${html(offer.name)}<br>Puissance ${present(supply.powerKva)} kVA, option ${supply.option === 'base' ? 'Base' : 'Heures Creuses'}<br>${price}
<h3>Me faire aider</h3>Appli ENGIE Particuliers<br>${supplier.website}<br>${supplier.phone} (appel non surtaxé), du lundi au samedi, de 8 h à 21 h<span>Par courrier</span>${lines(supplier.address)}<span>Dépannage Enedis, jour et nuit</span>09 72 67 50 ${supply.option === 'base' ? '76' : '49'}</div>`
}

function firstPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const { customer, totals } = bill
  const bank = present(bill.bank)
  const line = (label: string, value: string, className = ''): string =>
    `<div class="a ${className}"><span>${label}</span><span>${value}</span></div>`
  const instalmentLine =
    totals.alreadyPaid === null ? '' : line('Mensualités déjà prélevées (6 × 96,00 €)', euros(-totals.alreadyPaid))
  return `<div class="g"><div><span class="lg">ENGIE</span><p class="to">${html(customer.civility)} ${html(customer.name)}<br>${lines(customer.billingAddress)}</p><h1>Votre facture d’électricité</h1>
<div class="pay">Il vous reste à régler<b>${euros(totals.netToPay)} TTC</b>Cette somme sera prélevée le ${inWords(present(bill.dueDate))} sur votre compte ${bank.iban.slice(0, 14)} **** (mandat ${bank.mandate}).</div>
${line(`Électricité : abonnement et ${number(present(supply.totalKwh))} kWh`, euros(total([...supply.subscription, ...supply.consumption])))}${line('Taxes et contributions', euros(total(supply.taxes)))}${line('Total hors TVA', euros(totals.ht), 's')}${bill.vat.map((v) => line(`TVA à ${number(v.rate, 2)} % (payée sur les débits)`, euros(v.amount))).join('')}${line('Total TTC de la facture', euros(totals.ttc), 's')}${instalmentLine}${line('Solde à régler', euros(totals.netToPay), 'z')}
<h2>Ma consommation</h2><p>${totals.alreadyPaid === null ? `Votre index de fin a été <b>estimé</b> : à défaut de relevé, ENGIE le calcule d’après vos consommations de la même période de l’année passée et les profils publiés par Enedis. L’écart sera corrigé au prochain relevé.` : `Le technicien d’Enedis a relevé votre compteur : cette facture corrige l’estimation de novembre.`}</p>
<h2>Et ensuite</h2><p>Votre prochaine facture arrivera vers le ${inWords(present(bill.nextInvoiceDate))}.</p></div>${sidebar(bill)}</div><p class="v">${html(bill.supplier.legalLine)} – ICS ${bill.supplier.creditorIdentifier}</p><p class="f">SPECIMEN – page 1 sur 2</p>`
}

function bandRows(supply: Supply): string {
  return supply.readings
    .map((r) => {
      const rows = supply.consumption
        .filter(({ band }) => band === r.band)
        .map((c) =>
          cells(
            [
              `Consommation ${span(c)}`,
              '',
              '',
              number(c.kwh),
              number(c.price, 4),
              number(c.amount, 2),
              `${number(c.vatRate)} %`,
            ],
            'td',
            'o',
          ),
        )
      return `${cells([present(names[r.band]), `${number(r.oldIndex)} <i>${natures[r.oldNature]}</i>`, `${number(r.newIndex)} <i>${natures[r.newNature]}</i>`, number(r.newIndex - r.oldIndex), '', '', ''], 'td', 'r')}${rows.join('')}`
    })
    .join('')
}

function secondPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const rate = (row: { vatRate: number }): string => `${number(row.vatRate)} %`
  const subscription = supply.subscription.map((s) =>
    cells(
      [`Abonnement ${span(s)}`, '', '', '', `${number(s.monthly, 2)} /mois`, number(s.amount, 2), rate(s)],
      'td',
      'o',
    ),
  )
  const cta = ctaOf(supply).map((t) =>
    cells([`CTA ${span(t)}`, '', '', '', `${number(present(t.rate), 2)} %`, number(t.amount, 2), rate(t)], 'td', 'o'),
  )
  const accise = acciseOf(supply).map((t) =>
    cells(
      [
        `Accise sur l’électricité ${span(t)}`,
        '',
        '',
        number(present(t.base)),
        number(present(t.rate) / 1000, 5),
        number(t.amount, 2),
        rate(t),
      ],
      'td',
      'o',
    ),
  )
  const highest = Math.max(...supply.history.map(({ kwh }) => kwh))
  const months = supply.history.map(
    ({ month, kwh }) =>
      `<div><span>${monthLabel(month)}</span><i style="width:${Math.round((38 * kwh) / highest)}mm"></i>${number(kwh)} kWh</div>`,
  )
  const group = (label: string): string => cells([label, '', '', '', '', '', ''], 'td', 'r')
  return `<span class="lg" style="font-size:15pt">ENGIE</span><h1 style="font-size:14pt;margin:3mm 0">Le détail de ma facture</h1>
<table>${cells(['Électricité', `Index au ${slashed(supply.period.from)}`, `Index au ${slashed(supply.period.to)}`, 'kWh', 'Prix HT (€)', 'Montant HT (€)', 'TVA'], 'th')}${bandRows(supply)}${group('Abonnement')}${subscription.join('')}${group('Taxes et contributions')}${cta.join('')}${accise.join('')}${cells(['Total hors TVA', '', '', number(present(supply.totalKwh)), '', number(bill.totals.ht, 2), ''], 'td', 's')}</table>
<p class="n" style="margin-top:2mm">${bill.vat.map((v) => `TVA à ${number(v.rate, 2)} % calculée sur ${euros(v.base)} : ${euros(v.amount)}.`).join(' ')} L’accise et la CTA ont changé au ${inWords('2026-02-01')}${supply.option === 'base' ? ', de même que votre prix du kWh' : ' ; vos prix hors taxes, eux, sont restés les mêmes'}. Les kWh sont répartis selon le nombre de jours.</p>
<h2>Ma consommation, mois par mois</h2><div class="hb">${months.join('')}</div>
<h2>Un désaccord ?</h2><p class="n">Adressez d’abord votre réclamation au service clients, par téléphone, sur l’appli ou par courrier. Vous pouvez ensuite saisir le médiateur d’ENGIE ou, si deux mois ont passé, le médiateur national de l’énergie (www.energie-mediateur.fr, Libre réponse n° 59252, 75443 Paris Cedex 09).</p>
<h2>L’origine de mon électricité</h2><p class="n">Mix 2024 d’ENGIE en France : nucléaire 58,2 %, renouvelables 27,9 %, gaz 11,6 %, charbon 1,4 %, fioul 0,9 %. La part d’acheminement est comprise dans les prix.</p>
<h2>Un retard de paiement ?</h2><p class="n">Passé la date prévue, la somme due porte intérêt à une fois et demie le taux légal. En cas de difficulté, appelez-nous sans attendre : un échelonnement est souvent possible.</p><p class="v">${html(bill.supplier.legalLine)}</p><p class="f">Facture n° ${bill.number} – SPECIMEN – page 2 sur 2</p>`
}

function draw(bill: Bill): string {
  return htmlOf({ title: 'Facture ENGIE', css, pages: [firstPage(bill), secondPage(bill)] })
}

export const rightSummary: UnseenBill[] = [
  { bill: estimated(), draw, printer: 'chromium' },
  { bill: instalments(), draw, printer: 'cairo' },
]

import { acciseOf, ctaOf, present, steady } from '../../blind/terms.js'
import type { Bill, Supply } from '../../model/bill.js'
import type { Period } from '../../model/calendar.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftGas } from '../../model/draft-supply.js'
import { sum } from '../../model/rounding.js'
import { groupDigits, numericDate } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, html, inWords, numbersIn, onlySupply, type UnseenBill } from '../../unseen/kit.js'
import { priceRules, taxedInOrder, total } from '../parts.js'
import { blindHSuppliers } from '../suppliers.js'

const { number, amount, euros } = numbersIn(' ')

const shared = {
  supplier: blindHSuppliers.engie,
  number: '999 999 999 999',
} as const

/** The last index is estimated; a paid assistance stands beside the gas. */
function estimated(): Bill {
  const id = 'blind-K3-01'
  const period: Period = { from: '2026-01-16', to: '2026-03-15' }
  const supply = draftGas({
    id,
    period,
    oldIndex: 4251,
    volume: 318,
    coefficient: 11.31,
    annualReference: 13870,
    networkOption: 'T2',
    prices: steady(0.07486),
    subscription: { prices: steady(20.83), convention: 'months' },
    natures: ['R', 'E'],
    communicating: false,
    historyMonths: 0,
  })
  return completeBill(
    draftBill({
      id,
      ...shared,
      offer: { name: 'Gaz Référence 1 an', regulated: false, priceType: 'fixe', endDate: '2026-10-31' },
      customer: {
        civility: 'MME',
        name: 'Solène Kerguelen',
        address: ['Bât. A, 3e étage gauche', '9 rue de la Corderie', '56100 Lorient'],
        references: { client: '999 999 999', contract: '999 999 999' },
      },
      issueDate: '2026-03-19',
      dueDate: '2026-04-03',
      nextInvoiceDate: '2026-05-19',
      supplies: [taxedInOrder(supply)],
      services: [{ label: 'Assistance Dépannage Gaz', kind: 'service', ...period, amount: 9.98, vatRate: 20 }],
      mentions: { energyMix: false },
      judgement: {
        neutral: [...priceRules, 'E-TAX-06', 'E-RDG-01', 'E-RDG-11', 'E-SRV-01', 'E-SRV-02', 'E-LEG-01'],
        traps: ['estimated_index', 'short_years', 'total_before_all_taxes', 'paid_service', 'volume_times_coefficient'],
      },
    }),
  )
}

/** Billed kWh above what volume and coefficient make. */
function leaving(): Bill {
  const id = 'blind-K3-02'
  const supply = draftGas({
    id,
    period: { from: '2025-06-19', to: '2025-09-03' },
    oldIndex: 10877,
    volume: 62,
    coefficient: 12.05,
    annualReference: 8940,
    networkOption: 'T2',
    prices: steady(0.08917),
    subscription: { prices: steady(22.04), convention: 'days' },
    historyMonths: 0,
  })
  return completeBill(
    draftBill({
      id,
      kind: 'resiliation',
      ...shared,
      offer: { name: 'Gaz Ajust', regulated: false, priceType: 'indexe', endDate: null },
      customer: {
        civility: 'M.',
        name: 'Théophile Vanhoutte',
        address: ['31 rue Jean Bart', '59140 Dunkerque'],
        billingAddress: ['Appt 42', '8 cours Lafayette', '69006 Lyon'],
        references: { client: '999 999 999', contract: '999 999 999' },
      },
      issueDate: '2025-09-10',
      dueDate: '2025-09-25',
      supplies: [{ ...taxedInOrder(supply), coefficient: 11.27 }],
      alreadyPaid: 118,
      mentions: { energyMix: false, estimationBasis: false },
      judgement: {
        expected: ['E-ARI-07'],
        neutral: [...priceRules, 'E-TAX-06', 'E-RDG-09', 'E-PRC-06', 'E-LEG-01', 'E-FEE-04'],
        anomalies: [{ rule: 'E-ARI-07', detail: '62 m³ at 11.27 kWh/m³ make 699 kWh, 747 kWh billed' }],
        traps: ['closing_bill', 'two_vat_rates', 'two_addresses', 'total_before_all_taxes', 'short_years'],
      },
    }),
  )
}

const css = `body { font: 8.8pt/1.38 'Liberation Sans'; color: #1b1b1b } .page { padding: 12mm 14mm 12mm 20mm } .v { position: absolute; left: 5mm; top: 78mm; writing-mode: vertical-rl; transform: rotate(180deg); font-size: 5.6pt; color: #555; height: 170mm; white-space: nowrap } .h { background: #00aaff; color: #fff; display: inline-block; padding: 0.8mm 2mm; font: 11.5pt 'DejaVu Sans'; margin-bottom: 1.6mm } .h.b { font: bold 13.5pt 'DejaVu Sans'; margin: 0; display: table } .cols { display: grid; grid-template-columns: 60mm auto; gap: 9mm } .to { margin: 16mm 0 18mm 92mm; font: 10pt/1.35 'Liberation Mono'; text-transform: uppercase } .q { padding-left: 5mm; margin-bottom: 5mm; font-size: 8.2pt } .q b { color: #666 } .l { display: flex; justify-content: space-between; padding: 0.8mm 0 } .l.s { font-weight: bold } .l.d { font-size: 7.4pt; padding: 0.3mm 0 0.3mm 34mm } .l.t { border-top: 0.25mm solid #00aaff } .l.z { font: bold 12.5pt 'Liberation Sans'; padding: 0; margin-bottom: 2.4mm; align-items: center; white-space: nowrap } .l.z span:first-child { background: #00aaff; color: #fff; font-size: 9.6pt; padding: 1.4mm 2mm }
table { margin-bottom: 3mm } th { text-align: right; font: bold 7.2pt 'Liberation Sans'; color: #0077c8; padding: 0.8mm 1mm; border-bottom: 0.3mm solid #00aaff } td { text-align: right; padding: 0.8mm 1mm; font-size: 8pt; white-space: nowrap } th:first-child, td:first-child { text-align: left } .u td { font-weight: bold; background: #e5f6ff } .w td { font-weight: bold; border-top: 0.2mm solid #00aaff } .n { font-size: 7.3pt; line-height: 1.36 } .f { position: absolute; left: 20mm; bottom: 6mm; font-size: 6.6pt; color: #555 }`

const short = (date: string): string => numericDate(date, '/', 'short')
const span = ({ from, to }: Period): string => `du ${short(from)} au ${short(to)}`
const line = (label: string, value: string, className = ''): string =>
  `<div class="l ${className}"><span>${label}</span><span>${value}</span></div>`

function clientColumn(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer } = bill
  return `<span class="h">Vos informations Client</span><div class="q"><b>Référence client : ${customer.clientReference}</b><br><b>Compte de contrats : ${present(customer.contractReference)}</b><br><b>Titulaire :</b> ${html(customer.name)}<br><b>Lieu de consommation :</b><br>${lines(customer.siteAddress)}<br><b>Gaz naturel</b><br>PCE : ${groupDigits(supply.deliveryPoint, [2, 3, 3, 3, 3])}<br>N° de compteur : ${supply.meter}<br>CAR : ${number(present(supply.annualReference))} kWh</div>
<span class="h">Vos contacts utiles</span><div class="q"><b>Service Clients</b><br>${supplier.website}<br>Du lundi au samedi : 8h-21h<br><b style="font-size:11pt">${supplier.phone}</b><br>(appel non surtaxé)<br>${lines(supplier.address)}<br><b>Dépannage</b><br>Urgence sécurité gaz 24h/24 GRDF<br>N° Vert 0 800 47 33 33</div>`
}

function nextSteps(bill: Bill): string {
  const supply = onlySupply(bill)
  if (bill.kind === 'resiliation')
    return `<span class="h">La fin de votre contrat</span><p>Votre contrat Gaz Ajust a été résilié le ${short(supply.period.to)}, à votre demande. Cette facture solde votre compte ; aucun frais de résiliation ne vous est demandé.</p>`
  return `<span class="h">Vos prochaines échéances</span><p>Prochaine facture vers le ${inWords(present(bill.nextInvoiceDate))}.<br>Prochain relevé de compteur vers le 12 mai 2026. Le technicien du distributeur doit accéder à votre compteur au moins une fois par an. Vous pouvez aussi transmettre votre index entre le 8 et le 14 mai.</p>`
}

function totals(bill: Bill): string {
  const supply = onlySupply(bill)
  const { ht, vat, ttc, alreadyPaid, netToPay } = bill.totals
  const energy = sum([total(supply.subscription), total(supply.consumption)])
  const services = bill.services.length === 0 ? '' : line('services', euros(total(bill.services)))
  const paid = alreadyPaid === null ? '' : line('mensualités déjà réglées', euros(-alreadyPaid))
  return `${line(`MONTANT TTC PRÉLEVÉ LE ${inWords(present(bill.dueDate))}`, euros(netToPay), 'z')}${line('gaz naturel', euros(energy))}${services}${line('total hors toutes taxes', euros(sum([energy, total(bill.services)])), 't')}${line('Taxes et contributions', euros(total(supply.taxes)))}${line('total HTVA', euros(ht), 's')}${bill.vat.map((v) => line(`TVA à ${number(v.rate, 2)} % calculée sur ${euros(v.base)}`, euros(v.amount), 'd')).join('')}${line('Total TVA (TVA payée sur les débits)', euros(vat))}${line('total TTC', euros(ttc), 's t')}${paid}${line('montant à prélever', euros(netToPay), 's')}<p class="n" style="text-align:right;margin:1mm 0 5mm">Détails au verso</p>`
}

function firstPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const { customer, supplier } = bill
  const { newIndex, newNature } = present(supply.readings[0])
  const basis =
    newNature === 'E'
      ? `Cette consommation repose sur un index estimé par le fournisseur, d’après votre consommation de l’an dernier à la même saison.<br>Votre index estimé au ${short(supply.period.to)} : <b>${number(newIndex)} m³</b>`
      : `Cette consommation repose sur les index relevés à distance par GRDF.<br>Votre index au ${short(supply.period.to)} : <b>${number(newIndex)} m³</b>`
  return `<div class="v">${html(supplier.legalLine)}</div><div style="margin-left:72mm"><span class="h b">VOTRE FACTURE DU ${short(bill.issueDate)}</span><span class="h b">N° ${bill.number}</span></div><span style="position:absolute;left:20mm;top:14mm;font:bold 20pt 'DejaVu Sans';color:#00aaff">ENGIE</span>
<div class="to">${html(customer.civility)} ${html(customer.name)}<br>${lines(customer.billingAddress)}</div>
<div class="cols"><div>${clientColumn(bill)}</div><div>${totals(bill)}<span class="h">Vos consommations facturées</span><p style="margin-bottom:5mm"><b>${span(supply.period)}, vous avez consommé ${number(present(supply.totalKwh))} kWh.</b><br>${basis}</p>${nextSteps(bill)}</div></div>
<div style="margin-top:4mm;padding-top:2mm;border-top:0.25mm solid #00aaff"><span class="h">Vos coordonnées bancaires</span><p>Conformément à votre demande, le montant de cette facture sera prélevé sur le compte ${present(bill.bank).iban}.<br>Identifiant créancier SEPA : ${supplier.creditorIdentifier} &nbsp;&nbsp; Référence unique du mandat : ${present(bill.bank).mandate}</p></div><p class="f">Page 1/2 – SPECIMEN</p>`
}

function taxRows(supply: Supply): string {
  const rate = (row: { vatRate: number }): string => `${number(row.vatRate, 2)} %`
  const accise = acciseOf(supply).map((t) =>
    cells([
      'Accise sur les gaz naturels',
      span(t),
      `${number(present(t.base))} kWh`,
      `${number(present(t.rate), 2)} €/MWh`,
      amount(t.amount),
      rate(t),
    ]),
  )
  const cta = ctaOf(supply).map((t) =>
    cells(['Contribution tarifaire d’acheminement (CTA)', span(t), '', '', amount(t.amount), rate(t)]),
  )
  return cta.join('') + accise.join('')
}

function secondPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const { oldIndex, newIndex, newNature } = present(supply.readings[0])
  const { offer } = bill
  const rate = (row: { vatRate: number }): string => `${number(row.vatRate, 2)} %`
  const price =
    offer.endDate === null
      ? 'prix révisable, indexé sur le marché du gaz, non réglementé'
      : `prix fixe hors taxes jusqu’au ${short(offer.endDate)}, non réglementé`
  const services =
    bill.services.length === 0
      ? ''
      : `${cells(['Services', '', '', '', amount(total(bill.services)), ''], 'td', 'u')}${bill.services.map((s) => cells([html(s.label), span({ from: present(s.from), to: present(s.to) }), '', '', amount(s.amount), rate(s)])).join('')}`
  const newIndexText = newNature === 'E' ? 'estimé' : 'relevé'
  return `<div style="display:flex;justify-content:space-between;align-items:start"><span class="h">Le détail de votre facture</span><span class="n">facture du ${short(bill.issueDate)} – n° ${bill.number}</span></div><p style="margin:1mm 0 3mm"><b>Votre offre ${html(offer.name)}</b> : ${price}. Profil P012, tarif d’acheminement T2.</p>
<table>${cells(['Compteur', `Index ${short(supply.period.from)}`, `Index ${short(supply.period.to)}`, 'Volume', 'Coefficient', 'Énergie'], 'th')}${cells([supply.meter, `${number(oldIndex)} relevé`, `${number(newIndex)} ${newIndexText}`, `${number(present(supply.volume))} m³`, number(present(supply.coefficient), 2), `${number(present(supply.totalKwh))} kWh`])}</table>
<table>${cells(['Gaz naturel', 'Période', 'Quantité', 'Prix unitaire HT', 'Montant HT (€)', 'TVA'], 'th')}${cells(['Abonnement et consommation', '', '', '', amount(sum([total(supply.subscription), total(supply.consumption)])), ''], 'td', 'u')}${supply.subscription.map((s) => cells(['Abonnement', span(s), '', `${number(s.monthly, 2)} €/mois`, amount(s.amount), rate(s)])).join('')}${supply.consumption.map((c) => cells(['Consommation', span(c), `${number(c.kwh)} kWh`, `${number(c.price, 5)} €/kWh`, amount(c.amount), rate(c)])).join('')}${services}
${cells(['Taxes et contributions', '', '', '', amount(total(supply.taxes)), ''], 'td', 'u')}${taxRows(supply)}${cells(['Total hors TVA', '', '', '', amount(bill.totals.ht), ''], 'td', 'w')}${cells(['Total TVA', '', '', '', amount(bill.totals.vat), ''])}${cells(['Total TTC', '', '', '', amount(bill.totals.ttc), ''], 'td', 'w')}</table>
<span class="h">Informations pratiques</span><p class="n"><b>Coefficient de conversion.</b> Il convertit les m³ mesurés par le compteur en kWh. Il dépend de la composition du gaz et de l’altitude de votre commune ; il est communiqué par GRDF.</p><p class="n" style="margin-top:1.5mm"><b>Accise.</b> Les quantités sont réparties au prorata du nombre de jours lorsque le taux change pendant la période.</p><p class="n" style="margin-top:1.5mm"><b>Réclamation.</b> Service Clients, à l’adresse du recto, ou ${bill.supplier.email}. En cas de désaccord persistant : Médiateur ENGIE, puis, si le litige n’est pas résolu dans les deux mois, médiateur national de l’énergie, www.energie-mediateur.fr, Libre réponse n° 59252, 75443 PARIS Cedex 09.</p><p class="n" style="margin-top:1.5mm"><b>Comparer votre consommation.</b> Un logement de 90 m² chauffé au gaz consomme en moyenne 12 400 kWh par an.</p><p class="f">Page 2/2 – SPECIMEN</p>`
}

function draw(bill: Bill): string {
  return htmlOf({ title: 'Facture de gaz naturel', css, pages: [firstPage(bill), secondPage(bill)] })
}

export const rectoVerso: UnseenBill[] = [
  { bill: estimated(), draw, printer: 'chromium' },
  { bill: leaving(), draw, printer: 'cairo' },
]

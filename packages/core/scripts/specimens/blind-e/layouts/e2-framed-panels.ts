import { acciseOf, ctaOf, present, steady } from '../../blind/terms.js'
import type { Bill, Supply } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { monthName } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, html, numbersIn, onlySupply, slashed, type UnseenBill } from '../../unseen/kit.js'
import { blindESuppliers } from '../suppliers.js'

const { number, amount, euros } = numbersIn(' ')

function garage(): Bill {
  const id = 'blind-E2-01'
  const supply = draftElectricity({
    id,
    period: { from: '2026-03-01', to: '2026-04-30' },
    powerKva: 30,
    option: '4cadrans',
    networkTariff: 'MU4',
    printsNetworkTariff: true,
    bands: [
      { band: 'hph', kwh: 1420, oldIndex: 31866, prices: steady(0.1762) },
      { band: 'hch', kwh: 531, oldIndex: 12094, prices: steady(0.1321) },
      { band: 'hpb', kwh: 1187, oldIndex: 44310, prices: steady(0.1213) },
      { band: 'hcb', kwh: 468, oldIndex: 17752, prices: steady(0.0968) },
    ],
    subscription: { prices: steady(38.76), convention: 'months' },
    ctaDetail: 'base and rate',
  })
  return completeBill(
    draftBill({
      id,
      supplier: blindESuppliers.edf,
      offer: { name: 'Contrat Garanti Pro 2 ans', regulated: false, priceType: 'fixe', endDate: '2027-08-31' },
      customer: {
        name: 'Garage Le Bihannic',
        address: ['ZA de Kerbiquette', '29460 Daoulas'],
        billingAddress: ['Zone artisanale', 'BP 20114', '29460 Daoulas Cedex'],
        references: { client: '1-99A999', contract: '2999999999999', account: '6099999999' },
        isCompany: true,
      },
      number: '10999999999',
      issueDate: '2026-05-06',
      dueDate: '2026-05-21',
      nextInvoiceDate: '2026-07-06',
      supplies: [{ ...supply, networkShare: 259.31 }],
      mentions: { estimationBasis: false },
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-07', 'E-OPT-05'],
        traps: ['indexes_on_their_own_page', 'price_in_cents', 'network_share', 'two_addresses'],
      },
    }),
  )
}

const css = `body { font: 8.4pt/1.4 Roboto; color: #1a1a1a } .page { padding: 12mm 13mm } .bar { border: 0.4mm solid #0f6cb4 } .bar h2, .bar .h { background: #cfe3f3; color: #0f5a96; font: bold 10pt Roboto; padding: 1.2mm 3mm } .bar .in { padding: 1.8mm 3mm } .o { border: 0.4mm solid #f39b1d } .o h3 { color: #d97c00 } h3 { font: bold 8.4pt Roboto; color: #0f6cb4; margin-top: 1.6mm } .cols { display: grid; grid-template-columns: 60mm auto; gap: 7mm }
.r { display: flex; justify-content: space-between; gap: 4mm } .r.k { font: bold 11pt Roboto; color: #0f5a96; background: #e6f0f9; padding: 1.6mm 3mm } .r.kk { font: bold 12pt Roboto; color: #fff; background: #0f6cb4; padding: 1.8mm 3mm } table { font-size: 8.2pt } th { font: bold 7.6pt Roboto; text-align: right; padding: 1.2mm 1.5mm; border-bottom: 0.4mm solid #0f6cb4 } td { text-align: right; padding: 1mm 1.5mm } th:first-child, td:first-child { text-align: left } .st td { font-weight: bold; color: #0f5a96; padding-top: 2.6mm } .to td { font-weight: bold; border-top: 0.3mm solid #0f6cb4; background: #e6f0f9 }
.x { font-size: 7.3pt; color: #444 } .v { position: absolute; left: 3.5mm; bottom: 40mm; writing-mode: vertical-rl; transform: rotate(180deg); font-size: 5.5pt; color: #777 } .p { position: absolute; right: 13mm; top: 8mm; font-size: 7.6pt }`

const names: Record<string, string> = {
  hph: 'Heures Pleines Hiver',
  hch: 'Heures Creuses Hiver',
  hpb: 'Heures Pleines Été',
  hcb: 'Heures Creuses Été',
}

const span = ({ from, to }: { from: string; to: string }): string => `du ${slashed(from)} au ${slashed(to)}`

function firstPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals, offer } = bill
  const contact = `<div class="o"><div style="background:#fde5c3;height:5mm"></div><div style="padding:1.5mm 3mm 3mm"><h3>Votre interlocuteur EDF</h3>Professionnels<h3>Par courrier</h3>${lines(supplier.address)}<h3>Par internet</h3>e-mail : ${supplier.email}<br>www.${supplier.website}<h3>Par téléphone</h3>Du lundi au vendredi de 8h à 18h<br><b style="font-size:11pt">${supplier.phone}</b> (service gratuit + prix d’appel)<h3>Urgence</h3>Dépannage électricité Enedis :<br>09 72 67 50 29 (service gratuit + prix d’appel)</div></div>`
  const client = `<div class="bar" style="margin-top:6mm"><h2>Vos informations client</h2><div class="in"><h3>Vos références</h3>Compte de facturation : ${present(customer.accountReference)}<br>Compte commercial : ${customer.clientReference}<h3>Votre contrat</h3>Offre électricité : ${html(offer.name)}<br>Option 4 postes horosaisonniers, ${present(supply.powerKva)} kVA<h3>Nom du client</h3>${html(customer.name)}<br>SIRET : ${present(customer.siret)}<h3>Lieu de consommation</h3>${lines(customer.siteAddress)}</div></div>`
  return `<div class="cols"><div><b style="font:bold 26pt Roboto;color:#0f5a96">EDF</b><div style="height:12mm"></div>${contact}${client}</div>
<div><p style="margin:34mm 0 26mm 20mm;font:bold 10.5pt/1.4 Roboto">${html(customer.name)}<br>${lines(customer.billingAddress)}</p><div class="bar"><div class="h" style="font-size:14pt">Facture du ${slashed(bill.issueDate)}<br>n° ${bill.number} <span style="float:right;font-size:9pt">Électricité</span></div></div>
<div class="bar" style="margin-top:2.5mm"><div class="in"><div class="r"><span>Montant Hors TVA</span><span>${euros(totals.ht)}</span></div><div class="r"><span>Montant TVA (payée sur les débits)</span><span>${euros(totals.vat)}</span></div></div><div class="r k"><span>Facture TTC</span><span>${euros(totals.ttc)}</span></div></div>
<div class="r kk" style="margin-top:2.5mm"><span>Montant total à payer (TTC)</span><span>${euros(totals.netToPay)}</span></div><p class="x" style="margin:2mm 1mm">À défaut de paiement à la date prévue, le montant TTC dû sera majoré de pénalités pour retard au taux annuel de 10,00 % et d’une indemnité pour frais de recouvrement par facture de 40,00 €.</p>
<div style="background:#ececec;padding:2mm 3mm;margin-top:3mm"><h3 style="margin:0">Les prochaines étapes</h3>• Prochaine facture vers le ${slashed(present(bill.nextInvoiceDate))} (sauf résiliation intervenue entre-temps)<br>• Compteur communicant : index télérelevés par Enedis</div>
<div class="bar" style="margin-top:24mm"><div class="in"><h3 style="margin:0 0 2mm">Paiement par Prélèvement automatique</h3><div class="r"><span>Vous serez prélevé d’un montant de</span><b>${euros(totals.netToPay)}</b></div><div class="r"><span>à partir du :</span><b>${slashed(present(bill.dueDate))}</b></div><p style="margin-top:2mm">sur le compte bancaire : ${present(bill.bank).iban}<br>Référence unique de mandat : ${present(bill.bank).mandate} – ICS : ${supplier.creditorIdentifier}</p></div></div></div></div><p class="p">1 / 3</p><p class="v">${html(supplier.legalLine)} – Siège social : 22-30, avenue de Wagram, 75008 Paris – SPECIMEN</p>`
}

function detailTable(bill: Bill): string {
  const supply = onlySupply(bill)
  const { totals } = bill
  const group = (title: string): string => cells([title, '', '', '', ''], 'td', 'st')
  const line = (label: string, quantity: string, price: string, row: { amount: number; vatRate: number }): string =>
    cells([label, quantity, price, amount(row.amount), `${number(row.vatRate, 2)} %`])
  return `<table>${cells(['Électricité', 'Quantité', 'Prix unitaire HT', 'Montant HT (€)', 'Taux de TVA'], 'th')}
${group('Abonnement')}${supply.subscription.map((s) => line(`Abonnement ${span(s)}`, '2 mois', `${number(s.monthly, 2)} €/mois`, s)).join('')}
${group(`Consommation ${span(supply.period)}`)}${supply.consumption.map((c) => line(present(names[c.band]), `${number(c.kwh)} kWh`, `${number(c.price * 100, 3)} c€/kWh`, c)).join('')}
${cells(['Total consommation', `${number(present(supply.totalKwh))} kWh`, '', '', ''])}
${group('Taxes et contributions')}${acciseOf(supply)
    .map((t) =>
      line(
        `Accise sur l’électricité ${span(t)}`,
        `${number(present(t.base))} kWh`,
        `${number(present(t.rate) / 10, 3)} c€/kWh`,
        t,
      ),
    )
    .join('')}${ctaOf(supply)
    .map((t) =>
      line(
        `Contribution Tarifaire d’Acheminement ${span(t)}`,
        `${amount(present(t.base))} €`,
        `${number(present(t.rate), 2)} %`,
        t,
      ),
    )
    .join('')}
${cells(['Total Hors TVA', '', '', amount(totals.ht), ''], 'td', 'to')}${bill.vat.map((v) => cells([`TVA à ${number(v.rate, 2)} % sur ${amount(v.base)} €`, '', '', amount(v.amount), ''])).join('')}${cells(['Total TTC', '', '', amount(totals.ttc), ''], 'td', 'to')}</table>`
}

function secondPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const { customer, offer, supplier } = bill
  return `<div class="bar" style="width:150mm"><h2>${html(customer.name)}</h2><div class="h" style="border-top:0.3mm solid #fff">Détail de votre facture du ${slashed(bill.issueDate)} n° ${bill.number}</div><div class="in" style="display:grid;grid-template-columns:1fr 1fr;gap:5mm"><div><h3>Données contrat</h3>${html(offer.name)}<br>Réf. de votre contrat : ${present(customer.contractReference)}<br>Prix fixe hors taxes, non réglementé<br>Échéance du contrat : ${slashed(present(offer.endDate))}<br>Préavis de résiliation : aucun</div><div><h3>Données Point de Livraison</h3>${lines(customer.siteAddress)}<br>Réf. Acheminement Électricité : ${supply.deliveryPoint}<br>Puissance souscrite : ${present(supply.powerKva)} kVA<br>Formule Tarifaire d’Acheminement : ${present(supply.networkTariff)}</div></div></div>
<div style="height:6mm"></div>${detailTable(bill)}<p class="x" style="margin:2mm 0 7mm">Dont part acheminement (utilisation du réseau de distribution) : ${euros(present(supply.networkShare))} HT, comprise dans l’abonnement et la consommation. Le détail des index figure en page 3.</p>
<h3>Prix</h3><p class="x">Aucun escompte n’est accordé pour paiement anticipé. Retrouvez l’ensemble de nos offres sur www.${supplier.website}.</p><h3>Réclamations</h3><p class="x">Vous souhaitez faire une réclamation écrite ? Étape 1 : adressez-la au Service Clients, dont les coordonnées figurent en haut à gauche de votre facture. Étape 2 : si la réponse ne vous satisfait pas, saisissez le Directeur du Service Clients à la même adresse. Si, dans un délai de deux mois, votre réclamation écrite n’a pas permis de régler le différend, vous pouvez saisir le médiateur national de l’énergie sur www.energie-mediateur.fr ou par écrit : Libre réponse n° 59252, 75443 Paris Cedex 09.</p>
<h3>Origine 2025 de l’électricité vendue par EDF</h3><p class="x">86,9 % nucléaire, 8,4 % renouvelables (dont 6,2 % hydraulique), 3,4 % gaz, 0,9 % fioul, 0,4 % charbon.</p><p class="p">2 / 3 – SPECIMEN</p>`
}

function indexTable(supply: Supply): string {
  const rows = supply.readings.map(({ band, oldIndex, newIndex }) =>
    cells([
      present(names[band]),
      number(oldIndex),
      'télérelevé',
      number(newIndex),
      'télérelevé',
      '1',
      number(newIndex - oldIndex),
    ]),
  )
  return `<table>${cells(['Poste', `Index au ${slashed(supply.period.from)}`, 'Type', `Index au ${slashed(supply.period.to)}`, 'Type', 'Coeff. lecture', 'Consommation (kWh)'], 'th')}${rows.join('')}</table>`
}

function thirdPage(bill: Bill): string {
  const supply = onlySupply(bill)
  const months = supply.history.map(({ month, kwh }) =>
    cells([`${monthName(`${month}-01`)} ${month.slice(0, 4)}`, number(kwh)]),
  )
  return `<div class="bar"><h2>Annexe – Relevés de votre compteur</h2><div class="in">Compteur électronique communicant n° ${supply.meter} – Référence Acheminement Électricité ${supply.deliveryPoint}</div></div><div style="height:3mm"></div>${indexTable(supply)}
<div class="bar" style="margin-top:9mm"><h2>Historique de vos consommations</h2></div><div style="width:80mm;margin-top:2mm"><table>${cells(['Mois', 'kWh'], 'th')}${months.join('')}</table></div><p class="x" style="margin-top:2mm">Consommations réelles transmises par le gestionnaire de réseau.</p><p class="p">3 / 3 – SPECIMEN</p>`
}

function draw(bill: Bill): string {
  return htmlOf({ title: 'Facture', css, pages: [firstPage(bill), secondPage(bill), thirdPage(bill)] })
}

export const framedPanels: UnseenBill[] = [{ bill: garage(), draw, printer: 'chromium' }]

import type { Bill } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, dashed, html, numbersIn, onlySupply, type UnseenBill } from '../kit.js'
import { unseenSuppliers } from '../suppliers.js'

const { number, amount, euros } = numbersIn('\u00a0')
const names: Record<string, string> = {
  bleu_hc: 'Bleu HC',
  bleu_hp: 'Bleu HP',
  blanc_hc: 'Blanc HC',
  blanc_hp: 'Blanc HP',
  rouge_hc: 'Rouge HC',
  rouge_hp: 'Rouge HP',
}

function define(): Bill {
  const id = 'unseen-Y2-01'
  const at = (price: number): { from: string; price: number }[] => [{ from: '2026-02-01', price }]
  const supply = draftElectricity({
    id,
    period: { from: '2026-02-03', to: '2026-04-02' },
    powerKva: 9,
    option: 'tempo',
    networkTariff: 'MU4',
    printsNetworkTariff: true,
    bands: [
      { band: 'bleu_hc', kwh: 388, oldIndex: 31240, prices: at(0.0796) },
      { band: 'bleu_hp', kwh: 641, oldIndex: 58017, prices: at(0.1035) },
      { band: 'blanc_hc', kwh: 153, oldIndex: 6419, prices: at(0.0941) },
      { band: 'blanc_hp', kwh: 246, oldIndex: 10288, prices: at(0.1251) },
      { band: 'rouge_hc', kwh: 97, oldIndex: 2840, prices: at(0.1004) },
      { band: 'rouge_hp', kwh: 58, oldIndex: 3071, prices: at(0.5575) },
    ],
    subscription: { prices: at(14.53), convention: 'days' },
    ctaDetail: 'base and rate',
  })
  return completeBill(
    draftBill({
      id,
      supplier: unseenSuppliers.soregies,
      offer: { name: 'Tarif Bleu', regulated: true, priceType: 'reglemente', endDate: null },
      customer: {
        civility: 'M.',
        name: 'Aurélien Bonnivard',
        address: ['Le Moulin Neuf', '86360 Chasseneuil-du-Poitou'],
        references: { client: '0019999999', account: '4409999999' },
      },
      number: 'FAC0099999999',
      issueDate: '2026-04-08',
      dueDate: '2026-04-28',
      nextInvoiceDate: '2026-06-08',
      supplies: [supply],
      alreadyPaid: 120,
      isDirectDebit: false,
      paymentMethod: 'cheque',
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-04', 'E-PRC-09', 'E-OPT-03'],
        traps: ['six_bands', 'three_columns', 'month_numbers_in_history', 'instalments_paid'],
      },
    }),
  )
}

const css = `body { font: 9.5pt/1.3 'EB Garamond'; color: #111 } .page { padding: 12mm } .c { display: grid; grid-template-columns: 54mm 1fr 54mm; gap: 5mm }
.b { border: 0.3mm solid #7a6a3a; border-radius: 3mm; padding: 2.5mm 3mm; margin-bottom: 4mm } .b h3 { font: italic 11.5pt 'EB Garamond'; color: #7a6a3a; margin-bottom: 1mm } dt { font-size: 8pt; color: #555 } dd { margin-bottom: 1.3mm; font-weight: bold }
.t td, .t th { padding: 0.9mm 1.2mm; text-align: right; font-size: 8.6pt; white-space: nowrap } .t th { font-weight: normal; font-style: italic } .t td:first-child, .t th:first-child { text-align: left } .t tr.z td { border-top: 0.3mm solid #7a6a3a; font-weight: bold }`

function draw(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals } = bill
  const [vat] = bill.vat
  const [subscription] = supply.subscription
  const accise = supply.taxes.find(({ code }) => code !== 'cta')
  const cta = supply.taxes.find(({ code }) => code === 'cta')
  if (vat === undefined || subscription === undefined || accise === undefined || cta === undefined)
    throw new Error(bill.id)
  const terms = (pairs: readonly (readonly [string, string])[]): string =>
    `<dl>${pairs.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join('')}</dl>`
  const left = `<div class="b"><h3>Mes références</h3>${terms([
    ['Identifiant client', customer.clientReference],
    ['Compte de facturation', customer.accountReference ?? ''],
    ['Numéro de facture', bill.number],
    ['Émise le', dashed(bill.issueDate)],
  ])}</div>
<div class="b"><h3>Mon site</h3>${terms([
    ['Adresse desservie', lines(customer.siteAddress)],
    ['Point Référence Mesure', supply.deliveryPoint.replace(/^(.{2})(.{3})(.{3})(.{3})/, '$1 $2 $3 $4 ')],
    ['Matricule compteur (Linky)', supply.meter],
    ['Tarif', `${bill.offer.name}, option Tempo`],
    ['Puissance', '9 kVA'],
    ['Formule d’acheminement', supply.networkTariff ?? ''],
  ])}</div>
<div class="b"><h3>Contact</h3>${terms([
    ['Conseiller', supplier.phone],
    ['Courriel', supplier.email],
    ['Site', supplier.website],
    ['Urgence SRD 24 h/24', '05 49 44 79 79'],
  ])}</div>`
  const right = `<div class="b" style="background:#f7f3e6"><h3>À régler</h3>${terms([
    ['Facture TTC', euros(totals.ttc)],
    ['Déjà versé (acomptes)', euros(totals.alreadyPaid ?? 0)],
  ])}<div style="font-size:15pt;text-align:center">Reste dû<br><b>${euros(totals.netToPay)}</b></div><div style="text-align:center">par chèque, avant le<br><b>${dashed(bill.dueDate ?? '')}</b></div></div>
<div class="b"><h3>Douze derniers mois</h3><table class="t">${cells(['Mois', 'kWh'], 'th')}${supply.history.map(({ month, kwh }) => cells([`${month.slice(5)}/${month.slice(0, 4)}`, number(kwh)])).join('')}</table></div>
<div class="b"><h3>À venir</h3>${terms([['Prochaine facture', dashed(bill.nextInvoiceDate ?? '')]])}</div>`
  const middle = `<p style="margin-bottom:3mm;font-size:11pt">${customer.civility} ${html(customer.name)}<br>${lines(customer.billingAddress)}</p>
<div class="b"><h3>Relevé des index (relevés par SRD)</h3><table class="t">${cells(['Poste', 'Ancien', 'Nouveau', 'kWh'], 'th')}${supply.readings.map((r) => cells([names[r.band] ?? '', number(r.oldIndex), number(r.newIndex), number(r.newIndex - r.oldIndex)])).join('')}${cells(['Total', '', '', number(supply.totalKwh ?? 0)], 'td', 'z')}</table></div>
<div class="b"><h3>Énergie du ${dashed(supply.period.from)} au ${dashed(supply.period.to)}</h3><table class="t">${cells(['Poste', 'kWh', '€ HT/kWh', '€ HT'], 'th')}${supply.consumption.map((c) => cells([names[c.band] ?? '', number(c.kwh), number(c.price, 4), amount(c.amount)])).join('')}</table></div>
<div class="b"><h3>Abonnement, même période</h3><table class="t">${cells(['Prix mensuel HT', '', '€ HT'], 'th')}${cells([amount(subscription.monthly), '', amount(subscription.amount)])}</table></div>
<div class="b"><h3>Taxes, même période</h3><table class="t">${cells(['', 'Assiette', 'Taux', '€ HT'], 'th')}${cells(['Accise (TIEE)', `${number(accise.base ?? 0)} kWh`, `${number(accise.rate ?? 0, 2)} €/MWh`, amount(accise.amount)])}${cells(['CTA', euros(cta.base ?? 0), `${number(cta.rate ?? 0, 2)} %`, amount(cta.amount)])}</table></div>
<div class="b"><h3>Récapitulatif</h3><table class="t">${cells(['Ensemble hors taxe', amount(totals.ht)])}${cells([`TVA à 20 % (assiette ${amount(vat.base)})`, amount(vat.amount)])}${cells(['Ensemble toutes taxes', amount(totals.ttc)], 'td', 'z')}</table></div>`
  const foot = `<p style="font-size:7.6pt;position:absolute;bottom:9mm;left:12mm;right:12mm;text-align:justify">Tarif réglementé de vente fixé par les pouvoirs publics. Toutes les lignes supportent la TVA à 20 %. Jours bleus, blancs et rouges : heures creuses de 22 h à 6 h. Faute de relève, vos index sont estimés d’après les consommations antérieures. Origine de l’électricité fournie en 2025 : nucléaire 66 %, renouvelables 27 %, autres 7 %. Une insatisfaction : Sorégies, service Réclamations, ${html(supplier.address.slice(1).join(', '))}. Puis, après deux mois, le médiateur national de l’énergie (Libre réponse n° 59252, 75443 Paris Cedex 09 – www.energie-mediateur.fr). ${html(supplier.legalLine)}. – SPECIMEN –</p>`
  return htmlOf({
    title: 'Sorégies',
    css,
    pages: [
      `<div style="font:italic 24pt 'EB Garamond';color:#7a6a3a;border-bottom:0.6mm double #7a6a3a;margin-bottom:5mm">Sorégies <span style="float:right;font-size:14pt">Facture d’électricité</span></div><div class="c"><div>${left}</div><div>${middle}</div><div>${right}</div></div>${foot}`,
    ],
  })
}

export const tempoColumns: UnseenBill[] = [{ bill: define(), draw, printer: 'cairo' }]

import { acciseOf, ctaOf, present, steady } from '../../blind/terms.js'
import { priceRules, taxedInOrder } from '../../blind-h/parts.js'
import type { Bill } from '../../model/bill.js'
import type { Period } from '../../model/calendar.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftGas } from '../../model/draft-supply.js'
import { monthName, numericDate } from '../../print/format.js'
import { htmlOf, lines } from '../../print/page.js'
import { cells, html, numbersIn, onlySupply, type UnseenBill } from '../../unseen/kit.js'
import { blindISuppliers } from '../suppliers.js'

const { number, amount, euros } = numbersIn('.')

/** A month of gas over 1 February, estimated; amounts told in sentences. */
function estimatedMonth(): Bill {
  const id = 'blind-M4-01'
  const supply = draftGas({
    id,
    period: { from: '2026-01-20', to: '2026-02-19' },
    oldIndex: 12874,
    volume: 268,
    coefficient: 11.32,
    annualReference: 17850,
    networkOption: 'T2',
    prices: steady(0.0894),
    subscription: { prices: steady(23.6), convention: 'months' },
    natures: ['A', 'E'],
    communicating: false,
  })
  return completeBill(
    draftBill({
      id,
      supplier: blindISuppliers.vattenfall,
      offer: { name: 'Gaz Vert Index', regulated: false, priceType: 'indexe', endDate: null },
      customer: {
        civility: 'M.',
        name: 'Ambroise Castellan',
        address: ['67 boulevard Carnot', '31000 Toulouse'],
        billingAddress: ['c/o Étude Castellan', '2 rue Croix-Baragnon', '31000 Toulouse'],
        references: { client: '40 999 999', contract: 'VG-9999-9999' },
      },
      number: '26039999999',
      issueDate: '2026-03-03',
      dueDate: '2026-03-18',
      nextInvoiceDate: '2026-04-02',
      supplies: [taxedInOrder(supply)],
      mentions: { energyMix: false },
      judgement: {
        neutral: [...priceRules, 'E-PRC-06', 'E-TAX-06', 'E-RDG-01', 'E-RDG-02', 'E-RDG-09', 'E-RDG-11'],
        traps: ['totals_in_sentences', 'thousands_dot', 'two_accise_rates', 'estimated_index', 'two_addresses', 'MWh'],
      },
    }),
  )
}

const css = `body { font: 9.6pt/1.5 'Open Sans'; color: #1f2937 } .page { padding: 15mm 20mm } .lg { font: 800 17pt 'Open Sans'; color: #2071b5 } .lg i { display: inline-block; width: 5mm; height: 5mm; border-radius: 50%; background: #ffda00; border: 1mm solid #2071b5; margin-right: 2mm } .to { margin: 14mm 0 12mm 86mm; font-size: 10.2pt; line-height: 1.35 } p { margin-bottom: 2.6mm } h2 { font: 700 10.5pt 'Open Sans'; color: #2071b5; margin: 5mm 0 1.6mm } .big { font: 700 11pt/1.5 'Open Sans' } td { padding: 1.1mm 0; vertical-align: top; border-bottom: 0.15mm dotted #9aa7b5; font-size: 8.8pt } td:last-child { text-align: right; white-space: nowrap } td small { display: block; color: #64748b; font-size: 7.6pt } .s td { font-weight: 700; border-bottom: 0.3mm solid #2071b5 } .n { font-size: 7.8pt; line-height: 1.4 } .rf { border-top: 0.3mm solid #2071b5; border-bottom: 0.3mm solid #2071b5; padding: 2mm 0; display: grid; grid-template-columns: 1fr 1fr; column-gap: 8mm; font-size: 8.2pt } .f { position: absolute; left: 20mm; right: 20mm; bottom: 7mm; font-size: 6.4pt; color: #64748b; margin: 0 }`

const dots = (date: string): string => numericDate(date, '.')
const span = ({ from, to }: Period): string => `${dots(from)} – ${dots(to)}`

function letter(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals } = bill
  const { oldIndex, newIndex } = present(supply.readings[0])
  const [vat] = bill.vat
  return `<div class="lg"><i></i>VATTENFALL</div><p class="n" style="margin-top:2mm">${html(supplier.address.join(' · '))}</p><p class="to">${html(customer.civility)} ${html(customer.name)}<br>${lines(customer.billingAddress)}</p><p style="text-align:right">La Défense, le ${dots(bill.issueDate)}</p>
<p><b>Objet : votre gaz naturel du ${dots(supply.period.from)} au ${dots(supply.period.to)} – facture ${bill.number}</b></p><p>Cher Monsieur Castellan,</p>
<p>Pour cette période, vous avez consommé <b>${number(present(supply.totalKwh))} kWh</b> de gaz naturel au ${html(customer.siteAddress.join(', '))}.</p>
<p class="big">Votre facture s’élève à ${euros(totals.ttc)} TTC, dont ${euros(totals.vat)} de TVA. Nous prélèverons cette somme le ${dots(present(bill.dueDate))}.</p>
<p>Hors TVA, elle représente ${euros(totals.ht)} ; la TVA y est appliquée partout au taux de ${number(present(vat).rate)} %. Vous trouverez le calcul au dos de cette lettre.</p>
<p>Le dernier index, ${number(newIndex)} m³ au ${dots(supply.period.to)}, est une <b>estimation</b>, faite d’après votre consommation annuelle de référence et le profil P012 de GRDF. Le premier, ${number(oldIndex)} m³, est celui que vous nous aviez vous-même transmis pour le ${dots(supply.period.from)}. Pour que votre prochaine facture, prévue le ${dots(present(bill.nextInvoiceDate))}, soit au plus juste, envoyez-nous votre relevé entre le 12 et le 18 ${monthName('2026-03-01')}.</p>
<p>Bien à vous,<br>Votre relation client Vattenfall</p>
<div class="rf"><span>Numéro de client : ${customer.clientReference}</span><span>Contrat : ${present(customer.contractReference)}</span><span>Offre : ${html(bill.offer.name)}, prix indexés</span><span>PCE : ${supply.deliveryPoint}</span><span>Compteur : ${supply.meter}</span><span>Classe de consommation : B1 – tarif d’acheminement T2</span><span>Titulaire : ${html(customer.civility)} ${html(customer.name)}</span><span>CAR : ${number(present(supply.annualReference))} kWh</span></div>
<p class="n" style="margin-top:3mm">Une question ? ${supplier.phone} (lundi – vendredi, 9 h – 19 h) · ${supplier.email} · ${supplier.website}<br>Odeur de gaz ? Urgence Sécurité Gaz : 0 800 47 33 33, à toute heure.</p><p class="f">${html(supplier.legalLine)} · SPECIMEN · 1/2</p>`
}

function reverse(bill: Bill): string {
  const supply = onlySupply(bill)
  const { totals } = bill
  const bank = present(bill.bank)
  const line = (label: string, reckoning: string, value: number): string =>
    cells([`${label}<small>${reckoning}</small>`, amount(value)])
  const subscription = supply.subscription.map((s) =>
    line('Abonnement', `${span(s)}, ${euros(s.monthly)} par mois`, s.amount),
  )
  const consumption = supply.consumption.map((c) =>
    line('Gaz naturel', `${span(c)}, ${number(c.kwh)} kWh à ${number(c.price * 1000, 2)} €/MWh`, c.amount),
  )
  const cta = ctaOf(supply).map((t) => line('Contribution tarifaire d’acheminement (CTA)', span(t), t.amount))
  const accise = acciseOf(supply).map((t) =>
    line(
      'Accise sur les gaz naturels',
      `${span(t)}, ${number(present(t.base))} kWh à ${number(present(t.rate), 2)} €/MWh`,
      t.amount,
    ),
  )
  const past = supply.history.map(
    ({ month, kwh }) => `${monthName(`${month}-01`)} ${month.slice(0, 4)} : ${number(kwh)}`,
  )
  return `<h2 style="margin-top:0">Le calcul de votre facture</h2><p>Volume : ${number(present(supply.volume))} m³ × coefficient de conversion ${number(present(supply.coefficient), 2)} = ${number(present(supply.totalKwh))} kWh</p>
<table>${cells(['Montants hors TVA, TVA à 20 % pour toutes les lignes', 'EUR'], 'td', 's')}${subscription.join('')}${consumption.join('')}${cta.join('')}${accise.join('')}${cells(['Total hors TVA', amount(totals.ht)], 'td', 's')}${bill.vat.map((v) => cells([`TVA ${number(v.rate)} % sur ${amount(v.base)}`, amount(v.amount)])).join('')}${cells(['Montant total TTC', amount(totals.ttc)], 'td', 's')}</table>
<p class="n" style="margin-top:2mm">Le taux de l’accise a changé le 01.02.2026 ; les kWh sont répartis selon le nombre de jours. Prix non réglementés, indexés chaque mois sur le prix repère de la CRE.</p>
<h2>Votre prélèvement</h2><p>Compte ${bank.iban}<br>Mandat ${bank.mandate}, créancier ${bill.supplier.creditorIdentifier}</p>
<h2>Votre consommation passée, en kWh</h2><p style="font-size:8.6pt">${past.join(' ; ')}.</p>
<h2>Si quelque chose ne va pas</h2><p class="n">Faites-nous part de votre réclamation par courrier, à l’adresse en tête de cette lettre, ou par courriel : nous répondons sous dix jours ouvrés. Deux mois plus tard, si le litige n’est pas réglé, le médiateur national de l’énergie peut être saisi sans frais : www.energie-mediateur.fr ou Libre réponse n° 59252, 75443 Paris Cedex 09.</p>
<h2>Bon à savoir</h2><p class="n">Le calendrier de remplacement des anciens compteurs de votre commune est consultable sur le site de GRDF. En cas de retard de paiement, des intérêts égaux à trois fois le taux légal sont dus, à partir du quinzième jour. Les factures sont à conserver cinq ans.</p><p class="f">${html(bill.supplier.legalLine)} · SPECIMEN · 2/2</p>`
}

function draw(bill: Bill): string {
  return htmlOf({ title: 'Facture Vattenfall', css, pages: [letter(bill), reverse(bill)] })
}

export const dottedLetter: UnseenBill[] = [{ bill: estimatedMonth(), draw, printer: 'cairo' }]

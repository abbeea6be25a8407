import type { Bill } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { htmlOf, lines } from '../../print/page.js'
import { html, inWords, numbersIn, onlySupply, rangeInWords, type UnseenBill } from '../kit.js'
import { unseenSuppliers } from '../suppliers.js'

const { number, euros } = numbersIn(' ')

function define(): Bill {
  const id = 'unseen-Y5-01'
  const at = (price: number): { from: string; price: number }[] => [{ from: '2026-02-01', price }]
  return completeBill(
    draftBill({
      id,
      kind: 'souscription',
      supplier: unseenSuppliers.energieDIci,
      offer: { name: 'Courant Local', regulated: false, priceType: 'fixe', endDate: '2027-05-31' },
      customer: {
        civility: 'M.',
        name: 'Bixente Etcheverry',
        address: ['27 rue des Fontaines', '64400 Oloron-Sainte-Marie'],
        references: { client: 'A 999 999', contract: 'EDI/26/99999' },
      },
      number: 'EDI 2607 9999',
      issueDate: '2026-07-03',
      dueDate: '2026-07-20',
      nextInvoiceDate: '2026-08-03',
      paymentMethod: 'prelevement',
      supplies: [
        draftElectricity({
          id,
          period: { from: '2026-06-01', to: '2026-06-30' },
          powerKva: 6,
          option: 'hphc',
          networkTariff: 'MU4',
          bands: [
            { band: 'hp', kwh: 143, oldIndex: 2, prices: at(0.1405) },
            { band: 'hc', kwh: 88, oldIndex: 1, prices: at(0.1001) },
          ],
          subscription: { prices: at(11.95), convention: 'months' },
          ctaDetail: 'none',
          historyMonths: 0,
        }),
      ],
      services: [
        {
          label: 'Mise en service sur raccordement existant',
          kind: 'prestation_reseau',
          from: '2026-06-01',
          to: '2026-06-01',
          amount: 12.5,
          vatRate: 20,
        },
      ],
      energyCheque: 48,
      mentions: { estimationBasis: false },
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-FEE-03', 'E-RDG-14', 'E-ARI-10'],
        traps: ['first_bill', 'letter', 'energy_cheque', 'figures_in_sentences', 'small_indexes'],
      },
    }),
  )
}

const css = `body { font: 10.6pt/1.45 Caladea; color: #2a2a20 } .page { padding: 20mm 24mm } p { margin-bottom: 3mm } li { margin: 0 0 1.4mm 6mm } .s { font-size: 8pt; line-height: 1.35 }`

function draw(bill: Bill): string {
  const supply = onlySupply(bill)
  const { supplier, customer, totals, bank } = bill
  const [vat] = bill.vat
  const [service] = bill.services
  const accise = supply.taxes.find(({ code }) => code !== 'cta')
  const cta = supply.taxes.find(({ code }) => code === 'cta')
  const [subscription] = supply.subscription
  if (
    vat === undefined ||
    service === undefined ||
    accise === undefined ||
    cta === undefined ||
    subscription === undefined
  )
    throw new Error(bill.id)
  const name = (band: string): string => (band === 'hp' ? 'heures pleines' : 'heures creuses')
  const list = (items: readonly string[]): string =>
    `<ul style="margin-bottom:3mm">${items.map((text) => `<li>${text}</li>`).join('')}</ul>`
  const page = `<div style="float:left;width:80mm"><b style="font-size:15pt">Énergie d’ici</b><br><span class="s">${lines(supplier.address.slice(1))}<br>${supplier.phone} – ${supplier.email}<br>${supplier.website}</span></div><div style="float:right;width:70mm;padding-top:14mm">${customer.civility} ${html(customer.name)}<br>${lines(customer.billingAddress)}</div><div style="clear:both;height:10mm"></div>
<p style="text-align:right">Pau, le ${inWords(bill.issueDate)}</p><p><b>Objet : votre première facture d’électricité, n° ${bill.number}</b><br><span class="s">Adhérent ${customer.clientReference} – contrat ${customer.contractReference ?? ''} – point de livraison (PDL) ${supply.deliveryPoint} – compteur ${supply.meter}</span></p>
<p>Monsieur,</p><p>Bienvenue chez Énergie d’ici. Votre logement du ${html(customer.siteAddress.join(', '))}, est alimenté depuis le 1er juin par l’offre ${bill.offer.name} (prix fixes jusqu’au ${inWords(bill.offer.endDate ?? '')}, non réglementés), en option heures pleines / heures creuses et pour une puissance de ${supply.powerKva ?? ''} kVA.</p>
<p>${rangeInWords(supply.period).replace('du', 'Du')}, vous avez consommé ${number(supply.totalKwh ?? 0)} kWh :</p>${list(supply.consumption.map((c, row) => `en ${name(c.band)}, ${number(c.kwh)} kWh à ${number(c.price * 100, 2)} c€ HT, soit ${euros(c.amount)} HT (index relevé ${number(supply.readings[row]?.oldIndex ?? 0)} au début, ${number(supply.readings[row]?.newIndex ?? 0)} à la fin)`))}
<p>S’y ajoutent, hors TVA et pour la même période :</p>${list([`l’abonnement, un mois à ${euros(subscription.monthly)}, soit ${euros(subscription.amount)} ;`, `l’accise sur l’électricité, ${number(accise.base ?? 0)} kWh à ${number(accise.rate ?? 0, 2)} € le MWh, soit ${euros(accise.amount)} ;`, `la contribution tarifaire d’acheminement, ${euros(cta.amount)} ;`, `${service.label} (Enedis, le ${inWords(service.from ?? '')}) : ${euros(service.amount)}.`])}
<p>Le total s’élève ainsi à ${euros(totals.ht)} hors TVA. La TVA, de 20 % sur ces ${euros(vat.base)}, représente ${euros(vat.amount)}, ce qui porte votre facture à ${euros(totals.ttc)} toutes taxes comprises. Votre chèque énergie de ${euros(totals.energyCheque ?? 0)} en a été déduit.</p>
<p style="border:0.3mm solid #8a8a60;padding:3mm">Il vous reste à payer <b>${euros(totals.netToPay)}</b>. Ce montant sera prélevé le ${inWords(bill.dueDate ?? '')} sur votre compte ${bank?.iban ?? ''}.</p>
<p>Nous vous écrirons de nouveau vers le ${inWords(bill.nextInvoiceDate ?? '')} pour la facture suivante. Bien à vous,</p><p style="font-style:italic">Maialen, du service aux adhérents</p>
<p class="s">Panne de courant : Enedis, 09 72 67 50 64, jour et nuit. En cas de réclamation, écrivez à l’adresse ci-dessus ; si la réponse ne vient pas sous deux mois ou ne vous satisfait pas, saisissez le Médiateur national de l’énergie (Libre réponse n° 59252, 75443 Paris Cedex 09, energie-mediateur.fr). Électricité fournie en 2025 : hydraulique 88 %, solaire 12 %. ${html(supplier.legalLine)}. SPECIMEN.</p>`
  return htmlOf({ title: 'Première facture', css, pages: [page] })
}

export const letterList: UnseenBill[] = [
  { bill: define(), draw, printer: 'weasyprint', notScored: ['services[0].from', 'services[0].to'] },
]

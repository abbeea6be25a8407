import type { EnergyInvoice, EnergySupply } from '../../../energy-invoice.js'
import { earlierSupplies, noEarlierBill } from '../../earlier-supplies.js'
import { eurosPerKilowattHour, percent } from '../../french-figures.js'
import { gap, held, range, silent, type Check, type Rule } from '../rule.js'

const tolerance = 0.00005

/** E-PRC-07: a price that changed since the last bill. */
export const changedPrice: Rule = {
  id: 'E-PRC-07',
  family: 'E-PRC',
  severity: 2,
  title: 'Prix modifié depuis la facture précédente',
  logic:
    'market offer: the first price per kWh before tax of a band differs from its last price on the bill before; the regulated tariff changes by law',
  basis:
    'Code de la consommation, art. L. 224-10 : information au moins un mois avant, résiliation sans frais pendant trois mois',
  basisConfidence: 'A',
  advice: 'Cherchez le courrier ou le courriel d’information ; sans lui, demandez le maintien de l’ancien prix.',
  letter:
    'Le prix de mon contrat a changé depuis la facture précédente. {constat} Je vous remercie de m’indiquer la date de l’information prévue par l’article L. 224-10 du code de la consommation.',
  check: (invoice, { earlier }) =>
    invoice.offer.regulated?.value === true
      ? []
      : invoice.energies.flatMap((supply) => compareSupply(supply, invoice, earlier)),
}

function compareSupply(supply: EnergySupply, invoice: EnergyInvoice, earlier: readonly EnergyInvoice[]): Check[] {
  const before = earlierSupplies(supply, earlier).at(-1)
  if (before === undefined) return [silent(noEarlierBill)]
  if (before.invoice.offer.name?.value !== invoice.offer.name?.value)
    return [silent('L’offre a changé, ou son nom n’a pas été lu sur les deux factures.')]
  const bands = [...new Set(supply.consumption.map((line) => line.band?.value))]
  return bands.flatMap((band) => {
    const first = supply.consumption.find((line) => line.band?.value === band)
    const last = before.supply.consumption.filter((line) => line.band?.value === band).at(-1)
    const [price, old] = [first?.unit_price_ht ?? null, last?.unit_price_ht ?? null]
    if (band === undefined || price === null || old === null)
      return [silent('Un prix n’a pas été lu sur l’une des deux factures.')]
    if (Math.abs(price.value - old.value) <= tolerance) return [held()]
    const change = (price.value / old.value - 1) * 100
    const cost = (first?.quantity_kwh?.value ?? 0) * (price.value - old.value) * 1.2
    return [
      gap({
        message: `Le prix du kWh est passé de ${eurosPerKilowattHour(old.value)} à ${eurosPerKilowattHour(price.value)} hors taxes (${change > 0 ? '+' : ''}${percent(Math.round(change * 10) / 10)}).`,
        expected: eurosPerKilowattHour(old.value),
        observed: eurosPerKilowattHour(price.value),
        difference: Math.round((price.value - old.value) * 100_000) / 100_000,
        rangeEur: range(0, cost),
        evidence: [price],
        inputs: [old, supply.delivery_point],
      }),
    ]
  })
}

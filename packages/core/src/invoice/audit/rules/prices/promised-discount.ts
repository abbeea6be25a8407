import { splitPeriod } from '../../../../energy/iso-calendar.js'
import type { ReferenceData } from '../../../../energy/reference-data.js'
import { regulatedTariff, regulatedTariffChanges } from '../../../../energy/regulated-tariff.js'
import type { ConsumptionLine, EnergySupply } from '../../../energy-invoice.js'
import type { Field } from '../../../field.js'
import { billedPeriod } from '../../billed-period.js'
import { eurosPerKilowattHour, percent } from '../../french-figures.js'
import { gap, held, range, silent, type Check, type Rule } from '../rule.js'

const promise = /(?:[-−–]\s?|remise\s+(?:de\s+)?|r[ée]duction\s+(?:de\s+)?)(\d{1,2}(?:[.,]\d)?)\s?%/i

/** E-PRC-05: a discount that the name of the offer promises. */
export const promisedDiscount: Rule = {
  id: 'E-PRC-05',
  family: 'E-PRC',
  severity: 2,
  title: 'Remise annoncée sur le kWh non retrouvée',
  logic:
    'the name of the offer promises "−X %": a price per kWh before tax is not even X/2 % below the dearest regulated grid of the days (the discount may bear on the energy part alone, about half of the price)',
  basis: 'Nom de l’offre imprimé sur la facture ; tarif réglementé hors taxes des mêmes jours',
  basisConfidence: 'B',
  advice: 'Demandez sur quelle référence et sur quelle part du prix la remise est calculée.',
  letter:
    'La remise annoncée par mon offre ne se retrouve pas dans le prix facturé. {constat} Je vous remercie de m’expliquer son calcul.',
  check: ({ offer, energies }, { reference }) => {
    const name = offer.name
    const found = promise.exec(name?.value ?? '')
    if (name === null || found === null) return []
    const discount = Number((found[1] ?? '').replace(',', '.'))
    return energies
      .filter((supply) => supply.energy?.value === 'electricite')
      .flatMap((supply) => supply.consumption.map((line) => compare(reference, { line, supply, discount, name })))
  },
}

interface Promised {
  line: ConsumptionLine
  supply: EnergySupply
  discount: number
  name: Field<string>
}

function compare(reference: ReferenceData, { line, supply, discount, name }: Promised): Check {
  const { band, unit_price_ht: price } = line
  const option = supply.tariff_option?.value
  const powerKva = supply.power_kva?.value
  const period = billedPeriod(line) ?? billedPeriod(supply.period)
  if (band === null || price === null || powerKva === undefined || period === null)
    return silent('Le prix, le poste ou la période d’une ligne de consommation n’a pas été lu.')
  if (option !== 'base' && option !== 'hphc') return silent('Aucune grille de comparaison pour cette option.')
  const prices = splitPeriod(period, regulatedTariffChanges(reference, option)).map(({ from }) => {
    const found = regulatedTariff(reference, { option, powerKva, date: from })
    return found === null || found.stale ? null : (found.row.kwhHt?.[band.value] ?? null)
  })
  const known = prices.filter((value) => value !== null)
  if (known.length === 0 || known.length < prices.length)
    return silent('La grille hors taxes de cette option et de ces dates n’est pas dans le référentiel.')
  const dearest = Math.max(...known)
  if (price.value <= dearest * (1 - discount / 200)) return held()
  const expected = dearest * (1 - discount / 100)
  const quantity = line.quantity_kwh?.value ?? null
  const most = quantity === null ? null : quantity * (price.value - expected) * 1.2
  return gap({
    message: `L’offre annonce ${percent(discount)} de remise ; le kWh est à ${eurosPerKilowattHour(price.value)} hors taxes pour une référence de ${eurosPerKilowattHour(dearest)}.`,
    expected: eurosPerKilowattHour(Math.round(expected * 10_000) / 10_000),
    observed: eurosPerKilowattHour(price.value),
    difference: Math.round((price.value - expected) * 100_000) / 100_000,
    rangeEur: most === null ? null : range(0, most),
    evidence: [name, price],
    inputs: [supply.power_kva, supply.tariff_option],
  })
}

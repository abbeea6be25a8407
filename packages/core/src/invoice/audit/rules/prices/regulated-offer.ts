import { splitPeriod } from '../../../../energy/iso-calendar.js'
import type { ReferenceData } from '../../../../energy/reference-data.js'
import { regulatedTariff, regulatedTariffChanges } from '../../../../energy/regulated-tariff.js'
import { suppliers } from '../../../../energy/suppliers.js'
import type { ConsumptionLine, EnergyInvoice, EnergySupply } from '../../../energy-invoice.js'
import { billedPeriod } from '../../billed-period.js'
import { eurosPerKilowattHour } from '../../french-figures.js'
import { isProfessional } from '../../market/customer-kind.js'
import { siteTerritory } from '../../site-territory.js'
import { gap, held, range, silent, type Check, type Rule } from '../rule.js'

/** Prices are published and printed with four decimals, and a year of them is rounded once more. */
const tolerance = 0.0002

/** E-PRC-04: an offer that says it is regulated. */
export const regulatedOffer: Rule = {
  id: 'E-PRC-04',
  family: 'E-PRC',
  severity: 2,
  title: 'Offre dite réglementée, prix ou vendeur différents',
  logic:
    'electricity offer read as regulated: the supplier is known and may not sell it; or the price per kWh before tax lies outside of the grids of the days by more than 0.0002 EUR (households, continental France)',
  basis:
    'Code de l’énergie, art. L. 337-1 et L. 337-7 : seuls l’opérateur historique et les entreprises locales de distribution vendent le tarif réglementé',
  basisConfidence: 'A',
  advice: 'Demandez si votre contrat est au tarif réglementé ou en offre de marché, et la grille appliquée.',
  letter:
    'Mon offre est présentée comme réglementée. {constat} Je vous remercie de m’indiquer la nature de mon contrat et la grille appliquée.',
  check: (invoice, { reference }) => {
    if (invoice.offer.regulated?.value !== true) return []
    const electricity = invoice.energies.filter((supply) => supply.energy?.value === 'electricite')
    return electricity.length === 0
      ? []
      : [checkSeller(invoice), ...electricity.flatMap((supply) => checkPrices(reference, supply, invoice))]
  },
}

function checkSeller({ supplier, offer }: EnergyInvoice): Check {
  const known = suppliers().find(({ name }) => name === supplier.name?.value)
  if (known === undefined) return silent('Le fournisseur n’est pas dans le référentiel.')
  if (known.sellsRegulatedElectricity) return held()
  return gap({
    message: 'L’offre est présentée comme réglementée, alors que ce fournisseur ne vend que des offres de marché.',
    expected: 'offre de marché',
    observed: 'offre réglementée',
    difference: null,
    rangeEur: null,
    evidence: [offer.regulated, offer.name],
    inputs: [supplier.name],
  })
}

function checkPrices(reference: ReferenceData, supply: EnergySupply, invoice: EnergyInvoice): Check[] {
  if (isProfessional(invoice)) return [silent('La grille du tarif non résidentiel n’est connue que pour 2025.')]
  const territory = siteTerritory(invoice)
  if (territory === null || territory.specialRates)
    return [silent('L’adresse du site n’a pas été lue, ou ses tarifs sont particuliers.')]
  return supply.consumption.map((line) => compare(reference, line, supply))
}

function compare(reference: ReferenceData, line: ConsumptionLine, supply: EnergySupply): Check {
  const { band, unit_price_ht: price } = line
  const option = supply.tariff_option?.value
  const powerKva = supply.power_kva?.value
  const period = billedPeriod(line) ?? billedPeriod(supply.period)
  if (band === null || price === null || powerKva === undefined || period === null)
    return silent('Le prix, le poste ou la période d’une ligne de consommation n’a pas été lu.')
  if (option !== 'base' && option !== 'hphc' && option !== 'tempo') return silent(unknownGrid)
  const found = splitPeriod(period, regulatedTariffChanges(reference, option)).map(({ from }) =>
    regulatedTariff(reference, { option, powerKva, date: from }),
  )
  const prices = found.flatMap((entry) => (entry === null || entry.stale ? [] : (entry.row.kwhHt?.[band.value] ?? [])))
  if (prices.length === 0 || prices.length < found.length) return silent(unknownGrid)
  const [low, high] = [Math.min(...prices), Math.max(...prices)]
  const validFrom = found.at(-1)?.row.from
  if (price.value >= low - tolerance && price.value <= high + tolerance) return held(validFrom)
  const expected = price.value > high ? high : low
  const quantity = line.quantity_kwh?.value ?? null
  const cost = quantity === null ? null : quantity * (price.value - expected) * 1.2
  return gap(
    {
      message: `Le kWh est à ${eurosPerKilowattHour(price.value)} hors taxes ; la grille réglementée de ces jours est à ${eurosPerKilowattHour(expected)}.`,
      expected: eurosPerKilowattHour(expected),
      observed: eurosPerKilowattHour(price.value),
      difference: Math.round((price.value - expected) * 100_000) / 100_000,
      rangeEur: cost === null ? null : range(cost, cost),
      evidence: [price, line.quantity_kwh, line.from, line.to],
      inputs: [supply.power_kva, supply.tariff_option],
    },
    validFrom,
  )
}

const unknownGrid = 'La grille hors taxes de cette option et de ces dates n’est pas dans le référentiel.'

import { gasReferencePrice } from '../../../energy/gas-reference-price.js'
import type { ReferenceData } from '../../../energy/reference-data.js'
import type { GasUse } from '../../../energy/reference-rows.js'
import type { EnergySupply } from '../../energy-invoice.js'
import type { YearlyConsumption } from '../audit-result.js'
import { consumptionParts, priceConsumption } from './consumption-parts.js'
import { MAXIMUM_SPREAD, type KnownReference } from './reference-price.js'

const useNames: Record<GasUse, string> = { cooking: 'cuisson et eau chaude', heating: 'chauffage' }

/** CRE reference price of gas of the months of the consumption, for the use that the yearly consumption shows. */
export function gasReference(
  reference: ReferenceData,
  supply: EnergySupply,
  year: YearlyConsumption | null = null,
): KnownReference {
  const parts = consumptionParts(supply)
  if (parts === null) return { reason: 'Les dates de la consommation de gaz n’ont pas été lues.' }
  const use = gasUse(supply) ?? gasUseOfYear(year)
  if (use === null) return { reason: 'La consommation annuelle de référence (CAR) ne dit pas l’usage du gaz.' }
  const months = reference.gasReferencePrice.map((row) => row.from)
  const priced = priceConsumption(parts, months, ({ date }) => {
    const row = gasReferencePrice(reference, date.slice(0, 7))
    const eurPerKwh = row?.[use].kwhTtc ?? null
    return row === null || eurPerKwh === null ? null : { eurPerKwh, from: row.from }
  })
  if (priced === null) return { reason: 'Le prix repère de la CRE n’est pas connu pour tous les mois facturés.' }
  if (priced.spread > MAXIMUM_SPREAD)
    return { reason: 'Le prix repère a trop changé pendant une période facturée d’un seul tenant.' }
  const label = `Prix repère CRE du gaz, ${useNames[use]} (indicatif)`
  return { value: { label, eurPerKwh: priced.eurPerKwh, from: priced.from } }
}

/** Heating from 6 000 kWh a year, cooking below 4 000: the limit between the network options moved from one to the other in 2024. */
function gasUse(supply: EnergySupply): GasUse | null {
  const yearly = supply.annual_reference_kwh?.value ?? null
  if (yearly === null || yearly <= 0) return null
  if (yearly > 6000) return 'heating'
  return yearly <= 4000 ? 'cooking' : null
}

/** The same limits where no CAR is printed: the whole interval of the year must lie on one side of them. */
export function gasUseOfYear(year: YearlyConsumption | null): GasUse | null {
  if (year === null) return null
  if (year.low_kwh > 6000) return 'heating'
  return year.high_kwh <= 4000 ? 'cooking' : null
}

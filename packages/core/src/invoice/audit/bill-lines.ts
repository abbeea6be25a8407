import type { EnergySupply, Read } from '../energy-invoice.js'

/** An energy without any consumption, subscription or tax line was not read line by line. */
export function isReadLineByLine(supply: EnergySupply): boolean {
  return supply.consumption.length + supply.subscription.length > 0 && supply.taxes.length > 0
}

/** Values of fields, or null when one of them was not read. */
export function allValues(fields: readonly Read<number>[]): number[] | null {
  const values = fields.flatMap((field) => (field === null ? [] : [field.value]))
  return values.length === fields.length ? values : null
}

/** Sum of fields, or null when one of them was not read or there is none. */
export function sumOf(fields: readonly Read<number>[]): number | null {
  const values = allValues(fields)
  return values === null || values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0)
}

/** Name of the energy for a sentence. */
export function energyName(supply: EnergySupply): string {
  if (supply.energy === null) return 'énergie'
  return supply.energy.value === 'gaz' ? 'gaz' : 'électricité'
}

/** `de gaz`, `d’électricité`: for a sentence. */
export function ofEnergy(supply: EnergySupply): string {
  return energyName(supply) === 'gaz' ? 'de gaz' : `d’${energyName(supply)}`
}

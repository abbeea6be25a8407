import type { ReferenceData } from '../../../energy/reference-data.js'
import type { RegulatedOption } from '../../../energy/reference-rows.js'
import { professionalTariff } from '../../../energy/regulated-tariff-professional.js'
import { regulatedTariff, regulatedTariffChanges } from '../../../energy/regulated-tariff.js'
import type { EnergyInvoice, EnergySupply, TariffOption } from '../../energy-invoice.js'
import { frenchFigure } from '../french-figures.js'
import { consumptionParts, priceConsumption, type ReferenceLookUp } from './consumption-parts.js'
import { isProfessional } from './customer-kind.js'
import { MAXIMUM_SPREAD, type KnownReference } from './reference-price.js'

const optionNames: Record<RegulatedOption, string> = { base: 'Base', hphc: 'Heures creuses', tempo: 'Tempo' }

/** Regulated tariff of the same option and power on the days of the consumption. */
export function electricityReference(
  reference: ReferenceData,
  supply: EnergySupply,
  invoice: EnergyInvoice,
): KnownReference {
  const option = supply.tariff_option?.value ?? null
  const powerKva = supply.power_kva?.value ?? null
  if (option === null) return { reason: 'L’option tarifaire n’a pas été lue.' }
  if (powerKva === null) return { reason: 'La puissance souscrite n’a pas été lue.' }
  if (powerKva > 36) return { reason: 'Aucun tarif réglementé au-delà de 36 kVA dans le référentiel.' }
  if (!isRegulated(option)) return { reason: 'Aucun tarif réglementé de même option dans le référentiel.' }
  const parts = consumptionParts(supply)
  if (parts === null) return { reason: 'Les dates ou les postes de la consommation n’ont pas été lus.' }
  const professional = isProfessional(invoice)
  const lookUp = professional ? professionalLookUp(reference, powerKva) : householdLookUp(reference, option, powerKva)
  const priced = priceConsumption(parts, regulatedTariffChanges(reference, option), lookUp)
  const kva = `${frenchFigure(powerKva, 0, 1)} kVA`
  if (priced === null)
    return {
      reason: `Tarif réglementé ${professional ? 'non résidentiel ' : ''}${optionNames[option]} ${kva} non connu pour ces dates.`,
    }
  if (priced.spread > MAXIMUM_SPREAD)
    return { reason: 'Le tarif réglementé a trop changé pendant une période facturée d’un seul tenant.' }
  const customers = professional ? 'non résidentiel' : 'résidentiel'
  const label = `TRVE ${customers} option ${optionNames[option]} ${kva}`
  return { value: { label, eurPerKwh: priced.eurPerKwh, from: priced.from } }
}

function isRegulated(option: TariffOption): option is RegulatedOption {
  return option in optionNames
}

function householdLookUp(reference: ReferenceData, option: RegulatedOption, powerKva: number): ReferenceLookUp {
  return ({ band, date }) => {
    const found = regulatedTariff(reference, { option, powerKva, date })
    const eurPerKwh = found?.row.kwhTtc[band]
    return found === null || found.stale || eurPerKwh === undefined ? null : { eurPerKwh, from: found.row.from }
  }
}

function professionalLookUp(reference: ReferenceData, powerKva: number): ReferenceLookUp {
  return ({ band, date }) => {
    const found = professionalTariff(reference, { powerKva, date })
    const beforeVat = found?.row.kwhBeforeVat[band]
    return found === null || beforeVat === undefined ? null : { eurPerKwh: beforeVat * 1.2, from: found.row.from }
  }
}

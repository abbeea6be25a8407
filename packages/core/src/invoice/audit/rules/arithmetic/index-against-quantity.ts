import type { Band, EnergySupply } from '../../../energy-invoice.js'
import { sumOf } from '../../bill-lines.js'
import { costOfKilowattHours } from '../../billed-price.js'
import { cubicMetres, kilowattHours } from '../../french-figures.js'
import { indexDifference } from '../../index-difference.js'
import { gap, held, silent, type Check, type Rule } from '../rule.js'

/** E-ARI-06: difference of the meter indexes against what is billed. */
export const indexAgainstQuantity: Rule = {
  id: 'E-ARI-06',
  family: 'E-ARI',
  severity: 3,
  title: 'Consommation facturée différente de l’écart entre les index',
  logic: '|Σ (new index − old index) − billed kWh (m³ for gas)| > 1, roll-over and meter replacement included',
  basis: 'Arrêté du 18 avril 2012 (NOR EFIC1124216A), art. 6 : ancien et nouvel index de la période',
  basisConfidence: 'A',
  advice: 'Relevez votre compteur et demandez la rectification de la consommation facturée.',
  letter:
    'La consommation facturée ne correspond pas à la différence entre les index imprimés. {constat} Je vous remercie de vérifier les index et de rectifier la facture.',
  check: ({ energies }) =>
    energies.flatMap((supply) => (supply.energy?.value === 'gaz' ? [compareVolume(supply)] : compareBands(supply))),
}

function compareVolume(supply: EnergySupply): Check {
  if (supply.volume_m3 === null) return silent('Le volume de gaz en m³ n’a pas été lu.')
  const metered = indexDifference(supply.readings)
  if (metered?.unit !== 'm3') return silent('Les index du compteur de gaz n’ont pas été lus.')
  const billed = supply.volume_m3.value
  if (Math.abs(metered.total - billed) <= 1) return held()
  const difference = billed - metered.total
  const coefficient = supply.conversion_coefficient?.value ?? 11
  return gap({
    message: `L’écart entre les index est de ${cubicMetres(metered.total)}, le volume facturé est de ${cubicMetres(billed)} : écart de ${cubicMetres(difference)}.`,
    expected: cubicMetres(metered.total),
    observed: cubicMetres(billed),
    difference,
    rangeEur: costOfKilowattHours(supply, [difference * coefficient, difference * coefficient]),
    evidence: [supply.volume_m3, ...metered.fields],
  })
}

function compareBands(supply: EnergySupply): Check[] {
  const metered = indexDifference(supply.readings)
  if (metered?.unit !== 'kWh') return [silent('Les index du compteur n’ont pas tous été lus.')]
  const billed = sumOf(supply.consumption.map((line) => line.quantity_kwh))
  if (billed === null) return [silent('La quantité d’au moins une ligne de consommation n’a pas été lue.')]
  const cancelled = supply.consumption.some((line) => (line.quantity_kwh?.value ?? 0) < 0)
  const bands = new Set(supply.consumption.map((line) => line.band?.value))
  const sameBands = [...metered.byBand.keys()].every((band) => bands.has(band)) && bands.size === metered.byBand.size
  const totalsAgree = Math.abs(metered.total - billed) <= metered.byBand.size
  const otherBands = silent('Les index et les lignes facturées ne portent pas sur les mêmes postes.')
  if (cancelled || !sameBands) return [totalsAgree ? held() : otherBands]
  const checks = [...metered.byBand].map(([band, difference]) => compareBand({ supply, band, metered: difference }))
  return totalsAgree && checks.some((check) => check.outcome === 'gap') ? [otherBands] : checks
}

function compareBand(read: { supply: EnergySupply; band: Band; metered: number }): Check {
  const { supply, band, metered } = read
  const lines = supply.consumption.filter((line) => line.band?.value === band)
  const billed = lines.reduce((sum, line) => sum + (line.quantity_kwh?.value ?? 0), 0)
  if (Math.abs(metered - billed) <= 1) return held()
  // A site metered through current transformers multiplies its indexes by a printed whole number.
  const ratio = metered === 0 ? 0 : billed / metered
  if (ratio > 1.5 && Math.abs(ratio - Math.round(ratio)) < 0.01)
    return silent('La consommation est un multiple de l’écart entre les index (coefficient de lecture).')
  const difference = billed - metered
  const readings = supply.readings.filter((reading) => reading.band?.value === band)
  return gap({
    message: `L’écart entre les index du poste « ${bandName(band)} » est de ${kilowattHours(metered)}, la facture compte ${kilowattHours(billed)} : écart de ${kilowattHours(difference)}.`,
    expected: kilowattHours(metered),
    observed: kilowattHours(billed),
    difference,
    rangeEur: costOfKilowattHours(supply, [difference, difference], band),
    evidence: [
      ...lines.map((line) => line.quantity_kwh),
      ...readings.flatMap((reading) => [reading.old_index, reading.new_index]),
    ],
  })
}

function bandName(band: Band): string {
  const names: Partial<Record<Band, string>> = { base: 'Base', hp: 'Heures pleines', hc: 'Heures creuses' }
  return names[band] ?? band.replaceAll('_', ' ').toUpperCase()
}

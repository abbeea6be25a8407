import type { EnergyInvoice, EnergySupply, Reading } from '../../../energy-invoice.js'
import { ofEnergy } from '../../bill-lines.js'
import { earlierSupplies } from '../../earlier-supplies.js'
import { gap, held, silent, type Check, type Rule } from '../rule.js'

/** E-RDG-01: nothing but estimates, or two estimates in a row from a communicating meter. */
export const estimatedReadings: Rule = {
  id: 'E-RDG-01',
  family: 'E-RDG',
  severity: 2,
  title: 'Consommation facturée sur des index estimés',
  logic:
    'every old and new index is estimated; or, with a communicating meter, every new index is estimated on this bill and on the one before',
  basis:
    'Code de la consommation, art. L. 224-11 (facturation sur index réels au moins une fois par an) et L. 224-12 (estimation reflétant la consommation probable)',
  basisConfidence: 'A',
  advice: 'Relevez votre compteur et transmettez l’index au fournisseur pour faire recalculer la facture.',
  letter:
    'Ma facture repose sur des index estimés. {constat} Je vous transmets mon index réel et vous remercie d’établir une facture sur cette base.',
  check: (invoice, { earlier }) => invoice.energies.flatMap((supply) => compare(supply, earlier)),
}

function compare(supply: EnergySupply, earlier: readonly EnergyInvoice[]): Check[] {
  const { readings } = supply
  if (readings.length === 0) return []
  if (readings.some((reading) => reading.new_nature === null || reading.old_nature === null))
    return [silent('La nature d’un index (relevé, estimé, auto-relevé) n’a pas été lue.')]
  const natures = readings.flatMap((reading) => [reading.old_nature, reading.new_nature])
  const shown = readings.flatMap((reading) => [
    reading.old_nature,
    reading.old_index,
    reading.new_nature,
    reading.new_index,
  ])
  if (natures.every((nature) => nature?.value === 'E'))
    return [
      gap({
        message: `Tous les index ${ofEnergy(supply)} de début et de fin de période sont estimés.`,
        expected: 'au moins un index relevé ou transmis',
        observed: 'index estimés',
        difference: null,
        rangeEur: null,
        evidence: shown,
      }),
    ]
  if (!endEstimated(readings) || supply.meter.communicating?.value !== true) return [held()]
  const before = earlierSupplies(supply, earlier).at(-1)
  if (before === undefined || !endEstimated(before.supply.readings)) return [held()]
  return [
    gap({
      message: `L’index ${ofEnergy(supply)} de fin de période est estimé sur deux factures de suite, alors que le compteur est communicant.`,
      expected: 'index relevé à distance',
      observed: 'deux index estimés de suite',
      difference: null,
      rangeEur: null,
      evidence: [...readings.map((reading) => reading.new_nature), supply.meter.communicating],
      inputs: before.supply.readings.map((reading) => reading.new_nature),
    }),
  ]
}

function endEstimated(readings: readonly Reading[]): boolean {
  return readings.length > 0 && readings.every((reading) => reading.new_nature?.value === 'E')
}

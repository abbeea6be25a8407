import { dayNumber } from '../../../../energy/iso-calendar.js'
import type { EnergyInvoice, EnergySupply, Reading } from '../../../energy-invoice.js'
import { ofEnergy } from '../../bill-lines.js'
import { costOfKilowattHours } from '../../billed-price.js'
import { earlierSupplies, noEarlierBill, type EarlierSupply } from '../../earlier-supplies.js'
import { frenchFigure } from '../../french-figures.js'
import { gap, held, silent, type Check, type Rule } from '../rule.js'

/** E-RDG-06: the index that a bill starts from is the one where the last bill ended. */
export const indexContinuity: Rule = {
  id: 'E-RDG-06',
  family: 'E-RDG',
  severity: 3,
  title: 'Index de départ différent de l’index final précédent',
  logic:
    'per band, first old index ≠ last new index of the bill that ends on the eve (± 3 days), same meter and same nature of the index',
  basis: 'Arrêté du 18 avril 2012 (NOR EFIC1124216A), art. 6 : ancien et nouvel index de la période',
  basisConfidence: 'A',
  advice: 'Comparez les deux factures et demandez au fournisseur d’où vient la différence d’index.',
  letter:
    'L’index de départ de ma facture n’est pas l’index final de la précédente. {constat} Je vous remercie d’expliquer cet écart ou de rectifier la facture.',
  check: (invoice, { earlier }) => invoice.energies.flatMap((supply) => compareSupply(supply, earlier)),
}

function compareSupply(supply: EnergySupply, earlier: readonly EnergyInvoice[]): Check[] {
  if (supply.readings.length === 0) return []
  const before = earlierSupplies(supply, earlier)
    .filter(({ supply: other }) => isAdjacent(other, supply))
    .at(-1)
  if (before === undefined) return [silent(noEarlierBill)]
  const [own, theirs] = [supply.meter.serial, before.supply.meter.serial]
  if (own !== null && theirs !== null && own.value !== theirs.value) return [silent('Le compteur a été remplacé.')]
  return firstOfEachBand(supply.readings).map((reading) => compare({ reading, before, supply }))
}

function isAdjacent(earlier: EnergySupply, supply: EnergySupply): boolean {
  const end = dayNumber(earlier.period.to?.value ?? '')
  const start = dayNumber(supply.period.from?.value ?? '')
  return end !== null && start !== null && Math.abs(start - end) <= 3
}

/** A band with several readings had its meter replaced: the first follows the bill before. */
function firstOfEachBand(readings: readonly Reading[]): Reading[] {
  return readings.filter(
    (reading, index) => readings.findIndex(({ band }) => band?.value === reading.band?.value) === index,
  )
}

function compare(read: { reading: Reading; before: EarlierSupply; supply: EnergySupply }): Check {
  const { reading, before, supply } = read
  const last = before.supply.readings.filter(({ band }) => band?.value === reading.band?.value).at(-1)
  const [start, end] = [reading.old_index, last?.new_index ?? null]
  if (reading.band === null || start === null || end === null)
    return silent('Un index n’a pas été lu sur l’une des deux factures.')
  if (start.value === end.value) return held()
  if (reading.unit?.value !== last?.unit?.value) return silent('Les index des deux factures n’ont pas la même unité.')
  if (reading.old_nature?.value !== last?.new_nature?.value)
    return silent('L’index a été corrigé entre les deux factures (nature différente).')
  const difference = start.value - end.value
  // An index that starts lower charges again what was charged before; one that starts higher leaves kWh out.
  const again = reading.unit?.value === 'kWh' ? -difference : null
  return gap({
    message: `L’index ${ofEnergy(supply)} part de ${frenchFigure(start.value, 0, 2)} alors que la facture précédente finit à ${frenchFigure(end.value, 0, 2)}.`,
    expected: frenchFigure(end.value, 0, 2),
    observed: frenchFigure(start.value, 0, 2),
    difference,
    rangeEur: again === null ? null : costOfKilowattHours(supply, [again, again]),
    evidence: [start, reading.old_nature],
    inputs: [end, supply.delivery_point],
  })
}

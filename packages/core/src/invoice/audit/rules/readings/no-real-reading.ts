import { addMonths } from '../../../../energy/iso-calendar.js'
import type { EnergyInvoice, EnergySupply, IsoDate } from '../../../energy-invoice.js'
import { ofEnergy } from '../../bill-lines.js'
import { billedPeriod } from '../../billed-period.js'
import { earlierSupplies, noEarlierBill } from '../../earlier-supplies.js'
import { frenchDate } from '../../french-figures.js'
import { gap, held, silent, type Check, type Rule } from '../rule.js'

/** E-RDG-03: more than a year without a bill on a real reading. */
export const noRealReading: Rule = {
  id: 'E-RDG-03',
  family: 'E-RDG',
  severity: 3,
  title: 'Aucune facture sur index réel depuis plus d’un an',
  logic:
    'the bills given follow each other for more than 12 months up to the end of this one, and no index among them is a reading or a self-reading',
  basis: 'Code de la consommation, art. L. 224-11 : au moins une facture par an sur la consommation réelle',
  basisConfidence: 'A',
  advice: 'Transmettez votre index et demandez une facture établie sur la consommation réelle.',
  letter:
    'Je n’ai reçu aucune facture établie sur un index réel depuis plus d’un an. {constat} Je vous remercie d’en établir une, comme le prévoit l’article L. 224-11 du code de la consommation.',
  check: (invoice, { earlier }) => invoice.energies.map((supply) => compare(supply, earlier)),
}

function compare(supply: EnergySupply, earlier: readonly EnergyInvoice[]): Check {
  const period = billedPeriod(supply.period)
  if (period === null) return silent('La période de consommation n’a pas été lue.')
  const since = estimatedSince(supply)
  if (since === null) return silent('La nature des index n’a pas été lue.')
  if (since.isReal) return held()
  let start = since.from
  for (const before of earlierSupplies(supply, earlier).reverse()) {
    const previous = billedPeriod(before.supply.period)
    if (previous === null || previous.to >= start || addMonths(previous.to, 1) < start) continue
    const further = estimatedSince(before.supply)
    if (further === null) break
    if (further.isReal) {
      start = previous.to
      break
    }
    start = further.from
  }
  if (addMonths(start, 12) >= period.to) return earlier.length === 0 ? silent(noEarlierBill) : held()
  return gap({
    message: `Aucun index ${ofEnergy(supply)} relevé ou transmis n’apparaît entre le ${frenchDate(start)} et le ${frenchDate(period.to)}.`,
    expected: 'un index réel par an',
    observed: `aucun depuis le ${frenchDate(start)}`,
    difference: null,
    rangeEur: null,
    evidence: [supply.period.to, ...supply.readings.map((reading) => reading.new_nature)],
  })
}

/** Whether a bill ends on a real index, and its first day; null when it does not say. */
function estimatedSince(supply: EnergySupply): { isReal: boolean; from: IsoDate } | null {
  const natures = supply.readings.map((reading) => reading.new_nature?.value)
  const from = supply.period.from?.value
  if (natures.length === 0 || natures.includes(undefined) || from === undefined) return null
  return { isReal: natures.some((nature) => nature !== 'E'), from }
}

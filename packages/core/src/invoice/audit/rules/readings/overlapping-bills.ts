import { daysInclusive, overlap, type Period } from '../../../../energy/iso-calendar.js'
import type { EnergyInvoice, EnergySupply } from '../../../energy-invoice.js'
import { ofEnergy, sumOf } from '../../bill-lines.js'
import { billedPeriod } from '../../billed-period.js'
import { costOfKilowattHours } from '../../billed-price.js'
import { earlierSupplies, noEarlierBill, type EarlierSupply } from '../../earlier-supplies.js'
import { frenchPeriod } from '../../french-figures.js'
import { gap, held, silent, type Check, type Rule } from '../rule.js'

/** E-RDG-04: the same days of one delivery point on two bills. */
export const overlappingBills: Rule = {
  id: 'E-RDG-04',
  family: 'E-RDG',
  severity: 3,
  title: 'Jours déjà facturés sur une facture antérieure',
  logic:
    'the consumption period shares more than one day with an earlier bill of the delivery point; credit notes, copies and regularisations excluded',
  basis: 'Arrêté du 18 avril 2012 (NOR EFIC1124216A), art. 6 : la facture porte sur une période de consommation',
  basisConfidence: 'A',
  advice: 'Comparez les index des deux factures et demandez le remboursement de ce qui serait facturé deux fois.',
  letter:
    'Des jours de consommation figurent sur deux factures. {constat} Je vous remercie de vérifier la période et de rembourser ce qui aurait été facturé deux fois.',
  check: (invoice, { earlier }) => {
    if (mayRepeat(invoice)) return [silent('Une facture de ce type peut reprendre une période déjà facturée.')]
    return invoice.energies.map((supply) => compare(supply, earlier))
  },
}

/** Bills that take back or repeat an earlier one. */
function mayRepeat({ kind }: EnergyInvoice): boolean {
  return kind !== null && ['avoir', 'duplicata', 'relance', 'regularisation', 'echeancier'].includes(kind.value)
}

function compare(supply: EnergySupply, earlier: readonly EnergyInvoice[]): Check {
  const period = billedPeriod(supply.period)
  if (period === null) return silent('La période de consommation n’a pas été lue.')
  const others = earlierSupplies(supply, earlier).filter(({ invoice }) => !mayRepeat(invoice))
  if (others.length === 0) return silent(noEarlierBill)
  const shared = others.flatMap((other) => sharedDays(period, other))
  const [first] = shared
  if (first === undefined) return held()
  // A bill may end on the day on which the next one starts.
  const days = (daysInclusive(first.period) ?? 1) - 1
  const billed = sumOf(supply.consumption.map((line) => line.quantity_kwh))
  const share = billed === null ? null : (billed * days) / (daysInclusive(period) ?? 1)
  return gap({
    message: `La consommation ${ofEnergy(supply)} ${frenchPeriod(first.period)} figure déjà sur une facture antérieure.`,
    expected: 'des périodes qui se suivent',
    observed: frenchPeriod(first.period),
    difference: days,
    rangeEur: share === null ? null : costOfKilowattHours(supply, [0, share]),
    evidence: [supply.period.from, supply.period.to],
    inputs: [first.other.supply.period.from, first.other.supply.period.to, supply.delivery_point],
  })
}

function sharedDays(period: Period, other: EarlierSupply): { period: Period; other: EarlierSupply }[] {
  const theirs = billedPeriod(other.supply.period)
  const shared = theirs === null ? null : overlap(period, theirs)
  return shared === null || (daysInclusive(shared) ?? 0) <= 1 ? [] : [{ period: shared, other }]
}

import { addDays, daysInclusive } from '../../../../energy/iso-calendar.js'
import type { EnergyInvoice, EnergySupply } from '../../../energy-invoice.js'
import { ofEnergy } from '../../bill-lines.js'
import { billedPeriod } from '../../billed-period.js'
import { earlierSupplies, noEarlierBill } from '../../earlier-supplies.js'
import { frenchPeriod } from '../../french-figures.js'
import { gap, held, silent, type Check, type Rule } from '../rule.js'

/** E-RDG-05: days between two bills that none of them covers. */
export const gapBetweenBills: Rule = {
  id: 'E-RDG-05',
  family: 'E-RDG',
  severity: 2,
  title: 'Jours sans facture entre deux factures',
  logic: 'more than one day lies between the latest earlier bill of the delivery point and the first day of this one',
  basis: 'Arrêté du 18 avril 2012 (NOR EFIC1124216A), art. 6 : la facture porte sur une période de consommation',
  basisConfidence: 'A',
  advice: 'Cherchez la facture de ces jours ; si elle manque, demandez au fournisseur si ces jours restent à facturer.',
  letter:
    'Des jours ne figurent sur aucune de mes factures. {constat} Je vous remercie de m’indiquer s’ils ont été facturés, et de m’adresser la facture correspondante.',
  check: (invoice, { earlier }) => invoice.energies.map((supply) => compare(supply, earlier)),
}

function compare(supply: EnergySupply, earlier: readonly EnergyInvoice[]): Check {
  const period = billedPeriod(supply.period)
  if (period === null) return silent('La période de consommation n’a pas été lue.')
  const before = earlierSupplies(supply, earlier).flatMap(({ supply: other }) => {
    const theirs = billedPeriod(other.period)
    return theirs === null || theirs.to >= period.from ? [] : [{ ...theirs, field: other.period.to }]
  })
  const latest = before.reduce<(typeof before)[number] | null>(
    (last, one) => (one.to > (last?.to ?? '') ? one : last),
    null,
  )
  if (latest === null) return earlier.length === 0 ? silent(noEarlierBill) : held()
  const missing = { from: addDays(latest.to, 1), to: addDays(period.from, -1) }
  const days = daysInclusive(missing) ?? 0
  if (days <= 1) return held()
  return gap({
    message: `Aucune facture donnée ne couvre la consommation ${ofEnergy(supply)} ${frenchPeriod(missing)} (${days} jours).`,
    expected: 'des périodes qui se suivent',
    observed: `${days} jours sans facture`,
    difference: days,
    rangeEur: null,
    evidence: [supply.period.from],
    inputs: [latest.field, supply.delivery_point],
    // The bill of these days may simply not have been given.
    certainty: 0.85,
  })
}

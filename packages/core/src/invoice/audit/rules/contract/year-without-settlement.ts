import { addMonths } from '../../../../energy/iso-calendar.js'
import { billedPeriod } from '../../billed-period.js'
import { frenchPeriod } from '../../french-figures.js'
import { gap, held, silent, type Rule } from '../rule.js'

/** E-LEG-03: with monthly payments, one bill a year on the real consumption. */
export const yearWithoutSettlement: Rule = {
  id: 'E-LEG-03',
  family: 'E-LEG',
  severity: 2,
  title: 'Plus d’un an entre deux factures de mensualisation',
  logic: 'contract with monthly payments, and the bill covers more than 13 months of consumption',
  basis:
    'Arrêté du 18 avril 2012 (NOR EFIC1124216A), art. 1 et 2 ; code de la consommation, art. L. 224-11 : au moins une facture par an sur la consommation réelle',
  basisConfidence: 'A',
  advice: 'Demandez au fournisseur une facture de régularisation au moins une fois par an.',
  letter:
    'Plus d’un an sépare mes factures de régularisation. {constat} Je vous remercie d’établir une facture par an sur la consommation réelle.',
  check: ({ energies, instalment }) => {
    if (instalment?.amount == null) return []
    return energies.map((supply) => {
      const period = billedPeriod(supply.period)
      if (period === null) return silent('La période de consommation n’a pas été lue.')
      if (period.to <= addMonths(period.from, 13)) return held()
      return gap({
        message: `La facture de mensualisation couvre la consommation ${frenchPeriod(period)}, soit plus de treize mois.`,
        expected: 'douze mois au plus',
        observed: frenchPeriod(period),
        difference: null,
        rangeEur: null,
        evidence: [supply.period.from, supply.period.to, instalment.amount],
      })
    })
  },
}

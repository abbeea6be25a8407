import type { EnergyInvoice } from '../../../energy-invoice.js'
import { isReadLineByLine } from '../../bill-lines.js'
import { gap, held, silent, type Check, type Rule } from '../rule.js'

/** E-LEG-04: a bill of two energies tells the total of each. */
export const dualTotals: Rule = {
  id: 'E-LEG-04',
  family: 'E-LEG',
  severity: 2,
  title: 'Facture de deux énergies sans total par énergie',
  logic:
    'bill of two energies whose lines and common totals were read, and of which neither energy has a total before or including tax; silent when one has',
  basis:
    'Arrêté du 18 avril 2012 (NOR EFIC1124216A), art. 12 ; médiateur national de l’énergie, recommandation D2021-02490',
  basisConfidence: 'A',
  advice: 'Demandez au fournisseur le montant TTC de chaque énergie.',
  letter:
    'Ma facture réunit deux énergies sans le total de chacune. {constat} Je vous remercie de me communiquer le montant TTC de chaque énergie.',
  check: (invoice) => (invoice.energies.length < 2 ? [] : [compare(invoice)]),
}

function compare({ energies, totals, energy_type: type }: EnergyInvoice): Check {
  const isTold = energies.map(({ total_ttc: including, total_ht: before }) => including !== null || before !== null)
  if (isTold.every(Boolean)) return held()
  const isWellRead = energies.every(isReadLineByLine) && totals.ht !== null && totals.ttc !== null
  if (isTold.some(Boolean) || !isWellRead) return silent('Le total d’une des deux énergies n’a pas été lu.')
  return gap({
    message: 'La facture réunit l’électricité et le gaz et n’indique aucun total par énergie.',
    expected: 'un total TTC par énergie',
    observed: 'un total commun',
    difference: null,
    rangeEur: null,
    evidence: [totals.ttc, type],
    inputs: [totals.ht],
    // A total that was not read would look the same.
    certainty: 0.85,
  })
}

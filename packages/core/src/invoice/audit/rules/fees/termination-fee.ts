import type { EnergyInvoice } from '../../../energy-invoice.js'
import { euros } from '../../french-figures.js'
import { gap, silent, type Rule } from '../rule.js'
import { costOf, linesOf, noneOf } from '../services/service-wordings.js'

/** Household rules hold up to this power (code de la consommation, art. L. 224-1). */
const householdPower = 36

/** E-FEE-01: a fee for ending the contract. */
export const terminationFee: Rule = {
  id: 'E-FEE-01',
  family: 'E-FEE',
  severity: 3,
  title: 'Frais de résiliation facturés',
  logic:
    'a charged line names the termination of the contract, up to 36 kVA, and is no service of the network operator',
  basis:
    'Code de la consommation, art. L. 224-15 : seuls les frais réels de résiliation du gestionnaire de réseau, prévus par l’offre, peuvent être facturés',
  basisConfidence: 'A',
  advice: 'Demandez le remboursement : le contrat se résilie à tout moment sans frais du fournisseur.',
  letter:
    'Des frais de résiliation figurent sur ma facture. {constat} En application de l’article L. 224-15 du code de la consommation, je vous remercie de les rembourser ou de justifier les frais réels du gestionnaire de réseau.',
  check: (invoice) => {
    const fees = linesOf(invoice.services, 'termination')
    if (fees.length === 0) return noneOf(invoice.services)
    if (isLargeSite(invoice)) return [silent('Le site dépasse 36 kVA : les frais dépendent du contrat.')]
    return fees.map((line) =>
      gap({
        message: `Des frais de résiliation (« ${line.label?.value ?? ''} ») de ${euros(costOf(line))} TTC sont facturés.`,
        expected: euros(0),
        observed: euros(costOf(line)),
        difference: costOf(line),
        rangeEur: [costOf(line), costOf(line)],
        evidence: [line.label, line.amount_ht],
      }),
    )
  },
}

function isLargeSite({ energies }: EnergyInvoice): boolean {
  return energies.some((supply) => (supply.power_kva?.value ?? 0) > householdPower)
}

import type { EnergyInvoice, EnergySupply } from '../../../energy-invoice.js'
import { noEarlierBill } from '../../earlier-supplies.js'
import { frenchDate } from '../../french-figures.js'
import { isProfessional } from '../../market/customer-kind.js'
import { gap, held, silent, type Check, type Rule } from '../rule.js'

/** E-IDN-02: one contract, one delivery point an energy. */
export const deliveryPointsOfContract: Rule = {
  id: 'E-IDN-02',
  family: 'E-IDN',
  severity: 2,
  title: 'Point de livraison différent pour un même contrat',
  logic:
    'two delivery points of one energy on the bill of a household, or another one than on the latest earlier bill with the same contract reference',
  basis: 'Arrêté du 18 avril 2012 (NOR EFIC1124216A), art. 4 : la facture porte la référence du point de livraison',
  basisConfidence: 'A',
  advice: 'Comparez ce numéro à celui de votre compteur, et demandez au fournisseur lequel des deux sites est facturé.',
  letter:
    'Le point de livraison facturé ne semble pas être celui de mon contrat. {constat} Je vous remercie de vérifier le site facturé.',
  check: (invoice, { earlier }) => [
    ...samePageChecks(invoice),
    ...invoice.energies.flatMap((supply) => acrossBills(supply, invoice, earlier)),
  ],
}

function samePageChecks(invoice: EnergyInvoice): Check[] {
  // Companies and co-ownerships are often billed for several sites at once.
  if (isProfessional(invoice)) return []
  return invoice.energies.flatMap((supply, index) => {
    const other = invoice.energies
      .slice(0, index)
      .find((candidate) => candidate.energy?.value === supply.energy?.value && supply.energy !== null)
    const [first, second] = [other?.delivery_point ?? null, supply.delivery_point]
    if (other === undefined || first === null || second === null || first.value === second.value) return []
    return [
      gap({
        message: `La facture compte deux points de livraison de la même énergie, se terminant par ${ending(first.value)} et ${ending(second.value)}.`,
        expected: 'un seul point de livraison',
        observed: 'deux points de livraison',
        difference: null,
        rangeEur: null,
        evidence: [first, second],
        certainty: 0.85,
      }),
    ]
  })
}

function acrossBills(supply: EnergySupply, invoice: EnergyInvoice, earlier: readonly EnergyInvoice[]): Check[] {
  const contract = invoice.customer.contract_reference
  const point = supply.delivery_point
  if (contract === null || point === null)
    return [silent('La référence du contrat ou le point de livraison n’a pas été lu.')]
  const previous = earlier
    .filter((bill) => bill.customer.contract_reference?.value === contract.value)
    .flatMap((bill) => bill.energies.map((other) => ({ bill, other })))
    .filter(({ other }) => other.energy?.value === supply.energy?.value && other.delivery_point !== null)
    .at(-1)
  const before = previous?.other.delivery_point ?? null
  if (previous === undefined || before === null) return [silent(noEarlierBill)]
  if (before.value === point.value) return [held()]
  const date = previous.bill.invoice.issue_date
  const of = date === null ? 'antérieure' : `du ${frenchDate(date.value)}`
  return [
    gap({
      message: `Le point de livraison se termine par ${ending(point.value)} ; celui de la facture ${of} du même contrat se termine par ${ending(before.value)}.`,
      expected: `…${ending(before.value)}`,
      observed: `…${ending(point.value)}`,
      difference: null,
      rangeEur: null,
      evidence: [point, contract],
      inputs: [before],
    }),
  ]
}

/** The last digits tell two numbers apart without writing either down. */
function ending(point: string): string {
  return point.slice(-4)
}

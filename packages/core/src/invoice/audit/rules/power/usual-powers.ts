import { networkTariffOf } from '../../../../energy/turpe.js'
import type { EnergySupply } from '../../../energy-invoice.js'
import { frenchFigure } from '../../french-figures.js'
import { gap, held, silent, type Check, type Rule } from '../rule.js'

/** Powers of the low-voltage price lists up to 36 kVA. */
export const usualPowers: readonly number[] = [3, 6, 9, 12, 15, 18, 24, 30, 36]

/** E-PWR-01: a subscribed power outside the price lists up to 36 kVA. */
export const usualPower: Rule = {
  id: 'E-PWR-01',
  family: 'E-PWR',
  severity: 2,
  title: 'Puissance souscrite hors des paliers usuels',
  logic:
    'power ≤ 36 kVA not in {3, 6, 9, 12, 15, 18, 24, 30, 36}; or above 36 kVA with a network tariff of sites up to 36 kVA',
  basis: 'Grilles du tarif réglementé et du TURPE des sites jusqu’à 36 kVA : puissances de 3 à 36 kVA',
  basisConfidence: 'A',
  advice:
    'Vérifiez la puissance souscrite affichée par votre compteur et demandez au fournisseur celle de votre contrat.',
  letter:
    'La puissance souscrite de ma facture ne correspond pas aux paliers usuels. {constat} Je vous remercie de me confirmer la puissance de mon contrat.',
  check: ({ energies }) => energies.filter((supply) => supply.energy?.value === 'electricite').map(compare),
}

function compare(supply: EnergySupply): Check {
  const power = supply.power_kva
  if (power === null) return silent('La puissance souscrite n’a pas été lue.')
  if (usualPowers.includes(power.value)) return held()
  const printed = `${frenchFigure(power.value, 0, 2)} kVA`
  if (power.value < 36)
    return gap({
      message: `La puissance souscrite est de ${printed} ; les grilles jusqu’à 36 kVA comptent 3, 6, 9, 12, 15, 18, 24, 30 et 36 kVA.`,
      expected: '3, 6, 9, 12, 15, 18, 24, 30 ou 36 kVA',
      observed: printed,
      difference: null,
      rangeEur: null,
      evidence: [power],
    })
  const tariff = supply.network_tariff
  if (tariff === null || networkTariffOf(tariff.value) === null) return held()
  return gap({
    message: `La puissance souscrite est de ${printed}, la formule d’acheminement ${tariff.value} est celle des sites jusqu’à 36 kVA.`,
    expected: 'au plus 36 kVA',
    observed: printed,
    difference: Math.round((power.value - 36) * 100) / 100,
    rangeEur: null,
    evidence: [power, tariff],
  })
}

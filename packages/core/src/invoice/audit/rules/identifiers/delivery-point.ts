import type { EnergySupply } from '../../../energy-invoice.js'
import { ofEnergy } from '../../bill-lines.js'
import { gap, held, silent, type Check, type Rule } from '../rule.js'

const electricityPoint = /^\d{14}$/
const gasPoint = /^(\d{14}|GI\d{6})$/

/** E-IDN-01: the number of the delivery point, as the networks write it. */
export const deliveryPoint: Rule = {
  id: 'E-IDN-01',
  family: 'E-IDN',
  severity: 2,
  title: 'Numéro du point de livraison mal formé',
  logic: 'PDL/PRM not of 14 digits, PCE neither 14 digits nor GI and 6 digits; silent when none was read',
  basis: 'Arrêté du 18 avril 2012 (NOR EFIC1124216A), art. 4 : la facture porte la référence du point de livraison',
  basisConfidence: 'A',
  advice:
    'Relevez le numéro PDL, PRM ou PCE sur votre compteur et demandez au fournisseur de l’inscrire sur la facture.',
  letter:
    'La référence du point de livraison n’est pas lisible sur ma facture. {constat} Je vous remercie de me la confirmer et de la faire figurer sur les prochaines factures.',
  check: ({ energies }) => energies.map(compare),
}

function compare(supply: EnergySupply): Check {
  const { energy, delivery_point: point } = supply
  if (energy === null) return silent('L’énergie d’une partie de la facture n’a pas été reconnue.')
  const shape = energy.value === 'gaz' ? gasPoint : electricityPoint
  const name = energy.value === 'gaz' ? 'PCE' : 'PDL'
  const expected = energy.value === 'gaz' ? '14 chiffres, ou GI et 6 chiffres' : '14 chiffres'
  // A number that was not read cannot be told from one that is not printed.
  if (point === null) return silent('Le numéro du point de livraison n’a pas été lu.')
  if (shape.test(point.value)) return held()
  return gap({
    message: `Le numéro ${name} imprimé a ${point.value.length} caractères ; le numéro d’un point de livraison ${ofEnergy(supply)} compte ${expected}.`,
    expected,
    observed: `${point.value.length} caractères`,
    difference: null,
    rangeEur: null,
    evidence: [point],
  })
}

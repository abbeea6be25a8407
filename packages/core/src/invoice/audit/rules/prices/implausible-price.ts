import type { EnergySupply, Read } from '../../../energy-invoice.js'
import type { Field } from '../../../field.js'
import { euros, eurosPerKilowattHour } from '../../french-figures.js'
import { gap, held, silent, type Check, type Rule } from '../rule.js'

/** EUR per kWh before tax: the bounds including tax, less VAT and the widest excise. */
const bounds = {
  electricity: { low: 0.03, high: 0.375 },
  redDays: { low: 0.03, high: 0.71 },
  gas: { low: 0.02, high: 0.21 },
} as const
/** EUR per month before tax, up to 36 kVA. */
const subscription = { low: 4, high: 75 }

/** E-PRC-09: prices that no offer has. */
export const implausiblePrice: Rule = {
  id: 'E-PRC-09',
  family: 'E-PRC',
  severity: 2,
  title: 'Prix en dehors de l’ordre de grandeur du marché',
  logic:
    'price per kWh before tax outside 0.03 to 0.375 EUR (electricity; 0.71 on red days, nothing told for the peak hours of EJP) or 0.02 to 0.21 EUR (gas), or subscription outside 4 to 75 EUR a month; a price that times the quantity does not make the amount is a misreading and no finding',
  basis: 'Ordres de grandeur des offres publiées ; une erreur de lecture est la première explication',
  basisConfidence: 'C',
  advice: 'Vérifiez d’abord le prix sur la facture, puis demandez au fournisseur d’où il vient.',
  letter: 'Un prix de ma facture sort de l’ordre de grandeur du marché. {constat} Je vous remercie de le vérifier.',
  check: ({ energies }) => energies.flatMap(compareSupply),
}

function compareSupply(supply: EnergySupply): Check[] {
  const isGas = supply.energy?.value === 'gaz'
  const prices = supply.consumption.map((line) => {
    // No published range is known for the twenty-two days of EJP.
    if (line.band?.value === 'ejp_pointe') return silent('Aucun repère n’est connu pour les heures de pointe mobile.')
    const isRed = line.band?.value.startsWith('rouge') === true
    const { unit_price_ht: price, quantity_kwh: quantity, amount_ht: amount } = line
    if (price === null || quantity === null || amount === null)
      return silent('Un prix, une quantité ou un montant n’a pas été lu.')
    if (Math.abs(price.value * quantity.value - amount.value) > 0.02 * Math.abs(amount.value) + 0.05)
      return silent('Le prix lu ne fait pas le montant de sa ligne.')
    return within(price, isGas ? bounds.gas : isRed ? bounds.redDays : bounds.electricity, eurosPerKilowattHour)
  })
  if ((supply.power_kva?.value ?? 0) > 36) return prices
  return [...prices, ...supply.subscription.map((line) => judgeSubscription(line.unit_price_ht))]
}

function judgeSubscription(price: Read<number>): Check {
  if (price === null) return silent('Le prix de l’abonnement n’a pas été lu.')
  return price.value === 0 ? held() : within(price, subscription, (value) => `${euros(value)} par mois`)
}

function within(
  price: Field<number>,
  { low, high }: { low: number; high: number },
  write: (value: number) => string,
): Check {
  if (price.value >= low && price.value <= high) return held()
  return gap({
    message: `Le prix de ${write(price.value)} hors taxes sort de l’ordre de grandeur du marché (de ${write(low)} à ${write(high)}).`,
    expected: `de ${write(low)} à ${write(high)}`,
    observed: write(price.value),
    difference: null,
    rangeEur: null,
    evidence: [price],
  })
}

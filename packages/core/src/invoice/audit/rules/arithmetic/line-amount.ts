import { sumOfAmounts } from '../../../../energy/cents.js'
import type { ConsumptionLine, EnergySupply, Read, TaxLine } from '../../../energy-invoice.js'
import { isAnotherUnit } from '../../another-unit.js'
import { decimalsOf, euros, eurosPerKilowattHour, eurosPerMegawattHour, kilowattHours } from '../../french-figures.js'
import { expectedConsumption } from '../../simulate/expected-lines.js'
import { gap, held, range, silent, type Check, type Rule } from '../rule.js'

/** E-ARI-04: quantity times unit price against the amount, for energy and excise lines. */
export const lineAmount: Rule = {
  id: 'E-ARI-04',
  family: 'E-ARI',
  severity: 3,
  title: 'Montant d’une ligne différent de la quantité multipliée par le prix',
  logic:
    '|quantity × unit price − amount| > max(0.01 EUR, half a unit of the last printed decimal of the price × quantity)',
  basis: 'Arrêté du 18 avril 2012 (NOR EFIC1124216A), art. 6 : quantité, prix unitaire et montant de chaque ligne',
  basisConfidence: 'A',
  advice: 'Demandez au fournisseur de recalculer cette ligne et de rectifier la facture.',
  letter:
    'Le montant d’une ligne de ma facture ne correspond pas à la quantité multipliée par le prix unitaire. {constat} Je vous remercie de recalculer cette ligne.',
  check: ({ energies }) =>
    energies.flatMap((supply) => [
      ...supply.consumption.map((line) => compareEnergy(line, supply)),
      ...supply.taxes.filter(isExcise).map(compareExcise),
    ]),
}

function isExcise(line: TaxLine): boolean {
  return line.code?.value === 'accise_electricite' || line.code?.value === 'accise_gaz'
}

function compareEnergy(line: ConsumptionLine, supply: EnergySupply): Check {
  const { quantity_kwh: quantity, unit_price_ht: price, amount_ht: amount, vat_rate: vatRate } = line
  if (quantity === null || price === null || amount === null)
    return silent('Quantité, prix ou montant d’une ligne de consommation non lu.')
  const isGas = supply.energy?.value === 'gaz'
  return compare({
    quantity,
    price,
    amount,
    pricePerKwh: price.value,
    priceText: eurosPerKilowattHour(price.value),
    // Prices per kWh are printed with three decimals at least; trailing zeros are lost in the number.
    priceStep: 10 ** -Math.max(3, decimalsOf(price.value)),
    // Gas is billed on kWh converted from m³ and rounded for print.
    quantityStep: isGas ? 1 : 0,
    vatRate: vatRate?.value ?? 20,
  })
}

function compareExcise(line: TaxLine): Check {
  const { base, rate, amount_ht: amount, vat_rate: vatRate } = line
  if (base === null || rate === null || amount === null || line.base_unit?.value === 'EUR')
    return silent('Assiette, taux ou montant d’une ligne d’accise non lu.')
  if (line.rate_unit?.value === '%') return silent('L’unité du taux d’une ligne d’accise n’est pas celle de l’accise.')
  return compare({
    quantity: base,
    price: rate,
    amount,
    pricePerKwh: rate.value / 1000,
    priceText: eurosPerMegawattHour(rate.value),
    priceStep: 10 ** -Math.max(1, decimalsOf(rate.value)) / 1000,
    quantityStep: 0,
    vatRate: vatRate?.value ?? 20,
  })
}

interface Product {
  quantity: NonNullable<Read<number>>
  price: NonNullable<Read<number>>
  amount: NonNullable<Read<number>>
  pricePerKwh: number
  priceText: string
  priceStep: number
  quantityStep: number
  vatRate: number
}

function compare(line: Product): Check {
  const { quantity, amount, pricePerKwh } = line
  const exact = quantity.value * pricePerKwh
  const tolerance =
    Math.max(0.01, (line.priceStep / 2) * Math.abs(quantity.value)) + (line.quantityStep / 2) * Math.abs(pricePerKwh)
  // The sign of a credit may be printed on the amount, on the quantity or on both.
  const off = Math.abs(Math.abs(exact) - Math.abs(amount.value))
  if (off <= tolerance + 0.005) return held()
  if (isAnotherUnit(exact, amount.value)) return silent('L’unité du prix d’une ligne est douteuse.')
  const { amount_ht: expected } = expectedConsumption(quantity.value, pricePerKwh, amount.value)
  const difference = sumOfAmounts([amount.value, -expected])
  const ttc = difference * (1 + line.vatRate / 100)
  return gap({
    message: `${kilowattHours(quantity.value)} à ${line.priceText} font ${euros(expected)}, le montant imprimé est ${euros(amount.value)} : écart de ${euros(difference)} hors TVA.`,
    expected: euros(expected),
    observed: euros(amount.value),
    difference,
    rangeEur: range(ttc, ttc),
    evidence: [amount, quantity, line.price],
  })
}

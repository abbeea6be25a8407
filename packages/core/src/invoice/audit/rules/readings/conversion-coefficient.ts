import type { EnergyInvoice, EnergySupply } from '../../../energy-invoice.js'
import { earlierSupplies } from '../../earlier-supplies.js'
import { frenchFigure, percent } from '../../french-figures.js'
import { gap, held, silent, type Check, type Rule } from '../rule.js'

/** kWh PCS per m³ of the gas grids in France; beyond the outer bounds the figure is no coefficient. */
const usual = { low: 9, high: 12.5 }
const JUMP = 0.05

/** E-RDG-07: conversion coefficient of gas. */
export const conversionCoefficient: Rule = {
  id: 'E-RDG-07',
  family: 'E-RDG',
  severity: 2,
  title: 'Coefficient de conversion du gaz inhabituel',
  logic: 'coefficient outside 9 to 12.5 kWh/m³, or more than 5 % away from the bill before',
  basis:
    'Médiateur national de l’énergie et GRDF : coefficient de conversion selon le pouvoir calorifique et l’altitude de la commune',
  basisConfidence: 'B',
  advice: 'Comparez le coefficient à celui que GRDF publie pour votre commune et ces dates.',
  letter:
    'Le coefficient de conversion de ma facture de gaz est inhabituel. {constat} Je vous remercie de m’indiquer son origine et de rectifier les kWh si nécessaire.',
  check: (invoice, { earlier }) =>
    invoice.energies.filter((supply) => supply.energy?.value === 'gaz').map((supply) => compare(supply, earlier)),
}

function compare(supply: EnergySupply, earlier: readonly EnergyInvoice[]): Check {
  const coefficient = supply.conversion_coefficient
  if (coefficient === null) return silent('Le coefficient de conversion n’a pas été lu.')
  const { value } = coefficient
  if (value < usual.low || value > usual.high)
    return gap({
      message: `Le coefficient de conversion est de ${frenchFigure(value, 2, 3)} kWh/m³ ; il se situe d’ordinaire entre ${frenchFigure(usual.low, 0, 1)} et ${frenchFigure(usual.high, 0, 1)} kWh/m³.`,
      expected: `${frenchFigure(usual.low, 0, 1)} à ${frenchFigure(usual.high, 0, 1)} kWh/m³`,
      observed: `${frenchFigure(value, 2, 3)} kWh/m³`,
      difference: Math.round((value - (value > usual.high ? usual.high : usual.low)) * 1000) / 1000,
      rangeEur: null,
      evidence: [coefficient, supply.volume_m3, supply.total_kwh],
    })
  const before = earlierSupplies(supply, earlier).at(-1)?.supply.conversion_coefficient ?? null
  if (before === null || Math.abs(value / before.value - 1) <= JUMP) return held()
  return gap({
    message: `Le coefficient de conversion est passé de ${frenchFigure(before.value, 2, 3)} à ${frenchFigure(value, 2, 3)} kWh/m³, soit ${percent(Math.round((value / before.value - 1) * 1000) / 10)} d’une facture à l’autre.`,
    expected: `environ ${frenchFigure(before.value, 2, 3)} kWh/m³`,
    observed: `${frenchFigure(value, 2, 3)} kWh/m³`,
    difference: Math.round((value - before.value) * 1000) / 1000,
    rangeEur: null,
    evidence: [coefficient],
    inputs: [before],
  })
}

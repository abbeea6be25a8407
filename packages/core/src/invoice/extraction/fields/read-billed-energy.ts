import type { PageLayout } from '../../../layout/cell.js'
import type { ConsumptionLine, EnergyKind, Read } from '../../energy-invoice.js'
import { chooseCandidate, findLabelled, type Candidate } from './candidates.js'
import { derivedField } from '../values/evidence.js'
import { parseKilowattHours } from '../values/parsers.js'
import { figuresOfTotalRows } from '../tables/total-rows.js'

const total = [
  /(?:consommation|conso) totale|total (?:de (?:la |votre )?|des )?(?:consommations?|conso|kwh|energie)\b(?! des 12)/,
  /^(?:total )?(?:consommations?|conso)(?: \(ht\))?(?=\s\(?\d[\d ]* ?kwh)\s\(?/,
  /vous avez consomme/,
  /^conso(?:mmation)?(?= \d)/,
]

/** Energy billed, as the bill totals it; the sum of its lines when no total is printed. */
export function readTotalKwh(
  layouts: readonly PageLayout[],
  energy: EnergyKind,
  isDual: boolean,
  lines: readonly ConsumptionLine[],
  energyOf: (candidate: Candidate<number>) => EnergyKind | null,
): Read<number> {
  const found = findLabelled(layouts, {
    labels: total,
    parse: (folded) => {
      const parsed = parseKilowattHours(folded)
      return parsed !== null &&
        /^[^\d]{0,14}[\d .]+(?:,\d+)? ?(?:kwh|mwh|$|\))/.test(folded) &&
        !/^[^\d]{0,14}[\d .]+,\d{2}(?!\d| ?kwh)/.test(folded)
        ? parsed
        : null
    },
    places: ['inside', 'right'],
    unless: /annuel|12 derniers|12 mois|bilan|historique|reference|moyenne|euros|€/,
  })
  const name = energy === 'gaz' ? 'gaz(?: naturel)?' : 'electricite'
  found.push(...figuresOfTotalRows(layouts, new RegExp(`^total ${name}\\b`)).kwh)
  const own = isDual ? found.filter((candidate) => (energyOf(candidate) ?? energy) === energy) : found
  const printed = chooseCandidate(own)
  if (printed !== null) return printed
  const quantities = lines.flatMap((line) => (line.quantity_kwh === null ? [] : [line.quantity_kwh]))
  if (quantities.length === 0 || quantities.length !== lines.length) return null
  return derivedField(
    quantities.reduce((sum, quantity) => sum + quantity.value, 0),
    0.85,
    quantities,
  )
}

/** Consommation annuelle de référence (CAR). */
export function readAnnualReference(layouts: readonly PageLayout[]): Read<number> {
  return chooseCandidate(
    findLabelled(layouts, {
      labels: [
        /(?:consommation|conso\.?) annuelle (?:de )?(?:reference|previsionnelle|estimee)(?: \(?car\)?)?/,
        /\bc\.?a\.?r\b\.?(?: \(.{0,40}\))?/,
      ],
      parse: parseKilowattHours,
    }),
  )
}

/** Conversion coefficient of gas, kWh PCS per m³, named outside the table of readings. */
export function readCoefficient(layouts: readonly PageLayout[]): Read<number> {
  return chooseCandidate(
    findLabelled(layouts, {
      labels: [
        /coeff?(?:icient)?\.? (?:de )?(?:conversion|conv\b|thermique|pcs)(?: \(.{0,20}\))?/,
        /\bcoeff?(?:icient)?\.? (?:de )?(?=\d)/,
        /\bun m(?:3|³) (?:fournit|represente|vaut|=)/,
      ],
      parse: (folded) => {
        const match = /^[^\d]{0,12}(\d{1,2}[,.]\d{1,4})(?!\d)/.exec(folded)
        const value = match?.[1] === undefined ? Number.NaN : Number(match[1].replace(',', '.'))
        return match?.[1] === undefined || value < 5 || value > 15
          ? null
          : { value, start: match[0].indexOf(match[1]), end: match[0].length }
      },
    }),
  )
}

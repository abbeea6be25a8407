import type { TariffFault } from '../../errors/invalid-reference-data-error.js'
import type { ReferenceData } from '../reference-data.js'
import { electricityExcise } from '../electricity-excise.js'
import { vatRate } from '../vat-rate.js'
import type { ReadRow } from './read-tariff-line.js'
import type { TariffColumns } from './tariff-columns.js'

/** The communal tax on electricity came on top of the national one, at a rate of each commune, until the end of 2022. */
const communalTaxEnd = '2022-12-31'

/**
 * Prices are printed with four decimals or more: half a unit before tax, times 1.2, and half a unit including tax.
 */
const priceTolerance = 0.00012
const centTolerance = 0.01

/** What the arithmetic of the rows says. */
export interface ArithmeticChecks {
  readonly passed: number
  readonly faults: readonly TariffFault[]
  /** Lines whose every price was proved by its price before tax. */
  readonly proved: ReadonlySet<number>
}

/**
 * (price before tax + excise) × (1 + VAT) = price including tax, where the tables have both rates for the whole row, and
 * a subscription including tax not below the one before tax with its VAT (the CTA comes on top).
 */
export function checkArithmetic(
  rows: readonly ReadRow[],
  columns: TariffColumns,
  reference: ReferenceData,
): ArithmeticChecks {
  let passed = 0
  const faults: TariffFault[] = []
  const proved = new Set<number>()
  for (const { line, row } of rows) {
    const { excise, priceVat, subscriptionVat } = ratesOf(row, reference)
    let prices = 0
    for (const [band, ttc] of Object.entries(row.kwhTtc)) {
      const ht = row.kwhHt?.[band]
      if (ht === undefined || excise === null || priceVat === null) continue
      const expected = (ht + excise / 1000) * (1 + priceVat / 100)
      if (Math.abs(expected - ttc) <= priceTolerance) {
        prices += 1
        continue
      }
      const column = columns.prices.find((candidate) => candidate.band === band && candidate.tax === 'ttc')
      const message = `(${decimal(ht)} + accise ${decimal(excise / 1000)}) × ${decimal(1 + priceVat / 100)} = ${decimal(expected)}, le fichier dit ${decimal(ttc)}.`
      faults.push({ problem: 'price_mismatch', line, column: column?.name ?? null, message })
    }
    passed += prices
    if (prices > 0 && prices === Object.keys(row.kwhTtc).length) proved.add(line)
    const { subscriptionHt: before, subscriptionTtc: after } = row
    if (before === null || after === null || subscriptionVat === null) continue
    const least = before * (1 + subscriptionVat / 100)
    if (after >= least - centTolerance) passed += 1
    else {
      const message = `${decimal(after)} TTC est inférieur à ${decimal(before)} × ${decimal(1 + subscriptionVat / 100)} = ${decimal(least)}.`
      faults.push({ problem: 'subscription_mismatch', line, column: columns.subscriptionTtc?.name ?? null, message })
    }
  }
  return { passed, faults, proved }
}

/** The rates that hold from the first to the last day of a row; null where one changes within or is not in the tables. */
function ratesOf({ from, to, powerKva }: ReadRow['row'], reference: ReferenceData) {
  const constant = (rateOn: (date: string) => number | null): number | null => {
    const first = rateOn(from)
    return first !== null && (to === null || rateOn(to) === first) ? first : null
  }
  const excise = constant(
    (date) => electricityExcise(reference, { powerClass: 'menages', date })?.row.eurPerMwh ?? null,
  )
  const vat = (component: 'abonnement' | 'consommation') =>
    constant((date) => vatRate(reference, { component, energy: 'electricite', powerKva, date })?.ratePercent ?? null)
  return {
    excise: from <= communalTaxEnd ? null : excise,
    priceVat: vat('consommation'),
    subscriptionVat: vat('abonnement'),
  }
}

function decimal(value: number): string {
  return String(Number(value.toFixed(5))).replace('.', ',')
}

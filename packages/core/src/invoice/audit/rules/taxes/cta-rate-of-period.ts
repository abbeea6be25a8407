import { ctaRate, electricityCtaChanges } from '../../../../energy/cta-rate.js'
import { splitPeriod, type Period } from '../../../../energy/iso-calendar.js'
import type { ReferenceData } from '../../../../energy/reference-data.js'
import type { TaxLine } from '../../../energy-invoice.js'
import { frenchPeriod, percent } from '../../french-figures.js'
import { gap, held, range, type Check } from '../rule.js'

/** The rate as printed against the rates of the days: 21.93 % until 2026-01-31, 15 % from 2026-02-01. */
export function compareCtaRate(reference: ReferenceData, lines: readonly TaxLine[], period: Period): Check | null {
  const [line] = lines
  if (line?.rate == null || line.rate_unit?.value !== '%' || lines.length > 1) return null
  const found = splitPeriod(period, electricityCtaChanges(reference)).map((part) =>
    ctaRate(reference, { energy: 'electricite', network: 'distribution', date: part.from }),
  )
  const rates = found.flatMap((entry) => (entry === null || entry.stale ? [] : [entry.row.ratePercent]))
  const validFrom = found.at(-1)?.row.from
  if (rates.length < found.length || validFrom === undefined) return null
  const { value } = line.rate
  const [low, high] = [Math.min(...rates), Math.max(...rates)]
  if (value >= low - 0.01 && value <= high + 0.01) return held(validFrom)
  const expected = value > high ? high : low
  const amount = line.amount_ht?.value ?? null
  const atStake = amount === null ? null : amount * (1 - expected / value) * (1 + (line.vat_rate?.value ?? 20) / 100)
  return gap(
    {
      message: `La CTA ${frenchPeriod(period)} est calculée à ${percent(value)} ; le taux de cette période est de ${percent(expected)}.`,
      expected: percent(expected),
      observed: percent(value),
      difference: Math.round((value - expected) * 100) / 100,
      rangeEur: atStake === null ? null : range(atStake, atStake),
      evidence: [line.rate, line.amount_ht, line.from, line.to],
    },
    validFrom,
  )
}

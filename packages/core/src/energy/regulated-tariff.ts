import type { Found } from './dated-row.js'
import type { ReferenceData } from './reference-data.js'
import type { RegulatedOption, RegulatedTariffRow } from './reference-rows.js'
import { guarded } from './revision-guard.js'
import { rowAt } from './row-at.js'

/**
 * Regulated residential tariff (TRVE, "Tarif Bleu") of continental France for an option and a power on a day.
 *
 * @example
 * ```ts
 * regulatedTariff(reference, { option: 'base', powerKva: 6, date: '2026-08-15' })?.row.kwhTtc.base // 0.2001
 * ```
 */
export function regulatedTariff(
  reference: ReferenceData,
  query: { option: RegulatedOption; powerKva: number; date: string },
): Found<RegulatedTariffRow> | null {
  const row = rowAt(
    reference.regulatedTariff[query.option].filter((candidate) => candidate.powerKva === query.powerKva),
    query.date,
  )
  return row === undefined ? null : guarded(reference, 'regulated-tariff', row, query.date)
}

/** First days of the grids of an option, for splitting a period. */
export function regulatedTariffChanges(reference: ReferenceData, option: RegulatedOption): string[] {
  return [...new Set(reference.regulatedTariff[option].map((row) => row.from))]
}

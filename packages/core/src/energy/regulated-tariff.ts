import base from './data/regulated-tariff-base.json' with { type: 'json' }
import hphc from './data/regulated-tariff-hphc.json' with { type: 'json' }
import tempo from './data/regulated-tariff-tempo.json' with { type: 'json' }
import type { DatedRow, Found } from './dated-row.js'
import { guarded } from './revision-guard.js'
import { rowAt } from './row-at.js'

/** Options of the regulated residential electricity tariff that are in the tables. */
export type RegulatedOption = 'base' | 'hphc' | 'tempo'

export interface RegulatedTariffRow extends DatedRow {
  readonly powerKva: number
  /** EUR per year before tax, null where not published. */
  readonly subscriptionHt: number | null
  /** EUR per year including tax, with an average CTA; null where not published. */
  readonly subscriptionTtc: number | null
  /** EUR per kWh before tax by band; null where not published. */
  readonly kwhHt: Readonly<Record<string, number>> | null
  /** EUR per kWh including tax by band. */
  readonly kwhTtc: Readonly<Record<string, number>>
}

const tables = {
  base: base.rows,
  hphc: hphc.rows,
  tempo: tempo.rows,
} as unknown as Readonly<Record<RegulatedOption, readonly RegulatedTariffRow[]>>

/**
 * Regulated residential tariff (TRVE, "Tarif Bleu") of continental France for an option and a power on a day.
 *
 * @example
 * ```ts
 * regulatedTariff({ option: 'base', powerKva: 6, date: '2026-08-15' })?.row.kwhTtc.base // 0.2001
 * ```
 */
export function regulatedTariff(query: {
  option: RegulatedOption
  powerKva: number
  date: string
}): Found<RegulatedTariffRow> | null {
  const row = rowAt(
    tables[query.option].filter((candidate) => candidate.powerKva === query.powerKva),
    query.date,
  )
  return row === undefined ? null : guarded('regulated-tariff', row, query.date)
}

/** Every row of an option. */
export function regulatedTariffRows(option: RegulatedOption): readonly RegulatedTariffRow[] {
  return tables[option]
}

/** First days of the grids of an option, for splitting a period. */
export function regulatedTariffChanges(option: RegulatedOption): readonly string[] {
  return [...new Set(tables[option].map((row) => row.from))]
}

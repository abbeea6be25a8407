import type { Found } from './dated-row.js'
import type { ReferenceData } from './reference-data.js'
import type { NetworkTariff, TurpeRow } from './reference-rows.js'
import { guarded } from './revision-guard.js'
import { rowAt } from './row-at.js'

/** Recognises an FTA as printed (`BTINFCU4`, `BTINF CU 4`), or null. */
export function networkTariffOf(printed: string): NetworkTariff | null {
  const code = printed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^BTINF/, '')
  return (['CU4', 'CUST', 'MU4', 'MUDT', 'LU'] as const).find((tariff) => tariff === code) ?? null
}

/** The TURPE C5 row of a network tariff on a day. */
export function turpe(
  reference: ReferenceData,
  query: { networkTariff: NetworkTariff; date: string },
): Found<TurpeRow> | null {
  const row = rowAt(
    reference.turpe.filter((candidate) => candidate.networkTariff === query.networkTariff),
    query.date,
  )
  return row === undefined ? null : guarded(reference, 'turpe-c5', row, query.date)
}

/**
 * Annual fixed part of the TURPE (management, metering and power), EUR before tax: the base of the CTA.
 *
 * @example
 * ```ts
 * turpeFixedPart(reference, { networkTariff: 'CU4', powerKva: 6, date: '2026-02-01' })?.eurPerYear // 99.46
 * ```
 */
export function turpeFixedPart(
  reference: ReferenceData,
  query: { networkTariff: NetworkTariff; powerKva: number; date: string },
): (Found<TurpeRow> & { eurPerYear: number }) | null {
  const found = turpe(reference, query)
  if (found === null) return null
  const { managementEurPerYear, meteringEurPerYear, powerEurPerKvaYear } = found.row
  return { ...found, eurPerYear: managementEurPerYear + meteringEurPerYear + powerEurPerKvaYear * query.powerKva }
}

/** First days of the grids, for splitting a period. */
export function turpeChanges(reference: ReferenceData): string[] {
  return [...new Set(reference.turpe.map((row) => row.from))]
}

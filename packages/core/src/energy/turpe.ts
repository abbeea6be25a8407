import data from './data/turpe-c5.json' with { type: 'json' }
import type { DatedRow, Found } from './dated-row.js'
import { guarded } from './revision-guard.js'
import { rowAt } from './row-at.js'

/** Network tariff (FTA) of a low-voltage site up to 36 kVA, without the `BTINF` that bills print before it. */
export type NetworkTariff = 'CU4' | 'CUST' | 'MU4' | 'MUDT' | 'LU'

export interface TurpeRow extends DatedRow {
  readonly networkTariff: NetworkTariff
  /** Composante de gestion, EUR per year before tax. */
  readonly managementEurPerYear: number
  /** Composante de comptage, EUR per year before tax. */
  readonly meteringEurPerYear: number
  /** Power coefficient b, EUR per kVA and year before tax. */
  readonly powerEurPerKvaYear: number
  /** Energy coefficients by band, cents per kWh before tax. */
  readonly energyCentsPerKwh: Readonly<Record<string, number>>
}

const rows = data.rows as readonly TurpeRow[]

/** Recognises an FTA as printed (`BTINFCU4`, `BTINF CU 4`), or null. */
export function networkTariffOf(printed: string): NetworkTariff | null {
  const code = printed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^BTINF/, '')
  return (['CU4', 'CUST', 'MU4', 'MUDT', 'LU'] as const).find((tariff) => tariff === code) ?? null
}

/** The TURPE C5 row of a network tariff on a day. */
export function turpe(query: { networkTariff: NetworkTariff; date: string }): Found<TurpeRow> | null {
  const row = rowAt(
    rows.filter((candidate) => candidate.networkTariff === query.networkTariff),
    query.date,
  )
  return row === undefined ? null : guarded('turpe-c5', row, query.date)
}

/**
 * Annual fixed part of the TURPE (management, metering and power), EUR before tax: the base of the CTA.
 *
 * @example
 * ```ts
 * turpeFixedPart({ networkTariff: 'CU4', powerKva: 6, date: '2026-02-01' })?.eurPerYear // 99.46
 * ```
 */
export function turpeFixedPart(query: {
  networkTariff: NetworkTariff
  powerKva: number
  date: string
}): (Found<TurpeRow> & { eurPerYear: number }) | null {
  const found = turpe(query)
  if (found === null) return null
  const { managementEurPerYear, meteringEurPerYear, powerEurPerKvaYear } = found.row
  return { ...found, eurPerYear: managementEurPerYear + meteringEurPerYear + powerEurPerKvaYear * query.powerKva }
}

/** First days of the grids, for splitting a period. */
export const turpeChanges: readonly string[] = [...new Set(rows.map((row) => row.from))]

/** Every row, for the freshness check of the whole table. */
export const turpeRows: readonly TurpeRow[] = rows

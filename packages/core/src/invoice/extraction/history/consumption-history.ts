import type { EnergyKind, HistoryMonth } from '../../energy-invoice.js'

/** A printed consumption history with the energy of its section, when a title tells. */
export interface ConsumptionHistory {
  energy: EnergyKind | null
  months: readonly HistoryMonth[]
}

/** Fewer labels in a row are dates of something else. */
export const leastMonths = 4
/** A bar is rarely taller than this, in points. */
export const chartHeight = 230

import type { EnergyKind } from '../../energy-invoice.js'

/** The energy that the words of a row name, or null when they name none or both. */
export function energyOfRow(folded: string): EnergyKind | null {
  const electricity = /electricite|\bkva\b|heures? (?:pleines|creuses)|\bhp\b|\bhc\b|ticfe/.test(folded)
  const gas = /\bgaz\b|ticgn|\bm3\b|m³/.test(folded)
  return electricity === gas ? null : electricity ? 'electricite' : 'gaz'
}

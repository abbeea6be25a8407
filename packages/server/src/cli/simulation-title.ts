import type { BillChange } from '@constat/core'

const options = { base: 'Base', hphc: 'Heures creuses', tempo: 'Tempo' } as const

/** What was changed, in French. */
export function simulationTitle({ option, powerKva, prices, offPeakShare }: BillChange): string {
  const named = [
    ...(option === undefined ? [] : [`option ${options[option]}`]),
    ...(powerKva === undefined ? [] : [`${String(powerKva).replace('.', ',')} kVA`]),
    ...(offPeakShare === undefined ? [] : [`${Math.round(offPeakShare * 100)} % d’heures creuses`]),
  ]
  if (named.length > 0) return `Simulation : ${named.join(', ')}, aux prix réglementés des jours facturés, hors TVA`
  return prices === 'regulated'
    ? 'Simulation : prix réglementés des jours facturés, hors TVA'
    : 'Facture recalculée avec ses propres quantités et prix, hors TVA'
}

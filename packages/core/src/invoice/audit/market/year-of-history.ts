import type { EnergySupply } from '../../energy-invoice.js'
import type { Known } from './billed-energy-price.js'

/** kWh of the last twelve months from the printed history, only where all twelve follow each other, are real and recent. */
export function yearOfHistory(supply: EnergySupply, today: string): Known<number> {
  const months = supply.history.flatMap(({ month, kwh, nature }) =>
    month === null || kwh === null ? [] : [{ index: monthIndex(month.value), kwh: kwh.value, nature: nature?.value }],
  )
  const latest = months.slice(-12)
  const first = latest[0]
  if (first === undefined || latest.length < 12 || latest.some((month, place) => month.index !== first.index + place))
    return { reason: 'La facture n’imprime pas d’historique de douze mois consécutifs.' }
  if (monthIndex(today.slice(0, 7)) - (first.index + 11) > 3)
    return { reason: 'L’historique de consommation imprimé a plus de trois mois.' }
  if (latest.some(({ nature }) => nature !== 'R' && nature !== 'A'))
    return { reason: 'L’historique de consommation n’est pas donné comme relevé.' }
  return { value: latest.reduce((sum, month) => sum + month.kwh, 0) }
}

function monthIndex(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
}

import { daysInMonth } from '../../../energy/iso-calendar.js'
import type { EnergySupply } from '../../energy-invoice.js'
import type { Known } from '../market/billed-energy-price.js'

/** kWh of twelve months that follow each other, with their first and last day. */
export interface YearOfHistory {
  readonly kilowattHours: number
  /** Share of November to March, 0..1. */
  readonly winterShare: number
  readonly from: string
  readonly to: string
}

/** The last twelve months of the printed history, only where all twelve follow each other and are real readings. */
export function yearOfHistory(supply: EnergySupply): Known<YearOfHistory> {
  const months = supply.history.flatMap(({ month, kwh, nature }) =>
    month === null || kwh === null ? [] : [{ month: month.value, kwh: kwh.value, nature: nature?.value }],
  )
  const latest = months.slice(-12)
  const [first, last] = [latest[0], latest.at(-1)]
  const follows = (month: string, place: number): boolean =>
    first !== undefined && monthIndex(month) === monthIndex(first.month) + place
  if (first === undefined || last === undefined || latest.length < 12)
    return { reason: 'La facture n’imprime pas d’historique de douze mois consécutifs.' }
  if (latest.some(({ month }, place) => !follows(month, place)))
    return { reason: 'L’historique imprimé ne donne pas douze mois consécutifs.' }
  if (latest.some(({ nature }) => nature !== 'R' && nature !== 'A'))
    return { reason: 'L’historique de consommation n’est pas donné comme relevé.' }
  const sum = (parts: typeof latest): number => parts.reduce((total, part) => total + part.kwh, 0)
  const kilowattHours = sum(latest)
  const winter = sum(latest.filter(({ month }) => ['11', '12', '01', '02', '03'].includes(month.slice(5, 7))))
  return {
    value: {
      kilowattHours,
      winterShare: kilowattHours > 0 ? winter / kilowattHours : 0,
      from: `${first.month}-01`,
      to: `${last.month}-${daysInMonth(last.month)}`,
    },
  }
}

function monthIndex(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
}

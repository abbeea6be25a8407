import { addDays, daysInMonth, type Period } from '../../../energy/iso-calendar.js'
import { seasonalProfile, type SeasonalProfileName } from '../../../energy/seasonal-profile.js'

/** Share of a year's consumption that falls in a period: the lowest and the highest that the uses of the energy allow. */
export interface Coverage {
  readonly low: number
  readonly high: number
}

/** The use of the energy is not printed: its flattest and its most seasonal profile bound what it may be. */
const profiles: Readonly<Record<'electricite' | 'gaz', readonly SeasonalProfileName[]>> = {
  electricite: ['electricite_sans_chauffage', 'electricite_chauffage_40', 'electricite_chauffage_60'],
  gaz: ['gaz_cuisson_eau_chaude', 'gaz_chauffage_85', 'gaz_chauffage_seul'],
}

/** How much of a year a period stands for, each month by its share and each day of a month alike. */
export function seasonalCoverage(energy: 'electricite' | 'gaz', period: Period): Coverage {
  const shares = profiles[energy].map((name) => shareOf(seasonalProfile(name), period))
  return { low: Math.min(...shares), high: Math.max(...shares) }
}

function shareOf(monthly: readonly number[], period: Period): number {
  let share = 0
  for (let day = period.from; day <= period.to; day = addDays(day, 1))
    share += (monthly[Number(day.slice(5, 7)) - 1] ?? 0) / daysInMonth(day.slice(0, 7))
  return share
}

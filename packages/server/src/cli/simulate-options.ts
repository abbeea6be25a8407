import type { BillChange } from '@constat/core'
import type { SimulateCommandOptions } from './program.js'
import { wrongOption } from './wrong-option.js'

/** @throws CommandError naming the option that is wrong */
export function readChange({ option, power, prices, offPeak }: SimulateCommandOptions): BillChange {
  if (option !== undefined && option !== 'base' && option !== 'hphc' && option !== 'tempo')
    throw wrongOption('--option', option, 'base, hphc ou tempo')
  if (prices !== undefined && prices !== 'billed' && prices !== 'regulated')
    throw wrongOption('--prices', prices, 'billed ou regulated')
  const powerKva = numberOf(power)
  if (powerKva !== null && !(powerKva > 0 && powerKva <= 36))
    throw wrongOption('--power', power ?? '', 'un nombre de kVA, 36 au plus, par exemple 6')
  const percent = numberOf(offPeak)
  if (percent !== null && !(percent >= 0 && percent <= 100))
    throw wrongOption('--off-peak', offPeak ?? '', 'un pourcentage de 0 à 100, par exemple 40')
  return {
    ...(option === undefined ? {} : { option }),
    ...(prices === undefined ? {} : { prices }),
    ...(powerKva === null ? {} : { powerKva }),
    ...(percent === null ? {} : { offPeakShare: percent / 100 }),
  }
}

/** A number as a person may write it; not a number where it is none. */
function numberOf(text: string | undefined): number | null {
  if (text === undefined) return null
  return text.trim() === '' ? Number.NaN : Number(text.replace(',', '.'))
}

import { InvalidOptionError } from '../../../errors/invalid-option-error.js'
import type { BillChange } from './bill-simulation.js'

/** @throws InvalidOptionError for a power or an off-peak share that cannot be */
export function checkChange({ powerKva, offPeakShare }: BillChange): void {
  if (powerKva !== undefined && !(powerKva > 0 && powerKva <= 36))
    throw new InvalidOptionError({
      option: 'powerKva',
      expected: 'une puissance de 3 à 36 kVA',
      received: String(powerKva),
    })
  if (offPeakShare !== undefined && !(offPeakShare >= 0 && offPeakShare <= 1))
    throw new InvalidOptionError({
      option: 'offPeakShare',
      expected: 'un nombre entre 0 et 1',
      received: String(offPeakShare),
    })
}

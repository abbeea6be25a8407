import { fold } from '../../../layout/fold.js'
import type { Read } from '../../energy-invoice.js'
import { parseFrenchNumber } from '../values/french-numbers.js'
import type { ElectronicCharge } from './electronic-charge.js'
import { fieldOf } from './told-field.js'

/** The first attribute of these lines (BG-32) whose name fits and whose value means something. */
export function attributeField<T>(
  charges: readonly ElectronicCharge[],
  name: RegExp,
  meaning: (value: string) => T | null,
): Read<T> {
  for (const attribute of charges.flatMap((charge) => charge.attributes)) {
    if (!name.test(fold(attribute.name.value))) continue
    const value = meaning(attribute.value.value)
    if (value !== null) return fieldOf(value, attribute.name, attribute.value)
  }
  return null
}

/** The number at the start of a value, with its unit behind it or without: `6 kVA`, `11,21`, `0.2193`. */
export function numberIn(unit: RegExp): (value: string) => number | null {
  return (value) => {
    const [, figure, rest] = /^\s*(-?[\d\s.,\u00a0\u202f]*\d)\s*(.*)$/.exec(value) ?? []
    if (figure === undefined || !(rest === '' || unit.test(fold(rest ?? '')))) return null
    return parseFrenchNumber(figure)
  }
}

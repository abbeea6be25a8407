import type { PageLayout } from '../../../layout/cell.js'

/** The sign before the decimals: 1.234,56 or 1,234.56. */
export type DecimalSign = ',' | '.'

/** Grouped figures tell both signs at once. */
const grouped = {
  ',': /(?<![\d.,])\d{1,3}(?:\.\d{3})+,\d{2}(?!\d)/g,
  '.': /(?<![\d.,])\d{1,3}(?:,\d{3})+\.\d{2}(?!\d)/g,
}
/** Two decimals; a date such as 03.12.2024 has a third part. */
const simple = { ',': /(?<![\d.,/-])\d+,\d{2}(?![\d.,/])/g, '.': /(?<![\d.,/-])\d+\.\d{2}(?![\d.,/])/g }

/** Which sign this document sets before decimals, by its own figures; the comma where they do not tell. */
export function decimalSignOf(layouts: readonly PageLayout[]): DecimalSign {
  const text = layouts.flatMap(({ cells }) => cells.map(({ folded }) => folded)).join('\n')
  const count = (sign: DecimalSign): number =>
    5 * (text.match(grouped[sign])?.length ?? 0) + (text.match(simple[sign])?.length ?? 0)
  return count('.') > count(',') ? '.' : ','
}

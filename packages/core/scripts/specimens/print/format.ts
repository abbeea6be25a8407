/** How a supplier writes figures. */
export interface NumberStyle {
  /** Between thousands. */
  thousands: '' | ' ' | '\u00a0' | '\u202f' | '\u2009' | '.'
  minus: '-' | '\u2212' | '- '
}

const months = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')

/** `1 234,56` in the supplier's style. */
export function formatNumber(value: number, decimals: number, { thousands, minus }: NumberStyle): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, thousands)
  return `${value < 0 ? minus : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`
}

/** `04/02/2026`, or with another separator or a short year. */
export function numericDate(date: string, separator = '/', year: 'long' | 'short' = 'long'): string {
  const [y = '', m = '', d = ''] = date.split('-')
  return [d, m, year === 'short' ? y.slice(2) : y].join(separator)
}

/** `1er mars 2026`. */
export function writtenDate(date: string): string {
  return `${dayAndMonth(date)} ${date.slice(0, 4)}`
}

/** `1er mars`. */
export function dayAndMonth(date: string): string {
  const day = Number(date.slice(8))
  return `${day === 1 ? '1er' : day} ${monthName(date)}`
}

/** `mars`. */
export function monthName(date: string): string {
  return months[Number(date.slice(5, 7)) - 1] ?? ''
}

/** `janv.`, `févr.`, `mai`: the usual abbreviation. */
export function shortMonth(date: string): string {
  const abbreviations = 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' ')
  return abbreviations[Number(date.slice(5, 7)) - 1] ?? ''
}

/** Groups digits from the left: `56 917 706 220 982` with sizes 2, 3, 3, 3, 3. */
export function groupDigits(digits: string, sizes: readonly number[], separator = ' '): string {
  let start = 0
  return sizes.map((size) => digits.slice(start, (start += size))).join(separator)
}

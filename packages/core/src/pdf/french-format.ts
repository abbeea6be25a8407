/** Numbers, amounts and dates as French typography wants them; lines never break inside. */

const noBreakSpace = '\u00a0'
const minus = '\u2212'
const formatters = new Map<string, Intl.NumberFormat>()
let frenchCalendar: Intl.DateTimeFormat | undefined

/** How many decimals a number shows: at least and at most. */
export interface Decimals {
  readonly least: number
  readonly most: number
}

/**
 * A number with a narrow no-break space between thousands and a true minus sign.
 *
 * @example formatNumber(-1234.5, { least: 2, most: 2 }) === '−1 234,50'
 */
export function formatNumber(value: number, { least, most }: Decimals = { least: 0, most: 2 }): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a number that can be printed: ${value}`)
  const key = `${least}/${most}`
  let formatter = formatters.get(key)
  if (!formatter) {
    formatter = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: least, maximumFractionDigits: most })
    formatters.set(key, formatter)
  }
  const formatted = formatter.format(value).replace('-', minus)
  return /[1-9]/.test(formatted) ? formatted : formatted.replace(minus, '')
}

/** A number with its unit after a no-break space: `523 kWh`. */
export function formatQuantity(value: number, unit: string, decimals?: Decimals): string {
  return `${formatNumber(value, decimals)}${noBreakSpace}${unit}`
}

/** An amount in euros to the cent: `1 234,56 €`. */
export function formatEuro(value: number): string {
  return formatQuantity(value, '€', { least: 2, most: 2 })
}

/** A share or a rate: `5,5 %`. */
export function formatPercent(value: number, decimals: Decimals = { least: 0, most: 2 }): string {
  return formatQuantity(value, '%', decimals)
}

/** `17/09/2023` from an ISO date; text that is no ISO date is given back as it is. */
export function formatDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-')
  return isIsoDate(isoDate) ? `${day ?? ''}/${month ?? ''}/${year ?? ''}` : isoDate
}

const monthNames = [
  ['janv.', 'janvier'],
  ['févr.', 'février'],
  ['mars', 'mars'],
  ['avr.', 'avril'],
  ['mai', 'mai'],
  ['juin', 'juin'],
  ['juil.', 'juillet'],
  ['août', 'août'],
  ['sept.', 'septembre'],
  ['oct.', 'octobre'],
  ['nov.', 'novembre'],
  ['déc.', 'décembre'],
] as const

/** `17 septembre 2023` from an ISO date; the first of a month is `1er`. */
export function formatLongDate(isoDate: string): string {
  if (!isIsoDate(isoDate)) return isoDate
  const [year, month, day] = isoDate.split('-').map(Number)
  const name = monthNames[(month ?? 1) - 1]?.[1] ?? ''
  return `${day === 1 ? '1er' : String(day)}${noBreakSpace}${name}${noBreakSpace}${year ?? ''}`
}

/** `sept. 23` from `2023-09`. */
export function formatShortMonth(isoMonth: string): string {
  const match = /^(\d{4})-(0[1-9]|1[0-2])/.exec(isoMonth)
  if (!match) return isoMonth
  const name = monthNames[Number(match[2]) - 1]?.[0] ?? ''
  return `${name}${noBreakSpace}${match[1]?.slice(2) ?? ''}`
}

/** The calendar date of an instant in France, as an ISO date. */
export function dateInFrance(instant: Date): string {
  frenchCalendar ??= new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' })
  return frenchCalendar.format(instant)
}

function isIsoDate(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text)
}

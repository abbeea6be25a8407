/** No-break space: figures and their units stay on one line. */
const NBSP = '\u00A0'

/**
 * A number as French readers write it: decimal comma, no-break space between thousands, a true minus sign.
 *
 * @example
 * ```ts
 * frenchNumber(-1234.5, 2) // '−1 234,50'
 * ```
 */
export function frenchNumber(value: number, decimals: number): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NBSP)
  const figure = fraction === undefined ? grouped : `${grouped},${fraction}`
  const isZero = Number(figure.replace(/[^\d]/g, '')) === 0
  return value < 0 && !isZero ? `−${figure}` : figure
}

/** A number with as many decimals as it has, between two bounds. */
export function frenchFigure(value: number, minimumDecimals: number, maximumDecimals: number): string {
  const decimals = decimalsOf(value)
  return frenchNumber(value, Math.min(Math.max(decimals, minimumDecimals), maximumDecimals))
}

/** Decimals that a number read from a bill shows, trailing zeros excluded. */
export function decimalsOf(value: number): number {
  const text = value.toString()
  if (text.includes('e')) return text.includes('e-') ? 10 : 0
  return text.includes('.') ? text.length - text.indexOf('.') - 1 : 0
}

export function euros(value: number): string {
  return `${frenchNumber(value, 2)}${NBSP}€`
}

export function kilowattHours(value: number): string {
  return `${frenchFigure(value, 0, 1)}${NBSP}kWh`
}

export function cubicMetres(value: number): string {
  return `${frenchFigure(value, 0, 2)}${NBSP}m³`
}

export function percent(value: number): string {
  return `${frenchFigure(value, 0, 2)}${NBSP}%`
}

export function eurosPerMegawattHour(value: number): string {
  return `${frenchNumber(value, 2)}${NBSP}€/MWh`
}

export function eurosPerKilowattHour(value: number): string {
  return `${frenchFigure(value, 4, 6)}${NBSP}€/kWh`
}

/** `2025-08-01` as `01/08/2025`. */
export function frenchDate(isoDate: string): string {
  return isoDate.split('-').reverse().join('/')
}

/** `du 01/08/2025 au 13/08/2025` */
export function frenchPeriod(period: { from: string; to: string }): string {
  return `du ${frenchDate(period.from)} au ${frenchDate(period.to)}`
}

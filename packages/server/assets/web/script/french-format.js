const euros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' })
const whole = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 })
const price = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 4, maximumFractionDigits: 4 })
const percent = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 0 })
const signedPercent = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1, signDisplay: 'exceptZero' })

const megabytes = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })

/**
 * With the minus sign of the reports, which is as wide as a figure and never ends a line.
 *
 * @param {number} amount
 */
export const formatEuros = (amount) => euros.format(amount).replace('-', '\u2212')

/**
 * A sentence whose signs stay on the line of their word.
 *
 * @param {string} text
 */
export const keepSigns = (text) => text.replace(/ (?=[:;?!%€])/g, '\u00a0')

/** @param {number} quantity */
export const formatKilowattHours = (quantity) => `${whole.format(quantity)}\u00a0kWh`

/** @param {number} amount EUR per kWh */
export const formatPrice = (amount) => `${price.format(amount)}\u00a0€/kWh`

/**
 * Rounded down, as in the reports: a confidence is never overstated.
 *
 * @param {number} ratio 0..1
 */
export const formatPercent = (ratio) => percent.format(Math.floor(ratio * 100 + 1e-9) / 100)

/** @param {number} gap in percent */
export const formatGap = (gap) => `${signedPercent.format(gap)}\u00a0%`

/** @param {string} isoDate `YYYY-MM-DD` */
export const formatDate = (isoDate) => isoDate.split('-').reverse().join('/')

/** @param {readonly [number, number]} range */
export function formatRange([low, high]) {
  const [lowText, highText] = [formatEuros(low), formatEuros(high)]
  return lowText === highText ? lowText : `de ${lowText} à ${highText}`
}

/** @param {number} bytes */
export const formatSize = (bytes) =>
  bytes < 100_000
    ? `${whole.format(Math.ceil(bytes / 1000))}\u00a0ko`
    : `${megabytes.format(bytes / 1_000_000)}\u00a0Mo`

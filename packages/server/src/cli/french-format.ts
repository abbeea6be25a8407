const euros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' })
const dollars = new Intl.NumberFormat('fr-FR', {
  style: 'currency',
  currency: 'USD',
  currencyDisplay: 'narrowSymbol',
  maximumFractionDigits: 4,
})
const whole = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 })
const seconds = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const percent = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 0 })

/** `112,40 €` */
export const formatEuros = (amount: number): string => euros.format(amount)

/** `0,0123 $`: what a model asks is less than a cent. */
export const formatDollars = (amount: number): string => dollars.format(amount)

/** `1 234 kWh` */
export const formatKilowattHours = (quantity: number): string => `${whole.format(quantity)}\u00a0kWh`

/** `96 %` of 0.967: rounded down, as in the reports, for a confidence is never overstated. */
export const formatPercent = (ratio: number): string => percent.format(Math.floor(ratio * 100 + 1e-9) / 100)

/** `0,21 s` */
export const formatSeconds = (milliseconds: number): string => `${seconds.format(milliseconds / 1000)}\u00a0s`

/** `14/06/2025`, of `2025-06-14`. */
export const formatDate = (isoDate: string): string => isoDate.split('-').reverse().join('/')

/** `4,00 €`, or `de 3,00 € à 5,00 €`. */
export function formatRange([low, high]: readonly [number, number]): string {
  const [lowText, highText] = [formatEuros(low), formatEuros(high)]
  return lowText === highText ? lowText : `de ${lowText} à ${highText}`
}

import type { Proportion } from '../measures/proportion.js'
import type { Spread } from '../measures/per-run.js'

const decimals = (digits: number) =>
  new Intl.NumberFormat('fr-FR', { minimumFractionDigits: digits, maximumFractionDigits: digits })
const [tenths, hundredths] = [decimals(1), decimals(2)]
const whole = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 })
const money = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 4 })

/** What stands where nothing was measured. */
export const unknown = '–'

/** `83,0 %`, with a narrow space that does not break. */
export const share = (value: number | null): string =>
  value === null ? unknown : `${tenths.format(value * 100)}\u202f%`

/** `83,0 % [69,9 ; 91,1], 48 photos` */
export function proportion({ valeur, ic95, n }: Proportion): string {
  if (valeur === null || ic95 === null) return unknown
  const [low, high] = ic95
  return `${share(valeur)} [${tenths.format(low * 100)} ; ${tenths.format(high * 100)}], ${counted(n, 'photo')}`
}

/** `0,62 (0,58 à 0,66)`: the mean of the runs, and their extremes when they differ. */
export function spread(value: Spread | null): string {
  if (value === null) return unknown
  const { moyenne, min, max } = value
  const [middle, low, high] = [moyenne, min, max].map((one) => hundredths.format(one))
  return low === high ? (middle ?? unknown) : `${middle} (${low} à ${high})`
}

/** `0,62` */
export const coefficient = (value: number | null): string => (value === null ? unknown : hundredths.format(value))

/** `12 photos` */
export const counted = (count: number, one: string): string => `${whole.format(count)} ${one}${count > 1 ? 's' : ''}`

/** `1 234` */
export const number = (value: number | null): string => (value === null ? unknown : whole.format(value))

/** `0,0123 $` */
export const dollars = (value: number | null): string => (value === null ? unknown : `${money.format(value)}\u00a0$`)

/** `3,2 s` */
export const seconds = (milliseconds: number): string => `${tenths.format(milliseconds / 1000)}\u00a0s`

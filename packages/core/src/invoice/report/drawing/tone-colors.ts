import { mixed } from '../../../pdf/contrast.js'
import type { ReportTheme } from '../../../pdf/theme.js'
import type { Tone } from '../sections/amount-parts.js'

/** One colour per kind of money, the same on every page; the energy is in the colour of the brand. */
export function toneColors({ colors }: ReportTheme): Readonly<Record<Tone, string>> {
  return { ...fixedColors, energy: colors.accent, subscription: mixed(colors.accent, colors.paper, 0.45) }
}

const fixedColors = {
  gas: '#2d4a73',
  gasSubscription: '#8ba3c7',
  tax: '#b9791f',
  taxSecond: '#d9a552',
  taxThird: '#ecd09a',
  service: '#7c6b8e',
  vat: '#b4bec4',
  reduction: '#dfe5e7',
  unknown: '#e6eaeb',
}

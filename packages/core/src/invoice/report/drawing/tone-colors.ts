import type { Tone } from '../sections/amount-parts.js'

/** One colour per kind of money, the same on every page. */
export const toneColors: Readonly<Record<Tone, string>> = {
  energy: '#0b5a54',
  subscription: '#6aa89f',
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

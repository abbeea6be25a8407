import { formatNumber, type NumberStyle } from '../print/format.js'

/** How one supplier writes amounts and quantities. */
export interface Figures {
  /** Two decimals, with the sign of the euro behind unless bare. */
  euros: (amount: number) => string
  amount: (amount: number) => string
  whole: (quantity: number) => string
  decimal: (value: number, decimals: number) => string
  percent: (rate: number) => string
}

export function figuresIn(style: NumberStyle, space = ' '): Figures {
  const decimal = (value: number, decimals: number): string => formatNumber(value, decimals, style)
  return {
    decimal,
    amount: (value) => decimal(value, 2),
    euros: (value) => `${decimal(value, 2)}${space}€`,
    whole: (value) => decimal(value, 0),
    percent: (rate) => `${decimal(rate, Number.isInteger(rate) ? 0 : Number.isInteger(rate * 10) ? 1 : 2)}${space}%`,
  }
}

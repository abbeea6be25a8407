import type { Cell } from '../../../layout/cell.js'
import type { MoneyToken, Token } from '../values/tokens.js'

/** A rate of VAT with its amount, and its base where printed, as one place of the document tells them. */
export interface VatCandidate {
  rate: number
  base: number | null
  amount: number
  cells: readonly [rate: Place, base: Place | null, amount: Place]
  quote: string
  page: number
  /** True when base and rate have put back a comma of the amount. */
  isCorrected?: boolean
}

/** Where a figure of a candidate stands. */
export interface Place {
  cell: Cell
  start: number
  end: number
}

/** Rates of VAT that bills print: métropole, Corse and overseas (CGI art. 278 to 297). */
export const vatRates = new Set([20, 19.6, 10, 8.5, 5.5, 2.1])
/** An amount, or a figure with cents. */
export function isMoney(token: Token): token is MoneyToken {
  return token.kind === 'amount' || (token.kind === 'number' && token.decimals === 2)
}

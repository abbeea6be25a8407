import type { PageLayout, Row } from '../../../layout/cell.js'
import { tokensOf, type MoneyToken, type Token } from '../values/tokens.js'
import { isMoney, vatRates, type VatCandidate } from './vat-candidate.js'

/** One row that holds base, rate, VAT and total: its own arithmetic proves what each of them is, whatever heads them. */
export interface ProvenVatRow {
  rate: Extract<Token, { kind: 'percent' }>
  base: MoneyToken
  vat: MoneyToken
  total: MoneyToken
  page: number
  quote: string
}

const cent = 0.011
/** A row of figures alone: words would say what they are. */
const mostFigures = 8

/** "47,64 € | 20 % | 9,53 € | 57,17 €" under "Base HT | Taux | Montant de TVA | Total TTC". */
export function provenVatRows(layouts: readonly PageLayout[]): ProvenVatRow[] {
  return layouts.flatMap((layout) => layout.rows.flatMap((row) => provenRow(row)))
}

function provenRow({ cells, page }: Row): ProvenVatRow[] {
  const tokens = cells.flatMap((cell) => tokensOf(cell))
  const rates = tokens.filter(
    (token): token is ProvenVatRow['rate'] => token.kind === 'percent' && vatRates.has(token.value),
  )
  const money = tokens.filter(isMoney)
  const [rate] = rates
  if (rate === undefined || rates.length > 1 || money.length > mostFigures) return []
  for (const base of money) {
    for (const vat of money) {
      if (vat === base || Math.abs((base.value * rate.value) / 100 - vat.value) > cent || vat.value === 0) continue
      const total = money.find(
        (one) => one !== base && one !== vat && Math.abs(base.value + vat.value - one.value) < cent,
      )
      if (total === undefined) continue
      return [{ rate, base, vat, total, page, quote: cells.map(({ text }) => text).join(' ') }]
    }
  }
  return []
}

/** The row as a candidate of the VAT by rate. */
export function toVatCandidate({ rate, base, vat, page, quote }: ProvenVatRow): VatCandidate {
  return { rate: rate.value, base: base.value, amount: vat.value, cells: [rate, base, vat], quote, page }
}

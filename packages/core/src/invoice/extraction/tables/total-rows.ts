import type { PageLayout, Row } from '../../../layout/cell.js'
import type { Candidate } from '../fields/candidates.js'
import { findColumnHeaders, headerOf, type ColumnType } from './column-headers.js'
import { tokensOf } from '../values/tokens.js'

/** The figures of the total rows of tables, typed by the headers of their columns. */
export interface TotalRowFigures {
  amount_ht: readonly Candidate<number>[]
  amount_ttc: readonly Candidate<number>[]
  vat_amount: readonly Candidate<number>[]
  kwh: readonly Candidate<number>[]
}

/** Reads the rows whose label fits: "Total de la facture | 129,22 € | 107,68 €" under "Montant TTC | Montant HT". */
export function figuresOfTotalRows(layouts: readonly PageLayout[], label: RegExp): TotalRowFigures {
  const figures = layouts.flatMap((layout) => {
    const headers = findColumnHeaders(layout)
    return layout.rows
      .filter((row) => row.cells.some((cell) => label.test(cell.folded)))
      .flatMap((row) => figuresOfRow(row, headers))
  })
  const ofType = (type: ColumnType): Candidate<number>[] => figures.filter((one) => one.type === type)
  return {
    amount_ht: ofType('amount_ht'),
    amount_ttc: ofType('amount_ttc'),
    vat_amount: ofType('vat_amount'),
    kwh: figures.filter((one) => one.isEnergy),
  }
}

function figuresOfRow(
  row: Row,
  headers: ReturnType<typeof findColumnHeaders>,
): (Candidate<number> & { type: ColumnType | null; isEnergy: boolean })[] {
  return row.cells.flatMap((cell) =>
    /[a-z]{4}/.test(cell.folded)
      ? []
      : tokensOf(cell).flatMap((token) => {
          if (token.kind !== 'amount' && token.kind !== 'number' && token.kind !== 'quantity') return []
          const type = headerOf(cell, headers)?.type ?? null
          const isEnergy = token.kind === 'quantity' && token.unit === 'kwh'
          if (!isEnergy && (token.kind === 'quantity' || token.decimals !== 2)) return []
          return [{ value: token.value, confidence: 0.92, cell, start: token.start, end: token.end, type, isEnergy }]
        }),
  )
}

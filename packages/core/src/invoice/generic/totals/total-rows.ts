import { headShare, type LabelledAmount } from './labelled-amounts.js'

/**
 * Rows of a total that print net, tax and gross side by side: "Total de la facture | 596,17 | 111,97 | 708,14". Three amounts
 * of one row of which one is the sum of the others are what they are, whatever the heads of their columns say.
 */
export function totalsOfRows(amounts: readonly LabelledAmount[]): readonly LabelledAmount[] {
  return rowsOf(amounts).flatMap((row) => {
    // Heads over columns name the parts of each row, also of one rate: the row itself has to be called a total.
    const isTotal = row.some(
      ({ role, certainty }) => (role === 'total' || role === 'gross' || role === 'due') && certainty > headShare,
    )
    if (!isTotal || row.length < 3 || row.length > longestRow) return []
    for (const gross of row) {
      for (const net of row) {
        const tax = row.find(
          ({ value }) => value !== 0 && Math.abs(net.value + value - gross.value) < 0.011 && isTaxOf(value, net.value),
        )
        if (tax === undefined || net === gross) continue
        return [
          { ...net, role: 'net' as const, certainty: 1 },
          { ...tax, role: 'tax' as const, certainty: 1 },
          { ...gross, role: 'gross' as const, certainty: 1 },
        ]
      }
    }
    return []
  })
}

/** No table of an invoice has more columns. */
const longestRow = 14

function isTaxOf(tax: number, net: number): boolean {
  return Math.abs(tax) < 0.3 * Math.abs(net)
}

/** Amounts whose middles share a height, left to right. */
function rowsOf(amounts: readonly LabelledAmount[]): readonly (readonly LabelledAmount[])[] {
  const rows: LabelledAmount[][] = []
  const middle = ({ cell }: LabelledAmount): number => cell.top + cell.bottom
  const sorted = [...amounts].sort((one, other) => one.cell.page - other.cell.page || middle(one) - middle(other))
  for (const amount of sorted) {
    const row = rows.at(-1)
    const first = row?.[0]
    const isLevel =
      first?.cell.page === amount.cell.page &&
      Math.abs(middle(amount) - middle(first)) < first.cell.bottom - first.cell.top
    if (row !== undefined && isLevel) row.push(amount)
    else rows.push([amount])
  }
  return rows.map((row) => row.sort((one, other) => one.cell.left - other.cell.left || one.start - other.start))
}

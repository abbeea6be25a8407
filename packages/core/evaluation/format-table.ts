/** A column of a terminal table: its heading, and on which side its cells end. */
export interface Column {
  heading: string
  align?: 'left' | 'right'
}

/** Lays rows out in columns two spaces apart, each as wide as its widest cell. */
export function formatTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ heading }, index) =>
    Math.max(heading.length, ...rows.map((row) => (row[index] ?? '').length)),
  )
  const layOut = (cells: readonly string[]): string =>
    columns
      .map(({ align }, index) => {
        const [cell, width] = [cells[index] ?? '', widths[index] ?? 0]
        return align === 'right' ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd()
  const headings = layOut(columns.map(({ heading }) => heading))
  const rule = widths.map((width) => '-'.repeat(width)).join('  ')
  return [headings, rule, ...rows.map(layOut)].join('\n')
}

/** `0.98214` becomes `98.2 %`; a dash when there is nothing to divide. */
export function formatPercent(share: number | null): string {
  return share === null ? '-' : `${(share * 100).toFixed(1)} %`
}

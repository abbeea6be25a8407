/** A table of Markdown whose first column is text and whose others are figures. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  const rule = `| ${head.map((_, index) => (index === 0 ? '---' : '--:')).join(' | ')} |`
  return [line(head), rule, ...rows.map(line)].join('\n')
}

import { formatEuros } from './french-format.js'
import type { Simulated } from './simulated.js'
import { nameOfLine } from './simulated-line-name.js'
import { notRecomputed } from './simulation-notes.js'
import { simulationTitle } from './simulation-title.js'
import type { Terminal } from './terminal.js'
import { printable } from './wrap-text.js'

const figureWidth = 13

/** What a person reads of a simulation: each line before and after, the totals, and what could not be recomputed. */
export function simulationTable(read: Simulated, { colors, width }: Pick<Terminal, 'colors' | 'width'>): string {
  const { simulation, recomputation, invoice } = read
  const nameWidth = Math.max(width, 60) - 3 * figureWidth - 2
  const row = (name: string, ...figures: readonly (number | string | null)[]): string =>
    `  ${fitted(name, nameWidth)}${figures.map(figureText).join('')}`
  const lines = recomputation.lines.map((line) => {
    const after = simulation.lines.filter(({ place }) => place === line.place)
    const amount = after.length === 0 ? null : after.reduce((sum, { amount_ht: part }) => sum + part, 0)
    return row(nameOfLine(invoice, line), line.billed_ht, amount, changeOf(line.billed_ht, amount))
  })
  const { billed, totals } = { billed: recomputation.billed, totals: simulation.totals }
  const total = (name: string, before: number | null, after: number | null): string =>
    colors.bold(row(name, before, after, changeOf(before, after)))
  return [
    '',
    `  ${colors.bold(colors.cyan(printable(read.file)))}`,
    `  ${simulationTitle(read.change)}`,
    '',
    colors.dim(row('', 'Facturé', 'Recalculé', 'Écart')),
    ...lines,
    '',
    total('Total HT', billed.ht, totals?.ht ?? null),
    total('TVA', billed.vat, totals?.vat ?? null),
    total('Total TTC', billed.ttc, totals?.ttc ?? null),
    ...notRecomputed(read, width),
    '',
    '',
  ].join('\n')
}

function changeOf(before: number | null, after: number | null): number | string | null {
  if (before === null || after === null) return null
  const change = Math.round((after - before) * 100) / 100
  return change > 0 ? `+${formatEuros(change)}` : change === 0 ? '–' : change
}

function figureText(figure: number | string | null): string {
  return (typeof figure === 'number' ? formatEuros(figure) : (figure ?? 'non connu')).padStart(figureWidth)
}

function fitted(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width)
}

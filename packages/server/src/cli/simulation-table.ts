import {
  lineName,
  type BillChange,
  type BillRecomputation,
  type BillSimulation,
  type EnergyInvoice,
  type RecomputedLine,
} from '@constat/core'
import { formatEuros } from './french-format.js'
import type { Terminal } from './terminal.js'
import { printable, wrapText } from './wrap-text.js'

const parts = { subscription: 'Abonnement', consumption: 'Énergie', tax: 'Taxe', service: 'Service' } as const
const options = { base: 'Base', hphc: 'Heures creuses', tempo: 'Tempo' } as const
const figureWidth = 13

export interface Simulated {
  readonly file: string
  readonly invoice: EnergyInvoice
  readonly change: BillChange
  readonly simulation: BillSimulation
  /** The bill as it is: what was billed, line by line. */
  readonly recomputation: BillRecomputation
}

/** What a person reads of a simulation: each line before and after, the totals, and what could not be recomputed. */
export function simulationTable(read: Simulated, { colors, width }: Pick<Terminal, 'colors' | 'width'>): string {
  const { simulation, recomputation, invoice } = read
  const nameWidth = Math.max(width, 60) - 3 * figureWidth - 2
  const row = (name: string, ...figures: readonly (number | string | null)[]): string =>
    `  ${fitted(name, nameWidth)}${figures.map(figureText).join('')}`
  const lines = recomputation.lines.map((line) => {
    const after = simulation.lines.filter(({ place }) => place === line.place)
    const amount = after.length === 0 ? null : after.reduce((sum, { amount_ht: part }) => sum + part, 0)
    return row(nameOf(invoice, line), line.billed_ht, amount, changeOf(line.billed_ht, amount))
  })
  const { billed, totals } = { billed: recomputation.billed, totals: simulation.totals }
  const total = (name: string, before: number | null, after: number | null): string =>
    colors.bold(row(name, before, after, changeOf(before, after)))
  return [
    '',
    `  ${colors.bold(colors.cyan(printable(read.file)))}`,
    `  ${titleOf(read.change)}`,
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

function titleOf({ option, powerKva, prices, offPeakShare }: BillChange): string {
  const named = [
    ...(option === undefined ? [] : [`option ${options[option]}`]),
    ...(powerKva === undefined ? [] : [`${String(powerKva).replace('.', ',')} kVA`]),
    ...(offPeakShare === undefined ? [] : [`${Math.round(offPeakShare * 100)} % d’heures creuses`]),
  ]
  if (named.length > 0) return `Simulation : ${named.join(', ')}, aux prix réglementés des jours facturés, hors TVA`
  return prices === 'regulated'
    ? 'Simulation : prix réglementés des jours facturés, hors TVA'
    : 'Facture recalculée avec ses propres quantités et prix, hors TVA'
}

/** Why nothing was recomputed, or which lines stand as printed, each reason once. */
function notRecomputed({ simulation, recomputation, invoice }: Simulated, width: number): string[] {
  const bullet = (text: string): string[] =>
    wrapText(text, Math.max(width, 60) - 4).map((line, index) => (index === 0 ? `  • ${line}` : `    ${line}`))
  if (simulation.reason === null) {
    const kept = simulation.lines.filter((line) => !line.recomputed)
    const reasons = [...new Set(kept.map((line) => line.reason ?? ''))]
    if (reasons.length === 0) return []
    return ['', '  Non recalculé', ...reasons.flatMap((reason) => bullet(`${namesFor(reason)} : ${reason}`))]
  }
  const unread = recomputation.lines.filter((line) => line.expected_ht === null)
  return [
    '',
    '  La facture n’a pas pu être recalculée',
    ...bullet(simulation.reason),
    ...unread.flatMap((line) => bullet(`${nameOf(invoice, line)} : ${line.reason ?? ''}`)),
  ]

  function namesFor(reason: string): string {
    const places = new Set(simulation.lines.filter((line) => line.reason === reason).map(({ place }) => place))
    const lines = recomputation.lines.filter(({ place }) => places.has(place))
    return lines.map((line) => nameOf(invoice, line)).join(', ')
  }
}

/** `Énergie HP du 05/09/25` */
function nameOf(invoice: EnergyInvoice, { place, part }: RecomputedLine): string {
  const name = lineName(invoice, `${place.replace(/\.(\d+)/g, '[$1]')}.amount_ht`)
  return printable(name === null ? parts[part] : part === 'service' || part === 'tax' ? name : `${parts[part]} ${name}`)
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

import { nameOfLine } from './simulated-line-name.js'
import type { Simulated } from './simulated.js'
import { wrapText } from './wrap-text.js'

/** Why nothing was recomputed, or which lines stand as printed, each reason once. */
export function notRecomputed({ simulation, recomputation, invoice }: Simulated, width: number): string[] {
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
    ...unread.flatMap((line) => bullet(`${nameOfLine(invoice, line)} : ${line.reason ?? ''}`)),
  ]

  function namesFor(reason: string): string {
    const places = new Set(simulation.lines.filter((line) => line.reason === reason).map(({ place }) => place))
    const lines = recomputation.lines.filter(({ place }) => places.has(place))
    return lines.map((line) => nameOfLine(invoice, line)).join(', ')
  }
}

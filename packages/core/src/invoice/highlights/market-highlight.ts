import type { MarketPosition } from '../audit/audit-result.js'
import { frenchDate, frenchNumber } from '../audit/french-figures.js'
import { asClause } from './as-clause.js'

/** Below half a percent the two prices are the same for whoever reads them. */
const SAME_PRICE_PERCENT = 0.5

/** Where the price per kWh stands beside its dated public reference, or why that cannot be said. */
export function marketHighlight(positions: readonly MarketPosition[]): string {
  const claimable = positions.filter((position) => position.claimable)
  const [first, second] = claimable
  if (first !== undefined && second !== undefined) return `Prix du kWh TTC : ${inShort(first)}, ${inShort(second)}.`
  if (first !== undefined) return alone(first)
  const reason = positions[0]?.reason ?? 'La facture n’a pas été lue ligne à ligne.'
  return `Position sur le marché non affirmée : ${asClause(reason)}`
}

function alone(position: MarketPosition): string {
  const price = frenchNumber(position.billed_eur_kwh ?? 0, 4)
  return `Votre kWh à ${price} € TTC est ${gapText(position)} la référence ${position.reference ?? ''}${dated(position)}.`
}

function inShort(position: MarketPosition): string {
  const [energy, reference] = position.energy === 'gaz' ? ['gaz', 'le prix repère'] : ['électricité', 'le TRVE']
  return `${energy} ${gapText(position)} ${reference}${dated(position)}`
}

function gapText({ gap_percent: gap, capped }: MarketPosition): string {
  const size = Math.abs(gap ?? 0)
  if (size < SAME_PRICE_PERCENT) return 'au niveau de'
  const side = (gap ?? 0) > 0 ? 'au-dessus de' : 'sous'
  return `${capped ? 'au moins ' : ''}${frenchNumber(size, capped ? 0 : 1)} % ${side}`
}

function dated({ reference_date: date }: MarketPosition): string {
  return date === null ? '' : ` (${frenchDate(date)})`
}

import { formatDate, formatEuro, formatNumber, formatPercent, formatQuantity } from '../../../pdf/french-format.js'
import type { InvoiceAudit, MarketPosition, Savings } from '../../audit/audit-result.js'
import { energyNames } from '../french-terms.js'

/** Where the price stands on the scale. */
export interface ScaleView {
  /** −1 at the left end of the scale, 0 at the reference, 1 at the right end. */
  readonly position: number
  readonly marker: string
  readonly leftEnd: string
  readonly middle: string
  readonly rightEnd: string
  /** The same in words. */
  readonly alternative: string
}

/** The price of one energy beside a named, dated reference. */
export interface PositionView {
  readonly heading: string
  readonly sentence: string
  readonly scale: ScaleView | null
  readonly source: string | null
}

/** Position against the public reference, and possible savings. */
export interface MarketView {
  readonly title: string
  readonly positions: readonly PositionView[]
  readonly savings: { readonly heading: string; readonly sentence: string; readonly assumptions: readonly string[] }
}

const scaleEnd = 30

/** Compares with the dated public price, or says why that cannot be done. */
export function composeMarket({ market_position: positions, savings }: InvoiceAudit): MarketView {
  return {
    title: 'Le prix du kWh et son repère',
    positions: positions.map(composePosition),
    savings: composeSavings(savings, positions),
  }
}

function composePosition(position: MarketPosition): PositionView {
  const heading = energyNames[position.energy]
  const { billed_eur_kwh: billed, reference_eur_kwh: reference, gap_percent: gap } = position
  const source = sourceOf(position)
  const figures = [billed, reference, gap]
  if (!position.claimable || !figures.every((figure) => figure !== null && Number.isFinite(figure))) {
    return {
      heading,
      sentence: position.reason ?? 'Aucune comparaison n’est possible pour cette facture.',
      scale: null,
      source,
    }
  }
  return {
    heading,
    sentence: `Votre kWh revient à ${perKwh(billed ?? 0)}, contre ${perKwh(reference ?? 0)} pour le repère public à la même date.`,
    scale: composeScale(gap ?? 0, position.capped),
    source,
  }
}

function composeScale(gap: number, capped: boolean): ScaleView {
  const size = formatPercent(Math.abs(gap), { least: 0, most: 1 })
  const marker =
    Math.abs(gap) < 0.05
      ? 'au niveau du repère'
      : `${capped ? 'au moins ' : ''}${size} ${gap > 0 ? 'plus cher' : 'moins cher'}`
  return {
    position: Math.max(-1, Math.min(1, gap / scaleEnd)),
    marker,
    leftEnd: formatPercent(-scaleEnd),
    middle: 'repère',
    rightEnd: `+${formatPercent(scaleEnd)}`,
    alternative: `Échelle de ${formatPercent(-scaleEnd)} à +${formatPercent(scaleEnd)} autour du repère : ${marker}.`,
  }
}

function sourceOf({ reference, reference_date: date }: MarketPosition): string | null {
  if (reference === null) return null
  return `Repère : ${reference}${date === null ? '' : `, au ${formatDate(date)}`}.`
}

function composeSavings(savings: Savings, positions: readonly MarketPosition[]): MarketView['savings'] {
  const { low_eur_year: low, high_eur_year: high } = savings
  const heading = 'Économies possibles'
  if (!savings.claimable || low === null || high === null || !Number.isFinite(low + high)) {
    const isSaid = positions.some(({ reason }) => reason !== null && reason === savings.reason)
    const sentence = isSaid
      ? 'Aucune économie ne peut être chiffrée, pour la même raison.'
      : (savings.reason ?? 'Aucune économie ne peut être chiffrée à partir de cette facture.')
    return { heading, sentence, assumptions: [] }
  }
  const [from, to] = [low, high].map((amount) => (Number.isInteger(amount) ? wholeEuro(amount) : formatEuro(amount)))
  const sentence =
    from === to
      ? `Environ ${to ?? ''} par an TTC, à consommation égale.`
      : `Entre ${from ?? ''} et ${to ?? ''} par an TTC, à consommation égale.`
  return { heading, sentence, assumptions: savings.assumptions }
}

function wholeEuro(amount: number): string {
  return formatQuantity(amount, '€', { least: 0, most: 0 })
}

function perKwh(price: number): string {
  return `${formatNumber(price, { least: 4, most: 4 })}\u00a0€\u00a0TTC`
}

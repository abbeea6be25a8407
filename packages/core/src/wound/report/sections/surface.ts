import type { Answer } from '../../../pdf/blocks/answer-cards.js'
import type { ChartPoint } from '../../../pdf/blocks/line-chart.js'
import { formatDate, formatNumber, formatPercent } from '../../../pdf/french-format.js'
import type { WoundComparison } from '../../compare-wounds.js'
import { measuredSurface, type MeasuredSurface } from '../../compare/measured-surface.js'
import { squareCentimetres } from '../../record/french-values.js'
import { measureSources } from './derived.js'

/** How the surface has changed, where both ends were measured in the same way. */
export interface SurfaceView {
  readonly title: string
  readonly sentence: string
  /** Null: there is nothing to draw. */
  readonly chart: SurfaceChart | null
}

export interface SurfaceChart {
  readonly points: readonly ChartPoint[]
  readonly alternative: string
  readonly note: string
}

type Analysis = WoundComparison['analyses'][number]

const decimals = { least: 0, most: 1 }
const signed = (value: number) => `${value > 0 ? '+' : ''}${formatPercent(value, decimals)}`

/** The surface on one photograph, by whom and how it was measured; null where it was not. */
export function surfaceIn({ assessment }: Analysis): MeasuredSurface | null {
  return measuredSurface({ assessment, context: assessment.soignant ?? {} })
}

export function composeSurface({ evolution, analyses }: WoundComparison): SurfaceView {
  const title = 'Surface'
  const { surface, mesure } = evolution
  if (surface === null || mesure === null) return { title, sentence: absence({ evolution, analyses }), chart: null }
  const { debut_cm2: before, fin_cm2: after, variation_pourcent: change, par_semaine_pourcent: weekly } = surface
  const margin =
    surface.incertitude_points === null
      ? ''
      : ` (à ${formatNumber(surface.incertitude_points, decimals)}\u00a0points près)`
  const way = analyses[0] === undefined ? null : surfaceIn(analyses[0])?.way
  const points = analyses.map((analysis): ChartPoint => {
    const measured = surfaceIn(analysis)
    const value = measured !== null && measured.way === way ? measured.cm2 : null
    const figure = value === null ? '' : formatNumber(value)
    return { position: analysis.jour, value, figure, caption: formatDate(analysis.date) }
  })
  const missing = points.filter(({ value }) => value === null)
  return {
    title,
    sentence: `${squareCentimetres(before)} puis ${squareCentimetres(after)}\u00a0: ${signed(change)}${margin}, soit ${signed(weekly)} par semaine (${measureSources[mesure]}).`,
    chart: {
      points,
      alternative: points
        .map(({ caption, value }) => `${caption}\u00a0: ${value === null ? 'non mesurée' : squareCentimetres(value)}`)
        .join(' ; '),
      note: `En cm², à l’échelle du temps.${missing.length === 0 ? '' : ` Non mesurée de la même façon le ${missing.map(({ caption }) => caption).join(', le ')}\u00a0: trait interrompu.`}`,
    },
  }
}

export function surfaceAnswer({ evolution: { surface } }: WoundComparison): Answer {
  const label = 'SURFACE'
  if (surface === null)
    return { label, figure: 'Non comparée', detail: 'Aucun pourcentage n’est donné.', tone: 'plain' }
  const { debut_cm2: before, fin_cm2: after, variation_pourcent: change } = surface
  const tone = change > 0 ? 'attention' : 'plain'
  return {
    label,
    figure: signed(change),
    detail: `${squareCentimetres(before)} puis ${squareCentimetres(after)}.`,
    tone,
  }
}

/** Why there is no change to tell. */
function absence({ evolution, analyses }: Pick<WoundComparison, 'evolution' | 'analyses'>): string {
  const none = 'Aucune variation n’est calculée'
  if (evolution.comparabilite === 'non') return `${none}\u00a0: les photos ne se comparent pas.`
  const ends = [analyses[0], analyses.at(-1)].filter((analysis) => analysis !== undefined)
  const unmeasured = ends.filter((analysis) => surfaceIn(analysis) === null)
  if (unmeasured.length > 0)
    return `${none}\u00a0: ni règle lisible, ni mesure le ${unmeasured.map(({ date }) => formatDate(date)).join(' et le ')}.`
  return `${none}\u00a0: la première et la dernière surface n’ont pas été mesurées de la même façon.`
}

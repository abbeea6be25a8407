import type { EvolutionFacts } from '../alerts/alert-facts.js'
import type { DatedAssessment } from './dated-assessment.js'
import type { ComparisonAnswer, ComparisonLimit, Trend, TrendName } from './comparison-answer.js'
import { evolutionSeries, tenth, type WoundEvolutionPoint } from './evolution-series.js'
import { changeOfSurface, measuredSurface } from './measured-surface.js'
import { recentIncrease } from './recent-increase.js'

/** What has changed between the first and the last photograph, as far as they can be compared. */
export interface WoundEvolution {
  jours: number
  comparabilite: ComparisonAnswer['comparabilite']
  motifs: readonly ComparisonLimit[]
  tendances: Readonly<Record<TrendName, Trend>>
  /** In cm², and the change in %, negative when the wound shrinks; null unless both were measured in the same way. */
  surface: {
    debut_cm2: number
    fin_cm2: number
    variation_pourcent: number
    par_semaine_pourcent: number
    /** Half width in points of what the stated errors of a tool leave open; null for measures that state none. */
    incertitude_points: number | null
  } | null
  mesure: EvolutionFacts['mesure']
  necrose_nouvelle: boolean
  /** One point for each photograph, in the order of the dates. */
  serie: readonly WoundEvolutionPoint[]
}

/** A wound that has closed is compared with what it was. */
const comparable: ReadonlySet<string> = new Set(['plaie', 'cicatrice_ou_plaie_fermee'])

/**
 * Joins what the model says with what is known: what is known wins, and only ever takes comparability away.
 *
 * @param dated two or more, in the order of their dates
 * @param isSamePhoto true when the first and the last are one photograph, which tells no change
 */
export function evolutionOf(
  dated: readonly DatedAssessment[],
  answer: ComparisonAnswer,
  isSamePhoto: boolean,
): WoundEvolution {
  const [first, last] = [dated[0], dated.at(-1)]
  if (first === undefined || last === undefined) throw new RangeError('Two photographs were checked.')
  const motifs = new Set<ComparisonLimit>([...answer.motifs, ...knownLimits(first, last)])
  if (isSamePhoto) motifs.add('photo_identique')
  const isNotAWound = [first, last].some(({ assessment }) => !comparable.has(assessment.observation.image.contenu))
  const isNone = answer.comparabilite === 'non' || motifs.has('plaie_differente') || isNotAWound || isSamePhoto
  const blocked = new Set<TrendName>(motifs.has('debridement_intercurrent') ? ['tissus'] : [])
  if (motifs.has('moment_different')) blocked.add('exsudat')
  const tendances = Object.fromEntries(
    Object.entries(answer.tendances).map(([name, trend]) => [
      name,
      isNone || blocked.has(name as TrendName) ? 'non_comparable' : trend,
    ]),
  ) as Record<TrendName, Trend>
  const jours = last.jour - first.jour
  const { surface, mesure } = isNone ? { surface: null, mesure: null } : surfaceChange(first, last, jours)
  const comparabilite = isNone ? 'non' : motifs.size > 0 ? 'partielle' : answer.comparabilite
  const necrose_nouvelle = !isNone && hasNecrosis(last) && !hasNecrosis(first)
  const serie = evolutionSeries(dated, !isNone)
  return { jours, comparabilite, motifs: [...motifs], tendances, surface, mesure, necrose_nouvelle, serie }
}

/** What alerts look at. */
export function evolutionFacts(evolution: WoundEvolution, dated: readonly DatedAssessment[]): EvolutionFacts {
  const { jours, surface, mesure, tendances, necrose_nouvelle, comparabilite } = evolution
  return {
    hausse_recente: comparabilite === 'non' ? null : recentIncrease(dated),
    jours,
    variation_surface_pourcent: surface?.variation_pourcent ?? null,
    mesure,
    erytheme_en_progression: tendances.erytheme === 'aggravation',
    necrose_nouvelle,
    aggravation: Object.values(tendances).includes('aggravation'),
  }
}

function knownLimits(first: DatedAssessment, last: DatedAssessment): ComparisonLimit[] {
  const limits: ComparisonLimit[] = []
  const [before, after] = [first.assessment.observation.image, last.assessment.observation.image]
  const isMeasured = [first, last].every(({ assessment }) => assessment.mesure !== null)
  if (!isMeasured && (!before.echelle_lisible || !after.echelle_lisible)) limits.push('echelle_absente')
  if (before.eclairage !== after.eclairage) limits.push('eclairage')
  if (before.cadrage !== after.cadrage) limits.push('cadrage')
  const { dernier_debridement: debridement, moment_photo: moment } = last.context
  if (debridement !== undefined && debridement > first.date && debridement <= last.date)
    limits.push('debridement_intercurrent')
  const moments = [first.context.moment_photo, moment].filter((value) => value !== undefined && value !== 'inconnu')
  if (moments.length === 2 && moments[0] !== moments[1]) limits.push('moment_different')
  return limits
}

function surfaceChange(first: DatedAssessment, last: DatedAssessment, jours: number) {
  const [before, after] = [measuredSurface(first), measuredSurface(last)]
  const change = changeOfSurface(before, after)
  if (before === null || after === null || change === null) return { surface: null, mesure: null }
  const surface = {
    debut_cm2: before.cm2,
    fin_cm2: after.cm2,
    variation_pourcent: tenth(change.percent),
    par_semaine_pourcent: tenth((change.percent * 7) / jours),
    incertitude_points: change.margin === null ? null : tenth(change.margin),
  }
  return { surface, mesure: after.source }
}

function hasNecrosis({ assessment }: DatedAssessment): boolean {
  return assessment.observation.lit.tissus.some(({ tissu }) => tissu === 'necrose_seche' || tissu === 'necrose_humide')
}

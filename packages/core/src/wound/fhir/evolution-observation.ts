import type { WoundEvolution } from '../compare/evolution.js'
import type { TrendName } from '../compare/comparison-answer.js'
import type { FhirComponent } from './fhir-types.js'
import { absent, quantity, type Speak } from './fhir-words.js'
import type { ObservationDraft } from './observation-draft.js'

const trendNames: Record<TrendName, string> = {
  tissus: 'Lit de la plaie',
  exsudat: 'Exsudat',
  berges: 'Berges',
  peau_perilesionnelle: 'Peau périlésionnelle',
  erytheme: 'Érythème',
}
const notComparable = absent('asked-unknown', 'Non comparable')
const notMeasured = absent('not-performed', 'Surface non mesurée de la même façon aux deux dates')

/** How a model sees dated photographs differ, as far as they can be compared. */
export function evolutionObservation(
  { comparabilite, motifs, tendances }: WoundEvolution,
  notes: readonly string[],
  say: Speak,
): ObservationDraft {
  const trends = (Object.keys(trendNames) as TrendName[]).map((name): FhirComponent => {
    const trend = tendances[name]
    const value = trend === 'non_comparable' ? notComparable : { valueCodeableConcept: say('tendance', trend) }
    return { code: { text: trendNames[name] }, ...value }
  })
  const limits = motifs.map((limit) => ({
    code: { text: 'Limite de la comparaison' },
    valueCodeableConcept: say('limite', limit),
  }))
  return {
    code: { text: 'Évolution de la plaie' },
    author: 'model',
    component: [
      { code: { text: 'Comparabilité' }, valueCodeableConcept: say('comparabilite', comparabilite) },
      ...limits,
      ...trends,
    ],
    notes,
  }
}

/** The change of the surface in %, negative when the wound shrinks; no value unless both were measured. */
export function surfaceChange({ surface }: WoundEvolution): ObservationDraft {
  const code = { text: 'Variation de la surface' }
  if (surface === null) return { code, author: 'rules', value: notMeasured }
  const { incertitude_points: margin } = surface
  return {
    code,
    author: 'rules',
    value: quantity(surface.variation_pourcent, '%'),
    component: [
      { code: { text: 'Surface à la première date' }, ...quantity(surface.debut_cm2, 'cm2') },
      { code: { text: 'Surface à la dernière date' }, ...quantity(surface.fin_cm2, 'cm2') },
      { code: { text: 'Variation par semaine' }, ...quantity(surface.par_semaine_pourcent, '%') },
      ...(margin === null ? [] : [{ code: { text: 'Incertitude (±), en points' }, ...quantity(margin, '%') }]),
    ],
  }
}

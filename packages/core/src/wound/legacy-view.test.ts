import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deriveFromObservation } from './derived/derive.js'
import { legacyViewOf, type LegacyWoundView } from './legacy-view.js'
import type { NurseContext } from './nurse-context.js'
import type { WoundObservation } from './observation.js'
import { applyWoundRules } from './rules/apply-rules.js'
import { observations } from './testing/arbitrary-observation.test-support.js'
import { sacralUlcer } from './testing/observation.test-support.js'

const keys = [
  'type_plaie',
  'localisation',
  'dimensions',
  'stade_cicatrisation',
  'methode_fermeture',
  'nombre_points',
  'signes_infection',
  'complications',
  'etat_general',
  'confiance',
  'notes',
]
function viewOf(given: WoundObservation, context: NurseContext = {}): LegacyWoundView {
  const { observation, warnings } = applyWoundRules(given, { context })
  return legacyViewOf(observation, deriveFromObservation(observation, context, warnings), context)
}

describe('the view for callers of the former service', () => {
  it('has the eleven keys, with accents', () => {
    expect(viewOf(sacralUlcer)).toEqual({
      type_plaie: 'Escarre',
      localisation: 'Sacrum',
      dimensions: { longueur_cm: 4.5, largeur_cm: 3, profondeur_cm: null },
      stade_cicatrisation: 'Bourgeonnement',
      methode_fermeture: 'non applicable',
      nombre_points: null,
      signes_infection: [],
      complications: [],
      etat_general: expect.stringContaining('lit : bourgeonnement, fibrine') as string,
      confiance: 'moyenne',
      notes: 'Plaie ovale du sacrum, lit bourgeonnant avec dépôts de fibrine. Profondeur non mesurable sur une photo.',
    })
  })

  it('always has them, and never a depth that no nurse has measured', () => {
    fc.assert(
      fc.property(observations, (given) => {
        const view = viewOf(given)
        expect(Object.keys(view)).toEqual(keys)
        expect(['élevée', 'moyenne', 'faible']).toContain(view.confiance)
        expect(view.dimensions.profondeur_cm).toBeNull()
        expect(JSON.stringify({ ...view, notes: '' })).not.toMatch(/_[a-z]+"[^:]|undefined/)
      }),
      { numRuns: 100 },
    )
  })

  it('lists visual signs only, apart from complications', () => {
    const signes_visuels_alerte: WoundObservation['signes_visuels_alerte'] = ['pus_visible', 'desunion']
    const view = viewOf({ ...sacralUlcer, signes_visuels_alerte })
    expect(view.signes_infection).toEqual(['Pus visible'])
    expect(view.complications).toEqual(['Désunion'])
  })

  it("puts the nurse's words first", () => {
    const view = viewOf(sacralUlcer, { localisation: 'talon', lateralite: 'gauche', profondeur_cm: 1 })
    expect(view).toMatchObject({ localisation: 'Talon, gauche', dimensions: { profondeur_cm: 1 } })
  })

  it('says what the picture shows when that is no wound', () => {
    const image = { ...sacralUlcer.image, contenu: 'pansement_couvrant' as const }
    expect(viewOf({ ...sacralUlcer, image })).toMatchObject({ type_plaie: 'Pansement couvrant', confiance: 'faible' })
  })
})

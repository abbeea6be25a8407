import { describe, expect, it } from 'vitest'
import type { WoundObservation } from '../observation.js'
import { applyWoundRules } from '../rules/apply-rules.js'
import { sacralUlcer } from '../testing/observation.test-support.js'
import { deriveFromObservation } from './derive.js'

const changed = (change: (observation: WoundObservation) => void): WoundObservation => {
  const observation: WoundObservation = structuredClone(sacralUlcer)
  change(observation)
  return observation
}

describe('what follows from an observation', () => {
  it('has colours, a surface, a group of depth and a confidence', () => {
    expect(deriveFromObservation(sacralUlcer)).toMatchObject({
      couleurs: [
        { couleur: 'rouge', pourcentage: 60 },
        { couleur: 'jaune', pourcentage: 40 },
      ],
      surface_cm2: 13.5,
      groupe_profondeur: 'perte_totale_ou_inclassable',
      confiance_globale: 'moyenne',
      scores: [],
    })
  })

  it('has no colours where a proportion is not known', () => {
    const untold = changed(({ lit }) => (lit.tissus = [{ tissu: 'fibrine', pourcentage: null }]))
    expect(deriveFromObservation(untold).couleurs).toEqual([])
  })

  it("takes both lengths of the nurse or none, and never mixes them with the picture's", () => {
    expect(deriveFromObservation(sacralUlcer, { longueur_cm: 5, largeur_cm: 2 }).surface_cm2).toBe(10)
    expect(deriveFromObservation(sacralUlcer, { longueur_cm: 5 }).surface_cm2).toBeNull()
    const unscaled = changed(({ dimensions }) => (dimensions.largeur_cm = null))
    expect(deriveFromObservation(unscaled).surface_cm2).toBeNull()
  })

  it.each<[string, (observation: WoundObservation) => void, string]>([
    ['intact skin', ({ lit }) => Object.assign(lit, { profondeur_apparente: 'peau_intacte' }), 'peau_intacte'],
    ['a partial loss', ({ lit }) => (lit.profondeur_apparente = 'superficielle'), 'perte_partielle'],
    [
      'an exposed tendon in a shallow wound',
      ({ lit }) => Object.assign(lit, { profondeur_apparente: 'superficielle', structures_exposees: ['tendon'] }),
      'perte_totale_ou_inclassable',
    ],
    [
      'a hidden bed',
      ({ lit }) =>
        Object.assign(lit, {
          profondeur_apparente: 'non_evaluable',
          tissus: [{ tissu: 'necrose_seche', pourcentage: 100 }],
        }),
      'perte_totale_ou_inclassable',
    ],
    ['nothing told', ({ lit }) => (lit.profondeur_apparente = 'non_evaluable'), 'non_evaluable'],
  ])('groups %s', (_what, change, group) => {
    expect(deriveFromObservation(changed(change)).groupe_profondeur).toBe(group)
  })

  it('asks at the bedside for what neither the picture nor the nurse tells', () => {
    const context = { profondeur_cm: 1, decollement_cm: 0, odeur: 'absente', douleur_en_0_10: 2 } as const
    const alone = deriveFromObservation(sacralUlcer).a_verifier_au_lit
    const told = deriveFromObservation(sacralUlcer, context).a_verifier_au_lit
    expect(alone).toEqual(expect.arrayContaining(['Profondeur : à mesurer au lit.', 'Douleur : à évaluer au lit.']))
    expect(told.join()).not.toMatch(/Profondeur|Odeur|Douleur|Décollement/)
  })

  it('asks at the bedside about each contradiction and each word that is in no list', () => {
    const shallow = changed(({ lit }) =>
      Object.assign(lit, { profondeur_apparente: 'superficielle', structures_exposees: ['os'] }),
    )
    const { observation, warnings } = applyWoundRules(shallow)
    const unknown = { code: 'CODE_INCONNU', chemin: 'lit.tissus.0.tissu', message: '« nécrose » : hors liste.' }
    const checks = deriveFromObservation(observation, {}, [...warnings, unknown]).a_verifier_au_lit
    expect(checks).toContain('Os ou tendon exposé : à vérifier au lit.')
    expect(checks).toContain('« nécrose » : hors liste.')
    expect(checks.some((check) => check.startsWith('Plaie dite superficielle'))).toBe(true)
  })

  it('has no confidence where nothing is assessed', () => {
    const { observation } = applyWoundRules(changed(({ image }) => (image.contenu = 'pas_de_peau')))
    expect(deriveFromObservation(observation).confiance_globale).toBe('non_evaluable')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NurseContext } from '../nurse-context.js'
import type { WoundObservation } from '../observation.js'
import { applyWoundRules } from '../rules/apply-rules.js'
import { observations } from '../testing/arbitrary-observation.test-support.js'
import { sacralUlcer } from '../testing/observation.test-support.js'
import { woundCodes } from '../vocabulary.js'
import { alertLevels } from '../wound-alert.js'
import type { EvolutionFacts } from './alert-facts.js'
import { findWoundAlerts } from './find-alerts.js'

const today = '2026-11-30'
const stable: EvolutionFacts = {
  jours: 28,
  variation_surface_pourcent: -10,
  mesure: 'image',
  hausse_recente: null,
  erytheme_en_progression: false,
  necrose_nouvelle: false,
  aggravation: false,
}
const quiet: WoundObservation = { ...sacralUlcer, stade_escarre: 'stade_2' }
function alerts(
  change: (observation: WoundObservation) => void,
  context: NurseContext = {},
  evolution: EvolutionFacts | null = null,
  mode: 'aide_decision' | 'documentation' = 'aide_decision',
): string[] {
  const observation = structuredClone(quiet)
  change(observation)
  return findWoundAlerts({ observation, context, evolution, today }, mode).map(
    ({ code, niveau, source }) => `${niveau} ${source} ${code}`,
  )
}
const none = (): void => undefined
const sign =
  (code: WoundObservation['signes_visuels_alerte'][number]) =>
  (observation: WoundObservation): void => {
    observation.signes_visuels_alerte = [code]
  }
const necrosis =
  (tissu: 'necrose_seche' | 'necrose_humide', pourcentage: number | null) =>
  ({ lit }: WoundObservation): void => {
    lit.tissus = [{ tissu, pourcentage }]
  }

describe('a red flag', () => {
  it('is not raised by a quiet wound', () => {
    expect(alerts(none)).toEqual([])
  })

  it.each(woundCodes.signe_visuel)('is raised by the visual sign %s', (code) => {
    expect(alerts(sign(code)).length).toBeGreaterThan(0)
  })

  it.each<[string, (observation: WoundObservation) => void, NurseContext]>([
    ['urgence image saignement_actif', sign('saignement_actif'), {}],
    ['urgence image phlyctenes_hemorragiques', sign('phlyctenes_hemorragiques'), {}],
    ['urgence image fievre_et_erytheme_extensif', sign('erytheme_extensif'), { fievre: true }],
    ['avis_medical_24h image pus_visible', ({ exsudat }) => (exsudat.aspect = 'seropurulent'), {}],
    ['avis_medical_24h image erytheme_etendu', ({ peau_perilesionnelle: skin }) => (skin.erytheme = 'sup_2cm'), {}],
    ['avis_medical_24h image necrose_etendue', necrosis('necrose_seche', 50), {}],
    ['avis_medical_24h image necrose_etendue', necrosis('necrose_seche', null), {}],
    [
      'avis_medical_24h image structure_profonde_exposee',
      ({ lit }) => (lit.structures_exposees = ['articulation']),
      {},
    ],
    ['avis_medical_24h image materiel_expose', ({ lit }) => (lit.structures_exposees = ['materiel']), {}],
    ['urgence image vaisseau_expose', ({ lit }) => (lit.structures_exposees = ['vaisseau']), {}],
    [
      'avis_medical_24h image pied_diabetique_plaie',
      ({ localisation }) => (localisation.region = 'orteil'),
      { diabete: true },
    ],
    [
      'avis_medical_24h image pied_diabetique_necrose',
      necrosis('necrose_seche', 5),
      { etiologie_connue: 'plaie_pied_diabetique', date_apparition: '2026-01-01' },
    ],
    ['avis_medical_24h image terrain_fragile', necrosis('necrose_seche', 5), { immunodepression: true }],
    [
      'avis_medical_24h image morsure_main_visage',
      ({ localisation }) => (localisation.region = 'main'),
      { etiologie_connue: 'morsure' },
    ],
    ['avis_specialise image escarre_profonde', (given) => (given.stade_escarre = 'inclassable'), {}],
    [
      'avis_specialise image talon_necrose_arterite',
      necrosis('necrose_seche', 20),
      { localisation: 'talon', arteriopathie: true },
    ],
    ['surveillance image exsudat_verdatre', ({ exsudat }) => (exsudat.aspect = 'verdatre'), {}],
    ['urgence soignant crepitation', none, { crepitation: true }],
    ['urgence soignant douleur_disproportionnee', none, { douleur_disproportionnee: true }],
    ['urgence soignant ischemie_aigue', none, { ischemie_aigue: true }],
    ['avis_medical_24h soignant fievre', none, { fievre: true }],
    ['avis_medical_24h soignant contact_osseux', none, { contact_osseux: true }],
    ['avis_medical_24h soignant pied_diabetique_nouveau', none, { etiologie_connue: 'plaie_pied_diabetique' }],
    ['avis_specialise soignant bilan_etiologique_absent', none, { date_apparition: '2026-10-01' }],
    ['surveillance soignant odeur_nauseabonde', none, { odeur: 'nauseabonde' }],
  ])('%s', (expected, change, context) => {
    expect(alerts(change, context)).toContain(expected)
  })

  it('that rests on time is not raised before it', () => {
    expect(alerts(none, { date_apparition: '2026-10-19' })).toEqual([])
    expect(alerts(none, { date_apparition: '2026-10-01', bilan_etiologique_fait: true })).toEqual([])
    const old: NurseContext = {
      etiologie_connue: 'plaie_pied_diabetique',
      date_apparition: '2026-11-01',
      bilan_etiologique_fait: true,
    }
    expect(alerts(none, old)).toEqual([])
  })

  it('is raised by the evolution', () => {
    expect(alerts(none, {}, stable)).toEqual(['avis_specialise evolution cicatrisation_lente'])
    expect(alerts(none, {}, { ...stable, variation_surface_pourcent: -45 })).toEqual([])
    expect(alerts(none, {}, { ...stable, jours: 20 })).toEqual([])
    const grown = { ...stable, variation_surface_pourcent: -45 }
    expect(alerts(none, {}, { ...grown, hausse_recente: { pourcent: 30, source: 'image' } })).toEqual([
      'avis_specialise evolution surface_en_augmentation',
    ])
    expect(alerts(none, {}, { ...grown, hausse_recente: { pourcent: 15, source: 'soignant' } })).toEqual([])
    expect(alerts(none, {}, { ...stable, variation_surface_pourcent: null, necrose_nouvelle: true })).toEqual([
      'avis_medical_24h evolution necrose_nouvelle',
    ])
  })

  it('of the picture says where to look; of the nurse it does not', () => {
    const observation = { ...quiet, signes_visuels_alerte: ['pus_visible' as const] }
    const found = findWoundAlerts({ observation, context: { fievre: true }, evolution: null, today }, 'aide_decision')
    expect(found.map(({ libelle }) => libelle)).toEqual([
      'Fièvre chez un patient porteur de plaie.',
      'Pus visible : à vérifier au lit.',
    ])
  })

  it('never rests on what a model saw in the mode documentation', () => {
    fc.assert(
      fc.property(observations, (given) => {
        const { observation } = applyWoundRules(given, { mode: 'documentation' })
        const hausse_recente = { pourcent: 80, source: 'image' as const }
        const seen = { aggravation: true, necrose_nouvelle: true, erytheme_en_progression: true, hausse_recente }
        const evolution = { ...stable, ...seen }
        expect(findWoundAlerts({ observation, context: {}, evolution, today }, 'documentation')).toEqual([])
      }),
      { numRuns: 200 },
    )
    expect(alerts(sign('pus_visible'), { fievre: true }, { ...stable, mesure: 'soignant' }, 'documentation')).toEqual([
      'avis_medical_24h soignant fievre',
      'avis_specialise evolution cicatrisation_lente',
    ])
  })

  it('is raised before the rules and after them alike, at any confidence, the most pressing first', () => {
    fc.assert(
      fc.property(observations, (given) => {
        const { observation } = applyWoundRules(given, { mode: 'aide_decision' })
        const found = findWoundAlerts({ observation, context: {}, evolution: null, today }, 'aide_decision')
        const ranks = found.map(({ niveau }) => alertLevels.indexOf(niveau))
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
        if (
          given.signes_visuels_alerte.length > 0 ||
          given.lit.structures_exposees.some((part) => part !== 'muscle_fascia')
        ) {
          expect(found.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 200 },
    )
  })
})

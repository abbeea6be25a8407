import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findWoundAlerts } from '../../alerts/find-alerts.js'
import { deriveFromObservation } from '../../derived/derive.js'
import type { WoundObservation } from '../../observation.js'
import { applyWoundRules } from '../../rules/apply-rules.js'
import { hasScale } from '../../rules/dimensions.js'
import { observations } from '../../testing/arbitrary-observation.test-support.js'
import { allOpen, majorityPrediction, sameForAll } from '../baselines.js'
import { isWithoutWound, type CaseTruth } from '../case-truth.js'
import { predictionOf, type WoundPrediction } from '../prediction.js'
import { tissueGroups } from '../tissue-groups.js'
import { abstains } from './abstention.js'
import { measureAgreement } from './agreement.js'
import { measureCalibration } from './calibration.js'
import { measureAll } from './measure-all.js'
import type { Proportion } from './proportion.js'
import type { ScoredRun } from './scored-run.js'

function predicted(said: WoundObservation): WoundPrediction {
  const { observation, warnings } = applyWoundRules(said, { mode: 'aide_decision' })
  const derive = deriveFromObservation(observation, {}, warnings)
  const facts = { observation, context: {}, evolution: null, today: '2026-11-30' }
  const alertes = findWoundAlerts(facts, 'aide_decision')
  return predictionOf({ observation, observationBrute: said, derive, alertes })
}

/** What an expert would say who agrees with a prediction in everything. */
function agreeing(prediction: WoundPrediction): CaseTruth {
  const { contenu, etiologie, region, stade_escarre, profondeur, exsudat_quantite, tissus, alertes } = prediction
  return {
    contenu: [contenu],
    etiologie: [etiologie],
    region: [region],
    stade_escarre,
    exsudat_quantite: [exsudat_quantite],
    ...(profondeur !== 'non_evaluable' && { groupe_profondeur: profondeur }),
    ...(tissus !== null && { tissus }),
    alertes: { larves: false, desunion: false, ...Object.fromEntries(alertes.map((code) => [code, true])) },
  }
}

const predictions = observations.map(predicted)

/** Every share of a measure, wherever it lies. */
function sharesIn(value: unknown): Proportion[] {
  if (typeof value !== 'object' || value === null) return []
  if ('valeur' in value && 'ic95' in value) return [value as Proportion]
  return Object.values(value).flatMap(sharesIn)
}

describe('measures', () => {
  it('are perfect for a model that says what experts say, and every share lies in its interval', () => {
    fc.assert(
      fc.property(fc.array(predictions, { minLength: 1, maxLength: 12 }), (said) => {
        const runs = said.map((prediction, index): ScoredRun => {
          return { caseId: String(index), run: 1, prediction, truth: agreeing(prediction) }
        })
        const { champs, gravite, tissus, alertes, contenu } = measureAll(runs)
        for (const { valeur } of [
          ...Object.values(champs),
          gravite.stade.exact,
          gravite.profondeur.exact,
          contenu.non_plaie_specificite,
          contenu.plaie_sensibilite,
          alertes.ensemble.sensibilite,
          alertes.sous_24h.specificite,
          gravite.seuils.peau_ouverte.sensibilite,
        ]) {
          expect(valeur ?? 1).toBe(1)
        }
        expect(gravite.stade.kappa_quadratique?.moyenne ?? 1).toBeCloseTo(1, 9)
        expect(tissus.erreur_absolue_points?.moyenne ?? 0).toBe(0)
        for (const { valeur, ic95, n } of sharesIn(measureAll(runs))) {
          expect(n).toBeLessThanOrEqual(said.length)
          if (valeur === null || ic95 === null) expect([valeur, ic95, n]).toEqual([null, null, 0])
          else expect(valeur >= ic95[0] - 1e-9 && valeur <= ic95[1] + 1e-9).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('never call a dimension invented that the rules have withdrawn', () => {
    fc.assert(
      fc.property(observations, (said) => {
        const prediction = predicted(said)
        const runs = [{ caseId: 'a', run: 1, prediction, truth: { echelle_lisible: false } }]
        const { inventees_apres_regles, nombre_apres_regles } = measureAll(runs).dimensions
        if (!hasScale(said.image)) expect([inventees_apres_regles.valeur, nombre_apres_regles]).toEqual([0, 0])
        expect(inventees_apres_regles.valeur).toBe(abstains(prediction, 'dimensions') ? 0 : nombre_apres_regles)
      }),
      { numRuns: 60 },
    )
  })

  it('do not change when each run is said twice, but for the extremes of runs', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(predictions, predictions), { minLength: 1, maxLength: 6 }), (pairs) => {
        const once = pairs.map(([prediction, other], index): ScoredRun => {
          return { caseId: String(index), run: 1, prediction, truth: agreeing(other) }
        })
        const twice = once.flatMap((run) => [run, { ...run, run: 2 }])
        const [alone, repeated] = [sharesIn(measureAll(once)), sharesIn(measureAll(twice))]
        expect(repeated).toEqual(alone)
        const { contenu } = measureAgreement(twice, 2)
        expect([contenu.unanimes, contenu.photos]).toEqual([pairs.length, pairs.length])
      }),
      { numRuns: 40 },
    )
  })

  it('count a missing answer neither as right nor as wrong, but as a missed danger', () => {
    const truth: CaseTruth = { alertes: { pus_visible: true }, etiologie: ['escarre'] }
    const missing = { caseId: 'a', run: 1, prediction: null, truth }
    const { alertes, champs } = measureAll([missing])
    expect(champs.etiologie.n).toBe(0)
    expect(alertes.ensemble.sensibilite.n).toBe(0)
    expect(alertes.ensemble.sensibilite_sans_reponse_manquee).toMatchObject({ valeur: 0, n: 1 })
    expect(measureAgreement([missing], 1).contenu.photos).toBe(0)
  })

  it('see confidence that is not deserved', () => {
    const sure = { ...allOpen, etiologie: 'escarre' as const }
    const confiance = { ...allOpen.confiance.brute, etiologie: 'elevee' as const }
    const prediction = {
      ...sure,
      confiance: { brute: confiance, retenue: { ...confiance, etiologie: 'moyenne' as const } },
    }
    const runs = (['escarre', 'brulure'] as const).map((cause, index): ScoredRun => {
      return { caseId: String(index), run: 1, prediction, truth: { etiologie: [cause] } }
    })
    const { ece_brute, ece_retenue, exactitude_par_mot, enonces } = measureCalibration(runs)
    expect(ece_brute).toBeCloseTo(0.4, 9)
    expect(ece_retenue).toBeCloseTo(0.2, 9)
    expect(exactitude_par_mot.moyenne).toMatchObject({ valeur: 0.5, n: 2 })
    expect(enonces).toBe(2)
  })
})

describe('answers that need no model', () => {
  it('commit to nothing, or to the most frequent, whatever the order of the cases', () => {
    fc.assert(
      fc.property(fc.array(predictions.map(agreeing), { minLength: 1, maxLength: 10 }), (truths) => {
        const majority = majorityPrediction(truths)
        const turned = majorityPrediction([...truths].reverse())
        // Means of shares depend on the order of addition by less than any figure shows.
        expect({ ...turned, tissus: null }).toEqual({ ...majority, tissus: null })
        const cases = truths.map((truth, index) => ({ id: String(index), truth }))
        const open = measureAll(sameForAll(cases, allOpen))
        expect(open.abstention.correcte.valeur ?? 1).toBe(1)
        expect(open.alertes.ensemble.sensibilite.valeur ?? 0).toBe(0)
        expect(open.dimensions.nombre_apres_regles).toBe(0)
        const causes = truths.flatMap(({ etiologie }) => etiologie ?? [])
        const share = causes.filter((cause) => cause === majority.etiologie).length / causes.length
        expect(measureAll(sameForAll(cases, majority)).champs.etiologie.valeur).toBeCloseTo(share, 9)
        if (majority.tissus !== null) {
          expect(tissueGroups.reduce((sum, group) => sum + (majority.tissus?.[group] ?? 0), 0)).toBeCloseTo(100, 6)
        }
        expect(cases.filter(({ truth }) => isWithoutWound(truth) === null)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})

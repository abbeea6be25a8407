import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memoryAnswerStore } from '../../models/memory-answer-store.js'
import { withCache } from '../../models/with-cache.js'
import { scriptedModel } from '../../testing/scripted-model.js'
import { woundObservationSchema, type WoundObservation } from '../observation.js'
import { observations } from '../testing/arbitrary-observation.test-support.js'
import { sacralUlcer } from '../testing/observation.test-support.js'
import { askRuns } from './ask-runs.js'
import { voteOnObservations } from './vote.js'

const call = { instructions: 'Décris.', parts: [], maxOutputTokens: 4000 }
const edit = (change: (observation: WoundObservation) => void): WoundObservation => {
  const copy: WoundObservation = structuredClone(sacralUlcer)
  change(copy)
  return copy
}

describe('voteOnObservations', () => {
  it('gives back what all say, without a word', () => {
    expect(voteOnObservations([sacralUlcer, sacralUlcer, sacralUlcer])).toEqual({
      observation: sacralUlcer,
      warnings: [],
    })
  })

  it('takes what most say, with a low confidence', () => {
    const other = edit((run) => (run.localisation.region = 'coccyx'))
    const { observation, warnings } = voteOnObservations([other, sacralUlcer, sacralUlcer])
    expect(observation.localisation).toMatchObject({ region: 'sacrum', confiance: 'faible' })
    expect(warnings).toMatchObject([{ code: 'CONSENSUS_DESACCORD', chemin: 'localisation.region' }])
  })

  it('assesses nothing where no half agrees', () => {
    const runs = (['coccyx', 'fesse', 'sacrum'] as const).map((region) =>
      edit((run) => (run.localisation.region = region)),
    )
    expect(voteOnObservations(runs).observation.localisation.region).toBe('non_evaluable')
  })

  it('keeps a danger that one has seen', () => {
    const other = edit((run) => {
      run.signes_visuels_alerte = ['pus_visible']
      run.lit.structures_exposees = ['os']
      run.lit.tissus = [
        { tissu: 'bourgeonnement', pourcentage: 55 },
        { tissu: 'fibrine', pourcentage: 40 },
        { tissu: 'necrose_seche', pourcentage: 5 },
      ]
    })
    const { observation } = voteOnObservations([sacralUlcer, sacralUlcer, other])
    expect(observation.signes_visuels_alerte).toEqual(['pus_visible'])
    expect(observation.lit.structures_exposees).toEqual(['os'])
    expect(observation.lit.tissus.map(({ tissu }) => tissu)).toContain('necrose_seche')
    expect(observation.lit.confiance).toBe('faible')
  })

  it('measures nothing that runs measure differently, or that one does not measure', () => {
    const longer = edit((run) => (run.dimensions.longueur_cm = 7))
    const none = edit((run) => (run.dimensions.longueur_cm = null))
    expect(voteOnObservations([sacralUlcer, longer, longer]).observation.dimensions.longueur_cm).toBeNull()
    expect(voteOnObservations([sacralUlcer, sacralUlcer, none]).observation.dimensions.longueur_cm).toBeNull()
    const blind = edit((run) => (run.image.echelle_lisible = false))
    expect(voteOnObservations([sacralUlcer, sacralUlcer, blind]).observation.image.echelle_lisible).toBe(false)
  })

  it('of anything is an observation, keeps every sign and invents no length', () => {
    fc.assert(
      fc.property(fc.array(observations, { minLength: 1, maxLength: 4 }), (runs) => {
        const { observation } = voteOnObservations(runs)
        expect(woundObservationSchema.safeParse(observation).success).toBe(true)
        const signs = new Set(runs.flatMap((run) => run.signes_visuels_alerte))
        expect(new Set(observation.signes_visuels_alerte)).toEqual(signs)
        const { longueur_cm } = observation.dimensions
        expect([null, ...runs.map((run) => run.dimensions.longueur_cm)]).toContain(longueur_cm)
      }),
      { numRuns: 60 },
    )
  })
})

describe('askRuns', () => {
  const whole = JSON.stringify(sacralUlcer)
  it('asks as often as told, through a cache too, and counts every answer', async () => {
    const inner = scriptedModel([whole, whole, whole])
    const model = withCache(inner, memoryAnswerStore({ maxAnswers: 9 }), { secret: new Uint8Array(16) })
    const asked = await askRuns(model, call, 3)
    expect([inner.calls.length, asked.answers.length, asked.warnings]).toEqual([3, 3, []])
    await askRuns(model, call, 3)
    expect(inner.calls).toHaveLength(3)
  })

  it('goes on with what most runs gave, and stops with the failure otherwise', async () => {
    const refusal = { refusal: 'No.', finishReason: 'refusal' } as const
    const asked = await askRuns(scriptedModel([whole, refusal, whole]), call, 3)
    expect(asked.warnings).toMatchObject([{ code: 'CONSENSUS_INCOMPLET' }])
    await expect(askRuns(scriptedModel([whole, refusal, refusal]), call, 3)).rejects.toMatchObject({
      code: 'model_refused',
    })
  })
})

import type { WoundAssessment, WoundComparison } from '@constat/core'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { WoundAnalysis } from '../schemas/wound-analysis-schema.js'
import type { ComparisonData } from '../schemas/wound-schemas.js'
import { compared, drawnWound, observed, smallPhoto, woundsForTest } from '../../testing/wounds.test-support.js'
import { comparisonDataOf, woundDataOf } from './wound-answer.js'

type Renamed = 'observationBrute' | 'genereParIa' | 'legacy'
type Evolution = ComparisonData['comparaison']['evolution']

describe('an answer about a wound', () => {
  it('leaves out nothing that the library says', () => {
    // A key that is new there fails the compiler here.
    expectTypeOf<Exclude<keyof WoundAssessment, Renamed | keyof WoundAnalysis>>().toBeNever()
    expectTypeOf<Exclude<keyof WoundAssessment['audit'], keyof WoundAnalysis['audit']>>().toBeNever()
    expectTypeOf<Exclude<keyof WoundAssessment['derive'], keyof WoundAnalysis['derive']>>().toBeNever()
    expectTypeOf<Exclude<keyof WoundComparison['evolution'], keyof Evolution>>().toBeNever()
    expectTypeOf<Exclude<keyof WoundComparison['inherited'], keyof ComparisonData>>().toBeNever()
  })

  it('names the tokens and the price of all questions together, or says that they are not known', async () => {
    const cost = (amount: number) => ({ amount, currency: 'USD' as const, pricedOn: '2026-11-27' })
    const usage = { inputTokens: 1000, outputTokens: 10, cachedTokens: null }
    const ask = async (last: object) => {
      const first = [0.25, 0.5].map((amount) => ({ text: observed, usage, cost: cost(amount) }))
      const { wounds } = woundsForTest([...first, { text: compared, usage, cost: cost(0.125), ...last }])
      const later = new Uint8Array(await drawnWound(400, 300).jpeg().toBuffer())
      const images = [
        { date: '2026-10-23', image: { bytes: await smallPhoto() } },
        { date: '2026-11-20', image: { bytes: later } },
      ]
      return comparisonDataOf(await wounds.compare({ images }))._metadata
    }
    expect(await ask({})).toMatchObject({ tokens_used: 3030, cost_usd: 0.875 })
    expect(await ask({ cost: null })).toMatchObject({ tokens_used: 3030, cost_usd: null })
    expect(await ask({ usage: { ...usage, outputTokens: null } })).toMatchObject({ tokens_used: null, cost_usd: 0.875 })
  })

  it('is the same assessment under the old keys and the new ones', async () => {
    const { wounds } = woundsForTest([observed])
    const assessment = await wounds.assess({ images: [{ bytes: await smallPhoto() }] })
    const { analyse, _metadata, ...legacy } = woundDataOf(assessment)
    expect(legacy).toEqual(assessment.legacy)
    expect(analyse).toMatchObject({ observation_brute: assessment.observationBrute, fiche: assessment.fiche })
    expect(_metadata.analysis_ids).toEqual([analyse.audit.id])
  })
})

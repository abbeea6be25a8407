import type { WoundStage } from '@constat/core'
import { expect, it } from 'vitest'
import { trackWoundProgress } from './track-wound-progress.js'

const percents = (photos: number, stages: readonly WoundStage[]) => {
  const track = trackWoundProgress(photos)
  return stages.map((stage) => track({ stage, percent: 0 }).percent)
}

it('has the percentages of a direct call for one photograph', () => {
  expect(percents(1, ['preparation', 'question', 'regles', 'redaction'])).toEqual([20, 40, 60, 90])
})

it('counts the photographs that were assessed before they are compared, and never goes back', () => {
  const stages = ['question', 'regles'] as const
  expect(percents(3, [...stages, ...stages, ...stages])).toEqual([0, 25, 25, 50, 50, 75])
  const track = trackWoundProgress(2)
  track({ stage: 'regles', percent: 0 })
  expect(track({ stage: 'question', percent: 0 })).toEqual({
    stage: 'question',
    step: null,
    page: 1,
    pages: 2,
    percent: 33,
  })
})

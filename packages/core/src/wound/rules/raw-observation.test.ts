import { expect, it } from 'vitest'
import { sacralUlcer } from '../testing/observation.test-support.js'
import { rawObservationFor } from './raw-observation.js'

it('shows no stage in the mode documentation, neither as a code nor in words', () => {
  const said = { ...sacralUlcer, description: 'Escarre de stade 3.' }
  expect(rawObservationFor('aide_decision', said)).toBe(said)
  const shown = rawObservationFor('documentation', said)
  expect(shown.stade_escarre).toBe('non_evaluable')
  expect(JSON.stringify(shown)).not.toMatch(/stade_3|stade 3/)
  expect(shown.lit).toEqual(said.lit)
})

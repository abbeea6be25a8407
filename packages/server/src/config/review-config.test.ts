import { expect, it } from 'vitest'
import { readConfig } from '../config.js'

it('reads which readings are reviewed, and for how long they are kept', () => {
  const { reviews } = readConfig({}, { REVIEWS: 'false', REVIEW_THRESHOLD: '0.9', REVIEW_DAYS: '7' })
  expect(reviews).toEqual({ isOn: false, threshold: 0.9, keptMs: 604_800_000 })
})

it.each([
  ['REVIEWS', 'oui'],
  ['REVIEW_THRESHOLD', '85'],
  ['REVIEW_THRESHOLD', '1.2'],
  ['REVIEW_DAYS', '0'],
])('refuses %s=%s', (name, text) => {
  expect(() => readConfig({}, { [name]: text })).toThrow(name)
})

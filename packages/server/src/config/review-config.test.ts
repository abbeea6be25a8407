import { expect, it } from 'vitest'
import { readConfig } from '../config.js'

it('reads which readings are reviewed, and for how long they are kept', () => {
  const { reviews } = readConfig({}, { REVIEWS: 'false', REVIEW_THRESHOLD: '0.9', REVIEW_DAYS: '7' })
  expect(reviews).toEqual({ isOn: false, threshold: 0.9, keptMs: 604_800_000, labelStudio: null })
})

it.each([
  ['REVIEWS', 'oui'],
  ['REVIEW_THRESHOLD', '85'],
  ['REVIEW_THRESHOLD', '1.2'],
  ['REVIEW_DAYS', '0'],
  ['LABEL_STUDIO_URL', 'label-studio.example.fr'],
  ['LABEL_STUDIO_PROJECT', 'factures'],
])('refuses %s=%s', (name, text) => {
  expect(() => readConfig({}, { [name]: text })).toThrow(name)
})

const labelStudio = {
  LABEL_STUDIO_URL: 'https://label-studio.example.fr/',
  LABEL_STUDIO_TOKEN: 'token-of-label-studio',
  LABEL_STUDIO_PROJECT: '12',
}

it('reads where reviews are sent', () => {
  expect(readConfig({}, labelStudio).reviews.labelStudio).toEqual({
    url: 'https://label-studio.example.fr',
    token: 'token-of-label-studio',
    project: 12,
  })
})

it.each(Object.keys(labelStudio))('refuses Label Studio without %s', (name) => {
  expect(() => readConfig({}, { ...labelStudio, [name]: '' })).toThrow(name)
})

it('takes no token in the address of Label Studio', () => {
  const address = 'https://user:secret@label-studio.example.fr'
  expect(() => readConfig({}, { ...labelStudio, LABEL_STUDIO_URL: address })).toThrow('LABEL_STUDIO_TOKEN')
})

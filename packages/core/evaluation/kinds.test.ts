import { describe, expect, it } from 'vitest'
import { chosenKinds, kinds, parseMinimums } from './kinds.js'

describe('chosenKinds', () => {
  it('knows each kind, all of them, and nothing else', () => {
    expect(kinds.map((kind) => chosenKinds(kind))).toEqual(kinds.map((kind) => [kind]))
    expect(chosenKinds('all')).toEqual(kinds)
    expect(chosenKinds('faxes')).toBeNull()
  })
})

describe('parseMinimums', () => {
  it('takes one share for the chosen kinds, or one for each', () => {
    expect(parseMinimums('0.98', ['text', 'scans'])).toEqual({ text: 0.98, scans: 0.98 })
    expect(parseMinimums('scans=0.97,photos=0.93', ['scans'])).toEqual({ scans: 0.97, photos: 0.93 })
  })

  it.each(['', ' ', 'much', 'faxes=0.5', 'all=0.5', 'scans=', 'scans', 'scans=1.2', '98', 'scans=0.9=1'])(
    'refuses %j',
    (text) => {
      expect(parseMinimums(text, ['scans'])).toBeNull()
    },
  )
})

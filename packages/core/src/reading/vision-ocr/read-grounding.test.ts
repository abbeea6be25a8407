import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGrounding } from './read-grounding.js'
import { splitLine } from './split-line.js'
import { measureConfidence, unmeasuredConfidence } from './token-confidence.js'

const grounded = (text: string, place: string): string => `<|ref|>${text}<|/ref|><|det|>${place}<|/det|>`

describe('a grounded answer', () => {
  it('gives lines with their boxes', () => {
    const answer = `${grounded('Total TTC', '[[0, 0, 999, 333]]')}\n${grounded('12,50 €', '[[333, 666, 666, 999]]')}\n`
    const [first, second] = readGrounding(answer)
    expect(first).toMatchObject({ text: 'Total TTC', start: 7, box: { x: 0, y: 0, width: 1, height: 1 / 3 } })
    expect(second?.text).toBe(answer.slice(second?.start, (second?.start ?? 0) + 7))
    expect(second?.box.x).toBeCloseTo(1 / 3)
  })

  it.each(['', '  \n', '<｜end▁of▁sentence｜>'])('of no text (%j) is a page without words', (answer) => {
    expect(readGrounding(answer)).toEqual([])
  })

  it.each([
    ['plain text', 'Total TTC 12,50 €', 'no boxes in the answer'],
    ['Markdown', '# Facture\n\n| Total | 12,50 |', 'no boxes in the answer'],
    ['text after a box', `${grounded('text', '[[1, 1, 9, 9]]')}\nTotal TTC`, 'text without a box'],
    ['an unfinished line', `${grounded('a', '[[1, 1, 9, 9]]')}<|ref|>Total`, 'text without a box'],
    ['a box that is no JSON', grounded('a', '[[1, 1, 9'), 'malformed'],
    ['a box of three numbers', grounded('a', '[[1, 1, 9]]'), 'malformed'],
    ['a box off the page', grounded('a', '[[1, 1, 1000, 9]]'), 'malformed'],
    ['a box turned round', grounded('a', '[[9, 1, 1, 9]]'), 'malformed'],
    ['a box of words', grounded('a', '[["1", 1, 9, 9]]'), 'malformed'],
    ['several boxes for one text', grounded('a', '[[1, 1, 9, 9], [20, 1, 29, 9]]'), 'malformed'],
    ['no box', grounded('a', '[]'), 'malformed'],
  ])('is refused when it holds %s', (_what, answer, reason) => {
    expect(() => readGrounding(answer)).toThrow(reason)
  })

  it('shares lines out to words that stay inside and in order', () => {
    const place = fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999), fc.nat(999)).map(([a, b, c, d]) => {
      return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]
    })
    const text = fc.stringMatching(/^ ?[a-zé0-9€]{1,9}( [a-zé0-9€]{1,9}){0,5} ?$/u)
    fc.assert(
      fc.property(text, place, (line, box) => {
        const [read] = readGrounding(grounded(line, JSON.stringify([box])))
        const words = read === undefined ? [] : splitLine(read, () => 1)
        expect(words.map((word) => word.text)).toEqual(line.trim().split(' '))
        let edge = 0
        for (const { box: place } of words) {
          expect(place.x).toBeGreaterThanOrEqual(edge - 1e-9)
          edge = place.x + place.width
          expect(Math.max(edge, place.y + place.height)).toBeLessThanOrEqual(1 + 1e-9)
          expect(Math.min(place.width, place.height)).toBeGreaterThan(0)
        }
      }),
    )
  })
})

describe('the confidence of a word', () => {
  const answer = 'é 12 €'
  const token = (text: string, probability: number, bytes: number[] | null = null) => ({
    token: text,
    bytes,
    logprob: Math.log(probability),
  })

  it('is the geometric mean of the probabilities of its tokens', () => {
    const confidenceOf = measureConfidence(answer, [token('é ', 0.5), token('1', 0.9), token('2', 0.4), token(' €', 1)])
    expect(confidenceOf(0, 1)).toBeCloseTo(0.5)
    expect(confidenceOf(2, 4)).toBeCloseTo(0.6)
    expect(confidenceOf(5, 6)).toBe(1)
  })

  it('counts in bytes when a character is made of two tokens', () => {
    const halves = [token('?', 0.25, [0xc3]), token('?', 1, [0xa9]), token(' 12 €', 1)]
    expect(measureConfidence(answer, halves)(0, 1)).toBeCloseTo(0.5)
  })

  it.each([null, undefined, [], [token('something else', 0.9)]])(
    'is the unmeasured one without tokens of the answer',
    (tokens) => {
      expect(measureConfidence(answer, tokens)(2, 4)).toBe(unmeasuredConfidence)
    },
  )
})

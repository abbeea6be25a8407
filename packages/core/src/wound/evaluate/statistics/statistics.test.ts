import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calibrationError } from './calibration-error.js'
import { concordance, type Pair } from './concordance.js'
import { fleissKappa } from './fleiss-kappa.js'
import { intraclassCorrelation } from './intraclass-correlation.js'
import { quantile } from './quantile.js'
import { weightedKappa } from './weighted-kappa.js'
import { wilsonInterval } from './wilson-interval.js'

describe('wilsonInterval', () => {
  // Newcombe RG. Two-sided confidence intervals for the single proportion. Stat Med 1998;17:857-872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('is that of Newcombe for %i of %i', (successes, n, low, high) => {
    const interval = wilsonInterval(successes, n)
    expect(interval?.[0]).toBeCloseTo(low, 4)
    expect(interval?.[1]).toBeCloseTo(high, 4)
  })

  it('holds the proportion, stays in [0, 1] and narrows with more photographs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
        const [low, high] = wilsonInterval(share * n, n) ?? [1, 0]
        const [nearer, farther] = wilsonInterval(share * n * 4, n * 4) ?? [0, 1]
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(share).toBeGreaterThanOrEqual(low - 1e-9)
        expect(share).toBeLessThanOrEqual(high + 1e-9)
        expect(farther - nearer).toBeLessThan(high - low)
      }),
    )
    expect(wilsonInterval(0, 0)).toBeNull()
  })
})

describe('weightedKappa', () => {
  it('is that of Cohen 1968, Psychol Bull 70:213-220, with the weights of its table', () => {
    const table = [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ]
    const weights = [
      [0, 1, 3],
      [1, 0, 6],
      [3, 6, 0],
    ]
    expect(weightedKappa(table)).toBeCloseTo(0.492, 3)
    expect(weightedKappa(table, weights)).toBeCloseTo(0.348, 3)
  })

  it('is that of two dermatologists on 88 patients, SAS/STAT User’s Guide, The FREQ Procedure, tests of agreement', () => {
    const table = [
      [10, 4, 1, 0],
      [5, 10, 12, 2],
      [2, 4, 12, 5],
      [0, 2, 6, 13],
    ]
    expect(weightedKappa(table)).toBeCloseTo(0.3449, 4)
    expect(weightedKappa(table, 'linear')).toBeCloseTo(0.5082, 4)
  })

  it('with quadratic weights is the concordance of the ranks (Fleiss and Cohen 1973)', () => {
    const rank = fc.integer({ min: 0, max: 3 })
    fc.assert(
      fc.property(fc.array(fc.tuple(rank, rank), { minLength: 2, maxLength: 60 }), (pairs) => {
        const kappa = weightedKappa(tableOf(pairs), 'quadratic')
        const concordant = concordance(pairs)
        expect(kappa ?? 2).toBeCloseTo(concordant ?? 2, 9)
      }),
    )
  })

  it('says nothing of nothing, and nothing where there is one category', () => {
    expect(weightedKappa([[0, 0], [0, 0]])).toBeNull() // prettier-ignore
    expect(weightedKappa([[7, 0], [0, 0]])).toBeNull() // prettier-ignore
  })
})

describe('fleissKappa', () => {
  // Fleiss JL. Measuring nominal scale agreement among many raters, as worked through for 14 raters of 10 subjects in
  // https://en.wikipedia.org/wiki/Fleiss%27_kappa#Worked_example
  it('is 0.210 for 14 raters of 10 subjects in 5 categories', () => {
    const ratings = [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ]
    expect(fleissKappa(ratings)).toBeCloseTo(0.21, 3)
  })

  it('is 1 when all agree and never more, whatever the order of subjects and categories', () => {
    const subject = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(subject, { minLength: 1, maxLength: 20 }), (subjects) => {
        const table = subjects.map((runs) => [0, 1, 2].map((code) => runs.filter((run) => run === code).length))
        const kappa = fleissKappa(table)
        const turned = fleissKappa([...table].reverse().map((counts) => [...counts].reverse()))
        expect(kappa ?? 1).toBeLessThanOrEqual(1 + 1e-12)
        expect(turned ?? 2).toBeCloseTo(kappa ?? 2, 9)
      }),
    )
    expect(fleissKappa([[5, 0], [0, 5]])).toBe(1) // prettier-ignore
    expect(fleissKappa([[5, 0], [5, 0]])).toBeNull() // prettier-ignore
    expect(fleissKappa([])).toBeNull()
    expect(() => fleissKappa([[1, 0]])).toThrow(RangeError)
    expect(() => fleissKappa([[2, 0], [2, 1]])).toThrow(RangeError) // prettier-ignore
  })
})

describe('concordance', () => {
  // Bland JM, Altman DG. Lancet 1986;1:307-310, peak flow by two meters; coefficient as in the manual of epiR, epi.ccc.
  it('is 0.943 for the peak flow meters of Bland and Altman', () => {
    const wright = [494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427]
    const mini = [512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451]
    expect(concordance(wright.map((value, index) => [value, mini[index] ?? 0] as const))).toBeCloseTo(0.943, 3)
  })

  it('is symmetric, at most 1, and 1 for equal measures that vary', () => {
    const value = fc.integer({ min: -1000, max: 1000 })
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 2, maxLength: 30 }), (pairs) => {
        const found = concordance(pairs)
        const turned = concordance(pairs.map(([x, y]) => [y, x] as const))
        expect(Math.abs(found ?? 1)).toBeLessThanOrEqual(1 + 1e-12)
        expect(turned ?? 2).toBeCloseTo(found ?? 2, 9)
        const same = concordance(pairs.map(([x]) => [x, x] as const))
        if (same !== null) expect(same).toBeCloseTo(1, 12)
      }),
    )
    expect(concordance([[1, 1]])).toBeNull()
    expect(concordance([[2, 2], [2, 2]])).toBeNull() // prettier-ignore
  })
})

describe('intraclassCorrelation', () => {
  // Shrout PE, Fleiss JL. Intraclass correlations: uses in assessing rater reliability. Psychol Bull 1979;86:420-428,
  // table 2 (ratings) and table 4 (ICC(3,1) = .71).
  const ratings = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ]
  it('is that of Shrout and Fleiss', () => {
    expect(intraclassCorrelation(ratings)).toBeCloseTo(0.71, 2)
  })

  it('does not see a rater who is always higher by the same', () => {
    const shifted = ratings.map(([first = 0, ...others]) => [first + 40, ...others])
    expect(intraclassCorrelation(shifted)).toBeCloseTo(intraclassCorrelation(ratings) ?? 0, 9)
    expect(intraclassCorrelation([[1, 2]])).toBeNull()
    expect(intraclassCorrelation([[1], [2]])).toBeNull()
    expect(intraclassCorrelation([[3, 3], [3, 3]])).toBeNull() // prettier-ignore
  })
})

describe('calibrationError', () => {
  // Pavlovic M. Understanding Model Calibration. ICLR Blogposts 2025, worked example with 9 samples and 5 bins: 0.10444.
  it('is 0.10444 for the worked example', () => {
    const told: readonly (readonly [number, boolean])[] = [
      [0.78, true],
      [0.64, true],
      [0.92, false],
      [0.58, true],
      [0.51, false],
      [0.85, true],
      [0.7, true],
      [0.63, false],
      [0.83, true],
    ]
    const stated = told.map(([confidence, isCorrect]) => ({ confidence, isCorrect }))
    expect(calibrationError(stated, { bins: 5 })).toBeCloseTo(0.10444, 5)
  })

  it('lies between 0 and 1, and is the gap of the means when all say the same', () => {
    const confidence = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.record({ confidence, isCorrect: fc.boolean() }), { minLength: 1 }), (stated) => {
        const error = calibrationError(stated) ?? -1
        expect(error).toBeGreaterThanOrEqual(0)
        expect(error).toBeLessThanOrEqual(1)
      }),
    )
    const same = [true, true, false, true].map((isCorrect) => ({ confidence: 0.5, isCorrect }))
    expect(calibrationError(same)).toBeCloseTo(0.25, 12)
    expect(calibrationError([])).toBeNull()
  })
})

it('quantile is a value of the list', () => {
  expect([0, 0.5, 0.9, 1].map((share) => quantile([4, 1, 3, 2, 10], share))).toEqual([1, 3, 10, 10])
  expect(quantile([], 0.5)).toBeNull()
})

function tableOf(pairs: readonly Pair[]): number[][] {
  const table = [0, 1, 2, 3].map(() => [0, 0, 0, 0])
  for (const [row, column] of pairs) {
    const counts = table[row]
    if (counts !== undefined) counts[column] = (counts[column] ?? 0) + 1
  }
  return table
}

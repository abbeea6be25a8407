import { bundledReferenceData } from '@constat/core'
import { describe, expect, it } from 'vitest'
import { sampleAnalysis } from '../testing/sample-analysis.js'
import { sampleOffer } from '../testing/sample-offer.js'
import { plainContext } from './plain-request.js'

describe('the context that goes to the thread', () => {
  it('takes offers, earlier bills, labels, tables and the look of the reports along, as plain data', () => {
    const beside = {
      offers: [sampleOffer],
      earlierInvoices: [sampleAnalysis().invoice],
      labelHints: { version: 1 as const, hints: [] },
      reference: bundledReferenceData,
      theme: { brand: 'Énergie claire', logo: new Uint8Array([1, 2]) },
      anonymity: { dates: 'month' as const },
    }
    const plain = plainContext({ ...beside, clock: () => new Date(0), onProgress: () => undefined })
    expect(structuredClone(plain)).toEqual({ ...beside, now: new Date(0) })
  })

  it('has nothing that was not given', () => {
    expect(Object.keys(plainContext({}))).toEqual(['now'])
  })
})

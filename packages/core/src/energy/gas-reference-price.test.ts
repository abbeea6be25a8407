import { describe, expect, it } from 'vitest'
import { bundledReferenceData as reference } from './bundled-reference-data.js'
import { gasReferencePrice } from './gas-reference-price.js'
import { seasonalProfile } from './seasonal-profile.js'

describe('gas reference price', () => {
  it('is dated by month, with the final figures of February 2026', () => {
    expect(gasReferencePrice(reference, '2026-02')).toMatchObject({
      cooking: { kwhTtc: 0.1304 },
      heating: { kwhTtc: 0.0998 },
    })
    expect(gasReferencePrice(reference, '2026-10')).toMatchObject({
      cooking: { kwhTtc: null },
      heating: { kwhTtc: 0.14557 },
    })
  })

  it('keeps missing months as null and unknown months out', () => {
    expect(gasReferencePrice(reference, '2025-07')?.heating.kwhTtc).toBeNull()
    expect(gasReferencePrice(reference, '2026-12')).toBeNull()
    expect(gasReferencePrice(reference, '2024-03')).toBeNull()
  })

  it('has no month twice', () => {
    expect(new Set(reference.gasReferencePrice.map((row) => row.month)).size).toBe(reference.gasReferencePrice.length)
  })
})

describe('seasonal profiles', () => {
  it('shares out the whole year', () => {
    for (const name of ['electricite_sans_chauffage', 'gaz_chauffage_85', 'gaz_cuisson_eau_chaude'] as const) {
      expect(seasonalProfile(name)).toHaveLength(12)
      expect(seasonalProfile(name).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 2)
    }
  })
})

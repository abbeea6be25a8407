import { describe, expect, it } from 'vitest'
import { gasReferencePrice, gasReferenceRows } from './gas-reference-price.js'
import { seasonalProfile } from './seasonal-profile.js'

describe('gas reference price', () => {
  it('is dated by month, with the final figures of February 2026', () => {
    expect(gasReferencePrice('2026-02')).toMatchObject({ cooking: { kwhTtc: 0.1304 }, heating: { kwhTtc: 0.0998 } })
    expect(gasReferencePrice('2026-10')).toMatchObject({ cooking: { kwhTtc: null }, heating: { kwhTtc: 0.14557 } })
  })

  it('keeps missing months as null and unknown months out', () => {
    expect(gasReferencePrice('2025-07')?.heating.kwhTtc).toBeNull()
    expect(gasReferencePrice('2026-12')).toBeNull()
    expect(gasReferencePrice('2024-03')).toBeNull()
  })

  it('has no month twice', () => {
    expect(new Set(gasReferenceRows.map((row) => row.month)).size).toBe(gasReferenceRows.length)
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

import { describe, expect, it } from 'vitest'
import { equalValues } from './equal-values.js'

describe('equalValues', () => {
  it.each([
    ['number', '16 829 071 271', '16829071271', true],
    ['delivery_point', '56\u202f917\u00a0706', '56917706', true],
    ['number', 'F-26-1', 'F261', false],
    ['name', 'Rémi Mirandon', 'REMI  MIRANDON', true],
    ['billing_address', 'Bât. B – Appt 12, 38 chemin', 'bat b appt 12 38 Chemin', true],
    ['name', 'Rémi Mirandon', 'Rémi Mirandon SARL', false],
    ['issue_date', '2026-01-05', '2026-01-05', true],
    ['issue_date', '2026-01-05', '2026-05-01', false],
    ['amount_ht', 10.25, 10.250000001, true],
    ['amount_ht', 10.25, 10.26, false],
    ['amount_ht', 10.25, '10.25', false],
    ['regulated', false, false, true],
    ['regulated', false, true, false],
  ])('%s: %j and %j', (key, expected, got, verdict) => {
    expect(equalValues(key, expected, got)).toBe(verdict)
  })
})

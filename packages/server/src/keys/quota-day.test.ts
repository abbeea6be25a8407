import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotaDayIn } from './quota-day.js'

const hours = (timeZone: string, noon: string): number => {
  const dayOf = quotaDayIn(timeZone)
  const { endsAt } = dayOf(Date.parse(noon))
  return (dayOf(endsAt).endsAt - endsAt) / 3_600_000
}

describe('the day of quotas', () => {
  it.each([
    ['Europe/Paris', '2026-03-28T12:00:00Z', 23],
    ['Europe/Paris', '2026-10-24T12:00:00Z', 25],
    ['Europe/Paris', '2026-11-19T12:00:00Z', 24],
    // Where midnight itself is skipped.
    ['America/Santiago', '2026-09-05T15:00:00Z', 23],
    ['UTC', '2026-03-28T12:00:00Z', 24],
  ])('after the one of %s at %s has %d hours', (timeZone, noon, expected) => {
    expect(hours(timeZone, noon)).toBe(expected)
  })

  it('is the calendar day there', () => {
    const moment = Date.parse('2026-11-20T23:30:00Z')
    expect(quotaDayIn('Europe/Paris')(moment)).toMatchObject({
      name: '2026-11-21',
      endsAt: Date.parse('2026-11-21T23:00:00Z'),
    })
    expect(quotaDayIn('America/Guadeloupe')(moment).name).toBe('2026-11-20')
  })

  it('says the same whatever it was asked before', () => {
    const dayOf = quotaDayIn('Europe/Paris')
    const moments = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2040-01-01') })
    fc.assert(
      fc.property(moments, (moment) => {
        const day = dayOf(moment)
        expect(day).toMatchObject({ name: quotaDayIn('Europe/Paris')(moment).name })
        expect(day.endsAt).toBeGreaterThan(moment)
        expect(dayOf(day.endsAt).name > day.name).toBe(true)
        expect(dayOf(day.endsAt - 1).name).toBe(day.name)
      }),
      { numRuns: 200 },
    )
  })
})

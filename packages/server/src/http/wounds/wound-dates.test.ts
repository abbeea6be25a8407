import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, parseDates, parseNumberedDates } from './wound-dates.js'

const anyDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const french = (day: string) => day.split('-').reverse().join('/')
const fieldOf = (run: () => unknown): unknown => {
  try {
    return run()
  } catch (error) {
    return (error as { details: { field: string } }).details.field
  }
}

describe('the day of a photograph', () => {
  it('is read as machines and as French people write it', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom('', 'T08:30:00', ' 08:30:00.123456', 'T08:30:00Z', 'T23:59:59+02:00'),
        (day, time) => {
          expect(dayOf(` ${day}${time} `)).toBe(day)
          expect(dayOf(french(day))).toBe(day)
        },
      ),
    )
  })

  it('is never made of what is no day', () => {
    for (const text of [
      '',
      '2026-02-29',
      '31/04/2026',
      '2026-13-01',
      '30/11/26',
      '11-30-2026',
      '2026-11',
      '20261130',
      'hier',
    ])
      expect(dayOf(text), text).toBeNull()
    fc.assert(fc.property(fc.string(), (text) => [null, dayOf(text)].includes(dayOf(text))))
  })
})

describe('the days of photographs', () => {
  it('come in the order of the photographs, from one text or from several', () => {
    expect(parseDates('20/11/2026, 2026-10-23', 2)).toEqual(['2026-11-20', '2026-10-23'])
    expect(parseDates(['2026-11-20', '2026-10-23'], 2)).toEqual(['2026-11-20', '2026-10-23'])
    expect(parseNumberedDates({ date_2: '2026-10-23', date_10: '20/11/2026' }, ['date_10', 'date_2'])).toEqual([
      '2026-11-20',
      '2026-10-23',
    ])
  })

  it.each([
    [undefined],
    [''],
    ['2026-11-20'],
    ['2026-11-20,2026-11-21,2026-11-22'],
    ['2026-11-20,'],
    ['2026-11-20,31/02/2026'],
    ['2026-11-20,20/11/2026'],
    [{ length: 2 }],
  ])('are refused for two photographs: %j', (given) => {
    expect(fieldOf(() => parseDates(given, 2))).toBe('dates')
  })

  it('are refused by the name of the field at fault', () => {
    expect(fieldOf(() => parseNumberedDates({ date_1: '2026-11-20' }, ['date_1', 'date_2']))).toBe('date_2')
    expect(
      fieldOf(() => parseNumberedDates({ date_1: '2026-11-20', date_2: '20/11/2026' }, ['date_1', 'date_2'])),
    ).toBe('date_2')
  })
})

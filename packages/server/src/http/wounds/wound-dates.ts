import { refusedField } from '../refused-field.js'

const expected = 'une date par photo, comme 2026-11-30 ou 30/11/2026'

/**
 * The days of photographs from one text: `2026-11-30` (a time may follow) or `30/11/2026`, separated by commas, in the
 * order of the photographs. The service before this one was sent them in the form and read them in the address.
 *
 * @param given texts of the form, else of the address
 * @throws RequestError `invalid_field` for none, too few or too many, a day that is none, or the same twice
 */
export function parseDates(given: unknown, photos: number): string[] {
  const texts = [given].flat().filter((text): text is string => typeof text === 'string' && text.trim() !== '')
  const dates = texts.join(',').split(',')
  if (texts.length === 0 || dates.length !== photos) {
    throw refusedField('dates', `attendu ${expected}, séparées par des virgules ; ${photos} photos reçues`)
  }
  const days = dates.map((text) => dayOf(text))
  if (!days.every((day) => day !== null)) throw refusedField('dates', `attendu ${expected}, séparées par des virgules`)
  return onePerPhoto(days, () => 'dates')
}

/**
 * The same where each photograph has a field of its own.
 *
 * @param names of the fields, in the order of the photographs
 */
export function parseNumberedDates(body: unknown, names: readonly string[]): string[] {
  const fields = { ...(body as Record<string, unknown> | undefined) }
  const days = names.map((name) => {
    const text = fields[name]
    const day = typeof text === 'string' ? dayOf(text) : null
    if (day === null) throw refusedField(name, 'attendu la date de la photo, comme 2026-11-30 ou 30/11/2026')
    return day
  })
  return onePerPhoto(days, (index) => names[index] ?? '')
}

function onePerPhoto(days: readonly string[], nameOf: (index: number) => string): string[] {
  const again = days.findIndex((day, index) => days.indexOf(day) < index)
  if (again >= 0) throw refusedField(nameOf(again), 'deux photos ont la même date ; attendu une date par photo')
  return [...days]
}

/** As `2026-11-30`; null for what is no day of the calendar. */
export function dayOf(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(text.trim())
  const french = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim())
  const [year, month, day] = iso === null ? [french?.[3], french?.[2], french?.[1]] : iso.slice(1)
  if (year === undefined || month === undefined || day === undefined) return null
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(`${written}T00:00:00Z`)
  // `Date.parse` takes the 31st of a month of 30 days for the first of the next.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written) ? written : null
}

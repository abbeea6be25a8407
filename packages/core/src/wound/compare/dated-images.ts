import { InvalidOptionError } from '../../errors/invalid-option-error.js'
import type { WoundPhoto } from '../images/wound-photo.js'
import { type NurseContext, parseNurseContext } from '../nurse-context.js'
import type { WoundCode } from '../vocabulary.js'

/** A photograph of a wound and the day on which it was taken. */
export interface DatedWoundImage {
  /** As `2026-11-30`. */
  date: string
  image: WoundPhoto
  /** What the nurse said that day. */
  context?: NurseContext | null
}

export interface CheckedImage extends DatedWoundImage {
  context: NurseContext
  /** Days since the first. */
  jour: number
}

const mostImages = 8
const stages: readonly WoundCode<'stade_escarre'>[] = ['stade_1', 'stade_2', 'stade_3', 'stade_4']

/**
 * In the order of their dates, which decides and not that of the list.
 *
 * @throws InvalidOptionError for fewer than 2 or more than 8 images, a date that is none, the same date twice
 */
export function checkDatedImages(given: readonly DatedWoundImage[]): CheckedImage[] {
  const count = Array.isArray(given) ? given.length : 0
  if (count < 2 || count > mostImages) {
    throw new InvalidOptionError({
      option: 'images',
      expected: `2 à ${mostImages} photos datées`,
      received: String(count),
    })
  }
  for (const [index, { date }] of given.entries()) {
    // A caller without types may pass anything.
    const received: unknown = date
    const option = `images[${index}].date`
    if (!isDay(date)) {
      throw new InvalidOptionError({ option, expected: 'une date comme 2026-11-30', received: String(received) })
    }
    if (given.findIndex((other) => other.date === date) < index) {
      throw new InvalidOptionError({ option, expected: 'une date par photo', received: date })
    }
  }
  const sorted = [...given].sort((a, b) => a.date.localeCompare(b.date))
  let known: NurseContext['stade_escarre_connu']
  return sorted.map((entry) => {
    const context = entry.context == null ? {} : parseNurseContext(entry.context)
    known = graver(known, context.stade_escarre_connu)
    const jour = Math.round((Date.parse(entry.date) - Date.parse(sorted[0]?.date ?? entry.date)) / 86_400_000)
    // An ulcer never returns to a lower stage: what the nurse once gave holds on later days.
    return { ...entry, jour, context: known === undefined ? context : { ...context, stade_escarre_connu: known } }
  })
}

type KnownStage = NurseContext['stade_escarre_connu']

/** Unstageable and suspected deep tissue injury lie on no scale: the last word of the nurse counts. */
function graver(before: KnownStage, now: KnownStage): KnownStage {
  if (before === undefined || now === undefined) return now ?? before
  const [older, newer] = [stages.indexOf(before), stages.indexOf(now)]
  return older > newer && newer >= 0 ? before : now
}

function isDay(date: unknown): boolean {
  if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return false
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}

import { z } from 'zod'
import type { Review, ReviewCorrection, ReviewField, ReviewFieldType } from './review.js'

const longestText = 1000

const valueOf: Readonly<Record<ReviewFieldType, z.ZodType<string | number | boolean>>> = {
  text: z.string().trim().min(1).max(longestText),
  number: z.number(),
  date: z.iso.date(),
  boolean: z.boolean(),
}

const expected: Readonly<Record<ReviewFieldType, string>> = {
  text: `un texte de 1 à ${longestText} caractères`,
  number: 'un nombre',
  date: 'une date AAAA-MM-JJ',
  boolean: 'true ou false',
}

/** A correction that cannot be taken: of which field, and what is expected, in French. */
export class WrongCorrection extends Error {
  readonly path: string
  readonly expected: string

  constructor(path: string, sentence: string) {
    super('a correction names no field of its review, or a value that its field cannot have')
    this.name = 'WrongCorrection'
    this.path = path
    this.expected = sentence
  }
}

/**
 * Corrections as they are kept: each for a field of the review, of its type, once; those that say what was read are no
 * corrections and are left out.
 *
 * @throws WrongCorrection for the first that cannot be taken
 */
export function checkCorrections(
  { fields }: Pick<Review, 'fields'>,
  corrections: readonly ReviewCorrection[],
): ReviewCorrection[] {
  const known = new Map(fields.map((field) => [field.path, field]))
  const seen = new Set<string>()
  return corrections.flatMap(({ path, value }) => {
    const field = known.get(path)
    if (field === undefined) throw new WrongCorrection(path, 'le chemin d’un champ de cette relecture')
    if (seen.has(path)) throw new WrongCorrection(path, 'une seule correction par champ')
    seen.add(path)
    const checked = value === null ? null : checkedValue(field, value)
    return checked === field.value ? [] : [{ path, value: checked }]
  })
}

function checkedValue({ path, type, choices }: ReviewField, value: unknown): string | number | boolean {
  const { success, data } = valueOf[type].safeParse(value)
  if (!success) throw new WrongCorrection(path, `${expected[type]}, ou null`)
  if (choices !== null && !choices.some((choice) => choice.value === data))
    throw new WrongCorrection(path, `${choices.map((choice) => choice.value).join(', ')}, ou null`)
  return data
}

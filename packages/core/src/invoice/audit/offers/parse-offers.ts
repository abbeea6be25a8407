import { z } from 'zod'
import { InvalidOptionError } from '../../../errors/invalid-option-error.js'
import { offerSchema, type Offer } from './offer.js'

const offersSchema = z.array(offerSchema)

/**
 * Offers to compare a bill with: an array, or a parsed file `{ "offers": [...] }`. Prices in EUR/kWh, cEUR/kWh or EUR/MWh,
 * subscriptions per month or year, each with or without taxes; a source and a date are required.
 *
 * @throws InvalidOptionError that names the field, e.g. `offers.0.prices.0.unit`
 * @example
 * ```ts
 * parseOffers(JSON.parse(await readFile('offers.json', 'utf8')))
 * ```
 */
export function parseOffers(value: unknown): readonly Offer[] {
  const list: unknown = Array.isArray(value) ? value : (value as { offers?: unknown } | null)?.offers
  if (!Array.isArray(list))
    throw new InvalidOptionError({
      option: 'offers',
      expected: 'une liste d’offres, ou un objet { "offers": [...] }',
      received: received(value),
    })
  const read = offersSchema.safeParse(list)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const path = issue?.path ?? []
  throw new InvalidOptionError({
    option: ['offers', ...path.map(String)].join('.'),
    expected: expectedOf(issue),
    received: received(path.reduce<unknown>(child, list)),
  })
}

function expectedOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'invalid_value') return `l’une des valeurs ${issue.values.map(String).join(', ')}`
  if (issue?.code === 'unrecognized_keys') return `aucun champ ${issue.keys.join(', ')}`
  if (issue?.code === 'invalid_format') return 'une date AAAA-MM-JJ du calendrier'
  if (issue?.code === 'too_small') return 'une valeur positive et non vide'
  if (issue?.code === 'invalid_type') return typeNames[issue.expected] ?? 'une valeur du bon type'
  return 'une offre telle que documentée'
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'un texte',
  number: 'un nombre',
  array: 'une liste',
  object: 'un objet',
}

function child(part: unknown, step: PropertyKey): unknown {
  return typeof part === 'object' && part !== null ? (part as Record<PropertyKey, unknown>)[step] : undefined
}

function received(value: unknown): string {
  return value === undefined ? 'rien' : JSON.stringify(value)
}

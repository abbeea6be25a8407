import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { InvalidOptionError } from '../../errors/invalid-option-error.js'
import { systemClock, type Clock } from '../../input/clock.js'
import type { FhirReference } from './fhir-types.js'
import type { FhirTerminology } from './fhir-words.js'

/** Whom and what an export speaks of. Nothing of it is known to an assessment: what is not given is left out. */
export interface FhirOptions {
  /** The patient, such as `{ reference: 'Patient/123' }`. */
  subject?: FhirReference
  /** The visit. */
  encounter?: FhirReference
  /** The nurse whose words the context holds. @default a practitioner without a name */
  performer?: FhirReference
  /** Who validated, corrected or rejected the proposal. @default the pseudonym of the validation */
  verifier?: FhirReference
  /** The photographs in your own record (Media or DocumentReference): the export never holds a picture. */
  photos?: readonly FhirReference[]
  /** When the photographs were taken, as `2026-11-30` or `2026-11-30T09:15:00+01:00`; left out when absent. */
  taken?: string
  /** Codes for the values, such as `snomedWoundTerminology`. @default none: values are French words */
  terminology?: FhirTerminology
  clock?: Clock
  /** Identities of the resources, as UUIDs. @default random */
  ids?: () => string
}

export interface CheckedFhirOptions extends FhirOptions {
  photos: readonly FhirReference[]
  terminology: FhirTerminology
  clock: Clock
  ids: () => string
}

const text = z.string().trim().min(1)
const reference = z
  .strictObject({
    reference: z.string().regex(/^\S+$/),
    type: text,
    identifier: z.strictObject({ system: z.string().regex(/^\S+$/).optional(), value: text }),
    display: text,
  })
  .partial()
  .refine((given) => [given.reference, given.identifier, given.display].some((value) => value !== undefined))
// A day, or a time with its zone: FHIR takes no time without one (hl7.org/fhir/R4/datatypes.html#dateTime).
const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })])
const oneReference =
  'une référence FHIR avec reference, identifier ou display, par exemple { reference: "Patient/123" }'
const oneMoment = 'une date comme 2026-11-30, ou avec heure et fuseau comme 2026-11-30T09:15:00+01:00'

/** @throws InvalidOptionError that names the option and never its text, which may name a person */
export function checkFhirOptions(options: FhirOptions): CheckedFhirOptions {
  for (const option of ['subject', 'encounter', 'performer', 'verifier'] as const) {
    check(reference.optional(), options[option], option, oneReference)
  }
  check(z.array(reference).optional(), options.photos, 'photos', `une liste dont chaque élément est ${oneReference}`)
  check(moment.optional(), options.taken, 'taken', oneMoment)
  return { photos: [], terminology: () => [], clock: systemClock, ids: randomUUID, ...options }
}

/** @throws InvalidOptionError when the identity is no UUID */
export function checkIdentity(id: string): string {
  check(z.uuid(), id, 'ids', 'une fonction qui donne des UUID, tous différents')
  return id.toLowerCase()
}

function check(schema: z.ZodType, given: unknown, option: string, expected: string): void {
  if (schema.safeParse(given).success) return
  throw new InvalidOptionError({ option, expected, received: Array.isArray(given) ? 'une liste' : typeof given })
}

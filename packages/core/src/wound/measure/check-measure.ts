import { z } from 'zod'
import { InvalidOptionError } from '../../errors/invalid-option-error.js'
import type { WoundMeasure } from './wound-measure.js'

const name = z.string().trim().min(1).max(120)
const length = z.number().min(0.1).max(60).nullable()
const halfWidth = z.number().min(0).nullable()

const measureSchema = z.strictObject({
  outil: name,
  methode: name,
  reference: name,
  surface_cm2: z.number().min(0.01).max(3600).nullable(),
  longueur_cm: length,
  largeur_cm: length,
  erreur: z.strictObject({ surface_cm2: halfWidth, longueur_cm: halfWidth, largeur_cm: halfWidth }),
})

const expectations: Readonly<Record<string, string>> = {
  outil: 'un texte de 1 à 120 caractères',
  methode: 'un texte de 1 à 120 caractères',
  reference: 'un texte de 1 à 120 caractères',
  surface_cm2: 'un nombre de 0,01 à 3600, ou null',
  longueur_cm: 'un nombre de 0,1 à 60, ou null',
  largeur_cm: 'un nombre de 0,1 à 60, ou null',
  erreur: 'surface_cm2, longueur_cm et largeur_cm, chacun un nombre positif ou null',
}

/**
 * What a tool says, held to what a measure can be: a tool that fails is told so, and its numbers are not used.
 *
 * @throws InvalidOptionError that names the field, never its text
 */
export function checkMeasure(given: unknown): WoundMeasure | null {
  if (given === null) return null
  const result = measureSchema.safeParse(given)
  if (!result.success) {
    const field = String(result.error.issues[0]?.path[0] ?? '')
    throw refused(
      field === '' ? '' : `.${field}`,
      expectations[field] ?? 'une mesure, ou null',
      receivedAs(given, field),
    )
  }
  const { surface_cm2, longueur_cm, largeur_cm } = result.data
  if (surface_cm2 === null && longueur_cm === null && largeur_cm === null) {
    throw refused('', 'au moins une mesure ; null si rien n’est mesurable', 'aucune')
  }
  if (longueur_cm !== null && largeur_cm !== null && largeur_cm > longueur_cm) {
    throw refused('.largeur_cm', 'une largeur d’au plus la longueur', String(largeur_cm))
  }
  return {
    ...result.data,
    surface_cm2: hundredths(surface_cm2),
    longueur_cm: hundredths(longueur_cm),
    largeur_cm: hundredths(largeur_cm),
  }
}

const hundredths = (value: number | null): number | null => (value === null ? null : Math.round(value * 100) / 100)

function refused(path: string, expected: string, received: string): InvalidOptionError {
  return new InvalidOptionError({ option: `measure()${path}`, expected, received })
}

function receivedAs(given: unknown, field: string): string {
  const value: unknown = typeof given === 'object' && given !== null ? (given as Record<string, unknown>)[field] : given
  return typeof value === 'number' ? String(value) : value === undefined ? 'rien' : `un ${typeof value}`
}

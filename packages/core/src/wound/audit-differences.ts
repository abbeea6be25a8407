import type { AuditedDifference } from './audit-record.js'
import type { WoundObservation } from './observation.js'

/** Where a person may have written. */
const freeText = /^(description|limites(\.|$)|etiologie\.indices_visuels|image\.texte_dans_image)/

/**
 * What a person has changed in a proposal, place by place. Of a free text only that it was changed: it may name the
 * patient.
 *
 * @example
 * ```ts
 * differencesOf(proposed, validated) // [{ chemin: 'exsudat.quantite', ia: 'modere', soignant: 'abondant' }]
 * ```
 */
export function differencesOf(proposed: WoundObservation, validated: WoundObservation): AuditedDifference[] {
  return differ(proposed, validated, '')
}

function differ(ia: unknown, soignant: unknown, chemin: string): AuditedDifference[] {
  if (JSON.stringify(ia) === JSON.stringify(soignant)) return []
  if (freeText.test(chemin)) return [{ chemin, ia: 'texte', soignant: 'texte modifié' }]
  if (!isRecord(ia) || !isRecord(soignant)) return [{ chemin, ia, soignant }]
  const keys = [...new Set([...Object.keys(ia), ...Object.keys(soignant)])]
  return keys.flatMap((key) => differ(ia[key], soignant[key], chemin === '' ? key : `${chemin}.${key}`))
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

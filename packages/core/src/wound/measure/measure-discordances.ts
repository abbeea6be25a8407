import { differsFrom } from '../rules/nurse-discordance.js'
import type { WarningCode } from '../rules/warning-list.js'
import type { NurseContext } from '../nurse-context.js'
import type { WoundObservation } from '../observation.js'
import type { WoundWarning } from '../wound-warning.js'
import type { WoundMeasure } from './wound-measure.js'

const code: WarningCode = 'MESURE_DISCORDANTE'

/** Where a tool, the model and the nurse differ, each layer stays as it is, and it is told who goes first. */
export function measureDiscordances(
  mesure: WoundMeasure | null,
  { dimensions }: WoundObservation,
  context: NurseContext,
): WoundWarning[] {
  if (mesure === null) return []
  return (['longueur_cm', 'largeur_cm'] as const).flatMap((key) => {
    const [measured, told, seen] = [mesure[key], context[key], dimensions[key]]
    const chemin = `mesure.${key}`
    if (measured === null) return []
    if (told !== undefined && differsFrom(measured, told)) {
      const message = 'L’outil de mesure ne concorde pas avec la saisie du soignant, qui prévaut.'
      return [{ code, chemin, message }]
    }
    if (seen !== null && differsFrom(seen, measured)) {
      return [{ code, chemin, message: 'La photo lue par le modèle ne concorde pas avec l’outil de mesure.' }]
    }
    return []
  })
}

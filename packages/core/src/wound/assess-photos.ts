import { systemClock } from '../input/clock.js'
import { toModelSchema } from '../models/to-model-schema.js'
import { dateInFrance } from '../pdf/french-format.js'
import { findWoundAlerts } from './alerts/find-alerts.js'
import type { WoundOptions } from './assess-options.js'
import type { WoundAssessment } from './assessment.js'
import { auditOf } from './audit-of.js'
import { askRuns } from './consensus/ask-runs.js'
import { deriveFromObservation } from './derived/derive.js'
import { measuredSize } from './derived/measured-size.js'
import { samePhotos } from './images/same-photos.js'
import type { PhotoToSend } from './images/wound-photo.js'
import { contextPart, woundInstructions } from './instructions/wound-instructions.js'
import { legacyViewOf } from './legacy-view.js'
import { measureDiscordances } from './measure/measure-discordances.js'
import type { TakenMeasure } from './measure/take-measure.js'
import type { NurseContext } from './nurse-context.js'
import { modelObservationSchema, observationName } from './observation.js'
import { woundMention } from './record/mention.js'
import { writeWoundRecord } from './record/write-record.js'
import { applyWoundRules } from './rules/apply-rules.js'
import { rawObservationFor } from './rules/raw-observation.js'
import { checkMode } from './wound-mode.js'

const defaultMaxOutputTokens = 4000

/**
 * Assesses photographs that are ready to be sent: asks, then holds the answer to the rules.
 *
 * @param soignant what the nurse said, checked
 * @param taken what a tool has measured
 * @param day of the photographs, ISO; today in France when absent
 */
export async function assessPhotos(
  given: readonly PhotoToSend[],
  soignant: NurseContext | null,
  taken: TakenMeasure,
  options: WoundOptions,
  day?: string,
): Promise<WoundAssessment> {
  const { model, clock = systemClock, consensus = 1, maxOutputTokens = defaultMaxOutputTokens, onProgress } = options
  const { signal, maxMilliseconds } = options
  const checked = checkMode(options.mode, options.purpose)
  const { mode } = checked
  const context = soignant ?? {}
  const started = clock()
  const date = day ?? dateInFrance(started)
  const instructions = woundInstructions(mode)
  const same = samePhotos(given)
  const images = given.filter((_, place) => same.every(({ index }) => index !== place))
  const call = {
    instructions: instructions.text,
    // Pictures first: models attend better to what is told after them.
    parts: [...images.map(({ photo }) => photo), ...[contextPart(soignant)].filter((part) => part !== null)],
    schema: toModelSchema(observationName, modelObservationSchema),
    maxOutputTokens,
    ...(signal && { signal }),
    ...(maxMilliseconds !== undefined && { maxMilliseconds }),
  }
  onProgress?.({ stage: 'question', percent: 20 })
  const asked = await askRuns(model, call, consensus)
  onProgress?.({ stage: 'regles', percent: 90 })
  const { observation, warnings } = applyWoundRules(asked.observation, { mode, context })
  const doubled = same.map(({ index, first }) => ({
    code: 'PHOTO_EN_DOUBLE',
    chemin: `images.${index}`,
    message: `Vue ${index + 1} identique à la vue ${first + 1} : envoyée une seule fois.`,
  }))
  const { mesure } = taken
  const measured = [...taken.warnings, ...measureDiscordances(mesure, observation, context)]
  const avertissements = [...doubled, ...asked.warnings, ...warnings, ...measured]
  const derive = deriveFromObservation(observation, context, avertissements, options.scores, mesure)
  const alertes = findWoundAlerts({ observation, context, evolution: null, today: date }, mode)
  const mesure_retenue = measuredSize(observation, context, mesure).source
  const audited = { images, answers: asked.answers, avertissements, mesure, mesure_retenue }
  return {
    observationBrute: rawObservationFor(mode, asked.observation),
    observation,
    derive,
    alertes,
    avertissements,
    soignant,
    mesure,
    validation: { statut: 'brouillon_ia', par: null, le: null },
    fiche: writeWoundRecord({ observation, derive, alertes, context, mesure, date }),
    mention: woundMention,
    genereParIa: true,
    audit: auditOf({ ...audited, options, mode: checked, instructions, started, maxOutputTokens }),
    legacy: legacyViewOf(observation, derive, context, mesure),
  }
}

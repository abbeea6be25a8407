import { generateObject } from '../models/generate-object.js'
import type { ModelPart, ModelUsage, ModelCost } from '../models/vision-model.js'
import { findWoundAlerts } from './alerts/find-alerts.js'
import { assessPhotos } from './assess-photos.js'
import { preparePhotos } from './images/prepare-photos.js'
import { takeMeasure } from './measure/take-measure.js'
import { checkWoundOptions, type WoundOptions, type WoundProgress } from './assess-options.js'
import { comparisonAnswerSchema, comparisonName } from './compare/comparison-answer.js'
import { comparisonInstructions } from './compare/comparison-instructions.js'
import type { DatedAssessment } from './compare/dated-assessment.js'
import { checkDatedImages, type DatedWoundImage } from './compare/dated-images.js'
import { evolutionFacts, evolutionOf, type WoundEvolution } from './compare/evolution.js'
import { inheritedComparison, type InheritedComparison } from './compare/inherited-comparison.js'
import type { WoundAssessment } from './assessment.js'
import { samePhotos } from './images/same-photos.js'
import { day } from './record/french-values.js'
import { checkMode } from './wound-mode.js'
import type { WoundAlert } from './wound-alert.js'
import type { WoundWarning } from './wound-warning.js'

/** How a wound has changed over dated photographs. */
export interface WoundComparison {
  evolution: WoundEvolution
  /** Those that rest on the change itself; those of each photograph are in its assessment. */
  alertes: readonly WoundAlert[]
  /** About the photographs together; `chemin` is such as `images.1`, in the order of the dates, from 0. */
  avertissements: readonly WoundWarning[]
  /** In the order of the dates. */
  analyses: readonly { date: string; jour: number; assessment: WoundAssessment }[]
  inherited: InheritedComparison
  /** The question that compares; what each assessment cost is in its audit record. */
  question: { version: string; modelId: string; usage: ModelUsage; cost: ModelCost | null }
}

/**
 * Compares dated photographs of one wound: each is assessed, then one question shows all of them in the order of their
 * dates. Whether they can be compared comes first; a change of surface is told only when both were measured.
 *
 * @throws InvalidOptionError for fewer than two photographs, a wrong date or the same twice; what `assessWound` throws
 * @example
 * ```ts
 * const { evolution } = await compareWounds(
 *   [{ date: '2026-11-01', image: { bytes: before } }, { date: '2026-11-29', image: { bytes: after } }],
 *   { model },
 * )
 * evolution.surface?.variation_pourcent // -32.5, or no surface without a readable scale
 * ```
 */
export async function compareWounds(
  images: readonly DatedWoundImage[],
  options: WoundOptions,
): Promise<WoundComparison> {
  const checked = checkDatedImages(images)
  checkWoundOptions(options)
  const { mode } = checkMode(options.mode, options.purpose)
  const { signal, maxMilliseconds, model, measure, onProgress } = options
  /** Each assessment and the question that compares have the same share of the whole. */
  const tell = (index: number, { stage, percent }: WoundProgress): void => {
    onProgress?.({ stage, percent: Math.round((index * 100 + percent) / (checked.length + 1)) })
  }
  tell(0, { stage: 'preparation', percent: 0 })
  const prepared = await preparePhotos(
    checked.map(({ image }) => image),
    options,
  )
  const same = samePhotos(prepared)
  const measured = []
  for (const entry of checked) {
    const request = { images: [entry.image], date: entry.date, ...(signal && { signal }) }
    measured.push({ ...entry, taken: await takeMeasure(measure, request) })
  }
  const dated: DatedAssessment[] = []
  const parts: ModelPart[] = []
  for (const [index, { taken, ...entry }] of measured.entries()) {
    const photo = prepared.slice(index, index + 1)
    const own: WoundOptions = {
      ...options,
      onProgress: (progress) => {
        tell(index, progress)
      },
    }
    dated.push({ ...entry, assessment: await assessPhotos(photo, entry.context, taken, own, entry.date) })
    parts.push(...photo.map((one) => one.photo))
    parts.push({ type: 'text', text: `Photo ${index + 1} – J${entry.jour}` })
  }
  tell(dated.length, { stage: 'question', percent: 20 })
  const asked = await generateObject({
    model,
    schema: comparisonAnswerSchema,
    name: comparisonName,
    instructions: comparisonInstructions.text,
    parts,
    mask: false,
    maxOutputTokens: options.maxOutputTokens ?? 4000,
    ...(signal && { signal }),
    ...(maxMilliseconds !== undefined && { maxMilliseconds }),
  })
  tell(dated.length, { stage: 'redaction', percent: 100 })
  const last = dated.at(-1)
  if (last === undefined) throw new RangeError('Two photographs were checked.')
  const isSamePhoto = same.some(({ index, first }) => first === 0 && index === dated.length - 1)
  const evolution = evolutionOf(dated, asked.object, isSamePhoto)
  const facts = { observation: last.assessment.observation, context: last.context, today: last.date }
  const alertes = findWoundAlerts({ ...facts, evolution: evolutionFacts(evolution, dated) }, mode)
  return {
    evolution,
    alertes: alertes.filter(({ source }) => source === 'evolution'),
    avertissements: same.map(({ index, first }) => ({
      code: 'PHOTO_EN_DOUBLE',
      chemin: `images.${index}`,
      message: `La photo du ${day(dated[index]?.date ?? '')} est celle du ${day(dated[first]?.date ?? '')} : vérifiez les fichiers envoyés.`,
    })),
    analyses: dated.map(({ date, jour, assessment }) => ({ date, jour, assessment })),
    inherited: inheritedComparison(dated, evolution),
    question: {
      version: comparisonInstructions.version,
      modelId: asked.answers.at(-1)?.modelId ?? model.modelId,
      usage: asked.usage,
      cost: asked.cost,
    },
  }
}

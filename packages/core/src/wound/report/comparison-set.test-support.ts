import { scriptedModel } from '../../testing/scripted-model.js'
import type { ComparisonAnswer } from '../compare/comparison-answer.js'
import type { DatedWoundImage } from '../compare/dated-images.js'
import { compareWounds, type WoundComparison } from '../compare-wounds.js'
import type { ModelWoundObservation } from '../observation.js'
import { sacralUlcer } from '../testing/observation.test-support.js'
import { specimenPhoto } from '../testing/specimen-photo.test-support.js'
import type { WoundComparisonReportInput } from './render-wound-comparison.js'
import { clock, nurse, tenantKey } from './report-set.test-support.js'

/** One report of a comparison, to be looked at. */
export interface WoundComparisonOfSet {
  readonly name: string
  readonly input: WoundComparisonReportInput
}

export const answer: ComparisonAnswer = {
  schema_version: 'plaie-comparaison/1.0',
  comparabilite: 'oui',
  motifs: [],
  tendances: {
    tissus: 'amelioration',
    exsudat: 'stable',
    berges: 'amelioration',
    peau_perilesionnelle: 'stable',
    erytheme: 'aggravation',
  },
}

/** A sacral ulcer of that size whose bed granulates by that share. */
export function sized(
  longueur_cm: number | null,
  largeur_cm: number | null,
  granulation: number,
): ModelWoundObservation {
  const isMeasured = longueur_cm !== null
  const fibrin = 100 - granulation
  return {
    ...sacralUlcer,
    image: {
      ...sacralUlcer.image,
      echelle: isMeasured ? 'regle_graduee' : 'absente',
      echelle_lisible: isMeasured,
    },
    dimensions: {
      ...sacralUlcer.dimensions,
      longueur_cm,
      largeur_cm,
      methode: isMeasured ? 'lecture_regle' : 'non_mesurable',
    },
    lit: {
      ...sacralUlcer.lit,
      tissus: [
        { tissu: 'bourgeonnement', pourcentage: granulation },
        { tissu: 'fibrine', pourcentage: fibrin - 10 },
        { tissu: 'epidermisation', pourcentage: 10 },
      ],
    },
  }
}

/** A photograph of each date, on which the wound closes. */
export async function datedImages(dates: readonly string[]): Promise<DatedWoundImage[]> {
  return Promise.all(
    dates.map(async (date, index) => {
      const healed = index / dates.length
      return { date, image: { bytes: await specimenPhoto(1 - healed * 0.5, 0.7 - healed * 0.6) } }
    }),
  )
}

/** A comparison as a model would have caused it. */
export async function compared(
  images: readonly DatedWoundImage[],
  said: readonly ModelWoundObservation[],
  replied: ComparisonAnswer = answer,
): Promise<WoundComparison> {
  const model = scriptedModel([...said, replied].map((reply) => JSON.stringify(reply)))
  let count = 0
  const ids = () => `5f0e6c9a-1d2b-4c3d-8e4f-00000000000${String(++count)}`
  const mode = { mode: 'aide_decision', purpose: 'Aide au suivi des plaies à domicile' } as const
  return compareWounds(images, { model, clock, tenantKey, ids, ...mode })
}

/** The comparisons that are shown by `pnpm reports:gallery`. */
export async function woundComparisonSet(): Promise<readonly WoundComparisonOfSet[]> {
  const two = await datedImages(['2026-11-01', '2026-11-29'])
  const six = await datedImages(['2026-09-28', '2026-10-05', '2026-10-08', '2026-10-26', '2026-11-09', '2026-11-29'])
  const sizes = [sized(5.2, 4, 20), sized(5, 3.8, 25), sized(null, null, 30), sized(4.3, 3.2, 45)]
  const healing = [...sizes, sized(3.6, 2.7, 60), sized(2.9, 2.2, 75)]
  const known = two.map((image, index) => ({ ...image, context: index === 0 ? nurse : { ...nurse, longueur_cm: 3.4 } }))
  return [
    {
      name: 'evolution-two',
      input: {
        comparison: await compared(known, [sized(5, 4, 40), sized(3, 4, 60)]),
        images: known,
        reference: 'Dossier 2041',
      },
    },
    { name: 'evolution-six', input: { comparison: await compared(six, healing), images: six } },
    {
      name: 'evolution-unmeasured',
      input: { comparison: await compared(two, [sized(5, 4, 40), sized(null, null, 60)]) },
    },
    {
      name: 'evolution-not-comparable',
      input: {
        comparison: await compared(two, [sized(5, 4, 40), sized(3, 4, 60)], {
          ...answer,
          motifs: ['plaie_differente', 'angle'],
        }),
        images: two,
      },
    },
  ]
}

import fc from 'fast-check'
import { fixedClock } from '../../testing/fixed-clock.js'
import { scriptedModel } from '../../testing/scripted-model.js'
import { assessPhotos } from '../assess-photos.js'
import type { WoundOptions } from '../assess-options.js'
import type { WoundAssessment } from '../assessment.js'
import { preparePhotos } from '../images/prepare-photos.js'
import type { WoundMeasure } from '../measure/wound-measure.js'
import { parseNurseContext, type NurseContext } from '../nurse-context.js'
import { drawnWound } from '../testing/drawn-wound.test-support.js'
import { woundCodes } from '../vocabulary.js'

export const auditId = '11111111-2222-4333-8444-555555555555'

/** Makes assessments of what a model says, of one photograph that is prepared once. */
export async function assessor(): Promise<
  (
    said: unknown,
    context?: NurseContext | null,
    options?: Partial<WoundOptions>,
    mesure?: WoundMeasure | null,
  ) => Promise<WoundAssessment>
> {
  const bytes = new Uint8Array(await drawnWound(320, 240).jpeg().toBuffer())
  const photos = await preparePhotos([{ bytes }], {})
  const clock = fixedClock('2026-11-30T12:00:00Z')
  return (said, context = null, options = {}, mesure = null) =>
    assessPhotos(
      photos,
      context,
      { mesure, warnings: [] },
      {
        model: scriptedModel([JSON.stringify(said)]),
        clock,
        ids: () => auditId,
        ...options,
      },
    )
}

const code = (list: readonly string[]) => fc.constantFrom(...list)
const length = fc.double({ min: 0.1, max: 30, noNaN: true })

/** What nurses may say, every field of it or none. */
export const contexts: fc.Arbitrary<NurseContext | null> = fc.option(
  fc
    .record(
      {
        etiologie_connue: code(woundCodes.etiologie_precise),
        localisation: code(woundCodes.region.filter((region) => region !== 'non_evaluable')),
        lateralite: code(['droite', 'gauche', 'mediane']),
        longueur_cm: length,
        largeur_cm: length,
        profondeur_cm: fc.constantFrom(0, 0.5, 3),
        decollement_cm: fc.constantFrom(0, 1.5),
        decollement_heure: fc.integer({ min: 1, max: 12 }),
        exsudat_quantite: code(['absent', 'faible', 'modere', 'abondant']),
        exsudat_aspect: code(['sereux', 'purulent', 'verdatre']),
        odeur: code(['absente', 'faible', 'forte', 'nauseabonde']),
        douleur_en_0_10: fc.double({ min: 0, max: 10, noNaN: true }),
        chaleur: fc.boolean(),
        fievre: fc.boolean(),
        crepitation: fc.boolean(),
        contact_osseux: fc.boolean(),
        diabete: fc.boolean(),
        ips: fc.constantFrom(0, 0.45, 1.1),
        pouls_pedieux: code(['presents', 'diminues', 'absents']),
        stade_escarre_connu: code(['stade_2', 'stade_4', 'inclassable']),
        date_apparition: fc.constant('2026-10-01'),
      },
      { requiredKeys: [] },
    )
    .map(parseNurseContext),
)

const share = fc.option(fc.double({ min: 0.1, max: 20, noNaN: true }))
/** What a tool may have measured, at least a surface. */
export const measures: fc.Arbitrary<WoundMeasure | null> = fc.option(
  fc.record({
    outil: fc.constant('essai 1'),
    methode: fc.constant('contour du soignant'),
    reference: fc.constant('marqueur n° 7'),
    surface_cm2: fc.double({ min: 0.1, max: 100, noNaN: true }),
    longueur_cm: share,
    largeur_cm: share,
    erreur: fc.record({ surface_cm2: share, longueur_cm: share, largeur_cm: share }),
  }),
)
